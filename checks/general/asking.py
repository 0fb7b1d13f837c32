"""Who asks the general questions: after all checks, of what none of them has told."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from functools import cache
from itertools import chain

from checks.comparisons.equal import Place
from checks.context import Context
from checks.general.registry import ALONE, ASKED, BESIDE, Ask
from schemas.dates import last_day
from schemas.result import Finding
from schemas.statements.times.days import Day

Span = tuple[int, int]
TOPICS: tuple[str, ...] = (
    "dates.too_late",
    "dates.expired",
    "dates.audit_sequence",
    "dates.lengths",
    "text.column_cells",
    "equipment.uninspected",
    "dates.nonconformity_deadlines",
    "dates.next_audit",
    "dates.row_order",
    "dates.too_early",
    "dates.repeated_events",
    "laws.titles",
    "laws.title_runs",
    "scope.permit_coverage",
    "dates.verified_before_done",
    "quantities.line_items",
    "people.certified_work",
    "quantities.sentence_parts",
    "text.references",
    "quantities.headcount",
    "organization.house_numbers",
    "organization.commissioned_tests",
    "quantities.named_items",
    "laws.counts",
    "equipment.device_days",
    "people.auditor_registrations",
    "scope.wording",
    "scope.concluded_systems",
    "laws.clause_titles",
    "laws.cited_clauses",
    "conclusions.ticked_options",
    "conclusions.judged_rows",
    "quantities.auditor_days",
    "people.representatives",
    "people.similar_names",
    "people.audit_team",
    "text.doubled_words",
    "text.writer_instructions",
    "dates.rest_days",
    "text.section_references",
    "conclusions.rated_best",
    "conclusions.scored_rows",
    "nonconformities.form_gaps",
    "dates.form_labels",
    "equipment.parallel_pieces",
)
"""The modules with questions."""


@cache
def questions() -> dict[str, list[Ask]]:
    """All questions by code."""
    for topic in TOPICS:
        importlib.import_module(f"checks.general.{topic}")
    return ASKED


_BESIDE = "NC006"
"""What tells that no nonconformity was raised leaves its place to the code that is on the thing itself."""


class _KnownPlaces:
    """What has been found: the places, the lines by code, and the days that are out of order themselves."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.places: set[Span] = set()
        self.lines: set[tuple[str, int | None, int]] = set()
        self.unsound: dict[Span, str] = {}
        for finding in findings:
            self.add(finding, finding.places if finding.code != _BESIDE else ())
            if finding.code == "DATE001":
                first = min(str(place.value) for place in finding.places)
                self.unsound.update((place.span, first) for place in finding.places)

    def add(self, finding: Finding, places: Iterable[Place]) -> None:
        """Add a finding with those of its places that need no other."""
        self.places.update(place.span for place in places)
        self.lines.update((finding.code, one.page, one.line) for one in finding.evidence)

    def has(self, code: str) -> bool:
        """Whether a check has found something."""
        return any(code == stated for stated, *_ in self.lines)

    def covers(self, finding: Finding, *, beside: bool = False) -> bool:
        """Whether a place that a finding holds wrong is told of (`beside`: under its own code); or it
        compares with a day that is out of order itself, and nothing would be found with the other day
        that this may be."""
        code, wrong = finding.code, finding.wrong
        if any((code, one.evidence.page, one.evidence.line) in self.lines for one in wrong):
            return True
        spans = [place.span for place in wrong]
        if not beside and any(
            start < high and low < end for low, high in spans for start, end in self.places
        ):
            return True
        first = min((str(place.value) for place in wrong), default="")
        return any(first >= self.unsound[one.span] for one in finding.places if one.span in self.unsound)


def asked(contexts: Iterable[Context], findings: Iterable[Finding]) -> list[Finding]:
    """The questions of the checks, without those on a place that is told already."""
    stated = _KnownPlaces(findings)
    found: list[Finding] = []
    dated: list[Day] | None = None
    for context in contexts:
        code = context.check.code
        asks = [ask for ask in questions().get(code, ()) if not (ask in ALONE and stated.has(code))]
        if not asks:
            continue
        if dated is None:
            dated = _days(context)
        every = chain.from_iterable(((ask in BESIDE, one) for one in ask(context, dated)) for ask in asks)
        first = next((one for beside, one in every if not stated.covers(one, beside=beside)), None)
        if first is not None:
            stated.add(first, first.wrong)
            found.append(first.replaced(severity="info"))
    return found


def _days(context: Context) -> list[Day]:
    """The days of the text in reading order; of those without a year the last before the report is meant."""
    report = context.report
    known = (report.report_date, report.audit.end, report.stage1.end)
    ends = (last_day(str(one.value)) for one in known if one is not None and one.value)
    return context.mentions.statements(Day, max(ends, default=None))
