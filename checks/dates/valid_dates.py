"""Which dates of a report are sound: those that exist and are not garbled."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.leaf import Leaf, leaves

_DATES = ("_on", "_until", "_from", "_to", "_by", "start", "end", "due_date", "report_date")


def wrong_dates(context: Context) -> Iterator[tuple[Leaf[str], bool]]:
    """The dates that do not exist or are garbled: those of the text, then fields that are not among them."""
    seen: set[int] = set()
    for mention in context.mentions.dates:
        if mention.garbled or mention.leaf.value is None:
            seen.add(at(mention.leaf))
            yield mention.leaf, mention.garbled
    for path, leaf in leaves(context.report):
        written = leaf.value is None and any(char.isdigit() for char in leaf.raw)
        if written and path.endswith(_DATES) and at(leaf) not in seen:
            yield leaf, False


def wrong_starts(context: Context) -> set[int]:
    """Where they stand, so that one wrong date is told once; and where a row says that a day is another."""
    return {at(leaf) for leaf, _ in wrong_dates(context)} | set(_of_others(context))


def _of_others(context: Context) -> Iterator[int]:
    """Where days of the audit stand in the row of a certificate, that of the report in one of a stage
    or, though it is told elsewhere too, below the signatures of a commitment."""
    report, audit, stage1 = context.report, context.report.audit, context.report.stage1
    mentions = context.mentions
    for leaf in (audit.start, audit.end, stage1.start, stage1.end):
        if leaf is not None and mentions.mark(leaf, "dates.in_certificate_row"):
            yield at(leaf)
    day = report.report_date
    if day is None:
        return
    signed = {one.leaf.evidence.line + 1 for one in context.mentions.commitments}
    of_stage = mentions.mark(day, "dates.in_stage_row") and not mentions.mark(day, "dates.in_report_row")
    if (day.mentions and day.evidence.line in signed) or of_stage:
        yield at(day)


def at(leaf: Place) -> int:
    """The place of a date: a field and a mention of it stand at one."""
    return leaf.span[0] if leaf.span[0] >= 0 else -id(leaf)


def sound(leaf: Leaf[str] | None, wrong: set[int]) -> Leaf[str] | None:
    """The date, where it has a value and is not among the wrong ones."""
    return None if leaf is None or leaf.value is None or at(leaf) in wrong else leaf
