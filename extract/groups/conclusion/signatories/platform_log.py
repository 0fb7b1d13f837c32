"""Those who sign in the log of a platform: a row for each step, with who took it and that it was signed."""

from __future__ import annotations

import re

from extract.groups.shared.people import names_in
from extract.readers.leaves import body_end, cover_end
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.document import Cell

_STEP = patterns.compile(
    r"(?:审核)?(?:组?成员|组长|组员|审核员|(?:技术)?专家)(?:报告)?(?:提交|确认|签署|签[名字章发]|会签|编制|上报|定稿|复核)"
)
_DONE = patterns.compile(
    r"电子签|签[名字章](?:有效|完成|成功|已验证)|已(?:电子)?签|已?签署(?:完成|成功)?|signed", re.I
)
_FEWEST = 3


def read(source: Source) -> list[Found]:
    """The names beside the steps of the team (组长提交 | 甲某 | 2025-04-26 | 电子签名有效)."""
    low, high = cover_end(source), body_end(source)
    return [
        name
        for grid in grids(source).values()
        if low <= grid.block.start < high and _DONE.search(source.text, grid.block.start, grid.block.end)
        for cells in grid.anchors.values()
        for name in _signed(source, grid, cells)
    ]


def _signed(source: Source, grid: Grid, cells: list[Cell]) -> list[Found]:
    """The name of a row that says that somebody of the team signed."""
    if len(cells) < _FEWEST or not _STEP.fullmatch(grid.text(cells[0]).strip()):
        return []
    if not any(_DONE.search(grid.text(cell)) for cell in cells[1:]):
        return []
    return names_in(source, grid.piece(cells[1]))
