"""What a sentence or row is about: the words that name it, for messages on a value that does not."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from checks.compare import Place
from checks.context import Context
from schemas import patterns
from schemas.text import fold

MOST = 18
"""So many characters of a sentence name what it is about."""

_BARE = patterns.compile(r"[^\W\d_]{0,10}(?:日期|时间|日)|(?:date|day)(?: of)?", re.I)
_CLAUSE = patterns.compile(r"[，,；;。：:]")
_SEEN = patterns.compile(
    r"^(?:(?:经|现场|随机|另|再|又)?(?:抽查|抽取|查看|查阅|检查|查验|核查|审核|查|看|见|提供了?|出示了?|现场)[：:]?)+"
)


def is_bare(name: str) -> bool:
    """Whether a name says that it is a day, and of nothing else than an act.

    >>> is_bare("维修合格日期"), is_bare("2号锅炉检修日期"), is_bare("消防演练")
    (True, False, False)
    """
    return _BARE.fullmatch(name) is not None


def as_written(raw: str, start: int, end: int) -> str:
    """What stands in `raw` where its folded text has the characters from `start` to `end`, up to the end of
    its clause if that is near; white space is left out.

    >>> as_written("固废 单独存放，待条件具备后,委托处置；其他", 5, 9)
    '放，待条件具备后'
    """
    first, last = _in_raw(raw, start, end)
    if stop := _CLAUSE.search(raw, last, last + MOST):
        last = stop.start()
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
    cells = context.mentions.beside(place)
    before = cells[0] if cells else context.mentions.around(place)[0]
    clauses = _CLAUSE.split(fold(before).strip())
    said = _SEEN.sub("", clauses[0]).strip() if cells or len(clauses) > 1 else ""
    return said if len(said) <= MOST else f"{said[:MOST]}…"
