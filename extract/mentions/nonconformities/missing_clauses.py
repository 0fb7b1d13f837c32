"""Where a nonconformity's clause was to be written and is not (GB/T 24001-2016第/条, 条款号：/)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.readers.leaves import body_end
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines, sections
from extract.reading.source import Source
from extract.values.clauses import LEFT_OPEN, WORDS
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf

_HEAD = patterns.compile(r"(?:标准|涉及|审核|对应|不符合)?(?:的)?(?:标准)?条款(?:号|编号)?")
_OPEN = patterns.compile(r"[/／\\—–-]{1,2}")
_RAISED = patterns.compile(r"(?:开具|见|有)?(?:不符合|不合格)(?:项|报告)?\s?[:：#]?\s?[A-Z]{0,4}[-–]?\d{1,3}")
"""The result of a row that raises one, with its number (不符合01)."""

_NUMBERED = patterns.compile(r"(?:[A-Z]{1,4}[-–.]?)?\d{1,3}")
_OF_THEM = patterns.compile("不符合|不合格项")
_OF_BEFORE = patterns.compile("上次|上一次|以往|前次|往次|上年|上期|跟踪|内审|内部审核")
"""Over a table: that it lists nonconformities, and not those of this audit."""

_FEWEST = 3


def read(source: Source) -> list[Leaf[str]]:
    """The places in reading order."""
    found = lines.finditer(LEFT_OPEN, WORDS, source.text, body_end(source))
    stated: list[Leaf[str]] = [
        source.leaf(None, match.start(), match.end(), raw=" ".join(match[0].split())) for match in found
    ]
    stated += [
        source.leaf(None, cell.start, cell.end)
        for grid in grids(source).values()
        for cell in _crossed_out(grid)
    ]
    return sorted(stated, key=lambda leaf: leaf.start)


def _crossed_out(grid: Grid) -> Iterator[Cell]:
    """The crossed-out cells under a header of clauses, in rows that name a nonconformity by its number, or
    are numbered in a list of them, where other rows have their clause."""
    head = next((cell for cell in grid.anchors.get(0, ()) if _HEAD.fullmatch(grid.text(cell))), None)
    if head is None or grid.rows < _FEWEST:
        return
    column = [cell for row in range(1, grid.rows) if (cell := grid.at.get((row, head.column)))]
    if 2 * sum(patterns.search(r"\d", grid.text(cell)) is not None for cell in column) < len(column):
        return
    crossed = [cell for cell in column if _OPEN.fullmatch(grid.text(cell))]
    number = _NUMBERED if crossed and _lists(grid) else _RAISED
    for cell in crossed:
        row = grid.anchors.get(cell.row, ())
        if any(_RAISED.fullmatch(grid.text(one)) or number.fullmatch(grid.text(one)) for one in row):
            yield cell


def _lists(grid: Grid) -> bool:
    """Whether the heading or the line over a table says that it lists nonconformities."""
    lead = notes.before(grid)
    over = [*sections.section_of(grid.source, grid.block.start)[-1:], *([lead.text] if lead else [])]
    return any(_OF_THEM.search(one) and not _OF_BEFORE.search(one) for one in over)
