"""Conclusions of a first certification in the report of a later audit."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.statements.conclusions import FirstIssue

LATER = frozenset({"surveillance", "recertification"})


def proposed(report: Report, mentions: Mentions) -> Iterator[tuple[Leaf[str], str]]:
    """The sentences that propose the first issue of a certificate after a surveillance or recertification
    audit, and the words of the report by which a part of it may be a first audit; not of systems that
    it says to be audited first."""
    kind = report.audit_type
    if kind is None or kind.value not in LATER:
        return
    others = [place.raw for place in kind.mentions if place.value != kind.value]
    for issue in mentions.statements(FirstIssue):
        yield issue.place, issue.partly or next(iter(others), "")
