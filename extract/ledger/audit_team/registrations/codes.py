"""Professional codes, of the scope and of the team."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.audit_team.registrations.heads import head
from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import ProfessionalCode

_GROUPS = (2, 3)
"""So many groups of figures has a code (17.10.01)."""


def read(reading: Reading, team: Collection[str]) -> Iterator[ProfessionalCode]:
    """The codes of the sentences, then those of tables under a head for them."""
    named = {one.leaf.evidence.line for one in reading.passages(team)}
    for passage in reading.passages(words()["codes"]):
        lead, _, behind = passage.leaf.raw.partition(passage.words[0])
        theirs = passage.leaf.evidence.line in named or any(one in passage.leaf.raw for one in team)
        cells = "" if _codes(behind) else " ".join(reading.beside(passage.leaf)[:1])
        for code in _codes(behind + " " + cells) if theirs or "范围" in lead or not lead.strip() else ():
            yield ProfessionalCode(passage.leaf, code, theirs)
    for table in reading.tables():
        for number in range(1, len(table.rows)):
            row = table.begun(number)
            theirs = any(cell.text.strip() in team for cell in row)
            for cell in row:
                codes = _codes(cell.text) if "." in cell.text else []
                if codes and any(word in head(table, number, cell.column) for word in words()["codes"]):
                    yield from (ProfessionalCode(table.leaf(cell), code, theirs) for code in codes)


def _codes(text: str) -> list[str]:
    """The codes in a text: two or three groups of one or two figures."""
    shown = "".join(char if char.isdecimal() or char == "." else " " for char in text)
    stated = [word.strip(".") for word in shown.split()]
    return [
        word
        for word in stated
        if len(parts := word.split(".")) in _GROUPS and all(1 <= len(part) <= _GROUPS[0] for part in parts)
    ]
