"""Words behind a device that may name another one."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.report import Calibration
from schemas.statements.calibrations import LaterDevice

NAMED = 4
"""So many characters behind the end of a sentence may name a device."""


def read(reading: Reading, calibration: Calibration) -> Iterator[LaterDevice]:
    """The words between a device and the day behind it that begin another sentence (压力表…，证书A；
    某某探头于…校准，证书B)."""
    device, day = calibration.device, calibration.calibrated_on
    if device is None or day is None or day.span[0] < device.span[1]:
        return
    between = reading.text[device.span[1] : day.span[0]]
    named = between.rpartition("；")[2].rpartition("。")[2]
    if named != between and sum(char > "\u4e00" for char in named) >= NAMED:
        yield LaterDevice(day, named)
