"""Days of the internal audit, the review, the stages and the report, against the order that they have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.general.dates.too_late import audit_end, report_day
from checks.general.registry import question
from schemas.dates import FOREVER, first_day, last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.days import Day, HeldActivity, HeldInSentence, ReportMade, Stage1Visit

CYCLE = timedelta(days=150)
"""A review so long before an internal audit belongs to another cycle."""


@question("DATE004", alone=True)
def out_of_turn(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """An internal audit or a review after the audit began; the last review before the internal audit."""
    start = context.report.audit.start
    if start is None or not start.value or start.value == FOREVER:
        return
    held: dict[str, list[Day]] = {"internal": [], "review": []}
    for one in context.mentions.statements(HeldActivity, stated):
        held[one.event].append(one.day)
    begun, reported = first_day(start.value), report_day(context)
    told_by = last_day(str(reported.value)) if reported is not None else begun
    for kind, variant in (("internal", "internal_audits_after"), ("review", "management_reviews_after")):
        for day in held[kind]:
            if begun < day.first <= told_by:
                yield _found(context, day, start, variant, day=day.leaf.value, start=start.value)
    audits = [day for day in held["internal"] if not day.joined]
    if audits and held["review"]:
        first = min(audits, key=lambda day: day.first)
        last = max(held["review"], key=lambda day: day.first)
        if timedelta(0) < first.first - last.last < CYCLE:
            yield _found(
                context, last, first.leaf, "review_first", review=last.leaf.value, audit=first.leaf.value
            )


@question("DATE004", alone=True)
def held_in_turn(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The review before the internal audit, where sentences or clauses tell what a day is of."""
    held: dict[str, list[Day]] = {"internal": [], "review": []}
    for one in context.mentions.statements(HeldInSentence, stated):
        held[one.event].append(one.day)
    if held["internal"] and len({day.first for day in held["review"]}) == 1:
        first, review = min(held["internal"], key=lambda day: day.first), held["review"][0]
        if timedelta(0) < first.first - review.last < CYCLE:
            yield _found(
                context,
                review,
                first.leaf,
                "review_first",
                review=review.leaf.value,
                audit=first.leaf.value,
            )


def _found(context: Context, one: Day, limit: Leaf[str], variant: str, **words: object) -> Finding:
    return context.finding(
        one.leaf,
        limit,
        wrong=[one.leaf],
        identity=variant,
        variant=variant,
        actual=one.leaf.value,
        **words,  # type: ignore[arg-type]
    )


@question("DATE001")
def report_first(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day on which this report is told to be made, before the end of the audit."""
    end = audit_end(context)
    if end is None:
        return
    early = [day for day in stated if day.last < first_day(str(end.value))]
    for made in context.mentions.statements(ReportMade, early):
        yield _found(context, made.day, end, "report", earlier=end.value, later=made.place.value)


@question("DATE001")
def stage1_late(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day that is told of stage 1, after stage 2 began."""
    start, kind = context.report.audit.start, context.report.audit_type
    if start is None or not start.value or start.value == FOREVER or (kind and kind.value == "stage1"):
        return
    begun = first_day(start.value)
    late = [day for day in stated if begun < day.first and day.first - begun < CYCLE]
    for visit in context.mentions.statements(Stage1Visit, late):
        yield _found(context, visit.day, start, "stages", earlier=visit.place.value, later=start.value)
