"""Days by which something is told to be verified, with the day of its judgement behind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import JudgedEffect

REACH = 400
"""So many characters behind the day the judgement of the same action is told."""

LEAD = 24

_VERIFIED = patterns.compile(
    r"^\s?日?[^，,。；;\d]{0,10}?(?:整改|完成|改进|关闭|落实)[^，,。；;\d]{0,8}[，,]?[^，,。；;\d]{0,4}?验证(?:有效|合格|通过)"
)
_JUDGED = patterns.compile(r"(?:评价|验证|确认)(?:人|日期|时间)[^，,。；;\d]{0,14}[，,]?\s?$")
_EFFECT = ("有效性评价", "效果评价", "有效性验证", "效果验证", "有效性确认", "措施验证")


def read(reading: Reading) -> Iterator[JudgedEffect]:
    """The pairs of days that follow one another with an evaluation of the effect between them."""
    effects = [passage.leaf.span[0] for passage in reading.passages(_EFFECT)]
    days = [mention.leaf for mention in reading.mentions.dates if mention.leaf.value] if effects else []
    for closed, judged in pairwise(days):
        if not 0 < judged.span[0] - closed.span[1] <= REACH:
            continue
        if not any(closed.span[1] <= at <= judged.span[0] for at in effects):
            continue
        before, after = reading.around(judged)[0], reading.around(closed)[1]
        if _JUDGED.search(before[-LEAD:]) and _VERIFIED.search(after):
            yield JudgedEffect(closed, after, judged)
