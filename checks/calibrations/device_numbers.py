"""The numbers of devices: one written in two ways, one more complete than the other."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from checks.comparisons.equal import every_place
from checks.comparisons.names import name_key
from checks.context import Context
from schemas.report import Calibration
from schemas.statements.calibrations import DeviceModel


class Models:
    """The models of some calibrations, as keys."""

    def __init__(self, context: Context, calibrations: Iterable[Calibration]) -> None:
        self.places = every_place(one.model for one in calibrations)
        self._of = {one.words: one for one in context.mentions.statements(DeviceModel, self.places)}

    def key(self, value: str) -> Hashable:
        """A model for comparison, with a digit or a variant (ZH-B); a range or size (0-2.5 MPa) is none."""
        key = number_key(self._of[value].name)
        return key if key and key[0].isalpha() and self._of[value].is_model else None

    def size(self, value: str) -> tuple[str, float, float] | None:
        """A measuring range, or the length of a tape, with its unit; null for anything else."""
        return self._of[value].size


def number_key(value: str) -> str | None:
    """A number for comparison; null where nothing is written."""
    return name_key(value).upper() or None


def contained(one: str, other: str) -> bool:
    """Whether one of two numbers is only the less complete one."""
    return min(len(one), len(other)) >= 3 and (one in other or other in one)


def less_of_model(one: str, other: str) -> bool:
    """Whether one of two models is only the less complete one: nothing is cut within letters or digits.

    A27W-16 is A27W-16T told in short; UT61E and UT61EA, YN-10 and YN-100 are two models."""
    short, long = sorted((one, other), key=len)
    at = long.find(short)
    if at < 0 or len(short) < 3:
        return False
    ends = (long[max(at - 1, 0) : at + 1] if at else "", long[at + len(short) - 1 : at + len(short) + 1])
    return not any(len(pair) == 2 and (pair.isdigit() or pair.isalpha()) for pair in ends)
