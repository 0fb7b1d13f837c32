"""Names in lists with those of the team which are nobody's of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.people.names import listed_with, words
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import ListedStranger


def read(reading: Reading, team: Collection[str], known: Collection[str]) -> Iterator[ListedStranger]:
    """Each name that is not known nor told in any place without the team, as the value of its first place."""
    found: set[str] = set()
    for passage in reading.passages(team):
        raw = passage.leaf.raw
        for name in listed_with(raw, team, reading.is_name):
            if name not in known and name not in found and _only_with(reading, name, team):
                found.add(name)
                yield ListedStranger(Leaf(value=name, raw=raw, evidence=passage.leaf.evidence), raw)


def _only_with(reading: Reading, name: str, team: Collection[str]) -> bool:
    """Whether every place of a name also names somebody of the team, and calls nobody by a post."""
    stated = reading.passages((name,))
    return all(any(one in passage.leaf.raw for one in team) for passage in stated) and not any(
        name + post in passage.leaf.raw for passage in stated for post in words()["mixed"]
    )
