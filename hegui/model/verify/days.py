"""Days against the days of the audit and of the report: run out, to come, no such day, a day of rest."""

from __future__ import annotations

from checks.compare import out_of_order
from hegui.model.verify.case import OPEN, Case, Day, Outcome, confirmed, refuted
from schemas.dates import FOREVER, first_day

_WHOLE = len("2025-01-01")
_WEEK = "一二三四五六日"


def validity(case: Case) -> Outcome:
    """Whether what is quoted had run out on a day of the audit: by its last day, where one is told."""
    limits = case.audit_days()
    days = [day for day in case.own_days() if day.value]
    if limits is None or not days:
        return OPEN
    start, end = limits
    ends = [day for day in days if day.joined or _is_end(day)]
    gone = [day for day in ends if out_of_order(end, day.value)]
    values = [day.value for day in ends or days]
    if ends and len(gone) == len(ends):
        return confirmed("expired", *values, end)
    begun = [day for day in days if day not in ends]
    late = [day for day in begun if out_of_order(day.value, start)]
    if ends and not gone and not late and all(not out_of_order(end, one.value) for one in ends):
        return refuted("valid", *values, end)
    if not ends and all(not out_of_order(start, day.value) for day in days):
        return refuted("valid", *values, start)
    return OPEN


def _is_end(day: Day) -> bool:
    begins = day.is_told("begins") and not day.path
    return day.is_told("ends") and not (begins and not day.before.endswith(("至", "到期", "下次")))


def future(case: Case) -> Outcome:
    """Whether something told as done is dated after the report (a calibration: after the audit)."""
    audit, dated = case.audit_days(), case.report.report_date
    limit = dated.value if dated is not None and dated.value else case.as_of
    if case.claim.code == "CAL006":
        limit = audit[1] if audit else limit
    days = [day for day in case.own_days() if day.value and day.value != FOREVER]
    if limit is None or not days:
        return OPEN
    late = [day for day in days if out_of_order(day.value, limit)]
    if not late:
        return refuted("not_later", *(day.value for day in days), limit)
    done = [day for day in late if day.mention.done and not day.is_told("ends") and not day.is_told("due")]
    return confirmed("later", *(day.value for day in done), limit) if done == late else OPEN


def impossible(case: Case) -> Outcome:
    """Whether a quoted day is none, or not on the day of the week told with it."""
    days = case.days()
    if not days:
        return OPEN
    weeks = [(day, _of_week(day)) for day in days]
    wrong = [day for day, agrees in weeks if day.value is None or day.mention.garbled or agrees is False]
    if wrong:
        return confirmed("no_such_day", *(day.leaf.raw for day in wrong))
    return refuted("day_exists", *(day.value for day in days))


def _of_week(day: Day) -> bool | None:
    """Whether a day is on the day of the week that stands behind it; null where none does."""
    told = day.behind.removeprefix("日").removeprefix("号").lstrip("(（,，")
    for word in ("星期", "周"):
        at = _WEEK.find(told.removeprefix(word)[:1].replace("天", "日") or "?")
        if told.startswith(word) and at >= 0 and day.value and len(day.value) == _WHOLE:
            return first_day(day.value).isoweekday() == at + 1
    return None


def rest(case: Case) -> Outcome:
    """Whether a quoted day is a Saturday, a Sunday or a holiday."""
    days = [day.value for day in case.days() if day.value and len(day.value) == _WHOLE]
    years = {value: case.facts.holidays(int(value[:4])) for value in days}
    if not days or None in years.values():
        return OPEN
    resting = [value for value, year in years.items() if year is not None and year.rest(value)]
    return confirmed("rest", *resting) if resting else refuted("workday", *days)


def twice(case: Case) -> Outcome:
    """Whether places that are said to date one thing in two ways have the same day."""
    told = [{day.value for day in case.days(quote)} for quote in case.quotes]
    if len(told) < 2 or any(len(one) != 1 or None in one for one in told):
        return OPEN
    values = sorted({str(value) for one in told for value in one})
    if len(values) == 1:
        return refuted("same_day", *values)
    fields = {(one.path, one.leaf.value) for one in case.fields() if len(str(one.leaf.value)) == _WHOLE}
    of_one = {path for path, _ in fields}
    return confirmed("two_days", *values) if len(of_one) == 1 and len(case.days()) == len(values) else OPEN
