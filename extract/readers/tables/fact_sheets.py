"""Sheets of the organization's own facts (代码 | … | 成立 | … ⏎ 注册地 | …): no heads of records.

名称, 编号, 有效期, 登记部门 name as well what a device or certificate has."""

from __future__ import annotations

from collections.abc import Iterable

from extract import labels
from extract.readers.tables.grid import Grid

_THINGS = frozenset({"calibrations", "special_equipment", "personnel", "drills", "medical_exams"})
"""Records that stand in no such sheet."""

_OWN = frozenset(
    ("organization", name) for name in ("uscc", "established_on", "registered_address", "business_address")
)
"""What is told of the organization alone."""

_FEWEST = 2


def covers(grid: Grid, table: str, rows: Iterable[int]) -> bool:
    """Whether some rows tell the organization's own facts, so that they hold no record of something else."""
    if table not in _THINGS:
        return False
    cells = (cell for row in rows for cell in grid.anchors.get(row, ()))
    own = [cell for cell in cells if _OWN & {*labels.fields_of(labels.key(grid.text(cell)))}]
    return len(own) >= _FEWEST
