"""Tables that page breaks cut: whether a part goes on with the table before it, and rows that are cut in
two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from ingest.drafts import Draft, DraftCell, Segment
from ingest.headings import numbering
from ingest.joining import columns, ends_sentence, joint, starts_fresh, starts_item, stops_midway
from ingest.layout.grid import Grid
from ingest.layout.wrapping import first_widths
from ingest.page_breaks import append_table, repeated_rows

_SAME_PLACE = 4.0
_PADDING = 8.0
_SLACK = 0.8
_DEEPEST = 60
_NEAR = 400
_LONGEST_LABEL = 24
_CUT_SHORT = 0.93
_PARTED = ({"latin"}, {"chinese"}), ({"chinese"}, {"latin"})
_LONG_CELL, _WIDE_CELL, _SELDOM = 2, 0.4, 0.1


class Part(NamedTuple):
    """A table, or its part on one page: the draft, and the grid of that page (of the last page of
    several)."""

    table: Draft
    grid: Grid


class _Pair(NamedTuple):
    """A cell and the one below the page break; `torn` when the break is in the middle of a line's wording."""

    upper: DraftCell
    lower: DraftCell
    torn: bool


class Cut(NamedTuple):
    """A cell above a page break, and the blank one below that may be its rest: by its segments and row
    span."""

    table: Draft
    upper: DraftCell
    segments: list[Segment]
    row_span: int
    make: tuple[int, ...]


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
    return at_end and _related(first.grid, second.grid) and not _begins_again(first.table, second.table)


def _is_head_alone(first: Part, second: Part) -> bool:
    """Whether the only row above a page break is the head, which the next page has again."""
    if not first.grid.open or first.table.rows > 1 or second.table.rows < 2:
        return False
    return [_bare(cell) for cell in _top_row(first.table)] == [_bare(cell) for cell in _top_row(second.table)]


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
    pairs = _row_going_on(first, second, dropped)
    if not pairs:
        merged.add(_spans_going_on(first, second, dropped))
    row = first.table.rows
    append_table(first.table, second.table)
    if pairs:
        _join_row(first.table, pairs, row)
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
    """Whether the first rows of two tables carry the same labels beside other values: two forms of one kind.

    A text that stands in further rows of the first table is no label of its first row."""
    if first.columns != second.columns:
        return False
    mine = {(cell.column, _bare(cell)) for cell in _top_row(first) if _is_label(cell)}
    again = {(cell.column, _bare(cell)) for cell in _top_row(second) if _is_label(cell)} & mine
    return bool(again) and bool(again - {(cell.column, _bare(cell)) for cell in first.cells if cell.row > 0})


def _top_row(table: Draft) -> Iterator[DraftCell]:
    return takewhile(lambda cell: cell.row == 0, table.cells)


def _bare(cell: DraftCell) -> str:
    return "".join(cell.text.split())


def _is_label(cell: DraftCell) -> bool:
    text = _bare(cell)
    return 2 <= columns(text) <= _LONGEST_LABEL and not any(character.isdigit() for character in text)


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


def _row_going_on(first: Part, second: Part, row: int) -> list[_Pair]:
    """The cells (above, below) where a row of the second part is the rest of the last row of the first,
    or none.

    Then each of its cells that is not blank has one above it, most of those break off in the middle of a
    line's wording, and some cell is blank, or all of them break off."""
    above = _last_row(first.table)
    below = [cell for cell in second.table.cells if cell.row == row]
    filled = [cell for cell in below if cell.text.strip()]
    if not filled and (second.grid.holds or _cut_short(first, second, row)):
        return [_Pair(above[cell.column], cell, False) for cell in below if cell.column in above]
    if not filled or any(cell.column not in above for cell in filled):
        return []
    if any(above[cell.column].column_span != cell.column_span for cell in filled):
        return []
    sides = {cell.column: (cell.box[0], cell.box[2]) for cell in first.grid.cells}
    pairs = [
        _Pair(above[cell.column], cell, _breaks_off(above[cell.column], cell, sides.get(cell.column)))
        for cell in below
        if cell.column in above
    ]
    torn = sum(pair.torn for pair in pairs)
    if not torn and _goes_on_below(first, second, row, above, filled):
        return pairs
    if torn and _number_is_above(second, pairs[0]):
        return pairs
    if any(pair.torn and _in_brackets(pair) for pair in pairs) or _is_translated(first, second, row, pairs):
        return pairs
    sure = 2 * torn > len(filled) and not any(_counts_on(pair) for pair in pairs)
    if len(filled) < len(below):
        return pairs if sure else []
    return pairs if sure and torn == len(filled) and not _is_head(first.table) else []


def _cut_short(first: Part, second: Part, row: int) -> bool:
    """Whether the last row above a page break is lower than any other, as one is whose lower edge went to the
    next page; what is left of it there is blank."""
    mine = [bottom - top for top, bottom in pairwise(first.grid.ys)]
    others = [bottom - top for top, bottom in pairwise(second.grid.ys[row + 1 :])] + mine[:-1]
    return bool(others) and mine[-1] < _CUT_SHORT * min(others)


def _is_head(table: Draft) -> bool:
    """Whether all that stands above a page break is a row of labels, as the head of a table is."""
    filled = [cell for cell in table.cells if cell.text.strip()]
    return table.rows == 1 and all(_is_label(cell) for cell in filled)


def _number_is_above(second: Part, pair: _Pair) -> bool:
    """Whether the labels at the left are numbered, the one cut in two has its number above, and the next one
    the number after it."""
    mine = numbering(pair.upper.text)
    if pair.upper.column != 0 or not pair.torn or mine is None or not mine.numbers:
        return False
    below = (numbering(cell.text) for cell in second.table.cells if cell.column == 0)
    following = next((found for found in below if found and found.style == mine.style), None)
    counted = following is not None and following.numbers == (*mine.numbers[:-1], mine.numbers[-1] + 1)
    return counted and numbering(pair.lower.text) is None


def _in_brackets(pair: _Pair) -> bool:
    """Whether the page break is within brackets that the upper cell opens and the lower one closes."""
    opened, closed = pair.upper.text, pair.lower.text
    return any(
        opened.count(left) == opened.count(right) + 1
        and 0 <= closed.find(right) < (closed.find(left) if left in closed else len(closed))
        for left, right in ("（）", "《》", "“”", "()")
    )


def _is_translated(first: Part, second: Part, row: int, pairs: list[_Pair]) -> bool:
    """Whether the only text of a row is the other language of the label above; most labels have both."""
    filled = [pair for pair in pairs if pair.lower.text.strip()]
    if [pair.upper.column for pair in filled] != [0]:
        return False
    labels = [c.text for c in first.table.cells[-_NEAR:] if c.column == 0 and c is not filled[0].upper]
    labels += [c.text for c in second.table.cells if c.column == 0 and c.row > row]
    both = sum(_languages(text) == {"latin", "chinese"} for text in labels)
    parted = _languages(filled[0].upper.text), _languages(filled[0].lower.text)
    return parted in _PARTED and len(labels) >= 2 and both >= 0.8 * len(labels)


def _languages(text: str) -> set[str]:
    """Which of Latin and Chinese letters a text has."""
    kinds = ("chinese" if character >= "\u2e80" else "latin" for character in text if character.isalpha())
    return set(kinds)


def _goes_on_below(
    first: Part, second: Part, row: int, above: dict[int, DraftCell], filled: list[DraftCell]
) -> bool:
    """Whether the only text of a row is a further paragraph of the long cell above, the label beside it
    blank.

    In the column of labels no other cell may be blank, or a blank one would mean the same as above."""
    lines = len(above[filled[0].column].segments) if len(filled) == 1 else 0
    if lines < _LONG_CELL or filled[0].column == 0:
        return False
    wide = first.grid.xs[filled[0].column + filled[0].column_span] - first.grid.xs[filled[0].column]
    if wide < _WIDE_CELL * (first.grid.xs[-1] - first.grid.xs[0]):
        return False
    labels = [c for c in first.table.cells[-_NEAR:] if c.column == 0]
    labels += [c for c in second.table.cells if c.column == 0 and c.row > row]
    blank = sum(not cell.text.strip() for cell in labels)
    return len(labels) >= 3 and blank <= _SELDOM * len(labels) and (lines > _LONG_CELL or not blank)


def _counts_on(pair: _Pair) -> bool:
    """Whether the lower cell has the number after that of the upper one, as the next row has."""
    first, second = _bare(pair.upper), _bare(pair.lower)
    both = first.isdecimal() and second.isdecimal() and len(first) < 5 and len(second) < 5
    return both and int(second) == int(first) + 1


def _breaks_off(upper: DraftCell, lower: DraftCell, sides: tuple[float, float] | None) -> bool:
    """Whether the first word of the lower cell had no room on the last line of the upper one (left,
    right)."""
    last, first = upper.segments[-1], lower.segments[0]
    box = last.hull()
    if not last.text or box is None or not first.text or not first.places or sides is None:
        return False
    item = starts_item(first.text) and not stops_midway(last.text)
    if item or (ends_sentence(last.text) and starts_fresh(first.text)):
        return False
    size = box[3] - box[1]
    left = min(hull[0] for segment in upper.segments if (hull := segment.hull()))
    padding = min(max(left - sides[0], 0.0), _PADDING)
    width, most = first_widths(first)
    room = sides[1] - padding - box[2]
    return room - (width if ends_sentence(last.text) else most) < _SLACK * size


def _spans_going_on(first: Part, second: Part, row: int) -> list[Cut]:
    """Cells over several rows that may go on below: blank ones at the top of the next part."""
    above = _last_row(first.table)
    found = []
    for cell in second.table.cells:
        upper = above.get(cell.column)
        if cell.row != row or cell.text.strip() or upper is None or not upper.text:
            continue
        if upper.column_span == cell.column_span:
            found.append(Cut(first.table, upper, cell.segments, cell.row_span, _columns(first.grid)))
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

    def settle(self) -> None:
        """Joins those whose column has merged cells elsewhere (in place)."""
        for table, upper, segments, span, make in self._cuts:
            if (make, upper.column) not in self._columns:
                continue
            row = upper.row + upper.row_span
            at = bisect_left(table.cells, row, key=lambda cell: cell.row)
            while at < len(table.cells) and table.cells[at].row == row:
                if table.cells[at].segments is segments and not _often_blank(table.cells, at):
                    upper.row_span += span
                    del table.cells[at]
                    break
                at += 1


def _often_blank(cells: list[DraftCell], at: int) -> bool:
    """Whether other cells of a column near the one at `at` are blank, too."""
    column = cells[at].column
    near = cells[max(at - _NEAR, 0) : at] + cells[at + 1 : at + _NEAR]
    return any(cell.column == column and cell.row_span == 1 and not cell.text.strip() for cell in near)


def _last_row(table: Draft) -> dict[int, DraftCell]:
    """The cells that reach the foot of a table by column, looked for from its end."""
    found: dict[int, DraftCell] = {}
    for cell in reversed(table.cells):
        if cell.row < table.rows - _DEEPEST:
            break
        if cell.row + cell.row_span == table.rows:
            found[cell.column] = cell
    return found


def _join_row(table: Draft, pairs: list[_Pair], row: int) -> None:
    """Moves the rest of a row, which now is `row` of `table`, up to where it belongs (in place)."""
    for upper, lower, torn in pairs:
        upper.row_span += lower.row_span - 1
        if not lower.text.strip():
            continue
        if upper.text.strip():
            lower.segments[0].before = joint(upper.text, lower.text) if torn else "\n"
            upper.segments += lower.segments
        else:
            upper.segments = lower.segments
    kept: list[DraftCell] = []
    while table.cells and table.cells[-1].row >= row:
        cell = table.cells.pop()
        if cell.row > row:
            cell.row -= 1
            kept.append(cell)
    table.cells += reversed(kept)
    table.rows -= 1
