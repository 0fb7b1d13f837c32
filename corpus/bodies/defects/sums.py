"""Totals, numbers of items, head counts and audit time."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit

TIMED = {"QMS", "EMS", "OHSMS", "ISMS", "MDR"}
"""The systems with public tables of audit time."""

UP_TO = (
    10,
    25,
    45,
    65,
    85,
    125,
    175,
    275,
    425,
    625,
    875,
    1175,
    1550,
    2025,
    2675,
    3450,
    4350,
    5450,
    6800,
    8500,
    10700,
)
DAYS = {
    "QMS": (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22),
    "EMS": (3, 3, 3, 3.5, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 10, 11, 12, 13, 14),
    "OHSMS": (3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9, 10, 11, 12, 12, 13, 14, 15, 16, 17, 19, 20),
    "ISMS": (5, 7, 8.5, 10, 11, 12, 13, 14, 15, 16.5, 17.5, 18.5),
    "MDR": (4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15),
}
"""By head count the days of the public tables at the lowest level of risk: CNAS-CC105:2020, ISO/IEC 27006-1,
IAF MD 9."""

REDUCED, COMBINED = 0.7, 0.8
"""What the most reduction, and the closest combination, leave of it."""

SHARE = {"stage2": 1.0, "surveillance": 1 / 3, "recertification": 2 / 3}
"""What an audit takes of the time of the first one."""

HALF_A_DAY = 0.5
"""Time is rounded to half days."""

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
    items = (("audit.person_days", when.person_days), ("audit.onsite_days", when.onsite_days))
    return Wrong(items, allowed=("TIME001",))


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


def _is_short(audit: Audit, days: float) -> bool:
    """Whether so many days are too few in every reading of the tables: by half a day and more, though the
    first stage counts for each of the team."""
    found = [
        [days for most, days in zip(UP_TO, DAYS[system], strict=False) if audit.headcount <= most][:1]
        for system in audit.systems
    ]
    if not all(found):
        return False
    asked = sum(one[0] for one in found) * REDUCED * (COMBINED if len(found) > 1 else 1)
    stage1 = audit.stage1 if audit.audit_type == "stage2" else None
    before = ((stage1.end - stage1.start).days + 1) * len(audit.team) if stage1 else 0
    return days + before < asked * SHARE[audit.audit_type] - HALF_A_DAY


@in_audit("TIME001")
def too_short(ground: Ground) -> Wrong | None:
    """Less than half of the audit time that is asked for."""
    when = ground.audit.audit
    timed = ground.audit.audit_type in ("stage2", "surveillance", "recertification")
    if not timed or not set(ground.audit.systems) <= TIMED:
        return None
    if when.person_days < 2.5 or not _is_short(ground.audit, 1.0) or not ground.take("person_days"):
        return None
    when.person_days = when.onsite_days = 1.0
    return Wrong((("audit.person_days", when.person_days),), allowed=("SUM003",))


@in_audit("TIME001")
def many_more_people(ground: Ground) -> Wrong | None:
    """The time is that of the audit of a company with a small part of the people."""
    audit, when = ground.audit, ground.audit.audit
    timed = audit.audit_type in SHARE and set(audit.systems) <= TIMED
    ours = audit.headcount
    for times in (5, 10, 20, 40) if timed else ():
        audit.headcount = ours * times
        if _is_short(audit, when.person_days):
            break
    else:
        audit.headcount = ours
        return None
    if not ground.take("headcount"):
        audit.headcount = ours
        return None
    more = audit.headcount - ours
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
    few = when.person_days * 2 / 3 // 1 / 2
    if when.person_days < 4.5 or not _is_short(ground.audit, few) or not ground.take("person_days"):
        return None
    when.person_days = when.onsite_days = few
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
    items = (("audit.onsite_days", when.onsite_days), ("audit.person_days", when.person_days))
    return Wrong(items, allowed=("TIME001", "SUM003"))


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
    items = (("audit.onsite_days", when.onsite_days), ("audit.person_days", when.person_days))
    return Wrong(items, allowed=("TIME001", "SUM003"))


@in_audit("TIME003")
def more_within_than_in_all(ground: Ground) -> Wrong | None:
    """Fewer people are there in all than within the scope."""
    audit = ground.audit
    if not ground.take("headcount"):
        return None
    audit.headcount_total = audit.insured_count = audit.headcount - ground.random.randint(6, 12)
    if audit.headcount_total < 1:
        return None
    items = (("headcount", audit.headcount), ("headcount_total", audit.headcount_total))
    return Wrong(items, str(audit.headcount_total), ("SUM003",), named=False)


@in_place("TIME003")
def other_head_count(places: Places) -> Slip | None:
    """Another head count at a later place: more, fewer, or with two figures the wrong way round."""
    at = places.later("headcount")
    if at is None or not places.tags[at].raw.isdigit():
        return None
    raw = places.tags[at].raw
    number = int(raw) + places.random.randint(6, 15)
    turned = int(raw[:-2] + raw[-1] + raw[-2]) if len(raw) > 1 and raw[-2] != "0" else int(raw)
    less = int(raw) - places.random.randint(3, 5)
    manner = places.random.choice(["more", "less", "turned"])
    if manner == "less" and less > 0:
        number = less
    if manner == "turned" and turned not in (int(raw), 0) and raw[-1] != "0":
        number = turned
    if number in (places.audit.headcount_total, places.audit.insured_count):  # then it may be just that
        number += 1
    return Slip((Edit(at, str(number)),), (str(number),), allowed=("SUM003", "SUM001"))
