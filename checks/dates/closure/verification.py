"""What is said to be closed or verified by a day, and was raised, done, or judged effective, only later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from checks.compare import Place, every_place, out_of_order
from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW
from checks.dates.performance_evaluation.improvements import carried_out, is_of_another
from schemas import patterns
from schemas.dates import first_day, last_day
from schemas.leaf import Leaf
from schemas.result import Finding

REACH = 400
"""So many characters behind the day the judgement of the same action is told."""

LEAD = 24

_VERIFIED = patterns.compile(
    r"^\s?日?[^，,。；;\d]{0,10}?(?:整改|完成|改进|关闭|落实)[^，,。；;\d]{0,8}[，,]?[^，,。；;\d]{0,4}?验证(?:有效|合格|通过)"
)
_JUDGED = patterns.compile(r"(?:评价|验证|确认)(?:人|日期|时间)[^，,。；;\d]{0,14}[，,]?\s?$")
_EFFECT = ("有效性评价", "效果评价", "有效性验证", "效果验证", "有效性确认", "措施验证")

_RAISED = patterns.compile(
    r"^\s?日?[^，,。；;\d]{0,10}?(?:提出|开具|开出|发现|查出|查到|查得|发出|下达|下发|签发|发生|接到|收到|受理)(?!前|之前|以前)"
)
_CLOSING = patterns.compile(
    r"^\s?日?[^，,。；;\d]{0,8}?(?:关闭|闭环|销项|整改(?:完成|完毕|到位|结束)|完成了?(?:整改|纠正|关闭|验证)"
    r"|验证(?:关闭|有效|合格|通过)|处理完毕|处置完毕|答复|结案)"
)
_RAISED_ON = patterns.compile(
    r"\b(?:raised|issued|opened|found|received|reported)(?: on| by [^,.;\d]{1,30} on)? ?$", re.I
)
_CLOSED_ON = patterns.compile(r"\b(?:closed|verified|completed|answered|corrected)(?: out)?(?: on)? ?$", re.I)
"""What stands behind, or in English before, the days on which something was raised and closed."""

_ANOTHER = patterns.compile(
    r"上次|上一|前次|原(?!因|料|材)|另一|首次|曾|再次|重新|又|计划|拟|要求|应于|期限|previous|again|planned|due",
    re.I,
)
_NEAR = 60
_PERIOD = patterns.compile(r"(?:[至到~～—–-]|\bto|\buntil|截[至止]|自|从|since|from)\s?$", re.I)
"""Stands before the end, or the only day, of a period in which several things may have been raised."""

_CLOSING_DAY = patterns.compile(
    r"(?:关闭|验证|完成|整改完成|纠正完成)(?:的)?(?:日期|时间)"
    r"|clos(?:ed?|ing|ure)[ _-]?(?:on|date|day)|verified[ _-]?on",
    re.I,
)
_FORMER = patterns.compile(
    r"(?:(?P<year>20\d\d)\s?年?度?的?|上一?[年次]度?的?|去年的?|前次|以往)"
    r"(?:内审|内部审核|管理评审|管评|评审|审核)[^。；;，,本此]{0,40}$"
)
"""An activity of another time, before the day of a closing in the same clause."""

_OF_EARLIER = patterns.compile(
    r"上次|上一|上年|以往|前次|往年|一阶段|previous|earlier|prior|last|stage 1", re.I
)
_SLIP = timedelta(days=92)
"""What lies farther before the audit is another one's."""

_FREE = (None, "nonconformities.due_date")
"""Where a day may be read that stands in the record of a nonconformity, and is of no other event."""

_RECORD = 12
"""So many lines below what is known of a nonconformity its record goes on."""


def closed_before(context: Context) -> Iterator[Finding]:
    """The days on which something is told to be closed before the day, in the same sentence or row of a
    table, on which it was raised."""
    for raised, closed in pairwise(m.leaf for m in context.mentions.dates if m.leaf.value and not m.garbled):
        if not 0 < closed.span[0] - raised.span[1] <= _NEAR or not out_of_order(raised.value, closed.value):
            continue
        (lead, first), (between, last) = context.mentions.around(raised), context.mentions.around(closed)
        same = lead + raised.raw == between[: len(lead + raised.raw)] and not _PERIOD.search(lead)
        stated = _RAISED.search(first) and _CLOSING.search(last)
        stated = stated or (_RAISED_ON.search(lead) and _CLOSED_ON.search(between))
        if same and stated and not _ANOTHER.search(between[len(lead) :]):
            yield closed_first(context, raised, closed)


def closed_first(context: Context, raised: Leaf[str], closed: Leaf[str]) -> Finding:
    """What is told to be closed before it was raised."""
    return context.finding(
        raised,
        closed,
        identity="raised",
        variant="raised",
        expected=f">= {raised.value}",
        actual=closed.value,
        closed=closed.value,
        raised=raised.value,
    )


def is_of_former(context: Context, closed: Leaf[str], raised: str) -> bool:
    """Whether the words before the day of a closing speak of one before (上次内审, 2024年内审 in 2025)."""
    before = context.mentions.around(closed)[0]
    former = _FORMER.search(before)
    return former is not None and (former["year"] is None or former["year"] < raised[:4])


def closed_before_audit(context: Context) -> Iterator[Finding]:
    """The labelled days in the records of this audit's nonconformities that lie before the audit."""
    start = context.report.audit.start
    items = [
        lines
        for item in context.report.nonconformities.items
        if (
            lines := sorted(
                leaf.evidence.line
                for leaf in (item.department, item.standard, item.clause, item.grade, item.description)
                if leaf is not None and item.description is not None
            )
        )
    ]
    stated = [one for one in context.mentions.verified if start is not None and _before(one, start)]
    if start is not None and len(stated) < len(context.mentions.verified):
        yield from (_before_audit(context, leaf, start) for leaf in stated)
    for mention in context.mentions.dates if start is not None else ():
        leaf, at = mention.leaf, mention.leaf.evidence.line
        ours = [one for one in items if one[0] <= at <= one[-1] + _RECORD]
        if not ours or leaf.path not in _FREE or any(ours[-1][0] < one[0] <= at for one in items):
            continue
        if any(one.evidence == leaf.evidence for one in stated):
            continue
        if start is not None and _before(leaf, start) and _is_closing(context, leaf):
            yield _before_audit(context, leaf, start)


def _before_audit(context: Context, leaf: Leaf[str], start: Leaf[str]) -> Finding:
    """What is told to be closed before the audit that raised it."""
    return context.finding(
        leaf,
        start,
        identity="audit",
        variant="audit",
        expected=f">= {start.value}",
        actual=leaf.value,
        closed=leaf.value,
        start=start.value,
    )


def _before(leaf: Leaf[str], start: Leaf[str]) -> bool:
    """Whether a day lies before the audit, and not as far as the days of another audit."""
    if not out_of_order(start.value, leaf.value) or not leaf.value or not start.value:
        return False
    return first_day(start.value) - last_day(leaf.value) <= _SLIP


def _is_closing(context: Context, leaf: Leaf[str]) -> bool:
    """Whether a day is the value of a label that asks when a nonconformity of this audit was closed."""
    before, after = context.mentions.around(leaf)
    label = (*context.mentions.beside(leaf)[:1], before[-LEAD:])
    if after.strip(" 。.;；") or any(map(_OF_EARLIER.search, (*label, *context.mentions.under(leaf)))):
        return False
    return any(map(_CLOSING_DAY.search, label))


class Later(NamedTuple):
    """A day after the one on which something is told to be closed and verified: by `variant` the day of its
    judgement (`judged`) or the one on which it was carried out (`done`)."""

    variant: str
    closed: list[Place]
    day: Leaf[str]

    def finding(self, context: Context) -> Finding:
        """What is told where nothing else holds the day of the closing to be wrong."""
        closed = self.closed[0].value
        return context.finding(
            *self.closed,
            self.day,
            identity=self.variant,
            values=[closed, self.day.value],
            variant=self.variant,
            severity="info",
            closed=closed,
            day=self.day.value,
        )


def told_later(context: Context) -> list[Later]:
    """The later days of what is told to be closed."""
    return [*_judged_later(context), *_done_later(context)]


def _judged_later(context: Context) -> Iterator[Later]:
    """The days by which something is told to be verified, with the later day of its judgement behind."""
    effects = [passage.leaf.span[0] for passage in context.mentions.passages(_EFFECT)]
    days = [mention.leaf for mention in context.mentions.dates if mention.leaf.value] if effects else []
    for closed, judged in pairwise(days):
        if not 0 < judged.span[0] - closed.span[1] <= REACH or not out_of_order(judged.value, closed.value):
            continue
        between = any(closed.span[1] <= at <= judged.span[0] for at in effects)
        before = context.mentions.around(judged)[0][-LEAD:]
        if between and _JUDGED.search(before) and _VERIFIED.search(context.mentions.around(closed)[1]):
            yield Later("judged", _alike(context, closed), judged)


def _done_later(context: Context) -> Iterator[Later]:
    """The day on which the one improvement of a review is told to be carried out, after the one on which it
    is told elsewhere to be closed; not that of another training than was proposed (NC009)."""
    reviews = context.report.management_reviews
    closed = [place for place in every_place(one.closed_on for one in reviews) if place.value]
    if len({place.value for place in closed}) != 1:
        return
    later = next((leaf for leaf in carried_out(context) if out_of_order(leaf.value, closed[0].value)), None)
    if later is not None and not is_of_another(context, later):
        yield Later("done", [*closed], later)


def _alike(context: Context, closed: Leaf[str]) -> list[Place]:
    """The places of the report that tell of a closing on the same day, else that day alone."""
    stated = [one.closed_on for kind in (AUDIT, REVIEW) for one in getattr(context.report, kind)]
    return [place for place in every_place(stated) if place.value == closed.value] or [closed]
