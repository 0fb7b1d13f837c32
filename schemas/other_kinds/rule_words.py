"""What the words of a document of rules tell beside its clauses and tables: for packs and comparisons."""

from __future__ import annotations

from typing import NamedTuple

from schemas.leaf import Leaf
from schemas.other_kinds.rulebook import Cell, RuleBook, RuleClause, RuleTable


class AskedContent(NamedTuple):
    """What a clause or its item asks of a report: of what kind of list or sentence, its number, its words cut
    short, the types of audit, and the things it is made of (`required_contents.yaml`)."""

    kind: str
    clause: str
    zh: str
    types: tuple[str, ...]
    asks: tuple[str, ...]
    when: str | None = None


class BodyNames(NamedTuple):
    """The names under which reports may have the body that issued rules, how these call it, and whether it is
    the authority."""

    names: list[str]
    abbreviation: str | None
    is_authority: bool


class AuditTimes(NamedTuple):
    """A table with the time of an initial audit by head count: the columns of each system with their levels,
    and the rows, with a figure in each of the columns of a system, or without (`left`)."""

    table: RuleTable
    columns: dict[str, dict[int, str]]
    rows: dict[str, list[list[Cell]]]
    left: dict[str, list[str]]


class DraftedRules(NamedTuple):
    """What a pack is drafted from: a document of rules; `ids`: what may name it, of its number and file."""

    book: RuleBook
    body: BodyNames
    contents: list[AskedContent]
    times: list[AuditTimes]
    ids: list[str]


class ClauseWords(NamedTuple):
    """A clause with its path of numbers, and its words without what differs between bodies and systems;
    `above`: the place of the clause above it."""

    clause: RuleClause
    path: tuple[str, ...]
    title: str
    text: str
    above: int | None


class ComparedRules(NamedTuple):
    """What two documents of rules are compared by."""

    book: RuleBook
    clauses: list[ClauseWords]
    times: list[AuditTimes]


class TimeColumn(NamedTuple):
    """A column of a table of audit time, for both stages of an initial audit: whose time it has."""

    at: int
    system: str | None
    level: str


class HeadCountTable(NamedTuple):
    """A table with rows of head counts: the bands by row, its columns, and the figures by row and column,
    null where none is read."""

    table: RuleTable
    bands: dict[int, tuple[int, int]]
    columns: list[TimeColumn]
    figures: dict[tuple[int, int], float | None]

    def place(self, row: int, column: int) -> Leaf[str] | None:
        """A cell of the document."""
        return self.table.places.get((row, column))
