"""What one sentence, or row of a table, tells to be raised on a day and closed on another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import RaisedAndClosed

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


def read(reading: Reading) -> Iterator[RaisedAndClosed]:
    """The pairs of days that follow one another so."""
    days = (m.leaf for m in reading.mentions.dates if m.leaf.value and not m.garbled)
    for raised, closed in pairwise(days):
        if not 0 < closed.span[0] - raised.span[1] <= _NEAR:
            continue
        (lead, first), (between, last) = reading.around(raised), reading.around(closed)
        same = lead + raised.raw == between[: len(lead + raised.raw)] and not _PERIOD.search(lead)
        both = _RAISED.search(first) and _CLOSING.search(last)
        both = both or (_RAISED_ON.search(lead) and _CLOSED_ON.search(between))
        if same and both and not _ANOTHER.search(between[len(lead) :]):
            yield RaisedAndClosed(raised, between + closed.raw + last, closed)
