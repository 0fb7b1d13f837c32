"""Lines that tell by when this audit's nonconformities are corrected, or that they are."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.statements.nonconformities import DueLine

_DUE = (
    *(
        "期限",
        "日前",
        "前完成",
        "前整改",
        "前提交",
        "前关闭",
        "之前",
        "内完成",
        "日内",
        "天内",
        "月内",
        "完成日期",
        "整改日期",
    ),
    *("应完成", "关闭", "完成时间", "due", "within", "before", "deadline"),
)
_ON = ("不符合", "整改", "纠正", "nonconformit", "NC", "期限")
_OTHERS = ("内审", "内部审核", "管理评审", "上次", "上一次", "前次", "以往", "第一阶段", "合规性评价")
"""In a line on the nonconformities of this audit; on those of another."""


def read(reading: Reading) -> Iterator[DueLine]:
    """The first of the lines."""
    for start, line in placed_lines(reading.text):
        if not any(word in line for word in _DUE) or any(word in line for word in _OTHERS):
            continue
        if any(word in line for word in _ON):
            yield DueLine(reading.leaf(line.strip(), start, start + len(line)), line)
            return
