"""Lengths between days: a stated term against its days, an interval against the longest that is allowed."""

from __future__ import annotations

from checks.compare import longer_than
from extract.values.dates import find_dates
from extract.values.numbers import find_counts
from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, refuted, words
from schemas.dates import FOREVER, add_months, first_day, last_day, span_months
from schemas.mentions import Term

_CLOSE = 0.2
"""Months by which a term may differ from its days."""

_UNITS = {"年": 12, "周年": 12, "月": 1, "个月": 1}
_SHORT = 60
"""In a longer quote a length may be that of something else."""

_LONGEST, _WHOLE = 600, len("2025-01-01")


def term(case: Case) -> Outcome:
    """Whether a stated length is the span of the days quoted with it."""
    known = [one for one in case.mentions.terms if _is_quoted(case, one)]
    if known:
        found = [
            _compared(str(one.start.value), str(one.end.value), {one.months}, sure=True) for one in known
        ]
        wrong = next((one for one in found if one.state == "confirmed"), None)
        alone = len(case.days()) == 2 * len(known) and all(one.state == "refuted" for one in found)
        return wrong or (found[0] if alone else OPEN)
    items = [day for day in case.days() if day.value and day.value != FOREVER]
    days = [str(day.value) for day in items]
    months = months_told(case.text)
    if len(days) != 2 or not months:
        return OPEN
    return _compared(
        days[0], days[1], months, sure=items[1].joined and len(months) == 1 and len(case.text) <= _SHORT
    )


def _is_quoted(case: Case, term: Term) -> bool:
    places = (term.start, term.end, term.stated)
    return all(any(quote.meets(*place.span) for quote in case.quotes) for place in places)


def _compared(start: str, end: str, months: set[int], *, sure: bool) -> Outcome:
    if len(start) != len(end) or len(start) < _WHOLE:
        return OPEN
    span = span_months(first_day(start), last_day(end))
    if not 0 < span < _LONGEST:
        return OPEN
    if any(abs(span - one) <= _CLOSE for one in months):
        return refuted("term_right", start, end, *months)
    return confirmed("term_wrong", start, end, *months) if sure else OPEN


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
    enough = add_months(first_day(since), int(rule.value)) <= first_day(audit[0])
    values = (since, audit[0], int(rule.value))
    return (
        refuted("run_long", *values)
        if enough
        else confirmed("run_short", *values, sure=rule.confidence != "low")
    )


def interval(case: Case) -> Outcome:
    """Whether two quoted days lie further apart than is allowed for what the quotes name."""
    days = sorted({day.value for day in case.own_days() if day.value and day.value != FOREVER})
    if any(kind.startswith("personnel_certificates.") for kind in case.kinds()):
        return OPEN
    most, sure = _allowed(case, days)
    if most is None or len(days) != 2:
        return OPEN
    if longer_than(days[0], days[1], most):
        return confirmed("longer", *days, most, sure=sure)
    if any(word in case.text for word in words("several_intervals")["before"]):
        return OPEN
    return refuted("not_longer", *days, most)


def _allowed(case: Case, days: list[str]) -> tuple[int | None, bool]:
    """The longest interval in months, and whether that is sure."""
    if case.claim.code == "EQP002":
        rule = case.facts.equipment(case.text, days[0]) if days else None
        return (rule.months, rule.confidence != "low") if rule is not None else (None, False)
    known = case.facts.interval(case.text)
    if known is None or known.months is None:
        return None, False
    return known.months, known.confidence != "low" and known.act == "verification"
