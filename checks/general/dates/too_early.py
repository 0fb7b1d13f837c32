"""Days that are too early: a system that had hardly begun, records older than it or the organization."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.dates.performance_evaluation.activities import INITIAL
from checks.general.dates.too_late import now
from checks.general.registry import question
from checks.messages.sentences import is_cut
from checks.text.noun_phrases import noun_phrase
from schemas.dates import FOREVER, add_months, first_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.days import Day, FirstRecordDay, RecordDay, SystemBeginning

MONTHS, _SHORT = 3, 20


@question("DATE003")
def hardly_run(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The earliest day that is told as the system's beginning, less than three months before the audit."""
    kind, known = context.report.audit_type, context.report.system_effective_on
    start = context.report.audit.start or now(context, stated)
    if (kind is not None and kind.value not in INITIAL) or start is None or start.value in (None, FOREVER):
        return
    launched = known is not None and bool(known.value)
    begun = [one.day for one in context.mentions.statements(SystemBeginning, stated, launched)]
    first = min(begun, key=lambda day: day.first, default=None)
    begin = first_day(str(start.value))
    if first is not None and add_months(begin, -MONTHS) < first.first < begin:
        yield context.finding(
            first.leaf,
            start,
            wrong=[first.leaf],
            identity="run time",
            variant="short",
            actual=first.leaf.value,
            day=first.leaf.value,
            until=start.value,
            months=MONTHS,
        )


@question("DATE008")
def older_records(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A record that is older than the organization, or one of the system's first edition older than that."""
    founded, begun = context.report.organization.established_on, context.report.system_effective_on
    early = [day for day in stated if _is_before(day, founded) or _is_before(day, begun)]
    for record in context.mentions.statements(RecordDay, early):
        if founded is not None and _is_before(record.day, founded) and not record.of_others:
            yield _older(context, "organization", record.day, founded)
        if (
            begun is not None
            and _is_before(record.day, begun)
            and record.first_edition
            and not record.drawn_up
        ):
            yield _older(context, "system", record.day, begun)


def _is_before(day: Day, limit: Leaf[str] | None) -> bool:
    if limit is None or not limit.value or limit.value == FOREVER:
        return False
    return day.last < first_day(str(limit.value))


def _older(context: Context, variant: str, day: Day, since: Leaf[str]) -> Finding:
    what = day.row[0] if day.row else day.lead or day.rest
    return context.finding(
        since,
        day.leaf,
        wrong=[day.leaf],
        identity=what[:20],
        variant=variant,
        actual=day.leaf.value,
        what=noun_phrase(what) or _act(day.rest) or context.words("record"),
        days=day.leaf.value,
        since=since.value,
    )


def _act(rest: str) -> str:
    """What was done on a day, as the words of its clause behind it tell; blank where they go on too long."""
    told = rest.strip()
    return told if len(told) <= _SHORT and not is_cut(told) else ""


@question("DATE008")
def first_records(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The day of what is the first of its kind, older than the system, or than the organization."""
    founded, begun = context.report.organization.established_on, context.report.system_effective_on
    early = [day for day in stated if _is_before(day, founded) or _is_before(day, begun)]
    for record in context.mentions.statements(FirstRecordDay, early):
        limit, variant = (founded, "organization") if founded is not None else (begun, "system")
        if begun is not None and begun.value and record.of_system:
            limit, variant = begun, "system"
        if limit is not None and _is_before(record.day, limit):
            yield _older(context, variant, record.day, limit)
