"""Where the headers of a table begin: which row names its columns, and how many rows that takes."""

from __future__ import annotations

from extract import labels
from extract.readers.headers import repeated_headers
from extract.readers.headers.header_cells import column_of, complete, names_any, stands_over, subject, suffice
from extract.readers.headers.row_numbers import identifies_rows, numbers_rows
from extract.readers.records import label_value_pairs, person_matters
from extract.readers.tables import row_topics
from extract.readers.tables.grid import Grid
from schemas import patterns
from schemas.document import Cell

Header = dict[int, str]
"""Grid column -> column name."""

_IDENTIFIERS = frozenset({"serial", "certificate_no", "device_code", "registration_no", "report_no"})
"""Columns of what a thing in the world is known by: what numbers the rows (No. over 1, 2, 3) is none."""

_NUMBERS = _IDENTIFIERS | {"number", "bare_number"}
"""Those, and the numbers of papers: beside them stand the keys of a register's records."""

_LONGEST_HEAD, _LONGEST_WORDS = 60, 12
_TALLEST_HEADER = 2
_FEWEST_CELLS = 2
_NAME = patterns.compile(r"名称|[品器件]名|^\s?名|\b[Nn]ame")
_DIGIT = patterns.compile(r"\d")


def headers_at(grid: Grid, row: int, table: str) -> tuple[list[Header], int] | None:
    """The headers that begin in a row, one for each record beside another, and the rows that they take."""
    cells = grid.anchors.get(row, [])
    if not names_any(grid, row, table) or any(map(_is_record, cells)):
        return None
    if len(cells) == 1 < cells[0].column_span or _is_transposed_row(grid, cells, table):
        return None
    parts = repeated_headers.repeated(grid, row)
    found = [_header_at(grid, row, table, part) for part in parts]
    stated = [one for one in found if one is not None]
    return ([names for names, _ in stated], stated[0][1]) if len(stated) == len(parts) else None


def _named(grid: Grid, row: int, table: str, part: range) -> Header:
    """The columns that a row names in a part of it."""
    names: Header = {}
    others = person_matters.others(grid, row, table)
    for cell in grid.anchors.get(row, ()):
        if cell.column not in part or cell.column in others or _is_title(grid, cell):
            continue
        name = column_of(grid, cell, table)
        if name in _IDENTIFIERS and numbers_rows(grid, cell):
            continue
        if name in _NUMBERS and identifies_rows(grid, cell, _alike(grid, cell, table, name)):
            continue
        if name in names.values() and _is_by_itself(grid, cell, table, name):
            names = {
                c: n for c, n in names.items() if n != name or _is_by_itself(grid, grid.at[row, c], table, n)
            }
        if name in names.values():
            name = next((own for key in grid.keys(cell) if (own := labels.own_index(table).get(key))), None)
        if name is not None and name not in names.values():
            names[cell.column] = name
    return names


def _is_by_itself(grid: Grid, cell: Cell, table: str, name: str | None) -> bool:
    """Whether a cell names a column without the header over it (检定证书 over 方式 and 证书编号)."""
    return any(labels.column_of(table, key) == name for key in grid.keys(cell))


def _alike(grid: Grid, cell: Cell, table: str, name: str) -> bool:
    """Whether a cell further right in the row names the same column, barely or not."""
    own = name.removeprefix("bare_")
    right = (
        column_of(grid, c, table) or "" for c in grid.anchors.get(cell.row, ()) if c.column > cell.column
    )
    return any(own in {part.removeprefix("bare_") for part in one.split("+")} for one in right)


def _is_title(grid: Grid, cell: Cell) -> bool:
    """Whether the first cell of a row is the title left of a list: taller than headers are, or as tall as a
    header over one record, whose cells part the row as the header does and head nothing."""
    if cell.column or cell.row_span != _TALLEST_HEADER:
        return not cell.column and cell.row_span > _TALLEST_HEADER
    beside = [c.column for c in grid.anchors.get(cell.row, ()) if c.column]
    below = [c for c in grid.anchors.get(cell.row + 1, ()) if c.column]
    alike = len(beside) >= _FEWEST_CELLS and beside == [c.column for c in below]
    return alike and not any(grid.is_header(c) or grid.is_label(c) for c in below)


def _others(grid: Grid, row: int, table: str, part: range) -> int:
    """How many cells of a part of a row name neither a column nor anything else."""
    cells = [c for c in grid.anchors.get(row, ()) if c.column in part and column_of(grid, c, table) is None]
    return sum(
        not grid.is_blank(cell) and not grid.is_label(cell) and not stands_over(grid, cell) for cell in cells
    )


def _is_record(cell: Cell) -> bool:
    """Whether a cell is what was found or decided, which stands in no header."""
    return cell.end - cell.start > _LONGEST_HEAD


def _is_transposed_row(grid: Grid, cells: list[Cell], table: str) -> bool:
    """Whether a row has a column's head first and values of that column alone behind it (Role | Auditor)."""
    name = column_of(grid, cells[0], table) if len(cells) > _FEWEST_CELLS else None
    return name is not None and all(labels.is_value(table, name, grid.text(cell)) for cell in cells[1:])


def _header_at(grid: Grid, row: int, table: str, part: range) -> tuple[Header, int] | None:
    """The header that begins in a part of a row, and the rows that it takes; null where none does."""
    names = _named(grid, row, table, part)
    if not names or _alternates(grid, row, table):
        return None
    if len(names) < _others(grid, row, table, part) and not _is_head(grid, row, names, table):
        return None
    names |= label_value_pairs.entitled(grid, row, names, table)
    below = _named(grid, row + 1, table, part)
    tall = 2 if any(grid.at[row, c].row_span == _TALLEST_HEADER for c in names) else 1
    if tall == 1 and complete({*below.values()}, table) and _is_other(names, below):
        return None  # a row of something else, over the whole header
    parted = {c: n for c, n in names.items() if _is_parted(grid, row, c, below, tall)}
    names = {c: n for c, n in names.items() if c not in parted}
    below |= _subject_below(grid, row, parted, below, table)
    fresh = {c: n for c, n in below.items() if c not in names and n not in names.values()}
    if fresh and (tall > 1 or not _others(grid, row + 1, table, part)) and len(names) + len(fresh) >= 2:
        both = (
            {c: n for c, n in names.items() if n not in below.values()} | below if _is_torn(grid, row) else {}
        )
        both = both or names | fresh
        return (both, 2) if suffice(grid, set(both.values()), table) else None
    return (names, tall) if suffice(grid, set(names.values()), table) else None


def _is_other(names: Header, below: Header) -> bool:
    """Whether a row tells less than the header under it: some of its names, or others over its columns."""
    fewer = len(names) < len(below) and names.keys() <= below.keys()
    return fewer or {*below.values()} > {*names.values()}


def _is_torn(grid: Grid, row: int) -> bool:
    """Whether a row lost the spans of its headers: its last cells are blank, the row below has more."""
    upper, lower = ([c for c in grid.anchors.get(at, ()) if not grid.is_blank(c)] for at in (row, row + 1))
    apart = all(cell.column_span == cell.row_span == 1 for cell in (*upper, *lower))
    return apart and len(upper) < len(lower) and upper[-1].column == len(upper) - 1


def _is_head(grid: Grid, row: int, names: Header, table: str) -> bool:
    """Whether a row names all that its table must have, in words alone: of whatever else it tells."""
    cells = [grid.text(cell) for cell in grid.anchors.get(row, ())]
    worded = all(0 < len(text) <= _LONGEST_WORDS and not _DIGIT.search(text) for text in cells)
    return worded and len(names) >= _FEWEST_CELLS and complete(set(names.values()), table)


def _is_parted(grid: Grid, row: int, column: int, below: Header, tall: int) -> bool:
    """Whether a header over several columns has headers of its own under it: one where others are as tall."""
    span = grid.at[row, column].column_span
    return span > 1 and sum(column <= c < column + span for c in below) + tall > _TALLEST_HEADER


def _subject_below(grid: Grid, row: int, parted: Header, below: Header, table: str) -> Header:
    """The column under a header over several that has the name of what that one heads (器具 over
    名称及放置处 | 型号), where its own words name nothing."""
    named = {c: n for c, n in parted.items() if n == subject(table) and n not in below.values()}
    heads = {c: grid.at.get((row + 1, c)) for c in named if c not in below}
    return {c: named[c] for c, head in heads.items() if head and _NAME.search(grid.text(head))}


def _alternates(grid: Grid, row: int, table: str) -> bool:
    """Whether label and value stand side by side: every second cell is a label, the others no headers."""
    cells = grid.anchors.get(row, [])
    cells = cells[1:] if cells and row_topics.is_label(grid, cells[0]) else cells
    names = [column_of(grid, cell, table) is not None or grid.is_label(cell) for cell in cells[::2]]
    if len(cells) < 2 or len(cells) % 2 or not all(names):
        return False
    values = cells[1::2]
    return not any(
        grid.is_header(cell) or column_of(grid, cell, table) or stands_over(grid, cell) for cell in values
    )
