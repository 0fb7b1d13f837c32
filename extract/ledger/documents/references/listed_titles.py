"""Titles behind a list that is referred to."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.papers.documents import ListedTitle

_TITLE = patterns.compile("《[^《》]{2,40}》")


def read(reading: Reading, reference: Leaf[str]) -> Iterator[ListedTitle]:
    """The titles in the sentence of a reference, behind it."""
    for title in _TITLE.findall(reading.around(reference)[1]):
        yield ListedTitle(reference, title)
