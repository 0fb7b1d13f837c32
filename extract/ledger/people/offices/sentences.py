"""What the sentence around the holder of an office says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.people.names import words
from extract.ledger.people.offices.office_words import CHANGED, is_listed_with, of_system
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.people.persons import OfficeSentence

_OFFICE = patterns.compile(r"代表|组长|负责人|representative|leader|manager", re.IGNORECASE)
_YEAR = patterns.compile(r"(?<!\d)(20\d\d)\s?(?:年|[-./]\d)")
_EARLIER = patterns.compile(r"(?:上|前)一?(?:[次轮]|年度?)|去年|往年|历年")


def read(reading: Reading, place: Leaf[str], office: str) -> Iterator[OfficeSentence]:
    """The sentence of the place."""
    before, after = reading.around(place)
    around = before + after
    yield OfficeSentence(
        place,
        around,
        listed=is_listed_with(reading, place, words()["offices"].get(office, ())),
        earlier=_EARLIER.search(around) is not None,
        years=frozenset(_YEAR.findall(around)),
        named=_OFFICE.search(around) is not None,
        of_system=of_system(before),
        changed=CHANGED.search(around) is not None,
    )
