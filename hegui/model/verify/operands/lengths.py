"""Lengths between days: a stated term with its days, an interval with the longest that is allowed."""

from __future__ import annotations

from checks.comparisons import term as lengths
from checks.comparisons.outcome import OPEN, Outcome
from extract.values.dates import find_dates
from extract.values.numbers import find_counts
from hegui.model.verify.case import Case, words
from schemas.dates import FOREVER
from schemas.mentions import Term

_SHORT = 60
"""In a longer quote a length may be that of something else."""


def term(case: Case) -> Outcome:
    """Whether a stated length is the span of the days quoted with it."""
    known = [one for one in case.mentions.terms if _is_quoted(case, one)]
    if known:
        spans = [(str(one.start.value), str(one.end.value), one.months) for one in known]
        return lengths.terms(spans, alone=len(case.days()) == 2 * len(known))
    days = [day for day in case.days() if day.value and day.value != FOREVER]
    months = months_told(case.text)
    if len(days) != 2 or not months:
        return OPEN
    first, last = days
    sure = last.joined and len(months) == 1 and len(case.text) <= _SHORT
    return lengths.term(str(first.value), str(last.value), months, sure=sure)


def _is_quoted(case: Case, term: Term) -> bool:
    places = (term.start, term.end, term.stated)
    return all(any(quote.meets(*place.span) for quote in case.quotes) for place in places)


def months_told(text: str) -> set[int]:
    """The lengths in a text, in months; not the years of days."""
    days = find_dates(text)
    return {
        one.value * 12 if one.unit in ("年", "周") else one.value
        for one in find_counts(text)
        if one.value <= 60 and (one.unit == "年" or text[one.start : one.end + 1].endswith("个月"))
        if not any(day.start < one.end and one.start < day.end for day in days)
    }


def run_time(case: Case) -> Outcome:
    """Whether the system, from the day quoted for it, had run for less than is asked before the audit."""
    quoted, rule, audit = (
        case.kinds().get("system_effective_on"),
        case.of.grounds.rules.parameter("run_time_min"),
        case.audit_days(),
    )
    since = quoted[0].leaf.value if quoted else None
    if since is None or rule is None or audit is None or rule.unit != "months":
        return OPEN
    return lengths.ran(since, audit[0], int(rule.value), sure=rule.confidence != "low")


def interval(case: Case) -> Outcome:
    """Whether two quoted days lie further apart than is allowed for what the quotes name."""
    days = sorted({day.value for day in case.own_days() if day.value and day.value != FOREVER})
    if any(kind.startswith("personnel_certificates.") for kind in case.kinds()):
        return OPEN
    most, sure = _allowed(case, days)
    if most is None or len(days) != 2:
        return OPEN
    several = any(word in case.text for word in words("several_intervals")["before"])
    return lengths.interval(days[0], days[1], most, sure=sure, several=several)


def _allowed(case: Case, days: list[str]) -> tuple[int | None, bool]:
    """The longest interval in months, and whether that is sure."""
    if case.claim.code == "EQP002":
        rule = case.facts.equipment(case.text, days[0]) if days else None
        return (rule.months, rule.confidence != "low") if rule is not None else (None, False)
    known = case.facts.interval(case.text)
    if known is None or known.months is None:
        return None, False
    return known.months, known.confidence != "low" and known.act == "verification"
