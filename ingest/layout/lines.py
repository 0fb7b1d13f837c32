"""Lines of a page: glyphs put together by base line."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import ge, itemgetter, sub
from statistics import median_low as median
from typing import Any

from ingest.drafts import Segment
from ingest.layout.page import Glyph
from ingest.marks import CHARACTER, EMPTY_BOXES, TICKED_BOXES, TICKS, mark_up
from schemas.document import MarkState

SAME_LINE = 3.0
_SPACE = 0.3
_CLOSE = 0.1
_WIDE = 0.75
_NOWHERE = (0.0, 0.0, 0.0, 0.0)
_MAY_MARK = frozenset(TICKED_BOXES + EMPTY_BOXES + TICKS + "<[［【(（●○◉◯⊙")
"""Without one of these there is no check mark in a line."""

_MOST_RAISED, _SMALL = 6, 0.88
_ODD = 0.25
_DOUBLE = 0.25
_EM, _MOST_BLANKS = 0.91, 4
_EVEN = 0.2
HANGING = frozenset("，。、；：！？）》”’」』】〕")
"""Punctuation that writers let hang over the right margin."""

_LIGATURES = "fl"


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
        boxes, text = self.segment.boxes, self.segment.text
        assert boxes is not None
        made = []
        for start, end in pairwise([0, *self.gaps, len(text)]):
            part = text[start:end].rstrip()
            if part:
                made.append((boxes[4 * start], boxes[4 * (start + len(part)) - 2], part))
        return made


_BASE, _BOTTOM, _LEFT = itemgetter(5), itemgetter(4), itemgetter(1)


def lines_of(glyphs: list[Glyph], page: int) -> list[PdfLine]:
    """The lines that glyphs form, from top to bottom."""
    if not glyphs:
        return []
    ordered = sorted(glyphs, key=_BASE)
    groups: list[list[Glyph]] = []
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
    raised += _above_base(glyphs)
    lines = [_line(sorted(group, key=_LEFT), page) for group in groups]
    made = [line for line in lines if line is not None]
    for line in made if raised else ():
        _tell_raised(line, raised)
    return made


def _raised(groups: list[list[Glyph]]) -> list[Glyph]:
    """Moves small characters that stand high beside a line (superscripts) or low to that line (in place).

    Returns those that stand high."""
    high: list[Glyph] = []
    at = 0
    while at < len(groups):
        group = groups[at]
        if len(group) <= _MOST_RAISED:
            for other in (at + 1, at - 1):
                if 0 <= other < len(groups) and _beside(group, groups[other]):
                    groups[other] += group
                    if other > at:
                        high += group
                    del groups[at]
                    at -= 1
                    break
        at += 1
    return high


def _above_base(glyphs: list[Glyph]) -> list[Glyph]:
    """Characters that end above the base line of their line, as recognised superscripts do; where most do,
    the font is odd."""
    if all(map(ge, map(_BOTTOM, glyphs), map(_BASE, glyphs))):
        return []
    above = [glyph for glyph in glyphs if glyph[4] < glyph[5]]
    return above if len(above) < _ODD * len(glyphs) else []


def _beside(small: list[Glyph], line: list[Glyph]) -> bool:
    """Whether each of a few characters touches a larger one of the line, and none stands over another."""
    if len(line) < len(small) or max(g[4] - g[2] for g in small) > _SMALL * max(g[4] - g[2] for g in line):
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
    boxes = line.segment.boxes
    assert boxes is not None
    places = {(round(g[1], 2), round(g[2], 2)) for g in raised}
    line.raised = [
        at for at in range(len(line.text)) if (round(boxes[4 * at], 2), round(boxes[4 * at + 1], 2)) in places
    ]


def _line(glyphs: list[Glyph], page: int) -> PdfLine | None:
    """One line; spaces are those written, and one where a gap is wide."""
    blanks: list[Glyph] = []
    while glyphs and glyphs[-1][0].isspace():
        blanks.append(glyphs.pop())
    line = _inked_line(glyphs, page, spaced=bool(blanks)) if glyphs else None
    if line is not None and 0 < len(blanks) <= _MOST_BLANKS:
        line.reach = max(max(glyph[3], glyph[1] + _em(glyph)) for glyph in blanks)
    return line


def _em(blank: Glyph) -> float:
    """The width of a full blank, of which some fonts draw less than they take up."""
    return _EM * (blank[4] - blank[2]) if blank[0] == "\u3000" else 0.0


def _inked_line(glyphs: list[Glyph], page: int, *, spaced: bool) -> PdfLine | None:
    """A line of glyphs of which the last is no blank."""
    columns = tuple(zip(*glyphs, strict=True))
    text, lefts, rights = "".join(columns[0]), columns[1], columns[3]
    if len(text.split()) == 1 and not text[0].isspace() and columns[6].count(None) == len(glyphs):
        gaps, close = list(map(sub, lefts[1:], rights)), _CLOSE * (columns[4][0] - columns[2][0])
        if not gaps or (max(gaps) <= close and min(gaps) >= -close):
            boxes = [0.0] * (4 * len(glyphs))
            boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4] = columns[1:5]
            return _measured(Segment(text, 0, page, None, array("f", boxes)), glyphs, columns, spaced, [])
    return _spaced_line(glyphs, page, spaced)


def _spaced_line(glyphs: list[Glyph], page: int, spaced: bool) -> PdfLine | None:
    """A line with spaces, gaps, marks, or characters drawn twice."""
    kept: list[Glyph] = []
    marks: list[tuple[int, MarkState, str]] = []
    text: list[str] = []
    boxes: list[float] = []
    gaps: list[int] = []
    last_text, last_left, reach = "", 0.0, 0.0
    space = False
    for glyph in glyphs:
        character, left, top, right, bottom, _, state, _, _ = glyph
        if character.isspace():
            space = bool(last_text)
            continue
        if last_text:
            if last_text == character and _doubled(last_left, reach, glyph):
                continue
            gap, height = left - reach, bottom - top
            if space or gap > _SPACE * height or (last_text == "[" and character == "]" and gap > 1):
                text.append(" ")
                boxes += _NOWHERE
                if gap > _WIDE * height:
                    gaps.append(len(text))
        if state is not None:
            marks.append((len(text), state, character))
            text.append(CHARACTER[state])
        else:
            text.append(character)
        boxes += (left, top, right, bottom)
        kept.append(glyph)
        last_text, last_left, reach, space = character, left, right, False
    if not kept:
        return None
    segment = Segment("".join(text), 0, page, None, array("f", boxes), marks or ())
    return _measured(segment, kept, tuple(zip(*kept, strict=True)), spaced, gaps)


def _measured(
    segment: Segment, glyphs: list[Glyph], columns: tuple[Any, ...], spaced: bool, gaps: list[int]
) -> PdfLine:
    """The line of a segment with the measures of its glyphs, which `columns` has field by field."""
    _, _, tops, rights, bottoms, _, _, confidences, inks = columns
    left, right, top, bottom, count = glyphs[0][1], max(rights), tops[0], bottoms[0], len(glyphs)
    level = tops.count(top) == count == bottoms.count(bottom)
    if not level:
        top, bottom = min(tops), max(bottoms)
    chinese = not segment.text.isascii() and max(segment.text) >= "\u2e80"
    size = bottom - top
    if not level and (max(tops) - top > _EVEN or bottom - min(bottoms) > _EVEN):
        wanted = "\u2e80" if chinese else ""
        size = median([g[4] - g[2] for g in glyphs if g[0] >= wanted])
    if confidences.count(1.0) != count:
        segment.confidence = round(sum(confidences) / count, 2)
    length = len(segment.text)
    if not _MAY_MARK.isdisjoint(segment.text):
        mark_up(segment)
        if len(segment.text) != length:
            gaps = []
    base = sorted(glyphs, key=_BASE)[count // 2][5] if glyphs[0][5] != glyphs[-1][5] else glyphs[0][5]
    ink = inks[0] if inks.count(inks[0]) == count else _ink(glyphs, chinese=chinese)
    return PdfLine(segment, left, top, right, bottom, base, size, chinese, spaced, gaps or (), ink=ink)


def _ink(glyphs: list[Glyph], *, chinese: bool) -> int:
    """The ink of most characters of a line, of the Chinese ones if it has any."""
    counts: dict[int, int] = {}
    for glyph in glyphs:
        if not chinese or glyph[0] >= "\u2e80":
            counts[glyph[8]] = counts.get(glyph[8], 0) + 1
    return max(counts, key=counts.__getitem__) if counts else 0


def _doubled(last_left: float, last_right: float, glyph: Glyph) -> bool:
    """The same glyph drawn twice at one place, as some writers do for bold; not a ligature (ff)."""
    if glyph.left - last_left >= _DOUBLE * (last_right - last_left):
        return False
    return not (glyph.text in _LIGATURES and glyph.left == last_left)
