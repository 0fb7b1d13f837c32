"""The sentences that name an internal audit or a review, with their days, and whether it was held."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.activities import ActivitySentence
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


def read(reading: Reading, names: Sequence[str]) -> Iterator[ActivitySentence]:
    """The sentences that have some names, but those on the next time."""
    days = [one.leaf for one in reading.mentions.dates if one.leaf.value]
    at = [day.span[0] for day in days]
    for passage in reading.passages(names):
        text = fold(str(passage.leaf.value))
        if _NEXT.search(text):
            continue
        low, high = passage.leaf.span
        own = tuple(days[bisect_left(at, low) : bisect_left(at, high)])
        planned = any(_BEFORE.search(reading.around(day)[0]) for day in own)
        held = _HELD.search(_without_names(text, names)) is not None
        yield ActivitySentence(passage.leaf, text, own, planned, held)


def _without_names(text: str, names: Sequence[str]) -> str:
    for name in names:
        text = text.replace(name, "")
    return text
