"""Words of the subject of a law beside the titles of lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.laws import SubjectWord

_SPOKEN = {"劳动": ("用工", "员工", "职工", "工资")}
"""Other words of the subject that one law has before another's title."""

_BESIDE = 24
"""So many characters before and behind a title say what it is listed for."""


def read(reading: Reading, places: Iterable[Leaf[str]], subject: str) -> Iterator[SubjectWord]:
    """The words of a subject beside some titles."""
    words = (subject, *_SPOKEN.get(subject, ()))
    for place in places:
        before, after = reading.around(place)
        for text in (before[-_BESIDE:], after[:_BESIDE]):
            yield from (SubjectWord(place, word) for word in words if word in text)
