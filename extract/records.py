"""Records of tables as statements, and statements as leaves: what the groups of things share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from extract.groups.leaves import clean, is_blank
from extract.readers import tables
from extract.readers.units import Piece
from extract.source import Source
from extract.statements import Fact, Kind, Statement
from extract.values.dates import find_dates, find_spans
from extract.values.organizations import find_organizations
from extract.values.persons import names_in
from schemas.leaf import Leaf, Model

T = TypeVar("T", bound=Model)


def from_rows(source: Source, table: str, kinds: dict[str, Kind]) -> list[tuple[Statement, int]]:
    """The rows of a kind of table as statements, each with the index of its block."""
    found: list[tuple[Statement, int]] = []
    for row in tables.rows(source, table):
        statement: Statement = {}
        for name, piece in row.cells.items():
            for fact in cell_facts(source, kinds.get(name, "text"), name, piece):
                statement.setdefault(fact.field, fact)
        if statement:
            found.append((statement, row.block))
    return found


def cell_facts(source: Source, kind: Kind, name: str, piece: Piece) -> list[Fact]:
    """What a cell of a column of some kind states."""
    raw = source.text[piece.start : piece.end]
    if is_blank(raw):
        return []
    if kind in ("date", "until", "validity"):
        return _date_facts(raw, kind, name, piece.start)
    if kind == "person":
        return [Fact(name, n.start, n.end, n.value) for n in names_in(raw, piece.start, labelled=True)[:1]]
    if kind == "org" and (org := next(iter(find_organizations(raw, piece.start)), None)):
        return [Fact(name, org.start, org.end, org.value)]
    value = "".join(clean(raw).split()) if kind == "code" else clean(raw)
    return [Fact(name, piece.start, piece.end, value)]


def _date_facts(raw: str, kind: Kind, name: str, base: int) -> list[Fact]:
    end = "valid_to" if kind == "validity" else name
    spans = find_spans(raw, base, labelled=True)
    if kind != "date" and spans:
        first, last = spans[0].first, spans[0].last
        return [
            Fact("valid_from", first.start, first.end, first.value),
            Fact(end, last.start, last.end, last.value),
        ]
    dates = find_dates(raw, base, labelled=True)
    return [Fact(end, dates[0].start, dates[0].end, dates[0].value)] if dates else []


def leaf(source: Source, statement: Statement, name: str) -> Leaf[str] | None:
    """The leaf of a field of a statement, null when it is not stated."""
    fact = statement.get(name)
    if fact is None or fact.end <= fact.start:
        return None
    return source.leaf(fact.value, fact.start, fact.end)


def build(cls: type[T], source: Source, statement: Statement, names: Iterable[str]) -> T:
    """A model of a group with the fields of a statement."""
    entry = cls()
    for name in names:
        setattr(entry, name, leaf(source, statement, name))
    return entry
