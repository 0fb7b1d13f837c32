"""Records of tables as statements, and statements as leaves: what the groups of things share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from extract import cells
from extract.readers import tables
from extract.source import Source
from extract.statements import Kind, Place, Statement
from schemas.leaf import Leaf
from schemas.record import Model

T = TypeVar("T", bound=Model)


def from_rows(source: Source, table: str, kinds: dict[str, Kind]) -> list[tuple[Statement, Place]]:
    """The rows of a kind of table as statements, each with its place.

    A row in which one cell is in two columns belongs to another list or form that follows in the table: with
    it the list ends, up to the next header of its kind."""
    found: list[tuple[Statement, Place]] = []
    ended: dict[int, int] = {}
    for row in tables.rows(source, table):
        if row.form == "columns" and (_is_foreign(row) or ended.get(row.block, -2) == row.row - 1):
            ended[row.block] = row.row
            continue
        statement: Statement = {}
        for name, piece in row.cells.items():
            for fact in cells.facts(source, kinds, name, piece):
                statement.setdefault(fact.field, fact)
        if statement:
            found.append((statement, (row.block, row.row if row.form == "columns" else -1)))
    return found


def _is_foreign(row: tables.Row) -> bool:
    """Whether a written cell takes two columns of different fields."""
    written = [piece.start for piece in row.cells.values() if piece.text]
    return len(set(written)) < len(written)


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
