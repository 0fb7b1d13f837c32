"""What is told of a table beside it: the lines before and behind it, its rows of one cell, and its legend."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.readers.tables import nested_tables
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece, once_each, piece
from extract.reading.source import Source
from schemas import patterns

_BEHIND, _LONGEST, _TABLES, _FEWEST_CELLS, _FEWEST_COLUMNS = 2, 400, 4, 2, 4
_SHORT_LABEL, _SHORTEST_NOTE, _LONGEST_IN_COLUMN = 8, 16, 60
_LED = patterns.compile(r"(?<![^\n\t])[^\n\t]{6,120}[:：](?=[\n\t])")
_MEANS = patterns.compile(
    r"[“\"「‘](?P<name>[^”\"」’“\n]{1,12})[”\"」’]\s{0,2}(?:一?[栏列])?\s{0,2}(?:均?为|即|指|是|系|表示|代表|[:：=])"
    r"\s{0,2}(?P<means>[^，,。；;\n“\"]{2,24})"
)


def before(grid: Grid) -> Piece | None:
    """The line right before a table: its caption or the words that lead to it; null after another table.

    Of a table in a cell what is written there."""
    if grid.block.within is not None:
        return nested_tables.caption(grid)
    return _before(grid.source, grid.index)


@once_each
def _before(source: Source, index: int) -> Piece | None:
    blocks = source.document.blocks
    for i in range(index - 1, max(index - 4, -1), -1):
        block = blocks[i]
        if block.role == "body" and block.end > block.start:
            return None if block.kind == "table" else piece(source, block.start, block.end)
    return None


@once_each
def _led(source: Source, index: int) -> list[Piece]:
    blocks = source.document.blocks
    found: list[Piece] = []
    for block in blocks[max(index - _TABLES, 0) : index]:
        if block.role == "body" and block.kind != "table":
            found = []
        elif block.role == "body":
            lines = _LED.finditer(source.text, block.start, block.end)
            found += [piece(source, match.start(), match.end()) for match in lines]
    return found


def leading(grid: Grid) -> list[Piece]:
    """The lines in cells of tables right before a table that lead to something (送检单位均为某公司：):
    it may be a table within one of their cells."""
    return _led(grid.source, grid.index)


def inside(grid: Grid) -> Iterator[Piece]:
    """The rows of a table that are one cell."""
    for cells in grid.anchors.values():
        first = cells[0]
        wide = first.column == 0 and first.column_span > 1 and not grid.is_blank(first)
        if wide and all(map(grid.is_blank, cells[1:])):
            yield grid.piece(first)


def behind(grid: Grid) -> Iterator[Piece]:
    """The first paragraphs behind a table, up to a heading or another table; footnotes among them."""
    count = 0
    for block in grid.source.document.blocks[grid.index + 1 : grid.index + 6]:
        if count == _BEHIND or (block.role == "body" and block.kind != "paragraph"):
            break
        if block.role in ("body", "footnote") and block.end > block.start:
            count += 1
            yield piece(grid.source, block.start, min(block.end, block.start + _LONGEST))


def legend(grid: Grid) -> dict[str, str]:
    """What the notes of a table say that its headers stand for (“起”为检定日期), worked out once."""
    if grid.legend is None:
        grid.legend = _legend(grid)
    return grid.legend


def _legend(grid: Grid) -> dict[str, str]:
    found: dict[str, str] = {}
    lead = before(grid)
    for note in (*([lead] if lead else []), *inside(grid), *behind(grid)):
        for match in _MEANS.finditer(note.text):
            found.setdefault(labels.key(match["name"]), match["means"])
    return found


def is_note(grid: Grid, row: int, columns: int) -> bool:
    """Whether a row under many columns has a label and a sentence alone (核对 | 查看压力表，一致。), or few
    labels and a text far too long for a column: a row of a wider table that begins again."""
    written = [grid.text(cell) for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if columns < _FEWEST_COLUMNS or not _FEWEST_CELLS <= len(written) <= columns // 2:
        return False
    *heads, last = written
    if any(len(one) > _SHORT_LABEL for one in heads):
        return False
    stated = len(written) == _FEWEST_CELLS and len(last) >= _SHORTEST_NOTE and last.rstrip().endswith("。")
    return (stated and "，" in last) or len(last) >= _LONGEST_IN_COLUMN
