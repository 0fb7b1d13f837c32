"""Which statements on internal audits, reviews and evaluations tell of one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from checks.compare import Place, days_agree, out_of_order
from checks.context import Context
from checks.dates.performance_evaluation.activities import REVIEW, Activity, is_to_come
from checks.dates.repeated_records import is_slip
from schemas import patterns
from schemas.dates import first_day

NEAR = timedelta(days=7)
"""Activities so near to one another are one that is dated twice, unless something tells them apart; in one
month also management reviews, and what is a digit apart."""

WORDS = 32
"""So many characters before and behind a day say of which event it is."""

_APART = patterns.compile(
    r"第[一二三四]次|[两二三]次|分别|补充|追加|专项|滚动|再次|重新(?:进行|实施|组织|开展|召开|评)|改期|推迟|延期|顺延"
    r"|(?:提前|调整|改)[至到为]|原定|first|second|again|additional|postponed|rescheduled",
    re.I,
)
"""Words of a sentence that tells of more than one event, or of another day that was planned."""

_SYSTEM = patterns.compile(
    r"(?P<quality>质量|QMS)|(?P<environment>环境|(?<![A-Za-z])EMS)|(?P<food>食品(?:安全)?|FSMS)"
    r"|(?P<information>信息(?:安全)?|ISMS)|(?P<safety>职业健康|安全|OHSMS)|(?P<energy>能源|EnMS)"
)
"""How a sentence names a system."""


def systems_in(text: str) -> frozenset[str]:
    """The systems that some words name, by what each is about (`quality`).

    >>> sorted(systems_in("质量、职业健康安全管理体系"))
    ['quality', 'safety']
    """
    return frozenset(found.lastgroup or "" for found in _SYSTEM.finditer(text))


def words_near(context: Context, place: Place, behind: int = 4) -> str:
    """The words before a day, and so many characters behind it."""
    before, after = context.mentions.around(place)
    return before[-WORDS:] + after[:behind]


def events(context: Context, found: Sequence[Activity]) -> list[list[Activity]]:
    """The statements by the activity that they tell of, those that tell another day than the first."""
    events: list[list[Activity]] = []
    for one in found:
        home = next((event for event in events if any(_is_one(context, one, o) for o in event)), None)
        if home is None:
            events.append([one])
        else:
            home.append(one)
    return events


def _is_one(context: Context, one: Activity, other: Activity) -> bool:
    """Whether two statements tell of one activity."""
    if agree(one, other):
        return True
    if one.first.evidence.line == other.first.evidence.line or not _is_whole(one, other):
        return False
    if any(told_apart(context, each.first) for each in (one, other)) or _systems_differ(context, one, other):
        return False
    if _contradict(one, other):
        return False
    joined = one.statement.thing is not None and one.statement.thing == other.statement.thing
    near = abs(first_day(one.day) - first_day(other.day)) <= NEAR
    month = one.day[:7] == other.day[:7] and (one.kind == REVIEW or is_slip(one.day, other.day))
    return joined or near or month


def agree(one: Activity, other: Activity) -> bool:
    """Whether the days of two statements can be those of one activity."""
    if days_agree(one.day, other.day):
        return True
    return not (out_of_order(one.day, other.end) or out_of_order(other.day, one.end))


def _is_whole(one: Activity, other: Activity) -> bool:
    return len(one.day) == len(other.day) == len("2025-01-01")


def _contradict(one: Activity, other: Activity) -> bool:
    """Whether two statements name other people or other numbers."""
    names = ("leader", "chair", "nonconformities", "improvements", "stated_count")
    pairs = [(getattr(one.statement, n, None), getattr(other.statement, n, None)) for n in names]
    return any(a is not None and b is not None and a.value != b.value for a, b in pairs)


def told_apart(context: Context, place: Place) -> bool:
    """Whether the words around a day tell of several events, or of one to come."""
    before, after = context.mentions.around(place)
    text = "".join((before[-WORDS:], after[:WORDS], *context.mentions.beside(place)))
    return _APART.search(text) is not None or is_to_come(context, place)


def _systems_differ(context: Context, one: Activity, other: Activity) -> bool:
    """Whether the two sentences name different systems (质量体系内审, 环境体系内审)."""
    ours, theirs = (systems_in(_words_around(context, each.first)) for each in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _words_around(context: Context, place: Place) -> str:
    return "".join((*context.mentions.around(place), *context.mentions.beside(place)))
