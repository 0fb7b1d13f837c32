"""Sentences that say something of what a report has to tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from schemas.statements.papers.required_contents import RequiredStatement
from schemas.text import fold


def read(
    reading: Reading, about: Iterable[str], words: Iterable[str], demanded: Iterable[str]
) -> Iterator[RequiredStatement]:
    """The first sentence about something that has any of some words, and none by which it is demanded."""
    for passage in reading.passages(about) if about else ():
        text = fold(" ".join((passage.leaf.raw, *reading.beside(passage.leaf)))).lower()
        if _has(text, words) and not _has(text, demanded):
            yield RequiredStatement(passage.leaf, text)
            return


def _has(text: str, words: Iterable[str]) -> bool:
    return any(fold(word).lower() in text for word in words)
