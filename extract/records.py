"""Records of tables as statements, and statements as leaves: what the groups of things share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from extract import cells
from extract.readers import tables
from extract.source import Source
from extract.statements import Kind, Statement
from schemas.leaf import Leaf, Model

T = TypeVar("T", bound=Model)


def from_rows(source: Source, table: str, kinds: dict[str, Kind]) -> list[tuple[Statement, int]]:
    """The rows of a kind of table as statements, each with the index of its block."""
    found: list[tuple[Statement, int]] = []
    for row in tables.rows(source, table):
        statement: Statement = {}
        for name, piece in row.cells.items():
            for fact in cells.facts(source, kinds, name, piece):
                statement.setdefault(fact.field, fact)
        if statement:
            found.append((statement, row.block))
    return found


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
