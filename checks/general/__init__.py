"""General questions: what a careful reader compares whatever the words, where no check has told of it.

A question is a generator of findings under the code of a check, which are worth knowing only (`info`). It
is asked after all checks: not where one of them, or another question, has told of the place, once a code.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain

from checks.context import Context
from checks.general.days import Day, days
from schemas.result import Finding

Span = tuple[int, int]
Ask = Callable[[Context, list[Day]], Iterator[Finding]]
ASKED: dict[str, list[Ask]] = {}
TOPICS: tuple[str, ...] = ("late", "over", "next_audit", "orders", "early", "twice", "laws")
"""The modules with questions."""


def question(*codes: str) -> Callable[[Ask], Ask]:
    """Register a question under the codes of checks."""

    def register(ask: Ask) -> Ask:
        for code in codes:
            ASKED.setdefault(code, []).append(ask)
        return ask

    return register


@cache
def questions() -> dict[str, list[Ask]]:
    """All questions by code."""
    for topic in TOPICS:
        importlib.import_module(f"checks.general.{topic}")
    return ASKED


def asked(contexts: Iterable[Context], findings: Iterable[Finding]) -> list[Finding]:
    """The questions of the checks, without those on a place that is told already."""
    findings = list(findings)
    told = {place.span for finding in findings for place in finding.places}
    unsound = {
        place.span: min(str(one.value) for one in finding.places)
        for finding in findings
        if finding.code == "DATE001"
        for place in finding.places
    }
    found: list[Finding] = []
    dated: list[Day] | None = None
    for context in contexts:
        asks = questions().get(context.check.code, ())
        if asks and dated is None:
            dated = days(context)
        first = next(
            (
                one
                for one in chain(*(ask(context, dated or []) for ask in asks))
                if not _meets(one, told, unsound)
            ),
            None,
        )
        if first is not None:
            told.update(place.span for place in first.wrong)
            found.append(first.replaced(severity="info"))
    return found


def _meets(finding: Finding, told: set[Span], unsound: dict[Span, str]) -> bool:
    """Whether one of the places that a finding holds wrong is told of, or a day that it compares them with is
    out of order itself, and the other day that it may be would not be found."""
    wrong = {place.span for place in finding.wrong}
    if any(start < high and low < end for low, high in wrong for start, end in told):
        return True
    first = min((str(place.value) for place in finding.wrong), default="")
    return any(place.span in unsound and first >= unsound[place.span] for place in finding.places)
