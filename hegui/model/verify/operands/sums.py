"""Quoted numbers: those of a table with its total, of a sentence, beside a word for a mean."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons import sums
from checks.comparisons.outcome import OPEN, Outcome
from checks.comparisons.sums import FEWEST, Amount
from extract.values.dates import read_dates
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from hegui.model.verify.case import Case
from schemas import patterns
from schemas.bounds import plain_unit
from schemas.report import TableWithTotal

_NUMBER = patterns.compile(
    r"(?<![\d.A-Za-z#第])(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,6})?)\s?"
    r"(?P<u>人[日天]|人次|万元|千元|平方米|立方米|mg/m3|kWh|tce|[A-Za-z]{1,4}|[^\W\d_A-Za-z]|%|％)?"
)
"""A number with the sign or the first character of what it is of."""

_TOTALS = ("合计", "总计", "共计", "总数", "总共", "小计", "total")
_MEANS = ("平均", "均值", "均分", "average", "mean")
_NOT_ALL = ("其中", "等", "约", "不含", "另有", "另外", "除外", "包括", "剩余")
_LEAD, _MOST = 6, 80
"""Characters before a number that say that it is a total; so many numbers are no sum that anybody meant."""


def amounts(text: str) -> list[Amount]:
    """The numbers of a text but those of days, in order.

    >>> [(one.number, one.unit) for one in amounts("2025年3月2日购入 1,240.5 万元、3台")]
    [(1240.5, '万元'), (3.0, '台')]
    """
    shown = narrow(text)
    days = [(day.start, day.end) for day in read_dates(text)[0]]
    return [
        Amount(
            parse_amount(match["n"]) or 0.0,
            plain_unit(match["u"] or ""),
            len(match["n"].partition(".")[2]),
            match.start(),
            any(word in shown[max(match.start() - _LEAD, 0) : match.start()] for word in _TOTALS),
            sum(shown.count(mark, 0, match.start()) for mark in "（(")
            > sum(shown.count(mark, 0, match.start()) for mark in "）)"),
        )
        for match in _NUMBER.finditer(shown)
        if not any(start < match.end("n") and match.start("n") < end for start, end in days)
    ]


def total(case: Case) -> Outcome:
    """Whether a quoted total, mean, product or share is what the numbers quoted with it make."""
    tables = [one for one in _tables(case) if one.items]
    items = [one for quote in case.quotes for one in amounts(quote.text)]
    if len(items) > _MOST:
        return OPEN
    if tables:
        outcome = sums.tables([(_items(one), _total(one)) for one in tables])
    elif any(word in case.text for word in _MEANS):
        return _mean(case)
    elif any(word in case.text for word in _TOTALS) and not any(one.is_total for one in items):
        return OPEN
    else:
        outcome = sums.made_up(items)
    return outcome if outcome.state == "refuted" else _of_sentence(case)


def _total(table: TableWithTotal) -> float:
    return float(table.stated_total.value or 0) if table.stated_total is not None else 0.0


def _tables(case: Case) -> Iterator[TableWithTotal]:
    for table in case.report.tables_with_totals:
        for one in (table, *table.beside):
            place = one.stated_total
            if place is not None and any(quote.meets(*place.span) for quote in case.quotes):
                yield one


def _items(table: TableWithTotal) -> list[float]:
    return [
        float(one.amount.value)
        for one in table.items
        if one.amount is not None and one.amount.value is not None
    ]


def _mean(case: Case) -> Outcome:
    """Whether the number behind a word for a mean is that of the numbers of its unit before it."""
    for quote in case.quotes:
        at = max(quote.text.find(word) for word in _MEANS)
        stated = amounts(quote.text)
        mean = next((one for one in stated if one.start >= at >= 0), None)
        if mean is None:
            continue
        items = [one.number for other in case.quotes for one in amounts(other.text) if one.unit == mean.unit]
        items.remove(mean.number)
        before = [one for one in stated if one.start < at and one.unit == mean.unit]
        return sums.mean(mean, items, listed=len(before) == len(items))
    return OPEN


def _of_sentence(case: Case) -> Outcome:
    """A sum behind a word for one, at the end of the only sentence that is quoted, which has nothing else
    than its parts."""
    text = case.sentence()
    stated = amounts(text)
    at = max(text.rfind(word) for word in _TOTALS)
    units = {one.unit for one in stated}
    parts = [one for one in stated if one.start < at]
    if at < 0 or len(units) != 1 or "" in units or len(stated) - len(parts) != 1 or len(parts) < FEWEST:
        return OPEN
    if any(word in text for word in _NOT_ALL) or sum(map(text.count, _TOTALS)) > 1:
        return OPEN
    return sums.total([one.number for one in parts], stated[-1].number)
