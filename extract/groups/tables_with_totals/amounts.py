"""Amounts in the cells of tables with a total, and the words for totals in them."""

from __future__ import annotations

from functools import cache

from extract import labels
from extract.groups.tables_with_totals import prose
from extract.readers.tables.grid import Grid
from extract.values.numbers import parse_amount
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import TableWithTotal, TotalItem

_WITH_UNIT = patterns.compile(
    r"\s*(?:(?:合计|共计|总计|小计|共)\s?[:：]?\s?)?"
    rf"(?P<n>\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d{{1,4}})?|\d{{1,9}}(?:\.\d{{1,4}})?)"
    rf"\s?[（(]?\s?(?P<unit>{prose.UNIT})\s?[)）]?\s*"
)
"""An amount with its unit, also in brackets, where the unit is no money."""

_CALLED = patterns.compile(r"\s*(?:合计|共计|总计|小计)\s?[:：]?\s?(?P<n>[\d,]{1,12}(?:\.\d{1,4})?)\s*")
"""An amount behind the word for a total, in one cell."""

_TEN_THOUSANDS = patterns.compile(r"\s*(?P<n>[\d,]{1,12}(?:\.\d{1,4})?)\s?万\s?元?\s*")


@cache
def words(what: str) -> frozenset[str]:
    """The words of a kind of rows by `labels.key`: `total`, `subtotal`, `other` …"""
    return frozenset(map(labels.key, labels.values("totals", "row")[what]))


def unscaled(table: TableWithTotal) -> None:
    """Leave amounts as written where all have 万 behind them: it is their unit then, as 吨 is."""
    leaves = [item.amount for item in table.items if item.amount] + [table.stated_total]
    numbers = [_TEN_THOUSANDS.fullmatch(leaf.raw) if leaf else None for leaf in leaves]
    if not all(numbers):
        return
    for leaf, number in zip(leaves, numbers, strict=True):
        if leaf and number:
            leaf.value = float(number["n"].replace(",", ""))


def in_one_unit(items: list[TotalItem], total: Leaf[float]) -> bool:
    """Whether the amounts that have a unit written behind them all have the same."""
    raws = [item.amount.raw for item in items if item.amount] + [total.raw]
    return len({match["unit"] for raw in raws if (match := _WITH_UNIT.fullmatch(raw))}) <= 1


def amount_at(grid: Grid, row: int, column: int) -> Leaf[float] | None:
    """The amount of the cell that begins in a row and covers a column."""
    cell = grid.at.get((row, column))
    return amount_of(grid, cell) if cell is not None and cell.row == row else None


def amount_of(grid: Grid, cell: Cell) -> Leaf[float] | None:
    """The number that a cell is, with a unit behind it or without."""
    text = grid.source.text[cell.start : cell.end]
    value = parse_amount(text)
    if value is None and (stated := _WITH_UNIT.fullmatch(text) or _CALLED.fullmatch(text)):
        value = parse_amount(stated["n"])
    return None if value is None else grid.source.leaf(value, cell.start, cell.end)
