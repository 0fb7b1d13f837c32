"""Means that are not those of the amounts told with them: behind them in a sentence, at the end of a row or
column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checks.context import Context
from schemas.bounds import Value, plain, values
from schemas.leaf import Leaf
from schemas.result import Finding, Severity
from schemas.wholes.surroundings import Table, TableCell

_MEANS = ("平均", "均值", "均分", "average", "mean")
_WEIGHED = ("加权", "权重", "系数", "去掉", "最高分", "比例", "加班", "中位", "移动平均", "历年", "weight")
"""What makes of a mean another than that of the amounts as they stand."""

_ALONE = (
    "序",
    "编号",
    "号码",
    "权重",
    "合计",
    "总",
    "数量",
    "人数",
    "份数",
    "年",
    "月份",
    "日期",
    "目标",
    "标准",
    "满分",
)
"""In the heads of columns that are no amounts of the mean."""

_COUNTS = {"两": 2, **{word: at for at, word in enumerate("一二三四五六七八九十", 1)}}
_COUNTED = ("项", "个", "次", "者", "家", "方面", "季度", "批", "类", "户")
_FEW, _LONGEST = 3, 24


class _Mean(NamedTuple):
    """A mean, the amounts that it is of, its places and how sure it is that they are all."""

    mention: Value
    made: float
    places: tuple[Leaf[str], ...]
    severity: Severity | None


def wrong_means(context: Context) -> Iterator[Finding]:
    """A finding for each mean that its amounts do not make."""
    for one in (*_of_sentences(context), *_of_tables(context)):
        yield context.finding(
            *one.places,
            identity=f"mean/{one.mention.number:g}",
            values=[f"{one.mention.number:g}", f"{one.made:g}"],
            variant="mean",
            severity=one.severity,
            expected=f"{one.made:g}",
            actual=f"{one.mention.number:g}",
            told=f"{one.mention.number:g}{one.mention.unit}",
            made=f"{one.made:g}{one.mention.unit}",
        )


def _of_sentences(context: Context) -> Iterator[_Mean]:
    for passage in context.mentions.passages(_MEANS):
        text = plain(str(passage.leaf.value))
        if len(passage.words) != 1 or any(word in text for word in _WEIGHED):
            continue
        at = text.find(passage.words[0])
        mention = next((one for one in values(text) if one.start >= at), None)
        if mention is None or mention.start - at > _LONGEST // 2:
            continue
        start = max(text.rfind(mark, 0, at) for mark in ",，;；")
        items = _chain(text[: max(start, 0)], mention.unit)
        stated = _stated(text[max(start, 0) : at])
        if len(items) > 1 and stated in (None, len(items)) and (mention.unit or len(items) >= _FEW):
            made = _mean(items, mention, text)
            sure: Severity | None = None if stated else "warning" if len(items) >= _FEW else "info"
            if made is not None:
                yield _Mean(mention, made, (passage.leaf,), sure)


def _chain(text: str, unit: str) -> list[Value]:
    """The amounts of one unit that end the last parts of a text, one a part."""
    for mark in ":：;；":
        text = text.rpartition(mark)[2]
    for mark in "、，和及":
        text = text.replace(mark, ",")
    found: list[Value] = []
    for part in reversed(text.split(",")):
        mention = [*values(part.strip())]
        if len(mention) != 1 or mention[0].unit != unit or mention[0].end != len(part.strip()):
            break
        found.append(mention[0])
    return found


def _stated(text: str) -> int | None:
    """How many amounts a mean is said to be of (三项平均)."""
    for word in _COUNTED:
        before = text[: max(text.find(word), 0)][-1:]
        if before in _COUNTS or before.isdecimal():
            return _COUNTS.get(before) or int(before)
    return None


def _mean(items: Sequence[Value], mention: Value, text: str) -> float | None:
    """The mean that amounts make, as far as the one told goes; null where that is it."""
    digits = len(text[mention.start : mention.end].partition(".")[2].rstrip(mention.unit + " %"))
    made = sum(one.number for one in items) / len(items)
    return round(made, digits + 1) if abs(made - mention.number) >= 10**-digits - 1e-9 else None


def _of_tables(context: Context) -> Iterator[_Mean]:
    for table in context.mentions.tables():
        lines = [*_rows(table), *_columns(table)]
        wrong = [one for line in lines if (one := _of_line(table, *line)) is not None]
        if wrong and len(wrong) < max(len(lines), 2):
            alone = len(lines) == 1
            yield from (one._replace(severity="info" if alone else None) for one in wrong)


def _rows(table: Table) -> Iterator[tuple[list[TableCell], TableCell]]:
    """The amounts and the mean of each row of a table whose last amounts stand under a head for a mean."""
    heads = {cell.column: plain(cell.text).casefold() for cell in table.begun(0)} if table.rows else {}
    means = [at for at, head in heads.items() if _is_mean(head)]
    if len(means) != 1 or any(word in head for head in heads.values() for word in _WEIGHED):
        return
    used = [at for at in heads if at < means[0] and at and not any(word in heads[at] for word in _ALONE)]
    for row in range(1, len(table.rows)):
        cells = {cell.column: cell for cell in table.begun(row)}
        if means[0] in cells:
            yield [cells[at] for at in used if at in cells], cells[means[0]]


def _columns(table: Table) -> Iterator[tuple[list[TableCell], TableCell]]:
    """The amounts and the mean of each column of a table whose last row is one of means."""
    if len(table.rows) < _FEW or not (last := table.begun(len(table.rows) - 1)):
        return
    if not _is_mean(plain(last[0].text).casefold()):
        return
    for mean in last[1:]:
        above = [row[mean.column] for row in table.rows[1:-1]]
        yield [cell for cell in above if cell is not None], mean


def _is_mean(label: str) -> bool:
    return len(label) <= _LONGEST and any(word in label for word in _MEANS)


def _of_line(table: Table, cells: list[TableCell], mean: TableCell) -> _Mean | None:
    """The mean of a line of cells that have an amount each, where it is not theirs."""
    amounts, mention = [_amount(cell) for cell in cells], _amount(mean)
    found = [one for one in amounts if one is not None]
    if mention is None or len(found) < 2 or len(found) < len(cells):
        return None
    if any(one.unit != mention.unit for one in found):
        return None
    made = _mean(found, mention, plain(mean.text))
    if made is None:
        return None
    return _Mean(mention, made, (table.leaf(mean), *(table.leaf(cell) for cell in cells)), None)


def _amount(cell: TableCell) -> Value | None:
    """The number of a cell that has nothing else."""
    text = plain(cell.text).strip()
    mention = [*values(text)]
    return mention[0] if len(mention) == 1 and (mention[0].start, mention[0].end) == (0, len(text)) else None
