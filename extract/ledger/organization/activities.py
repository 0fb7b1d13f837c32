"""What the organization does, as its scopes begin."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import Activity

_OF_SYSTEM = patterns.compile(r"[，,]?(?:所涉及|涉及|相关|及其?相关|有关)(?:的|场所)")
"""What begins that part of a scope which speaks of the system."""


def read(reading: Reading) -> Iterator[Activity]:
    """The activity of each scope that has a text."""
    for scope in reading.report.scopes:
        if scope.text and scope.text.value:
            activity = _OF_SYSTEM.split(str(scope.text.value), maxsplit=1)[0]
            yield Activity(scope.text, activity, scope.place == "activity")
