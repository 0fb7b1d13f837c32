"""What a sentence or row is about: the words that name it, for messages on a value that does not."""

from __future__ import annotations

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.statements.papers.wording import RowSubject

MOST = 18
"""So many characters of a sentence name what it is about."""

_DAYS = ("日期", "时间", "日")
_DAYS_IN_ENGLISH = ("date", "date of", "day", "day of")
_LONGEST = 10
"""So many letters stand before the word for a day where a name tells of an act alone."""


def is_bare(name: str) -> bool:
    """Whether a name says that it is a day, and of nothing else than an act.

    >>> is_bare("维修合格日期"), is_bare("2号锅炉检修日期"), is_bare("消防演练")
    (True, False, False)
    """
    act = next((name.removesuffix(day) for day in _DAYS if name.endswith(day)), None)
    if act is None:
        return name.lower() in _DAYS_IN_ENGLISH
    return len(act) <= _LONGEST and all(char.isalnum() and not char.isdecimal() for char in act)


def thing_of(context: Context, place: Place) -> str:
    """The first words of the row or sentence that a place stands in; empty where nothing stands before it."""
    subjects = context.mentions.statements(RowSubject, place)
    subject = subjects[0].words if subjects else ""
    return subject if len(subject) <= MOST else f"{subject[:MOST]}…"
