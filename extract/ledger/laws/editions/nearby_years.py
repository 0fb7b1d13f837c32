"""The years that stand in the sentence of a place, but those in the title of a law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.laws import NearbyYear

_YEARS = patterns.compile(r"(?<!\d)(?:19|20)\d\d(?=\s?(?:年|[-./]\d))")


def read(reading: Reading, place: Any, title: str) -> Iterator[NearbyYear]:
    """The years around a place."""
    sentence = "".join(reading.around(place))
    own = _YEARS.findall(title)
    yield from (NearbyYear(place, year, int(year)) for year in _YEARS.findall(sentence) if year not in own)
