"""How long a calibration holds where the report tells its interval and not its end (检定周期一年)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.equipment.out_of_use import is_over
from schemas.dates import add_months, last_day
from schemas.leaf import Leaf, leaves
from schemas.report import Calibration
from schemas.result import Finding
from schemas.statements.calibrations import ValidityTerm

_WHOLE_DAY, _MONTH = len("2025-01-01"), len("2025-01")


class Held(NamedTuple):
    """Until when a calibration holds by its term, the day that this is reckoned from, and the months."""

    until: str
    day: Leaf[str]
    months: int


def term_of(context: Context, statement: Calibration) -> int | None:
    """The months for which a calibration holds, where they are told beside its day and its end is not."""
    day = statement.calibrated_on
    return months_told(context, day) if day is not None and statement.valid_until is None else None


def months_told(context: Context, day: Leaf[str]) -> int | None:
    """The months that are told in the row of a day, or behind it, as those for which what was done holds."""
    return next((one.months for one in context.mentions.statements(ValidityTerm, day)), None)


def of_last_time(context: Context, statement: Calibration) -> bool:
    """Whether the only day of a statement is that of the calibration before (上次校准日期…)."""
    day = statement.calibrated_on
    if day is None or statement.valid_until is not None:
        return False
    return bool(context.mentions.mark(day, "calibrations.of_last_time"))


def held(context: Context, statements: list[Calibration]) -> Held | None:
    """The calibration of a device that holds the longest by its term; null where one has none."""
    terms = [(s.calibrated_on, term_of(context, s)) for s in statements if s.calibrated_on is not None]
    known = [Held(_end(day.value or "", term), day, term) for day, term in terms if day is not None and term]
    if len(known) < len(terms):
        return None
    return max(known, key=lambda one: last_day(one.until), default=None)


def _end(day: str, months: int) -> str:
    """The last day, or the last month, of a term that begins on a day, or in a month."""
    end = add_months(last_day(day), months)
    return (end - timedelta(days=1)).isoformat() if len(day) == _WHOLE_DAY else end.isoformat()[:_MONTH]


def ran_out(
    context: Context, statements: list[Calibration], end: Leaf[str] | None, named: tuple[str, str]
) -> Iterator[Finding]:
    """A device whose last interval had run out when the audit ended; `named`: its name and its label."""
    one = held(context, statements)
    stated = (leaf for s in statements for _, leaf in leaves(s))
    if end is None or one is None or not out_of_order(end.value, one.until) or is_over(context, stated):
        return
    yield context.finding(
        *[s.device for s in statements if s.device is not None][:1],
        one.day,
        end,
        identity=named[1],
        values=[one.day.value, one.months, end.value],
        variant="term",
        expected=f">= {end.value}",
        actual=one.until,
        device=named[0],
        day=one.day.value,
        months=one.months,
        until=one.until,
        end=end.value,
    )
