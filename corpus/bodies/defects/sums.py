"""Totals, numbers of items, head counts and audit time."""

from __future__ import annotations

from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit

TIMED = {"QMS", "EMS", "OHSMS", "ISMS", "MDR"}
"""The systems with public tables of audit time."""

SHARED = {"QMS", "EMS", "OHSMS"}
"""The systems for which a share of the time must be on site."""


@in_audit("SUM001")
def total(ground: Ground) -> Wrong | None:
    """A total is not the sum of its items."""
    table = ground.pick("tables_with_totals")
    if table is None:
        return None
    table.stated_total = round(table.stated_total + ground.random.choice([1, 2, 10, 20]), 1)
    return Wrong((("tables_with_totals.stated_total", table.stated_total),))


@in_audit("SUM002")
def number_of_items(ground: Ground) -> Wrong | None:
    """The stated number is not that of the items."""
    count = ground.pick("counts")
    if count is None:
        return None
    count.stated += ground.random.choice([1, 2])
    return Wrong((("counts.stated", count.stated),), about=count.what)


@in_audit("TIME001")
def too_short(ground: Ground) -> Wrong | None:
    """Less than half of the audit time that is asked for."""
    when = ground.audit.audit
    timed = ground.audit.audit_type in ("stage2", "surveillance", "recertification")
    if not timed or not set(ground.audit.systems) <= TIMED:
        return None
    if not ground.take("person_days") or when.person_days < 2.5:
        return None
    when.person_days = when.onsite_days = 1.0
    return Wrong((("audit.person_days", when.person_days),), allowed=("SUM003",))


@in_audit("TIME002")
def little_on_site(ground: Ground) -> Wrong | None:
    """Half of the audit time is on site."""
    when = ground.audit.audit
    if SHARED.isdisjoint(ground.audit.systems) or not ground.take("person_days") or when.person_days < 2:
        return None
    when.onsite_days = when.person_days // 1 / 2
    return Wrong((("audit.onsite_days", when.onsite_days),), allowed=("TIME001", "SUM003"))


@in_place("TIME003")
def other_head_count(places: Places) -> Slip | None:
    """Another head count at a later place."""
    at = places.later("headcount")
    if at is None or not places.tags[at].raw.isdigit():
        return None
    text = str(int(places.tags[at].raw) + places.random.randint(6, 15))
    return Slip((Edit(at, text),), (text,), allowed=("SUM003",))
