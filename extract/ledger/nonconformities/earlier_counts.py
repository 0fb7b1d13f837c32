"""How many nonconformities an earlier audit raised, as sentences tell it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.counts.counted import numbers
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.nonconformities import EarlierCount
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


def read(reading: Reading) -> Iterator[EarlierCount]:
    """The sentences with one number, where one table lists what earlier audits raised."""
    rows: dict[int, list[Leaf[str]]] = {}
    for one in reading.report.previous_nonconformities:
        if one.description is not None:
            rows.setdefault(reading.table(one.description), []).append(one.description)
    tables = {at: leaves for at, leaves in rows.items() if at >= 0}
    if len(tables) != 1:
        return
    listed = next(iter(tables.values()))
    if not _are_headed(reading, listed[0]):
        return
    for passage in reading.passages(_EARLIER):
        text = fold(str(passage.leaf.value))
        counts = [number for _, end, number in numbers(text, _UNITS) if "不符合" in text[end - 8 : end + 10]]
        aside = any(word in text for word in _ASIDE) or reading.table(passage.leaf) in tables
        if len(counts) == 1 and not aside:
            yield EarlierCount(passage.leaf, text, counts[0], listed)


def _are_headed(reading: Reading, leaf: Leaf[str]) -> bool:
    """Whether the table in which something stands has a head for nonconformities."""
    for table in reading.tables():
        cells = [cell for row in table.rows for cell in row if cell is not None]
        if cells and cells[0].start <= leaf.start < cells[-1].end:
            return any(word in cell.text for cell in table.begun(0) for word in _HEADS)
    return False
