"""Word files with remarks: made by hand, and what of them a remark marks."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from typing import Any

from lxml import etree

import ingest
from hegui import render
from hegui.render import Look, Source
from ingest.settings import Settings
from ingest.word.package import Element, W
from schemas.document import Document
from schemas.leaf import Evidence
from schemas.result import Finding
from tests.hegui.results import finding, result
from tests.ingest import word_xml

MAIN = "word/document.xml"
MARKS = {W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = "application/xml"


def file(body: str, **parts: str) -> bytes:
    """A Word file that any program opens, with this body and these other parts."""
    made = io.BytesIO(word_xml.packed(body, MAIN, pictures=None, **parts))
    members = unpacked(made.getvalue())
    related = members.pop("word/_rels/document.xml.rels").decode()
    members["word/_rels/document.xml.rels"] = related.replace(
        "<Relationships>", f'<Relationships xmlns="{RELATIONS}">'
    ).encode()
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{KIND}{part.rstrip("0123456789")}+xml"/>'
        for part in parts
    )
    members["[Content_Types].xml"] = (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="{XML}"/><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/{MAIN}" ContentType="{KIND}document.main+xml"/>{overrides}</Types>'
    ).encode()
    kind = f"{word_xml.RELATION}officeDocument"
    members["_rels/.rels"] = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{kind}" Target="{MAIN}"/>'
        f"</Relationships>"
    ).encode()
    return packed(members)


def packed(members: dict[str, bytes]) -> bytes:
    """An archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The members of an archive, each sound."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def read(data: bytes) -> Document:
    """The document of a Word file with what its text comes from."""
    return ingest.read_bytes(data, "x.docx", Settings("never", sources=True))


def evidence(document: Document, words: str, nth: int = 0) -> Evidence:
    """The nth place where the words stand in a document."""
    at = -1
    for _ in range(nth + 1):
        at = document.text.index(words, at + 1)
    found = document.evidence(at, at + len(words))[0]
    return Evidence(page=found.page, line=found.line, text=found.text, bbox=found.bbox)


def remarked(data: bytes, *findings: Finding, lang: str = "zh") -> bytes:
    """The file with these findings remarked in it."""
    source = Source(result(*findings).replaced(as_of=None), read(data), [data])
    return render.make("check", "docx", source, Look(lang))


def about(data: bytes, words: str, nth: int = 0, **settings: Any) -> Finding:
    """A finding on the nth place where words stand in a file."""
    return finding(evidence=[evidence(read(data), words, nth)], **settings)


def marked(data: bytes) -> list[str]:
    """What is between the ends of each comment, in their order: text, tabs and breaks as characters."""
    shown = {W + "tab": "\t", W + "br": "\n", W + "sym": "@", W + "footnoteReference": "¹"}
    open_: dict[str, str] = {}
    closed: list[str] = []
    whole = etree.XMLParser(remove_comments=True)
    for element in etree.fromstring(unpacked(data)[MAIN], whole).iter():
        number = element.get(W + "id") or ""
        if element.tag == W + "commentRangeStart":
            open_[number] = ""
        elif element.tag == W + "commentRangeEnd":
            closed.append(open_.pop(number))
        else:
            written = (element.text or "") if element.tag == W + "t" else shown.get(str(element.tag), "")
            open_ = {each: text + written for each, text in open_.items()}
    assert not open_
    return closed


def said(data: bytes) -> list[str]:
    """The texts of all comments, a line for each paragraph."""
    root = etree.fromstring(unpacked(data)["word/comments.xml"])
    return [
        "\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p"))
        for comment in root
    ]


def bare(xml: bytes) -> bytes:
    """A main part without the marks of comments, runs that were split in one piece again."""
    root = etree.fromstring(xml)
    for mark in [element for element in root.iter() if element.tag in MARKS]:
        away = mark.getparent() if mark.tag == W + "commentReference" else mark
        assert away is not None
        home = away.getparent()
        assert home is not None
        home.remove(away)
    for run in list(root.iter(W + "r")):
        _join(run)
    return etree.tostring(root, method="c14n")


def _join(run: Element) -> None:
    """Takes the runs that follow a run and look like it into it."""
    while (after := run.getnext()) is not None and after.tag == W + "r":
        if _look(run) != _look(after):
            return
        for child in [child for child in after if child.tag != W + "rPr"]:
            last = run[-1] if len(run) else None
            if last is not None and last.tag == child.tag == W + "t":
                last.text = (last.text or "") + (child.text or "")
                after.remove(child)
            else:
                run.append(child)
        home = after.getparent()
        assert home is not None
        home.remove(after)


def _look(run: Element) -> tuple[bytes, dict[str, str]]:
    properties = run.find(W + "rPr")
    told = b"" if properties is None else etree.tostring(deepcopy(properties), method="c14n")
    return told, {str(name): str(given) for name, given in run.attrib.items()}
