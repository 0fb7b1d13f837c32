"""Tables that page breaks cut: whether a part goes on with the table before it, and cells over several rows
that are cut in two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from ingest.drafts import Draft, DraftCell, Segment
from ingest.layout.cut.pairs import Part, bare, is_label, last_row
from ingest.layout.cut.rows import join_row, row_going_on
from ingest.layout.grid import Grid
from ingest.wording.joining import columns
from ingest.wording.page_breaks import append_table, repeated_rows

_SAME_PLACE = 4.0
_NEAR = 400
_TITLE, _LONGEST_LABEL, _FEWEST = 80, 24, 3


class Cut(NamedTuple):
    """A cell above a page break, and the blank one below that may be its rest, by its segments; `sure` where
    no other merged cells need tell it."""

    table: Draft
    upper: DraftCell
    segments: list[Segment]
    make: tuple[int, ...]
    sure: bool


def goes_on(first: Part, second: Part, *, at_foot: bool, at_end: bool) -> bool:
    """Whether a table at the top of a page is the rest of the one before it.

    `at_foot`: that one ends in the lower part of its page; `at_end`: no further line has room below it.
    Parts with the same columns may be told by a repeated heading; where the columns differ (a form), the
    outline and some inner lines must be the same."""
    if first.grid.loose and second.grid.loose and first.table.columns == second.table.columns:
        if repeated_rows(first.table, second.table):
            return True
        if _is_head_alone(first, second):
            return True
        return (at_end or first.grid.open) and second.grid.follows
    if _same(first.grid.xs, second.grid.xs):
        if repeated_rows(first.table, second.table):
            return True
        return at_foot and not _begins_again(first.table, second.table)
    if not at_end or not _related(first.grid, second.grid) or _begins_again(first.table, second.table):
        return False
    return not _other_labels(first.table, second.table)


def _is_head_alone(first: Part, second: Part) -> bool:
    """Whether the only row above a page break is the head, which the next page has again."""
    if not first.grid.open or first.table.rows > 1 or second.table.rows < 2:
        return False
    return [bare(cell) for cell in _top_row(first.table)] == [bare(cell) for cell in _top_row(second.table)]


def join(first: Part, second: Part, merged: Merged) -> Part:
    """The table with the rows of its next part under its own (the first draft in place)."""
    if _is_head_alone(first, second):
        first.table.cells, first.table.rows = second.table.cells, second.table.rows
        return Part(first.table, second.grid)
    if not first.grid.loose and not _same(first.grid.xs, second.grid.xs):
        xs = _union(first.grid.xs, second.grid.xs)
        first = first if xs == first.grid.xs else _regridded(first, xs)
        second = _regridded(second, xs)
    merged.see(second)
    dropped = repeated_rows(first.table, second.table)
    pairs = row_going_on(first, second, dropped)
    if not pairs:
        merged.add(_spans_going_on(first, second, dropped, merged))
    row = first.table.rows
    append_table(first.table, second.table)
    if pairs:
        join_row(first.table, pairs, row)
    return Part(first.table, second.grid)


def _same(first: list[float], second: list[float]) -> bool:
    return len(first) == len(second) and all(
        abs(a - b) <= _SAME_PLACE for a, b in zip(first, second, strict=True)
    )


def _near(places: list[float], x: float) -> bool:
    at = bisect_left(places, x - _SAME_PLACE)
    return at < len(places) and places[at] <= x + _SAME_PLACE


def _related(first: Grid, second: Grid) -> bool:
    """The same outline, and the inner lines of one nearly all among those of the other."""
    if not _same([first.xs[0], first.xs[-1]], [second.xs[0], second.xs[-1]]):
        return False
    fewer, more = sorted((first.xs[1:-1], second.xs[1:-1]), key=len)
    shared = sum(_near(more, x) for x in fewer)
    return shared == len(fewer) if len(fewer) < 3 else shared >= 0.6 * len(fewer)


def _begins_again(first: Draft, second: Draft) -> bool:
    """Whether the first rows of two tables carry the same labels beside other values, two forms of one kind;
    or each has a title of its own above its columns.

    A text that stands in further rows of the first table is no label of its first row."""
    if first.columns != second.columns:
        return False
    mine = {(cell.column, bare(cell)) for cell in _top_row(first) if is_label(cell)}
    again = {(cell.column, bare(cell)) for cell in _top_row(second) if is_label(cell)} & mine
    if again and again - {(cell.column, bare(cell)) for cell in first.cells if cell.row > 0}:
        return True
    return _same_card(first, second) or (_only_titled(first) and _only_titled(second))


def _other_labels(first: Draft, second: Draft) -> bool:
    """Whether all cells of a table of several rows have a label and a value behind a colon, and none of the
    other, whose labels stand in cells of their own."""
    one, other = ([_labelled(c) for c in part.cells[-_NEAR:] if c.text.strip()] for part in (first, second))
    if min(len(one), len(other)) < _FEWEST or min(first.rows, second.rows) < 2:
        return False
    return not any(label for label, _ in one) and all(label and value for label, value in other)


def _same_card(first: Draft, second: Draft) -> bool:
    """Whether the first rows of two tables have the same labels with colons before other values, which no
    further row of the first has."""
    one, other = ([(c.column, *_labelled(c)) for c in _top_row(table)] for table in (first, second))
    labels = [(column, label) for column, label, _ in one]
    if len(one) < 2 or not all(label for _, label in labels) or one == other:
        return False
    again = any((c.column, _labelled(c)[0]) == labels[0] for c in first.cells if c.row > 0)
    return not again and labels == [(column, label) for column, label, _ in other]


def _labelled(cell: DraftCell) -> tuple[str, str]:
    """The label before a colon and what is behind it; empty ones without a label."""
    label, colon, rest = bare(cell).replace(":", "：").partition("：")
    return (label, rest) if colon and columns(label) <= _LONGEST_LABEL else ("", "")


def _only_titled(table: Draft) -> bool:
    """Whether the first rows of a table, but no further ones, are each one short text over all columns."""
    over = [cell for cell in table.cells if cell.column_span == table.columns]
    short = all(1 < columns(cell.text) <= _TITLE for cell in over)
    return 0 < len(over) < table.rows and short and [cell.row for cell in over] == list(range(len(over)))


def _top_row(table: Draft) -> Iterator[DraftCell]:
    return takewhile(lambda cell: cell.row == 0, table.cells)


def _union(first: list[float], second: list[float]) -> list[float]:
    return sorted(first + [x for x in second if not _near(first, x)])


def _regridded(part: Part, xs: list[float]) -> Part:
    """A part with its columns counted by the lines of `xs`, of which its own are some (the draft in
    place)."""
    places = [min(range(len(xs)), key=lambda at: abs(xs[at] - x)) for x in part.grid.xs]
    for cell in part.table.cells:
        right = places[min(cell.column + cell.column_span, len(places) - 1)]
        cell.column = places[cell.column]
        cell.column_span = max(right - cell.column, 1)
    part.table.columns = len(xs) - 1
    cells = [
        cell._replace(
            column=places[cell.column],
            column_span=places[cell.column + cell.column_span] - places[cell.column],
        )
        for cell in part.grid.cells
    ]
    return Part(part.table, Grid(xs, part.grid.ys, cells))


def _spans_going_on(first: Part, second: Part, row: int, merged: Merged) -> list[Cut]:
    """Cells over several rows that may go on below: blank ones at the top of the next part, under a text or
    under a blank cell that may itself be the rest of one."""
    above = last_row(first.table)
    found = []
    for cell in second.table.cells:
        upper = above.get(cell.column)
        if cell.row != row or cell.text.strip() or upper is None:
            continue
        if not upper.text and not merged.may_be_rest(upper):
            continue
        if upper.column_span == cell.column_span:
            make = _columns(first.grid)
            sure = max(upper.row_span, cell.row_span) > 1
            found.append(Cut(first.table, upper, cell.segments, make, sure))
    return found


def _columns(grid: Grid) -> tuple[int, ...]:
    return tuple(round(x / 8) for x in grid.xs)


class Merged:
    """Merged cells that a page break cut: known by others in the same column of tables of the same make."""

    def __init__(self) -> None:
        self._cuts: list[Cut] = []
        self._columns: set[tuple[tuple[int, ...], int]] = set()

    def see(self, part: Part) -> None:
        """Notes in which columns a part has merged cells."""
        make = _columns(part.grid)
        self._columns.update(
            (make, cell.column) for cell in part.table.cells if cell.row_span > 1 and cell.row > 0
        )

    def add(self, cuts: list[Cut]) -> None:
        """Notes cells that may go on below a page break."""
        self._cuts += cuts

    def may_be_rest(self, cell: DraftCell) -> bool:
        """Whether a blank cell may be the rest of one above the page break before."""
        return any(cut.segments is cell.segments for cut in self._cuts)

    def settle(self) -> None:
        """Joins those whose column has merged cells elsewhere (in place), from the top."""
        whole: dict[int, DraftCell] = {}
        for table, above, segments, make, sure in self._cuts:
            upper = whole.get(id(above.segments), above)
            if not upper.text or (not sure and (make, upper.column) not in self._columns):
                continue
            row = upper.row + upper.row_span
            at = bisect_left(table.cells, row, key=lambda cell: cell.row)
            while at < len(table.cells) and table.cells[at].row == row:
                if table.cells[at].segments is segments and not _often_blank(table.cells, at):
                    upper.row_span += table.cells[at].row_span
                    whole[id(segments)] = upper
                    del table.cells[at]
                    break
                at += 1


def _often_blank(cells: list[DraftCell], at: int) -> bool:
    """Whether other cells of a column near the one at `at` are blank, too."""
    column = cells[at].column
    near = cells[max(at - _NEAR, 0) : at] + cells[at + 1 : at + _NEAR]
    return any(cell.column == column and cell.row_span == 1 and not cell.text.strip() for cell in near)
