"""What a reader of each format sees of an output; that nothing of it is active is asserted on the way.

A text is given without white space, so that lines that are wrapped compare."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import docx
from junitparser import JUnitXml
from lxml import etree, html
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.hegui.render.pipelines.test_sarif import run_of

ACTIVE = "//script|//style|//img|//image|//iframe|//object|//embed|//link|//base|//form|//video|//audio"
TABLES = frozenset(
    [
        *("table", "thead", "tbody", "tr", "th", "td", "br", "ul", "li", "h2", "h3"),
        *("p", "details", "summary", "strong", "code"),
    ]
)
NOTES = {"/Highlight", "/Text", "/Popup"}
_COMMAND = re.compile(r"(?m)^\s*::|##(?:vso)?\[")
_FOLLOWED = re.compile(r"[@#]\w|://|www\.|GH-\d")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def folded(told: str) -> str:
    """A text without white space, and without what is put into it that nobody sees."""
    return "".join(told.replace("\u200b", "").split())


def plain(told: str) -> str:
    """A text without control, escape and direction characters."""
    assert {char for char in told if not char.isprintable()} <= {"\n", "\u3000", "\u200b"}
    return told


def printed(data: bytes) -> str:
    """What a terminal or the runner of a pipeline gets: plain, and no line is a command to it."""
    told = plain(data.decode())
    assert _COMMAND.search(told) is None
    return told


def text(data: bytes) -> str:
    """What a terminal shows."""
    return folded(printed(data).replace(":\\:", "::").replace("#\\#", "##"))


def json_(data: bytes) -> str:
    """The strings of a JSON document."""
    return folded("\n".join(_strings(json.loads(printed(data)))))


def sarif(data: bytes) -> str:
    """The messages of a SARIF log that the official schema allows."""
    run = run_of(printed(data))
    found = list(_entries(run))
    uris = [value for key, value in found if key == "uri"]
    assert uris
    assert all(re.fullmatch(r"[\w./%~-]+", uri, re.ASCII) for uri in uris)
    messages = [value["text"] for key, value in found if key == "message"]
    assert not [told for told in messages if "](" in told]
    return folded("\n".join(messages))


def junit(data: bytes) -> str:
    """The messages and outputs of suites of tests."""
    root: Any = etree.fromstring(
        printed(data).encode(), etree.XMLParser(resolve_entities=False, no_network=True)
    )
    assert not root.getroottree().docinfo.doctype
    tags = {"testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out"}
    tags |= {"properties", "property"}
    assert {element.tag for element in root.iter()} <= tags
    read = JUnitXml.fromstring(data)
    assert len(list(read)) == len(root)
    told = [value for element in root.iter() for value in (element.text or "", *element.attrib.values())]
    return folded(plain("\n".join(map(str, told))))


def markdown(data: bytes) -> str:
    """What GitHub makes of a summary, tables and all."""
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return _page(page.render(printed(data)), TABLES)


def opinions(data: bytes) -> str:
    """The opinion list: a page of its own, with a title."""
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return _page(page.render(printed(data)), TABLES | {"h1"})


def rdjsonl(data: bytes) -> str:
    """The messages of diagnostics, as a bot's comments show them."""
    lines = [json.loads(line) for line in printed(data).splitlines()]
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough", "linkify"])
    return "".join(_page(page.render(line["message"]), frozenset({"p"})) for line in lines)


def _page(made: str, allowed: frozenset[str]) -> str:
    root: Any = html.document_fromstring(f"<html><body>{made}</body></html>")
    assert {element.tag for element in root.iter()} <= allowed | {"html", "body"}
    assert not [value for element in root.iter() for value in element.attrib if value != "style"]
    assert {element.text for element in root.iter("strong")} <= {"未读", "not read"}
    assert all(re.fullmatch(r"[A-Za-z0-9_. -]+", element.text) for element in root.iter("code"))
    told = plain(root.text_content())
    assert _FOLLOWED.search(told) is None
    return folded(told)


def page(data: bytes) -> str:
    """An HTML file that loads nothing and runs its own script alone."""
    root: Any = html.document_fromstring(data.decode())
    own = [element.tag for element in root.xpath(ACTIVE)]
    assert sorted(tag for tag in own if tag not in {"image", "img"}) == ["script", "style"]
    attributes = [(name, value) for element in root.iter() for name, value in element.attrib.items()]
    assert not [name for name, _ in attributes if name.startswith("on") or name == "style"]
    links = [value for name, value in attributes if re.search("href|src|action|data$", name)]
    assert all(link.startswith(("#", "data:image/")) for link in links)
    assert "default-src 'none'" in root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    told = [*root.itertext(), *(value for name, value in attributes if name in {"title", "aria-label"})]
    for element in root.xpath("//script|//style"):
        told.remove(element.text)
    return folded(plain("\n".join(told)))


def workbook(data: bytes) -> str:
    """The cells of a workbook: none is a formula, and none becomes one when it is edited."""
    told = []
    for sheet in load_workbook(io.BytesIO(data)):
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            assert cell.data_type in {"s", "n"}
            assert cell.hyperlink is None
            if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
                assert cell.quotePrefix
            told.append(str(cell.value))
    _package(data)
    return folded(plain("\n".join(told)))


def word(data: bytes, *, form: bool = False) -> str:
    """The text and comments of a Word file, without fields and links; the cells of a form are ours."""
    opened = docx.Document(io.BytesIO(data))
    root = opened.element
    assert not root.xpath("//w:instrText|//w:fldSimple|//w:hyperlink|//w:object|//w:altChunk|//w:pict")
    _package(data)
    said = [paragraph.text for comment in opened.comments for paragraph in comment.paragraphs]
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    plain("\n".join([*said, *(cells if form else [])]))
    return folded("\n".join([*said, *map(str, root.itertext())]))


def _package(data: bytes) -> None:
    """A package whose parts are XML without document types and whose relationships stay within it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            assert not re.search(r"vba|embed|external|activeX", name, re.IGNORECASE)
            if name.endswith((".xml", ".rels")):
                part: Any = etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False))
                assert not part.getroottree().docinfo.doctype
                assert not [one for one in part.iter(_RELATION) if one.get("TargetMode") == "External"]


def pdf(data: bytes) -> str:
    """The notes of a PDF: marks and signs without actions."""
    reader = PdfReader(io.BytesIO(data))
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(reader.root_object)
    told = []
    for sheet in reader.pages:
        for note in (each.get_object() for each in sheet.get("/Annots", ())):
            assert note["/Subtype"] in NOTES
            assert not {"/A", "/AA", "/JS", "/RC"} & set(note)
            told.append(str(note.get("/Contents", "")))
    return folded(plain("\n".join(told)))


def _strings(value: Any) -> Iterator[str]:
    yield from (told for _, told in _entries(value) if isinstance(told, str))


def _entries(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """What is in a JSON value, by the names under which it stands."""
    yield key, value
    if isinstance(value, dict | list):
        for name, item in value.items() if isinstance(value, dict) else ((key, item) for item in value):
            yield from _entries(item, name)


SEEN: dict[str, Callable[[bytes], str]] = {
    "text": text,
    "json": json_,
    "sarif": sarif,
    "junit": junit,
    "markdown": markdown,
    "list": opinions,
    "rdjsonl": rdjsonl,
    "html": page,
    "xlsx": workbook,
    "docx": word,
    "pdf": pdf,
}
