"""Whether a list of laws is told to be a sample or an extract of a longer one."""

from __future__ import annotations

import re

from extract.readers.leaves import row_title
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.reading.stops import STOP
from schemas import rx
from schemas.document import Cell

_TITLE = rx.compile(
    r"抽[查取样看选检]|摘[录选要抄]|节选|选列|选取|[（(]摘[)）]|样本|(?<![一二三四五六七八九十\d])部分(?!第)"
    r"|新增(?!后|的?(?:要求|内容))|\bsampl|\bextract|\bexcerpt",
    re.IGNORECASE,
)
"""In the title of a list, or of its column."""

_SENTENCE = rx.compile(
    r"抽[查取样看选检]?[^，,。；;\n《]{0,8}?(?:[\d一二两三四五六七八九十]{1,3}\s?余?\s?[部项个件条份]|以下|下列|如下)"
    r"|(?:摘录|摘选|摘抄|节选|选列|选取)|部分[^，,。；;\n《]{0,10}(?:如下|见下表|列于下表|列示)"
    r"|(?:新增|增补|新识别|新纳入|新发布)了?[^，,。；;\n《\d]{0,10}$|\bsampl|\bextract|\bexcerpt",
    re.IGNORECASE,
)
"""In the sentence that leads to a list."""

_LEAD, _CAPTION, _ROWS, _NEAR = 120, 40, 4, 3
_CLAUSES = rx.compile(r"[，,。；;：:]")


def is_sample(source: Source, at: int) -> bool:
    """Whether the words over the list that begins at an offset call it a sample of a longer one."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is None or cell is None:
        return _tells(_lead(source.text, at))
    heads = [*_titles_over(grid, cell), row_title(source, at), *grid.keys(cell)[:1]]
    inner = _lead(source.text[cell.start : at], at - cell.start)
    return any(map(_tells, [*heads, *_above(source, grid), inner]))


def _tells(line: str) -> bool:
    """Whether a title, or a sentence, says that what follows is a sample."""
    line = line.strip().rstrip("：:。")
    titled = len(line) <= _CAPTION and _CLAUSES.search(line) is None
    return bool((_TITLE if titled else _SENTENCE).search(line))


def _lead(text: str, at: int) -> str:
    """The sentence before a list in the running text."""
    low = text[max(at - _LEAD, 0) : at].rstrip("《\n ")
    return STOP.split(low)[-1] if low else ""


def _titles_over(grid: Grid, cell: Cell) -> list[str]:
    """The rows right over a row that are one cell over all columns."""
    rows = [grid.anchors.get(row, ()) for row in range(max(cell.row - _ROWS, 0), cell.row)]
    return [grid.text(row[0]) for row in rows if len(row) == 1 and row[0].column_span > 1]


def _above(source: Source, grid: Grid) -> list[str]:
    """The last sentence of the paragraph over a table, its caption and its section's title."""
    blocks = source.document.blocks[max(grid.index - _NEAR, 0) : grid.index]
    found = [*sections.section_of(source, grid.block.start)[-1:]]
    for block in reversed(blocks):
        if block.kind == "table":
            break
        text = source.text[block.start : block.end].strip()
        found.append(STOP.split(text.rstrip("。；;"))[-1])
        if len(text) > _CAPTION:
            break
    return found
