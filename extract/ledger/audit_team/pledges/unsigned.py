"""The places on the statement of impartiality by which some of the team did not sign."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import UnsignedPledge
from schemas.wholes.surroundings import Passage, Table, TableCell

_PAIR = 2

_MARKS = "√✓☑已是有"


def read(reading: Reading, team: Collection[str]) -> Iterator[UnsignedPledge]:
    """The places on the statement of impartiality that name some of the team as signing, not all; or say that
    it was not signed."""
    team = [name for name in team if reading.is_name(name)]
    for passage in reading.passages(words()["pledges"]):
        text = passage.leaf.raw
        if "签" not in text or not any(word in text for word in words()["pledges"]):
            continue
        named = [name for name in team if name in text]
        if any(word in text for word in words()["unsigned"]):
            yield UnsignedPledge(passage.leaf, text, named or [*team])
        elif len(named) < len(team) and _each(reading, passage, named, team):
            yield UnsignedPledge(passage.leaf, text, [name for name in team if name not in named])
    for table in reading.tables():
        yield from _in_table(table, team)


def _each(reading: Reading, passage: Passage, named: list[str], team: Collection[str]) -> bool:
    """Whether a sentence names those who signed one by one, and nobody for all."""
    if any(word in passage.leaf.raw for word in words()["for_all"]) or reading.beside(passage.leaf):
        return False
    return len(named) > 1 or (len(named) == 1 and len(team) == _PAIR)


def _in_table(table: Table, team: Collection[str]) -> Iterator[UnsignedPledge]:
    """The rows of the team with a blank, or a word for no, under the head that asks for the signature."""
    column = next((cell.column for cell in table.begun(0) if _asks(cell.text)), None) if table.rows else None
    if column is None:
        return
    for number in range(1, len(table.rows)):
        row, cell = table.begun(number), table.rows[number][column]
        names = [name for name in team if any(name == one.text.strip() for one in row)]
        if len(names) == 1 and cell is not None and _blank(cell):
            place = table.leaf(next(one for one in row if one.text.strip() in names))
            yield UnsignedPledge(place, cell.text, names)


def _asks(head: str) -> bool:
    return "签" in head and any(word in head for word in words()["pledges"])


def _blank(cell: TableCell) -> bool:
    text = cell.text.strip()
    if any(char.isdigit() or char in _MARKS for char in text):
        return False
    return not any(char.isalpha() for char in text) or any(word in text for word in ("未", "没", "无"))
