"""Markdown and rdjsonl: what is rendered of them, and that a document's text stays text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import html
from markdown_it import MarkdownIt

from hegui.render import Look, load
from hegui.render.pipelines import markdown, rdjsonl
from hegui.terminal.console import harmless
from schemas.result import FailedDocument, Failure, Suppression
from tests import made
from tests.conftest import Hegui
from tests.hegui.results import HOSTILE, at, finding, result

FAILED = FailedDocument(document={"path": "坏|.pdf"}, error=Failure(kind="corrupt", message="坏：已损坏"))

DIAGNOSTIC = {
    "type": "object",
    "required": ["message", "location", "severity"],
    "additionalProperties": False,
    "properties": {
        "message": {"type": "string"},
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "source": {"type": "object", "properties": {"name": {"type": "string"}}},
        "code": {"type": "object", "properties": {"value": {"type": "string"}}},
        "location": {
            "type": "object",
            "required": ["path"],
            "additionalProperties": False,
            "properties": {
                "path": {"type": "string"},
                "range": {"type": "object", "properties": {"start": {"type": "object"}}},
            },
        },
    },
}
"""A line of rdjsonl as reviewdog's `reviewdog.rdf.Diagnostic` has it; other members it refuses."""


def rendered(*documents: Any, **look: Any) -> html.HtmlElement:
    """The summary as a reader sees it."""
    text = markdown.several(documents, Look(**look)).decode()
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    return html.document_fromstring(f"<html><body>{page}</body></html>")


def rows(table: html.HtmlElement) -> list[list[str]]:
    return [[cell.text_content() for cell in row] for row in table.iter("tr")]


def lines(*documents: Any, **look: Any) -> list[dict[str, Any]]:
    """The lines of findings; the one on the judged day is looked at with those of the other formats."""
    found = [json.loads(line) for line in rdjsonl.several(documents, Look(**look)).splitlines()]
    for one in found:
        jsonschema.validate(one, DIAGNOSTIC)
    return [one for one in found if one["code"]["value"] != "as_of"]


def test_the_documents_then_the_findings_of_each() -> None:
    page = rendered(result(finding(), path="a_b*.txt"), result(path="c.txt"), FAILED)
    overview, found = page.iter("table")
    assert rows(overview)[1:] == [
        ["a_b*.txt", "1", "0", "0", "0", "2"],
        ["c.txt", "0", "0", "0", "0", "2"],
        ["坏|.pdf未读 坏：已损坏", "", "", "", "", ""],
    ]
    (_, cells) = rows(found)
    assert cells[:3] == ["1", "错误", "CAL001 检定校准已过期"]
    assert cells[4] == "第3页12行 有效期至2025年5月30日第1页4行 审核至 2025-06-12"
    assert cells[5:] == ["不早于 2025-06-12", "GB/T 27021.1-2017 9.4.5"]
    assert [one.text for one in page.iter("h3")] == ["a_b*.txt", "c.txt"]
    assert "没有发现问题" in page.text_content()
    assert [one.text for one in page.iter("summary")] == ["未能检查（2 项）"] * 2


def test_what_is_let_stand_is_folded_with_the_reason() -> None:
    stands = finding(suppressed=True, suppression=Suppression(reason="新证书*已*看"))
    page = rendered(result(stands).replaced(not_checked=[]), lang="en")
    (entry,) = page.iter("li")
    assert entry.text_content().startswith("no. 1 CAL001 calibration expired 压力表")
    assert "新证书*已*看" in entry.text_content()
    assert lines(result(stands)) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_text(text: str) -> None:
    told = Suppression(reason=text)
    evil = finding(message=text, evidence=[at(1, text)], expected=text, actual=text)
    stands = evil.replaced(suppressed=True, suppression=told)
    page = rendered(result(evil, stands, path=f"{text}.txt"))
    assert [len(table.findall(".//tr")) for table in page.iter("table")] == [2, 2]
    assert all(len(row) in (6, 7) for table in page.iter("table") for row in table.iter("tr"))
    assert {one.tag for one in page.iter()} <= {
        *("html", "body", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "br"),
        *("details", "summary", "ul", "li"),
    }
    _, found = page.iter("table")
    assert rows(found)[1][3].replace("\u200b", "") == harmless(text)
    assert not re.search(r"[@#]\w|://|www\.", page.text_content())
    (diagnostic,) = lines(result(evil))
    assert not re.search(r"(?<!\\)[\[<]|[@#]\w|://|www\.", diagnostic["message"])


def test_a_summary_is_no_larger_than_github_takes() -> None:
    many = result(*(finding(evidence=[at(i, "甲" * 400) for i in range(1, 9)]) for _ in range(40)))
    documents = [many.replaced(document=many.document.replaced(path=f"{i}.txt")) for i in range(30)]
    data = markdown.several(documents, Look())
    assert len(data) < 1024 * 1024
    left = re.search("另有 ([0-9]+) 条没有列出", data.decode())
    assert left is not None
    assert data.count(b"| CAL001 ") + int(left[1]) == 1200


def test_a_line_of_a_text_is_told_and_of_other_files_none() -> None:
    document = result(finding(), finding("SUM002", severity="warning", actual="审核至"), path="./a/b.txt")
    first, second = lines(document)
    assert first["location"] == {"path": "a/b.txt", "range": {"start": {"line": 12}}}
    assert second["location"]["range"] == {"start": {"line": 4}}
    assert [one["severity"] for one in (first, second)] == ["ERROR", "WARNING"]
    assert first["code"] == {"value": "CAL001"}
    for part in ("压力表", "第3页12行、第1页4行", "GB/T 27021.1-2017 9.4.5"):
        assert part in first["message"]
    word = document.document.replaced(format="docx")
    assert [one["location"] for one in lines(document.replaced(document=word))] == [{"path": "a/b.txt"}] * 2


def test_what_could_not_be_read_is_a_line_of_its_own() -> None:
    (one,) = lines(FAILED)
    assert (one["severity"], one["location"], one["code"]) == (
        "ERROR",
        {"path": "坏|.pdf"},
        {"value": "corrupt"},
    )


@pytest.mark.parametrize("name", ["markdown", "rdjsonl"])
def test_the_command_line_gives_them(hegui: Hegui, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(made.COVER, encoding="utf-8")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    shown = hegui("check", "a.txt", "--format", name, cwd=tmp_path)
    assert shown.status in (0, 1)
    both = hegui(
        "check",
        ".",
        "--format",
        name,
        "--output",
        "out.md" if name == "markdown" else "o.jsonl",
        cwd=tmp_path,
    )
    assert (both.status, both.out) == (2, "")
    (written,) = {*tmp_path.glob("o*.*")}
    assert b"bad.pdf" in written.read_bytes()
    assert load("check", name).several([], Look()) is not None
