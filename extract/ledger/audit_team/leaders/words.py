"""Places with a word for a leader, the client's own apart."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.audit_team.leaders.leader_words import OF_OTHERS
from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import LeaderWord


def read(reading: Reading) -> Iterator[LeaderWord]:
    """The sentences and cells."""
    for passage in reading.passages(["组长", "领队", "leader", "Leader"]):
        if not OF_OTHERS.search(passage.leaf.raw):
            yield LeaderWord(passage.leaf, passage.leaf.raw)
