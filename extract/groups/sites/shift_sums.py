"""The head count of a site in a table that parts the people by shift or kind: the sum, never a part."""

from __future__ import annotations

import re

from extract.groups.headcount.passing_mentions import TOTAL
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.values.found import narrow
from extract.values.numbers import parse_count
from schemas import patterns
from schemas.document import Cell

_PART = patterns.compile(
    r"(?:其中\s?[:：]?\s?)?(?:(?:[长常正]?[白日]|早|中|[大小前后]?夜|晚|[甲乙丙丁]|[一二三四])班次?|倒班|轮班"
    r"|(?:管理|生产|一线|操作|技术|正式|固定|劳务|劳务派遣|派遣|临时|季节|合同|外包)(?:人员|员工|岗|工)|[男女](?:性|工|员工)?)"
    r"(?:人数|人员数?|员工数?|数)?\s?(?:[（(][人名][)）])?"
    r"|(?:day|night|early|late|morning|afternoon|evening|first|second|third|1st|2nd|3rd) shift(?: staff)?",
    re.I,
)
"""A header of the people of one shift or one kind."""

_FEWEST = 2
"""One such header alone may be the whole (生产人员)."""


def count(source: Source, row: Row) -> Piece | None:
    """The cell of all people of a row: where headers part them, that under the sum; null where none is."""
    found, grid = row.get("headcount"), grids(source).get(row.block)
    if grid is None or row.form != "columns" or row.header is None:
        return found
    parts, sums = (_under(grid, row, heads) for heads in (_PART, TOTAL))
    cell = grid.cell_at(found.start) if found else None
    if len(parts) < _FEWEST or (cell and cell not in parts):
        return found
    stated = [piece for piece in map(grid.piece, sums) if parse_count(piece.text) is not None]
    return stated[0] if len(stated) == 1 else None


def _under(grid: Grid, row: Row, heads: re.Pattern[str]) -> list[Cell]:
    """The cells of a row under such headers, whose own row may be the second of two."""
    above = [cell for at in range((row.header or 0) + 2) for cell in grid.anchors.get(at, ()) if at < row.row]
    columns = {
        cell.column
        for cell in above
        if cell.column_span == 1 and heads.fullmatch(narrow(grid.text(cell)).strip())
    }
    return [cell for column in sorted(columns) if (cell := grid.at.get((row.row, column)))]
