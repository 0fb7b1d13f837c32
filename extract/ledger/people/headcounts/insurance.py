"""What social insurance cost in a year, by tables of expenses."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.persons import InsuranceCost
from schemas.text import fold

_INSURANCE = patterns.compile(
    r"(?:缴纳|员工|职工|单位|企业|公司)?的?(?:社会保险|社保|五险(?:一金)?)(?:费用?|缴纳|缴费|支出|投入)?"
)
_YEAR = patterns.compile(r"(?<!\d)(?P<year>20\d\d)年")
_PART = patterns.compile(r"季|月|半年|人均|每人|预算|计划|万")


def read(reading: Reading) -> Iterator[InsuranceCost]:
    """The amounts of the tables of one whole year."""
    for table in reading.report.tables_with_totals:
        title = fold(str(table.title.value)) if table.title is not None and table.title.value else ""
        match = _YEAR.search(title)
        if match is None or _PART.search(title):
            continue
        for item in table.items:
            name, amount = item.name, item.amount
            if name is None or amount is None or not amount.value:
                continue
            if _INSURANCE.fullmatch(fold(str(name.value))):
                yield InsuranceCost(amount, str(name.value), int(match["year"]))
