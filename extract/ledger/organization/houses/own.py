"""The houses of the organization's addresses and sites."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.houses.numbers import houses
from extract.ledger.reading import Reading
from schemas.statements.organization import OwnHouse
from schemas.text import fold

_KINDS = ("business_address", "registered_address", "office_address")


def read(reading: Reading) -> Iterator[OwnHouse]:
    """Those of the addresses at all their places, then those of the sites."""
    report = reading.report
    own = [(getattr(report.organization, kind), False) for kind in _KINDS]
    for leaf, is_site in (*own, *((site.address, True) for site in report.sites)):
        for place in leaf.places if leaf is not None else ():
            text = fold(str(place.value or place.raw))
            for house in houses(text):
                yield OwnHouse(leaf, text, house, is_site)
