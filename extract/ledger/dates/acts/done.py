"""Days of what was done."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, DoneDay


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[DoneDay]:
    """Those of some days of which nothing around says that they are to come, what ends then, or who signs."""
    for day in asked(reading, days):
        if _may_be_done(day):
            yield DoneDay(day.place, day.words, day)


def _may_be_done(day: Day) -> bool:
    if day.done is False or day.ends or day.begins or day.joined or has("ahead", day.near):
        return False
    title = " ".join(day.row[:1])
    if has("until", f"{day.before} {title}") or has("open", title) or has("signed", f"{day.left} {title}"):
        return False
    if has("programme", " ".join(day.titles[-2:])) or has("person", day.before) or has("card", day.before):
        return False
    return not _is_bare(day)


def _is_bare(day: Day) -> bool:
    """Whether a day has no words that tell a deed: it is a label's, a label itself, or alone."""
    asked = has("open", day.lead)
    if (asked and day.lead.endswith(":")) or day.after[:1] == ":":
        return True
    if day.before.rstrip("，,、")[-1:].isdecimal():
        return True
    return not day.row and not day.rest and (not day.lead or asked or day.after[:1] == ")")
