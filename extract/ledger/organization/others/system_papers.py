"""Companies that begin a sentence on the papers of a system, which nothing else tells of."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.others.named_companies import is_company, is_of_partner, known, own_names
from extract.ledger.reading import Reading
from schemas.statements.other_companies import SystemPaper


def read(reading: Reading) -> Iterator[SystemPaper]:
    """The companies that begin a sentence on the papers of a system, which nothing else tells of."""
    own = own_names(reading)
    for entity in reading.mentions.of_kind("organization") if own else ():
        places = [*entity.places]
        if entity.relation != "other" or entity.roles or len(places) > 1 or not is_company(entity.name):
            continue
        for place in places:
            before, after = reading.around(place)
            clause = after.partition("，")[0]
            begins = not before.strip() and after.startswith("的")
            of_paper = begins and any(word in clause for word in known("papers"))
            if of_paper and not is_of_partner(reading, entity.name, place):
                yield SystemPaper(place, clause, entity.name)
