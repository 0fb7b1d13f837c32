"""Evaluations of compliance before stage 1, which asked for laws that were then added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.comparisons.equal import Place, every_place
from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.laws import CorrectedShortcoming, RepeatedEvaluation


class Early(NamedTuple):
    """The day of the last evaluation, the sentence on what stage 1 missed, and the day of stage 1."""

    day: Leaf[str]
    corrected: Leaf[str]
    stage1: Leaf[str]


def evaluated_before(context: Context) -> Iterator[Finding]:
    """A finding where the laws that stage 1 missed were added, and compliance was evaluated only before."""
    if (early := early_evaluation(context)) is not None:
        yield context.finding(
            *early,
            identity="evaluation",
            values=[early.day.value, early.stage1.value],
            variant="evaluation",
            severity="info",
            day=early.day.value,
            stage1=early.stage1.value,
        )


def early_evaluation(context: Context) -> Early | None:
    """The last evaluation, where the laws that stage 1 missed were added after it and not evaluated."""
    start = context.report.stage1.start
    days: list[Leaf[str]] = [one.done_on for one in context.report.compliance_evaluations if one.done_on]
    if start is None or not start.value or not days:
        return None
    if not all(out_of_order(start.value, day.value) for day in days):
        return None
    corrected = [one.place for one in context.mentions.statements(CorrectedShortcoming) if one.of_laws]
    if not corrected or context.mentions.statements(RepeatedEvaluation):
        return None
    return Early(max(days, key=lambda day: str(day.value)), corrected[0], start)


def counted_early(context: Context, least: list[Place]) -> tuple[Leaf[str], ...]:
    """The days of the last evaluation and of stage 1, which had laws added after it, where the number of
    laws evaluated is among the places of the least."""
    spans = {place.span for place in least}
    counts = every_place(one.stated_count for one in context.report.compliance_evaluations)
    early = early_evaluation(context) if any(place.span in spans for place in counts) else None
    return (early.day, early.stage1) if early is not None else ()
