"""Registration numbers of auditors that nobody of the team was found to hold."""

from __future__ import annotations

from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.values.identifiers import find_registrations
from schemas.leaf import Leaf
from schemas.report import Report


def read(source: Source, report: Report) -> list[Leaf[str]]:
    """In reading order; with one of them, that a person has no number is not certain."""
    held = {
        registration.number.value
        for member in report.team
        for registration in member.registrations
        if registration.number is not None
    }
    return [
        source.leaf(found.value, found.start, found.end)
        for found in find_registrations(source.text[: body_end(source)])
        if found.value not in held
    ]
