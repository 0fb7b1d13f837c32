"""Labels that a cell is together with the cells beside it: under a title at the left, with a foreign twin."""

from __future__ import annotations

from extract import labels
from extract.readers.fields import label_parts
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit
from extract.reading.source import Source

Named = tuple[tuple[tuple[str, str], ...], str]
"""The fields that a label may stand for, and its key."""

_LONGEST_PART = 16


def nested(source: Source, unit: Unit) -> Named | None:
    """A cell that is a label together with the taller one before it (一阶段审核 | 时间; 时间 | 一阶段)."""
    grid, cell = grids(source).get(unit.block), unit.cell
    if grid is None or cell is None or not cell.column or cell.end - cell.start > _LONGEST_PART:
        return None
    over = grid.at.get((cell.row, cell.column - 1))
    if over is None or over.row_span <= cell.row_span or over.end - over.start > _LONGEST_PART:
        return None
    parts = grid.text(over), grid.text(cell)
    return _known(labels.key("".join(parts)), labels.key("".join(reversed(parts))))


def over_twin(source: Source, unit: Unit, text: str) -> Named | None:
    """A label with its foreign twin, whichever words that is in, beside the value in the cell on the right
    (申请范围 Scope applied ⏎ 质量管理体系 | …)."""
    bare = label_parts.without_twin(text) if unit.cell is not None else None
    grid = grids(source).get(unit.block) if bare else None
    right = grid.right_of(unit.cell) if grid and unit.cell else None
    if not bare or grid is None or right is None or grid.is_blank(right):
        return None
    return _known(*labels.short_keys(bare))


def _known(*names: str) -> Named | None:
    """The first of several keys that is a label's."""
    found = ((labels.fields_of(name), name) for name in names)
    return next(((fields, name) for fields, name in found if fields), None)
