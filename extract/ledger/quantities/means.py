"""Means with the amounts told with them: behind these in a sentence, at the end of a row or column."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.bounds import Value, plain, values
from schemas.statements.amounts.quantities import Mean
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


def read(reading: Reading) -> Iterator[Mean]:
    """The means of sentences, then those of tables."""
    yield from _of_sentences(reading)
    yield from _of_tables(reading)


def _of_sentences(reading: Reading) -> Iterator[Mean]:
    for passage in reading.passages(_MEANS):
        text = plain(str(passage.leaf.value))
        if len(passage.words) != 1 or any(word in text for word in _WEIGHED):
            continue
        at = text.find(passage.words[0])
        mean = next((one for one in values(text) if one.start >= at), None)
        if mean is None or mean.start - at > _LONGEST // 2:
            continue
        start = max(text.rfind(mark, 0, at) for mark in ",，;；")
        items = _chain(text[: max(start, 0)], mean.unit)
        number = _number_of(text[max(start, 0) : at])
        if len(items) > 1 and number in (None, len(items)) and (mean.unit or len(items) >= _FEW):
            amounts = tuple(one.number for one in items)
            digits = _digits(mean, text)
            yield Mean(passage.leaf, text, mean.number, mean.unit, digits, amounts, bool(number))


def _chain(text: str, unit: str) -> list[Value]:
    """The amounts of one unit that end the last parts of a text, one a part."""
    for mark in ":：;；":
        text = text.rpartition(mark)[2]
    for mark in "、，和及":
        text = text.replace(mark, ",")
    found: list[Value] = []
    for part in reversed(text.split(",")):
        numbers = [*values(part.strip())]
        if len(numbers) != 1 or numbers[0].unit != unit or numbers[0].end != len(part.strip()):
            break
        found.append(numbers[0])
    return found


def _number_of(text: str) -> int | None:
    """How many amounts a mean is said to be of (三项平均)."""
    for word in _COUNTED:
        before = text[: max(text.find(word), 0)][-1:]
        if before in _COUNTS or before.isdecimal():
            return _COUNTS.get(before) or int(before)
    return None


def _digits(mean: Value, text: str) -> int:
    """To how many digits a mean is told."""
    return len(text[mean.start : mean.end].partition(".")[2].rstrip(mean.unit + " %"))


def _of_tables(reading: Reading) -> Iterator[Mean]:
    for number, table in enumerate(reading.tables()):
        lines = [*_rows(table), *_columns(table)]
        for cells, cell in lines:
            amounts, mean = [_amount(one) for one in cells], _amount(cell)
            found = [one for one in amounts if one is not None]
            if mean is None or len(found) < 2 or len(found) < len(cells):
                continue
            if all(one.unit == mean.unit for one in found):
                text = plain(cell.text)
                yield Mean(
                    table.leaf(cell),
                    text,
                    mean.number,
                    mean.unit,
                    _digits(mean, text),
                    tuple(one.number for one in found),
                    table=number,
                    lines=len(lines),
                    parts=tuple(map(table.leaf, cells)),
                )


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


def _amount(cell: TableCell) -> Value | None:
    """The number of a cell that has nothing else."""
    text = plain(cell.text).strip()
    numbers = [*values(text)]
    return numbers[0] if len(numbers) == 1 and (numbers[0].start, numbers[0].end) == (0, len(text)) else None
