"""The sums told right behind amounts of one unit, all that their sentence has before them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.amounts import known, quantities
from extract.ledger.reading import Reading
from schemas.statements.amounts.quantities import SentenceSum
from schemas.text import plain_same
from schemas.wholes.surroundings import Sentence

_FEWEST = 2
_APART = ("其中", "等", "实")
"""Between amounts that are not all, or not parts of one sum."""


def read(reading: Reading) -> Iterator[SentenceSum]:
    """The sums of each sentence, by each word for one."""
    for sentence in reading.sentences():
        text = plain_same(sentence.text)
        for word in known("sums"):
            at = text.find(word)
            if at > 0:
                yield from _at(reading, sentence, text, word, at)


def _at(reading: Reading, sentence: Sentence, text: str, word: str, at: int) -> Iterator[SentenceSum]:
    every = quantities(text)
    total = next((one for one in every if at < one.start <= at + len(word) + 2), None)
    parts = [one for one in every if total and one.end <= at and one.unit == total.unit]
    between = text[parts[0].end : at] if parts else ""
    apart = any(mark in between or text[:at].endswith(mark) for mark in _APART)
    if total is not None and len(parts) >= _FEWEST and not apart:
        start, end = sentence.start + parts[0].start, sentence.start + total.end
        amounts = tuple(one.number for one in parts)
        yield SentenceSum(reading.leaf(None, start, end), sentence.text, amounts, total.number)
