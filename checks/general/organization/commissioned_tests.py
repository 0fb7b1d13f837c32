"""Reports of tests that are told to be made for another company, one that the organization deals with too."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day
from checks.general.registry import question
from checks.organization.others.record_owners import commissioned_by_others
from schemas.result import Finding


@question("ENT002", beside=True)
def made_for_another(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Whom a report of tests is made for, where that is not the organization."""
    name = context.report.organization.name
    for one in commissioned_by_others(context):
        yield context.finding(
            one.leaf,
            *([name] if name is not None else []),
            identity=f"made for/{one.name}",
            values=[one.name],
            variant="told",
            wrong=[one.leaf],
            record=one.what,
            holder=one.name,
            organization=name.value if name else "",
        )
