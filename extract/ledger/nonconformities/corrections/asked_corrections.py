"""Corrections that the client is asked for, without saying until when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.nonconformities.corrections.terms import TERMED, own_passages
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.nonconformities import AskedCorrection

ASKED = patterns.compile(
    r"(?:整改|纠正|不符合|不合格)[^，,。；;]{0,16}(?:应|须|需|请|要求)[^，,。；;]{0,12}"
    r"(?:报|提交|寄|送|交|反馈|回复|关闭|完成)"
    r"|(?:请|要求|应|须)[^，,。；;]{0,16}(?:提交|报送|寄送|反馈|完成|采取)"
    r"[^，,。；;]{0,12}(?:整改|纠正|原因分析)"
    r"|correct[^,.;]{0,40}\b(?:shall|must|to) be (?:sent|submitted|provided|completed|carried out)",
    re.I,
)
"""The client is asked for its corrections."""

TIMED = patterns.compile(
    r"\d{4}|\d\s?[月日]|前|内|时限|时间|按期|如期|及时|规定|约定|之后|获证|下次|下一次"
    r"|before|by the|after|next",
    re.I,
)
"""In a sentence that may tell until when."""


def read(reading: Reading) -> Iterator[AskedCorrection]:
    """The sentences."""
    for passage in own_passages(reading, TERMED, ASKED):
        if not TIMED.search(passage.leaf.raw):
            yield AskedCorrection(passage.leaf, passage.words[0])
