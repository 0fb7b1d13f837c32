"""Things that have a validity, as the words around its end name them."""

from __future__ import annotations

from extract.ledger.text.word_kinds import has, words
from schemas.statements.times.days import Day

THINGS = ("permit", "device", "equipment", "card", "person", "other")
"""The kinds of things that have a validity."""


def thing(day: Day) -> tuple[str, str]:
    """What a day is of: the kind and the word that stands nearest before it in its sentence or row, else in
    its headings."""
    for text in (day.before, " ".join(day.row), day.after, *reversed(day.titles)):
        at, kind, word = max((text.rfind(word), kind, word) for kind in THINGS for word in words()[kind])
        if at >= 0:
            return kind, word
        if has("calibrated", text):
            return "device", ""
    return "", ""
