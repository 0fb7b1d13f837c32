"""What is told right before the thing it is of: 2025年3月4日某院检定的压力表, 2026年3月3日到期的叉车."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from extract.readers.text.matter_changes import has_own_subject
from extract.statements.frames import Fact, Shape
from schemas import patterns

_WHO = r"(?:[，,]?[由经][^，,。；;\n的]{2,30}?|[^，,。；;\n的\d]{3,30}?(?:公司|院|所|中心|局|站|室|厅))?"
_DONE = (
    r"(?:检定|校准|校验|检校|标定|检测|检验|试验|年检|检|校|有效|到期|届满|期满|合格|通过|完成|过|发证|领证|取证|取得证书"
    r"|签发|颁发|出具|发出?|证书?|报告|登记|备案)"
)
_LEADS = patterns.compile(
    rf"\s?日?\s?(?:前|止)?\s?{_WHO}\s?{_DONE}{{1,4}}的\s?"
    r"(?:[一二两三四\d]{0,2}[台块只件把支个套名位]|[^，,。；;：:\n\d的]{1,10}?的?)?\s?"
)
"""Between a day, or who did it, and the thing: what was done, and what the thing is of (…校准的一只)."""

_KINDS = frozenset({"date", "until", "validity"})
_TERM = frozenset({"valid_from", "valid_to", "valid_until"})
_REACH = 60


def behind_subjects(found: list[Fact], shape: Shape, text: str) -> list[Fact]:
    """The facts in reading order, but each day and organisation that is told right before its subject behind
    that: what stands before a subject is otherwise of the one before, whose sentence goes on."""
    subjects = [(fact.begin, i) for i, fact in enumerate(found) if fact.field == shape.subject]
    behind: dict[int, list[Fact]] = {}
    for fact in found:
        at = bisect_right(subjects, (fact.end - 1, len(found)))
        if at < len(subjects) and _may_lead(fact, shape) and _joins(text, fact.end, subjects[at][0]):
            behind.setdefault(subjects[at][1], []).append(fact)
    if not behind:
        return found
    moved = {id(fact) for facts in behind.values() for fact in facts}
    return [
        each for i, fact in enumerate(found) if id(fact) not in moved for each in (fact, *behind.get(i, ()))
    ]


def _may_lead(fact: Fact, shape: Shape) -> bool:
    kind = shape.kinds.get(fact.field)
    return fact.anchor < 0 and (kind in _KINDS or kind == "org" or fact.field in _TERM)


def _joins(text: str, end: int, begin: int) -> bool:
    """Whether what stands between a fact and the next subject joins them."""
    return 0 < begin - end <= _REACH and _LEADS.fullmatch(text, end, begin) is not None


def without_others(found: list[Fact], shape: Shape, text: str) -> list[Fact]:
    """The facts in reading order, but those of a sentence that has a subject of its own and names no thing of
    the group (台秤…有效期至2025年3月5日。电镀间…至2026年4月1日)."""
    kept: list[Fact] = []
    ends = (at + 1 for at, char in enumerate(text) if char == "。")
    for low, high in pairwise([0, *ends, len(text)]):
        facts = [fact for fact in found if low <= fact.begin < high]
        named = not facts or any(fact.field == shape.subject for fact in facts)
        if named or not kept or not has_own_subject(text, low, facts[0].begin, high, shape.group):
            kept += facts
    return kept
