"""Word files as packages: other names, other namespaces, what is missing or broken, what is an attack."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from ingest import Settings, UnreadableError, read_bytes
from tests.ingest import samples
from tests.ingest.word_xml import NAMES, RELATION, apart, p, packed, r, read

TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def rewritten(data: bytes, parts: dict[str, str | None]) -> bytes:
    """A package with parts replaced, added, or left out where None."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return made.getvalue()


def elsewhere(main: str, kind: str) -> bytes:
    """A package whose main part has another name and content type."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types><Override PartName="/{main}" ContentType="{kind}"/></Types>',
        )
        relation = f'<Relationship Id="a" Type="{RELATION}officeDocument" Target="{main}"/>'
        archive.writestr("_rels/.rels", f"<Relationships>{relation}</Relationships>")
        archive.writestr(main, f"<w:document {NAMES}><w:body>{p(r('正文'))}</w:body></w:document>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("main", "kind"),
    [
        ("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("word/document.xml", TYPES + "template.main+xml"),
        ("doc/main.xml", TYPES + "document.main+xml"),
        ("a/b/report.xml", TYPES + "template.main+xml"),
        ("main.xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    ],
)
def test_the_main_part_wherever_it_is(main: str, kind: str) -> None:
    assert read_bytes(elsewhere(main, kind), "x").text == "正文"


def test_a_glossary_is_no_part_of_the_text() -> None:
    entry = f"<w:glossaryDocument {NAMES}><w:docParts>{p(r('词条'))}</w:docParts></w:glossaryDocument>"
    data = rewritten(packed(p(r("正文"))), {"word/glossary/document.xml": entry})
    assert read_bytes(data, "x").text == "正文"


@pytest.mark.parametrize("part", ["styles", "numbering", "header1", "footnotes", "comments", "settings"])
def test_a_broken_side_part_is_told_and_the_rest_is_read(part: str) -> None:
    body = p(
        r("正文"),
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    )
    references = '<w:headerReference r:id="header1"/><w:headerReference w:type="even" r:id="header1"/>'
    named: dict[str, Any] = {part: ""}
    data = packed(f"{body}<w:sectPr>{references}</w:sectPr>", **named)
    document = read_bytes(rewritten(data, {f"word/{part}.xml": "<w:broken"}), "x")
    assert (document.text, document.notes) == ("正文", ("damaged_parts:1",))


def test_missing_parts_and_relations() -> None:
    data = packed(
        p(r("正文"), properties='<w:pStyle w:val="gone"/><w:numPr><w:numId w:val="4"/></w:numPr>')
        + '<w:sectPr><w:headerReference r:id="gone"/></w:sectPr>',
        styles="",
        header1="",
    )
    data = rewritten(data, {"word/styles.xml": None, "word/header1.xml": None})
    assert read_bytes(data, "x").text == "正文"
    assert read_bytes(rewritten(data, {"word/_rels/document.xml.rels": "<broken"}), "x").text == "正文"


def test_names_of_parts_in_other_letters() -> None:
    relations = (
        f'<Relationship Id="h" Type="{RELATION}header" Target="HEADER%201.XML"/>'
        f'<Relationship Id="x" Type="{RELATION}header" TargetMode="External" Target="http://a.invalid/h.xml"/>'
    )
    references = '<w:headerReference r:id="h"/><w:headerReference r:id="x"/>'
    data = rewritten(
        packed(p(r("正文")) + f"<w:sectPr>{references}</w:sectPr>"),
        {
            "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
            "word/Header 1.xml": f"<w:hdr {NAMES}>{p(r('页眉'))}</w:hdr>",
        },
    )
    assert apart(read_bytes(data, "x")) == [("body", "正文"), ("header", "页眉")]


def test_the_strict_variant_with_drawings() -> None:
    box = f"<w:txbxContent>{p(r('框内'))}</w:txbxContent>"
    body = p(r("正文"), f'<w:r><w:drawing><a:blip r:embed="none"/>{box}</w:drawing></w:r>')
    text = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    for name in ("wordprocessingml", "drawingml", "officeDocument"):
        old = f"http://schemas.openxmlformats.org/{name}/2006/"
        text = text.replace(old, f"http://purl.oclc.org/ooxml/{name}/")
    document = read_bytes(rewritten(packed(p(r("x"))), {"word/document.xml": text}), "x", Settings("never"))
    assert samples.texts(document) == ["正文", "", "框内"]


@pytest.mark.parametrize(
    "prologue",
    [
        '<!DOCTYPE a [<!ENTITY x "aaaaaaaaaa"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://a.invalid/a.dtd">',
    ],
)
def test_entities_are_not_expanded(prologue: str) -> None:
    text = f"{prologue}<w:document {NAMES}><w:body>{p(r('甲'))}</w:body></w:document>"
    with pytest.raises(UnreadableError) as caught:
        read_bytes(rewritten(packed(p(r("x"))), {"word/document.xml": text}), "x")
    assert caught.value.kind == "corrupt"


def test_embedded_documents_are_told() -> None:
    document = read(p(r("正文")) + '<w:altChunk r:id="a"/>')
    assert (document.text, document.notes) == ("正文", ("alt_chunks:1",))


def test_invisible_characters_are_left_out() -> None:
    assert (
        read(p(r("有\u00ad效\u200b期\ufeff"), "<w:r><w:t>至</w:t><w:softHyphen/></w:r>")).text == "有效期至"
    )


def test_white_space_at_edges_counts_only_where_it_is_kept() -> None:
    assert read(p(r("a "), "<w:r><w:t> b\n</w:t></w:r>", "<w:r><w:t>c</w:t></w:r>")).text == "a bc"


def test_capitals_by_look() -> None:
    assert read(p(r("report ", "<w:caps/>"), r("No"))).text == "REPORT No"
