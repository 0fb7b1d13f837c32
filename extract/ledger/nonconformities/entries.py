"""The nonconformities of this audit as they are listed, with what their numbers and departments tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.nonconformities.clauses.clause_numbers import CLAUSE
from extract.ledger.nonconformities.offices import offices, stem
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.standards import Cited, cited, letters_at_end
from schemas.statements.nonconformities import ListedNonconformity
from schemas.text import fold

_END = patterns.compile(r"\d{1,3}$")
_COUNTED = patterns.compile(r"[1-9]\d{0,2}")
_CITED = patterns.compile(r"\d{1,2}\.\d{1,2}|条款|第\s?[一二三四五六七八九十]{1,3}章")


def read(reading: Reading) -> Iterator[ListedNonconformity]:
    """The nonconformities in the order of the report."""
    for item in reading.report.nonconformities.items:
        number, names = item.number or "", offices(item)
        end = _END.search(number)
        yield ListedNonconformity(
            _place(reading, item),
            number,
            item,
            int(end[0]) if end is not None else None,
            _COUNTED.fullmatch(number) is not None,
            re.sub(r"\d", "#", number),
            tuple(name for office in names for name in (office, stem(office))),
            fold(str(item.department.value)) if item.department is not None and item.department.value else "",
            _clause(item),
            _cites(item),
            _citations(reading, item),
            reading.table(leaf) if (leaf := item.clause or item.description) is not None else -1,
        )


def _clause(item: Nonconformity) -> str:
    """The number of the clause, without the letter of a list item; empty where there is none."""
    match = CLAUSE.search(fold(str(item.clause.value))) if item.clause is not None else None
    return match[0] if match is not None else ""


def _cites(item: Nonconformity) -> bool:
    """Whether the fact or the standard has a clause in it."""
    texts = (leaf.value or "" for leaf in (item.description, item.standard) if leaf is not None)
    return any(_CITED.search(text.partition("-")[0] if "GB" in text else text) for text in texts)


def _citations(reading: Reading, item: Nonconformity) -> list[Cited]:
    """The clauses that are cited, with the system that letters before them name."""
    if item.clause is None:
        return []
    letters = letters_at_end(reading.around(item.clause)[0])
    return cited(letters + (item.clause.value or ""))


def _place(reading: Reading, item: Nonconformity) -> Leaf[str]:
    parts = (item.description, item.clause, item.department, item.standard, item.grade)
    return next((leaf for leaf in parts if leaf is not None), None) or reading.leaf(item.number or "", 0, 0)
