"""Where a report tells anything of a department, by any of its names, but in the lists."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.parts.accounts import known, patterns
from schemas.statements.scope import DepartmentAccount, DepartmentList


def read(reading: Reading, name: str) -> Iterator[DepartmentAccount]:
    """The first place that tells of a department."""
    lists = [one.words for one in reading.mentions.statements(DepartmentList)]
    stem = patterns()["kind"].sub("", name)
    families = [one for one in known()["families"] if any(part in stem for part in one["name"])]
    stems = dict.fromkeys([stem, *(part for one in families for part in one["name"])])
    also = (word for one in families for word in one["also"])
    words = dict.fromkeys([name, *also, *(part + end for part in stems for end in known()["ends"])])
    but = [*lists, *(part + beyond for part in stems for beyond in known()["beyond"])]
    place = reading.find(words, but)
    if place is not None:
        yield DepartmentAccount(place, name)
