"""What one sentence, row or form tells to be verified or closed before it was completed or raised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checks.compare import out_of_order
from checks.context import Context
from checks.dates.closure import record_steps
from checks.dates.closure.verification import closed_first
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import DateMention
from schemas.result import Finding

NEAR, LEAD = 70, 16

_DONE_LABEL = patterns.compile(
    r"(?P<sure>实际)?(?:整改|纠正|纠正措施|措施|整改措施)?(?:的)?(?:实际)?(?:完成|完毕)(?:的)?(?:日期|时间|日)\s?[:：为是]?\s?$"
)
_DONE = patterns.compile(
    r"^\s?日?(?!前|之前|以前)[^，,。；;\d验]{0,8}?(?:完成了?[^，,。；;\d验]{0,8}?(?:整改|纠正|措施|培训|改造|修订)"
    r"|(?:整改|纠正|措施|改造|修订)[^，,。；;\d验]{0,6}?(?:完成|完毕|到位)|(?:实施|落实|执行|处理)完毕)"
)
_CHECKED_LABEL = patterns.compile(
    r"(?:验证|关闭|确认|效果评价|有效性评价)(?:的)?(?:日期|时间|日)\s?[:：为是]?\s?$"
)
_CHECKED = patterns.compile(
    r"^\s?日?(?!前|之前|以前)[^，,。；;\d]{0,16}?(?:验证|关闭|确认[^，,。；;\d]{0,6}有效|销项|闭环)"
)
_AHEAD = patterns.compile(r"计划|拟|要求|应|期限|限期|承诺|预计|须|最迟|不迟于|截止|规定|不晚于")
_ANOTHER = patterns.compile(r"再次|重新|第[二三]|另一|另外|下次|上次|复验|其余|其他|部分|追加|阶段性|初步")


def completed_later(context: Context) -> Iterator[Finding]:
    """The days on which something is told to be verified, before the day of its completion beside; worth
    knowing only where a label may be that of a deadline."""
    stated: set[tuple[int, int]] = set()
    for first, then in record_steps.turned_round(context):
        stated.add(then.day.span)
        if first.kind == "raised":
            yield closed_first(context, first.day, then.day)
        else:
            yield _finding(context, first.day, then.day, sure=first.sure)
    whole = [one for one in context.mentions.dates if not one.garbled and len(one.leaf.value or "") == 10]
    for pair in pairwise(whole):
        if not _in_one_sentence(context, pair[0].leaf, pair[1].leaf):
            continue
        for done, checked in (pair, pair[::-1]):
            sure = _completed(context, done)
            if sure is None or not out_of_order(done.leaf.value, checked.leaf.value):
                continue
            if _is_checked(context, checked) and checked.leaf.span not in stated:
                yield _finding(context, done.leaf, checked.leaf, sure=sure)


def _in_one_sentence(context: Context, first: Leaf[str], last: Leaf[str]) -> bool:
    """Whether two days stand near in a sentence, with nothing that tells of two matters between them."""
    if not 0 < last.span[0] - first.span[1] <= NEAR:
        return False
    lead = context.mentions.around(first)[0] + first.raw
    before = context.mentions.around(last)[0]
    return before.startswith(lead) and not _ANOTHER.search(before[len(lead) :])


def _completed(context: Context, one: DateMention) -> bool | None:
    """Whether a day is surely that of a completion, or may be (false); null where it is none."""
    before, after = context.mentions.around(one.leaf)
    if _AHEAD.search(_clause(before)):
        return None
    if label := _DONE_LABEL.search(before[-LEAD:]):
        return label["sure"] is not None
    return True if _DONE.match(after) and not _AHEAD.match(after) else None


def _is_checked(context: Context, one: DateMention) -> bool:
    before, after = context.mentions.around(one.leaf)
    if _AHEAD.search(_clause(before)):
        return False
    return bool(_CHECKED_LABEL.search(before[-LEAD:]) or _CHECKED.match(after))


def _clause(before: str) -> str:
    return re.split("[，,。；;]", before[-LEAD * 2 :])[-1]


def _finding(context: Context, done: Leaf[str], checked: Leaf[str], *, sure: bool) -> Finding:
    return context.finding(
        checked,
        done,
        identity="completed",
        values=[str(checked.value), str(done.value)],
        variant="completed",
        severity=None if sure else "info",
        expected=f">= {done.value}",
        actual=checked.value,
        closed=checked.value,
        day=done.value,
    )
