"""What a converter left of check marks whose font it lost: letters and signs that stand before options.

One `R` or `口` tells nothing. A family of signs (the ticked and the empty box of one font, as their codes
read in another) is taken for marks where whole rows of options have them: the document shows it, no word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ingest.drafts import Draft, Segment
from ingest.wording.marks import BRACKETS, CHARACTER, blank_bracket, mark_bracket
from schemas.document import EMPTY, TICKED, MarkState


class _Family(NamedTuple):
    """The signs of one font that stand for a ticked and for an empty box."""

    ticked: str
    empty: str


_FAMILIES = (
    _Family("RTSQ", "£"),  # Wingdings 2, read as Latin
    _Family("þýnx", "¨oq"),  # Wingdings, read as Latin
    _Family("\u03a1\u03a4", "≤"),  # Wingdings 2, read as Symbol
    _Family("", "口"),  # an empty box, recognised as a character
    _Family("", "ロ"),
)
_ROWS = 2
"""So many rows of options, at least, show a family."""

_BEFORE = frozenset(" \t\u3000:：;；,，、/／|(（)）" + TICKED + EMPTY)


class _Spot(NamedTuple):
    """Where a sign stands like a mark."""

    at: int
    state: MarkState


def restore(drafts: Iterable[Draft]) -> None:
    """Put the characters of marks for lost ones (in place); nothing moves."""
    stated = [*drafts]
    _brackets(stated)
    rows = [row for draft in stated for row in _rows(draft)]
    for family in _FAMILIES:
        signs = frozenset(family.ticked + family.empty)
        spotted = [
            [(segment, spots) for segment in row if (spots := _spots(segment.text, family, signs))]
            for row in rows
        ]
        shown = [row for row, among in zip(spotted, rows, strict=True) if row and _has_options(row, among)]
        if len(shown) < _ROWS or not any(_has_empty(*one, family) for row in shown for one in row):
            continue
        for row in spotted:
            for segment, spots in row:
                _exchange(segment, spots)


def _brackets(drafts: list[Draft]) -> None:
    """Blank brackets that options begin with in the lines or cells beside one whose brackets have a tick."""
    run: list[Segment] = []
    ticked = False
    for draft in [*drafts, Draft("paragraph")]:
        for segment in [one for row in _rows(draft) for one in row] or [Segment("", 0)]:
            first = segment.marks[0] if segment.marks else None
            if first is not None and first[0] == 0 and first[2][:1] in BRACKETS and first[1] == "ticked":
                ticked = True
            elif first is None and blank_bracket(segment.text) is not None:
                run.append(segment)
            elif not draft.cells:
                for one in run if ticked else ():
                    mark_bracket(one)
                run, ticked = [], False


def _rows(draft: Draft) -> Iterator[list[Segment]]:
    """The lines of a block, the rows of a table."""
    yield from ([segment] for segment in draft.segments)
    by_row: dict[int, list[Segment]] = {}
    for cell in draft.cells:
        by_row.setdefault(cell.row, []).extend(cell.segments)
    yield from by_row.values()


def _has_options(row: list[tuple[Segment, list[_Spot]]], among: list[Segment]) -> bool:
    """Whether a row has several options, told by a family's signs and by marks that were not lost."""
    return sum(len(spots) for _, spots in row) + sum(len(segment.marks) for segment in among) > 1


def _has_empty(segment: Segment, spots: list[_Spot], family: _Family) -> bool:
    """Whether options have empty boxes of the family, or beside its tick boxes that were kept."""
    own = any(spot.state == "empty" for spot in spots)
    kept = any(state == "empty" for _, state, _ in segment.marks)
    lost = any(segment.text[spot.at] == family.ticked[:1] for spot in spots)
    return own or (kept and lost and not any(state == "ticked" for _, state, _ in segment.marks))


def _spots(text: str, family: _Family, signs: frozenset[str]) -> list[_Spot]:
    """The signs of a family that stand alone before a word."""
    if signs.isdisjoint(text):
        return []
    found = []
    for at, (sign, after) in enumerate(pairwise(f"{text} ")):
        if sign not in signs or (at and text[at - 1] not in _BEFORE):
            continue
        word = text[at + 1 :].lstrip(" \u3000")[:1] if after in " \u3000" else after
        if word > "\u2e7f":
            found.append(_Spot(at, "ticked" if sign in family.ticked else "empty"))
    return found


def _exchange(segment: Segment, spots: list[_Spot]) -> None:
    characters = list(segment.text)
    marks = [(spot.at, spot.state, characters[spot.at]) for spot in spots]
    for at, state, _ in marks:
        characters[at] = CHARACTER[state]
    segment.text = "".join(characters)
    segment.marks = sorted([*segment.marks, *marks])
