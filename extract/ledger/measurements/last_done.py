"""When what is to be done every so often was last done (`rules.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extract.ledger.measurements.rules import known, leaf_of
from extract.ledger.reading import Reading
from schemas.statements.amounts.measurements import LastDone
from schemas.wholes.surroundings import Sentence


def read(reading: Reading) -> Iterator[LastDone]:
    """The days of the sentences that tell it, or that stand right behind the one with the term."""
    before = Sentence("", 0)
    terms = sorted(known("terms"), key=len, reverse=True)
    for sentence in reading.sentences():
        text, led = sentence.text, before.text + sentence.text
        is_next = sentence.start - before.start - len(before.text) == 1
        before = sentence
        if not is_next or "\n" in reading.text[sentence.start - 1 : sentence.start]:
            led = text
        term = next((one for one in terms if one in led), None)
        at = max(map(text.find, known("last")), default=-1) if term else -1
        if term is None or at < 0 or at < text.find(term):
            continue
        low, high = sentence.start + at, sentence.start + len(text)
        days = [one for one in reading.mentions.dates if low < one.leaf.start < high]
        done = _day(str(days[0].leaf.value)) if days else None
        if done is not None:
            yield LastDone(leaf_of(reading, sentence), days[0].leaf.raw, done, term, known("terms")[term])


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
