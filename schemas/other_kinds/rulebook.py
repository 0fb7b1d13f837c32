"""What a document with certification rules says: clauses, parameters, tables."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.record import Model, field

Cell = str | int | float


class RuleDocument(Model):
    """What heads the document: title, number, the body that issued it, version, first day in force."""

    title: str | None = None
    number: str | None = None
    body: str | None = None
    version: str | None = None
    effective_on: str | None = None


class RuleClause(Model):
    """A numbered clause as printed. `parent`: the number above it; `line`: that of its number (1-based).

    `title` is null where the number leads running text; `text` has all that stands under the number up to the
    next one. `place` is the number in the document."""

    number: str
    title: str | None = None
    text: str
    parent: str | None = None
    line: int
    place: Leaf[str] | None = field(default=None, exclude=True)


class RuleParameter(Model):
    """A number that the rules set, in the unit of its name; `clause` as printed there.

    `applies_to`: a system or a risk alone. `item`: the mark of the list item that states it (`d)`); `since`:
    from when a term counts (`audit`, `certificate`). `place` is the statement in the document."""

    name: str
    value: int | float
    unit: str
    clause: str | None = None
    applies_to: str | None = None
    item: str | None = field(default=None, exclude=True)
    since: str | None = field(default=None, exclude=True)
    place: Leaf[str] | None = field(default=None, exclude=True)


class RuleTable(Model):
    """A table: the levels of its head joined by `/`, figures as numbers, ranges as text with `-`.

    `places` are the cells of the document by row and column of `rows`; `clause` the number above it."""

    title: str | None = None
    columns: list[str] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    clause: str | None = field(default=None, exclude=True)
    places: dict[tuple[int, int], Leaf[str]] = field(default_factory=dict, exclude=True)


class RuleBook(Model):
    """All that is read of a document with certification rules; values are plain.

    `systems` are those that it is for."""

    document: RuleDocument = field(default_factory=RuleDocument)
    clauses: list[RuleClause] = field(default_factory=list)
    parameters: list[RuleParameter] = field(default_factory=list)
    tables: list[RuleTable] = field(default_factory=list)
    systems: list[str] = field(default_factory=list, exclude=True)
