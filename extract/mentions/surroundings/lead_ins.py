"""What leads to a place: the heads of its list, the caption of its table, the words before its items."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from extract.readers.tables import captions, notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf, Mention

_SENTENCE = patterns.compile(r"[。！？!?\n\t]")
_LEAD = patterns.compile(r"(?:^|(?<=[。；;\n\t]))[^。；;\n\t]{2,80}[:：][ \t\u3000]{0,3}(?=[\n①])")
_ITEM = patterns.compile(
    r"[ \u3000]{0,4}(?:[①-⑳•●·\-–—]|[（(]?(?:\d{1,2}|[a-zA-Z一二三四五六七八九十])[)）.、．]|\d{1,2} )"
)
_FAR, _ITEMS_FAR = 240, 600
_FEWEST_HEADS, _LONGEST_HEAD, _LONGEST_CAPTION = 3, 16, 60


def reader(source: Source) -> Callable[[Leaf[Any] | Mention[Any]], tuple[str, ...]]:
    """What gives the words that lead to a place, those next to it first."""

    def stated(place: Leaf[Any] | Mention[Any]) -> tuple[str, ...]:
        start = place.span[0]
        return tuple(_leads(source, start)) if start >= 0 else ()

    return stated


def _leads(source: Source, start: int) -> Iterator[str]:
    yield _SENTENCE.split(source.text[max(start - _FAR, 0) : start])[-1]
    if lead := _over_items(source.text, start):
        yield lead
    grid = grids(source).get(block_at(source, start))
    cell = grid.cell_at(start) if grid else None
    if grid is None or cell is None:
        return
    yield from _heads(grid, cell)
    caption = notes.before(grid)
    if caption is not None and len(caption.text) <= _LONGEST_CAPTION:
        yield caption.text


def _over_items(text: str, start: int) -> str:
    """The words with a colon over the items of a list, the place being in one of them."""
    low = max(start - _ITEMS_FAR, 0)
    lead = max(_LEAD.finditer(text, low, start), key=lambda one: one.end(), default=None)
    if lead is None:
        return ""
    items = [line for line in text[lead.end() : start].split("\n") if line.strip()]
    return lead[0] if all(map(_ITEM.match, items)) else ""


def _heads(grid: Grid, cell: Cell) -> Iterator[str]:
    """The heads of the list that a cell stands in, where it has short ones."""
    row = captions.list_at(grid, cell.row)
    heads = [grid.text(one) for one in grid.anchors.get(row, ()) if not grid.is_blank(one)]
    if row < cell.row and len(heads) >= _FEWEST_HEADS and max(map(len, heads)) <= _LONGEST_HEAD:
        yield from heads
