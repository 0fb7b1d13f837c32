"""Tables whose rows or columns are several audits (初审 | 监督1 | 监督2, 上次 | 本次), and lines that list
them (初审：2023-05-10), and which is this one.

What stands in the row, column or line of one of several audits is of this one only where that says so: by a
word in its head or in a cell of its own, behind its days, or by the only tick."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from extract import labels
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at, numbering_end, once, units
from extract.reading.source import Source
from extract.values.dates import read_dates
from schemas.cache import yaml_file
from schemas.document import TICKED, Cell

_LONGEST_LINE, _LONGEST_LIST = 60, 2000
_LEADS, _BRACKETS = " \t\u3000:：于自从在为是,，、", " \t\u3000()（）[]【】,，。；;"

THIS, _AROUND = "this", frozenset({"previous", "next"})
_LONGEST, _SEVERAL = 24, 2
_TYPES = frozenset({("identity", "audit_type"), ("identity", "audit_type_head")})


class _Line(NamedTuple):
    """A line of one of several audits, and whether it says that it is this one."""

    start: int
    end: int
    own: bool


def is_of_other(source: Source, offset: int) -> bool:
    """Whether a place is in the row, column or line of one of several audits that is not said to be this."""
    lines = _listed(source)
    at = bisect_right(lines, offset, key=lambda one: one.start) - 1
    if at >= 0 and offset < lines[at].end:
        return not lines[at].own
    block = block_at(source, offset)
    heads = _series(source).get(block)
    cell = grids(source)[block].cell_at(offset) if heads else None
    if not heads or cell is None:
        return False
    over = [own for head, own in heads.items() if head == cell or _is_over(head, cell)]
    return bool(over) and not any(over)


def own_lines(source: Source, fields: frozenset[tuple[str, str]]) -> Iterator[tuple[Grid, list[Cell]]]:
    """The cells of each row or column that is said to be this audit, under or behind a label of some fields
    (group, name)."""
    for index, heads in _series(source).items():
        grid = grids(source)[index]
        for head in (head for head, own in heads.items() if own):
            line = (cell for cell in grid.block.cells if cell != head and _is_over(head, cell))
            yield grid, [cell for cell in line if _is_headed(grid, cell, fields)]


def _is_headed(grid: Grid, cell: Cell, fields: frozenset[tuple[str, str]]) -> bool:
    over = [grid.at.get((row, cell.column)) for row in range(cell.row)]
    over += [grid.at.get((cell.row, column)) for column in range(cell.column)]
    keys = (key for head in over if head for key in grid.keys(head))
    return any(not fields.isdisjoint(labels.fields_of(key)) for key in keys)


def _is_over(head: Cell, cell: Cell) -> bool:
    """Whether a cell stands in the row of a head, or below it in its column."""
    row = head.row <= cell.row < head.row + head.row_span
    return row or (head.column <= cell.column < head.column + head.column_span and head.row < cell.row)


@once
def _series(source: Source) -> dict[int, dict[Cell, bool]]:
    """The heads of audits, with whether each is this one, by table; only where a table has several."""
    found = {index: _heads(grid) for index, grid in grids(source).items()}
    return {index: heads for index, heads in found.items() if heads}


def _heads(grid: Grid) -> dict[Cell, bool]:
    """The heads of one column with several audits, else of one row."""
    named = {cell: kind for cell in grid.block.cells if (kind := _kind(grid, cell))}
    for column in dict.fromkeys(cell.column for cell in named):
        cells = {one: named[one] for one in named if one.column == column and not _is_answer(grid, one)}
        if heads := _several(cells):
            ticked = [head for head in heads if _is_ticked(grid, head)]
            return {one: _is_this(grid, one, named[one]) or ticked == [one] for one in heads}
    for row in dict.fromkeys(cell.row for cell in named):
        cells = {one: named[one] for one in named if one.row == row and not grid.is_choice(one)}
        if (heads := _several(cells)) and grid.anchors[row][-len(heads) :] == heads:
            return {one: THIS in named[one] for one in heads}
    return {}


@once
def _listed(source: Source) -> list[_Line]:
    """The lines, and parts of a line between semicolons, that list several audits with the days of each."""
    run: dict[_Line, frozenset[str]] = {}
    found: list[_Line] = []
    for line in (*_lines(source), None):
        if line is not None and line[1]:
            run[line[0]] = line[1]
            continue
        found += _several(run)
        run = {}
    return found


def _lines(source: Source) -> Iterator[tuple[_Line, frozenset[str]]]:
    """Each part of a line outside tables, with the audit that it names before its first day (none: empty)."""
    for unit in (one for one in units(source) if one.cell is None and one.end > one.start):
        text, at = source.text[unit.start : unit.end], 0
        parts = (
            text.replace("；", "\n").replace(";", "\n").split("\n") if len(text) < _LONGEST_LIST else [text]
        )
        for part in parts:
            start = unit.start + at
            at += len(part) + 1
            if not part.strip("。 \u3000"):
                continue
            head, behind = _around_days(part)
            kind = _words(head) if 0 < len(head) <= _LONGEST else frozenset()
            kind = kind if any(map(_is_audit, kind)) else frozenset()
            yield _Line(start, start + len(part), THIS in kind or _words(behind) == {THIS}), kind


def _around_days(part: str) -> tuple[str, str]:
    """What stands before the first day of a line, its number and the words that lead to the day aside, and
    behind the last one."""
    days = read_dates(part)[0] if len(part) <= _LONGEST_LINE else []
    if not days:
        return "", ""
    head = part[numbering_end(part) : days[0].start].strip(_LEADS)
    return head, part[days[-1].end :].strip(_BRACKETS)


H = TypeVar("H", Cell, _Line)


def _several(named: Mapping[H, frozenset[str]]) -> list[H]:
    """The cells or lines that name several audits: by their kinds (初审, 监督1), or from this one (上次,
    本次); none where a form has another one beside its own (第一阶段, 下次审核)."""
    kinds = {kind - {THIS} for kind in named.values() if not kind & _AROUND}
    if len(kinds - {frozenset()}) >= _SEVERAL:
        return list(named)
    seen_from_this: list[H] = [cell for cell, kind in named.items() if kind & {THIS, *_AROUND}]
    words = {word for cell in seen_from_this for word in named[cell] & {THIS, *_AROUND}}
    return seen_from_this if len(words) >= _SEVERAL else []


def _is_answer(grid: Grid, cell: Cell) -> bool:
    """Whether the kind of an audit is the value of a field (审核类型 | 监督审核)."""
    left = grid.at.get((cell.row, cell.column - 1))
    return left is not None and any(not _TYPES.isdisjoint(labels.fields_of(key)) for key in grid.keys(left))


def _is_this(grid: Grid, head: Cell, kind: frozenset[str]) -> bool:
    """Whether a row says that it is this audit: in its head, or in a cell that says nothing else."""
    return THIS in kind or any(_words(grid.text(one)) == {THIS} for one in _beside(grid, head))


def _is_ticked(grid: Grid, head: Cell) -> bool:
    """Whether a row has a ticked box in its head, or a tick alone in another cell."""
    cells = [head, *(one for one in _beside(grid, head) if one.end - one.start == 1)]
    return any(TICKED in grid.text(one) for one in cells)


def _beside(grid: Grid, head: Cell) -> Iterator[Cell]:
    rows = range(head.row, head.row + head.row_span)
    yield from (cell for row in rows for cell in grid.anchors.get(row, ()) if cell != head)


def _kind(grid: Grid, cell: Cell) -> frozenset[str]:
    """What a cell names an audit by (`surveillance`, `2`, `this`); empty where it says anything else."""
    words = _words(grid.text(cell)) if cell.end - cell.start <= _LONGEST else frozenset()
    return words if any(map(_is_audit, words)) else frozenset()


def _is_audit(word: str) -> bool:
    return word not in _content()["counted"] and not word.isdecimal()


@cache
def _words(text: str) -> frozenset[str]:
    """The words for an audit, and what it is counted by, that a text is made of; empty where there is more.

    >>> [sorted(_words(text)) for text in ("第2次监督审核（本次）", "初次认证（二阶段）", "监督记录")]
    [['2', 'surveillance', 'this'], ['initial'], []]
    """
    folded, at = labels.key(text), 0
    found: set[str] = set()
    while at < len(folded):
        word = next((one for one in _vocabulary() if folded.startswith(one, at)), "")
        meant = _vocabulary().get(word, folded[at] if folded[at].isdecimal() else None)
        if meant is None:
            return frozenset()
        at += len(word) or 1
        found.add(meant)
    counted = "initial" not in found  # its stages are of one audit
    return frozenset(one for one in found if one and (counted or _is_audit(one)))


@cache
def _vocabulary() -> dict[str, str]:
    """What each word means, the longest first: a kind of audit, `this`, itself, or nothing (fillers)."""
    content = _content()
    firsts = dict.fromkeys(content["first_kinds"], "initial")
    kinds = {**labels.values("identity", "audit_type")}
    meant = {labels.key(word): firsts.get(kind, kind) for kind, words in kinds.items() for word in words}
    meant |= {labels.key(word): kind for kind, words in content["others"].items() for word in words}
    meant |= {labels.key(word): word for word in content["counted"]}
    meant |= {labels.key(word): "" for words in content["beside"] for word in words}
    meant |= {labels.key(word): THIS for word in content["this"]}
    return dict(sorted(meant.items(), key=lambda pair: -len(pair[0])))


@cache
def _content() -> dict[str, Any]:
    content: dict[str, Any] = yaml_file.texts(Path(__file__).with_suffix(".yaml"))
    return content
