"""Days: in the wrong order, impossible, in the future, told in two ways."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.defects.forms import redated, redated_to, whole_date
from corpus.bodies.defects.registry import (
    Ground,
    Places,
    Prose,
    Said,
    Slip,
    Wrong,
    in_audit,
    in_place,
    in_text,
)
from corpus.bodies.invent.draw import months_after
from corpus.bodies.tagged import Edit
from corpus.truth import iso

DONE = ("drills.held_on", "suppliers.evaluated_on", "medical_exams.examined_on", "permits.valid_from")
LAST_TIME = (
    "资料室每季度核对一次外来文件，最近一次核对在{}。",
    "台账由专人更新，最近一次更新为{}。",
    "抽{}入职的两名员工，岗前教育卡齐全。",
    "{}新到岗人员的考核卷已归档。",
)
ONCE = ("system_effective_on", "organization.established_on")
TWICE = ("management_reviews.held_on", "compliance_evaluations.done_on", "internal_audits.start")


@in_audit("DATE001")
def report_too_early(ground: Ground) -> Wrong | None:
    """The report is dated before the audit ended, on days that no other defect moves."""
    if not ground.take("report_date") or not ground.take("audit.start"):
        return None
    ground.audit.report_date = ground.audit.audit.start - timedelta(days=ground.random.randint(1, 3))
    return Wrong((("report_date", ground.audit.report_date),), allowed=("DATE002",))


@in_audit("DATE002")
def future(ground: Ground) -> Wrong | None:
    """A drill is told that was to be after the report."""
    if not ground.take("report_date"):
        return None
    drill = ground.pick("drills")
    if drill is None:
        return None
    drill.held_on = ground.audit.report_date + timedelta(days=ground.random.randint(12, 40))
    return Wrong((("drills.held_on", drill.held_on),), named=False)


@in_text("DATE002")
def last_time_to_come(prose: Prose) -> Said | None:
    """What was done last, or who has joined, is told in a month after the report."""
    number = prose.one()
    if number is None:
        return None
    month = months_after(prose.audit.report_date, prose.random.randint(2, 5))
    words = f"{month.year}年{month.month}月"
    return Said(number, prose.random.choice(LAST_TIME).format(words), texts=(words,))


@in_audit("DATE003")
def run_time(ground: Ground) -> Wrong | None:
    """The system came into force six weeks before the audit."""
    if not ground.take("system_effective_on"):
        return None
    first = ground.audit.stage1 or ground.audit.audit
    ground.audit.system_effective_on = first.start - timedelta(days=ground.random.randint(35, 55))
    day = ground.audit.system_effective_on
    return Wrong((("system_effective_on", day),), allowed=("DATE004", "DATE008"))


@in_audit("DATE003")
def run_time_of_weeks(ground: Ground) -> Wrong | None:
    """The system came into force some weeks before the audit."""
    if not ground.take("system_effective_on"):
        return None
    day = ground.audit.audit.start - timedelta(days=ground.random.randint(5, 30))
    ground.audit.system_effective_on = day
    return Wrong((("system_effective_on", day),), allowed=("DATE004", "DATE008"))


@in_audit("DATE004")
def review_first(ground: Ground) -> Wrong | None:
    """The management review was held before the internal audit."""
    if not (ground.take("management_reviews[0]") and ground.take("internal_audits[0]")):
        return None
    review = ground.audit.management_reviews[0]
    review.held_on = ground.audit.internal_audits[0].start - timedelta(days=ground.random.randint(5, 12))
    review.planned_on = review.held_on - timedelta(days=7)
    return Wrong((("management_reviews.held_on", review.held_on),), allowed=("DATE008",))


@in_audit("DATE004")
def audit_too_late(ground: Ground) -> Wrong | None:
    """The internal audit was held when the certification audit had begun."""
    if not (ground.take("management_reviews[0]") and ground.take("internal_audits[0]")):
        return None
    audit = ground.audit.internal_audits[0]
    audit.start = audit.end = _between(ground, ground.audit.audit.start)
    return Wrong((("internal_audits.start", audit.start),), allowed=("DATE002", "DATE011"))


@in_audit("DATE004")
def review_too_late(ground: Ground) -> Wrong | None:
    """The management review was held when the certification audit was over."""
    if not ground.take("management_reviews[0]"):
        return None
    review = ground.audit.management_reviews[0]
    review.held_on = _between(ground, ground.audit.audit.end)
    return Wrong((("management_reviews.held_on", review.held_on),), allowed=("DATE002",))


def _between(ground: Ground, day: date) -> date:
    """A day after this one, up to that of the report."""
    return day + timedelta(days=ground.random.randint(1, max((ground.audit.report_date - day).days, 1)))


@in_audit("DATE008")
def evaluated_before_the_system(ground: Ground) -> Wrong | None:
    """Compliance was evaluated, or internally audited, when there was no system yet."""
    audit, since = ground.audit, ground.audit.system_effective_on
    if audit.audit_type not in ("stage1", "stage2") or not ground.take("system_effective_on"):
        return None
    day = since - timedelta(days=ground.random.randint(8, 200))
    if audit.compliance_evaluations and ground.take("compliance_evaluations[0]"):
        audit.compliance_evaluations[0].done_on = day
        return Wrong((("compliance_evaluations.done_on", day),))
    if not ground.take("internal_audits[0]"):
        return None
    audit.internal_audits[0].start = audit.internal_audits[0].end = day
    return Wrong((("internal_audits.start", day),), allowed=("DATE004", "DATE011"))


@in_audit("DATE008")
def evaluated_before_the_company(ground: Ground) -> Wrong | None:
    """A supplier was evaluated when there was no company yet."""
    item = ground.pick("suppliers")
    founded = ground.audit.organization.established_on
    if item is None or not ground.take("organization.established_on"):
        return None
    item.evaluated_on = founded - timedelta(days=ground.random.randint(20, 400))
    items = (("organization.established_on", founded), ("suppliers.evaluated_on", item.evaluated_on))
    return Wrong(items)


@in_audit("DATE008")
def founded_after_its_licence(ground: Ground) -> Wrong | None:
    """The organization was established after the term of its licence began."""
    organization = ground.audit.organization
    begun = organization.licence.valid_from
    if begun is None or not ground.take("organization.established_on"):
        return None
    organization.established_on = begun + timedelta(days=ground.random.randint(200, 900))
    items = (
        ("organization.licence.valid_from", begun),
        ("organization.established_on", organization.established_on),
    )
    return Wrong(items)


@in_audit("DATE011")
def closed_before_raised(ground: Ground) -> Wrong | None:
    """The nonconformities of the internal audit were closed before it."""
    if not ground.take("internal_audits[0]"):
        return None
    audit = ground.audit.internal_audits[0]
    audit.closed_on = audit.start - timedelta(days=ground.random.randint(1, 6))
    return Wrong((("internal_audits.closed_on", audit.closed_on),), allowed=("DATE008",))


@in_audit("DATE011")
def closed_at_once(ground: Ground) -> Wrong | None:
    """The nonconformities of an internal audit of one day were closed on that day."""
    if not ground.take("internal_audits[0]"):
        return None
    audit = ground.audit.internal_audits[0]
    audit.end = audit.closed_on = audit.start
    return Wrong((("internal_audits.closed_on", audit.closed_on),))


@in_audit("DATE005")
def length(ground: Ground) -> Wrong | None:
    """A contract's days are a year longer than its stated term."""
    item = ground.pick("contracts")
    if item is None:
        return None
    item.valid_to = months_after(item.valid_to, 12)
    return Wrong(
        (("contracts.valid_to", item.valid_to), ("contracts.stated_term", item.stated_term)),
        about=item.stated_term,
    )


@in_audit("DATE006")
def next_audit(ground: Ground) -> Wrong | None:
    """The next audit is to be more than two years after this one."""
    if not ground.take("next_audit_by"):
        return None
    ground.audit.next_audit_by = months_after(ground.audit.audit.end, 25)
    return Wrong((("next_audit_by", ground.audit.next_audit_by),))


@in_audit("DATE006")
def a_calendar_year_left_out(ground: Ground) -> Wrong | None:
    """There is no audit in the whole calendar year that follows."""
    audit = ground.audit
    if audit.audit_type not in ("stage2", "surveillance", "recertification") or not ground.take(
        "next_audit_by"
    ):
        return None
    day = date(audit.audit.end.year + 2, ground.random.randint(1, 5), ground.random.randint(1, 28))
    if day < months_after(audit.audit.end, 16):
        return None
    audit.next_audit_by = day
    return Wrong((("next_audit_by", day),))


@in_audit("DATE006")
def behind_the_certificate(ground: Ground) -> Wrong | None:
    """The next audit is to be when the certificate has run out."""
    audit = ground.audit
    if audit.audit_type != "surveillance" or not audit.certificates or not ground.take("next_audit_by"):
        return None
    ends = max(one.valid_to for one in audit.certificates)
    audit.next_audit_by = ends + timedelta(days=ground.random.randint(10, 90))
    items = (("next_audit_by", audit.next_audit_by), ("certificates.valid_to", ends))
    return Wrong(items, str(audit.next_audit_by.year), named=False)


@in_place("DATE007")
def no_such_day(places: Places) -> Slip | None:
    """The 30th of February."""
    numbers = [at for path in DONE for at in places.of(path) if whole_date(places.tags[at].raw)]
    at = places.one(numbers)
    if at is None:
        return None
    raw = places.tags[at].raw
    text = redated(raw, int(raw[:4]), 2, 30)
    return Slip((Edit(at, text, "null"),), (text,), named=False)


@in_audit("DATE010", moves=True)
def on_days_of_rest(ground: Ground) -> Wrong | None:
    """The audit began on the Saturday before."""
    when = ground.audit.audit
    if not ground.take("audit.start"):
        return None
    back = timedelta(days=when.start.weekday() + 2)
    if when.covered_to == when.end:
        when.covered_to -= back
    when.start, when.end = when.start - back, when.end - back
    return Wrong((("audit.start", when.start),), named=False)


@in_place("DATE009")
def two_days(places: Places) -> Slip | None:
    """A review, evaluation or internal audit has another day at its second place."""
    numbers = [found[-1] for path in TWICE if len(found := places.of(path)) > 1]
    at = places.one([number for number in numbers if whole_date(places.tags[number].raw)])
    if at is None:
        return None
    tag = places.tags[at]
    day = date.fromisoformat(tag.value or iso(tag.raw)) + timedelta(days=2)
    text = redated_to(tag.raw, day)
    return Slip((Edit(at, text, day.isoformat()),), (text,), allowed=("DATE004",))


@in_place("DATE009")
def two_days_of_the_head(places: Places) -> Slip | None:
    """The system or the company began on another day at a later place."""
    paths = list(ONCE)
    places.random.shuffle(paths)
    found = [at for path in paths if (at := places.later(path)) is not None]
    at = next((number for number in found if whole_date(places.tags[number].raw)), None)
    if at is None:
        return None
    tag = places.tags[at]
    day = date.fromisoformat(tag.value or iso(tag.raw)) - timedelta(days=places.random.randint(1, 9))
    text = redated_to(tag.raw, day)
    return Slip((Edit(at, text, day.isoformat()),), (text,), allowed=("DATE003",))
