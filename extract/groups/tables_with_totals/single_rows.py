"""Sums in one row of a table: the title, the items in a cell, the total (统计 | 甲 12；乙 3 | 合计 15 批)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.groups.shared.table_titles import title_leaf
from extract.groups.tables_with_totals.prose import NUMBER, UNIT
from extract.readers.leaves import clean
from extract.readers.tables.grid import Grid
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from schemas import patterns
from schemas.document import Cell
from schemas.report import TableWithTotal, TotalItem

_TOTAL = patterns.compile(rf"(?:合计|共计|总计|总数|总额)\s?[:为]?\s?{NUMBER}\s?(?P<unit>{UNIT})?[。；;]?")
_ITEM = patterns.compile(
    rf"(?P<name>[^\W\d](?:[^；;，,\n:\d]|\d(?=[^\d；;，,\n]{{0,8}}[^\W\d]{{2}})){{0,24}}?)\s?[:为]?\s?{NUMBER}\s?(?P<unit>{UNIT})?"
)
_MARK = patterns.compile(r"[；;，,、\n]\s?|\s{2,}|(?<=\d)\s(?=[^\W\d])")
_ALL_YEAR = patterns.compile(
    r"(?:20\d\d\s?年)?(?:全年度?|年度|[上下]半年|全季|累计)(?:[（(][^（()）]{0,12}[)）])?"
)
_PART_OF_YEAR = patterns.compile(
    r"[一二三四1-4]\s?季度|Q[1-4]|\d{1,2}\s?月|[一二三四五六七八九十]{1,2}月|[上下]半年|-\d{2}$"
)
_FEWEST_TIMES = 3
_FEWEST, _LONGEST = 2, 600


def read(grid: Grid) -> Iterator[TableWithTotal]:
    """One entry a row whose last cell is a total alone, and the one before it a list of amounts."""
    text = grid.source.text
    for cells in grid.anchors.values():
        written = [cell for cell in cells if not grid.is_blank(cell)]
        last = narrow(grid.text(written[-1])) if len(written) >= _FEWEST else ""
        total = _TOTAL.fullmatch(last) if last[:1] in "合共总" else None
        items = _items(grid, written[-2], total["unit"]) if total else []
        amount = parse_amount(total["n"].replace(",", "")) if total else None
        if total is None or len(items) < _FEWEST or amount is None:
            continue
        start = text.index(grid.text(written[-1]), written[-1].start)
        stop = start + (total.end("unit") if total["unit"] else total.end("n"))
        title = written[-3] if len(written) > _FEWEST else None
        yield TableWithTotal(
            title=title_leaf(grid.source, title.start, grid.text(title)) if title else None,
            items=items,
            stated_total=grid.source.leaf(amount, start + total.start("n"), stop),
        )


def is_period(grid: Grid, row: int) -> bool:
    """Whether a row is of the whole time that the rows over it part (一季度 … 四季度 | 全年)."""
    if row < _FEWEST_TIMES or not _ALL_YEAR.fullmatch(_first(grid, row)):
        return False
    return all(_PART_OF_YEAR.search(_first(grid, at)) for at in range(1, row))


def _first(grid: Grid, row: int) -> str:
    """The first written cell of a row."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    return grid.text(cells[0]) if cells else ""


def _items(grid: Grid, cell: Cell, unit: str | None) -> list[TotalItem]:
    """The items of a cell, in the unit of the total or without any; none where a part is no item."""
    raw = narrow(grid.source.text[cell.start : cell.end])
    found: list[TotalItem] = []
    cuts = (
        [(0, 0), *(m.span() for m in _MARK.finditer(raw)), (len(raw), len(raw))]
        if len(raw) < _LONGEST
        else []
    )
    for (_, low), (high, _) in pairwise(cuts):
        begin = low + len(raw[low:high]) - len(raw[low:high].lstrip())
        if not raw[begin:high].strip(" 。"):
            continue
        match = _ITEM.fullmatch(raw[begin:high].rstrip(" 。"))
        if match is None or match["unit"] not in (unit, None):
            return []
        at = cell.start + begin
        amount = parse_amount(match["n"].replace(",", ""))
        name = grid.source.leaf(clean(match["name"]), at + match.start("name"), at + match.end("name"))
        leaf = grid.source.leaf(amount, at + match.start("n"), at + match.end())
        found.append(TotalItem(name=name, amount=leaf))
    return found
