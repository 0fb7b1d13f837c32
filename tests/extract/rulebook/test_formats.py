"""The same rules in each format and way of numbering have the same clauses and the same table."""

from __future__ import annotations

import pytest

import ingest
from corpus.layouts.plain import text_of
from extract.rulebook.read import read_rulebook
from schemas.document import Block, Document, Line
from tests.extract.rulebook import invented
from tests.extract.rulebook.formats import FORMATS, KINDS


@pytest.mark.parametrize("kind", KINDS)
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


def test_a_header_that_the_pages_left_in_the_text_is_none_of_a_clause() -> None:
    pages = [f"实施日期 2024-12-01\n{n}.1 机构应当保存第{n}类记录。\n并予以归档。" for n in range(1, 6)]
    lines: list[Line] = []
    blocks: list[Block] = []
    text = ""
    for page, part in enumerate(pages, 1):
        for line in part.split("\n"):
            lines.append(Line(len(text), len(text) + len(line), len(lines) + 1, page))
            blocks.append(Block("paragraph", len(text), len(text) + len(line)))
            text += f"{line}\n"
    made = Document("a.pdf", "0", "pdf", text, tuple(lines), tuple(blocks), pages=5)
    found = read_rulebook(made)[0].clauses
    assert [one.text for one in found] == [f"机构应当保存第{n}类记录。\n并予以归档。" for n in range(1, 6)]
