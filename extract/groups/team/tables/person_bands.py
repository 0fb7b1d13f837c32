"""Members' tables that name each person in a row over his registrations, or in the line before the table.

`A　姓名　组长　审核员`, one cell over all columns, then a row a registration (领域 | 证书号 | 止期)."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.team.tables.registrations import GRADE
from extract.groups.team.text.beside_names import stated
from extract.readers.headers.header_cells import columns
from extract.readers.leaves import elsewhere
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, numbering_end, piece
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from extract.values.persons import is_person
from schemas import patterns

_PART = patterns.compile(
    r"[A-Z][a-z'’-]{1,20}(?: [A-Za-z][a-z'’-]{1,20}){1,3}|[^\s，,、；;:：/／｜|·•（()）【】\[\]—–]{1,12}"
)
_LETTER = patterns.compile(r"[A-Z]")
_LONGEST = 80
_FEWEST = 2

_Named = tuple[Found, dict[str, Piece]]
"""The name that a row or line tells, and what else it tells of the person, by column."""


def rows(source: Source) -> Iterator[tuple[Found, Row]]:
    """The registrations under the names of the persons; a person without one has a row of the name alone."""
    for grid in grids(source).values():
        if _has_headers(grid) and not elsewhere(source, grid.block.start, "team"):
            found = list(_of_table(source, grid))
            yield from found if any("number" in row.cells for _, row in found) else ()


def _has_headers(grid: Grid) -> bool:
    """Whether a table has a header of registrations, and none of persons."""
    named = {name for cell, name in columns(grid, "team").items() if len(grid.anchors[cell.row]) > 1}
    return "number" in named and len(named) >= _FEWEST and not named & {"name", "person", "role"}


def _of_table(source: Source, grid: Grid) -> Iterator[tuple[Found, Row]]:
    lead = notes.before(grid)
    person = _person(source, lead.start, lead.end) if lead else None
    named = columns(grid, "team")
    header: dict[int, str] = {}
    bare = False
    for at, anchors in grid.anchors.items():
        cells = [cell for cell in anchors if not grid.is_blank(cell)]
        heads = {cell.column: named[cell] for cell in cells if cell in named}
        if len(cells) == 1 and (band := _person(source, cells[0].start, cells[0].end)):
            if person and bare:
                yield person[0], _row(grid, at - 1, person[1])
            person, bare = band, True
        elif len(heads) >= _FEWEST and "number" in heads.values():
            header = heads
        elif person and len(cells) > 1:
            own = {name: grid.piece(cell) for c, name in header.items() if (cell := grid.at.get((at, c)))}
            if find_registrations(own["number"].text if "number" in own else ""):
                bare = False
                yield person[0], _row(grid, at, person[1] | {n: p for n, p in own.items() if p.text})
    if person and bare:
        yield person[0], _row(grid, grid.rows - 1, person[1])


def _row(grid: Grid, at: int, cells: dict[str, Piece]) -> Row:
    start, end = min(one.start for one in cells.values()), max(one.end for one in cells.values())
    return Row(start, end, cells, grid.index, at, "columns")


def _person(source: Source, start: int, end: int) -> _Named | None:
    """Whom a row or line names, with his part in the team or his grade; null where it names nobody."""
    text = source.text[start:end]
    if len(text) > _LONGEST:
        return None
    cells: dict[str, Piece] = {}
    for match in _PART.finditer(text, numbering_end(text)):
        if column := _column(match[0]):
            column = "grade" if column == "role" in cells else column  # 技术专家 stands for both
            cells.setdefault(column, piece(source, start + match.start(), start + match.end()))
    if "name" not in cells or not cells.keys() & {"role", "grade"}:
        return None
    name = cells["name"]
    if "professional_codes" not in cells and (more := stated(source, name.end, end, name.start)):
        codes = more.get("professional_codes") or more.get("person_codes")
        cells |= {"professional_codes": codes} if codes else {}
    return Found(name.start, name.end, name.text), cells


def _column(text: str) -> str:
    """What a part of a line is: the letter, the part in the team, the grade or the name; else empty."""
    if _LETTER.fullmatch(text):
        return "label"
    if labels.value_of("team", "role", text) and not GRADE.fullmatch(text):
        return "role"
    if GRADE.fullmatch(text):
        return "grade"
    return "name" if is_person(text) and not labels.is_known(labels.key(text)) else ""
