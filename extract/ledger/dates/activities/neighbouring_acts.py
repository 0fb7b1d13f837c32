"""Days near an internal audit, a review or an evaluation that are of another act
(`neighbouring_acts.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from extract.ledger.text.excusing_words import clause_text
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold


def is_of_another(reading: Reading, kind: str, day: Leaf[str]) -> bool:
    """Whether a day is that on which the team looked at the records, of a correction, or of another act."""
    before, behind = (fold(text) for text in reading.around(day))
    known = _known()
    if not (before + behind).strip() and reading.beside(day):
        return any(word in _head(reading, day) for word in known["heads"])
    if is_looked_at(behind):
        return True
    sentence = (before + day.raw + behind).casefold()
    clause = clause_text(sentence, len(before), len(before) + len(day.raw))
    named = any(name in sentence for name in known["names"][kind])
    return not named and any(word in clause for word in known["acts"])


def is_looked_at(behind: str) -> bool:
    """Whether the words behind a day tell that the team looked at the records then."""
    return behind.startswith(tuple(_known()["looked"]))


def _head(reading: Reading, day: Leaf[str]) -> str:
    """The head of the column of a table in which a day stands."""
    for table in reading.tables():
        for row in range(1, len(table.rows)):
            for cell in table.begun(row):
                top = table.rows[0][cell.column] if cell.column < len(table.rows[0]) else None
                if top is not None and cell.start <= day.span[0] < cell.end:
                    return top.text
    return ""


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
