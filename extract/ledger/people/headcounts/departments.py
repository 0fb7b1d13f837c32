"""The totals of tables with the people of departments."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.persons import DepartmentTotal

_DEPARTMENT = patterns.compile(
    r"(?:[部科室处队组站厂]|车间|班组|中心|管理层|仓库|工段|人员)(?:[（(][^（()）]{1,30}[)）])?$"
)
_FEWEST = 4


def read(reading: Reading) -> Iterator[DepartmentTotal]:
    """The total of each table of which most items are departments."""
    for table in reading.report.tables_with_totals:
        total = table.stated_total
        names = [str(item.name.value) for item in table.items if item.name is not None and item.name.value]
        parts = sum(_DEPARTMENT.search(name) is not None for name in names)
        if total is not None and len(names) >= _FEWEST and 2 * parts > len(names):
            yield DepartmentTotal(total, " ".join(names))
