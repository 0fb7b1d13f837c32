"""Days that the numbers of certificates begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.calibrations import CertificateDay
from schemas.text import fold

_DAYED = patterns.compile(
    r"(?<!\d)(?P<year>(?:20)?[12]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?P<serial>[-_]?\d{2,4})(?!\d)"
)
"""A run of digits that can be a day and a serial number."""

_WHOLE_DAY = len("2025-01-01")


def read(reading: Reading) -> Iterator[CertificateDay]:
    """The numbers of the certificates of calibrations with a whole day."""
    for number, one in enumerate(reading.report.calibrations):
        if one.certificate_no is None or one.calibrated_on is None or not one.certificate_no.value:
            continue
        if len(str(one.calibrated_on.value)) == _WHOLE_DAY:
            text = fold(str(one.certificate_no.value))
            shape, day = re.sub(r"\d", "0", text), _day(text)
            yield CertificateDay(one.certificate_no, text, number, shape, day, one.calibrated_on)


def _day(number: str) -> date | None:
    match = _DAYED.search(number)
    if match is None:
        return None
    try:
        return date(int(match["year"][-2:]) + 2000, int(match["month"]), int(match["day"]))
    except ValueError:
        return None
