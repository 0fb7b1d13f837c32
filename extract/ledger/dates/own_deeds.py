"""What sentences tell the organization itself to have done on a day (`own_deeds.yaml`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.times.dates import OwnDeed
from schemas.text import fold

_LEAD, _BEHIND = 12, 24
"""So many characters before a day, and behind it, tell what was done then."""

_FOLLOWS = frozenset({"前身", "改制", "重组", "承继", "原厂"})


def read(reading: Reading, days: Iterable[Leaf[str]]) -> Iterator[OwnDeed]:
    """Those of some days on which a sentence says that the organization itself did something.

    None where the report tells of a company that it has followed, or of a founding told in another way."""
    known = _known()
    if reading.find([word for word in known["aside"] if word in _FOLLOWS]) is not None:
        return
    for day in days:
        before, behind = (fold(words) for words in reading.around(day))
        near = before[-_LEAD:] + behind[:_BEHIND]
        clause = behind[:_BEHIND].replace("，", ",").partition(",")[0]
        if reading.beside(day) or any(word in before + behind for word in known["aside"]):
            continue
        if "《" in near or not any(word in clause for word in known["acts"]):
            continue
        if any(word in near for word in known["own"]):
            yield OwnDeed(day, before + day.raw + behind)


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
