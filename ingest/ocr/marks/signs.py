"""Signs that reading tells otherwise than they are printed: the width of the marks of Chinese text, which is
seen by the room that they leave, a degree sign before `℃`, which has its own, and the round nought of a year
in Chinese figures (`二〇二五年`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.detect import Region
from ingest.ocr.picture.pixels import Flags, Mask
from schemas import patterns

_WIDE = dict(zip(",;:()", "，；：（）", strict=True))
_OPENERS, _CLOSERS, _STOPS = "(（", ")）", ",;"
_ROOM = 0.5
"""Of the em: the paper beside a mark of full width is more, beside one of half width and a space less."""

_TAKEN = 0.8
"""Of the em: the room of a mark of full width, but for what is free on both of its sides."""

_CELSIUS, _DEGREE = "℃", "°"
_YEAR = patterns.compile(
    r"二(?P<within> ?[○〇OoQ0°。]| )[〇○一二三四五六七八九]{2}年"
    r"|\A(?P<first>○)[〇○一二三四五六七八九]{2}年|二(?P<last>○)[〇○一二三四五六七八九]{0,2}\Z"
)
"""A year in Chinese figures, also one that the end of a line parts."""

_LEAST_CHINESE = 4
"""So many ideographs make a line Chinese text, also where its mark stands between codes."""


def with_signs(glyphs: list[Glyph], region: Region, ink: Mask) -> list[Glyph]:
    """The glyphs (in pixels) of a line with the marks of Chinese text in full width where they take its room,
    and without the space that this room was taken for."""
    glyphs = _with_noughts(_without_rings(glyphs))
    if not any(glyph.text in _WIDE for glyph in glyphs) or not any(_is_ideograph(g.text) for g in glyphs):
        return glyphs
    wide = _paired({*_full(glyphs, region, ink)}, glyphs)
    return [
        _widened(glyph) if at in wide else glyph
        for at, glyph in enumerate(glyphs)
        if not (glyph.text == " " and (at - 1 in wide or at + 1 in wide) and _is_beside(at, wide, glyphs))
    ]


def _without_rings(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs without a sign for degrees right before that for degrees Celsius."""
    behind = [*(glyph.text for glyph in glyphs[1:]), ""]
    return [g for g, after in zip(glyphs, behind, strict=False) if (g.text, after) != (_DEGREE, _CELSIUS)]


def _with_noughts(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs with the nought of a year, where a ring, a space or both were read for it."""
    text = "".join(glyph.text for glyph in glyphs)
    if len(text) != len(glyphs):
        return glyphs
    made = list(glyphs)
    for year in reversed([*_YEAR.finditer(text)]):
        first, last = year.span(year.lastgroup or 0)
        nought = glyphs[last - 1]._replace(text="〇", left=glyphs[first].left, others="")
        made[first:last] = [nought]
    return made


def _widened(glyph: Glyph) -> Glyph:
    """A mark in full width, with the room that it takes."""
    em = glyph.bottom - glyph.top
    if glyph.text in _OPENERS:
        return glyph._replace(text=_WIDE[glyph.text], left=min(glyph.left, glyph.right - _TAKEN * em))
    return glyph._replace(text=_WIDE[glyph.text], right=max(glyph.right, glyph.left + _TAKEN * em))


def _is_beside(at: int, wide: set[int], glyphs: list[Glyph]) -> bool:
    """Whether a space is the room of a mark: behind one, or before an opening bracket."""
    behind = at - 1 in wide and glyphs[at - 1].text not in _OPENERS
    return behind or (at + 1 in wide and glyphs[at + 1].text in _OPENERS)


def _full(glyphs: list[Glyph], region: Region, ink: Mask) -> Iterator[int]:
    """The marks beside Chinese words that leave the room of a full width, or where none can be seen."""
    free: Flags = np.logical_not(ink[region.top : region.bottom, region.left : region.right].any(axis=0))
    letters = [at for at, glyph in enumerate(glyphs) if glyph.text != " "]
    chinese = sum(_is_ideograph(glyph.text) for glyph in glyphs) >= _LEAST_CHINESE
    for place, at in enumerate(letters):
        mark = glyphs[at].text
        if mark not in _WIDE:
            continue
        before = glyphs[letters[place - 1]] if place else None
        after = glyphs[letters[place + 1]] if place + 1 < len(letters) else None
        beside = [one for one in (before, after) if one is not None]
        if not any(_is_ideograph(one.text) or one.text in "《》“”" for one in beside) and not (
            chinese and mark in _STOPS
        ):
            continue
        other = before if mark in _OPENERS else after
        if other is None:
            if beside and _is_ideograph(beside[0].text):
                yield at
        elif _room(before or glyphs[at], after or glyphs[at], free, region.left) >= _ROOM:
            yield at


def _room(before: Glyph, after: Glyph, free: Flags, left: int) -> float:
    """The widest free stretch between the middles of two characters, in ems."""
    first, last = (int((one.left + one.right) / 2) - left for one in (before, after))
    part = np.concatenate(([False], free[max(first, 0) : max(last, 0) + 1], [False]))
    edges = np.flatnonzero(np.diff(part))
    widest = int((edges[1::2] - edges[::2]).max()) if len(edges) else 0
    return widest / (after.bottom - after.top)


def _paired(wide: set[int], glyphs: list[Glyph]) -> set[int]:
    """The marks with the brackets that close or open with one of full width."""
    opened: list[int] = []
    found = set(wide)
    for at, glyph in enumerate(glyphs):
        if glyph.text in _OPENERS:
            opened.append(at)
        elif glyph.text in _CLOSERS and opened:
            pair = opened.pop(), at
            if any(one in wide or glyphs[one].text in _WIDE.values() for one in pair):
                found |= {one for one in pair if glyphs[one].text in _WIDE}
    return found


def _is_ideograph(text: str) -> bool:
    return "\u3400" <= text <= "\u9fff"
