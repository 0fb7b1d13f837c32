"""How many nonconformities an earlier audit is told to have raised, against the rows that list them."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.quantities.counts.repeated_counts import numbers
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_EARLIER = ("上次", "上一次", "前次", "上年度", "上一年度", "去年", "初次认证审核")
_ASIDE = (
    "内审",
    "内部审核",
    "其中",
    "抽",
    "管理评审",
    "本次",
    "本轮",
    "分别",
    "遗留",
    "未关闭",
    "第一阶段",
    "供方",
)
_HEADS = ("不符合", "不合格", "事实", "描述")
_UNITS = ["项", "个", "条"]


def listed_otherwise(context: Context) -> Iterator[Finding]:
    """A finding for each sentence that tells another number than the one table of them has."""
    rows: dict[int, list[Leaf[str]]] = {}
    for one in context.report.previous_nonconformities:
        if one.description is not None:
            rows.setdefault(context.mentions.table(one.description), []).append(one.description)
    tables = {at: leaves for at, leaves in rows.items() if at >= 0}
    if len(tables) != 1:
        return
    listed = next(iter(tables.values()))
    if not _are_headed(context, listed[0]):
        return
    for passage in context.mentions.passages(_EARLIER):
        text = fold(str(passage.leaf.value))
        stated = [number for _, end, number in numbers(text, _UNITS) if "不符合" in text[end - 8 : end + 10]]
        aside = any(word in text for word in _ASIDE) or context.mentions.table(passage.leaf) in tables
        if len(stated) == 1 and stated[0] != len(listed) and not aside:
            yield context.finding(
                passage.leaf,
                *listed,
                identity="earlier",
                variant="earlier",
                severity="warning",
                values=[stated[0], len(listed)],
                actual=str(stated[0]),
                told=stated[0],
                listed=len(listed),
            )


def _are_headed(context: Context, one: Leaf[str]) -> bool:
    """Whether the table in which something stands has a head for nonconformities."""
    for table in context.mentions.tables():
        cells = [cell for row in table.rows for cell in row if cell is not None]
        if cells and cells[0].start <= one.start < cells[-1].end:
            return any(word in cell.text for cell in table.begun(0) for word in _HEADS)
    return False
