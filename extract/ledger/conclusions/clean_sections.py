"""Sentences that say no more than that nothing was found, under the headings of a section."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.conclusions import CleanSection
from schemas.text import fold

WORDS = ("未发现不符合", "未见不符合", "没有发现不符合", "未发现不合格项", "无不符合项", "没有不符合")
"""How a sentence says that nothing was found."""

_ALONE = patterns.compile(
    r"(?:经?(?:现场)?(?:审核|抽查|抽样)[，,]\s?)?(?:在)?(?:本次)?(?:抽样|审核|抽查|所抽样本|样本)?(?:的)?(?:范围)?(?:内|中)?(?:对?[该本]部门)?"
    r"(?:未发现|未见|没有发现)(?:任何)?不符合(?:项|情况)?"
)
"""A sentence that says no more than that."""


def read(reading: Reading) -> Iterator[CleanSection]:
    """The sentences that stand under headings."""
    for passage in reading.passages(WORDS):
        headings = reading.under(passage.leaf)
        text = fold(str(passage.leaf.value)).strip(" 。.;；")
        if headings and _ALONE.fullmatch(text):
            yield CleanSection(passage.leaf, text, tuple(map(fold, headings)))
