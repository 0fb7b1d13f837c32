"""Rows that a page break cut in two: which cells below it are the rest of those above.

One cell whose wording breaks off is not enough where the others look whole; what the rest of the table is
like decides: cells that end with a sentence, labels of two parts, a first column that is never blank.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from ingest.drafts import Draft, DraftCell
from ingest.headings import numbering
from ingest.joining import columns, ends_sentence, joint, starts_fresh, starts_item, stops_midway
from ingest.layout.grid import Grid
from ingest.layout.steps import shape_of
from ingest.layout.wrapping import first_widths
from schemas import rx
from schemas.document import STATE_OF

_PADDING = 8.0
_SLACK = 0.8
_DEEPEST = 60
_NEAR = 400
_LONGEST_LABEL = 24
_CUT_SHORT = 0.93
_LONG_CELL, _WIDE_CELL, _SELDOM = 2, 0.4, 0.1
_FEWEST_LABELS, _MANY_COLUMNS, _SOME = 3, 4, 0.3
_LONG_TEXT, _USUALLY = 12, 0.8
_LEAST_VALUE = 5
_HALF_FULL = 0.5
_WORDS = rx.compile("字{2,80}")
_LEAST_JOINED, _LEAST_BLANK, _FEWEST_BLANK = 6, 2, 3


class Part(NamedTuple):
    """A table, or its part on one page: the draft, and the grid of that page (of the last page of
    several)."""

    table: Draft
    grid: Grid


class Pair(NamedTuple):
    """A cell and the one below the page break; `torn` when the break is in the middle of a line's wording."""

    upper: DraftCell
    lower: DraftCell
    torn: bool


def row_going_on(first: Part, second: Part, row: int) -> list[Pair]:
    """The cells (above, below) where a row of the second part is the rest of the last row of the first,
    or none.

    Then each of its cells that is not blank has one above it, no value of one kind stands in several of both
    rows, and the wording of its cells or the rest of the table tells that it is no row of its own."""
    above = last_row(first.table)
    below = [cell for cell in second.table.cells if cell.row == row]
    filled = [cell for cell in below if cell.text.strip()]
    if not filled and (second.grid.holds or _cut_short(first, second, row)):
        return [Pair(above[cell.column], cell, False) for cell in below if cell.column in above]
    if not filled or any(cell.column not in above for cell in filled):
        return []
    if any(above[cell.column].column_span != cell.column_span for cell in filled):
        return []
    sides = {cell.column: (cell.box[0], cell.box[2]) for cell in first.grid.cells}
    pairs = [
        Pair(above[cell.column], cell, _breaks_off(above[cell.column], cell, sides.get(cell.column)))
        for cell in below
        if cell.column in above
    ]
    around = _Around(first, second, row)
    if _is_told(around, pairs):
        return pairs
    torn = sum(pair.torn for pair in pairs)
    sure = 2 * torn > len(filled) and not any(_counts_on(pair) for pair in pairs)
    if sure and _are_values(around, pairs):
        return []
    if len(filled) < len(below):
        return pairs if sure else []
    return pairs if sure and torn == len(filled) and not _is_head(first.table) else []


class _Around(NamedTuple):
    """The two parts of a table, and the row of the second that may be the rest of the first one's last."""

    first: Part
    second: Part
    row: int

    def column(self, column: int, but: DraftCell) -> list[DraftCell]:
        """The cells of a column near the page break, without those of the rows at it: those above from its
        foot up, then those below."""
        near = self.first.table.cells[: -_NEAR - 1 : -1]
        above = [c for c in near if c.column == column and c is not but]
        return above + [c for c in self.second.table.cells if c.column == column and c.row > self.row]


def _is_told(around: _Around, pairs: list[Pair]) -> bool:
    """Whether what stands around tells that a row is the rest of the one above."""
    filled = [pair for pair in pairs if pair.lower.text.strip()]
    torn = [pair for pair in filled if pair.torn]
    if not torn and (_goes_on_below(around, pairs, filled) or _is_rest_alone(around, pairs, filled)):
        return True
    if _completes_one(around, pairs, filled) or (torn and _lacks_several(around, pairs)):
        return True
    if torn and _number_is_above(around.second, pairs[0]):
        return True
    if any(_in_brackets(pair) for pair in torn) or any(_within_sentence(around, pair) for pair in torn):
        return True
    return _is_second_half(around, pairs[0]) or _lacks_first(around, pairs, filled)


def _are_values(around: _Around, pairs: list[Pair]) -> bool:
    """Whether the cells of a row that are not blank have values as those above; of one with a label some."""
    alike = [_same_kind(around, pair) for pair in pairs if pair.lower.text.strip()]
    labelled = pairs[0].upper.column == 0 and bool(pairs[0].lower.text.strip())
    return any(alike) if labelled else len(alike) > 1 and all(alike)


def _same_kind(around: _Around, pair: Pair) -> bool:
    """Whether two cells have a value of one kind, such as a date or a number, and each is a whole one: the
    next cell of their column that has such values has but one."""
    upper, lower = bare(pair.upper), bare(pair.lower)
    if min(len(upper), len(lower)) < _LEAST_VALUE or not any(map(str.isdigit, lower)):
        return False
    one = shape_of(upper)
    if one != shape_of(lower):
        return False
    others = (shape_of(bare(cell)) for cell in around.column(pair.upper.column, pair.upper))
    return next((shape == one for shape in others if shape in {one, shape_of(upper + lower)}), True)


def _completes_one(around: _Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether two cells together look as others of their column do, and neither of them does alone; or
    columns are blank where no other cell is."""
    blank = sum(_never_blank(around, cell) for cell in _blank_below(pairs)) >= _LEAST_BLANK
    return any(_completes(around, pair, alone=not blank) for pair in filled)


def _completes(around: _Around, pair: Pair, *, alone: bool) -> bool:
    """Whether two cells together look as others of their column do; if `alone`, neither may do so alone."""
    upper, lower = bare(pair.upper), bare(pair.lower)
    told = any(character.isdigit() or character in STATE_OF for character in upper + lower)
    if not upper or len(upper) + len(lower) < _LEAST_JOINED or not told:
        return False
    others = {shape_of(bare(cell)) for cell in around.column(pair.upper.column, pair.upper)}
    whole, *parts = [shape_of(text) for text in (upper + lower, upper, lower)]
    if whole in others and not (alone and others & {*parts}):
        return True
    roughly = {_rough(shape) for shape in others}
    return _rough(whole) in roughly and not (alone and roughly & {*map(_rough, parts)})


def _rough(shape: str) -> str:
    """The look of a text with words of any length alike."""
    return _WORDS.sub("字", shape)


def _is_rest_alone(around: _Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether one cell alone has a text in a row, and several are blank in columns where no other is."""
    if len(filled) != 1 or filled[0].lower.column_span > 1:
        return False
    return sum(_never_blank(around, cell) for cell in _blank_below(pairs)) >= _FEWEST_BLANK


def _lacks_several(around: _Around, pairs: list[Pair]) -> bool:
    """Whether all blank cells of a row, which are several, stand in columns where no other is blank."""
    blank = _blank_below(pairs)
    return len(blank) >= _LEAST_BLANK and all(_never_blank(around, cell, _LEAST_BLANK) for cell in blank)


def _blank_below(pairs: list[Pair]) -> list[DraftCell]:
    """The cells of one row above a page break with a blank one below it."""
    return [pair.upper for pair in pairs if not pair.lower.text.strip() and pair.upper.row_span == 1]


def _never_blank(around: _Around, cell: DraftCell, least: int = _FEWEST_LABELS) -> bool:
    """Whether a cell and all others of its column, which are `least` at least, have a text."""
    others = around.column(cell.column, cell)
    return len(others) >= least and all(other.text.strip() for other in (cell, *others))


def _within_sentence(around: _Around, pair: Pair) -> bool:
    """Whether a text breaks off in a sentence, in a column where texts end with a whole one."""
    texts = [cell.text for cell in around.column(pair.upper.column, pair.upper)]
    texts = [text for text in texts if len(text) >= _LONG_TEXT]
    if len(pair.upper.text) < _LONG_TEXT or ends_sentence(pair.upper.text) or starts_fresh(pair.lower.text):
        return False
    whole = sum(ends_sentence(text) for text in texts)
    return len(texts) >= _FEWEST_LABELS and whole >= _USUALLY * len(texts)


def _is_second_half(around: _Around, pair: Pair) -> bool:
    """Whether labels have two parts, one in Latin letters (a translation, the numbers of clauses), and what
    stands in the first column is such a second part alone."""
    if pair.upper.column != 0 or not pair.lower.text.strip():
        return False
    labels = [cell.text for cell in around.column(0, pair.upper) if cell.text.strip()]
    led = [_languages(text)[:1] for text in labels if len(_languages(text)) > 1]
    alone = [_languages(text) for text in labels if len(_languages(text)) == 1]
    mine = _languages(pair.lower.text)
    if len(led) < max(_FEWEST_LABELS, _SOME * len(labels)) or len(mine) != 1:
        return False
    return (
        all(first != mine for first in led) and mine not in alone and _languages(pair.upper.text)[:1] != mine
    )


def _languages(text: str) -> list[str]:
    """Which of Latin and Chinese letters a text has, in their order."""
    kinds = ("chinese" if character >= "\u2e80" else "latin" for character in text if character.isalpha())
    return list(dict.fromkeys(kinds))


def _lacks_first(around: _Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether a row has nothing in the first column, which is hardly ever blank, and nearly nothing beside,
    or what breaks off above."""
    first = pairs[0]
    if first.upper.column != 0 or first.lower.text.strip() or not first.upper.text.strip():
        return False
    labels = around.column(0, first.upper)
    if first.upper.row_span > 1 or any(cell.row_span > 1 and cell.row > 0 for cell in labels):
        return False
    blank = sum(not cell.text.strip() for cell in labels)
    if len(labels) < _FEWEST_LABELS or blank > _SELDOM * len(labels):
        return False
    if any(_same_kind(around, pair) or _counts_on(pair) for pair in filled):
        return False
    return any(pair.torn for pair in filled) or (len(filled) == 1 and len(pairs) >= _MANY_COLUMNS)


def _cut_short(first: Part, second: Part, row: int) -> bool:
    """Whether the last row above a page break is lower than any other, as one is whose lower edge went to the
    next page; what is left of it there is blank."""
    mine = [bottom - top for top, bottom in pairwise(first.grid.ys)]
    others = [bottom - top for top, bottom in pairwise(second.grid.ys[row + 1 :])] + mine[:-1]
    return bool(others) and mine[-1] < _CUT_SHORT * min(others)


def _is_head(table: Draft) -> bool:
    """Whether all that stands above a page break is a row of labels, as the head of a table is."""
    filled = [cell for cell in table.cells if cell.text.strip()]
    return table.rows == 1 and all(is_label(cell) for cell in filled)


def _number_is_above(second: Part, pair: Pair) -> bool:
    """Whether the labels at the left are numbered, the one cut in two has its number above, and the next one
    the number after it."""
    mine = numbering(pair.upper.text)
    if pair.upper.column != 0 or not pair.torn or mine is None or not mine.numbers:
        return False
    below = (numbering(cell.text) for cell in second.table.cells if cell.column == 0)
    following = next((found for found in below if found and found.style == mine.style), None)
    counted = following is not None and following.numbers == (*mine.numbers[:-1], mine.numbers[-1] + 1)
    return counted and numbering(pair.lower.text) is None


def _in_brackets(pair: Pair) -> bool:
    """Whether the page break is within brackets that the upper cell opens and the lower one closes."""
    opened, closed = pair.upper.text, pair.lower.text
    return any(
        opened.count(left) == opened.count(right) + 1
        and 0 <= closed.find(right) < (closed.find(left) if left in closed else len(closed))
        for left, right in ("（）", "《》", "“”", "()")
    )


def _goes_on_below(around: _Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether the only text of a row is a further paragraph of the wide cell above, the label beside it
    blank.

    In the column of labels no other cell may be blank, or a blank one would mean the same as above; few
    labels tell it of rows of a label and a value alone."""
    if len(filled) != 1 or filled[0].upper.column == 0 or not pairs[0].upper.text.strip():
        return False
    upper = filled[0].upper
    xs = around.first.grid.xs
    wide = xs[upper.column + upper.column_span] - xs[upper.column]
    long = len(upper.segments) >= _LONG_CELL or len(upper.text) >= _LONG_TEXT
    if not long or wide < _WIDE_CELL * (xs[-1] - xs[0]):
        return False
    labels = [c for c in around.first.table.cells[-_NEAR:] if c.column == 0]
    labels += [c for c in around.second.table.cells if c.column == 0 and c.row > around.row]
    if len(labels) < _FEWEST_LABELS and len(pairs) > 2:
        return False
    blank = sum(not cell.text.strip() for cell in labels)
    return not blank or (len(upper.segments) > _LONG_CELL and blank <= _SELDOM * len(labels))


def _counts_on(pair: Pair) -> bool:
    """Whether the lower cell has the number after that of the upper one, as the next row has."""
    first, second = bare(pair.upper), bare(pair.lower)
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
    if box[2] - left < _HALF_FULL * (sides[1] - sides[0] - 2 * padding):
        return False
    room = sides[1] - padding - box[2]
    return room - (width if ends_sentence(last.text) else most) < _SLACK * size


def join_row(table: Draft, pairs: list[Pair], row: int) -> None:
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


def last_row(table: Draft) -> dict[int, DraftCell]:
    """The cells that reach the foot of a table by column, looked for from its end."""
    found: dict[int, DraftCell] = {}
    for cell in reversed(table.cells):
        if cell.row < table.rows - _DEEPEST:
            break
        if cell.row + cell.row_span == table.rows:
            found[cell.column] = cell
    return found


def bare(cell: DraftCell) -> str:
    """The text of a cell without spaces."""
    return "".join(cell.text.split())


def is_label(cell: DraftCell) -> bool:
    """Whether a cell has a short text without figures, as labels are."""
    text = bare(cell)
    return 2 <= columns(text) <= _LONGEST_LABEL and not any(character.isdigit() for character in text)
