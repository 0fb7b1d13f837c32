"""What a year's social insurance cost by a table of expenses, against the people insured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import TotalItem
from schemas.text import fold

LEAST, FIRST = 400, 2021
"""Yuan a month: the employer's share of the pension alone, 16 % of the base (国办发〔2019〕13号), has been
more for anybody in any province since that year: the lowest base of all has been above 2700."""

SURELY_YUAN = 50
"""Yuan a month: for fewer the amount may be in another unit."""

MONTHS, PEOPLE = 6, 5
"""Of fewer months or people nothing is sure: some came late, or are retired and have no pension paid."""

_INSURANCE = patterns.compile(
    r"(?:缴纳|员工|职工|单位|企业|公司)?的?(?:社会保险|社保|五险(?:一金)?)(?:费用?|缴纳|缴费|支出|投入)?"
)
_YEAR = patterns.compile(r"(?<!\d)(?P<year>20\d\d)年")
_PART = patterns.compile(r"季|月|半年|人均|每人|预算|计划|万")


class Cost(NamedTuple):
    """An amount too small for the people insured; what it is a month for each of them."""

    amount: Leaf[float]
    name: str
    insured: Leaf[int]
    months: int
    each: int


def too_little(context: Context) -> Iterator[Cost]:
    """The amounts of tables of one year that cannot be what the insurance cost so far."""
    report = context.report
    end, insured, since = report.audit.end, report.insured_count, report.organization.established_on
    if end is None or not end.value or insured is None or (insured.value or 0) < PEOPLE:
        return
    for table in report.tables_with_totals:
        title = fold(str(table.title.value)) if table.title is not None and table.title.value else ""
        match = _YEAR.search(title)
        if match is None or _PART.search(title) or int(match["year"]) < FIRST:
            continue
        year, (last, month) = int(match["year"]), map(int, end.value.split("-")[:2])
        months = 12 if year < last else month - 1 if year == last else 0
        if months < MONTHS or (since is not None and str(since.value or "") >= str(year)):
            continue
        for item in table.items:
            if cost := _cost(item, insured, months):
                yield cost


def _cost(item: TotalItem, insured: Leaf[int], months: int) -> Cost | None:
    name, amount = item.name, item.amount
    if name is None or amount is None or not amount.value or not insured.value:
        return None
    each = amount.value / insured.value / months
    if _INSURANCE.fullmatch(fold(str(name.value))) and SURELY_YUAN <= each < LEAST:
        return Cost(amount, str(name.value), insured, months, round(each))
    return None
