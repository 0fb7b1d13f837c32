"""Tables that state a total: their items, amounts, and the total."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from extract.groups.leaves import body_end, clean
from extract.readers.grid import Grid, grids
from extract.readers.units import numbering_end
from extract.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from extract.values.titles import find_titles
from schemas import rx
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Report, TableWithTotal, TotalItem

_UNIT = r"(?:万元|元|公斤|千克|吨|kg|g|t|件|人|个|台|项|份|套|只|次|起|度|千瓦时|立方米|m3|升|小时|条|部)"
_NUMBER = r"(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,9}(?:\.\d{1,3})?)"
_SUM = rx.compile(rf"(?:合计|共计|总计|总数|总量|共)(?:为|是|:)?\s?{_NUMBER}\s?(?P<unit>{_UNIT})")
_ADDEND = rx.compile(
    rf"(?P<lead>[^\n]*[:：])?\s?(?P<name>[^:：\d]{{1,30}}?)\s?{_NUMBER}\s?(?P<unit>{_UNIT})\s?"
)
_BETWEEN = rx.compile(r"[、，,；;]|(?<=[吨件元人个])[和及]")
_THOUSANDS = rx.compile(r"\d,\d{3}(?!\d)")
_START = rx.compile(r"[。\n\t]")
_PARTIAL = rx.compile(r"其中|例如|包括但不限于|超过|不足|约")
_REACH = 400
_CALLED = rx.compile(
    r"(?:提供了?|编制了?|制定了?|查看?|见|如下|[，,；;。])\s?(?P<title>[^，,。；;：:提供制定查看见]{3,40}(?:表|台账|清单|明细|统计|汇总|预算))$"
)
_BELOW = rx.compile(
    r"(?:^|[，,；;。])\s?(?P<title>[^，,。；;：:\n]{6,40}?)(?:情况|明细|统计)?(?:详?见下表|如下表?|列表如下)(?:所示)?"
    r"\s?(?:[（(][^（()）]{0,16}[)）])?$"
)
_SENTENCE = rx.compile(r"[。；;]|，[^，]{0,30}，")
_TALLEST = 40
_CHINESE = rx.compile(
    r"[^\W\x00-\x7f](?:[^\W\x00-\x7f]|[\d年月日、—~～\-·/%]|[（(][^（()）]{1,40}[)）]|\s(?=[^\W\x00-\x7f（(\d]))*"
    r"(?=\s{1,3}[A-Z/]|$|\s{0,3}[:：，,。]?\s*$)"
)
_REST = rx.compile(r"[^\n]{2,60}")
_NOT_ADDED = rx.compile(r"单价|数量|价格|比例|比率|占比|序号|编号|%|price|quantity|qty|unit|No", re.I)


def read(source: Source, report: Report) -> list[TableWithTotal]:  # noqa: ARG001 - all groups have one signature
    """One entry a column of amounts with a total under it, in reading order."""
    found: list[TableWithTotal] = []
    for grid in grids(source).values():
        first = 0
        for row in range(grid.rows):
            if _names(grid, row, "total") or (not first and _is_only_sum(grid, row)):
                found += _tables(grid, first, row)
                first = row + 1
        found += _across(grid)
    found += _in_prose(source)
    return sorted(found, key=_place)


def _place(table: TableWithTotal) -> int:
    return table.stated_total.start if table.stated_total else -1


def _in_prose(source: Source) -> list[TableWithTotal]:
    """Sums in a sentence: 甲 12 件、乙 3 件，合计 15 件."""
    text = narrow(source.text[: body_end(source)])
    found: list[TableWithTotal] = []
    for match in _SUM.finditer(text):
        low = (
            max(
                text.rfind("\n", 0, match.start()),
                text.rfind("\t", 0, match.start()),
                match.start() - _REACH,
                -1,
            )
            + 1
        )
        items = _listed(source, text, low, match.start(), match["unit"])
        total = parse_amount(match["n"].replace(",", ""))
        if len(items) >= 2 and total is not None:
            leaf = source.leaf(total, match.start("n"), match.end("unit"))
            found.append(TableWithTotal(items=items, stated_total=leaf))
    return found


def _listed(source: Source, text: str, low: int, end: int, unit: str) -> list[TotalItem]:
    """The items before a total, in one unit; none when the list may have more than what can be read."""
    breaks = [match.end() for match in _START.finditer(text, low, end)]
    low = breaks[-1] if breaks else low
    parts = _parts(text, low, end)
    items: list[TotalItem] = []
    for start, stop in reversed(parts):
        match = _ADDEND.fullmatch(text, start, stop)
        if match is None or match["unit"] != unit or _PARTIAL.search(match[0]):
            told = text[start:stop].strip()
            return [] if any(c.isdigit() for c in told) or _PARTIAL.search(told) else items
        name = source.leaf(clean(match["name"]), match.start("name"), match.end("name"))
        amount = parse_amount(match["n"].replace(",", ""))
        items.insert(0, TotalItem(name=name, amount=source.leaf(amount, match.start("n"), match.end("unit"))))
        if match["lead"]:
            break
    return items


def _parts(text: str, low: int, end: int) -> list[tuple[int, int]]:
    """The ranges between list marks, but for those within numbers (1,200)."""
    cuts = [m for m in _BETWEEN.finditer(text, low, end) if not _THOUSANDS.match(text, m.start() - 1)]
    starts = [low, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), end]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if text[s:e].strip()]


def _across(grid: Grid) -> list[TableWithTotal]:
    """Rows whose last column is headed as the total of the columns before it."""
    header = grid.anchors.get(0, [])
    if len(header) < 4 or _wanted("total").isdisjoint(grid.keys(header[-1])):
        return []
    names = header[1:-1]
    if any(_NOT_ADDED.search(grid.source.text[c.start : c.end]) or _amount(grid, c) for c in names):
        return []
    found: list[TableWithTotal] = []
    for row in range(1, grid.rows):
        cell = grid.at.get((row, header[-1].column))
        total = _amount(grid, cell) if cell is not None and cell.row == row else None
        items = [item for name in names if (item := _under(grid, row, name))]
        if total is not None and len(items) >= 2:
            found.append(TableWithTotal(title=_title(grid, row), items=items, stated_total=total))
    return found


def _under(grid: Grid, row: int, name: Cell) -> TotalItem | None:
    """The amount of a row under a heading, named by it."""
    cell = grid.at.get((row, name.column))
    amount = _amount(grid, cell) if cell is not None and cell.row == row else None
    if amount is None:
        return None
    text = grid.source.text[name.start : name.end]
    shown = grid.source.leaf(clean(text), name.start, name.end) if text.strip() else None
    return TotalItem(name=shown, amount=amount)


def _names(grid: Grid, row: int, what: str) -> bool:
    """Whether the row's first written cell reads as a total or subtotal."""
    cell = next((c for c in grid.anchors.get(row, ()) if not grid.is_blank(c)), None)
    return cell is not None and not _wanted(what).isdisjoint(grid.keys(cell))


@cache
def _wanted(what: str) -> frozenset[str]:
    return frozenset(map(labels.key, labels.values("totals", "row")[what]))


def _is_only_sum(grid: Grid, row: int) -> bool:
    """Whether the table ends with its only subtotal, which then is its total."""
    return row == grid.rows - 1 and [r for r in range(grid.rows) if _names(grid, r, "subtotal")] == [row]


def _tables(grid: Grid, first: int, total_row: int) -> list[TableWithTotal]:
    found: list[TableWithTotal] = []
    cells = grid.anchors.get(total_row, [])
    rows = [row for row in range(first, total_row) if not _names(grid, row, "subtotal")]
    for cell in cells:
        total = _amount(grid, cell)
        items = _column(grid, rows, cell.column) if total is not None else []
        if total is not None and len(items) < 2:
            items = _right_of(grid, rows, total_row, cell.column)
        if total is not None and len(items) >= 2:
            found.append(TableWithTotal(title=_title(grid, total_row), items=items, stated_total=total))
    return found


def _right_of(grid: Grid, rows: list[int], total_row: int, column: int) -> list[TotalItem]:
    """The items of the next column of amounts, where the total's row is shorter than the others."""
    for other in range(column + 1, grid.block.columns):
        items = _column(grid, rows, other)
        below = grid.at.get((total_row, other))
        if len(items) >= 2:
            return items if below is None or _amount(grid, below) is None else []
    return []


def _column(grid: Grid, rows: list[int], column: int) -> list[TotalItem]:
    return [item for row in rows if (item := _item(grid, row, column))]


def _item(grid: Grid, row: int, column: int) -> TotalItem | None:
    """The item of a row: its amount in the column, its name in the first cell that is no number."""
    cell = grid.at.get((row, column))
    amount = _amount(grid, cell) if cell is not None and cell.row == row else None
    if amount is None:
        return None
    for other in grid.anchors.get(row, ()):
        text = grid.source.text[other.start : other.end]
        if other.column < column and text.strip() and parse_amount(text) is None:
            return TotalItem(name=grid.source.leaf(clean(text), other.start, other.end), amount=amount)
    return TotalItem(amount=amount)


def _amount(grid: Grid, cell: Cell) -> Leaf[float] | None:
    value = parse_amount(grid.source.text[cell.start : cell.end])
    return None if value is None else grid.source.leaf(value, cell.start, cell.end)


def _title(grid: Grid, row: int) -> Leaf[str] | None:
    """The table's title: in 《》, as the short line before it, or as the title of its rows in a form."""
    source, blocks = grid.source, grid.source.document.blocks
    if (cell := _row_title(grid, row)) is not None:
        return _shown(source, cell.start, source.text[cell.start : cell.end])
    for i in range(grid.index - 1, max(grid.index - 4, -1), -1):
        block = blocks[i]
        text = source.text[block.start : block.end]
        if block.role != "body" or not text.strip():
            continue
        if block.kind == "table":
            return None
        if titles := find_titles(text, block.start):
            return source.leaf(titles[-1].value, titles[-1].start, titles[-1].end)
        shown = text.strip().rstrip("：:，,。")
        named = _CALLED.search(shown) or _BELOW.search(shown)
        if (len(shown) > 40 or named or _SENTENCE.search(shown)) and not named:
            return None
        shown = named["title"] if named else shown
        return _shown(source, block.start + text.rfind(shown), shown)
    return None


def _row_title(grid: Grid, row: int) -> Cell | None:
    """The cell left of the rows of a list in a form, which is no header of the list itself."""
    for at in range(row, max(row - _TALLEST, -1), -1):
        cell = grid.at.get((at, 0))
        if cell is not None and not grid.is_blank(cell):
            spans = cell.row_span > 1 or at < row
            text = grid.source.text[cell.start : cell.end]
            return cell if spans and numbering_end(text) else None
    return None


def _shown(source: Source, start: int, text: str) -> Leaf[str] | None:
    """A title without its numbering and without its translation."""
    begin = numbering_end(text)
    match = _CHINESE.match(text, begin) or _REST.match(text, begin)
    if match is None:
        return None
    shown = match[0].strip().rstrip("：:，,。")
    if len(shown) < 2 or is_label_line(text):
        return None
    value = re.sub(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])", "", shown)
    return source.leaf(value, start + begin, start + begin + len(shown))


def is_label_line(text: str) -> bool:
    """Whether a line is a field with its value (编号：A-1), not a title."""
    return bool(re.search(r"[:：]\s{0,3}[^\s:：]", text))
