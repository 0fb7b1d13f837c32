"""Whether words for all people are said of those within the scope (认证范围内从业人员)."""

from __future__ import annotations

import re

from extract.readers.leaves import Candidate
from extract.values.numbers import FoundCount
from schemas import patterns

_WITHIN_NOTE = (
    r"\s?[（(]\s?(?:在|为|属于?)?(?:[QESHJ]|管理|认证|审核|本)*(?:体系|范围|覆盖|有效|within|in)"
    r"(?![^（()）]{0,10}(?:[外除不非含/／+、\d]|参保|社保))[^（()）]{0,12}[)）]"
)
_NOTED_WITHIN = patterns.compile(rf"{_WITHIN_NOTE}\s?[:：]?\s?$", re.I)
_WITHIN_BEHIND = patterns.compile(rf"\s?[名人]?(?:员工|人员|职工)?{_WITHIN_NOTE}", re.I)
_OF_ALL = patterns.compile(r"[总全]|在[册岗职编]|total|all", re.I)
"""What a label of people says in brackets, or what stands behind the number: of those within
the scope (员工人数（体系内）), and what makes it that of all."""

_BEFORE = patterns.compile(
    r"(?:(?:认证|审核|体系)(?:覆盖)?的?范围(?:之?内)?|体系(?:覆盖|之?内|所?涉及))的?\s?$"
)
"""Before a word for all people: those within the scope (认证范围内从业人员)."""

_LEAD = 20


def is_told(text: str, label: int, stated: Candidate[int] | FoundCount) -> bool:
    """Whether the label of a number, or what stands before it or behind the number, says that it is of those
    within the scope."""
    if _NOTED_WITHIN.search(text, label, stated.start) or _BEFORE.search(text, max(label - _LEAD, 0), label):
        return True
    return _WITHIN_BEHIND.match(text, stated.end) is not None and not _OF_ALL.search(
        text, label, stated.start
    )
