"""Sums in lines one under the other (甲　12 / 乙　3 / 合计　15), in a cell or as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.shared.table_titles import title_leaf
from extract.readers.leaves import body_end, clean
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.numbers import parse_amount
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import TableWithTotal, TotalItem

_MARK = r"[-—–•·*\s\u3000]{0,6}"
_AMOUNT = (
    r"(?P<amount>\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?)[ \u3000]?(?P<unit>[^\W\d]{0,4})"
)
_TOTAL = patterns.compile(
    rf"(?:^|(?<=\t)){_MARK}(?:(?:以上|上述|前述|各项|全部)[^\W\d]{{0,6}}?)?(?:合计|总计|共计|小计|总额|总数|累计|[Tt]otal)"
    rf"[ \u3000:：]{{1,4}}{_AMOUNT}[ \u3000。；;]*(?=\t|$)",
    re.M,
)
_ITEM = patterns.compile(
    rf"{_MARK}(?:\d{{1,2}}[.、．)）][ \u3000]?|[（(]\d{{1,2}}[)）]|[①-⑳])?"
    rf"(?P<name>[^\W\d][^\t\n:：；;。]{{0,29}}?)[ \u3000:：]{{1,4}}{_AMOUNT}[ \u3000；;，,]*"
)
_IN_LINE = patterns.compile(
    r"(?<=\d)[ \u3000]{1,3}(?:合计|总计|共计|小计)[ \u3000:：]{1,3}"
    r"(?P<amount>\d{1,9}(?:\.\d{1,4})?)(?=[ \u3000。；;\t]|$)",
    re.M,
)
_PAIRS = patterns.compile(
    r"(?P<title>[^\s，。；：:]{4,40})(?:[：:][ \u3000]{0,3}|[ \u3000]{1,3})"
    r"(?P<pairs>(?:[^\W\d][^\s，。；：:]{0,24}[ \u3000:：]{1,3}\d{1,9}(?:\.\d{1,4})?[ \u3000]{1,3}){2,30})$"
)
_PAIR = patterns.compile(
    r"(?P<name>[^\W\d][^\s，。；：:]{0,24})[ \u3000:：]{1,3}(?P<amount>\d{1,9}(?:\.\d{1,4})?)"
)
_IN_CELL = patterns.compile(
    rf"(?<=[^\W_])[ \u3000]{{1,3}}(?:合计|总计|共计|小计)[ \u3000:：]{{1,3}}{_AMOUNT}[。；;]?(?=\t|$)", re.M
)
_UNIT_PAIR = patterns.compile(
    rf"(?P<name>[^\W\d][^\s，。；;：:]{{0,24}})[ \u3000:：]{{1,3}}{_AMOUNT}[ \u3000；;，,]{{1,3}}"
)
_GAP = patterns.compile(r"\t|[ \u3000]{2,8}|\u3000|[ ]?[；;、，](?!\d{3})[ ]?")
_TITLED = patterns.compile(r"统计|明细|汇总|情况|[表）)]$")
_FEWEST, _MOST, _LONGEST, _WIDEST = 2, 40, 80, 600


def read(source: Source) -> Iterator[TableWithTotal]:
    """One entry a sum that at least two lines of items stand over, in reading order."""
    text = source.text
    for match in _TOTAL.finditer(text, 0, body_end(source)):
        first, items = _items(source, match.start(), match["unit"])
        amount = parse_amount(match["amount"])
        if len(items) < _FEWEST or amount is None:
            continue
        total: Leaf[float] = source.leaf(amount, match.start("amount"), match.end("amount"))
        yield TableWithTotal(title=_title(source, first), items=items, stated_total=total)
    yield from _run_on(source)
    yield from _in_cells(source)


def _in_cells(source: Source) -> Iterator[TableWithTotal]:
    """Sums whose lines run on in a cell with their units, what they are of in the cell before."""
    text = source.text
    for match in _IN_CELL.finditer(text, 0, body_end(source)):
        cell = _cell(source, match.start())
        items: list[TotalItem] = []
        at = cell.start if cell else match.start()
        while (
            match["unit"]
            and at < match.start()
            and (pair := _UNIT_PAIR.match(text, at, match.start("amount")))
        ):
            if pair["unit"] != match["unit"]:
                break
            items.append(_item(source, pair))
            at = pair.end()
        if (
            len(items) >= _FEWEST
            and text[match.start() : match.end()].strip(" \u3000") == text[at : match.end()]
        ):
            total: Leaf[float] = source.leaf(parse_amount(match["amount"]), *match.span("amount"))
            title = _title(source, items[0].name.start) if items[0].name else None
            yield TableWithTotal(title=title, items=items, stated_total=total)


def _cell(source: Source, offset: int) -> Cell | None:
    """The cell that an offset lies in."""
    grid = grids(source).get(block_at(source, offset))
    return grid.cell_at(offset) if grid else None


def _run_on(source: Source) -> Iterator[TableWithTotal]:
    """Sums whose lines run on in one, as cells do in a text (统计　甲　12 乙　3 合计　15)."""
    text = source.text
    for match in _IN_LINE.finditer(text, 0, body_end(source)):
        low = max(text.rfind(mark, 0, match.start()) for mark in "\n\t。") + 1
        low = max(low, match.start() - _WIDEST)
        stated = _PAIRS.search(text[low : match.start()] + " ")
        if stated is None or not _TITLED.search(stated["title"]):
            continue
        items = [
            TotalItem(
                name=source.leaf(clean(pair["name"]), *pair.span("name")),
                amount=source.leaf(parse_amount(pair["amount"]), *pair.span("amount")),
            )
            for pair in _PAIR.finditer(text, low + stated.start("pairs"), match.start())
        ]
        total: Leaf[float] = source.leaf(parse_amount(match["amount"]), *match.span("amount"))
        title = title_leaf(source, low + stated.start("title"), stated["title"])
        yield TableWithTotal(title=title, items=items, stated_total=total)


def _lines(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The lines before an offset that have something written, the nearest first; a cell ends them."""
    for _ in range(_MOST):
        end = text.rfind("\n", 0, max(end, 0))
        if end < 0:
            return
        start = max(text.rfind("\n", 0, end), text.rfind("\t", 0, end)) + 1
        if end - start > _LONGEST:
            return
        if text[start:end].strip():
            yield start, end
        if start and text[start - 1] == "\t":
            return
        end = start


def _items(source: Source, end: int, unit: str) -> tuple[int, list[TotalItem]]:
    """The items of the lines over the total, and where the first begins."""
    if row := _row(source, end, unit):
        return row
    items: list[TotalItem] = []
    first = end
    for start, stop in _lines(source.text, end):
        match = _ITEM.fullmatch(source.text, start, stop)
        if match is None or match["unit"] != unit:
            break
        items.insert(0, _item(source, match))
        first = start
    return first, items


def _row(source: Source, end: int, unit: str) -> tuple[int, list[TotalItem]] | None:
    """The items that stand side by side in the line over the total (甲：12　乙：3), and where it begins."""
    high = source.text.rfind("\n", 0, end)
    low = source.text.rfind("\n", 0, max(high, 0)) + 1
    if not 0 < high - low <= _WIDEST:
        return None
    items: list[TotalItem] = []
    at = low
    for gap in [*_GAP.finditer(source.text, low, high), None]:
        match = _ITEM.fullmatch(source.text, at, gap.start() if gap else high)
        if match is None or match["unit"] != unit:
            return None
        items.append(_item(source, match))
        at = gap.end() if gap else high
    return (low, items) if len(items) >= _FEWEST else None


def _item(source: Source, match: re.Match[str]) -> TotalItem:
    amount: Leaf[float] = source.leaf(parse_amount(match["amount"]), *match.span("amount"))
    return TotalItem(name=source.leaf(clean(match["name"]), *match.span("name")), amount=amount)


def _title(source: Source, first: int) -> Leaf[str] | None:
    """The short line over the first item, of items that a cell begins with the cell before it."""
    cell = _cell(source, first)
    if cell is not None and cell.column and not source.text[cell.start : first].strip():
        label = grids(source)[block_at(source, first)].at.get((cell.row, cell.column - 1))
        return title_leaf(source, label.start, source.text[label.start : label.end]) if label else None
    for start, stop in _lines(source.text, first):
        text = source.text[start:stop].strip()
        return title_leaf(source, start + source.text[start:stop].index(text), text)
    return None
