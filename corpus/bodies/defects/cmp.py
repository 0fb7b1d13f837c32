"""What is left blank or as in the form."""

from __future__ import annotations

from corpus.bodies.defects.registry import Places, Slip, in_place
from corpus.bodies.tagged import Edit

FIELDS = (
    "organization.licence.authority",
    "permits.authority",
    "special_equipment.report_no",
    "permits.number",
)


@in_place("CMP002")
def placeholder(places: Places) -> Slip | None:
    """XXXX stands where a value should."""
    at = places.one([number for path in FIELDS for number in places.of(path)])
    return None if at is None else Slip((Edit(at, "XXXX", gone=True),), ("XXXX",))
