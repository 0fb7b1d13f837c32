"""What was understood of a report: its statements, with their places."""

from __future__ import annotations

from typing import Any, Literal

from schemas.leaf import Evidence
from schemas.record import Model, field
from schemas.result import DocumentInfo, Versions


class ShownStatement(Model):
    """A statement: its topic (`organization.agreement_terms`), value, what is written, the sentence or cell
    that says it; `about` has what else was read of it, by name, dates as ISO days."""

    topic: str
    value: Any = None
    raw: str
    words: str
    about: dict[str, Any] = field(default_factory=dict)
    evidence: Evidence


class StatementList(Model):
    """What `hegui show --statements` prints for one document, in the order of topics, then of the text."""

    schema_version: Literal["1"] = "1"
    document: DocumentInfo
    statements: list[ShownStatement] = field(default_factory=list)
    versions: Versions
