"""Days that the numbers of certificates begin with, against the days that are told of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.report import Calibration
from schemas.statements.calibrations import CertificateDay

SOON = 62
"""So many days after a calibration, or before it when the device came in, its certificate may be numbered."""


class Dated(NamedTuple):
    """A certificate's number, the day in it, and the day of the calibration."""

    calibration: Calibration
    number: Leaf[str]
    day: date
    calibrated_on: Leaf[str]


def dated_otherwise(context: Context) -> Iterator[Dated]:
    """The certificates numbered by another day than that of the calibration.

    Numbers of one shape are all days with a serial number, or none is: one that can be no day, or a day of
    another year, says that they are counted otherwise."""
    shapes: dict[str, list[Dated | None]] = {}
    for one in context.mentions.statements(CertificateDay):
        shapes.setdefault(one.shape, []).append(_dated(context, one))
    for same in shapes.values():
        days = {each.number.value: each for each in same if each is not None}
        if None not in same:
            yield from (each for each in days.values() if _is_far(each))


def _dated(context: Context, one: CertificateDay) -> Dated | None:
    """The day in a number, where it is one of the year of the calibration or of the next."""
    if one.day is None or not 0 <= one.day.year - first_day(str(one.calibrated_on.value)).year <= 1:
        return None
    return Dated(context.report.calibrations[one.number], one.place, one.day, one.calibrated_on)


def _is_far(one: Dated) -> bool:
    return abs((one.day - first_day(str(one.calibrated_on.value))).days) > SOON
