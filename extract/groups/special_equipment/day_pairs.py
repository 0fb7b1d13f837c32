"""The day of an inspection and of the next one, told as a pair in one cell of a row, once or for each kind
(外检 2024-03-12，下次 2025-03-11；内检 2023-03-14，下次 2025-03)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from extract.statements.frame_matcher import Fact
from extract.statements.running_text import Place, Statement
from extract.values.dates import find_dates
from schemas import patterns
from schemas.dates import last_day
from schemas.document import Cell

_NEXT = r"(?:下一?次|下检|再检|复检|有效期?|截止|到期|至|到)"
_BETWEEN = patterns.compile(
    rf"\s?日?\s?(?:检[验测]|校验|年检|定检)?(?:合格)?\s?(?:[/／，,、~～—–-]{{1,2}}\s?)?(?:{_NEXT}[^\d；;\n]{{0,8}})?\s?"
)
_HEAD = patterns.compile(r"检[验测]|年检|定检|下次|有效期")
_OTHER_HEAD = patterns.compile(r"检定|校准|校验|证书")
_KINDS = patterns.compile(r"[内外](?:部|检)|水压|耐压|全面|年度|定期")
_LAST = patterns.compile(r"上一?次|前一?次|原")


class _Pair(NamedTuple):
    done: Fact
    due: Fact
    kind: str


def paired(source: Source, statement: Statement, place: Place) -> list[Statement]:
    """A row with the pairs of its cells: one statement for each kind of inspection, else one with the last
    pair. Rows without such cells are left as they are."""
    grid = grids(source).get(place[0])
    row = grid.anchors.get(place[1], []) if grid is not None else []
    pairs = [pair for cell in row for pair in _pairs(source, grid, cell)] if grid is not None else []
    if not pairs:
        return [statement]
    if not len({pair.kind for pair in pairs}) == len(pairs) > 1:
        pairs = [max(pairs, key=lambda pair: last_day(str(pair.due.value)))]
    return [{**statement, "inspected_on": pair.done, "next_inspection_on": pair.due} for pair in pairs]


def _pairs(source: Source, grid: Grid, cell: Cell) -> Iterator[_Pair]:
    head = _head(grid, cell)
    if not _HEAD.search(head) or _OTHER_HEAD.search(head):
        return
    text = source.text[cell.start : cell.end]
    days = [day for day in find_dates(text, cell.start) if day.value and day.value[:1].isdigit()]
    for done, due in pairwise(days):
        between = source.text[done.end : due.start]
        before = source.text[max(done.start - 8, cell.start) : done.start]
        if not _BETWEEN.fullmatch(between) or patterns.search(_NEXT, before) or _LAST.search(before):
            continue
        if last_day(str(done.value)) < last_day(str(due.value)):
            kind = _KINDS.search(before) or _KINDS.search(head)
            facts = [
                Fact(name, day.start, day.end, day.value)
                for name, day in (("inspected_on", done), ("next_inspection_on", due))
            ]
            yield _Pair(facts[0], facts[1], kind[0] if kind else "")


def _head(grid: Grid, cell: Cell) -> str:
    """The nearest cell over a cell without a year."""
    for row in range(cell.row - 1, -1, -1):
        above = grid.at.get((row, cell.column))
        if above is not None and not patterns.search(r"\d{4}", grid.text(above)) and not grid.is_blank(above):
            return grid.text(above)
    return ""
