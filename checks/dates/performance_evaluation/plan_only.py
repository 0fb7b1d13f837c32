"""An internal audit or a management review of which a report tells the plan and nothing more."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checks.compare import out_of_order
from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf
from schemas.text import fold

_BEFORE = patterns.compile(r"(?:拟|计划|将|定|预计|预定|安排|准备)(?:于|在)?\s?$|计划[^，,。；;\d]{0,12}$")
"""What stands right before a day that is planned."""

_NEXT = patterns.compile(r"下一?[次轮年]|明年|今后|以后每|\bnext\b", re.I)
"""Words of the time after the last one, which is told elsewhere or not at all."""

_HELD = patterns.compile(
    r"(?<!未)(?<!没有)(?:进行|召开|实施|开展|组织|主持|完成|举行)(?:了|过|完)|已(?!编制|制定|策划|列入|安排|计划)|会议(?:记录|纪要|签到)"
    r"|报告|输[入出]|决议|决定|改进(?:项|措施|建议)|结论|有效|评审(?:了|认为)|实际|记录"
)
"""What tells that it was held, or may."""


def only_planned(context: Context, names: Sequence[str]) -> Leaf[str] | None:
    """The sentence with the plan, where its day is not before this audit and no sentence tells of more."""
    start, planned = context.report.audit.start, None
    days = [one.leaf for one in context.mentions.dates if one.leaf.value]
    at = [day.span[0] for day in days]
    for passage in context.mentions.passages(names):
        text = fold(str(passage.leaf.value))
        if _NEXT.search(text):
            continue
        low, high = passage.leaf.span
        own = days[bisect_left(at, low) : bisect_left(at, high)]
        late = [day for day in own if start is not None and not out_of_order(start.value, day.value)]
        if late == own and any(_BEFORE.search(context.mentions.around(day)[0]) for day in late):
            planned = passage.leaf
        elif own or _HELD.search(_without_names(text, names)):
            return None
    return planned


def _without_names(text: str, names: Sequence[str]) -> str:
    for name in names:
        text = text.replace(name, "")
    return text
