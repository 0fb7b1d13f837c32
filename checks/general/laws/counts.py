"""How many laws there are, as clauses tell it: against one another, and against the titles listed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.quantities.count_findings import laws_listed
from checks.general.registry import question
from schemas.facts.misspelt_titles import KINDS
from schemas.facts.titles import split_edition
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.laws import NumberOfLaws
from schemas.statements.times.days import Day
from schemas.text import fold

_LIKE, _FEWEST = 0.75, 6
"""How much of one another is that may be meant for it; titles that are a list."""


@question("LAW004")
def told_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """Two numbers of all laws that are alike, or whose digits are the same."""
    numbers = [one for one in _numbers(context) if not one.of_some]
    for at, one in enumerate(numbers):
        for other in numbers[:at]:
            low, high = sorted((one.number, other.number))
            alike = low >= _LIKE * high or sorted(str(low)) == sorted(str(high))
            if (
                low != high
                and alike
                and _of_one_list(one, other)
                and one.place.evidence.line != other.place.evidence.line
            ):
                where = [
                    context.words("at", number=each.number, where=each.place.raw[:24])
                    for each in (other, one)
                ]
                yield context.finding(
                    one.place,
                    other.place,
                    identity="numbers",
                    values=[one.number, other.number],
                    variant="places",
                    numbers=("；" if context.lang == "zh" else "; ").join(where),
                    early="",
                )


@question("LAW004")
def more_listed(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A number that is less than the titles listed, and than none of the lists."""
    lists = [[one for one in laws.titles if _is_act(one)] for laws in context.report.law_lists]
    sizes = [_distinct(titles) for titles in lists]
    titles = [title for titles in lists for title in titles]
    size = _distinct(titles)
    for one in _numbers(context) if size >= _FEWEST else ():
        if one.of_some or one.number in sizes or not _LIKE * size <= one.number < size:
            continue
        yield laws_listed(context, one.number, one.place, titles, size)


def _is_act(title: Leaf[str]) -> bool:
    """Whether a title is that of an act, no standard's or heading's."""
    return split_edition(str(title.value).strip("《》"))[0].endswith(KINDS)


def _distinct(titles: list[Leaf[str]]) -> int:
    return len({fold(str(one.value)) for one in titles})


def _numbers(context: Context) -> Iterator[NumberOfLaws]:
    """The numbers of laws whose sentence names no earlier year than the report's."""
    year = (context.as_of or "")[:4]
    for one in context.mentions.statements(NumberOfLaws):
        if not any(earlier < year for earlier in one.years):
            yield one


def _of_one_list(one: NumberOfLaws, other: NumberOfLaws) -> bool:
    """Whether both are of one list: of the list that was told, or both of laws, or of more."""
    listed = one.of_the_list or other.of_the_list
    return one.unit == other.unit and (listed or one.with_others == other.with_others)
