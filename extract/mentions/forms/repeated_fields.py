"""Fields that the forms of a report repeat (接受审核人员), and that one of them leaves empty."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from extract.readers.leaves import body_end
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from schemas import rx
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.mentions import Blank

_DUE = rx.compile(
    r"(?!.{0,12}(?:陪同|向导|观察|专家|实习|签|备注|说明|整改|纠正|关闭|验证|复查|不符合|不合格|问题|变更|更改|缺席|外包|分包))"
    r".{0,10}(?:部门|人员|负责人|受访人|受访者|审核员|涉及条款|审核条款|标准条款|过程|审核日期|审核时间|审核方式|审核地点|审核结论)"
    r"|(?:Department|Auditees?|Interviewees?|Persons? interviewed|Audited by|Auditors?)",
    re.IGNORECASE,
)
"""What each form of an audit tells; a form may have nothing to say of nonconformities, guides or remarks."""

_FEWEST_FILLED, _LONGEST = 3, 24


def read(source: Source) -> Iterator[Blank]:
    """The empty fields whose label stands beside a value in three other places or more, and beside nothing
    nowhere else: in a form that is filled in otherwise."""
    found: dict[str, list[tuple[Grid, Cell, bool]]] = defaultdict(list)
    for grid in grids(source).values():
        for cells in grid.anchors.values():
            for cell in cells:
                label = _label(grid, cell)
                value = grid.right_of(cell) if label else None
                if value is not None and value.start < body_end(source):
                    found[label].append((grid, cell, not grid.is_blank(value)))
    for label, places in found.items():
        empty = [(grid, cell) for grid, cell, filled in places if not filled]
        if len(empty) == 1 and len(places) > _FEWEST_FILLED and _is_filled_in(*empty[0]):
            cell = empty[0][1]
            leaf: Leaf[str] = source.leaf(None, cell.start, cell.end, raw="")
            yield Blank(leaf, label, "empty")


def _label(grid: Grid, cell: Cell) -> str:
    """The label that a cell is; empty for any other."""
    if cell.end - cell.start > _LONGEST:
        return ""
    text = grid.text(cell).rstrip(":： ")
    return text if _DUE.fullmatch(text) else ""


def _is_filled_in(grid: Grid, cell: Cell) -> bool:
    """Whether the row has another field, with its value, before the empty one, or the row above does."""
    before = [one for one in grid.anchors.get(cell.row, ()) if one.column < cell.column]
    above = [*grid.anchors.get(cell.row - 1, ())] if not before else []
    told = before or above
    return len(told) > 1 and not any(map(grid.is_blank, told))
