"""The days of the text, and words by kind, for the questions."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path

from checks.context import Context
from schemas.cache import yaml_file
from schemas.dates import last_day
from schemas.statements.days import Day as Day

STOPS = "，,；;。！!？?（(）)\n\t\u3000"
_WORDS = Path(__file__).parents[2] / "extract" / "ledger" / "text" / "word_kinds.yaml"
_at = attrgetter("at")


def days(context: Context) -> list[Day]:
    """The days of the text in reading order; of those without a year the last before the report is meant."""
    known = (context.report.report_date, context.report.audit.end, context.report.stage1.end)
    limit: date | None = max(
        (last_day(str(one.value)) for one in known if one is not None and one.value), default=None
    )
    return context.mentions.statements(Day, limit)


@cache
def words() -> dict[str, list[str]]:
    """The words by kind."""
    known: dict[str, list[str]] = yaml_file.read(_WORDS)
    return known


@lru_cache(maxsize=4096)
def has(kind: str, text: str) -> bool:
    """Whether a text has a word of a kind."""
    low = text.casefold()
    for word in words().get("no_" + kind, ()):
        low = low.replace(word, " ")
    return any(word in low for word in words()[kind])


def within(days: list[Day], low: int, high: int) -> list[Day]:
    """The days, which are in reading order, that begin in a range of the text."""
    first = bisect_left(days, low, key=_at)
    return days[first : bisect_left(days, high, lo=first, key=_at)]
