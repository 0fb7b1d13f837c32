"""Ratings in lists outside the conclusion: lines one under the other, each a criterion and its rating."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.conclusion.ratings.words import (
    CLAUSE,
    OF_SYSTEM,
    is_criterion,
    is_rating,
    may_rate,
    named,
)
from extract.readers.leaves import body_end, clean, elsewhere
from extract.readers.text import sections
from extract.readers.text.sections import Section
from extract.readers.text.units import Piece, Unit, units
from extract.reading.source import Source
from schemas import patterns
from schemas.report import Rating

_LINE = patterns.compile(
    r"(?P<name>[^：:，,。；;\n]{3,70}?)\s?(?:[：:]|——|…{1,3})\s?(?P<value>[^\s：:，,。；;、]{1,8})\s?[。；;]?\s?$"
)
_LONGEST, _FEWEST = 80, 3


def read(source: Source, conclusion: list[Section]) -> Iterator[Rating]:
    """The ratings of three such lines or more, half of whose criteria are a system's by their words."""
    listed: list[tuple[Piece, re.Match[str]]] = []
    for unit in units(source):
        if unit.start >= body_end(source):
            break
        one = None if sections.covers(conclusion, unit.start) else _of_line(source, unit)
        if one is not None:
            listed.append(one)
            continue
        yield from _ratings(source, listed)
        listed = []
    yield from _ratings(source, listed)


def _of_line(source: Source, unit: Unit) -> tuple[Piece, re.Match[str]] | None:
    """The criterion of a line without its number, and the match of its rating."""
    if (
        unit.cell is not None
        or unit.end - unit.start > _LONGEST
        or not may_rate(source.text, unit.start, unit.end)
    ):
        return None
    match = _LINE.fullmatch(source.text, unit.start, unit.end)
    if match is None or not is_rating(match["value"]):
        return None
    name = named(Piece(*match.span("name"), match["name"]))
    return (name, match) if is_criterion(name.text) else None


def _ratings(source: Source, listed: list[tuple[Piece, re.Match[str]]]) -> Iterator[Rating]:
    own = sum(bool(OF_SYSTEM.search(name.text) or CLAUSE.fullmatch(name.text)) for name, _ in listed)
    if len(listed) < _FEWEST or 2 * own < len(listed) or elsewhere(source, listed[0][0].start, "audit"):
        return
    for name, match in listed:
        yield Rating(
            criterion=source.leaf(clean(name.text), name.start, name.end),
            value=source.leaf(clean(match["value"]), *match.span("value")),
        )
