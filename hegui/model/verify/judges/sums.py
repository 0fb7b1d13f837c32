"""Sums, means, products and shares of quoted numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from checks.compare import exact, shortfall
from extract.values.dates import read_dates
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, refuted
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
_FEWEST, _SHARED, _LEAD, _MOST = 2, 100, 6, 80
"""Parts of a whole at least; hundredths; characters before a number that say that it is a total; so many
numbers are no sum that anybody meant."""


class Amount(NamedTuple):
    """A number, its unit or the first character behind it, its decimals, where it begins in its text, and
    whether a word for a total stands right before it, whether it stands in brackets."""

    number: float
    unit: str
    digits: int
    start: int
    is_total: bool = False
    inside: bool = False


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
    totals = [float(one.stated_total.value or 0) for one in tables if one.stated_total is not None]
    items = [one for quote in case.quotes for one in amounts(quote.text)]
    if len(items) > _MOST:
        return OPEN
    if tables:
        lacks = [shortfall(_items(one), total) for one, total in zip(tables, totals, strict=True)]
        return _told_wrongly(case) if any(lacks) else refuted("adds_up", *totals)
    if any(word in case.text for word in _MEANS):
        return _mean(case)
    if any(word in case.text for word in _TOTALS) and not any(one.is_total for one in items):
        return OPEN
    outside = [one for one in items if not one.inside]
    items = outside if len(outside) > _FEWEST else items
    for group in _groups(items):
        if _adds_up(group) or _multiplies(group):
            return refuted("adds_up", *(one.number for one in group))
    if _is_share(items):
        return refuted("adds_up", *(one.number for one in items))
    return _told_wrongly(case)


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


def _groups(items: list[Amount]) -> Iterator[list[Amount]]:
    """The numbers of each unit, then all of them."""
    for unit in dict.fromkeys(one.unit for one in items):
        yield [one for one in items if one.unit == unit]
    yield items


def _adds_up(group: Sequence[Amount]) -> bool:
    """Whether each number behind a word for a total is the sum of those before or behind it; where no such
    word is, whether any number is that of all others, or of all on one side of it."""
    totals = [at for at, one in enumerate(group) if one.is_total]
    if totals:
        return all(_is_sum(group, at) for at in totals)
    return any(_is_sum(group, at) for at in range(len(group)))


def _is_sum(group: Sequence[Amount], at: int) -> bool:
    """Whether a number is the sum of the parts before it, behind it or on both sides; of a total after
    another also of those between, or of the totals before it."""
    parts = [
        (place, exact(one.number)) for place, one in enumerate(group) if place != at and not one.is_total
    ]
    before, behind = [n for place, n in parts if place < at], [n for place, n in parts if place > at]
    last = max((place for place, one in enumerate(group[:at]) if one.is_total), default=-1)
    totals = [exact(one.number) for one in group[:at] if one.is_total]
    between = [n for place, n in parts if last < place < at]
    whole = exact(group[at].number)
    options = (before, behind, [*before, *behind], between, totals)
    return bool(whole) and any(len(one) >= _FEWEST and sum(one) == whole for one in options)


def _multiplies(group: Sequence[Amount]) -> bool:
    """Whether one of three numbers is the product of the two others, as far as it is told."""
    if len(group) != _FEWEST + 1:
        return False
    return any(
        one.number > 1
        and other.number > 1
        and abs(one.number * other.number - made.number) < 0.5 * 10**-made.digits
        for one, other, made in permutations(group)
    )


def _is_share(items: Sequence[Amount]) -> bool:
    """Whether a share is that of one of the numbers in another."""
    shares = [one for one in items if one.unit in ("%", "％")]
    others = [one for one in items if one not in shares and one.number]
    return bool(shares) and all(
        any(
            abs(_SHARED * part.number / whole.number - share.number) <= 0.5 * 10**-share.digits + 1e-9
            for part, whole in permutations(others, 2)
        )
        for share in shares
    )


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
        if len(items) < _FEWEST:
            return OPEN
        off = abs(sum(items) / len(items) - mean.number)
        if off < 10**-mean.digits - 1e-9:
            return refuted("mean_right", mean.number, *items)
        before = [one for one in stated if one.start < at and one.unit == mean.unit]
        sure = len(before) == len(items) and len(items) > _FEWEST and bool(mean.unit)
        return confirmed("mean_wrong", mean.number, *items) if sure else OPEN
    return OPEN


def _told_wrongly(case: Case) -> Outcome:
    """A sum behind a word for one, at the end of the only sentence that is quoted, which has nothing else
    than its parts."""
    text = case.sentence()
    stated = amounts(text)
    at = max(text.rfind(word) for word in _TOTALS)
    units = {one.unit for one in stated}
    parts = [one for one in stated if one.start < at]
    if at < 0 or len(units) != 1 or "" in units or len(stated) - len(parts) != 1 or len(parts) < _FEWEST:
        return OPEN
    if any(word in text for word in _NOT_ALL) or sum(map(text.count, _TOTALS)) > 1:
        return OPEN
    numbers = [exact(one.number) for one in stated]
    wrong = sum(numbers[:-1]) != numbers[-1]
    return confirmed("sum_wrong", *(one.number for one in stated)) if wrong else OPEN
