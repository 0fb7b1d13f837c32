"""Days of rest: weekends and public holidays, but those worked in exchange."""

from __future__ import annotations

from datetime import date

from checks.context import Context
from checks.messages import message

WEEKEND = {6: "saturday", 7: "sunday"}


def rest(context: Context, day: date) -> str | None:
    """What a day of rest is called; weekends alone in a year whose holidays are not known."""
    year = context.facts.holidays(day.year)
    if year is not None:
        return year.rest(day.isoformat())
    return WEEKEND.get(day.isoweekday())


def named(context: Context, day: date, name: str) -> str:
    """A day with what kind of day of rest it is."""
    shown = message("DATE010", name, context.lang, {}) if name in WEEKEND.values() else name
    return f"{day.isoformat()}（{shown}）" if context.lang == "zh" else f"{day.isoformat()} ({shown})"
