"""Parts whose place is blank for all nonconformities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from schemas.report import Nonconformity
from schemas.statements.nonconformities import BlankPart

_LABELS = {
    "department": ("^责任部门", "^受审核部门", "^不符合部门", "^部门"),
    "grade": ("^不符合性质", "^不符合项性质", "^不符合程度", "^严重程度", "^性质"),
    "description": ("^不符合事实", "^不符合事实描述", "^不符合描述", "^事实描述", "^事实"),
}
"""What stands before the parts of a nonconformity, or at the head of their columns."""


def read(reading: Reading, items: Iterable[Nonconformity], part: str) -> Iterator[BlankPart]:
    """The label of a part, where nothing stands behind it, or each row of a table with such a column has an
    empty cell."""
    label = reading.find(_LABELS[part])
    if label is None:
        return
    if reading.table(label) < 0:
        blank = not reading.around(label)[1].strip(" :：_")
    else:
        rows = [reading.beside(one.clause) for one in items if one.clause is not None]
        blank = bool(rows) and all(any(not cell.strip() for cell in row) for row in rows)
    if blank:
        yield BlankPart(label, label.raw)
