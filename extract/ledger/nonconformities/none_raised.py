"""Sentences by which this audit raised no nonconformity at all."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.nonconformities import NoneRaised

_RAISED, _BAD = ("开具", "开出", "开立", "提出", "签发"), ("不符合项", "不符合报告", "任何不符合", "不合格项")
_NONE_RAISED = [f"{no}{raised}{bad}" for no in ("未", "没有") for raised in _RAISED for bad in _BAD]
_OURS = ("本次", "此次", "本轮", "现场审核")
"""What says that the team raised no nonconformity at all, and that it does of this audit."""


def read(reading: Reading) -> Iterator[NoneRaised]:
    """The sentences."""
    for passage in reading.passages(_NONE_RAISED):
        if any(word in str(passage.leaf.value) for word in _OURS):
            yield NoneRaised(passage.leaf, passage.words[0])
