"""Days beside what holds, what was done, and what is said of a day itself."""

from __future__ import annotations

from checks.comparisons import days as calendar
from checks.comparisons import equal
from checks.comparisons.days import WHOLE, WrittenDay
from checks.comparisons.order import done_by
from checks.comparisons.outcome import OPEN, Outcome
from checks.comparisons.valid_on import Validity, valid_on
from extract.values.dates import find_dates
from hegui.model.verify.case import Case, Day, words
from hegui.model.verify.operands.lengths import months_told
from schemas.dates import FOREVER, add_months, last_day
from schemas.text import fold

_TERMS, _REACH = ("有效期", "有效", "周期"), 24
"""Words for how long something holds; characters behind its first day in which they stand."""

_WEEK = "一二三四五六日"


def validity(case: Case) -> Outcome:
    """Whether what is quoted had run out on a day of the audit: by its last day, where one is told."""
    limits = case.audit_days()
    days = [day for day in case.own_days() if day.value]
    if limits is None or not days:
        return OPEN
    ends = [day for day in days if (day.joined and _is_of_validity(case, day)) or _is_end(day)]
    reckoned = {id(day): last for day in days if day not in ends and (last := _reckoned(case, day))}
    others = [day for day in days if day not in ends and id(day) not in reckoned]
    held = Validity(_values(ends), tuple(reckoned.values()), _values(others), case.is_dated_wholly())
    return valid_on(held, *limits)


def _values(days: list[Day]) -> tuple[str, ...]:
    return tuple(str(day.value) for day in days)


def _reckoned(case: Case, day: Day) -> str | None:
    """The last day of what holds for a length that is told right behind its first (…检定，有效期一年)."""
    at = day.leaf.span[1]
    behind = fold(case.mentions.surroundings.text[at : at + _REACH]).partition("。")[0].partition(";")[0]
    word = next((word for word in _TERMS if word in behind), "")
    months = months_told(behind.partition(word)[2]) if word else set()
    if len(months) != 1 or find_dates(behind) or not day.value or day.value == FOREVER:
        return None
    return add_months(last_day(day.value), months.pop()).isoformat()


def _is_of_validity(case: Case, day: Day) -> bool:
    """Whether the last day of a span is that of a validity, by its field, sentence or column's head."""
    items = (*case.mentions.surroundings.around(day.leaf), *case.mentions.surroundings.leads(day.leaf))
    if len(day.value or "") < WHOLE:
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
    return done_by([(str(day.value), _is_done(day)) for day in days], limit, whole=case.is_dated_wholly())


def _is_done(day: Day) -> bool:
    return bool(day.mention.done) and not day.is_told("ends") and not day.is_told("due")


def _is_calibrated(case: Case) -> bool:
    """Whether what is quoted is about a calibration."""
    said = any(word in case.text for word in words("calibrated")["before"])
    return said or any(kind.startswith("calibrations.") for kind in case.kinds())


def impossible(case: Case) -> Outcome:
    """Whether a quoted day is none, or not on the day of the week told with it."""
    days = [WrittenDay(day.leaf.raw, day.value, day.mention.garbled, _weekday(day)) for day in case.days()]
    return calendar.exist(days, whole=case.is_dated_wholly())


def _weekday(day: Day) -> int | None:
    """The day of the week that stands behind a day; null where none does."""
    stated = day.behind.removeprefix("日").removeprefix("号").lstrip("(（,，")
    for word in ("星期", "周"):
        at = _WEEK.find(stated.removeprefix(word)[:1].replace("天", "日") or "?")
        if stated.startswith(word) and at >= 0:
            return at + 1
    return None


def rest(case: Case) -> Outcome:
    """Whether a quoted day is a Saturday, a Sunday or a holiday."""
    days = [day.value for day in case.days() if day.value and len(day.value) == WHOLE]
    years = {int(day[:4]) for day in days}
    return calendar.rest(days, {year: case.facts.holidays(year) for year in years})


def twice(case: Case) -> Outcome:
    """Whether places that are said to date one thing in two ways have the same day."""
    by_quote = [{day.value for day in case.days(quote)} for quote in case.quotes]
    fields = {one.path for one in case.fields() if len(str(one.leaf.value)) == WHOLE}
    alone = len(case.days()) == len(set().union(*by_quote))
    return equal.one_day(by_quote, whole=case.is_dated_wholly(), one_field=len(fields) == 1 and alone)
