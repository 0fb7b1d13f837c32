"""Companies that begin the title of a paper, which no word says to be others'."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.others.named_companies import (
    company,
    is_of_partner,
    is_own,
    known,
    own_names,
    placed,
)
from extract.ledger.reading import Reading
from schemas.statements.other_companies import PaperTitle
from schemas.text import fold

_LONGEST_TITLE = 200


def read(reading: Reading) -> Iterator[PaperTitle]:
    """The companies that begin the title of a paper, which no word says to be others'."""
    own = own_names(reading)
    dealt = {
        fold(e.name) for e in reading.mentions.of_kind("organization") if e.roles or e.relation != "other"
    }
    for sentence in reading.sentences() if own else ():
        at = sentence.text.find("《")
        while at >= 0:
            title = sentence.text[at + 1 : at + 1 + _LONGEST_TITLE].partition("》")[0]
            name = company(title)
            if name and title.startswith(name) and not any(word in title for word in known("agreements")):
                place = placed(reading, sentence, name, at)
                known_as = fold(name) in dealt or is_own(name, own)
                if not known_as and not is_of_partner(reading, name, place):
                    yield PaperTitle(place, title, name)
            at = sentence.text.find("《", at + 1)
