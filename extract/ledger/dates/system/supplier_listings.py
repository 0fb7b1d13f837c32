"""Sentences by which suppliers are admitted to a list after an evaluation, or kept on it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.times.dates import SupplierListing

ADMITTED = (
    *(
        f"{may}{listed}"
        for may in ("同意", "批准", "准予", "准许", "允许", "核准", "予以", "可", "可以")
        for listed in ("列入", "纳入", "进入", "录入", "作为合格", "成为合格", "列为合格")
    ),
    *("列为合格", "批准为合格", "选定为合格", "新增为合格", "增补为合格", "准入", "选择评价"),
    *("首次评价", "首次评定", "初次评价", "新供方", "新供应商", "新增供方", "新增供应商"),
    *("approved as a new", "initial evaluation", "first evaluation"),
)
"""Words that tell of an evaluation by which a supplier is admitted."""

KEPT = (
    *(
        f"{again}{listed}"
        for again in ("继续", "仍", "持续")
        for listed in ("列入", "纳入", "列为", "保留", "留在", "为合格", "是合格", "作为合格", "在合格")
    ),
    *(f"{keeps}合格供{whom}" for keeps in ("保持", "保留", "维持") for whom in ("方", "应商", "货方")),
    *("保留在合格", "续列"),
    *("remain on the approved", "remains on the approved", "kept on the approved", "continue as approved"),
)
"""Words that tell of a supplier that was approved before."""


def read(reading: Reading) -> Iterator[SupplierListing]:
    """The sentences that admit a supplier, then those that keep one."""
    for words, keeps in ((ADMITTED, False), (KEPT, True)):
        for passage in reading.passages(words):
            text = str(passage.leaf.value)
            if not _denies(text, words):
                yield SupplierListing(passage.leaf, text, keeps)


def _denies(text: str, words: tuple[str, ...]) -> bool:
    """Whether a sentence says that something was not so: 不同意列入, 未批准为合格供方."""
    return any(f"{no}{word}" in text for no in "不未" for word in words)
