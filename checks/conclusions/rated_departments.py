"""Departments and processes that are rated good where a nonconformity was raised in them: by the row of a
table, by a ticked option."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.report import Nonconformity
from schemas.result import Finding
from schemas.statements.conclusions import RatedPlace
from schemas.statements.nonconformities import ListedNonconformity


def rated_good(context: Context) -> Iterator[Finding]:
    """The ratings of what a nonconformity of this audit was raised in, one a nonconformity."""
    listed = context.mentions.statements(ListedNonconformity)
    entries = {one.words or str(at): one for at, one in enumerate(listed)}
    rated = context.mentions.statements(RatedPlace) if entries else []
    for number, entry in entries.items():
        on = [one for one in rated if not set(one.names).isdisjoint(entry.offices)]
        if len({one.office for one in on}) == 1 and entry.item.clause is not None:
            yield _finding(context, number, entry.item, on[0])


def _finding(context: Context, number: str, item: Nonconformity, rated: RatedPlace) -> Finding:
    raised = [leaf for leaf in (item.department, item.clause) if leaf is not None]
    return context.finding(
        *rated.leaves,
        *raised,
        identity=f"rated/{rated.office}",
        variant="place",
        severity="warning" if rated.sure else "info",
        values=[number],
        office=rated.office,
        value=rated.words,
        number=item.number or "",
        clause=item.clause.value if item.clause is not None else "",
    )
