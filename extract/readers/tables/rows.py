"""Rows of the tables that a header tells: in columns, transposed, or as label and value side by side."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Literal, NamedTuple

from extract import labels
from extract.readers.fields import first_lines
from extract.readers.headers import header_rows, repeated_headers
from extract.readers.headers.header_cells import (
    column_of,
    complete,
    counts,
    is_number,
    letters,
    may_hold,
    names_more,
    whole_days,
    with_subject,
)
from extract.readers.headers.header_rows import Header
from extract.readers.headers.stacked_headers import cells_of, headers_at
from extract.readers.records import cards, joint_rows, label_value_pairs, running_text
from extract.readers.tables import list_ends, nested_tables, notes, row_topics
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import Piece, once_each, piece
from extract.reading.source import Source
from schemas.document import Cell

Form = Literal["columns", "transposed", "pairs", "card", "line"]
"""Under a header row; labels in the first column; label and value side by side; spread over cells; in the
text of a cell or of paragraphs."""


class Row(NamedTuple):
    """A record of a table: its range, `cells` by column (blank ones have empty text), the table's block.

    `header`: the row of the header over it, null for a record that has none."""

    start: int
    end: int
    cells: dict[str, Piece]
    block: int
    row: int
    form: Form = "columns"
    header: int | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The block and the row; -1 for a record that is all of its table."""
        return self.block, self.row if self.form in ("columns", "card", "line") else -1

    def text(self, column: str) -> str:
        """The text of a column, empty where there is none."""
        found = self.cells.get(column)
        return found.text if found else ""

    def get(self, column: str) -> Piece | None:
        """The piece of a column, null where it is missing or blank."""
        found = self.cells.get(column)
        return found if found and found.text else None


_LONGEST_TITLE, _MOST_LABELS = 80, 40
_FEWEST_CELLS, _LONGEST_LABEL = 2, 14


def rows(source: Source, table: str, *, lines: bool = False) -> list[Row]:
    """Every record of every table whose header has the columns of `table` (`labels/<table>.yaml`).

    The header may stand in any row, be repeated, or take two rows; a table without a header row is also read
    with its labels in the first column, or as label and value side by side. Cells that span rows count in
    each of them. A header that comes again in its row (姓名 | 姓名) has a record under each; where the line
    before or behind a table lists its columns, that is its header. Wholly blank rows are left out. With
    `lines` also the records told by labels in the text of cells and paragraphs. Raises KeyError for an
    unknown table.
    """
    found = list(_told(source, table))
    return _with_lines(source, table, found) if lines else found


@once_each
def _told(source: Source, table: str) -> list[Row]:
    """The records of the tables; several groups ask for those of a kind."""
    found: list[Row] = []
    for grid in grids(source).values():
        stated: list[Row] = []
        if first_lines.pairs(grid):
            stated = _cards(grid, table)
        elif may_hold(grid, table):
            stated = _in_columns(grid, table) or _transposed(grid, table) or _side_by_side(grid, table)
            stated = (
                _or_cards(grid, table, stated) if stated else _as_listed(grid, table) or _cards(grid, table)
            )
        elif cards.may_hold(grid):
            stated = _cards(grid, table)
        if not stated and not first_lines.pairs(grid) and repeated_headers.of(grid):
            stated = _as_listed(grid, table)
        headed = bool(stated) and stated[0].form == "columns"
        joint = () if headed else joint_rows.rows(grid, table)
        found += [_of(grid, row, parts, "columns") for row, parts in joint] or stated
    return [row for row in found if not _is_of_organization(source, table, row)]


def _is_of_organization(source: Source, table: str, row: Row) -> bool:
    """Whether a record that is not told in columns is made of the organization's own facts."""
    if row.form == "columns":
        return False
    grid = grids(source)[row.block]
    first, last = grid.cell_at(row.start), grid.cell_at(max(row.end - 1, row.start))
    return (
        first is not None and last is not None and _is_fact_sheet(grid, table, range(first.row, last.row + 1))
    )


def _with_lines(source: Source, table: str, found: list[Row]) -> list[Row]:
    """The records of tables with those told in the text of cells and paragraphs.

    A cell that is read as a card has fewer facts, or it stays one."""
    more: dict[tuple[int, int], list[Row]] = {}
    for cells, start, end, block, row in running_text.rows(source, table):
        more.setdefault((block, row), []).append(Row(start, end, cells, block, row, "line"))
    for place, lines in more.items():
        there = [row for row in found if row.block == place[0] and row.form != "line"]
        cell = grids(source)[place[0]].cell_at(lines[0].start)
        if all(cell and cell.start <= row.start and row.end <= cell.end for row in there) and (
            sum(len(row.cells) for row in there) <= sum(len(row.cells) for row in lines)
        ):
            found = [row for row in found if row not in there] + lines
    return found


def title(source: Source, row: Row) -> str:
    """What is told of a record's table where it stands: the line or row over its header, the title beside it,
    the headings, then the header itself; each on a line."""
    grid = grids(source)[row.block]
    if row.form == "line":
        words = [*running_text.words(source, row.start), grid.title_of(row.row)]
        return "\n".join(word[:_LONGEST_TITLE] for word in (*words, *sections.section_of(source, row.start)))
    at = row.header or 0
    over = grid.anchors.get(at - 1, []) if at else []
    lead = notes.before(grid) if not at else None
    words = [grid.text(over[0]) if len(over) == 1 else lead.text if lead else "", grid.title_of(row.row)]
    words += [*nested_tables.titles(grid), *sections.section_of(source, row.start)]
    if row.header is not None:
        words += [grid.text(cell) for cell in (*_groups_over(grid, at), *grid.anchors.get(at, ()))]
    elif row.form == "columns":
        words += repeated_headers.words(grid)
    else:
        part = next((rows for rows in row_topics.parts(grid) if row.row in rows), range(0))
        rows_of = (cells for at, cells in grid.anchors.items() if at in part)
        words += [grid.text(cells[0]) for cells in islice(rows_of, _MOST_LABELS)]
    return "\n".join(word[:_LONGEST_TITLE] for word in words)


def _groups_over(grid: Grid, at: int) -> list[Cell]:
    """The cells of the row over a header that stand over several of its columns, not over all."""
    above = grid.anchors.get(at - 1, ()) if at else ()
    return [cell for cell in above if 1 < cell.column_span < grid.block.columns]


def header_of(source: Source, row: Row, column: str, table: str) -> Piece | None:
    """The header of a column for a record: above it, or before it in its row; null where it has none."""
    grid, value = grids(source)[row.block], row.cells[column]
    if row.form == "line":
        return running_text.label_of(source, value)
    cell = next((c for c in grid.block.cells if c.start <= value.start and value.end <= c.end), None)
    if cell is None:
        return None
    above = ((at, cell.column) for at in range(cell.row - 1, -1, -1))
    before = ((cell.row, at) for at in range(cell.column - 1, -1, -1))
    for place in above if row.form == "columns" else before:
        header = grid.at.get(place)
        if header is not None and column_of(grid, header, table) == column:
            return grid.piece(header)
    return None


def _in_columns(grid: Grid, table: str) -> list[Row]:
    found: list[Row] = []
    headers: list[Header] = []
    row = at = 0
    items: bool | None = None
    while row < grid.rows:
        if over := headers_at(grid, row, table):
            stated, row = _stacked(grid, row, over)
            found += stated
            continue
        named = header_rows.headers_at(grid, row, table)
        if named:
            headers, taken = named
            at, items = row, None
            row += taken
            continue
        if headers and list_ends.at(grid, row, table, headers, head=at, items=items):
            headers = []
        if (
            found
            and len(headers) == 1
            and (more := _details_under(grid, row, headers[0], found[-1].row, table))
        ):
            found[-1] = found[-1]._replace(cells=more | found[-1].cells)
            row += 1
            continue
        items = list_ends.is_item(grid, row) if items is None else items
        records = (_record(grid, row, header, at) for header in headers)
        found += [record._replace(header=at) for record in records if record]
        row += 1
    return found


def _stacked(grid: Grid, at: int, headers: list[Header]) -> tuple[list[Row], int]:
    """The records of several rows each under as many headers, and the row behind them."""
    found: list[Row] = []
    row = at + len(headers)
    while cells := cells_of(grid, row, headers):
        record = _row(grid, row, cells)
        found += [record._replace(header=at)] if record else []
        row += len(headers)
    return found, row


def _as_listed(grid: Grid, table: str) -> list[Row]:
    """The rows of a table without a header, whose columns a line before or behind it lists."""
    for names in repeated_headers.of(grid):
        stated = [_first_column(table, one) for one in names]
        if not complete({name for name in stated if name}, table):
            continue
        size = len(stated)
        headers = [
            {first + i: name for i, name in enumerate(stated) if name and name not in stated[:i]}
            for first in range(0, grid.block.columns, size)
        ]
        found = [_record(grid, row, header) for row in range(grid.rows) for header in headers]
        return [record for record in found if record]
    return []


def _or_cards(grid: Grid, table: str, stated: list[Row]) -> list[Row]:
    """Records of labels beside values, or as cards where further labels stand inside the cells."""
    if stated[0].form != "pairs" or not cards.may_hold(grid):
        return stated
    more = _cards(grid, table)
    fits = len(more) == len(stated) and all(
        a.cells.keys() >= b.cells.keys() for a, b in zip(more, stated, strict=True)
    )
    return more if fits else stated


def _cards(grid: Grid, table: str) -> list[Row]:
    """The records that stand spread over the cells."""
    stated = cards.rows(grid, table)
    return [_of(grid, row, pieces) for row, pieces in stated if any(p.text for p in pieces.values())]


def _of(grid: Grid, row: int, pieces: dict[str, Piece], form: Form = "card") -> Row:
    """The record of pieces, from the first one written to the last."""
    written = [piece for piece in pieces.values() if piece.text]
    start, end = min(p.start for p in written), max(p.end for p in written)
    return Row(start, end, pieces, grid.index, row, form)


def _record(grid: Grid, row: int, header: Header, at: int | None = None) -> Row | None:
    """The record of a row under a header; `at`: the row of the header."""
    cells = {name: cell for column, name in header.items() if (cell := grid.at.get((row, column)))}
    if len({(c.row, c.column) for c in cells.values()}) < min(2, len(header)) or notes.is_note(
        grid, row, len(header)
    ):
        return None
    found = _row(grid, row, cells)
    return (
        found._replace(cells=found.cells | whole_days(grid, row, header, at))
        if found and at is not None
        else found
    )


def _row(grid: Grid, row: int, cells: dict[str, Cell], form: Form = "columns") -> Row | None:
    pieces = {name: grid.piece(cell) for name, cell in cells.items()}
    return _of(grid, row, pieces, form) if any(p.text for p in pieces.values()) else None


def _first_column(table: str, words: str) -> str | None:
    """The column that words of a line name."""
    return next((name for key in labels.short_keys(words) if (name := labels.column_of(table, key))), None)


def _transposed(grid: Grid, table: str) -> list[Row]:
    """Labels in the first column, or behind the title at the left; a record in each further column."""
    return [
        row
        for rows in row_topics.parts(grid)
        for row in _by_columns(grid, table, 0, rows) or _by_columns(grid, table, 1, rows)
    ]


def _by_columns(grid: Grid, table: str, first: int, rows: range) -> list[Row]:
    """The records under one another where the labels in a column come again."""
    blocks: list[dict[int, str]] = [{}]
    keys: set[str] = set()
    for r in rows:
        cell = grid.at.get((r, first))
        name = _of_label(grid, cell, table) if cell and cell.column == first else None
        if (name or "label" in labels.columns(table)) and letters(grid, r, first):
            name = "label" if "label" in labels.columns(table) else None
        if cell is None or name is None or (counts(grid, r, first) and is_number(grid.text(cell))):
            continue
        if (key := labels.key(grid.text(cell))) in keys and cell.row == r:
            blocks.append({})
            keys = set()
        keys.add(key)
        blocks[-1][r] = name
    if any(names_more(grid, r, table, n, first) for names in blocks for r, n in names.items()):
        return []
    blocks = [with_subject(grid, names, table, first) for names in blocks]
    whole = [names for names in blocks if complete(set(names.values()), table)]
    return [row for names in whole for row in _columns_of(grid, names, first, table)]


def _of_label(grid: Grid, cell: Cell, table: str) -> str | None:
    """The column that a label at the left names; a person's registrations may be counted (注册1, 证书2)."""
    name = column_of(grid, cell, table)
    if name or table != "team" or not (bare := cards.uncounted(grid.text(cell))):
        return name
    return "number" if labels.column_of(table, labels.key(bare)) == "number" else None


def _columns_of(grid: Grid, names: dict[int, str], first: int, table: str) -> list[Row]:
    found: list[Row] = []
    for column in range(first + 1, grid.block.columns):
        stated = [(name, cell) for r, name in names.items() if (cell := grid.at.get((r, column)))]
        own = [cell for _, cell in stated if cell.column == column]
        if found and len(own) > 1 and _are_labels(grid, own, len(stated)):
            break  # further labels with values beside them
        shared = len(own) > 1 and not any(map(grid.is_label, own))
        cells: dict[str, Cell] = {}
        for name, cell in stated:
            if cell.column == column or (shared and cell.column > first):
                cells.setdefault(name, cell)
        record = _row(grid, min(names), cells, "transposed") if cells else None
        if record and (more := _registered(table, own, stated)):
            record = record._replace(cells=record.cells | {"number": piece(grid.source, more[0], more[1])})
        if record:
            found.append(record)
    return found


def _are_labels(grid: Grid, own: list[Cell], rows: int) -> bool:
    """Whether the cells of a column are labels: all known, or one of them where wide cells cross the column
    and all are short words without a number."""
    known = sum(map(grid.is_label, own))
    worded = (text for cell in own if (text := grid.text(cell)))
    return known == len(own) or (
        known > 0
        and len(own) < rows
        and all(len(text) <= _LONGEST_LABEL and not any(map(str.isdigit, text)) for text in worded)
    )


def _registered(table: str, own: list[Cell], stated: list[tuple[str, Cell]]) -> tuple[int, int] | None:
    """Where a person's registrations stand that have a row each (注册1, 注册2); null for one row of them."""
    numbers = [cell for name, cell in stated if name == "number" and cell in own] if table == "team" else []
    rows = [cell.row for cell in numbers]
    if len(rows) < _FEWEST_CELLS or rows != [*range(rows[0], rows[0] + len(rows))]:
        return None
    return numbers[0].start, numbers[-1].end


def _side_by_side(grid: Grid, table: str) -> list[Row]:
    """Label and value side by side; a column that comes again under or after it begins another record."""
    stated = [_row(grid, first, cells, "pairs") for first, cells in label_value_pairs.records(grid, table)]
    return sorted((row for row in stated if row), key=lambda row: row.start)


def _details_under(grid: Grid, row: int, header: dict[int, str], record: int, table: str) -> dict[str, Piece]:
    """What a row tells of the record that begins in the row `record`, by column; empty for a row of its own.

    All its cells are labels and values by turns, one of them at least a label of the table's."""
    own = grid.anchors.get(row, [])
    above = [cell for column in header if (cell := grid.at.get((row, column))) and cell.row < row]
    if not own or len(own) % 2 or not above or any(cell.row != record for cell in above):
        return {}
    stated: dict[str, Piece] = {}
    for label, value in zip(own[::2], own[1::2], strict=True):
        name = column_of(grid, label, table)
        if not (name or grid.is_label(label)) or column_of(grid, value, table) or grid.is_label(value):
            return {}
        if name is not None:
            stated.setdefault(name, grid.piece(value))
    return stated


_THINGS = frozenset({"calibrations", "special_equipment", "personnel", "drills", "medical_exams"})
"""Records that stand in no such sheet."""

_OWN = frozenset(
    ("organization", name) for name in ("uscc", "established_on", "registered_address", "business_address")
)
"""What is told of the organization alone."""

_FEWEST = 2


def _is_fact_sheet(grid: Grid, table: str, rows: Iterable[int]) -> bool:
    """Whether some rows tell the organization's own facts, so that they hold no record of something else."""
    if table not in _THINGS:
        return False
    cells = (cell for row in rows for cell in grid.anchors.get(row, ()))
    own = [cell for cell in cells if _OWN & {*labels.fields_of(labels.key(grid.text(cell)))}]
    return len(own) >= _FEWEST
