"""The day of stage 1 as a sentence tells it: in brackets behind its name, before it, or as when it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from schemas import patterns
from schemas.dates import first_day
from schemas.leaf import Leaf

_WHOLE_DAY = len("2025-01-01")
_NAME = (
    r"(?:第[一1]\s?阶段|(?<![\d.])[一1]\s?阶段|\b[Ss]tage\s?(?:1|one))"
    r"(?:的?(?:现场|文件)?(?:审核|评审)|\s?audit)?"
)
_BEHIND_NAME = patterns.compile(rf"{_NAME}\s?(?:(?P<bracket>[（(])\s?于?|(?:已|是)?[于在自从由])\s?$")
_ENDS = patterns.compile(r"\s?日?\s?[)）]")
_BEFORE_NAME = patterns.compile(
    rf"\s?日?\s?(?:进行|实施|开展|完成)?的?{_NAME}(?:中|时)?\s?(?:所?提出|所?发现|开具|提的|的?关注|\braised|\bidentified)"
)
_SLIP, _SAID = timedelta(days=14), timedelta(days=62)
"""What is farther from stage 1 is that of another audit: told in passing, or said to be its own."""

_OTHERS = patterns.compile(
    r"原定|原计划|改期|延期|推迟|上次|上一|前次|报告|计划|关闭|整改完成|last|previous|plan"
)


def told_in_passing(context: Context) -> Iterator[Leaf[str]]:
    """The days told so that are soon before or after those of stage 1 as it is read from all other places."""
    stage1 = context.report.stage1
    first, last = stage1.start, stage1.end or stage1.start
    if first is None or last is None or len(first.value or "") != _WHOLE_DAY or not last.value:
        return
    if len({place.value for place in first.places}) > 1:
        return
    begun, ended = first_day(str(first.value)), first_day(last.value)
    for mention in context.mentions.dates:
        leaf = mention.leaf
        if mention.garbled or len(leaf.value or "") != _WHOLE_DAY:
            continue
        before, after = context.mentions.around(leaf)
        named = _BEHIND_NAME.search(before)
        said = named is not None and not named["bracket"]
        stated = said or (named and _ENDS.match(after)) or _BEFORE_NAME.match(after)
        day, slip = first_day(str(leaf.value)), _SAID if said else _SLIP
        outside = begun - slip <= day < begun or ended < day <= ended + slip
        if stated and outside and not _OTHERS.search(before[-12:]):
            yield leaf
