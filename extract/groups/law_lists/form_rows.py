"""A list of laws in a row of a form, by what stands in the rows above it."""

from __future__ import annotations

from extract import labels
from extract.readers.tables.grid import grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from schemas import rx

_LAWS_ALONE = rx.compile(
    r"(?:适用的?|相关的?|有关的?|主要)?(?:法律|法规|规章|法律法规)(?:(?:及|和|与|、)?(?:其他|相关)?(?:要求|标准|法规|规章)){0,3}\s?[:：]?"
)

_LONGEST_LABEL = 16


def first_line(source: Source, at: int) -> str:
    """The first line of the cell of an offset, where it is short and the list stands in a later one."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    end = source.text.find("\n", cell.start, min(at, cell.start + _LONGEST_LABEL)) if cell else -1
    return source.text[cell.start : end].strip() if cell and end > 0 else ""


def is_below_criteria(source: Source, at: int) -> bool:
    """Whether the row of a form that is titled laws alone stands right under that of the audit's criteria."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid else None
    if grid is None or cell is None or not cell.row:
        return False
    own, above = grid.title_of(cell.row).strip(), labels.key(grid.title_of(cell.row - 1))
    names = labels.sections("law_lists")["criteria_alone"]
    return _LAWS_ALONE.fullmatch(own) is not None and above in map(labels.name_key, names)
