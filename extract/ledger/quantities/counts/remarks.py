"""Numbers whose items, as they were read, remark on them, or are no items of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.report import Count
from schemas.statements.amounts.counts import CountRemark

_OF_WHAT = ("款号", "批号", "型号", "货号", "品号", "规格")
"""Before codes of what papers are on."""

_REMARKS = ("不含", "不包括", "不要求", "不计", "不需", "不作", "口头", "无需")
"""Begins a remark on how many there are."""

_BEHIND = 4
_FAR_LARGER = 5


def read(reading: Reading, count: Count) -> Iterator[CountRemark]:
    """The number of a count, where that is so."""
    if count.stated is not None and _is_remark(reading, count):
        yield CountRemark(count.stated, count.stated.raw)


def _is_remark(reading: Reading, count: Count) -> bool:
    """Whether what was read as items remarks on the number (5条（口头，不要求书面答复）), or tells of what
    there are papers (款号A-1、A-2共3份放行单); or the number, which is far larger, ends a remark or a
    sentence itself (排查372项，整改369项）。, 共有68家。（1）…), or sentences on some of all follow it."""
    items = [str(item.value or "") for item in count.listed]
    if any(item.startswith(_REMARKS) for item in items) or any(
        word in items[0] for word in _OF_WHAT if items
    ):
        return True
    if count.stated is not None and _is_sample(reading, count.stated, count.listed[:1]):
        return True
    if count.stated is None or (count.stated.value or 0) < _FAR_LARGER * (count.counted or 0):
        return False
    if items and all("，" in item for item in items):
        return True
    behind = reading.text[count.stated.span[1] :][:_BEHIND]
    return behind.lstrip(" 项条个人名家份台件批只").startswith(("）", ")", "。"))


def _is_sample(reading: Reading, stated: Leaf[int], first: list[Leaf[str]]) -> bool:
    """Whether a number sums up what stands before it (甲合同等2份), and what was read as items is below."""
    text, (start, end) = reading.text, stated.span
    return text[:start].rstrip().endswith("等") and any("\n" in text[end : one.span[0]] for one in first)
