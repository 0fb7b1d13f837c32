"""Lines of a page: what stands on it put together by base line, with its spaces, marks and gaps."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import ge, itemgetter
from statistics import median_low as median

from ingest import char_boxes
from ingest.drafts import Segment
from ingest.layout.page import Glyph, Ink, Run, apart
from ingest.wording.marks import CHARACTER, EMPTY_BOXES, TICKED_BOXES, TICKS, mark_up, moved
from schemas import patterns
from schemas.document import MarkState

SAME_LINE = 3.0
_SPACE, _LATIN_SPACE = 0.3, 0.18
_CLOSE = 0.1
_WIDE = 0.75
_MAY_MARK = patterns.compile(f"[{re.escape(TICKED_BOXES + EMPTY_BOXES + TICKS)}<\\[［【(（●○◉◯⊙]")
"""Without one of these there is no check mark in a line."""

_CHINESE = patterns.compile(r"[\u2e80-\U0010ffff]")

_MOST_RAISED, _SMALL = 6, 0.88
_ODD = 0.25
_DOUBLE = 0.25
_EM, _MOST_BLANKS = 0.91, 4
_EVEN = 0.2
HANGING = frozenset("，。、；：！？）》”’」』】〕")
"""Punctuation that writers let hang over the right margin."""

_LIGATURES, _LONG_DASH = "fl", 1.25


@dataclass(slots=True)
class PdfLine:
    """A line on a page: its text with boxes, its edges, the height of its letters (about the font size).

    `size` is that of its Chinese characters, if it has any (`chinese`). `gaps` are the offsets in
    its text before which a wide gap lies, `raised` those of superscript characters; `ink` is that of most
    characters (see `Glyph`), `reach` the right end of the blanks written after them."""

    segment: Segment
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    chinese: bool = True
    spaced: bool = False
    gaps: Sequence[int] = ()
    raised: Sequence[int] = ()
    ink: int = 0
    reach: float = 0.0

    @property
    def text(self) -> str:
        """The line's text."""
        return self.segment.text

    def pieces(self) -> list[tuple[float, float, str]]:
        """The parts between wide gaps: left, right, text."""
        text = self.segment.text
        lefts, rights = self.segment.edges()
        made = []
        for start, end in pairwise([0, *self.gaps, len(text)]):
            part = text[start:end].rstrip()
            if part:
                made.append((lefts[start], rights[start + len(part) - 1], part))
        return made


_BASE, _BOTTOM, _LEFT = itemgetter(5), itemgetter(4), itemgetter(1)


def lines_of(inks: list[Ink], page: int) -> list[PdfLine]:
    """The lines that glyphs and runs form, from top to bottom."""
    if not inks:
        return []
    if len(inks) == 1 and isinstance(inks[0], Run):
        only = _line(inks, page)
        return [only] if only else []
    ordered = sorted(inks, key=_BASE)
    groups: list[list[Ink]] = []
    last = ordered[0][5] - 2 * SAME_LINE
    for base, level in groupby(ordered, _BASE):
        together = list(level)
        first = together[0]
        step = base - last
        if step > 1.0 and step > min(SAME_LINE, 0.4 * (first[4] - first[2]) + 0.5):
            groups.append(together)
        else:
            groups[-1] += together
        last = base
    raised = _raised(groups) if len(groups) > 1 else []
    raised += _above_base(inks)
    lines = [_line(_in_a_row(group), page) for group in groups]
    made = [line for line in lines if line is not None]
    for line in made if raised else ():
        _tell_raised(line, raised)
    return made


def _in_a_row(inks: list[Ink]) -> list[Ink]:
    """What stands on a line from left to right; runs that reach into one another are taken apart."""
    if len(inks) == 1:
        return inks
    row = sorted(inks, key=_LEFT)
    reach = float("-inf")
    for ink in row:
        if ink[1] <= reach:
            return sorted(apart(inks), key=_LEFT)
        reach = ink.edges[0][ink.at + len(ink.text) - 1] if isinstance(ink, Run) else float("-inf")
    return row


def _raised(groups: list[list[Ink]]) -> list[Glyph]:
    """Moves small characters that stand high beside a line (superscripts) or low to that line (in place).

    Returns those that stand high."""
    high: list[Glyph] = []
    at = 0
    while at < len(groups):
        group = groups[at]
        if sum([len(ink[0]) for ink in group]) <= _MOST_RAISED:
            for other in (at + 1, at - 1):
                if 0 <= other < len(groups) and _beside(group, groups[other]):
                    groups[other] += group
                    if other > at:
                        high += apart(group)
                    del groups[at]
                    at -= 1
                    break
        at += 1
    return high


def _above_base(inks: list[Ink]) -> list[Glyph]:
    """Characters that end above the base line of their line, as recognised superscripts do; where most do,
    the font is odd."""
    if all(map(ge, map(_BOTTOM, inks), map(_BASE, inks))):
        return []
    glyphs = apart(inks)
    above = [glyph for glyph in glyphs if glyph[4] < glyph[5]]
    return above if len(above) < _ODD * len(glyphs) else []


def _beside(few: list[Ink], row: list[Ink]) -> bool:
    """Whether each of a few characters touches a larger one of the line, and none stands over another."""
    first = (few[0][2] + few[0][4]) / 2
    level = [g for g in row if g[2] <= first <= g[4]]
    if not level and not few[0][0].isspace():
        return False
    if max(g[4] - g[2] for g in few) > _SMALL * max(g[4] - g[2] for g in row):
        return False
    small, line = apart(few), apart(row)
    if len(line) < len(small):
        return False
    for glyph in small:
        if glyph[0].isspace():
            continue
        middle, height = (glyph[2] + glyph[4]) / 2, glyph[4] - glyph[2]
        near = [
            g
            for g in line
            if g[2] <= middle <= g[4] and g[1] - 2 * height <= glyph[3] and glyph[1] <= g[3] + 2 * height
        ]
        if not near or any(g[1] < (glyph[1] + glyph[3]) / 2 < g[3] and not g[0].isspace() for g in near):
            return False
    return True


def _tell_raised(line: PdfLine, raised: list[Glyph]) -> None:
    """Notes the offsets of superscript characters of a line (in place)."""
    boxes = line.segment.boxes()
    stand = {(round(g[1], 2), round(g[2], 2)) for g in raised}
    line.raised = [at for at, box in enumerate(boxes) if (round(box[0], 2), round(box[1], 2)) in stand]


def _line(inks: list[Ink], page: int) -> PdfLine | None:
    """One line; spaces are those written, and one where a gap is wide."""
    blanks: list[Ink] = []
    while inks and inks[-1][0].isspace():
        blanks.append(inks.pop())
    line = _inked_line(inks, page, spaced=bool(blanks)) if inks else None
    if line is not None and 0 < len(blanks) <= _MOST_BLANKS:
        line.reach = max(max(blank[3], blank[1] + _em(blank)) for blank in blanks)
    return line


def _em(blank: Ink) -> float:
    """The width of a full blank, of which some fonts draw less than they take up."""
    return _EM * (blank[4] - blank[2]) if blank[0] == "\u3000" else 0.0


def _inked_line(inks: list[Ink], page: int, *, spaced: bool) -> PdfLine | None:
    """A line of which the last is no blank."""
    first = inks[0]
    if len(inks) == 1 and isinstance(first, Run):
        return _measured(Segment(first[0], 0, page, None, _places(first)), inks, spaced, [])
    if not _side_by_side(inks):
        return _spaced_line(inks, page, spaced)
    row = _Row()
    for ink in inks:
        row.add(ink, ink[0])
    return _measured(row.segment(page), inks, spaced, [])


def _side_by_side(inks: list[Ink]) -> bool:
    """Whether nothing but characters that follow one another closely is on a line: no space, mark, gap."""
    close = _CLOSE * (inks[0][4] - inks[0][2])
    reach = inks[0][1]
    for ink in inks:
        if ink[6] is not None or abs(ink[1] - reach) > close or ink[0].isspace():
            return False
        reach = ink[3]
    return True


class _Row:
    """The text of a line in the making, and where its characters stand."""

    def __init__(self) -> None:
        self.text = ""
        self.lefts, self.rights = array("f"), array("f")
        self.heights: list[tuple[float, float, int]] = []

    def add(self, ink: Ink, text: str) -> None:
        """Writes a glyph, as `text`, or a run; single spaces among it stand nowhere."""
        self.text += text
        self.heights.append((ink[2], ink[4], len(text)))
        if isinstance(ink, Run):
            lefts, rights = _edges(ink)
            self.lefts += lefts
            self.rights += rights
        else:
            self.lefts.append(ink[1])
            self.rights.append(ink[3])

    def space(self) -> None:
        """Writes a space that stands nowhere."""
        self.text += " "
        self.lefts.append(0.0)
        self.rights.append(0.0)
        self.heights.append((*self.heights[-1][:2], 1))

    def segment(self, page: int) -> Segment:
        """The line's text with its places."""
        tops: list[float] = []
        bottoms: list[float] = []
        first = self.heights[0]
        if all(top == first[0] and bottom == first[1] for top, bottom, _ in self.heights):
            tops, bottoms = [first[0]], [first[1]]
        else:
            for top, bottom, count in self.heights:
                tops += [top] * count
                bottoms += [bottom] * count
        return Segment(self.text, 0, page, None, char_boxes.of_sides(self.lefts, self.rights, tops, bottoms))


def _edges(run: Run) -> tuple[array[float], array[float]]:
    """The left and right edges of a run's characters; single spaces stand nowhere."""
    text, start = run[0], run[10]
    end = start + len(text)
    lefts, rights = run[9][0][start:end], run[9][1][start:end]
    at = text.find(" ")
    while at >= 0:
        lefts[at] = rights[at] = 0.0
        at = text.find(" ", at + 1)
    return lefts, rights


def _places(run: Run) -> array[float]:
    """Where a run's characters stand, as a segment has it (put together, for an array that grows takes more
    memory)."""
    lefts, rights = _edges(run)
    return lefts + rights + array("f", (run[2], run[4]))


def _spaced_line(inks: list[Ink], page: int, spaced: bool) -> PdfLine | None:
    """A line with spaces, gaps, marks, or characters drawn twice."""
    kept: list[Ink] = []
    marks: list[tuple[int, MarkState, str]] = []
    gaps: list[int] = []
    row = _Row()
    last_text, last_left, reach = "", 0.0, 0.0
    space = False
    for ink in inks:
        text, left, top, right, bottom, _, state = ink[:7]
        if text.isspace():
            space = bool(last_text)
            continue
        if last_text:
            if last_text == text[0] and _doubled(last_left, reach, ink):
                if isinstance(ink, Run):
                    return _spaced_line(list(apart(inks)), page, spaced)
                continue
            gap, height = left - reach, bottom - top
            narrow = gap > _LATIN_SPACE * height and _are_words(kept[-1], ink)
            bracket = last_text == "[" and text[0] == "]" and gap > 1
            if space or gap > _SPACE * height or narrow or bracket:
                row.space()
                if gap > _WIDE * height:
                    gaps.append(len(row.text))
        if state is not None:
            marks.append((len(row.text), state, text))
        row.add(ink, text if state is None else CHARACTER[state])
        kept.append(ink)
        last_left = left if len(text) == 1 else row.lefts[-1]
        last_text, reach, space = text[-1], right, False
    if not kept:
        return None
    segment = row.segment(page)
    segment.marks = marks or ()
    return _measured(segment, kept, spaced, gaps)


def _are_words(first: Ink, second: Ink) -> bool:
    """Whether a gap parts Latin words or figures that are not spaced out: one of them is a run."""
    before, after = first[0][-1], second[0][0]
    latin = before.isascii() and after.isascii() and (before.isalnum() or before in ",;:.)")
    return (
        latin
        and (after.isalnum() or after == "(")
        and (isinstance(first, Run) or isinstance(second, Run))
        and first[7] == second[7] == 1.0
    )


def _measured(segment: Segment, inks: list[Ink], spaced: bool, gaps: list[int]) -> PdfLine:
    """The line of a segment with the measures of what it is made of."""
    first, last = inks[0], inks[-1]
    top, bottom, base, colour = first[2], first[4], first[5], first[8]
    right = last[3]
    text = segment.text
    chinese = not text.isascii() and _CHINESE.search(text) is not None
    size = bottom - top
    if len(inks) > 1:
        _, _, tops, rights, bottoms, bases, _, confidences, colours = zip(
            *[ink[:9] for ink in inks], strict=True
        )
        count = len(inks)
        right = max(rights)
        if not (tops.count(top) == count == bottoms.count(bottom)):
            top, bottom = min(tops), max(bottoms)
            size = bottom - top
            if max(tops) - top > _EVEN or bottom - min(bottoms) > _EVEN:
                size = _usual_size(inks, chinese=chinese)
        if bases[0] != bases[-1]:
            base = sorted(apart(inks), key=_BASE)[sum(len(ink[0]) for ink in inks) // 2][5]
        if colours.count(colour) != count:
            colour = _colour(inks, chinese=chinese)
        if confidences.count(1.0) != count:
            segment.confidence = _confidence(inks)
    elif first[7] != 1.0:
        segment.confidence = round(first[7], 2)
    if _MAY_MARK.search(text):
        before = tuple(segment.marks)
        mark_up(segment)
        if gaps and len(segment.text) != len(text):
            gaps = moved(gaps, before, segment.marks)
    return PdfLine(segment, first[1], top, right, bottom, base, size, chinese, spaced, gaps or (), ink=colour)


def _usual_size(inks: list[Ink], *, chinese: bool) -> float:
    """The height of most characters of a line, of the Chinese ones if it has any."""
    wanted = "\u2e80" if chinese else ""
    return median([g[4] - g[2] for g in apart(inks) if g[0] >= wanted])


def _colour(inks: list[Ink], *, chinese: bool) -> int:
    """The ink of most characters of a line, of the Chinese ones if it has any."""
    counts: dict[int, int] = {}
    for glyph in apart(inks):
        if not chinese or glyph[0] >= "\u2e80":
            counts[glyph[8]] = counts.get(glyph[8], 0) + 1
    return max(counts, key=counts.__getitem__) if counts else 0


def _confidence(inks: list[Ink]) -> float:
    """The mean over the characters of a line."""
    glyphs = apart(inks)
    return round(sum([glyph[7] for glyph in glyphs]) / len(glyphs), 2)


def _doubled(last_left: float, last_right: float, ink: Ink) -> bool:
    """The same glyph drawn twice at one place, as some writers do for bold; not one sign (ff, long dash)."""
    if ink.left - last_left >= _DOUBLE * (last_right - last_left):
        return False
    if ink.text[0] == "—" and ink.right - ink.left > _LONG_DASH * (ink.bottom - ink.top):
        return False
    return not (ink.text[0] in _LIGATURES and ink.left == last_left)
