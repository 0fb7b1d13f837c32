"""Days of events, with what tells which event: its number, or the words that name it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.times.days import Day, EventDay

_WHOLE, _DIGITS, _REACH, _SHORT, _NEXT = 10, 3, 14, 24, 8
"""Letters of a whole day; digits of a number; letters next to a day that name its event, of a short cell, and
of its label."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[EventDay]:
    """Those of some days on which something was done."""
    for day in filter(is_done, asked(reading, days)):
        near = _near(day)
        events = tuple(
            event
            for event in words()["event"]
            if (_names(event, day) if event in words()["yearly"] else event in near)
        )
        known = numbers(day) if has("event", day.sentence) else set()
        yield EventDay(
            day.place,
            day.words,
            day,
            frozenset(known),
            events,
            frozenset(event for event in events if event in words()["yearly"]),
            _pairs(near) if events else frozenset(),
            bool(events or known) and has("several", day.sentence),
        )


def is_done(day: Day) -> bool:
    """Whether it is a day on which something was done."""
    alone = not (day.ends or day.joined or day.begins)
    return alone and len(day.place.value or "") == _WHOLE and not has("ahead", day.label)


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
