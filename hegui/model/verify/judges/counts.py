"""Numbers told twice, and numbers of what is listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.values.numbers import find_counts
from extract.values.titles import find_titles
from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, only, refuted
from schemas.leaf import Leaf

_BETWEEN, _MANY = "、；;\n\t《", 12
"""Marks between items; in longer lists one mark more or less says little."""


class Listed(NamedTuple):
    """A stated number with the items that are listed, how many they are, and whether they are all."""

    stated: Leaf[int]
    items: list[Leaf[str]]
    number: int
    whole: bool


def count(case: Case) -> Outcome:
    """Whether a stated number is that of what is listed, or of another place that tells it."""
    lists = [*_lists(case)]
    wrong = [one for one in lists if one.stated.value != one.number]
    if not lists:
        return _titles(case) if len(case.quotes) == 1 else _told_twice(case)
    if wrong:
        items = (value for one in wrong for value in (one.stated.value, one.number))
        return confirmed("miscounted", *items) if wrong[0].whole else OPEN
    surely = all(_are_parted(case, one) for one in lists) and not _others(case, lists)
    return refuted("counted", *(one.number for one in lists)) if surely else OPEN


def _lists(case: Case) -> Iterator[Listed]:
    """The numbers that the quotes state, with what is listed."""
    for one in case.report.counts:
        if one.stated is not None and one.listed and _is_quoted(case, one.stated):
            number = len(one.listed) if one.counted is None else one.counted
            yield Listed(one.stated, one.listed, number, not one.open_ended and one.counted is not None)
    for law_list in case.report.law_lists:
        stated, number = law_list.stated_count, len(law_list.titles)
        if stated is not None and law_list.titles and _is_quoted(case, stated):
            yield Listed(stated, law_list.titles, number, whole=False)  # it may be of some of them


def _are_parted(case: Case, listed: Listed) -> bool:
    """Whether there are as many marks between the items as part that many."""
    start, end = listed.items[0].span[0], listed.items[-1].span[1]
    between = case.mentions.text[start:end]
    return max(map(between.count, _BETWEEN)) == listed.number - 1 or listed.number > _MANY


def _others(case: Case, lists: list[Listed]) -> bool:
    """Whether the quotes tell numbers beside those of the lists and their items."""
    known = {one.stated.value for one in lists}
    items = [item.span for one in lists for item in one.items]
    return any(
        stated.value not in known and not any(start <= stated.start < end for start, end in items)
        for quote in case.quotes
        for stated in find_counts(quote.text, quote.start)
    )


def _is_quoted(case: Case, leaf: Leaf[int]) -> bool:
    return any(quote.meets(*place.span) for place in leaf.places for quote in case.quotes)


def _titles(case: Case) -> Outcome:
    """A number of titles beside as many titles in one quote."""
    for quote in case.quotes:
        titles, stated = find_titles(quote.text), find_counts(quote.text)
        if len(titles) > 1 and any(one.value == len(titles) for one in stated):
            return refuted("counted", len(titles))
    return OPEN


def _told_twice(case: Case) -> Outcome:
    """Two quotes with a number each of one unit."""
    items = [find_counts(quote.text) for quote in case.quotes]
    numbers = [{one.value for one in of} for of in items]
    if len(items) < 2 or any(len(one) != 1 for one in numbers):
        return OPEN
    values = sorted(set.union(*numbers))
    if len(values) == 1:
        return refuted("same_number", *values)
    by_quote = [
        {one.path for one in case.fields(quote) if isinstance(one.leaf.value, int)} for quote in case.quotes
    ]
    field = only(tuple(sorted(paths)) for paths in by_quote)
    return confirmed("two_numbers", *values) if field and len(field) == 1 else OPEN
