"""Days against the days of the audit and of the report: run out, to come, no such day, a day of rest."""

from __future__ import annotations

from checks.compare import out_of_order
from extract.values.dates import find_dates
from hegui.model.verify.case import OPEN, Case, Day, Outcome, confirmed, refuted, words
from hegui.model.verify.judges.lengths import months_told
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.text import fold

_WHOLE = len("2025-01-01")
_TERMS, _REACH = ("有效期", "有效", "周期"), 24
"""Words for how long something holds; characters behind its first day in which they stand."""

_WEEK = "一二三四五六日"


def validity(case: Case) -> Outcome:
    """Whether what is quoted had run out on a day of the audit: by its last day, where one is told."""
    limits = case.audit_days()
    days = [day for day in case.own_days() if day.value]
    if limits is None or not days:
        return OPEN
    start, end = limits
    ends = [day for day in days if (day.joined and _is_of_validity(case, day)) or _is_end(day)]
    reckoned = {id(day): last for day in days if day not in ends and (last := _reckoned(case, day))}
    untold = [day for day in days if day not in ends and id(day) not in reckoned]
    lasts = [*(str(day.value) for day in ends), *reckoned.values()]
    gone = [last for last in lasts if out_of_order(end, last)]
    if lasts and len(gone) == len(lasts):
        renewed = any(not out_of_order(last, day.value) for last in lasts for day in untold)
        return OPEN if renewed else confirmed("expired", *lasts, end)
    if not case.is_dated_wholly() or len(untold) > len(ends) > 0:
        return OPEN
    if lasts and not gone and not any(out_of_order(day.value, start) for day in untold):
        return refuted("valid", *lasts, end) if len(untold) <= len(ends) else OPEN
    if not lasts and all(not out_of_order(start, day.value) for day in days):
        return refuted("valid", *(day.value for day in days), start)
    return OPEN


def _reckoned(case: Case, day: Day) -> str | None:
    """The last day of what holds for a length that is told right behind its first (…检定，有效期一年)."""
    at = day.leaf.span[1]
    behind = fold(case.mentions.text[at : at + _REACH]).partition("。")[0].partition(";")[0]
    word = next((word for word in _TERMS if word in behind), "")
    months = months_told(behind.partition(word)[2]) if word else set()
    if len(months) != 1 or find_dates(behind) or not day.value or day.value == FOREVER:
        return None
    return add_months(last_day(day.value), months.pop()).isoformat()


def _is_of_validity(case: Case, day: Day) -> bool:
    """Whether the last day of a span is that of a validity, by its field, sentence or column's head."""
    items = (*case.mentions.around(day.leaf), *case.mentions.leads(day.leaf))
    if len(day.value or "") < _WHOLE:
        return day.is_told("ends")
    return day.is_told("ends") or any(word in one for one in items for word in words("validity")["before"])


def _is_end(day: Day) -> bool:
    begins = day.is_told("begins") and not day.path
    return day.is_told("ends") and not (begins and not day.before.endswith(("至", "到期", "下次")))


def future(case: Case) -> Outcome:
    """Whether something told as done is dated after the report (a calibration: after the audit)."""
    audit, dated = case.audit_days(), case.report.report_date
    limit = dated.value if dated is not None and dated.value else case.as_of
    if case.claim.code == "CAL006":
        limit = audit[1] if audit and _is_calibrated(case) else None
    days = [day for day in case.own_days() if day.value and day.value != FOREVER]
    if limit is None or not days:
        return OPEN
    late = [day for day in days if out_of_order(day.value, limit)]
    if not late and not case.is_dated_wholly():
        return OPEN
    if not late:
        return refuted("not_later", *(day.value for day in days), limit)
    done = [day for day in late if day.mention.done and not day.is_told("ends") and not day.is_told("due")]
    return confirmed("later", *(day.value for day in done), limit) if done == late else OPEN


def _is_calibrated(case: Case) -> bool:
    """Whether what is quoted is about a calibration."""
    said = any(word in case.text for word in words("calibrated")["before"])
    return said or any(kind.startswith("calibrations.") for kind in case.kinds())


def impossible(case: Case) -> Outcome:
    """Whether a quoted day is none, or not on the day of the week told with it."""
    days = case.days()
    if not days:
        return OPEN
    weeks = [(day, _of_week(day)) for day in days]
    wrong = [day for day, agrees in weeks if day.value is None or day.mention.garbled or agrees is False]
    if wrong:
        return confirmed("no_such_day", *(day.leaf.raw for day in wrong))
    return refuted("day_exists", *(day.value for day in days)) if case.is_dated_wholly() else OPEN


def _of_week(day: Day) -> bool | None:
    """Whether a day is on the day of the week that stands behind it; null where none does."""
    stated = day.behind.removeprefix("日").removeprefix("号").lstrip("(（,，")
    for word in ("星期", "周"):
        at = _WEEK.find(stated.removeprefix(word)[:1].replace("天", "日") or "?")
        if stated.startswith(word) and at >= 0 and day.value and len(day.value) == _WHOLE:
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
    items = [{day.value for day in case.days(quote)} for quote in case.quotes]
    if len(items) < 2 or not case.is_dated_wholly() or any(len(one) != 1 or None in one for one in items):
        return OPEN
    values = sorted({str(value) for one in items for value in one})
    if len(values) == 1:
        return refuted("same_day", *values)
    fields = {(one.path, one.leaf.value) for one in case.fields() if len(str(one.leaf.value)) == _WHOLE}
    of_one = {path for path, _ in fields}
    return confirmed("two_days", *values) if len(of_one) == 1 and len(case.days()) == len(values) else OPEN
