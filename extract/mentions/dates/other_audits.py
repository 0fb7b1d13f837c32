"""Which of the days that a report may be judged for stand where other audits are told: in their row or column
of a table of several, or under a heading on earlier ones."""

from __future__ import annotations

from extract import labels
from extract.readers.tables import audit_series
from extract.readers.text import sections
from extract.reading.source import Source
from schemas.leaf import Leaf
from schemas.report import Report


def read(source: Source, report: Report) -> list[Leaf[str]]:
    """The places of the report's day and the audit's last that are of another audit, in no order."""
    leaves = [leaf for leaf in (report.report_date, report.audit.end) if leaf is not None]
    places = (
        source.leaf(place.value, *place.span)
        for leaf in leaves
        for place in leaf.places
        if place.span[0] >= 0 and _is_of_other(source, place.span[0])
    )
    return list(places)


def _is_of_other(source: Source, offset: int) -> bool:
    if audit_series.is_of_other(source, offset):
        return True
    return sections.within(source, offset, labels.sections("audit")["earlier"])
