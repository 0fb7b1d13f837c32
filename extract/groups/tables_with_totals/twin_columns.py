"""Tables with a total whose columns of names and amounts stand twice side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.groups.shared.table_titles import title_of
from extract.groups.tables_with_totals.amounts import amount_at, amount_of, words
from extract.readers.leaves import clean, is_blank
from extract.readers.tables.grid import Grid
from schemas.report import TableWithTotal, TotalItem

_FEWEST = 2


def of_both(grid: Grid, first: int, rows: list[int], total_row: int, column: int) -> list[TotalItem]:
    """The items of a list whose columns stand twice side by side (项目 | 金额 | 项目 | 金额), the only total
    under the last of them; nothing for any other table."""
    if sum(amount_of(grid, cell) is not None for cell in grid.anchors.get(total_row, ())) != 1:
        return []
    heads = {cell.column: grid.text(cell) for cell in grid.anchors.get(first, ()) if not grid.is_blank(cell)}
    if bare := _alternating(grid, rows):
        return bare
    columns = [at for at, text in heads.items() if text == heads.get(column)]
    if len(columns) < 2 or any(heads.get(at - 1) != heads.get(column - 1) for at in columns):
        return []
    found: list[TotalItem] = []
    for row, at in ((row, at) for row in rows for at in columns if row > first):
        amount, name = amount_at(grid, row, at), grid.at.get((row, at - 1))
        if amount is not None and name is not None and not grid.is_blank(name):
            leaf = grid.source.leaf(clean(grid.text(name)), name.start, name.end)
            found.append(TotalItem(name=leaf, amount=amount))
    return found


def _alternating(grid: Grid, rows: list[int]) -> list[TotalItem]:
    """The items of rows without a header that are names and amounts by turns (甲 | 36 | 乙 | 92)."""
    found: list[TotalItem] = []
    for row in rows:
        cells = [cell for cell in grid.anchors.get(row, ()) if not is_blank(grid.text(cell))]
        amounts = [amount_of(grid, cell) for cell in cells]
        if len(cells) == 1 and not found:
            continue
        if (
            len(cells) < (_FEWEST if found else 2 * _FEWEST)
            or len(cells) % 2
            or any(amounts[::2])
            or not all(amounts[1::2])
        ):
            return []
        for name, amount in zip(cells[::2], amounts[1::2], strict=True):
            leaf = grid.source.leaf(clean(grid.text(name)), name.start, name.end)
            found.append(TotalItem(name=leaf, amount=amount))
    return found


def in_twins(grid: Grid) -> Iterator[TableWithTotal]:
    """The table whose columns stand twice, and whose total is the last pair of its last row."""
    row = [cell for cell in grid.anchors.get(grid.rows - 1, ()) if not grid.is_blank(cell)]
    total = amount_of(grid, row[-1]) if len(row) > _FEWEST else None
    if total is None or words("total").isdisjoint(grid.keys(row[-2])):
        return
    heads = [grid.text(cell) for cell in grid.anchors.get(0, ())]
    if len(heads) < 2 * _FEWEST or heads[: len(heads) // 2] != heads[len(heads) // 2 :]:
        return
    items: list[TotalItem] = []
    for at in range(1, grid.rows):
        cells = [cell for cell in grid.anchors.get(at, ()) if not grid.is_blank(cell)]
        for name, cell in pairwise(cells):
            amount = amount_of(grid, cell) if amount_of(grid, name) is None and name != row[-2] else None
            if amount is not None:
                leaf = grid.source.leaf(clean(grid.text(name)), name.start, name.end)
                items.append(TotalItem(name=leaf, amount=amount))
    if len(items) >= _FEWEST:
        yield TableWithTotal(title=title_of(grid, 0), items=items, stated_total=total)
