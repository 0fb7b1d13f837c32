"""Rows whose cells stand beside several rows of others: a person beside his certificates and their days.

In two columns at least the same number of values stand at the same heights, one below the other; what is in
the other columns stands once, for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from schemas import patterns

_RUNS = (
    (patterns.compile(r"\d{1,40}"), "9"),
    (patterns.compile(r"[A-Za-z]{1,40}"), "a"),
    (patterns.compile(r"\s{1,9}"), ""),
)
_WORDS = patterns.compile("字{2,80}")


class Place(NamedTuple):
    """A line of a cell: its top and bottom; whether it is no rest of the one above it, or surely one; its
    text."""

    top: float
    bottom: float
    apart: bool
    bound: bool
    text: str


class Steps(NamedTuple):
    """Which columns of a row have several cells below one another, and the heights between these."""

    columns: frozenset[int]
    heights: tuple[float, ...]


def steps_of(cells: Sequence[Sequence[Place]], slack: float) -> Steps | None:
    """The steps of a row with such lines in its columns; None where it has none. `slack` is how far two
    cells of a step may be out of line."""
    several = [places for places in cells if len(places) > 1]
    if len(several) < 2 or len(several) == len(cells):
        return None
    leader = max((places for places in several if all(p.apart for p in places[1:])), key=len, default=None)
    if leader is None:
        return None
    groups = {
        at: found for at, places in enumerate(cells) if (found := _in_step(places, leader, slack)) is not None
    }
    blank = sum(not places for places in cells)
    if len(groups) < 2 or len(groups) + blank == len(cells):
        return None
    alike = {at: _are_alike(found) for at, found in groups.items()}
    parted = (alike[at] or all(group[0].apart for group in found[1:]) for at, found in groups.items())
    if not any(alike.values()) or not all(parted):
        return None
    hulls = [[(group[0].top, group[-1].bottom) for group in found] for found in groups.values()]
    tops = [min(hull[0] for hull in level) for level in zip(*hulls, strict=True)]
    bottoms = [max(hull[1] for hull in level) for level in zip(*hulls, strict=True)]
    heights = tuple((bottom + top) / 2 for bottom, top in zip(bottoms[:-1], tops[1:], strict=True))
    return Steps(frozenset(groups), heights)


def _are_alike(groups: list[list[Place]]) -> bool:
    """Whether what stands in all steps of a column is of one kind."""
    return len({shape_of("".join(place.text for place in group)) for group in groups}) == 1


def _in_step(places: Sequence[Place], leader: Sequence[Place], slack: float) -> list[list[Place]] | None:
    """The lines of a column, those beside each of the leader's together; None where they are not level."""
    if len(places) < len(leader):
        return None
    groups: list[list[Place]] = [[] for _ in leader]
    edges = [(_middle(a, a) + _middle(b, b)) / 2 for a, b in pairwise(leader)]
    for place in places:
        groups[sum(edge <= _middle(place, place) for edge in edges)].append(place)
    for group, single in zip(groups, leader, strict=True):
        if not group or (group[0].bound and group is not groups[0]):
            return None
        level = abs(_middle(group[0], group[-1]) - _middle(single, single)) <= slack
        if not level and abs(group[0].top - single.top) > slack:
            return None
    return groups


def _middle(first: Place, last: Place) -> float:
    return (first.top + last.bottom) / 2


def shape_of(text: str) -> str:
    """A text with its numbers and Latin words alike: values under one another look the same."""
    for pattern, instead in _RUNS:
        text = pattern.sub(instead, text)
    return "".join("字" if character > "\u2e80" and character.isalpha() else character for character in text)


def rough_shape(text: str) -> str:
    """The shape of a text with Chinese words of any length alike.

    >>> rough_shape("资源…符合"), rough_shape("2025年")
    ('字…字', '9字')
    """
    return _WORDS.sub("字", shape_of(text))
