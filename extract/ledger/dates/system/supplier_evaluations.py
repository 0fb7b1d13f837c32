"""The days on which an organization evaluated all its suppliers together."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import SupplierEvaluation

WORDS = 32
"""So many characters before and behind a day say of what it is."""

_ALL_SUPPLIERS = patterns.compile(
    r"\s?日?\s?[，,]?\s?(?:组织|统一|集中)?(?:分别)?对(?:其|公司)?(?:这些|上述|以上|以下|全部|所有|各个?|现有|合格|主要|名录内的?)+"
    r"(?:供方|供应商|外包方|承包方|相关方)[^，,。；;\d]{0,16}?(?:进行|开展|实施|做)了?[^，,。；;\d]{0,8}?(?:评定|评价|评审|考核)"
)
"""What stands behind a day on which the suppliers were evaluated all together: one event."""

_AGAIN = patterns.compile(r"复评|再次|重新|第二次|补充|又|上半年|下半年|季度|每月|计划|应|拟")


def read(reading: Reading) -> Iterator[SupplierEvaluation]:
    """The days on which the suppliers were evaluated all together, and not again."""
    for mention in reading.mentions.dates:
        leaf = mention.leaf
        if mention.garbled or not leaf.value or len(leaf.value) != len("2025-01-01"):
            continue
        before, after = reading.around(leaf)
        if _ALL_SUPPLIERS.match(after) and not _AGAIN.search(before[-WORDS:] + after[:WORDS]):
            yield SupplierEvaluation(leaf, before + leaf.raw + after)
