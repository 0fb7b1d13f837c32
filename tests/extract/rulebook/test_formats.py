"""The same rules in each format and way of numbering have the same clauses and the same table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import ingest
from corpus.layouts.paper import pdf_of
from corpus.layouts.plain import text_of
from corpus.layouts.tree import Report
from corpus.layouts.word import docx_of
from extract.rulebook.read import read_rulebook
from tests.extract.rulebook import invented

FORMATS: dict[str, Callable[[Report], bytes]] = {
    "docx": docx_of,
    "pdf": pdf_of,
    "txt": lambda report: text_of(report).encode(),
}


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("auto", [False, True], ids=["typed", "auto"])
@pytest.mark.parametrize("style", ["decimal", "article", "chinese"])
def test_the_same_clauses_and_table(style: str, auto: bool, kind: str) -> None:
    made = invented.rules(style, auto=auto, halves=style != "article", contents=not auto)
    found = read_rulebook(ingest.read_bytes(FORMATS[kind](made.report), f"rules.{kind}"))[0]
    assert [(one.number, one.title, one.parent) for one in found.clauses] == made.clauses
    assert found.document.values() == {
        "title": invented.TITLE,
        "number": invented.NUMBER,
        "body": invented.BODY,
        "version": "B/1",
        "effective_on": "2025-04-01",
    }
    (table,) = found.tables
    assert table.title == "认证审核时间要求"
    assert (table.columns, table.rows) == (invented.COLUMNS, invented.rows())


def test_the_line_is_that_of_the_number() -> None:
    made = invented.rules("decimal")
    text = text_of(made.report)
    found = read_rulebook(ingest.read_bytes(text.encode(), "rules.txt"))[0]
    lines = text.split("\n")
    assert [lines[one.line - 1].split(" ")[0] for one in found.clauses] == [
        one.number for one in found.clauses
    ]
    assert all(one.place and one.place.value == one.number for one in found.clauses)
