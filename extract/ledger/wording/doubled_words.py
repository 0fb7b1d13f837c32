"""Words of two characters or more that stand twice in a row, and single ones that never do."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import words
from schemas.statements.papers.wording import DoubledWord

_SHORTEST, _LONGEST, _AROUND = 2, 4, 2
"""Characters of a word, and of what is shown to either side."""


def read(reading: Reading) -> Iterator[DoubledWord]:
    """A word twice, where the two are no end of one term and beginning of the next (质量管理管理评审)."""
    text = reading.text
    for at, char in enumerate(text[:-1]):
        again = char in text[at + _SHORTEST : at + _LONGEST + 1]  # else no word stands twice from here on
        size = _doubled(text, at) if again or text[at : at + 2] in words()["never_twice"] else 0
        if size:
            low, high = max(at - _AROUND, 0), at + 2 * size + _AROUND
            shown = " ".join(text[low:high].split())
            yield DoubledWord(reading.leaf(shown, at, at + 2 * size), shown)


def _doubled(text: str, at: int) -> int:
    """How long the word is that stands twice from a place on; 0: none does."""
    if text[at : at + 2] in words()["never_twice"]:
        return 1
    for size in range(_LONGEST, _SHORTEST - 1, -1):
        word = text[at : at + size]
        if len(word) < size or not text.startswith(word, at + size):
            continue
        behind = text[at + 2 * size : at + 2 * size + 1]
        if all("\u4e00" <= char <= "\u9fff" for char in word) and not _may_be(word, behind):
            return size
    return 0


def _may_be(word: str, behind: str) -> bool:
    """Whether a word may well stand twice: it ends terms and begins others (检查检查表), or each of many is
    meant (一件一件)."""
    known = words()
    begins = word in known["ends_and_begins"] or behind in known["papers_behind"]
    return begins or any(char in known["each_of_many"] for char in word) or word[:1] == word[1:2]
