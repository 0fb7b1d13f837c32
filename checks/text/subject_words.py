"""What a sentence or row is about: the words that name it, for messages on a value that does not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from checks.compare import Place
from checks.context import Context
from schemas.statements.wording import RowSubject
from schemas.text import fold

MOST = 18
"""So many characters of a sentence name what it is about."""

_CLAUSE_ENDS = "，,；;。：:"
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


def as_written(raw: str, start: int, end: int) -> str:
    """What stands in `raw` where its folded text has the characters from `start` to `end`, up to the end of
    its clause if that is near; white space is left out.

    >>> as_written("固废 单独存放，待条件具备后,委托处置；其他", 5, 9)
    '放，待条件具备后'
    """
    first, last = _in_raw(raw, start, end)
    near = raw[last : last + MOST]
    if stops := [last + at for at, char in enumerate(near) if char in _CLAUSE_ENDS]:
        last = stops[0]
    elif len(raw) <= last + MOST:
        last = len(raw)
    return "".join(raw[first:last].split())


def raw_of(raw: str, start: int, end: int) -> str:
    """What stands in `raw` where its folded text has the characters from `start` to `end`, no white space.

    >>> raw_of("所查的 项目，均已改正", 3, 6)
    '项目，'
    """
    first, last = _in_raw(raw, start, end)
    return "".join(raw[first:last].split())


def _in_raw(raw: str, start: int, end: int) -> tuple[int, int]:
    """The range of `raw` that its folded text has from `start` to `end`."""
    starts = list(accumulate((len(fold(character)) for character in raw), initial=0))
    return bisect_right(starts, start) - 1, bisect_left(starts, end)


def thing_of(context: Context, place: Place) -> str:
    """The first words of the row or sentence that a place stands in; empty where nothing stands before it."""
    subjects = context.mentions.statements(RowSubject, place)
    subject = subjects[0].words if subjects else ""
    return subject if len(subject) <= MOST else f"{subject[:MOST]}…"
