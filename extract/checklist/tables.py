"""The rows of a checklist that stands in tables: their columns, and what is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checklist import words
from extract.checklist.match import Known, Matcher
from extract.checklist.rows import FoundRow
from extract.checklist.values import points
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas.checklists.models import SCORED
from schemas.document import Block, Cell
from schemas.slotted import slotted

_ENOUGH = 3
_MOST_HEADER = 8
_SHARE = 0.5
_LONGEST_VALUE, _LONGEST_REST = 4, 120
_LONGEST_KEY, _LONGEST_HEAD = 80, 12

Columns = dict[str, int]


@slotted
class Table:
    """A table: which cell covers a place, which begin in a row, which rows of the checklist stand there."""

    source: Source
    block: Block
    at: dict[tuple[int, int], Cell]
    rows: dict[int, list[Cell]]
    found: dict[int, list[Known]]

    def piece(self, row: int, column: int | None) -> Piece | None:
        """What stands at a place; null where the table has none."""
        cell = None if column is None else self.at.get((row, column))
        return None if cell is None else piece(self.source, cell.start, cell.end)

    def texts(self, row: int) -> list[str]:
        """The texts of the cells that a row touches."""
        cells = dict.fromkeys(self.at.get((row, column)) for column in range(self.block.columns))
        return [self.source.text[cell.start : cell.end] for cell in cells if cell is not None]

    def own(self, row: int, column: int) -> bool:
        """Whether a cell of this row stands at a place, and none that goes on from above."""
        cell = self.at.get((row, column))
        return cell is not None and cell.row == row


def table_rows(source: Source, matcher: Matcher) -> tuple[list[FoundRow], Piece | None]:
    """The rows of the checklist in all tables, in reading order, and the sum of the deductions."""
    rows: list[FoundRow] = []
    total: Piece | None = None
    before: tuple[Block, Columns] | None = None
    for table in _tables(source, matcher):
        columns = _columns(table)
        if "deducted" not in columns:
            columns = {**_guessed(table), **columns}
        if "deducted" not in columns and before is not None and table.block.columns == before[0].columns:
            columns = before[1]
        if "deducted" not in columns:
            continue
        if columns["deducted"] + 1 not in columns.values():
            columns = {"problem": columns["deducted"] + 1, **columns}
        if before is not None and rows:
            _go_on(source, rows[-1], before[0].end, table.block.start)
        rows += _rows(table, columns)
        total = _sum(table, columns) or total
        before = table.block, columns
    return rows, total


def _go_on(source: Source, last: FoundRow, start: int, end: int) -> None:
    """Of a text, whose tables end where a line is left out: a problem goes on to the next table."""
    rest = source.text[start:end].split()
    if source.document.format != "text" or last.problem is None or not last.problem.text:
        return
    if 0 < sum(map(len, rest)) <= _LONGEST_REST:
        text = "".join([last.problem.text, *rest])
        last.problem = Piece(last.problem.start, start + len(source.text[start:end].rstrip()), text)


def _tables(source: Source, matcher: Matcher) -> Iterator[Table]:
    """The tables that have rows of the checklist."""
    width = 0
    for block in source.document.blocks:
        if block.kind != "table" or block.role != "body":
            continue
        table = Table(source, block, _covered(block), _begun(block), {})
        blurred = len(_columns(table)) >= _ENOUGH or block.columns == width
        exact = sum(bool(matcher.titled(source.text[cell.start : cell.end])) for cell in block.cells)
        if blurred or exact:
            for row in range(block.rows):
                if found := matcher.find(table.texts(row), blurred=blurred or exact >= _ENOUGH):
                    table.found[row] = found
        if table.found:
            width = block.columns
            yield table


def _covered(block: Block) -> dict[tuple[int, int], Cell]:
    at: dict[tuple[int, int], Cell] = {}
    for cell in block.cells:
        for row in range(cell.row, min(cell.row + cell.row_span, block.rows)):
            for column in range(cell.column, min(cell.column + cell.column_span, block.columns)):
                at.setdefault((row, column), cell)
    return at


def _begun(block: Block) -> dict[int, list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in sorted(block.cells, key=lambda cell: cell.column):
        rows.setdefault(cell.row, []).append(cell)
    return rows


def _columns(table: Table) -> Columns:
    """The columns by the headers in the first rows."""
    known = words.columns()
    best: Columns = {}
    for row in range(min(table.block.rows, _MOST_HEADER)):
        found: Columns = {}
        for column in range(table.block.columns):
            cell = table.at.get((row, column))
            if cell is not None and cell.column == column:
                name = known.get(words.header_key(table.source.text[cell.start : cell.end][: _ENOUGH * 10]))
                if name is not None:
                    found.setdefault(name, column)
        best = max(best, found, key=len)
    return best


def _guessed(table: Table) -> Columns:
    """Without headers: behind the column that has the points as the checklist has them."""
    for column in range(table.block.columns - 1, 0, -1):
        fits = [_is_value(table.piece(row, column), those[0]) for row, those in table.found.items()]
        if sum(fits) > _SHARE * len(fits) and column + 1 < table.block.columns:
            return {"value": column, "deducted": column + 1, "problem": column + 2}
    return {}


def _is_value(stated: Piece | None, known: Known) -> bool:
    value = known.place.content.value
    if stated is None or not stated.text:
        return False
    return points(stated.text) == (0.0 if value is None else value)


def _rows(table: Table, columns: Columns) -> Iterator[FoundRow]:
    """The table's rows that are the checklist's; one without a title may go on with the one before."""
    last: Known | None = None
    for row in range(table.block.rows):
        known = _chosen(table.found.get(row, []), last) or _next(table, row, columns, last)
        if known is None:
            continue
        moved = _shift(table, row, columns, known)
        deducted = columns["deducted"] + moved
        if (row, deducted) not in table.at:
            continue
        last = known
        # A deduction for several rows together is no row's own; a mark is each one's.
        shared = known.place.indicator.kind == SCORED and not table.own(row, deducted)
        stated = None if shared else table.piece(row, deducted)
        problem = table.piece(row, columns["problem"] + moved) if "problem" in columns else None
        yield FoundRow(known.place, stated, problem, _anchor(table, row, known))


def _shift(table: Table, row: int, columns: Columns, known: Known) -> int:
    """By how many columns a row stands beside its headers, as its points tell."""
    value = columns.get("value")
    if value is None or _is_value(table.piece(row, value), known):
        return 0
    if len(_text(table, row, value)) > _LONGEST_VALUE and _is_value(table.piece(row, value + 1), known):
        return 1
    before = _text(table, row, value - 1) if value else ""
    return -1 if before and _is_value(table.piece(row, value - 1), known) else 0


def _chosen(found: list[Known], last: Known | None) -> Known | None:
    """Of the rows of an indicator the one behind the last."""
    if last is not None and len(found) > 1:
        after = [
            one
            for one in found
            if one.place.key > last.place.key and one.place.indicator is last.place.indicator
        ]
        return (after or found)[0]
    return found[0] if found else None


def _next(table: Table, row: int, columns: Columns, last: Known | None) -> Known | None:
    """The next row of the last indicator, where the table has a row without a title there."""
    if last is None or last.place.row >= len(last.place.indicator.rows):
        return None
    title = columns.get("title")
    if (
        title is not None
        and table.own(row, title)
        and words.key(words.without_number(_text(table, row, title)))
    ):
        return None
    following = last._replace(place=last.place._replace(row=last.place.row + 1))
    return following if _is_value(table.piece(row, columns.get("value")), following) else None


def _text(table: Table, row: int, column: int) -> str:
    stated = table.piece(row, column)
    return stated.text if stated else ""


def _anchor(table: Table, row: int, known: Known) -> Piece | None:
    """Where a row stands: its title, else how it is looked at, else the first text that is its own."""
    pieces = [piece(table.source, cell.start, cell.end) for cell in table.rows.get(row, ())]
    keys = [words.key(words.without_number(one.text[:_LONGEST_KEY])) for one in pieces]
    method = known.method[:_LONGEST_HEAD]
    stated = (
        next((one for one, key in zip(pieces, keys, strict=True) if key == known.title), None),
        next((one for one, key in zip(pieces, keys, strict=True) if method and key.startswith(method)), None),
        next((one for one, key in zip(pieces, keys, strict=True) if key), None),
    )
    return next((one for one in stated if one is not None), None)


def _sum(table: Table, columns: Columns) -> Piece | None:
    """The sum of the deductions."""
    for row in range(table.block.rows):
        texts = table.texts(row)
        if texts and words.key(texts[0]) in words.sums():
            stated = table.piece(row, columns["deducted"])
            if stated is not None and stated.text:
                return stated
    return None
