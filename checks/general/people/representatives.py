"""Representatives of management and staff, each for a field: two people whom the text names as one."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.names import one_apart
from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.people.persons import Representative
from schemas.statements.times.days import Day

_POST = "代表"
_TWO = 2
"""So many names tell of a slip; more, of several people."""


@question("PER006")
def two_holders(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Two names for one representative, none of them told as one of several or before a change."""
    offices: dict[str, dict[str, list[Representative]]] = {}
    for held in context.mentions.statements(Representative):
        offices.setdefault(held.office, {}).setdefault(held.name, []).append(held)
    for office, names in offices.items():
        alike = any(
            one_apart(a, b) or a.startswith(b) or b.startswith(a) for a in names for b in names if a != b
        )
        lines = [{one.place.evidence.line for one in those} for those in names.values()]
        if len(names) != _TWO or "" in names or alike or lines[0] & lines[1]:
            continue
        rare = min(names.values(), key=len)
        shown = [held[0].place for held in sorted(names.values(), key=lambda those: those is not rare)]
        yield context.finding(
            *shown,
            wrong=shown[:1],
            identity=office,
            values=sorted(names),
            variant="held",
            office=f"{office}{_POST}",
            names=context.listed(
                context.words("times", name=name, count=len(those)) for name, those in names.items()
            ),
        )
