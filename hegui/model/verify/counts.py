"""Numbers told twice, and numbers of what is listed."""

from __future__ import annotations

from collections.abc import Iterator

from extract.values.numbers import find_counts
from extract.values.titles import find_titles
from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, only, refuted
from schemas.leaf import Leaf


def count(case: Case) -> Outcome:
    """Whether a stated number is that of what is listed, or of another place that tells it."""
    for stated, listed, whole in _lists(case):
        if stated.value == listed:
            return refuted("counted", stated.value, listed)
        return confirmed("miscounted", stated.value, listed) if whole else OPEN
    return _titles(case) or _told_twice(case)


def _lists(case: Case) -> Iterator[tuple[Leaf[int], int, bool]]:
    """The numbers that the quotes state, with how many are listed, and whether the list is a whole one."""
    for one in case.report.counts:
        if (
            one.stated is not None
            and one.stated.value is not None
            and one.listed
            and _is_quoted(case, one.stated)
        ):
            listed = len(one.listed) if one.counted is None else one.counted
            yield one.stated, listed, not one.open_ended and one.counted is not None
    for law_list in case.report.law_lists:
        stated = law_list.stated_count
        if stated is not None and stated.value is not None and law_list.titles and _is_quoted(case, stated):
            whole = not law_list.open_ended and not law_list.sampled
            yield stated, len(law_list.titles), whole and stated.value < len(law_list.titles)


def _is_quoted(case: Case, leaf: Leaf[int]) -> bool:
    return any(quote.meets(*place.span) for place in leaf.places for quote in case.quotes)


def _titles(case: Case) -> Outcome | None:
    """A number of titles beside as many titles in one quote."""
    for quote in case.quotes:
        titles, told = find_titles(quote.text), find_counts(quote.text)
        if len(titles) > 1 and any(one.value == len(titles) for one in told):
            return refuted("counted", len(titles))
    return None


def _told_twice(case: Case) -> Outcome:
    """Two quotes with a number each of one unit."""
    told = [find_counts(quote.text) for quote in case.quotes]
    numbers = [{one.value for one in of} for of in told]
    if len(told) < 2 or any(len(one) != 1 for one in numbers):
        return OPEN
    values = sorted(set.union(*numbers))
    if len(values) == 1:
        return refuted("same_number", *values)
    by_quote = [
        {one.path for one in case.fields(quote) if isinstance(one.leaf.value, int)} for quote in case.quotes
    ]
    field = only(tuple(sorted(paths)) for paths in by_quote)
    return confirmed("two_numbers", *values) if field and len(field) == 1 else OPEN
