"""Spaces that reading lost: between numbers (`2016 9.1.2`, `表5 2024年`), between a value and the next label
(`叶蕾  岗位：电工`), between an item's number and a date (`5. 2024年`), behind a code (`ZC25-3 仓库`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.picture.pixels import Mask
from schemas import patterns

_ITEM_DATED = patterns.compile(r"\d{1,2}[.．](?=(?:19|20)\d\d\s?年)")
_LONGEST = 8
"""So many characters at a line's start tell an item with its date."""

_WIDE = frozenset("023456789")
"""Digits that fill their place; beside a 1 there is room without a space."""

_TIMED = patterns.compile(r"(?<!\d)(?:19|20)\d\d([-./])\d{1,2}\1(?P<run>\d{3,4})(?=[:：]\d\d)")
"""A day and the time behind it that have run together (`2025/9/109:00`)."""

_CODE = patterns.compile(
    r"(?<![0-9A-Za-z/().-])(?:(?=[0-9A-Z/().-]{0,40}\d)(?=[0-9A-Z/().-]{0,40}[A-Z])[0-9A-Z][0-9A-Z/().-]{4,40}"
    r"|\d{10,20})(?=[\u3400-\u9fff]{2})"
)
"""A model, number or code before words: a space is no wider there than what a writer leaves without one."""

_LETTERED = patterns.compile(
    r"(?:[●○•·◆◇■] ?)?[A-H](?=[\u4e00-\u9fff]{2,4}(?:\Z|[ ，,、/（(]))(?![部类级组栋座区楼型班线号])"
)
"""The letter of a member of the team before a name, at a line's start."""

_BEHIND_CODE = 0.12
"""How much room there is behind a code or letter at least, of the em."""

_SPACE, _APART, _WITHIN = 0.2, 0.15, 0.5
"""How far digits are apart at least where a space is lost, of the em, and ideographs, whose boxes touch; the
gaps beside it, of its own width, at most."""

_WHITE, _WIDER = 0.22, 0.12
"""How much paper there is between two ideographs at least where a space is lost, of the em, and how much more
than between most of the line."""


def with_spaces(glyphs: list[Glyph], ink: Mask | None = None) -> list[Glyph]:
    """The glyphs of a line with a space where two digits or ideographs stand apart, and those beside them do
    not, and behind the number of an item that a date follows. `ink` is the page's, in the glyphs' pixels."""
    text = "".join(glyph.text for glyph in glyphs)
    item = _ITEM_DATED.match(text[:_LONGEST])
    apart = {item.end()} if item else set()
    if len(text) == len(glyphs):
        apart |= {_time(glyphs, *run.span("run")) for run in _TIMED.finditer(text)}
        codes = [*_CODE.finditer(text), *filter(None, [_LETTERED.match(text)])]
        apart |= {code.end() for code in codes if _has_room(glyphs, code.end(), ink)}
    if ink is not None:
        apart |= _parted(glyphs, ink)
    return [
        one
        for at, glyph in enumerate(glyphs)
        for one in (*(_between(glyphs, at) if at and at in apart else _space(glyphs, at)), glyph)
    ]


def _time(glyphs: Sequence[Glyph], start: int, end: int) -> int:
    """Where the time begins in digits of a day and an hour: at the widest gap that leaves each one or two."""
    places = [at for at in (start + 1, start + 2) if end - at in (1, 2)]
    return max(places, key=lambda at: _gap(glyphs[at - 1], glyphs[at]))


def _has_room(glyphs: Sequence[Glyph], at: int, ink: Mask | None) -> bool:
    """Whether there is paper between a code and the word behind it."""
    return ink is not None and _white(glyphs[at - 1], glyphs[at], ink) >= _BEHIND_CODE


def _parted(glyphs: Sequence[Glyph], ink: Mask) -> set[int]:
    """The places of ideographs that have a space's paper before them, and most of their line have not."""
    white = {
        at: _white(before, after, ink)
        for at, (before, after) in enumerate(pairwise(glyphs), 1)
        if _is_ideograph(before.text) and _is_ideograph(after.text)
    }
    if not white:
        return set()
    least = max(_WHITE, median(white.values()) + _WIDER)
    return {at for at, share in white.items() if share >= least}


def _white(before: Glyph, after: Glyph, ink: Mask) -> float:
    """The widest paper between the middles of two characters, as a share of the em."""
    rows = slice(max(round(after.top), 0), max(round(after.bottom), 0))
    columns = slice(*(max(round((one.left + one.right) / 2), 0) for one in (before, after)))
    inked = np.flatnonzero(ink[rows, columns].any(axis=0))
    return float(np.diff(inked).max(initial=1) - 1) / (after.bottom - after.top)


def _between(glyphs: Sequence[Glyph], at: int) -> Iterator[Glyph]:
    """A space between two characters."""
    before, after = glyphs[at - 1], glyphs[at]
    yield after._replace(text=" ", left=before.right, right=after.left, others="")


def _space(glyphs: Sequence[Glyph], at: int) -> Iterator[Glyph]:
    """The space before a character that one is lost before."""
    before, after = glyphs[at - 1], glyphs[at]
    digits = before.text in _WIDE and after.text in _WIDE
    if not at or not (digits or (_is_ideograph(before.text) and _is_ideograph(after.text))):
        return
    gap = _gap(before, after)
    if gap < (_SPACE if digits else _APART) * (after.bottom - after.top):
        return
    around = [_gap(glyphs[i - 1], glyphs[i]) for i in (at - 1, at + 1) if 0 < i < len(glyphs)]
    if max(around, default=0.0) <= _WITHIN * gap:
        yield from _between(glyphs, at)


def _is_ideograph(text: str) -> bool:
    return "\u3400" <= text <= "\u9fff"


def _gap(one: Glyph, other: Glyph) -> float:
    return other.left - one.right
