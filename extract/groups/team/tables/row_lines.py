"""A row of the members' table with several registrations, whose other columns tell one thing for each of them
(QMS ⏎ EMS | 高级审核员 ⏎ 审核员 | 2023-N1QMS-… ⏎ 2023-N1EMS-…)."""

from __future__ import annotations

import re

from extract.groups.team.tables import professional_codes
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.reading.stops import LINE
from extract.reading.system_names import find_systems, system_of
from extract.values.identifiers import find_registrations
from extract.values.standards import find_standards
from schemas import patterns
from schemas.leaf import Leaf

_PART = patterns.compile(r"[^\n；;/／、，,]+")
_GRADE = patterns.compile(r"审核员|[Aa]uditor|专家")
_SEVERAL = 2


def numbered(row: Row) -> Row:
    """The row, its numbers where their column is headed by the end of their validity (注册证书（到期日）)."""
    until = row.get("valid_until")
    if until is None or "number" in row.cells or not find_registrations(until.text):
        return row
    cells = {name: cell for name, cell in row.cells.items() if name != "valid_until"}
    return row._replace(cells={**cells, "number": until})


def systems(source: Source, cell: Piece) -> list[Leaf[str]]:
    """The systems that a cell names, each once, else those of the standards that it names."""
    text = source.text[cell.start : cell.end]
    named = [(one.value, one.start, one.end) for one in find_systems(text, cell.start, short=True)]
    if not named:
        stated = [(system_of(one.value), one.start, one.end) for one in find_standards(text, cell.start)]
        named = [(system, start, end) for system, start, end in stated if system]
    firsts = {value: (value, start, end) for value, start, end in reversed(named)}
    return [source.leaf(*firsts[value]) for value in reversed(firsts)]


def own(source: Source, row: Row, count: int) -> list[Row]:
    """The row for each of `count` registrations: with its own part of the grade and the codes, where
    the column has as many."""
    if count < _SEVERAL:
        return [row] * count
    grades = grades_of(source, row.get("grade"))
    cell = row.get("system")
    in_lines = len(grades) == count or (cell is not None and len(_pieces(source, cell, LINE)) == count)
    codes = professional_codes.by_line(source, row.get("professional_codes"), count)
    if not codes and in_lines and (stated := row.get("professional_codes")) is not None:
        codes = _pieces(source, stated, LINE)
    parts = {"grade": grades, "professional_codes": codes}
    whole = {name: pieces for name, pieces in parts.items() if len(pieces) == count}
    return [
        row._replace(cells=row.cells | {name: pieces[at] for name, pieces in whole.items()})
        for at in range(count)
    ]


def grades_of(source: Source, cell: Piece | None) -> list[Piece]:
    """The grades of a cell that tells several, one a registration; none where a part is none, as of a grade
    over two lines."""
    if cell is None:
        return []
    for parts in (LINE, _PART):
        found = _pieces(source, cell, parts)
        if len(found) >= _SEVERAL and all(len(_GRADE.findall(one.text)) == 1 for one in found):
            return found
    return []


def _pieces(source: Source, cell: Piece, parts: re.Pattern[str]) -> list[Piece]:
    found = [match.span() for match in parts.finditer(source.text, cell.start, cell.end)]
    return [piece(source, *span) for span in found if source.text[slice(*span)].strip()]
