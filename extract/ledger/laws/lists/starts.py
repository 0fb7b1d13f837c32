"""Days from which a law is said to be in force."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.facts.misspelt_titles import KINDS
from schemas.statements.laws import LawStart
from schemas.statements.times.days import Day


def read(reading: Reading, days: list[Day]) -> Iterator[LawStart]:  # noqa: ARG001
    """Those of some days on which a law that is gone by comes into force, as its brackets, or words, say."""
    for day in days:
        if not has("in_force", day.rest[:6]) or has("coming", day.sentence) or not has("used", day.sentence):
            continue
        if title := _title(day):
            yield LawStart(day.leaf, day.sentence, title)


def _title(day: Day) -> str:
    """The title of a law that stands last before a day."""
    text = day.before.translate(str.maketrans("《》(（,，、", "       ")).split()
    return next((one for one in reversed(text) if one.endswith(KINDS)), "")[-24:]
