"""The audit's days in a table of several audits, in the row or column that says that it is this one."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.audit.stage1 import stage_tables
from extract.readers.leaves import elsewhere
from extract.readers.tables import audit_series
from extract.reading.source import Source
from extract.values.dates import FoundDate

_DAYS = frozenset(
    ("audit", name) for name in ("period", "period_loose", "start", "end", "start_loose", "end_loose")
)


def days(source: Source) -> Iterator[tuple[FoundDate, FoundDate]]:
    """The first and last day of each row or column of this audit."""
    for grid, cells in audit_series.own_lines(source, _DAYS):
        for found in stage_tables.days_of(grid, cells):
            if not elsewhere(source, found[0].start, "audit"):
                yield found
