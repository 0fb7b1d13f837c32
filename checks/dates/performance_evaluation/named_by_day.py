"""Internal audits and reviews that are named in passing by a day that is not theirs (8月8日的管理评审)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW, activities
from schemas import patterns
from schemas.dates import first_day, last_day
from schemas.leaf import Leaf

_NAMED = patterns.compile(
    r"\s?日?\s?(?:的|召开的|进行的|举行的|组织的|开展的)(?:年度|第[一二]次)?"
    r"(?:(?P<internal_audits>内部审核|内审)|(?P<management_reviews>管理评审|管评))"
    r"(?!员|组|计划|方案|通知|程序|制度)(?P<paper>的?(?:报告|总结|结果|资料))?"
)
_OTHERS = patterns.compile(r"上[次一年]|去年|往年|前次|历次|拟|计划|将|下次|推迟|改[在为至到]")
_NEAR = timedelta(days=20)
"""Days farther apart are of another audit or review."""

_WHOLE_DAY = len("2025-01-01")


def named_by_another_day(context: Context, kind: str) -> Iterator[list[Leaf[str]]]:
    """The day of the only activity of a kind, and the one that a sentence names it by."""
    every = activities(context, kind) if kind in (AUDIT, REVIEW) else []
    for mention in context.mentions.dates if every else ():
        leaf = mention.leaf
        before, after = context.mentions.around(leaf)
        match = _NAMED.match(after) if len(leaf.value or "") == _WHOLE_DAY else None
        if match is None or match[kind] is None or mention.garbled or _OTHERS.search(before):
            continue
        held = [one for one in every if one.first.evidence.line != leaf.evidence.line]
        spans = {(first_day(one.day), last_day(one.end)) for one in held}
        if len(spans) != 1:
            continue
        (first, last), stated = spans.pop(), first_day(str(leaf.value))
        written = match["paper"] and stated > last
        if not written and not first <= stated <= last and abs(stated - first) <= _NEAR:
            yield [held[0].first, leaf]
