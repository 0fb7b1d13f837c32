"""Corrections that are promised soon, without a day."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.nonconformities.corrections.terms import own_passages
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.nonconformities import VaguePromise

SOON = tuple(
    soon + verb
    for soon in ("尽快", "尽早", "早日", "抓紧", "近期")
    for verb in ("完成", "整改", "纠正", "提交", "关闭", "落实", "予以整改", "进行整改", "实施")
)
CORRECTS = patterns.compile(r"不符合|不合格|纠正措施|整改")
"""Words of a promise without a day, and of what it has to be about."""


def read(reading: Reading) -> Iterator[VaguePromise]:
    """The sentences, with the words that promise."""
    for passage in own_passages(reading, SOON, CORRECTS):
        yield VaguePromise(passage.leaf, passage.words[0])
