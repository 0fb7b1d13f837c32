"""Nonconformities whose lines ask for their correction, in a report that has no term for that."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.leaf import Leaf
from schemas.statements.nonconformities import TermlessCorrection


def read(reading: Reading) -> Iterator[TermlessCorrection]:
    """The nonconformities, where no line tells until when they are put right."""
    if _is_due_for_all(reading):
        return
    for item in reading.report.nonconformities.items:
        place = next((one for one in (item.description, item.clause) if one is not None), None)
        if place is None:
            continue
        line = reading.text[slice(*_line(reading, place))]
        if has("asks_correction", line) and not has("done_with", line) and not has("last_time", line):
            yield TermlessCorrection(place, line)


def _line(reading: Reading, place: Leaf[str]) -> tuple[int, int]:
    """The line of a place."""
    text = reading.text
    end = text.find("\n", place.start)
    return text.rfind("\n", 0, place.start) + 1, end if end >= 0 else len(text)


def _is_due_for_all(reading: Reading) -> bool:
    """Whether a line tells until when nonconformities are put right."""
    lines = reading.text.split("\n")
    return any(
        has("term_of_ncs", line) or (has("any_term", line) and has("nonconformity", line)) for line in lines
    )
