"""Houses anywhere in the text."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.houses.numbers import houses
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.organization import HouseAnywhere
from schemas.text import plain_same

_KINDS = ("business_address", "registered_address", "office_address")


def read(reading: Reading) -> Iterator[HouseAnywhere]:
    """The houses of each sentence, line and cell; the words are those of its row too."""
    own = set(_own(reading))
    for sentence in reading.sentences():
        text = plain_same(sentence.text)
        row = _row(reading.text, sentence.start, sentence.start + len(text))
        for house in houses(text):
            if house.room.startswith("楼"):
                continue
            place = reading.leaf(house.shown, sentence.start, sentence.start + len(text))
            words = f"{text} {row}"
            leased, others = has("leased", words), has("other_houses", words)
            yield HouseAnywhere(place, words, house, house[:3] in own, leased, others)


def _row(text: str, start: int, end: int) -> str:
    """The row that a cell stands in; nothing of what is no row."""
    high = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : high if high >= 0 else len(text)]
    return line if "\t" in line else ""


def _own(reading: Reading) -> Iterator[tuple[str, ...]]:
    """The houses of the organization's addresses and sites."""
    report = reading.report
    leaves = [getattr(report.organization, kind) for kind in _KINDS]
    for leaf in (*leaves, *(site.address for site in report.sites)):
        if leaf is not None:
            yield from (house[:3] for house in houses(plain_same(str(leaf.value))))
