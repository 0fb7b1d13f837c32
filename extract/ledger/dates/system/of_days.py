"""The systems that are named with a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.dates.system.names import systems_in
from extract.ledger.reading import Reading
from schemas.statements.times.dates import SystemsOfDay


def read(reading: Reading, place: Any, since: int) -> Iterator[SystemsOfDay]:
    """The systems named before a day in its sentence, from a place of the text on, else beside or over it."""
    start = place.span[0]
    low = max(start - len(reading.around(place)[0]), since)
    before = reading.text[low:start] if start >= 0 else ""
    systems = systems_in(before) or systems_in(" ".join(reading.beside(place)))
    yield SystemsOfDay(place, before, systems)
