"""Forms on one process each, with what was audited and a verdict: no form of a nonconformity.

责任部门 | 生产部; 涉及条款 | 8.5.1; 审核证据 | …; 过程判定 | ☑符合 □不符合 □不适用.
"""

from __future__ import annotations

from extract import labels
from extract.readers.fields import check_marks
from extract.readers.leaves import is_blank
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.reading.source import Source
from schemas import rx

_GROUP = "nonconformities"
_FORMS = ("pairs", "card", "transposed")
_OWN = ("number", "order", "grade", "verdict", "due_date")
"""What a nonconformity has of its own, or where the verdict is known already."""

_LONGEST = 80
_REFERRED = rx.compile(
    r"\s?(?:对应|关联|相关|涉及|开具)的?(?:不符合|不合格)项?(?:报告)?(?:编号|号)?\s?[:：]?\s?"
)
"""The label of the number under which what a form tells is listed (对应不符合 | NC-02)."""


def with_verdict(source: Source, row: Row) -> Row:
    """The record of a form, with the cell behind it that offers both verdicts, whatever its label."""
    if row.form not in _FORMS or any(not is_blank(row.text(name)) for name in _OWN):
        return row
    grid = grids(source)[row.block]
    for cell in grid.block.cells:
        if cell.start < row.start or cell.end - cell.start > _LONGEST:
            continue
        if check_marks.has_marks(source, cell.start, cell.end) and _offers_both(source, cell.start, cell.end):
            return row._replace(cells={**row.cells, "verdict": grid.piece(cell)})
        beside = grid.at.get((cell.row, cell.column - 1))
        if beside is not None and beside is not cell and _REFERRED.fullmatch(grid.text(beside)):
            return row._replace(cells={**row.cells, "verdict": grid.piece(cell)})
    return row


def _offers_both(source: Source, start: int, end: int) -> bool:
    """Whether options are to conform and not to conform."""
    offered = {
        labels.value_of(_GROUP, "verdict", one.text) for one in check_marks.choices(source, start, end)
    }
    return {"conform", "nonconform"} <= offered
