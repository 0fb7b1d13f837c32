"""Spaces that reading lost: between numbers (`2016 9.1.2`, `表5 2024年`), between a value and the next label
(`叶蕾  岗位：电工`), and between the number of an item and a date (`5. 2024年`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.layout.page import Glyph
from schemas import rx

_ITEM_DATED = rx.compile(r"\d{1,2}[.．](?=(?:19|20)\d\d\s?年)")
_LONGEST = 8
"""So many characters at a line's start tell an item with its date."""

_WIDE = frozenset("023456789")
"""Digits that fill their place; beside a 1 there is room without a space."""

_SPACE, _APART, _WITHIN = 0.2, 0.15, 0.5
"""How far digits are apart at least where a space is lost, of the em, and ideographs, whose boxes touch; the
gaps beside it, of its own width, at most."""


def with_spaces(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs of a line with a space where two digits or ideographs stand apart, and those beside them do
    not, and behind the number of an item that a date follows."""
    item = _ITEM_DATED.match("".join(glyph.text for glyph in glyphs[:_LONGEST]))
    dated = item.end() if item else 0
    return [
        one
        for at, glyph in enumerate(glyphs)
        for one in (*(_between(glyphs, at) if at and at == dated else _space(glyphs, at)), glyph)
    ]


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
