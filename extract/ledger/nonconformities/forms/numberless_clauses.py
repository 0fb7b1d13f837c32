"""Labels and columns of clauses with a standard alone."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.nonconformities.forms.form_lines import form_lines
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.nonconformities import NumberlessClause
from schemas.text import plain_same

_FEWEST = 4
"""Characters of a number that is no clause's."""


def read(reading: Reading) -> Iterator[NumberlessClause]:
    """The values of labels, then those of columns."""
    for start, label, stated in form_lines(reading):
        if _is_of_clause(label) and _is_standard_alone(stated):
            place = reading.leaf(stated, start, start + len(label) + 1 + len(stated))
            yield NumberlessClause(place, stated)
    for table in reading.tables():
        heads = table.begun(0) if table.rows else []
        columns = {cell.column for cell in heads if _is_of_clause(cell.text)}
        if not columns or not has("facts", " ".join(cell.text for cell in heads)):
            continue
        for number in range(1, len(table.rows)):
            for cell in table.begun(number):
                if cell.column in columns and _is_standard_alone(plain_same(cell.text)):
                    yield NumberlessClause(table.leaf(cell), cell.text)


def _is_standard_alone(text: str) -> bool:
    """Whether a standard is told, and no number of a clause."""
    bare = "".join(char if char.isascii() and (char.isalnum() or char in ".-") else " " for char in text)
    tokens = [token.strip(".") for token in bare.split()]
    clause = any(token.lstrip("A").replace(".", "").isdecimal() and len(token) < _FEWEST for token in tokens)
    dotted = any("." in token and token.lstrip("A").replace(".", "").isdecimal() for token in tokens)
    return any(sign in text for sign in words()["system_signs"]) and not clause and not dotted


def _is_of_clause(label: str) -> bool:
    return has("clause_label", label) and not has("left_out", label)
