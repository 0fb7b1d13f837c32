"""Days on which the validity of a thing ends."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import STOPS
from extract.ledger.dates.validities.things import thing
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.times.days import Day, ValidityEnd

_LONGEST = 30
"""So many letters name a thing."""


def read(_reading: Reading, days: list[Day], kind: str) -> Iterator[ValidityEnd]:
    """Those of some days on which a thing of a kind, the organization's own, ended and nothing beside tells
    that it was replaced."""
    for day in days:
        if not day.ends or day.begins:
            continue
        its, word = thing(day)
        if its != kind or has("replaced", day.sentence) or (kind == "card" and has("renewals", day.label)):
            continue
        if not has("theirs", " ".join((day.sentence, *day.titles))):
            yield _end(day, kind, word)


def _end(day: Day, kind: str, word: str) -> ValidityEnd:
    return ValidityEnd(
        day.place,
        day.words,
        day,
        kind,
        word,
        _subject(day.row[0] if day.row else day.lead) or _subject(day.before) or day.head[:_LONGEST],
        _subject(day.row[0]) if day.row and not set(day.row[0]) & set(STOPS) else "",
        (_without_days(_subject(day.lead)), _without_days(_subject(day.before))),
    )


def _without_days(text: str) -> str:
    """A text without a day that it ends with, of which a span begins, and the words that lead to that."""
    bare = text.rstrip("0123456789年月日-./ ")
    return text if bare == text else _subject(bare)


def _subject(text: str) -> str:
    """The end of what stands before a day, without the words that say that something ends."""
    ends = (
        *words()["until"],
        *words()["joins"],
        *words()["over"],
        "，",
        ",",
        "：",
        ":",
        "（",
        "(",
        "为",
        " ",
    )
    while text.endswith(ends):
        text = text.removesuffix(max((end for end in ends if text.endswith(end)), key=len))
    return text[-_LONGEST:]
