"""People: certificates run out, of another category, with a wrong number; a name written in two ways."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.defects.forms import misspelt
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.records import PersonnelCertificate
from corpus.bodies.tagged import Edit
from corpus.bodies.truth import bare

OTHER = {
    "N1": "Q2",
    "Q2": "N1",
    "低压电工作业": "熔化焊接与热切割作业",
    "高压电工作业": "熔化焊接与热切割作业",
}
VAGUE = ("公共区域维修",)
"""Work for which a certificate of another trade may be right as well."""
NAMES = {
    "personnel_certificates.name",
    "employment_contracts.name",
    "medical_exams.name",
    "internal_audits.leader",
    "internal_audits.auditors",
    "management_reviews.chair",
    "compliance_evaluations.evaluators",
}


@in_audit("PER001")
def expired(ground: Ground) -> Wrong | None:
    """A certificate had run out before the audit."""
    item = ground.pick("personnel_certificates")
    if item is None:
        return None
    late = (item.valid_to - ground.audit.audit.start).days + ground.random.randint(10, 70)
    return _ended_sooner(item, late)


@in_audit("PER001")
def expired_on_the_eve(ground: Ground) -> Wrong | None:
    """A certificate ran out on the day before the audit, or on one of its days."""
    item = ground.pick("personnel_certificates")
    if item is None:
        return None
    when = ground.audit.audit
    last = when.start + timedelta(days=ground.random.randint(-1, (when.end - when.start).days - 1))
    return _ended_sooner(item, (item.valid_to - last).days)


def _ended_sooner(item: PersonnelCertificate, days: int) -> Wrong:
    years = round((item.valid_to - item.valid_from).days / 365.25)
    before = item.valid_from - item.issued_on
    item.valid_to -= timedelta(days=days)
    item.valid_from = _years_before(item.valid_to + timedelta(days=1), years)
    item.issued_on = item.valid_from - before
    return Wrong((("personnel_certificates.valid_to", item.valid_to),), allowed=("PER005",))


def _years_before(day: date, years: int) -> date:
    """The same day so many years before, of 29 February the one before it."""
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


@in_place("PER002")
def category(places: Places) -> Slip | None:
    """The category is not that of the work which the report tells (see `Entry.aside`)."""
    works = [
        at
        for at, tag in enumerate(places.tags)
        if bare(tag.path) == "~personnel_certificates.work" and tag.raw not in VAGUE
    ]
    items = {_owner(places, at) for at in works}
    fitting = [
        at
        for at in places.of("personnel_certificates.category")
        if places.tags[at].raw in OTHER and (one := places.beside(at, "name")) and one.raw in items
    ]
    at = places.one(fitting)
    if at is None:
        return None
    text = OTHER[places.tags[at].raw]
    return Slip((Edit(at, text),), (text,))


def _owner(places: Places, number: int) -> str:
    """The holder of the entry that an aside belongs to."""
    entry = places.tags[number].path.removeprefix("~").rpartition(".")[0]
    return next((tag.raw for tag in places.tags if tag.path == f"{entry}.name"), "")


@in_place("PER003")
def check_digit(places: Places) -> Slip | None:
    """The check digit of a resident's number is another."""
    raws = [tag.raw for tag in places.tags]
    fitting = [
        at for at in places.of("personnel_certificates.number") if raws.count(places.tags[at].raw) == 1
    ]
    at = places.one(fitting)
    if at is None:
        return None
    raw = places.tags[at].raw
    text = raw[:-1] + ("3" if raw[-1] in "X0129" else "9" if raw[-1] != "9" else "4")
    return Slip((Edit(at, text),), (text,))


@in_place("PER004")
def other_name(places: Places) -> Slip | None:
    """The second time a person of the company is named, one character is another."""
    seen: set[str] = set()
    fitting = []
    for number, tag in enumerate(places.tags):
        if bare(tag.path) not in NAMES or not tag.raw:
            continue
        if tag.raw in seen and number not in places.taken:
            fitting.append(number)
        seen.add(tag.raw)
    at = places.one(fitting)
    if at is None:
        return None
    raw = places.tags[at].raw
    text = misspelt(raw, places.random)
    return None if text == raw else Slip((Edit(at, text),), (text, raw), allowed=("PER006",), named=False)
