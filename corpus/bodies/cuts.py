"""Whole contents taken out of a report: the paragraphs and table rows that tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus.bodies.tagged import ASIDE
from corpus.layouts.tree import Block, Cell, Heading, Line, Paragraph, Report, Table, TextBox

Tells = Callable[[Line], bool]
"""Whether a line tells the content."""


def cut(report: Report, tells: Tells, keeps: Tells) -> bool:
    """Take out every paragraph and table row with a line that `tells`, and headings that head nothing then.

    False, with the report unchanged, where nothing tells it, or where something cannot go: a merged cell, a
    table's head, or what stands together with a line that `keeps` something else."""
    blocks: list[Block] = []
    gone = 0
    for block in report.blocks:
        left, count = _without(block, tells, keeps)
        if count is None:
            return False
        gone += count
        if left is not None:
            blocks.append(left)
    if not gone:
        return False
    report.blocks[:] = _headed(report.blocks, blocks)
    return True


def _without(block: Block, tells: Tells, keeps: Tells) -> tuple[Block | None, int | None]:
    """A block without what tells the content, and how much went; None for what cannot go."""
    if isinstance(block, Paragraph | Heading):
        if not tells(block.line):
            return block, 0
        return None, (None if keeps(block.line) else 1)
    if isinstance(block, TextBox):
        return block, (None if any(map(tells, block.lines)) else 0)
    if isinstance(block, Table):
        return _rows_without(block, tells, keeps)
    return block, 0


def _rows_without(table: Table, tells: Tells, keeps: Tells) -> tuple[Block | None, int | None]:
    rows = {cell.row for cell in table.cells if any(map(tells, _lines(cell)))}
    if not rows:
        return table, 0
    for cell in table.cells:
        covered = set(range(cell.row, cell.row + cell.row_span))
        if rows & covered and (cell.row_span > 1 or cell.nested or any(map(keeps, cell.lines))):
            return table, None
    if min(rows) < table.head or table.inserted or table.deleted:
        return table, None
    if len(rows) == table.rows - table.head:
        return None, len(rows)
    cells = [
        replace(cell, row=cell.row - sum(row < cell.row for row in rows))
        for cell in table.cells
        if cell.row not in rows
    ]
    return replace(table, cells=cells, rows=table.rows - len(rows)), len(rows)


def _lines(cell: Cell) -> Iterator[Line]:
    yield from cell.lines
    for inner in cell.nested.cells if cell.nested else ():
        yield from _lines(inner)


def _headed(before: list[Block], blocks: list[Block]) -> list[Block]:
    """The blocks without headings whose every block went."""
    empty = {id(one) for one, after in zip(before, [*before[1:], None], strict=True) if _heads(one, after)}
    return [
        one
        for one, after in zip(blocks, [*blocks[1:], None], strict=True)
        if not _heads(one, after) or id(one) in empty
    ]


def _heads(one: Block, after: Block | None) -> bool:
    """Whether a heading has nothing under it."""
    return isinstance(one, Heading) and (
        after is None or (isinstance(after, Heading) and after.level <= one.level)
    )


def tagged(line: Line, prefixes: tuple[str, ...]) -> bool:
    """Whether a line has a value below one of the paths."""
    return any(piece.tag is not None and piece.tag.path.lstrip(ASIDE).startswith(prefixes) for piece in line)


def written(line: Line) -> str:
    """What a line says."""
    return "".join(piece.text for piece in line)
