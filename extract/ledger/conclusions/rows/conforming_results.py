"""Rows of tables of results that conform, though a nonconformity is raised against what they are on: where
the report shows that it marks nonconformities there."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.nonconformities.offices import offices
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.mentions import ResultRow
from schemas.report import Nonconformity
from schemas.standards import cited as cited_in
from schemas.standards import normalize_number
from schemas.statements.conclusions import ConformingResult
from schemas.text import fold

_LETTER = patterns.compile(r"\s?[a-z][)）]?$")


def read(reading: Reading) -> Iterator[ConformingResult]:
    """The rows on each nonconformity, all of which conform."""
    rows, items = reading.mentions.result_rows, reading.report.nonconformities.items
    for item in items if rows else ():
        on = [row for row in rows if _is_on(reading, row, item)]
        if not on or any(row.result != "conform" for row in on) or _are_marked(rows, items, item):
            continue
        verdicts = list(dict.fromkeys(str(leaf.value) for leaf in on[0].verdicts))
        leaves = [leaf for row in on for leaf in (row.office, *row.clauses, *row.verdicts)]
        office = on[0].office
        yield ConformingResult(office, str(office.value), leaves, verdicts, item, _clause(item))


def _are_marked(rows: list[ResultRow], items: list[Nonconformity], item: Nonconformity) -> bool:
    """Whether a department has as many rows that do not conform as nonconformities: each may be marked,
    though in the row of another clause."""
    ours = offices(item)
    bad = [row for row in rows if row.result == "nonconform" and _is_of(row, ours)]
    own = {one.number for one in items if set(offices(one)) & set(ours)}
    return len(bad) >= len(own)


def _is_of(row: ResultRow, names: list[str]) -> bool:
    place = fold(str(row.office.value))
    return any(name in place for name in names)


def _is_on(reading: Reading, row: ResultRow, item: Nonconformity) -> bool:
    """Whether a row is of a department of a nonconformity, and of its clause or one that it is part of."""
    clause = _clause(item)
    if not clause or not _is_of(row, offices(item)):
        return False
    system = _system(reading, item)
    cited = [one for leaf in row.clauses for one in cited_in(str(leaf.value))]
    own = [one for one in cited if one.system is None or system is None or one.system == system]
    return any(clause == one.number or clause.startswith(f"{one.number}.") for one in own)


def _system(reading: Reading, item: Nonconformity) -> str | None:
    """The system of the standard that a nonconformity is against."""
    number = normalize_number(str(item.standard.value)) if item.standard is not None else ""
    for one in reading.report.standards:
        written = {normalize_number(str(leaf.value)) for leaf in (one.number, one.iso) if leaf and leaf.value}
        if number in written and one.system is not None:
            return str(one.system.value)
    return None


def _clause(item: Nonconformity) -> str:
    return _LETTER.sub("", str(item.clause.value)) if item.clause is not None and item.clause.value else ""
