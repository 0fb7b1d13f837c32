"""Days of the audit that a sentence tells in the wrong order: its end before its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice, pairwise

from checks.compare import out_of_order
from checks.context import Context
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.result import Finding

_REACH = 48
"""So many characters stand between the two days."""

_NEAR = timedelta(days=7)
"""The day that is not one of the audit's as read lies so near to it."""

_WHOLE_DAY = len("2025-01-01")
_BEGAN = patterns.compile(
    r"\s?日?\s?(?:[上下]午)?[^，,。；;\d]{0,8}?(?:开始|启动|进场|首次会议|起(?!草|重))[^。；;\d]{0,16}"
)
_SPAN = patterns.compile(r"\s?日?\s?(?:[上下]午)?\s?(?:[至到~～—–-]|to|until){1,2}\s?")
_ENDED = patterns.compile(
    r"\s?日?\s?(?:[上下]午)?[^，,。；;\d]{0,8}?(?:结束|完成|末次会议|止(?!血|损)|离场|完毕)"
)
_AUDIT = patterns.compile(r"审核|[Aa]udit")
_OTHERS = patterns.compile(
    r"内审|内部审核|管理评审|阶段|上次|上一|下次|原定|原计划|(?<![按照据])计划|改期|延期|推迟|提前|[Ii]nternal|[Ss]tage|[Pp]lan|previous|next"
)
"""Words of a sentence on another audit, or on days that were changed."""


def told_reversed(context: Context, start: Leaf[str] | None, end: Leaf[str] | None) -> Iterator[Finding]:
    """A finding on two days that a sentence tells as beginning and end of this audit, the later one first."""
    for first, last, doubt in (
        islice(_pairs(context, start, end), 1) if start is not None and end is not None else ()
    ):
        yield context.finding(
            first,
            last,
            identity="end",
            variant="end",
            doubt=doubt,
            actual=last.value,
            earlier=first.value,
            later=last.value,
        )


def _pairs(context: Context, start: Leaf[str], end: Leaf[str]) -> Iterator[tuple[Leaf[str], Leaf[str], str]]:
    """Such pairs of days: one of them at least is a day of the audit as it is read from all places; and the
    words before them by which they may be of another."""
    known = {start.value, end.value}
    days = [m.leaf for m in context.mentions.dates if not m.garbled and len(m.leaf.value or "") == _WHOLE_DAY]
    for first, last in pairwise(days):
        if not 0 < last.span[0] - first.span[1] <= _REACH or not out_of_order(first.value, last.value):
            continue
        if not known & {first.value, last.value} or not all(
            _is_near(one, start, end) for one in (first, last)
        ):
            continue
        (lead, _), (before, after) = context.mentions.around(first), context.mentions.around(last)
        between = before.removeprefix(lead + first.raw)
        words = lead + between + after
        if between != before and _spans(between, after) and _AUDIT.search(words):
            other = excused(_OTHERS, words, len(lead), len(lead + between))
            if not other.here:
                yield first, last, other.doubt


def _spans(between: str, after: str) -> bool:
    """Whether words between two days and behind them tell the one as a beginning, the other as the end."""
    if _SPAN.fullmatch(between):
        return True
    return _BEGAN.fullmatch(between) is not None and _ENDED.match(after) is not None


def _is_near(day: Leaf[str], start: Leaf[str], end: Leaf[str]) -> bool:
    low, high = first_day(str(start.value)) - _NEAR, first_day(str(end.value)) + _NEAR
    return low <= first_day(str(day.value)) <= high
