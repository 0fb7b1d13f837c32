"""Numbers beside what is listed, and numbers in two places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.comparisons import count as counts
from checks.comparisons import equal
from checks.comparisons.outcome import Outcome
from extract.values.numbers import find_counts
from extract.values.titles import find_titles
from hegui.model.verify.case import Case, only
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
    if not lists:
        return _titles(case) if len(case.quotes) == 1 else _told_twice(case)
    operands = [
        counts.Listed(one.stated.value, one.number, one.whole, _are_parted(case, one)) for one in lists
    ]
    return counts.count(operands, alone=not _others(case, lists))


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
    between = case.mentions.surroundings.text[start:end]
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
    (quote,) = case.quotes
    return counts.counted(len(find_titles(quote.text)), (one.value for one in find_counts(quote.text)))


def _told_twice(case: Case) -> Outcome:
    """Two quotes with a number each of one unit."""
    by_quote = [
        {one.path for one in case.fields(quote) if isinstance(one.leaf.value, int)} for quote in case.quotes
    ]
    field = only(tuple(sorted(paths)) for paths in by_quote)
    numbers = [{one.value for one in find_counts(quote.text)} for quote in case.quotes]
    return equal.one_number(numbers, one_field=bool(field) and len(field) == 1)
