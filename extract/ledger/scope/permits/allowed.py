"""What is allowed or registered: the contents of permits, rows and sentences that name such a thing."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.leaf import Leaf
from schemas.statements.scope import AllowedWork
from schemas.text import fold

_LABELS = 2
"""Cells of a row that may be its label."""


def read(reading: Reading) -> Iterator[AllowedWork]:
    """What is allowed, without the organization's name."""
    for text, place in _allowed(reading):
        yield AllowedWork(place, text, has("open_list", text))


def _allowed(reading: Reading) -> Iterator[tuple[str, Leaf[str]]]:
    """What is allowed or registered: the contents of permits, rows and sentences that name such a thing."""
    name = reading.report.organization.name
    own = fold(str(name.value)) if name is not None and name.value else "\n"
    for permit in reading.report.permits:
        kind = str(permit.kind.value) if permit.kind is not None else ""
        if permit.scope is not None and permit.scope.value and not has("of_safety", kind):
            yield fold(str(permit.scope.value)), permit.scope
    for table in reading.tables():
        for number in range(1, len(table.rows)):
            row = table.begun(number)
            text = fold(" ".join(cell.text for cell in row))
            label = " ".join(cell.text for cell in row[:_LABELS])
            if row and has("allowed", label) and not has("of_safety", label):
                yield text.replace(own, ""), table.leaf(row[0])
    for passage in reading.passages(words()["allowed"]):
        text = fold(str(passage.leaf.value))
        if has("listing", text) and not has("no_list", text):
            yield text.replace(own, ""), passage.leaf
