"""Systems that a sentence concludes on, by their names or standards, and that were not audited."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from checks.scope.systems import names, systems_of
from schemas.result import Finding
from schemas.statements.scope import GoodConclusion
from schemas.statements.times.days import Day


@question("SCOPE002")
def not_audited(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A system that a conclusion names as good, and the report has nowhere else."""
    audited = set(systems_of(context.report))
    for one in context.mentions.statements(GoodConclusion, audited):
        shown = names(context.facts, one.others, context.lang)
        own = names(context.facts, sorted(audited), context.lang)
        yield context.finding(
            one.place,
            identity=f"concluded/{one.others}",
            values=one.others,
            variant="concluding",
            actual=shown,
            named=shown,
            audited=own,
        )
