"""Rows that a page break cut in two: which cells below it are the rest of those above.

One cell whose wording breaks off is not enough where the others look whole; what the rest of the table is
like decides: cells that end with a sentence, labels of two parts, a first column that is never blank.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from ingest.drafts import Draft, DraftCell
from ingest.layout.cells.cell_columns import is_labelled
from ingest.layout.cells.wrapping import are_cited, are_days
from ingest.layout.cut.ends import has_end_below
from ingest.layout.cut.pairs import (
    NEAR,
    Around,
    Pair,
    Part,
    bare,
    blank_below,
    breaks_off,
    counts_on,
    has_room,
    is_label,
    last_row,
    never_blank,
    paragraphs,
    same_kind,
)
from ingest.layout.cut.spans import is_further_row
from ingest.layout.staggered_rows import rough_shape, shape_of
from ingest.wording.headings import numbering
from ingest.wording.joining import ends_sentence, joint, starts_fresh, stops_midway
from schemas.document import STATE_OF

_CUT_SHORT = 0.93
_LONG_CELL, _WIDE_CELL, _SELDOM = 2, 0.4, 0.1
_FEWEST_LABELS, _MANY_COLUMNS, _SOME = 3, 4, 0.3
_LONG_TEXT, _USUALLY = 12, 0.8
_LEAST_TORN = 4
_LEAST_JOINED, _LEAST_BLANK, _FEWEST_BLANK = 6, 2, 3


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
    boxes = {cell.column: cell.box for cell in first.grid.cells}
    if any(cell.column in boxes and has_room(above[cell.column], boxes[cell.column]) for cell in filled):
        return []
    pairs = [
        Pair(above[cell.column], cell, breaks_off(above[cell.column], cell, boxes.get(cell.column)))
        for cell in below
        if cell.column in above
    ]
    around = Around(first, second, row)
    if _goes_on_as_others(around, pairs, [pair for pair in pairs if pair.lower.text.strip()]):
        return pairs
    if is_further_row(around, pairs) or _has_usual_value(around, pairs):
        return []
    if _is_told(around, pairs):
        return pairs
    torn = sum(pair.torn for pair in pairs)
    sure = 2 * torn > len(filled) and not any(counts_on(pair) for pair in pairs)
    all_torn = torn == len(filled) >= _LEAST_TORN
    if sure and not all_torn and _are_values(around, pairs):
        return []
    if len(filled) < len(below):
        return pairs if sure else []
    return pairs if sure and torn == len(filled) and not _is_head(first.table) else []


def _has_usual_value(around: Around, pairs: list[Pair]) -> bool:
    """Whether a row with a text in its first column has a value that others of its column have, below one
    such."""
    if pairs[0].upper.column != 0 or not pairs[0].lower.text.strip() or stops_midway(pairs[0].upper.text):
        return False
    for pair in pairs[1:]:
        upper, lower = bare(pair.upper), bare(pair.lower)
        usual = [bare(cell) for cell in around.column(pair.upper.column, pair.upper)]
        if lower and not pair.torn and upper in usual and (upper == lower or usual.count(lower) > 1):
            return True
    return False


def _is_told(around: Around, pairs: list[Pair]) -> bool:
    """Whether what stands around tells that a row is the rest of the one above."""
    filled = [pair for pair in pairs if pair.lower.text.strip()]
    torn = [pair for pair in filled if pair.torn]
    if not torn and (_goes_on_below(around, pairs, filled) or _is_rest_alone(around, pairs, filled)):
        return True
    if _completes_one(around, pairs, filled) or (torn and _lacks_several(around, pairs)):
        return True
    if torn and (_number_is_above(around.second, pairs[0]) or _is_rest_of_word(around, pairs[0])):
        return True
    if _has_remark(around, pairs, filled) or has_end_below(around, pairs):
        return True
    if _is_prose(around, pairs):
        return True
    if any(_in_brackets(pair) for pair in torn) or any(_within_sentence(around, pair) for pair in torn):
        return True
    if _is_second_half(around, pairs[0]) or _has_further_options(around, pairs):
        return True
    return _lacks_first(around, pairs, filled)


def _are_values(around: Around, pairs: list[Pair]) -> bool:
    """Whether the cells of a row that are not blank have values as those above; of one with a label some."""
    alike = [same_kind(around, pair) for pair in pairs if pair.lower.text.strip()]
    labelled = pairs[0].upper.column == 0 and bool(pairs[0].lower.text.strip())
    return any(alike) if labelled else len(alike) > 1 and all(alike)


def _completes_one(around: Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether two cells together look as others of their column do, and neither of them does alone; or
    columns are blank where no other cell is. Below a whole label no other label may stand."""
    if pairs[0] in filled and _are_labels(around, pairs[0]):
        return False
    blank = sum(never_blank(around, cell) for cell in blank_below(pairs)) >= _LEAST_BLANK
    return any(_completes(around, pair, alone=not blank) for pair in filled)


def _are_labels(around: Around, pair: Pair) -> bool:
    """Whether in the first column one whole label stands below another."""
    others = [cell for cell in around.column(0, pair.upper) if cell.row > 0 or paragraphs(cell) > 1]
    if len(others) >= _LEAST_BLANK and all(paragraphs(cell) > 1 for cell in others):
        return False
    both = is_label(pair.upper) and is_label(pair.lower) and not stops_midway(pair.upper.text)
    return both and pair.upper.column == 0 and not pair.torn and not _completes(around, pair, alone=True)


def _completes(around: Around, pair: Pair, *, alone: bool) -> bool:
    """Whether two cells together look as others of their column do; if `alone`, neither may do so alone."""
    upper, lower = bare(pair.upper), bare(pair.lower)
    stated = any(character.isdigit() or character in STATE_OF for character in upper + lower)
    if not upper or len(upper) + len(lower) < _LEAST_JOINED or not stated:
        return False
    others = {shape_of(bare(cell)) for cell in around.column(pair.upper.column, pair.upper)}
    whole, *parts = [shape_of(text) for text in (upper + lower, upper, lower)]
    if whole in others and not (alone and others & {*parts}):
        return True
    roughly = {rough_shape(shape) for shape in others}
    return rough_shape(whole) in roughly and not (alone and roughly & {*map(rough_shape, parts)})


def _is_rest_alone(around: Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether one cell alone has a text in a row, and several are blank in columns where no other is."""
    if len(filled) != 1 or filled[0].lower.column_span > 1:
        return False
    blank = blank_below(pairs)
    if sum(never_blank(around, cell) for cell in blank) >= _FEWEST_BLANK:
        return True
    if around.first.grid.open and pairs[0] not in filled and all(never_blank(around, c, 2) for c in blank):
        return len(blank) >= _LEAST_BLANK
    all_blank = len(blank) >= _FEWEST_BLANK and all(never_blank(around, cell, 1) for cell in blank)
    return all_blank and blank[0].column == 0 and not _is_head(around.first.table)


def _goes_on_as_others(around: Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether the cells of a row, the label beside them blank, begin as others of their columns go on, and
    none as others begin."""
    label = pairs[0]
    if label.upper.column != 0 or label in filled or not label.upper.text.strip():
        return False
    found = [_begins_as_others(around, pair) for pair in filled]
    return "rest" in found and "first" not in found


def _has_remark(around: Around, pairs: list[Pair], filled: list[Pair]) -> bool:
    """Whether a cell below a text has only a remark in brackets, as no other cell of its column has, and
    another is blank where none is."""
    if not any(never_blank(around, cell, _LEAST_BLANK) for cell in blank_below(pairs)):
        return False
    remarks = [pair for pair in filled if pair.upper.text.strip() and _bracketed(pair.lower)]
    return any(
        not any(_bracketed(cell) for cell in around.column(pair.upper.column, pair.upper)) for pair in remarks
    )


def _bracketed(cell: DraftCell) -> bool:
    text = bare(cell)
    return len(text) > 2 and text[0] in "（(" and text[-1] in "）)"


def _begins_as_others(around: Around, pair: Pair) -> Literal["first", "rest", "neither"]:
    """Whether a cell begins as the first line of another of its column does, or as a further one."""
    mine = rough_shape(pair.lower.segments[0].text)
    others = [c for c in around.column(pair.upper.column, pair.upper) if c.segments]
    others = [cell for cell in others if cell.column_span == pair.upper.column_span]
    if any(rough_shape(cell.segments[0].text) == mine for cell in others):
        return "first"
    rest = sum(any(rough_shape(s.text) == mine for s in cell.segments[1:]) for cell in others)
    return "rest" if rest >= _LEAST_BLANK and len(mine) >= _LEAST_JOINED else "neither"


def _is_rest_of_word(around: Around, pair: Pair) -> bool:
    """Whether a label that fills its cell lacks its last character, which no other label is alone."""
    letter = bare(pair.lower)
    if pair.upper.column != 0 or not pair.torn or len(letter) != 1 or not letter.isalpha():
        return False
    others = around.column(0, pair.upper)
    return letter > "\u2e80" and len(bare(pair.upper)) > 1 and all(len(bare(cell)) != 1 for cell in others)


def _lacks_several(around: Around, pairs: list[Pair]) -> bool:
    """Whether all blank cells of a row, which are several, stand in columns where no other is blank."""
    blank = blank_below(pairs)
    return len(blank) >= _LEAST_BLANK and all(never_blank(around, cell, _LEAST_BLANK) for cell in blank)


def _within_sentence(around: Around, pair: Pair) -> bool:
    """Whether a text breaks off in a sentence, in a column where texts end with a whole one."""
    texts = [cell.text for cell in around.column(pair.upper.column, pair.upper)]
    texts = [text for text in texts if len(text) >= _LONG_TEXT]
    if len(pair.upper.text) < _LONG_TEXT or ends_sentence(pair.upper.text) or starts_fresh(pair.lower.text):
        return False
    whole = sum(ends_sentence(text) for text in texts)
    return len(texts) >= _FEWEST_LABELS and whole >= _USUALLY * len(texts)


def _is_second_half(around: Around, pair: Pair) -> bool:
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


def _has_further_options(around: Around, pairs: list[Pair]) -> bool:
    """Whether beside the two languages of one label, as all others have them in one cell, both texts begin
    with check marks: the options of one question."""
    if len(pairs) < 2 or pairs[0].upper.column != 0:
        return False
    upper, lower = (_languages(cell.text) for cell in pairs[0][:2])
    others = [_languages(cell.text) for cell in around.column(0, pairs[0].upper) if cell.text.strip()]
    if len(upper) != 1 or len(lower) != 1 or not others or any(each != upper + lower for each in others):
        return False
    marked = (bare(cell)[:1] in STATE_OF for pair in pairs[1:] for cell in pair[:2])
    return upper != lower and all(marked)


def _languages(text: str) -> list[str]:
    """Which of Latin and Chinese letters a text has, in their order."""
    kinds = ("chinese" if character >= "\u2e80" else "latin" for character in text if character.isalpha())
    return list(dict.fromkeys(kinds))


def _lacks_first(around: Around, pairs: list[Pair], filled: list[Pair]) -> bool:
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
    if any(same_kind(around, pair) or counts_on(pair) for pair in filled):
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


def _goes_on_below(around: Around, pairs: list[Pair], filled: list[Pair]) -> bool:
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
    labels = [c for c in around.first.table.cells[-NEAR:] if c.column == 0]
    labels += [c for c in around.second.table.cells if c.column == 0 and c.row > around.row]
    if len(labels) < _FEWEST_LABELS and len(pairs) > 2:
        return False
    blank = sum(not cell.text.strip() for cell in labels)
    return not blank or (len(upper.segments) > _LONG_CELL and blank <= _SELDOM * len(labels))


def _is_prose(around: Around, pairs: list[Pair]) -> bool:
    """Whether two texts over all columns are one, as all others are: no two of these follow one another, and
    some have several paragraphs; of one column that text alone."""
    first, second = around.first.table, around.second.table
    if len(pairs) != 1 or not (_is_text(first, pairs[0].upper) and _is_text(second, pairs[0].lower)):
        return False
    below = [cell for cell in second.cells if cell.row > around.row]
    found = [cell for cell in first.cells[-NEAR:] if _is_text(first, cell)]
    rows = {cell.row for cell in found}
    rows |= {first.rows - 1 + cell.row - around.row for cell in below if _is_text(second, cell)}
    if any(row + 1 in rows for row in rows):
        return False
    if first.columns == 1:
        return len(pairs[0].upper.segments) > 1
    return len(rows) > _FEWEST_LABELS and any(paragraphs(cell) > 1 for cell in found)


def _is_text(table: Draft, cell: DraftCell) -> bool:
    """Whether a cell over all columns has whole sentences, or several lines where columns are."""
    whole = ends_sentence(cell.text) or (table.columns > 1 and len(cell.segments) > 1)
    return cell.column_span == table.columns and len(cell.text) >= _LONG_TEXT and whole


def join_row(table: Draft, pairs: list[Pair], row: int) -> None:
    """Moves the rest of a row, which now is `row` of `table`, up to where it belongs (in place)."""
    for upper, lower, torn in pairs:
        upper.row_span += lower.row_span - 1
        if not lower.text.strip():
            continue
        if upper.text.strip():
            ends = upper.segments[-1].text, lower.segments[0].text
            parted = not torn or are_days(*ends) or are_cited(*ends) or is_labelled(*ends)
            lower.segments[0].before = "\n" if parted else joint(upper.text, lower.text)
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
