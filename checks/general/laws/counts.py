"""How many laws there are, as clauses tell it: against one another, and against the titles listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has
from checks.general.quantities.count_findings import laws_listed
from checks.general.registry import question
from checks.quantities.amounts import quantities
from checks.quantities.parts_and_wholes import plain_same
from schemas.facts.misspelt_titles import KINDS
from schemas.facts.titles import split_edition
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_STOPS, _ENDS, _UNITS = "，,；;。（()）、\n", "。；;\n", ("部", "项", "件")
_LEAST, _MOST, _LIKE, _AHEAD, _FEWEST, _REACH = 6, 400, 0.75, 8, 6, 300
"""A number of laws, at least and at most; how much of one another is that may be meant for it; characters
behind a number that tell what it is of; titles that are a list; the longest sentence."""


class _Told(NamedTuple):
    """A number of laws, what it is in, its clause and the place of that."""

    number: int
    unit: str
    clause: str
    leaf: Leaf[str]

    @property
    def of_some(self) -> bool:
        """Whether a word tells that it is of some of them, or of more than laws."""
        return has("some_laws", self.clause) or ("其他" in self.clause and "清单" not in self.clause)

    def of_one(self, other: _Told) -> bool:
        """Whether both are of one list: of the list that was told, or both of laws, or of more."""
        listed = has("the_list", self.clause) or has("the_list", other.clause)
        return self.unit == other.unit and (listed or ("其他" in self.clause) == ("其他" in other.clause))


@question("LAW004")
def told_otherwise(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Two numbers of all laws that are alike, or whose digits are the same."""
    stated = [one for one in _numbers(context) if not one.of_some]
    for at, one in enumerate(stated):
        for other in stated[:at]:
            low, high = sorted((one.number, other.number))
            alike = low >= _LIKE * high or sorted(str(low)) == sorted(str(high))
            if (
                low != high
                and alike
                and one.of_one(other)
                and one.leaf.evidence.line != other.leaf.evidence.line
            ):
                where = [
                    context.words("at", number=each.number, where=each.leaf.raw[:24]) for each in (other, one)
                ]
                yield context.finding(
                    one.leaf,
                    other.leaf,
                    identity="numbers",
                    values=[one.number, other.number],
                    variant="places",
                    numbers=("；" if context.lang == "zh" else "; ").join(where),
                    early="",
                )


@question("LAW004")
def more_listed(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number that is less than the titles listed, and than none of the lists."""
    lists = [[one for one in laws.titles if _is_act(one)] for laws in context.report.law_lists]
    sizes = [_distinct(titles) for titles in lists]
    titles = [title for titles in lists for title in titles]
    size = _distinct(titles)
    for one in _numbers(context) if size >= _FEWEST else ():
        if one.of_some or one.number in sizes or not _LIKE * size <= one.number < size:
            continue
        yield laws_listed(context, one.number, one.leaf, titles, size)


def _is_act(title: Leaf[str]) -> bool:
    """Whether a title is that of an act, no standard's or heading's."""
    return split_edition(str(title.value).strip("《》"))[0].endswith(KINDS)


def _distinct(titles: list[Leaf[str]]) -> int:
    return len({fold(str(one.value)) for one in titles})


def _numbers(context: Context) -> Iterator[_Told]:
    """The numbers with a unit of acts whose clause, or whose sentence before it, is on laws."""
    text = plain_same(context.mentions.text)
    for one in quantities(text):
        if one.unit not in _UNITS or not _LEAST <= one.number <= _MOST:
            continue
        end = one.end - len(one.unit)
        behind = text[end : one.end + _AHEAD].partition("，")[0].partition(",")[0]
        low, start = (_begin(text, one.start, marks) for marks in (_STOPS, _ENDS))
        clause, sentence = text[low:end] + behind, text[start:low]
        listed = has("of_laws", sentence) and has("all_of", clause) and "标准" not in clause
        if (has("of_laws", clause) or listed) and not _is_past(context, sentence):
            leaf: Leaf[str] = context.mentions.leaf(text[low:end].strip(), low, end)
            yield _Told(int(one.number), one.unit, clause, leaf)


def _begin(text: str, at: int, marks: str) -> int:
    """Where what a place stands in begins, behind the last of some marks."""
    low = max(at - _REACH, 0)
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in marks))


def _is_past(context: Context, text: str) -> bool:
    """Whether a sentence names an earlier year than the report's."""
    years = [part[-4:] for part in text.replace("-", "年").split("年")[:-1]]
    return any(year.isdecimal() and "2000" < year < (context.as_of or "")[:4] for year in years)
