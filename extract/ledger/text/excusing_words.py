"""What excuses a finding: a word in the clause that it judges; before it, the word only raises doubt.

A clause is what stands between two of `，；。`. A word there may say that it is of somebody else, of another
time, or not at all; in a clause before it may still be what this one is about (供方某厂现场，有…): then the
finding is worth knowing, and says which word is doubted. What follows in a later clause is about that clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

ENDS = "，,；;。！!？?\n\t"
"""What ends a clause."""

LEAD = 8
"""A clause so short at most leads to the next one: who tells, when, where (供方介绍，…; 2023年底，…)."""

SENTENCE_ENDS = "。；;\n\t"
"""What ends what a clause before can still be about."""


class Excuse(NamedTuple):
    """Whether words of the clause itself excuse it, else the words before it that raise doubt."""

    here: bool = False
    doubt: str = ""


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The range of the clause, or clauses, in which a range of a text stands, with one that leads to it.

    >>> text = "合同签订率达到100%，员工 78 人，2025年缴费 72 人"
    >>> text[slice(*clause(text, 16, 18))], clause("去年底，员工 78 人", 7, 9)
    ('员工 78 人', (0, 11))
    """
    low = max(text.rfind(mark, 0, start) for mark in ENDS) + 1
    if low and text[low - 1] in "，,":
        before = max(text.rfind(mark, 0, low - 1) for mark in ENDS) + 1
        low = before if 0 < low - 1 - before <= LEAD else low
    ends = [at for mark in ENDS if (at := text.find(mark, end)) >= 0]
    return low, min(ends, default=len(text))


def clause_text(text: str, start: int, end: int) -> str:
    """The words of the clause in which a range of a text stands."""
    low, high = clause(text, start, end)
    return text[low:high]


def excused(pattern: re.Pattern[str], text: str, start: int, end: int) -> Excuse:
    """Whether a pattern excuses what stands in a range of a sentence.

    >>> others = re.compile("供方")
    >>> excused(others, "供方现场的设备数量较多，有反应釜", 12, 15).doubt
    '供方'
    >>> excused(others, "有反应釜，供方满意", 1, 4).doubt
    ''
    """
    low, high = clause(text, start, end)
    if pattern.search(text, low, high):
        return Excuse(here=True)
    begun = max(text.rfind(mark, 0, low) for mark in SENTENCE_ENDS) + 1
    before = pattern.search(text, begun, low)
    return Excuse(doubt=before[0] if before else "")


def excused_at(patterns: Iterable[re.Pattern[str]], text: str, start: int, end: int) -> Excuse:
    """What several patterns excuse."""
    stated = [excused(one, text, start, end) for one in patterns]
    return Excuse(any(one.here for one in stated), next((one.doubt for one in stated if one.doubt), ""))


def excused_word(patterns: Iterable[re.Pattern[str]], text: str, word: str) -> Excuse:
    """The excuses of the first place of a word in a sentence; of all of it where it is written otherwise."""
    at = text.find(word)
    return excused_at(patterns, text, max(at, 0), at + len(word) if at >= 0 else len(text))


def headed(pattern: re.Pattern[str], titles: Iterable[str]) -> str:
    """The first of some headings that a pattern is in, but for the options of a scale (□符合 □不符合).

    >>> headed(re.compile("不符合"), ["检查结果（□符合 □不符合）", "不符合及整改"])
    '不符合及整改'
    """
    return next((title for title in titles if pattern.search(title) and not is_scale(title)), "")


def is_scale(title: str) -> bool:
    """Whether a heading is one of the options of a scale."""
    return "不符合" in title and "符合" in title.replace("不符合", "")
