"""The cells above and below a page break: which stand under one another, and what the rest of the table
tells of them."""

from __future__ import annotations

from typing import NamedTuple

from ingest.drafts import Draft, DraftCell
from ingest.layout.cells.wrapping import first_widths
from ingest.layout.grid import Grid
from ingest.layout.staggered_rows import shape_of
from ingest.wording.joining import columns, ends_sentence, starts_fresh, starts_item, stops_midway
from schemas.document import Box

_PADDING = 8.0
_SLACK, _HALF_FULL = 0.8, 0.5
_DEEPEST, NEAR = 60, 400
_LONGEST_LABEL, _LEAST_VALUE, _FEWEST = 24, 5, 3
_RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SPARE_LINES = 4.0
"""Heights of a line that stay free only below a text that is at its end: a paragraph of three lines may not
be parted."""


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


class Around(NamedTuple):
    """The two parts of a table, and the row of the second that may be the rest of the first one's last."""

    first: Part
    second: Part
    row: int

    def column(self, column: int, but: DraftCell) -> list[DraftCell]:
        """The cells of a column near the page break, without those of the rows at it: those above from its
        foot up, then those below."""
        near = self.first.table.cells[: -NEAR - 1 : -1]
        above = [c for c in near if c.column == column and c is not but]
        return above + [c for c in self.second.table.cells if c.column == column and c.row > self.row]


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


def same_kind(around: Around, pair: Pair) -> bool:
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


def counts_on(pair: Pair) -> bool:
    """Whether the lower cell has the number or letter after that of the upper one, as the next row has."""
    first, second = bare(pair.upper), bare(pair.lower)
    if len(first) == len(second) == 1 and (first.isalpha() or first in _RINGED):
        return ord(second) == ord(first) + 1 and first < "\u3000"
    both = first.isdecimal() and second.isdecimal() and len(first) < 5 and len(second) < 5
    return both and int(second) == int(first) + 1


def blank_below(pairs: list[Pair]) -> list[DraftCell]:
    """The cells of one row above a page break with a blank one below it."""
    return [pair.upper for pair in pairs if not pair.lower.text.strip() and pair.upper.row_span == 1]


def never_blank(around: Around, cell: DraftCell, least: int = _FEWEST) -> bool:
    """Whether a cell and all others of its column, which are `least` at least, have a text."""
    others = around.column(cell.column, cell)
    return len(others) >= least and all(other.text.strip() for other in (cell, *others))


def breaks_off(upper: DraftCell, lower: DraftCell, inside: Box | None) -> bool:
    """Whether the first word of the lower cell had no room on the last line of the upper one, in its
    box."""
    last, first = upper.segments[-1], lower.segments[0]
    box = last.hull()
    if not last.text or box is None or not first.text or not first.places or inside is None:
        return False
    item = starts_item(first.text) and not stops_midway(last.text)
    if item or (ends_sentence(last.text) and starts_fresh(first.text)):
        return False
    size = box[3] - box[1]
    left = min(hull[0] for segment in upper.segments if (hull := segment.hull()))
    padding = min(max(left - inside[0], 0.0), _PADDING)
    width, most = first_widths(first)
    if box[2] - left < _HALF_FULL * (inside[2] - inside[0] - 2 * padding):
        return False
    room = inside[2] - padding - box[2]
    return room - (width if ends_sentence(last.text) else most) < _SLACK * size


def has_room(upper: DraftCell, box: Box) -> bool:
    """Whether beside the text of a cell above the page break so much of its box is free that no rest of it
    stands below."""
    page = upper.segments[-1].page if upper.segments else None
    hulls = [segment.hull() for segment in upper.segments if segment.text and segment.page == page]
    found = [hull for hull in hulls if hull is not None]
    if not found:
        return False
    text = max(hull[3] for hull in found) - min(hull[1] for hull in found)
    return box[3] - box[1] - text > _SPARE_LINES * (found[-1][3] - found[-1][1])


def paragraphs(cell: DraftCell) -> int:
    """How many paragraphs a cell has."""
    return 1 + sum(segment.before == "\n" for segment in cell.segments[1:])
