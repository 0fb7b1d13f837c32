"""What is said to be put right and verified by a day, and was done, or judged effective, only later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.activities import AUDIT, REVIEW
from checks.compare import Place, every_place, out_of_order
from checks.context import Context
from schemas import rx
from schemas.leaf import Leaf, leaves
from schemas.result import Finding

REACH = 400
"""So many characters behind the day the judgement of the same action is told."""

LEAD = 24

CHAPTER, SOON = 1200, 120
"""So many characters behind the day of a review it is still told of; behind an action, that all is closed."""

_VERIFIED = rx.compile(
    r"^\s?日?[^，,。；;\d]{0,10}?(?:整改|完成|改进|关闭|落实)[^，,。；;\d]{0,8}[，,]?[^，,。；;\d]{0,4}?验证(?:有效|合格|通过)"
)
_JUDGED = rx.compile(r"(?:评价|验证|确认)(?:人|日期|时间)[^，,。；;\d]{0,14}[，,]?\s?$")
_DONE = rx.compile(r"^\s?日?[^，,。；;\d]{0,6}?完成了?[^，,。；;\d]{2,40}")
_AHEAD = rx.compile(r"计划|拟|应|要求|建议|预计|须|不迟于")
_CLOSED = ("问题已关闭", "问题已整改", "问题均已关闭", "问题均已整改", "改进项已关闭", "已关闭", "均已关闭")
_OTHERS = ("internal_audits[", "compliance_evaluations[", "drills[")
_EFFECT = ("有效性评价", "效果评价", "有效性验证", "效果验证", "有效性确认", "措施验证")


def judged_later(context: Context) -> Iterator[Finding]:
    """The days by which something is told to be verified, with the later day of its judgement behind."""
    effects = [passage.leaf.span[0] for passage in context.mentions.passages(_EFFECT)]
    days = [mention.leaf for mention in context.mentions.dates if mention.leaf.value] if effects else []
    for closed, judged in pairwise(days):
        if not 0 < judged.span[0] - closed.span[1] <= REACH or not out_of_order(judged.value, closed.value):
            continue
        between = any(closed.span[1] <= at <= judged.span[0] for at in effects)
        before = context.mentions.around(judged)[0][-LEAD:]
        if between and _JUDGED.search(before) and _VERIFIED.search(context.mentions.around(closed)[1]):
            yield context.finding(
                *_alike(context, closed),
                judged,
                identity="judged",
                values=[closed.value, judged.value],
                variant="judged",
                severity="info",
                closed=closed.value,
                judged=judged.value,
            )


def done_later(context: Context) -> Iterator[Finding]:
    """The day on which the one improvement of a review is told to be carried out, after the one on which it
    is told elsewhere to be closed."""
    reviews = context.report.management_reviews
    closed = [place for place in every_place(one.closed_on for one in reviews) if place.value]
    days = {place.value for place in closed}
    numbers = {one.improvements.value for one in reviews if one.improvements is not None}
    if len(days) != 1 or numbers != {1} or len({one.thing for one in reviews}) != 1:
        return
    held = [place.span[0] for place in every_place(one.held_on for one in reviews)]
    others = [leaf.span[0] for path, leaf in leaves(context.report) if path.startswith(_OTHERS)]
    ends = [passage.leaf.span[0] for passage in context.mentions.passages(_CLOSED)]
    for mention in context.mentions.dates:
        leaf, at = mention.leaf, mention.leaf.span[0]
        before, after = context.mentions.around(leaf)
        begun = max((start for start in held if at - CHAPTER < start < at), default=None)
        if (
            begun is not None
            and out_of_order(leaf.value, closed[0].value)
            and mention.done is not False
            and _DONE.search(after)
            and not _AHEAD.search(before)
            and (_says_closed(after) or any(leaf.span[1] <= end <= leaf.span[1] + SOON for end in ends))
            and not any(begun < other < at for other in others)
        ):
            yield context.finding(
                *closed,
                leaf,
                identity="done",
                values=[closed[0].value, leaf.value],
                variant="done",
                severity="info",
                closed=closed[0].value,
                done=leaf.value,
            )
            return


def _says_closed(text: str) -> bool:
    return any(word in text for word in _CLOSED)


def _alike(context: Context, closed: Leaf[str]) -> list[Place]:
    """The places of the report that tell of a closing on the same day, else that day alone."""
    told = [one.closed_on for kind in (AUDIT, REVIEW) for one in getattr(context.report, kind)]
    return [place for place in every_place(told) if place.value == closed.value] or [closed]
