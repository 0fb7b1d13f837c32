"""Days that stand beside the title of a law: on them the law comes into force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas.facts.misspelt_titles import KINDS
from schemas.statements.times.dates import LawDay


def read(reading: Reading, place: Any) -> Iterator[LawDay]:
    """The day, with the titles of laws in its row."""
    cells = [cell.partition("（")[0].partition("(")[0].strip() for cell in reading.beside(place)]
    titles = [cell for cell in cells if cell.endswith(KINDS)]
    if titles:
        yield LawDay(place, " ".join(titles))
