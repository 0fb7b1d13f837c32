"""The months and years that stand in the sentence of a place, but those in the notes on titles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.laws import NearbyMonth

_OF_TITLE = patterns.compile(r"》\s?[（(][^（()）]{0,30}[)）]")
"""A note on a title, with a day of its own (《某法》(2021年修正))."""

_DAY = patterns.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)\s?(?:年(?:\s?(?P<month>1[0-2]|0?[1-9])\s?月)?|[./-]\s?(?:1[0-2]|0?[1-9])(?!\d))"
)


def read(reading: Reading, place: Any) -> Iterator[NearbyMonth]:
    """The months around a place."""
    before, after = reading.around(place)
    for match in _DAY.finditer(_OF_TITLE.sub("》", before + after)):
        yield NearbyMonth(place, match[0], f"{match['year']}-{int(match['month'] or 1):02}")
