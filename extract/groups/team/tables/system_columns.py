"""Members' tables with a column for each system: registrations side by side under the systems' names."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.shared.people import names_in
from extract.readers.leaves import COVER, Candidate
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, once
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from schemas import facts, patterns
from schemas.document import TICKED, Cell

_KINDS = ("number", "grade", "professional_codes", "valid_until")
_MOST_HEADERS, _LONGEST, _MOST_MEMBERS = 3, 24, 20
_TICK = patterns.compile(rf"\s{{0,4}}[{TICKED}]\s{{0,4}}")

Columns = dict[int, tuple[str, str, Piece]]
"""Grid column -> what it has of which system, and where the system is named."""

_SystemColumn = tuple[str, str, Piece]
"""A kind of column, the system that it is of, and where that is named."""


def widened(source: Source, row: Row) -> Row:
    """A row with its cells of single systems too, by `<column> <system>` (`number EMS`, `system EMS`)."""
    if row.form == "transposed":
        return _widened_down(source, row)
    if row.form == "pairs":
        return _widened_beside(source, row)
    columns = _matrices(source).get(row.block) if row.form == "columns" else None
    if not columns:
        return row
    grid = grids(source)[row.block]
    cells = dict(row.cells)
    for column, (kind, system, stated) in columns.items():
        cell = grid.at.get((row.row, column))
        if cell is not None:
            cells[f"{kind} {system}"] = grid.piece(cell)
            cells[f"system {system}"] = stated
    return row._replace(cells=cells)


def ticked(source: Source, row: Row) -> list[Candidate[str]]:
    """The part in the team that the one ticked cell of a row has over it (组长 | 组员 over boxes)."""
    if row.form != "columns" or row.header is None:
        return []
    grid = grids(source)[row.block]
    found: list[Candidate[str]] = []
    for cell in grid.anchors.get(row.row, ()):
        head = grid.at.get((row.header, cell.column))
        if head is None or not _TICK.fullmatch(grid.text(cell)[:_LONGEST]):
            continue
        if value := labels.value_of("team", "role", grid.text(head)[:_LONGEST]):
            found.append(Candidate(value, cell.start, cell.end, COVER))
    return found if len(found) == 1 else []


def _widened_down(source: Source, row: Row) -> Row:
    """The same where the persons stand side by side and the systems are named in the first column."""
    grid = grids(source)[row.block]
    first = min(piece.start for piece in row.cells.values() if piece.text)
    column = next((c.column for c in grid.block.cells if c.start == first), 0)
    beside = [(grid.at.get((at, 0)), grid.at.get((at, column))) for at in range(grid.rows if column else 0)]
    stated = [(head, cell, _told(grid, [head], registered=False)) for head, cell in beside if head and cell]
    return row._replace(cells=row.cells | _by_system(grid, stated))


def _by_system(grid: Grid, rows: list[tuple[Cell, Cell, _SystemColumn | None]]) -> dict[str, Piece]:
    """What labels and the values beside them tell of single systems, by `<column> <system>`.

    What comes again under each number (注册号（质量）, 有效期, 注册号（环境）, 有效期) is of its system."""
    numbers = sum(stated is not None and stated[0] == "number" for _, _, stated in rows)
    plain = [_head(grid, head) for head, _, stated in rows if stated is None]
    found: dict[str, Piece] = {}
    current = ""
    for head, cell, stated in rows:
        if stated:
            kind, current, named = stated
            found[f"system {current}"] = named
        else:
            kind = _head(grid, head)
            if not current or kind not in _KINDS or numbers == 1 or plain.count(kind) != numbers:
                continue
        found.setdefault(f"{kind} {current}", grid.piece(cell))
    return found


def _widened_beside(source: Source, row: Row) -> Row:
    """The same where the labels under that of the name have systems in them (QMS资格 | 2023-…)."""
    grid = grids(source)[row.block]
    name = row.get("name") or row.get("person")
    value = next((c for c in grid.block.cells if name and c.start <= name.start < c.end), None)
    cells = dict(row.cells)
    if value and (listed := dict(_listed(grid, value.row + 1))):
        return row._replace(cells=cells | listed)
    stated: list[tuple[Cell, Cell, _SystemColumn | None]] = []
    for at in range(value.row + 1, grid.rows) if value and value.column else ():
        head = grid.at.get((at, value.column - 1)) if value else None
        cell = grid.right_of(head) if head else None
        if head is None or cell is None or labels.column_of("team", labels.key(grid.text(head))) == "name":
            break
        registered = bool(find_registrations(grid.text(cell)))
        stated.append((head, cell, _told(grid, [head], registered=registered)))
    return row._replace(cells=cells | _by_system(grid, stated))


def _listed(grid: Grid, first: int) -> Iterator[tuple[str, Piece]]:
    """What rows of registrations under headers of their own tell in a form, up to the next person's."""
    heads: dict[int, str] = {}
    for at in range(first, grid.rows):
        written = [cell for cell in grid.anchors.get(at, ()) if not grid.is_blank(cell)]
        stated = {cell.column: _head(grid, cell) for cell in written}
        named = {column: kind for column, kind in stated.items() if kind}
        if {"name", "person"} & {*named.values()}:
            return
        if "number" in named.values() and len(named) == len(stated) > 1:
            heads = named
            continue
        own = {kind: cell for column, kind in heads.items() if (cell := grid.at.get((at, column)))}
        system = _named_in(grid, own.get("system") or grid.at.get((at, 0))) if own else None
        if system is None or not find_registrations(grid.text(own["number"])):
            heads = {}
            continue
        for kind in (kind for kind in _KINDS if kind in own):
            yield f"{kind} {system.value}", grid.piece(own[kind])
        yield (
            f"system {system.value}",
            Piece(system.start, system.end, grid.source.text[system.start : system.end]),
        )


def _head(grid: Grid, cell: Cell) -> str:
    """The column of the members' table that a cell names; empty where it names none."""
    return next((c for k in grid.keys(cell) if (c := labels.column_of("team", k))), "")


def _named_in(grid: Grid, cell: Cell | None) -> Found | None:
    """The one system that a cell names."""
    found = find_systems(grid.text(cell), grid.piece(cell).start, short=True) if cell else []
    return found[0] if len({one.value for one in found}) == 1 else None


def systems_of(row: Row, kind: str) -> list[str]:
    """The systems that a row has columns of a kind for, in their order."""
    return [name.removeprefix(f"{kind} ") for name in row.cells if name.startswith(f"{kind} ")]


@once
def _matrices(source: Source) -> dict[int, Columns]:
    """The columns of single systems of each members' table, by its block."""
    firsts: dict[int, int] = {}
    for row in tables.rows(source, "team"):
        name = row.get("name") or row.get("person")
        if row.block not in firsts and row.form == "columns" and name and names_in(source, name):
            firsts[row.block] = row.row
    found = {block: _columns(grids(source)[block], first) for block, first in firsts.items()}
    return {block: columns for block, columns in found.items() if columns}


def _columns(grid: Grid, first: int) -> Columns:
    found: Columns = {}
    for column in range(grid.block.columns):
        headers: list[Cell] = []
        for row in range(max(first - _MOST_HEADERS, 0), first):
            cell = grid.at.get((row, column))
            if cell is not None and cell not in headers and len(grid.text(cell)) <= _LONGEST:
                headers.append(cell)
        if stated := _told(grid, headers, registered=_has_numbers(grid, first, column)):
            found[column] = stated
    kinds = [kind for kind, _, _ in found.values()]
    return {
        c: stated
        for c, stated in found.items()
        if kinds.count(stated[0]) > 1 or (stated[0] == "number" and _is_its_own(grid, first, c, stated[1]))
    }


def _is_its_own(grid: Grid, first: int, column: int, system: str) -> bool:
    """Whether most numbers of the only column of them are of the system that its header names, one a cell."""
    letters = {system.upper(), *(one.upper() for one in facts.load().systems[system].letters)}
    rows = range(first, min(grid.rows, first + _MOST_MEMBERS))
    stated = [find_registrations(grid.text(grid.at.get((row, column)))) for row in rows]
    numbers = [cell[0].system.upper() for cell in stated if cell]
    single = all(len(cell) <= 1 for cell in stated)
    return single and 2 * sum(number in letters for number in numbers) > len(numbers)


def _has_numbers(grid: Grid, first: int, column: int) -> bool:
    """Whether one of the cells of a column from a row on has a registration's number."""
    rows = range(first, min(grid.rows, first + _MOST_MEMBERS))
    return any(find_registrations(grid.text(grid.at.get((row, column)))) for row in rows)


def _told(grid: Grid, headers: list[Cell], *, registered: bool) -> _SystemColumn | None:
    """What the headers over a column say that it has, and of which one system.

    Under a system alone stand its numbers, where they do (`registered`)."""
    kind, system = "", None
    for cell in headers:
        piece = grid.piece(cell)
        named = find_systems(piece.text, piece.start, short=True)
        rest = piece.text
        if len({one.value for one in named}) == 1:
            system = named[0]
            rest = rest.replace(grid.source.text[system.start : system.end], "")
        known = next((c for k in labels.keys(rest) if (c := labels.column_of("team", k))), None)
        kind = known if known in _KINDS else kind
    kind = "number" if registered else kind
    if not kind or system is None:
        return None
    return kind, system.value, Piece(system.start, system.end, grid.source.text[system.start : system.end])
