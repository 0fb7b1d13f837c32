"""The titles of laws that lists and sentences have."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import words
from schemas.facts.titles import split_edition
from schemas.statements.laws import WrittenTitle

_BEGINNING = 8
"""So many characters of a title name the place that it is of."""


def read(reading: Reading) -> Iterator[WrittenTitle]:
    """The titles of all lists, then those in title marks elsewhere."""
    listed = [title for law_list in reading.report.law_lists for title in law_list.titles if title.value]
    for title in (*listed, *reading.mentions.statutes):
        key, _ = split_edition(str(title.value or ""))
        is_local = any(place in key[:_BEGINNING] for place in words()["places"])
        yield WrittenTitle(title, str(title.value), key, is_local)
