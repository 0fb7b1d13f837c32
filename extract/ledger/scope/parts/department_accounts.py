"""Where a report tells anything of a department, by any of its names, but in the lists."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.parts.accounts import known, patterns
from schemas.leaf import Leaf
from schemas.statements.scope import DepartmentAccount, DepartmentList


def read(reading: Reading, name: str) -> Iterator[DepartmentAccount]:
    """The first place that tells of a department."""
    if place := _first_account(reading, name):
        yield DepartmentAccount(place, name)


def _first_account(reading: Reading, name: str) -> Leaf[str] | None:
    lists = [one.words for one in reading.mentions.statements(DepartmentList)]
    stem = patterns()["kind"].sub("", name)
    families = [one for one in known()["families"] if any(part in stem for part in one["name"])]
    stems = dict.fromkeys([stem, *(part for one in families for part in one["name"])])
    also = (word for one in families for word in one["also"])
    words = dict.fromkeys([name, *also, *(part + end for part in stems for end in known()["ends"])])
    but = [*lists, *(part + beyond for part in stems for beyond in known()["beyond"])]
    return reading.find(words, but)
