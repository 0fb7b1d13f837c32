"""Lists of hazardous waste alone."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.environment_safety.wastes.words import known
from extract.ledger.reading import Reading
from schemas.statements.environment_safety import HazardousWasteList


def read(reading: Reading) -> Iterator[HazardousWasteList]:
    """The first place that names such a list."""
    place = reading.find(known()["hazardous_lists"])
    if place is not None:
        yield HazardousWasteList(place, str(place.value))
