"""Why a field has its value: every place that was considered, and how it was found."""

from __future__ import annotations

from typing import Any, Literal

from schemas.leaf import Evidence
from schemas.record import Model, field
from schemas.result import DocumentInfo, Versions

Reader = Literal["label", "column", "looks", "prose"]
Stands = Literal["colon", "space", "right", "below", "next", "sentence", "columns", "transposed", "pairs"]
Outcome = Literal["value", "mention", "blank", "elsewhere", "another_place", "another_field", "not_taken"]
Lacks = Literal["date", "number", "choice", "record", "rule"]


class Way(Model):
    """How a place was found: after a label, in a column of a table, in one that is known by what stands in it
    and not by its header (`looks`), or in running text.

    `words` is the label or header as written, `stands` where the value stands to it, `data` the line and
    list of synonyms that it is one of (`team.yaml:34 columns.name`)."""

    reader: Reader
    words: str | None = None
    stands: Stands | None = None
    data: str | None = None
    evidence: Evidence | None = None


class Place(Model):
    """A place that was considered. `outcome`: it gave the value, is another place of the same fact, is left
    blank, speaks of another activity by its headings, gave way to the place that was taken, is that of
    another field, or was not taken by the rules of its group.

    Of the last what it `lacks`: a date, a number, one of the fixed values `needs`, a record with the columns
    `needs`; or its rules stand in the folder `needs`."""

    outcome: Outcome
    lacks: Lacks | None = None
    needs: list[str] = field(default_factory=list)
    value: Any = None
    raw: str = ""
    evidence: Evidence | None = None
    confidence: float | None = None
    section: list[str] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)


class ExplainedField(Model):
    """A field with its places, the one of its value first; `looked_for` has the labels and headers."""

    path: str
    places: list[Place] = field(default_factory=list)
    looked_for: list[str] = field(default_factory=list)


class Explanation(Model):
    """What `hegui extract --explain FIELD` prints for one document."""

    schema_version: Literal["1"] = "1"
    document: DocumentInfo
    fields: list[ExplainedField] = field(default_factory=list)
    versions: Versions
