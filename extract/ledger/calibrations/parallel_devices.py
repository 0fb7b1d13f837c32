"""Parts of the text on calibrated devices, one behind the other."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.equipment.parts import pieces
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.calibrations import DeviceOfRow
from schemas.statements.times.days import Day

_ASPECTS = ("certificate_no", "calibrated_on", "valid_until")


def read(reading: Reading, days: list[Day]) -> Iterator[DeviceOfRow]:
    """The parts on calibrated devices, with what they tell of certificate, day and end."""
    return pieces(DeviceOfRow, reading, days, _is_device, _aspects)


def _is_device(text: str) -> bool:
    measures = has("device", text) or has("device_more", text)
    return measures and has("calibrated", text) and not has("not_certified", text)


def _aspects(text: str, days: list[Day]) -> frozenset[str]:
    known = (
        has("certificate_told", text),
        any(not day.ends for day in days),
        any(day.ends for day in days) or has("until", text) or has("valid", text),
    )
    return frozenset(name for name, one in zip(_ASPECTS, known, strict=True) if one)
