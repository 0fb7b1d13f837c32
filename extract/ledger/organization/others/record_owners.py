"""Companies that a record is made out to: behind a role in a sentence, in a column, as who sent it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.others.named_companies import (
    company,
    is_company,
    is_own,
    known,
    own_names,
    placed,
)
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.other_companies import RecordOwner
from schemas.wholes.surroundings import Table, TableCell

_REACH = 40
_STOPS = "，,。；;：:（("
_LIGHT = '栏和与、及均都填写印的是为：:“"「 )）'
"""What leads from a role to the name of who has it."""


def read(reading: Reading) -> Iterator[RecordOwner]:
    """Those of columns, of sentences, and who sent something in; nothing of an organization that tests or
    works for those who commission it."""
    own, leaf = own_names(reading), reading.report.organization.name
    if leaf is None or any(word in str(leaf.value) for word in known("agents")):
        return
    yield from (*_of_columns(reading, own), *_of_sentences(reading, own), *_who_sent(reading, own))


def _owner(name: str, what: str, place: Leaf[str], own: list[str], *, sent: bool = False) -> RecordOwner:
    return RecordOwner(place, what, name, is_own(name, own), sent)


def _of_sentences(reading: Reading, own: list[str]) -> Iterator[RecordOwner]:
    """Those behind a role, in its clause."""
    for sentence in reading.sentences() if own else ():
        for role in known("roles"):
            if role not in sentence.text:
                continue
            end = sentence.text.find(role) + len(role)
            behind = sentence.text[end : end + _REACH].lstrip(_LIGHT)
            name = company(behind)
            lead = behind.partition(name)[0] if name else ""
            if name and not any(mark in name for mark in _STOPS[:-2]) and len(lead) <= len(_LIGHT):
                yield _owner(name, role, placed(reading, sentence, name, end), own)


def _who_sent(reading: Reading, own: list[str]) -> Iterator[RecordOwner]:
    """Those that begin a sentence or clause and are told to have sent something in (某公司送检)."""
    for sentence in reading.sentences() if own else ():
        for role in known("commissions"):
            before, _, _ = sentence.text.partition(role)
            name = before.strip(_LIGHT)
            for mark in _STOPS:
                name = name.rpartition(mark)[2]
            if before != sentence.text and before.endswith(name) and is_company(name):
                yield _owner(name, role, placed(reading, sentence, name, 0), own, sent=True)


def _of_columns(reading: Reading, own: list[str]) -> Iterator[RecordOwner]:
    """Those in a column of names in which the organization stands more often."""
    for table in reading.tables():
        for column in range(len(table.rows[0]) if table.rows else 0):
            cells = [
                cell for row in range(len(table.rows)) for cell in table.begun(row) if cell.column == column
            ]
            companies = [cell for cell in cells if is_company(cell.text)]
            ours = [cell for cell in companies if is_own(cell.text, own)]
            head = _head(table, companies)
            if not 0 < len(companies) - len(ours) <= len(ours) or any(
                word in head for word in known("others")
            ):
                continue
            for cell in companies:
                if cell not in ours:
                    yield _owner(cell.text, head or cell.text, table.leaf(cell), own)


def _head(table: Table, companies: list[TableCell]) -> str:
    """What stands above the first company of a column."""
    if not companies:
        return ""
    first = companies[0]
    above = [cell for cell in table.begun(max(first.row - 1, 0)) if cell.column == first.column]
    return above[0].text if above and above[0] is not first else ""
