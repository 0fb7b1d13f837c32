"""What a year's social insurance cost by a table of expenses, against the people insured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.people.persons import InsuranceCost

LEAST, FIRST = 400, 2021
"""Yuan a month: the employer's share of the pension alone, 16 % of the base (国办发〔2019〕13号), has been
more for anybody in any province since that year: the lowest base of all has been above 2700."""

SURELY_YUAN = 50
"""Yuan a month: for fewer the amount may be in another unit."""

MONTHS, PEOPLE = 6, 5
"""Of fewer months or people nothing is sure: some came late, or are retired and have no pension paid."""


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
    for cost in context.mentions.statements(InsuranceCost):
        year, (last, month) = cost.year, map(int, end.value.split("-")[:2])
        months = 12 if year < last else month - 1 if year == last else 0
        if year < FIRST or months < MONTHS or (since is not None and str(since.value or "") >= str(year)):
            continue
        each = (cost.place.value or 0) / (insured.value or 1) / months
        if SURELY_YUAN <= each < LEAST:
            yield Cost(cost.place, cost.words, insured, months, round(each))
