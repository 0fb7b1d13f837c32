"""Parts of the text on special equipment, one behind the other."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.equipment.parts import pieces
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.facts import Facts
from schemas.statements.equipment import EquipmentOfRow
from schemas.statements.times.days import Day


def read(reading: Reading, days: list[Day], facts: Facts, as_of: str) -> Iterator[EquipmentOfRow]:
    """The parts on equipment that is registered and inspected as of a day, with what they tell of that."""

    def is_piece(text: str) -> bool:
        rule = facts.equipment(text, as_of)
        return rule is not None and not rule.exempt and not has("not_registered", text)

    return pieces(EquipmentOfRow, reading, days, is_piece, _aspects)


def _aspects(text: str, days: list[Day]) -> frozenset[str]:
    known = {"registration": has("register_told", text), "inspection": has("inspected", text) and days}
    return frozenset(name for name, one in known.items() if one)
