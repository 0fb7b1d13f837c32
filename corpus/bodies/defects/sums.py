"""Totals, numbers of items, head counts and audit time."""

from __future__ import annotations

from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit

TIMED = {"QMS", "EMS", "OHSMS", "ISMS", "MDR"}
"""The systems with public tables of audit time."""

FEW_DAYS = 6
"""So many days are too few for a company of ten times the size, whatever reduces them."""

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


@in_audit("SUM003")
def more_on_site_than_in_all(ground: Ground) -> Wrong | None:
    """More days are on site than the audit has in all."""
    when = ground.audit.audit
    if not ground.take("person_days"):
        return None
    when.onsite_days = when.person_days + ground.random.choice([0.5, 1, 2])
    told = (("audit.person_days", when.person_days), ("audit.onsite_days", when.onsite_days))
    return Wrong(told, allowed=("TIME001",))


@in_audit("SUM003")
def more_at_the_sites(ground: Ground) -> Wrong | None:
    """More people work at the sites than there are in all."""
    audit = ground.audit
    if len(audit.sites) < 2 or not ground.take("sites") or not ground.take("headcount"):
        return None
    site = ground.random.choice(audit.sites)
    site.headcount += audit.headcount_total - audit.headcount + ground.random.randint(5, 30)
    values = tuple(("sites.headcount", one.headcount) for one in audit.sites)
    total = ("headcount_total", audit.headcount_total)
    return Wrong((*values, total), str(audit.headcount_total), ("TIME003",), named=False)


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


@in_audit("TIME001")
def many_more_people(ground: Ground) -> Wrong | None:
    """The time is that of the audit of a company with a tenth of the people."""
    audit, when = ground.audit, ground.audit.audit
    timed = audit.audit_type in ("stage2", "surveillance", "recertification")
    if not timed or not set(audit.systems) <= TIMED or when.person_days > FEW_DAYS:
        return None
    if not ground.take("headcount"):
        return None
    more = audit.headcount * 9
    audit.headcount += more
    audit.headcount_total += more
    audit.insured_count += more
    audit.sites[0].headcount += more
    return Wrong((("audit.person_days", when.person_days), ("headcount", audit.headcount)), named=False)


@in_audit("TIME001")
def a_third_of_the_time(ground: Ground) -> Wrong | None:
    """The audit time is a third of what was planned, in half days."""
    when = ground.audit.audit
    timed = ground.audit.audit_type in ("stage2", "surveillance", "recertification")
    if not timed or not set(ground.audit.systems) <= TIMED:
        return None
    if when.person_days < 4.5 or not ground.take("person_days"):
        return None
    when.person_days = when.onsite_days = when.person_days * 2 / 3 // 1 / 2
    return Wrong((("audit.person_days", when.person_days),), allowed=("SUM003",))


@in_audit("TIME002")
def little_on_site(ground: Ground) -> Wrong | None:
    """Half of the audit time is on site."""
    when = ground.audit.audit
    if SHARED.isdisjoint(ground.audit.systems) or not ground.take("person_days") or when.person_days < 2:
        return None
    when.onsite_days = when.person_days // 1 / 2
    return Wrong((("audit.onsite_days", when.onsite_days),), allowed=("TIME001", "SUM003"))


@in_audit("TIME002")
def a_day_on_site(ground: Ground) -> Wrong | None:
    """One day of several is on site."""
    when = ground.audit.audit
    if SHARED.isdisjoint(ground.audit.systems) or when.person_days < 3 or not ground.take("person_days"):
        return None
    when.onsite_days = 1.0
    told = (("audit.onsite_days", when.onsite_days), ("audit.person_days", when.person_days))
    return Wrong(told, allowed=("TIME001", "SUM003"))


@in_audit("TIME002")
def too_much_away(ground: Ground) -> Wrong | None:
    """Planning and report take a third more than the audit on site leaves them: seven tenths are on site."""
    when = ground.audit.audit
    if SHARED.isdisjoint(ground.audit.systems) or not ground.take("person_days"):
        return None
    when.onsite_days = float(max(round(when.person_days * 0.8 * 2) / 2 - 0.5, 0.5))
    when.person_days = round(when.onsite_days / 0.7 * 2) / 2
    if when.onsite_days / when.person_days > 0.75 or when.person_days * 0.8 // 0.5 / 2 <= when.onsite_days:
        return None
    told = (("audit.onsite_days", when.onsite_days), ("audit.person_days", when.person_days))
    return Wrong(told, allowed=("TIME001", "SUM003"))


@in_place("TIME003")
def other_head_count(places: Places) -> Slip | None:
    """Another head count at a later place."""
    at = places.later("headcount")
    if at is None or not places.tags[at].raw.isdigit():
        return None
    number = int(places.tags[at].raw) + places.random.randint(6, 15)
    if number in (places.audit.headcount_total, places.audit.insured_count):  # then it may be just that
        number += 1
    return Slip((Edit(at, str(number)),), (str(number),), allowed=("SUM003",))
