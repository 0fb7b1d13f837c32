"""Days of the internal audit, the review, the stages and the report, against the order that they have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.dates.performance_evaluation import neighbouring_acts
from checks.general.dates.too_late import audit_end, report_day
from checks.general.days import Day, has, words
from checks.general.registry import question
from schemas.dates import FOREVER, first_day, last_day
from schemas.leaf import Leaf
from schemas.result import Finding

_NEAR = 16
"""Characters beside a day that tell an act."""

CYCLE = timedelta(days=150)
"""A review so long before an internal audit belongs to another cycle."""


@question("DATE004", alone=True)
def out_of_turn(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """An internal audit or a review after the audit began; the last review before the internal audit."""
    start = context.report.audit.start
    if start is None or not start.value or start.value == FOREVER:
        return
    stated = [day for day in stated if not neighbouring_acts.is_looked_at(day.after)]
    held = {kind: [day for day in stated if _is_held(day, kind)] for kind in ("internal", "review")}
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
    for day in stated:
        act = has("held", day.rest[:_NEAR]) or has("held", day.before[-_NEAR:])
        other = (
            has("unheld", f"{day.lead} {day.rest}")
            or has("several", day.sentence)
            or has("theirs", day.sentence)
        )
        if act and not other and not day.ends and not day.joined and (event := _event(day)):
            held[event].append(day)
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


def _event(day: Day) -> str:
    """Whether a day is of an internal audit or a review: as its sentence names last, or its clause is."""
    for text in (day.before, day.head, *day.titles[-1:], *day.row[:1]):
        ends = {kind: max(map(text.rfind, words()[kind])) for kind in ("internal", "review")}
        if max(ends.values()) >= 0:
            return max(ends, key=lambda kind: ends[kind])
        if text.startswith(("9.2", "9.3")):
            return "internal" if text.startswith("9.2") else "review"
    return ""


def _is_held(day: Day, event: str) -> bool:
    """Whether a day is told as that of an event, and not of what came of it."""
    what_came = has("after", f"{day.head} {day.left} {day.lead}") or has("closed", day.rest)
    if day.ends or has("ahead", day.label) or what_came or has("several", day.sentence):
        return False
    if (
        has("programme", " ".join((*day.titles, day.before)))
        or has("theirs", day.near)
        or day.after[:1] == ":"
    ):
        return False
    near = f"{day.head} {day.left} {day.lead} {day.rest} {day.then}"
    other = "review" if event == "internal" else "internal"
    return has(event, near) and not has(other, near)


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
    for day in stated:
        made = has("issued", f"{day.lead} {day.rest}") and has("this_report", day.before + day.after)
        if made and not has("ahead", day.label) and day.last < first_day(str(end.value)):
            yield _found(context, day, end, "report", earlier=end.value, later=day.leaf.value)


@question("DATE001")
def stage1_late(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day that is told of stage 1, after stage 2 began."""
    start, kind = context.report.audit.start, context.report.audit_type
    if start is None or not start.value or start.value == FOREVER or (kind and kind.value == "stage1"):
        return
    for day in stated:
        near = f"{day.head} {day.left} {day.before}"
        if (
            not has("stage1", near)
            or has("stage2", f"{near} {day.near}")
            or has("after", f"{near} {day.near}")
        ):
            continue
        if day.ends or has("ahead", day.lead) or day.mention.done is False:
            continue
        if first_day(start.value) < day.first and day.first - first_day(start.value) < CYCLE:
            yield _found(context, day, start, "stages", earlier=day.leaf.value, later=start.value)
