"""The kinds of inspection of a boiler or vessel."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.equipment import InspectionKind

_OF_KIND = patterns.compile(r"(?P<kind>[内外])(?:部(?:定期|[（(]定期[)）])?检[验测]?|检(?![测查修]))")
"""The kinds of inspection of a boiler or vessel, each with its own term."""


def read(reading: Reading, day: Leaf[str]) -> Iterator[InspectionKind]:
    """The last kind before a day in its sentence, else those that its row or what leads to it tells."""
    found = [(match["kind"], match.string) for match in _OF_KIND.finditer(reading.around(day)[0])][-1:]
    found = found or [
        (match["kind"], words)
        for words in (*reading.leads(day), *reading.beside(day))
        for match in _OF_KIND.finditer(words)
    ]
    for kind, words in found:
        yield InspectionKind(day, words, kind)
