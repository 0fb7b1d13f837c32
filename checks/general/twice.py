"""One event told in two places with two days of one month: by its number, or the words that name it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checks.context import Context
from checks.general import question
from checks.general.days import Day, has, words
from schemas.result import Finding

_DIGITS, _ALIKE, _REACH, _SHARE, _SHORT, _NEXT = 3, 3, 14, 0.6, 24, 8
"""Digits of a number; pairs of letters that two namings share; letters next to a day that name its event."""


@question("DATE009")
def one_event(context: Context, told: list[Day]) -> Iterator[Finding]:
    """Two days of what has one number, or one name."""
    deeds = [
        day
        for day in told
        if not day.ends
        and not day.joined
        and not day.begins
        and len(day.leaf.value or "") == 10
        and not day.has("ahead", day.label)
    ]
    lines = {(day.leaf.evidence.line, day.leaf.value) for day in deeds}
    for one, other in combinations(deeds, 2):
        if not _may_be_slip(one, other) or one.leaf.evidence.line == other.leaf.evidence.line:
            continue
        if (one.leaf.evidence.line, other.leaf.value) in lines or (
            other.leaf.evidence.line,
            one.leaf.value,
        ) in lines:
            continue
        if _same_table(context, one, other) or has("several", one.sentence + other.sentence):
            continue
        what = _shared(one, other)
        if what:
            yield context.finding(
                one.leaf,
                other.leaf,
                identity=what,
                variant="days",
                actual=context.listed([one.leaf.value, other.leaf.value]),
                what=what,
                days=context.listed([one.leaf.value, other.leaf.value]),
            )


def _may_be_slip(one: Day, other: Day) -> bool:
    return one.first != other.first and (one.first.year, one.first.month) == (
        other.first.year,
        other.first.month,
    )


def _same_table(context: Context, one: Day, other: Day) -> bool:
    number = context.mentions.table(one.leaf)
    return number >= 0 and number == context.mentions.table(other.leaf)


def _shared(one: Day, other: Day) -> str:
    """What two days are told of, where it is one event."""
    shared = numbers(one) & numbers(other)
    if shared and has("event", one.sentence) and has("event", other.sentence):
        return min(shared)
    for event in words()["event"]:
        if event in words()["yearly"]:
            if _names(event, one) and _names(event, other):
                return event
        elif event in _near(one) and event in _near(other):
            ours, theirs = _pairs(_near(one)), _pairs(_near(other))
            both = ours & theirs
            if len(both) >= _ALIKE and len(both) >= _SHARE * min(len(ours), len(theirs)):
                return event
    return ""


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


def _pairs(text: str) -> set[str]:
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    return {
        one for one in pairs if all("\u4e00" <= c <= "\u9fff" for c in one) and one not in words()["common"]
    }
