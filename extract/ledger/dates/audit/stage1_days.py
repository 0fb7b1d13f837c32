"""The day of stage 1 as a sentence tells it: in brackets behind its name, before it, or as when it was."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import Stage1Day

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
_OTHERS = patterns.compile(
    r"原定|原计划|改期|延期|推迟|上次|上一|前次|报告|计划|关闭|整改完成|last|previous|plan"
)


def read(reading: Reading) -> Iterator[Stage1Day]:
    """The days told so, but for those of another audit, or that were changed."""
    for mention in reading.mentions.dates:
        leaf = mention.leaf
        if mention.garbled or len(leaf.value or "") != _WHOLE_DAY:
            continue
        before, after = reading.around(leaf)
        named = _BEHIND_NAME.search(before)
        own = named is not None and not named["bracket"]
        of_stage1 = own or (named and _ENDS.match(after)) or _BEFORE_NAME.match(after)
        if of_stage1 and not _OTHERS.search(before[-12:]):
            yield Stage1Day(leaf, before + leaf.raw + after, own)
