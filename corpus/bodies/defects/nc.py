"""Nonconformities: their number, clauses and days; the recommendation in spite of them."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit

NO_CLAUSES = {
    "GB/T 19001-2016": ("8.9", "7.8", "8.5.7", "7.1.5.3", "9.1.4", "10.2.3", "8.2.5", "11.2", "5.3.1"),
    "GB/T 24001-2016": ("8.5.1", "8.3", "6.1.5", "9.3.2", "7.4.4", "9.1.3", "10.6", "5.4", "11.1"),
    "GB/T 45001-2020": ("9.3.2", "6.1.4.2", "8.1.5", "5.5", "8.3", "9.1.3", "10.4", "6.1.2.4", "7.6"),
    "GB/T 23331-2020": ("8.4", "6.7", "9.1.3", "7.1.2", "9.5", "10.3"),
    "ISO 22000:2018": ("8.10", "11.2", "8.5.5", "9.4", "8.9.6"),
}
"""By standard such as it does not have: of another one, of an earlier edition, one too far."""


@in_place("NC001")
def other_number(places: Places) -> Slip | None:
    """Another number of minor nonconformities at a later place."""
    at = places.later("nonconformities.minor")
    if at is None or not places.tags[at].raw.isdigit():
        return None
    text = str(int(places.tags[at].raw) + places.random.randint(1, 2))
    return Slip((Edit(at, text),), (text,))


@in_audit("NC002")
def no_such_clause(ground: Ground) -> Wrong | None:
    """A clause that the standard does not have."""
    item = ground.pick("nonconformities.items", lambda one: one.standard in NO_CLAUSES)
    if item is None:
        return None
    item.clause = ground.random.choice(NO_CLAUSES[item.standard])
    return Wrong((("nonconformities.items.clause", item.clause),))


@in_place("NC003")
def no_clause(places: Places) -> Slip | None:
    """A nonconformity has no clause."""
    at = places.one(places.of("nonconformities.items.clause"))
    return None if at is None else Slip((Edit(at, "/", gone=True),), allowed=("CMP002",))


@in_audit("NC004")
def due_too_early(ground: Ground) -> Wrong | None:
    """The corrections were due before the audit."""
    found = ground.audit.nonconformities
    if found.due_date is None or not ground.take("due_date"):
        return None
    found.due_date = ground.audit.audit.start - timedelta(days=ground.random.randint(3, 20))
    return Wrong((("nonconformities.due_date", found.due_date),), allowed=("DATE011",))


@in_audit("NC004")
def due_too_late(ground: Ground) -> Wrong | None:
    """The corrections are due in the year after the next audit."""
    found = ground.audit.nonconformities
    if found.due_date is None or not ground.take("due_date"):
        return None
    found.due_date += timedelta(days=ground.random.choice([365, 366, 730]))
    return Wrong((("nonconformities.due_date", found.due_date),))


@in_audit("NC004")
def due_a_year_before(ground: Ground) -> Wrong | None:
    """The year of the due date is the one before."""
    found = ground.audit.nonconformities
    if found.due_date is None or not ground.take("due_date"):
        return None
    found.due_date -= timedelta(days=365)
    return Wrong((("nonconformities.due_date", found.due_date),), allowed=("DATE011",))


@in_audit("NC004")
def due_on_the_eve(ground: Ground) -> Wrong | None:
    """The corrections were due on the day before the audit."""
    found = ground.audit.nonconformities
    if found.due_date is None or not ground.take("due_date"):
        return None
    found.due_date = ground.audit.audit.start - timedelta(days=1)
    return Wrong((("nonconformities.due_date", found.due_date),), allowed=("DATE011",))


@in_audit("CON003")
def recommended_at_once(ground: Ground) -> Wrong | None:
    """Recommended without the condition, though nonconformities are open."""
    conclusion = ground.audit.conclusion
    if conclusion.recommendation != "recommend_after_correction" or not ground.take("conclusion"):
        return None
    conclusion.recommendation = "recommend"
    return Wrong((("conclusion.recommendation", "recommend"),))
