"""Days that the numbers of certificates begin with, against the days that are told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.report import Calibration
from schemas.text import fold

SOON = 62
"""So many days after a calibration, or before it when the device came in, its certificate may be numbered."""

_DAYED = patterns.compile(
    r"(?<!\d)(?P<year>(?:20)?[12]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?P<serial>[-_]?\d{2,4})(?!\d)"
)
"""A run of digits that can be a day and a serial number."""

_WHOLE_DAY = len("2025-01-01")


class Dated(NamedTuple):
    """A certificate's number, the day in it, and the day told of the calibration."""

    statement: Calibration
    number: Leaf[str]
    day: date
    stated: Leaf[str]


def dated_otherwise(context: Context) -> Iterator[Dated]:
    """The certificates numbered by another day than that of the calibration.

    Numbers of one shape are all days with a serial number, or none is: one that can be no day, or a day of
    another year, says that they are counted otherwise."""
    read: dict[str, list[Dated | None]] = {}
    for one in context.report.calibrations:
        if one.certificate_no is None or one.calibrated_on is None or not one.certificate_no.value:
            continue
        if len(str(one.calibrated_on.value)) == _WHOLE_DAY:
            shape = re.sub(r"\d", "0", fold(str(one.certificate_no.value)))
            read.setdefault(shape, []).append(_dated(one, one.certificate_no, one.calibrated_on))
    for found in read.values():
        days = {each.number.value: each for each in found if each is not None}
        if None not in found:
            yield from (each for each in days.values() if _is_far(each))


def _dated(statement: Calibration, number: Leaf[str], stated: Leaf[str]) -> Dated | None:
    """The day in a number, where it is one of the year of the calibration or of the next."""
    match = _DAYED.search(fold(str(number.value)))
    if match is None:
        return None
    year = int(match["year"][-2:]) + 2000
    if not 0 <= year - first_day(str(stated.value)).year <= 1:
        return None
    try:
        return Dated(statement, number, date(year, int(match["month"]), int(match["day"])), stated)
    except ValueError:
        return None


def _is_far(one: Dated) -> bool:
    return abs((one.day - first_day(str(one.stated.value))).days) > SOON
