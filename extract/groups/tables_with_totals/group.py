"""Tables that state a total: their items, amounts, and the total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.shared.table_titles import title_leaf, title_of
from extract.groups.tables_with_totals import (
    distributed_amounts,
    lines,
    prose,
    side_columns,
    single_rows,
    units,
)
from extract.groups.tables_with_totals.amounts import amount_at, amount_of, in_one_unit, unscaled, words
from extract.groups.tables_with_totals.twin_columns import in_twins, of_both
from extract.readers.leaves import clean
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids, numbers_row
from extract.reading.source import Source
from extract.values.numbers import parse_amount
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Report, TableWithTotal, TotalItem

_NOT_ADDED = patterns.compile(r"单价|数量|价格|比例|比率|占比|序号|编号|%|price|quantity|qty|unit|No", re.I)
_ROW_NAME = patterns.compile(
    r"序号|编号|代码|^\s?(?:项目|科目|名称|类别|种类|内容|单位|部门|班组|车间|产品|时间|日期|期间)\s?$|[年月季]度?份?\s?$|[年月]别|No\b|year|month|item",
    re.I,
)
_ONE_OF = patterns.compile(
    r"第?[一二三四1-4]季度?$|^\s?\d{1,2}\s?月份?$|^[一二三四五六七八九十]{1,2}月份?$|^Q[1-4]$"
)
_SHARE = patterns.compile(r"占比|比例|比率|百分|%|％|share|percent", re.I)
_FULL = patterns.compile(r"满分|标准分|应得分|权重|分值")
_TIMES = patterns.compile(r"份数|次数|批数|批次|车次|人次|户数|笔数|张数|times", re.I)
_MONEY = patterns.compile(r"元|金额|费用|投入|支出|预算|amount|cost|RMB|CNY", re.I)
_ROUNDED = patterns.compile(r"四舍五入|取整|尾差|舍入|修约|进位|近似|未取整|原始数据|rounded|rounding", re.I)


_ALONE = patterns.compile(
    r"\t(?P<title>[^\t\n，。；：:（(]{2,24}(?:统计表?|明细表?|汇总表?|一览表)(?:[（(][^\t\n（()）]{1,8}[)）])?)(?=\n|$)",
    re.M,
)
"""A cell at the end of a row that is the title of a table."""

_TITLE = patterns.compile(
    r"[^\n，。；;：:]{2,24}(?:统计|明细|汇总|一览)表?(?:\s?[（(][^\t\n（()）]{1,12}[)）])?\s?[:：]?"
)
"""The title of a list in a form."""

_WHOLE = patterns.compile(r"\s*100(?:\.0{1,2})?\s?[%％]\s*")
_PERCENT = patterns.compile(r"\s*\d{1,2}(?:\.\d{1,2})?\s?[%％]\s*")
_UNNUMBERED = patterns.compile(r"\s*[—–―─/／*＊#-]{1,4}\s*")
"""What a row of a total has for its number in a column of numbers (— | 总计 | …)."""

_LONGEST_NAME = 16
_FEWEST, _SMALL, _HEADERS = 2, 1e-6, 3
_FAR = 0.25
"""From which share of a total on a sum is another column's."""


def read(source: Source, report: Report) -> list[TableWithTotal]:  # noqa: ARG001 - all groups have one signature
    """One entry a chief column of amounts, in reading order; `beside` has other columns and the subtotals."""
    found: list[TableWithTotal] = []
    for grid in grids(source).values():
        tables = [*_down(grid), *_across(grid)] or [*in_twins(grid)] or [*single_rows.read(grid)]
        tables = tables or [*side_columns.read(grid)]
        for table in tables:
            unscaled(table)
        if tables and _is_rounded(grid):
            for table in tables:
                table.rounded = True
        found += tables
    if untitled := [table for table in found if table.title is None]:
        _titled_elsewhere(source, untitled)
    stated = (*prose.read(source), *distributed_amounts.read(source), *lines.read(source))
    return sorted([*found, *stated], key=_place)


def _titled_elsewhere(source: Source, untitled: list[TableWithTotal]) -> None:
    """Give tables the titles that stand in cells of a form before them, where these are as many."""
    titles = list(_ALONE.finditer(source.text, 0, _place(untitled[0])))
    if len(titles) == len(untitled):
        for table, title in zip(untitled, titles, strict=True):
            table.title = title_leaf(source, title.start("title"), title["title"])


def _place(table: TableWithTotal) -> int:
    return table.stated_total.start if table.stated_total else -1


def _is_rounded(grid: Grid) -> bool:
    """Whether a note says that the items are rounded and need not add up to the total."""
    return any(_ROUNDED.search(note.text) for note in (*notes.inside(grid), *notes.behind(grid)))


# ---------------------------------------------------------------- rows


def _down(grid: Grid) -> Iterator[TableWithTotal]:
    """The total rows of a table, each with the rows since the one before it."""
    kinds = _kinds(grid)
    first = 0
    for row in (row for row, kind in kinds.items() if kind == "total"):
        yield from _tables(grid, kinds, first, row)
        first = row + 1
    if list(kinds.values()) == ["total"]:
        yield from _under_total(grid, next(iter(kinds)))


def _under_total(grid: Grid, total_row: int) -> Iterator[TableWithTotal]:
    """The table whose first amounts are the total of all rows under it, which are one list and add up to it.

    Of rows that do not add up it is not certain that they are one list (by sex, by age)."""
    rows = list(range(total_row + 1, grid.rows))
    above = [cell for row in range(total_row) for cell in grid.anchors.get(row, ())]
    if len(rows) < _FEWEST or any(amount_of(grid, cell) for cell in above):
        return
    for cell in grid.anchors.get(total_row, ()):
        total = amount_of(grid, cell)
        items = _column(grid, rows, cell.column) if total is not None else []
        added = sum(item.amount.value or 0 for item in items if item.amount)
        if total is not None and len(items) == len(rows) and abs(added - (total.value or 0)) < _SMALL:
            yield TableWithTotal(title=title_of(grid, total_row), items=items, stated_total=total)


def _kinds(grid: Grid) -> dict[int, str]:
    """The rows that are no items: `total`, `subtotal`, `other` (of another year, a mean, a share).

    With a row that is called a total and nothing more, those called a total of something are subtotals; else
    the last row, if it is one of these or the only subtotal, is the total."""
    stated = {row: kind for row in range(grid.rows) if (kind := _kind(grid, row))}
    last = grid.rows - 1
    if not stated and (_is_whole(grid, last) or single_rows.is_period(grid, last)):
        return {last: "total"}
    if "total" not in stated.values():
        named = [row for row, kind in stated.items() if kind in ("subtotal", "part")]
        if named and named[-1] == last and (stated[last] == "part" or len(named) == 1):
            stated[last] = "total"
    return {row: "subtotal" if kind == "part" else kind for row, kind in stated.items()}


def _is_whole(grid: Grid, row: int) -> bool:
    """Whether a row has 100 % under the shares of all rows over it (全厂 | 300 | 100%)."""
    for cell in grid.anchors.get(row, ()) if row > _FEWEST else ():
        if _WHOLE.fullmatch(grid.text(cell)):
            over = [grid.text(grid.at.get((at, cell.column))) for at in range(1, row)]
            return all(map(_PERCENT.fullmatch, over))
    return False


def _kind(grid: Grid, row: int) -> str:
    """What a row's first written cell calls it; `part` for a total of something; empty for an item."""
    cells = [c for c in grid.anchors.get(row, ()) if not grid.is_blank(c)]
    keys = grid.keys(cells[0]) if cells else ()
    behind = grid.keys(cells[1]) if len(cells) > 1 and _UNNUMBERED.fullmatch(grid.text(cells[0])) else ()
    for kind in ("total", "subtotal"):
        if not words(kind).isdisjoint({*keys, *behind}):
            return kind
    key = next(iter(keys), "")
    if len(key) > _LONGEST_NAME:
        return ""
    if key.startswith(tuple(words("other"))) or key.endswith(tuple(words("other_end"))):
        return "other"
    if key.endswith(tuple(words("subtotal"))):
        return "subtotal"
    return "part" if key.endswith(tuple(words("part"))) else ""


def _tables(grid: Grid, kinds: dict[int, str], first: int, total_row: int) -> list[TableWithTotal]:
    """The tables of a total row: its chief columns of amounts, the others and subtotals beside the last."""
    first = _top(grid, first, total_row)
    rows = [row for row in range(first, total_row) if row not in kinds]
    made: list[tuple[Cell, TableWithTotal]] = []
    short = _shortened(grid, rows, total_row)
    title = (named.value or "") if (named := title_of(grid, total_row)) else ""
    for cell in grid.anchors.get(total_row, ()):
        total = amount_of(grid, cell)
        items = _column(grid, rows, cell.column + short) if total is not None else []
        if total is not None and len(items) < 2 and not short:
            items = []
        items = (of_both(grid, first, rows, total_row, cell.column) if items and not short else []) or items
        if total is not None:
            items = units.alike(grid, first, (cell, total), items, title)
        if total is not None and len(items) >= 2 and in_one_unit(items, total):
            made.append(
                (cell, TableWithTotal(title=title_of(grid, total_row), items=items, stated_total=total))
            )
    ranked = [(_rank(grid, first, cell), table) for cell, table in made]
    best = max((rank for rank, _ in ranked), default=0)
    chief = [table for rank, table in ranked if rank == best]
    if chief:
        others = [table for rank, table in ranked if rank < best]
        chief[-1].beside = [*others, *_subtotals(grid, kinds, first, total_row)]
    return chief


def _top(grid: Grid, first: int, total_row: int) -> int:
    """The first row of a list that stands in a form beside its title, that of the cell left of its total, or
    under a title in a row of its own: where what is under the last one adds up, or most rows above the only
    one have no amount and all together does not."""
    beside = grid.at.get((total_row, 0))
    if beside is not None and beside.row < total_row:
        return max(beside.row, first)
    titles: list[int] = []
    amounts = 0
    for row in range(first, total_row):
        written = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        if len(written) == 1 and _TITLE.fullmatch(grid.text(written[0])):
            titles.append(row)
        elif not titles:
            amounts += len(written) > 1 and amount_of(grid, written[-1]) is not None
    for top in [titles[-1], first] if titles else ():
        if _is_sum(grid, top, total_row):
            return top
    return titles[0] if len(titles) == 1 and 2 * amounts < titles[0] - first else first


def _is_sum(grid: Grid, top: int, total_row: int) -> bool:
    """Whether the amounts of the rows from one on add up to an amount of the total's row."""
    for cell in grid.anchors.get(total_row, ()):
        total = amount_of(grid, cell)
        items = _column(grid, [*range(top, total_row)], cell.column) if total is not None else []
        if total is not None and len(items) >= _FEWEST and _apart(items, total) < _SMALL:
            return True
    return False


def _rank(grid: Grid, first: int, cell: Cell) -> int:
    """What a column of amounts is: money, the table's own, before counts of other things, before shares."""
    header = grid.text(grid.at.get((first, cell.column)))
    if _SHARE.search(header) or _FULL.search(header):
        return 0
    return 3 if _MONEY.search(header) else 1 if _TIMES.search(header) else 2


def _subtotals(grid: Grid, kinds: dict[int, str], first: int, total_row: int) -> Iterator[TableWithTotal]:
    """The subtotals where each stands under its items: the last of them is right over the total."""
    rows = [row for row in range(first, total_row) if kinds.get(row) == "subtotal"]
    if not rows or rows[-1] != total_row - 1:
        return
    for begin, row in zip([first, *(row + 1 for row in rows)], rows, strict=False):
        for cell in grid.anchors.get(row, ()):
            total = amount_of(grid, cell)
            items = _column(grid, [r for r in range(begin, row) if r not in kinds], cell.column)
            if total is not None and len(items) >= 2:
                name = _name(grid, row)
                yield TableWithTotal(title=name, items=items, stated_total=total)


def _name(grid: Grid, row: int) -> Leaf[str] | None:
    cell = next((c for c in grid.anchors.get(row, ()) if not grid.is_blank(c)), None)
    return grid.source.leaf(clean(grid.text(cell)), cell.start, cell.end) if cell else None


def _shortened(grid: Grid, rows: list[int], total_row: int) -> int:
    """How far left of their columns the amounts of a total stand, where its row lacks cells: in a plain text
    a name over several columns is one cell. Where amounts are over the first one too, it is those that come
    nearer to it."""
    written = [cell for cell in grid.anchors.get(total_row, ()) if not grid.is_blank(cell)]
    amounts = [(cell, leaf) for cell in written if (leaf := amount_of(grid, cell))]
    lacking = grid.block.columns - 1 - max((cell.column for cell in written), default=0)
    if not amounts or lacking <= 0:
        return 0
    (first, total), under = amounts[0], [_column(grid, rows, cell.column + lacking) for cell, _ in amounts]
    own = [_column(grid, rows, cell.column) for cell, _ in amounts]
    if any(
        _apart(one, leaf) < min(_FAR, _apart(moved, leaf))
        for one, moved, (_, leaf) in zip(own, under, amounts, strict=True)
    ):
        return 0
    if min(map(len, under)) < max(len(rows) - 1, _FEWEST):
        return 0
    if over := _column(grid, rows, first.column):
        return lacking if _apart(under[0], total) < _FAR < _apart(over, total) / 2 else 0
    return lacking if len(amounts) >= _FEWEST or _apart(under[0], total) < _FAR else 0


def _apart(items: list[TotalItem], total: Leaf[float]) -> float:
    """How far the sum of items is from a total, as a share of that."""
    added = sum(item.amount.value or 0 for item in items if item.amount)
    return abs(added - (total.value or 0)) / max(abs(total.value or 0), _SMALL)


def _column(grid: Grid, rows: list[int], column: int) -> list[TotalItem]:
    """The items of the rows that have an amount in a column."""
    amounts = {row: leaf for row in rows if (leaf := amount_at(grid, row, column))}
    names = _names(grid, list(amounts), column)
    return [TotalItem(name=names.get(row), amount=amount) for row, amount in amounts.items()]


def _names(grid: Grid, rows: list[int], column: int) -> dict[int, Leaf[str]]:
    """What the rows are called: in the first column that tells each apart, else in the first with words."""
    cells: dict[int, dict[int, Cell]] = {}
    for row in rows:
        for cell in grid.anchors.get(row, ()):
            text = grid.text(cell)
            if cell.column < column and text and parse_amount(text) is None:
                cells.setdefault(cell.column, {})[row] = cell
    apart = [
        found
        for _, found in sorted(cells.items())
        if len({grid.text(cell) for cell in found.values()}) == len(rows) and len(rows) > 1
    ]
    worded = [found for found in apart if not all(numbers_row(grid.text(cell)) for cell in found.values())]
    named: dict[int, Cell] = (worded or apart or [{}])[0]
    for _, found in sorted(cells.items()) if not apart else ():
        named = {**found, **named}
    return {row: grid.source.leaf(clean(grid.text(c)), c.start, c.end) for row, c in named.items()}


# ---------------------------------------------------------------- columns


def _across(grid: Grid) -> Iterator[TableWithTotal]:
    """Rows whose last column is headed as the total of the columns before it."""
    row = 0
    while row < grid.rows:
        header = grid.anchors.get(row, [])
        if len(header) > 2 and not words("total").isdisjoint(grid.keys(header[-1])):
            end = _last_row(grid, row, header[-1].column)
            yield from _under_header(grid, header, range(row + 1, end))
            row = end
        else:
            row += 1


def _last_row(grid: Grid, row: int, column: int) -> int:
    """Where the rows under a header end: with the first one that has no amount under its total."""
    end = row + 1
    while end < grid.rows and amount_at(grid, end, column):
        end += 1
    return end


def _under_header(grid: Grid, header: list[Cell], rows: range) -> Iterator[TableWithTotal]:
    first = _is_item(grid, header[0], rows) and not _adds_up(grid, header[1:-1], header[-1], rows)
    names = header[0 if first else 1 : -1]
    if len(names) < 2 or any(
        _NOT_ADDED.search(grid.source.text[c.start : c.end]) or amount_of(grid, c) for c in names
    ):
        return
    under = [grid.at.get((row, header[0].column)) for row in rows]
    corner = title_leaf(grid.source, header[0].start, grid.text(header[0])) if not first else None
    own = corner if corner and all(cell is None or grid.is_blank(cell) for cell in under) else None
    stated = (title.value or "") if (title := title_of(grid, rows.start - 1)) else ""
    for row in rows:
        total = amount_at(grid, row, header[-1].column)
        if units.is_aside(grid, row, stated):
            continue
        items = [item for name in names if (item := _under(grid, row, name))]
        if total is not None and len(items) >= 2:
            yield TableWithTotal(title=own or title, items=items, stated_total=total)


def _is_item(grid: Grid, first: Cell, rows: range) -> bool:
    """Whether the first column is an item like the others: amounts under a name that numbers no rows."""
    cells = [grid.at.get((row, first.column)) for row in rows]
    text = grid.text(first)
    named = bool(text) and (_ONE_OF.search(text) is not None or not _ROW_NAME.search(text))
    return named and bool(cells) and all(cell is not None and amount_of(grid, cell) for cell in cells)


def _adds_up(grid: Grid, names: list[Cell], total: Cell, rows: range) -> bool:
    """Whether columns add up to the total in a row: what stands before is then no item (人数 男 女 合计)."""
    for row in rows:
        amounts = [amount_at(grid, row, cell.column) for cell in (*names, total)]
        values = [leaf.value for leaf in amounts if leaf is not None and leaf.value is not None]
        if len(values) == len(amounts) > 1 and round(sum(values[:-1]) - values[-1], 4) == 0:
            return True
    return False


def _under(grid: Grid, row: int, name: Cell) -> TotalItem | None:
    """The amount of a row under a heading, named by it."""
    amount = amount_at(grid, row, name.column)
    if amount is None:
        return None
    text = grid.source.text[name.start : name.end]
    shown = grid.source.leaf(clean(text), name.start, name.end) if text.strip() else None
    return TotalItem(name=shown, amount=amount)
