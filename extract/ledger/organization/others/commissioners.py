"""Companies that a report of tests is told to be made for, partners too."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.others.named_companies import known
from extract.ledger.reading import Reading
from schemas.statements.other_companies import Commissioner, RecordOwner


def read(reading: Reading) -> Iterator[Commissioner]:
    """The owners of records by roles of whom tests are made for, where what is around tells of tests, of no
    partner's own."""
    for owner in reading.mentions.statements(RecordOwner):
        place, name = owner.place, owner.name
        if owner.own or any(word in name for word in known("servants")):
            continue
        if not any(word in owner.words for word in known("commissions")):
            continue
        around = " ".join((*reading.around(place), *reading.beside(place), *reading.leads(place)))
        tested = any(word in around.replace(name, "") for word in known("tests"))
        if tested and not any(word in around for word in known("tested_for")):
            yield Commissioner(place, owner.words, name)
