"""Wholes that the lines before a table tell of one of its columns (全厂用电528.5万kWh，分项见下表)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.tables_with_totals.amounts import amount_of, words
from extract.groups.tables_with_totals.prose import UNIT
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.wholes.sums import ToldSum

_UNIT = rf"(?:万m[3³]|万吨|{UNIT})"
_HEAD = patterns.compile(rf"[^\d（(/／]{{1,14}}[（(/／]\s?(?P<unit>{_UNIT})\s?[)）]?")
_WHOLE = patterns.compile(
    rf"(?:合计|共计|总计|累计|总[^\d，,。；;]{{1,8}}|全[厂年公][^\d，,。；;]{{0,10}}|共[^\d，,。；;]{{0,6}})"
    rf"(?P<n>\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d{{1,3}})?|\d{{1,9}}(?:\.\d{{1,3}})?)\s?"
    rf"(?P<unit>{_UNIT})(?![/／])"
)
_SPLIT = patterns.compile(r"分项|明细|构成|分布|分别|各[部区场项车]|分[部场区类]|[见如][下本]?表|如下")
_SOME = patterns.compile(r"主要|部分|抽|例|重点|典型|前[三五十]|TOP")
_OVER, _FEWEST = 2, 3


def read(source: Source) -> Iterator[ToldSum]:
    """One entry a column of amounts without a total, where one of the two lines before its table tells a
    whole in its unit, and nothing says that the rows are some of it."""
    for grid in grids(source).values():
        if grid.rows <= _FEWEST or grid.block.within is not None:
            continue
        for cell in grid.anchors.get(0, ())[1:]:
            head = _HEAD.fullmatch(narrow(grid.text(cell)))
            amounts = _column(grid, cell) if head else []
            if head is None or len(amounts) < _FEWEST:
                continue
            stated = _told(source, grid, head["unit"])
            if stated is not None:
                yield ToldSum(stated[0], amounts, stated[1])


def _column(grid: Grid, head: Cell) -> list[Leaf[float]]:
    """The amounts under a header; none where a row has none, or is a total."""
    found: list[Leaf[float]] = []
    for row in range(1, grid.rows):
        first = next(iter(grid.anchors.get(row, ())), None)
        cell = grid.at.get((row, head.column))
        amount = amount_of(grid, cell) if cell is not None and cell.row == row else None
        called = {*words("total"), *words("subtotal")}
        if first is None or amount is None or not called.isdisjoint(grid.keys(first)):
            return []
        found.append(amount)
    return found


def _told(source: Source, grid: Grid, unit: str) -> tuple[Leaf[float], bool] | None:
    """The only whole in a unit that the lines before a table tell, and whether they say that it is split."""
    found: list[Leaf[float]] = []
    lines = ""
    for block in source.document.blocks[max(grid.index - _OVER, 0) : grid.index]:
        if block.kind == "table":
            found, lines = [], ""
            continue
        text = narrow(source.text[block.start : block.end])
        lines += text
        for match in _WHOLE.finditer(text):
            value = parse_amount(match["n"])
            if match["unit"] == unit and value:
                low = block.start + match.start("n")
                found.append(source.leaf(value, low, block.start + match.end("unit")))
    if len(found) != 1 or _SOME.search(lines):
        return None
    return found[0], _SPLIT.search(lines) is not None
