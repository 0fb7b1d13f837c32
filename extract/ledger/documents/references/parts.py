"""References to annexes, tables and chapters whose numbers count on from one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract.ledger.documents.references.chapters import chapters
from extract.ledger.documents.references.labels import (
    is_defined,
    is_of_others,
    known,
    labels,
    number_of,
    numeral,
)
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.statements.papers.documents import PartReference
from schemas.text import plain_same

_FEWEST = 2
"""Labels that make a numbering."""


def read(reading: Reading) -> Iterator[PartReference]:
    """The references of each line, with the last number of their kind."""
    lines = placed_lines(plain_same(reading.text))
    defined: dict[str, set[int]] = defaultdict(set)
    for _, line in lines:
        for label in labels(line):
            if is_defined(line, label):
                defined[label.kind].add(label.number)
    numerals, found = chapters(lines)
    inner = {number_of(numeral(line, 0)) for _, line in lines if line[1:3].strip("0123456789")[:1] == "."}
    for word in known()["chapters"]:
        defined[f"{word}{numerals}"].update({one.number for one in found} | inner - {0})
    for start, line in lines:
        for label in labels(line):
            ours = defined[label.kind]
            counted = len(ours) >= _FEWEST and max(ours) == len(ours)
            if counted and not is_of_others(line, label):
                place = reading.leaf(line[label.start : label.end], start + label.start, start + label.end)
                yield PartReference(place, line, label.number, len(ours))
