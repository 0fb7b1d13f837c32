"""Until when an auditor is registered, as any sentence or row with the name tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.audit_team.registrations.heads import head
from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from schemas.dates import FOREVER
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import RegistrationEnd
from schemas.wholes.surroundings import Table


def read(reading: Reading, name: str, others: Collection[str]) -> Iterator[RegistrationEnd]:
    """The days of the sentences on a registration, up to another name; then those of the rows."""
    days = [one.leaf for one in reading.mentions.dates if one.leaf.value and one.leaf.value != FOREVER]
    for passage in reading.passages((name,)):
        text, start = passage.leaf.raw, passage.leaf.span[0]
        at = text.find(name)
        stops = [to for other in others if (to := text.find(other, at)) > at]
        low, high = start + at, start + min(stops, default=len(text))
        within = [leaf for leaf in days if low <= leaf.span[0] < high]
        sure = all(any(word in text for word in words()[kind]) for kind in ("until", "registered"))
        if within and sure and not any(word in text for word in words()["renewed"]):
            for leaf in within:
                if leaf is within[-1] or _ends(leaf, text, start):
                    yield RegistrationEnd(leaf, text)
    for table in reading.tables():
        yield from (RegistrationEnd(leaf, leaf.raw) for leaf in _in_rows(table, name, days))


def _ends(leaf: Leaf[str], text: str, start: int) -> bool:
    """Whether the words right behind a day tell that something ends with it."""
    return text[leaf.span[1] - start :].lstrip(" 日").startswith(tuple(words()["ends"]))


def _in_rows(table: Table, name: str, days: list[Leaf[str]]) -> list[Leaf[str]]:
    """The last day of each cell under a head that asks for an end, in the rows of a registered person."""
    found: list[Leaf[str]] = []
    for number in range(1, len(table.rows)):
        row = table.begun(number)
        numbered = any("-N" in cell.text for cell in row)
        if not numbered or not any(cell.text.strip() == name for cell in row):
            continue
        for cell in row:
            stated = [leaf for leaf in days if cell.start <= leaf.span[0] < cell.end]
            if stated and any(word in head(table, number, cell.column) for word in words()["until"]):
                found.append(stated[-1])
    return found
