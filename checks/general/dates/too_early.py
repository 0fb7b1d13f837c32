"""Days that are too early: a system that had hardly begun, records older than it or the organization."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.dates.performance_evaluation.activities import INITIAL
from checks.general.dates.too_late import now
from checks.general.days import Day, has, words
from checks.general.registry import question
from checks.messages.sentences import is_cut
from checks.text.noun_phrases import noun_phrase
from schemas.dates import FOREVER, add_months, first_day
from schemas.leaf import Leaf
from schemas.result import Finding

MONTHS, _NEAR = 3, 40


@question("DATE003")
def hardly_run(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The earliest day that is told as the system's beginning, less than three months before the audit."""
    kind, known = context.report.audit_type, context.report.system_effective_on
    start = context.report.audit.start or now(context, stated)
    if (kind is not None and kind.value not in INITIAL) or start is None or start.value in (None, FOREVER):
        return
    begun = [day for day in stated if _is_beginning(day, launched=known is not None and bool(known.value))]
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


def _is_beginning(day: Day, *, launched: bool) -> bool:
    """Whether a day is told as that of the system's beginning; `launched`: by such words next to it."""
    if day.ends or day.joined or day.row or has("ahead", day.lead) or has("anew", day.near):
        return False
    if launched:
        return has("launched", f"{day.lead} {day.rest}")
    return has("run", f"{day.lead} {day.after}") and has("system", day.near)


@question("DATE008")
def older_records(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A record that is older than the organization, or one of the system's first edition older than that."""
    founded, begun = context.report.organization.established_on, context.report.system_effective_on
    first = {one.leaf.evidence.line for one in context.mentions.passages(words()["first_edition"])}
    for day in stated:
        if day.ends or day.joined or not has("records", f"{day.before} {day.near} {' '.join(day.row)}"):
            continue
        label = f"{day.head} {day.left} {day.lead} {day.rest}"
        if founded is not None and _is_before(day, founded) and not has("of_others", label):
            yield _older(context, "organization", day, founded)
        if (
            begun is not None
            and _is_before(day, begun)
            and day.leaf.evidence.line in first
            and not has("drawn_up", label)
        ):
            yield _older(context, "system", day, begun)


def _is_before(day: Day, limit: Leaf[str]) -> bool:
    return bool(limit.value) and limit.value != FOREVER and day.last < first_day(str(limit.value))


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
    return told if len(told) <= _NEAR // 2 and not is_cut(told) else ""


@question("DATE008")
def first_records(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The day of what is the first of its kind, older than the system, or than the organization."""
    founded, begun = context.report.organization.established_on, context.report.system_effective_on
    for day in stated:
        near = f"{day.before[-_NEAR:]} {day.after[:_NEAR]} {day.head} {day.left}"
        if day.ends or day.joined or not has("first_record", near) or has("earlier_kind", day.sentence):
            continue
        limit, variant = (founded, "organization") if founded is not None else (begun, "system")
        if begun is not None and begun.value and has("of_system_records", day.sentence):
            limit, variant = begun, "system"
        if limit is not None and _is_before(day, limit):
            yield _older(context, variant, day, limit)
