"""One event told in two places with two days of one month: by its number, or the words that name it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.registry import question
from schemas.result import Finding

_WHOLE, _DIGITS, _ALIKE, _REACH, _SHARE, _SHORT, _NEXT, _SAYS = 10, 3, 3, 14, 0.6, 24, 8, 44
"""Letters of a whole day; digits of a number; pairs of letters that two namings share; letters next to a day
that name its event; from the statement of applicability to its day."""


class _Deed(NamedTuple):
    """A day, its line, the numbers beside it where an event is told, the events that it may be of, and the
    pairs of letters that name it."""

    day: Day
    line: int
    numbers: frozenset[str]
    events: frozenset[str]
    pairs: frozenset[str]


@question("DATE009")
def one_event(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """Two days of what has one number, or one name."""
    deeds = [*map(_deed, filter(_is_told, stated))]
    lines = {(deed.line, deed.day.leaf.value) for deed in deeds}
    for one, other in _of_one_month(deeds):
        days = [one.day.leaf.value, other.day.leaf.value]
        if one.line == other.line or (one.line, days[1]) in lines or (other.line, days[0]) in lines:
            continue
        what = _shared(one, other)
        several = what and has("several", one.day.sentence + other.day.sentence)
        if what and not several and not _same_table(context, one.day, other.day):
            yield context.finding(
                one.day.leaf,
                other.day.leaf,
                identity=what,
                variant="days",
                actual=context.listed(days),
                what=what,
                days=context.listed(days),
            )


@question("DATE009")
def one_edition(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """Two days of one version of the statement of applicability."""
    known: dict[str, Day] = {}
    for day in filter(_is_told, stated):
        version = _version(f"{day.head} {day.left} {day.before}")
        first = known.setdefault(version, day) if version else day
        if first.first != day.first:
            what = f"{words()['statement'][0]} {version}"
            days = [first.leaf.value, day.leaf.value]
            low = max(
                day.at - _SHORT, *(context.mentions.text.rfind(mark, 0, day.at) + 1 for mark in "\n\t《")
            )
            yield context.finding(
                context.mentions.leaf(day.leaf.value, low, day.leaf.span[1]),
                first.leaf,
                wrong=[day.leaf],
                identity=what,
                variant="days",
                actual=context.listed(days),
                what=what,
                days=context.listed(days),
            )


def _version(before: str) -> str:
    """The version of the statement of applicability that ends the words before a day; empty: none does."""
    at, word = max((before.rfind(word), word) for word in words()["statement"])
    wording = before[at + len(word) :] if at >= 0 else ""
    parts = "".join(char if char.isascii() and (char.isalnum() or char in "./-") else " " for char in wording)
    found = [one for one in parts.split() if one[:1] in "VvA" and one[-1:].isdecimal() and "-" not in one]
    dated = any(one[:2] == "20" and one[:4].isdecimal() for one in parts.split())
    return found[-1].upper() if found and not dated and len(wording) <= _SAYS else ""


def _is_told(day: Day) -> bool:
    """Whether it is a day on which something was done."""
    alone = not (day.ends or day.joined or day.begins)
    return alone and len(day.leaf.value or "") == _WHOLE and not has("ahead", day.label)


def _deed(day: Day) -> _Deed:
    near = _near(day)
    events = frozenset(
        event
        for event in words()["event"]
        if (_names(event, day) if event in words()["yearly"] else event in near)
    )
    stated = numbers(day) if has("event", day.sentence) else set()
    return _Deed(
        day, day.leaf.evidence.line, frozenset(stated), events, _pairs(near) if events else frozenset()
    )


def _of_one_month(deeds: list[_Deed]) -> Iterator[tuple[_Deed, _Deed]]:
    """The pairs of two days of one month that may be of one event, in reading order."""
    months: dict[tuple[int, int], list[_Deed]] = {}
    for deed in deeds:
        if deed.events or deed.numbers:
            months.setdefault((deed.day.first.year, deed.day.first.month), []).append(deed)
    for month in months.values():
        for one, other in combinations(month, 2):
            may_be = not one.events.isdisjoint(other.events) or not one.numbers.isdisjoint(other.numbers)
            if may_be and one.day.first != other.day.first:
                yield one, other


def _same_table(context: Context, one: Day, other: Day) -> bool:
    number = context.mentions.table(one.leaf)
    return number >= 0 and number == context.mentions.table(other.leaf)


def _shared(one: _Deed, other: _Deed) -> str:
    """What two days are told of, where it is one event."""
    if shared := one.numbers & other.numbers:
        return min(shared)
    events = one.events & other.events
    both = len(one.pairs & other.pairs)
    alike = both >= _ALIKE and both >= _SHARE * min(len(one.pairs), len(other.pairs))
    return next(
        (event for event in words()["event"] if event in events and (alike or event in words()["yearly"])), ""
    )


def numbers(day: Day) -> set[str]:
    """The numbers with letters (HY-YL-2506) in the sentence or row of a day."""
    text = "".join(
        c if c.isascii() and (c.isalnum() or c in "-/.") else " "
        for c in f"{day.before} {day.after} {' '.join(day.row)} {day.left}"
    )
    return {
        one.strip("-/.")
        for one in text.split()
        if sum(map(str.isdigit, one)) >= _DIGITS and one[:1].isalpha() and not one.startswith(("GB", "ISO"))
    }


def _near(day: Day) -> str:
    """The words next to a day: of its clause, its label, and the short cells beside it."""
    beside = [cell for cell in day.row if len(cell) <= _SHORT]
    return " ".join((day.head[:_SHORT], day.left[:_SHORT], day.lead[-_REACH:], day.rest[:_REACH], *beside))


def _names(event: str, day: Day) -> bool:
    """Whether an event of which a year has one is named right before or behind a day, or is its label, and
    not what came of it."""
    if event in day.rest[:_NEXT]:
        return not has("after", day.rest)
    label = day.lead[-_NEXT:] or day.head or day.left
    return event in label and not has("after", label + day.rest)


def _pairs(text: str) -> frozenset[str]:
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    return frozenset(
        one for one in pairs if all("\u4e00" <= c <= "\u9fff" for c in one) and one not in words()["common"]
    )
