"""The audit team: leaders, registrations, names."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.defects.forms import misspelt
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.invent.draw import years_after
from corpus.bodies.tagged import Edit

OTHER = {"QMS": "EMS", "EMS": "QMS", "OHSMS": "EMS", "EnMS": "QMS", "ISMS": "QMS"}
"""Another system that auditors are registered for."""


@in_audit("TEAM001")
def two_leaders(ground: Ground) -> Wrong | None:
    """A second member leads."""
    member = ground.pick("team", lambda one: one.role == "member" and one.qualified)
    if member is None:
        return None
    member.role = "leader"
    return Wrong((("team.role", "leader"), ("team.name", member.name)), member.name, ("TEAM002",))


@in_place("TEAM002")
def other_member(places: Places) -> Slip | None:
    """A member is written in another way where the team signs or is named again."""
    found: list[int] = []
    for member in places.audit.team:
        numbers = [at for at, tag in enumerate(places.tags) if tag.raw == member.name]
        found += [at for at in numbers[1:] if at not in places.taken and member.role != "leader"]
    at = places.one(found)
    if at is None:
        return None
    raw = places.tags[at].raw
    text = misspelt(raw, places.random)
    return None if text == raw else Slip((Edit(at, text),), (text,), allowed=("PER004",), named=False)


@in_audit("TEAM003")
def malformed(ground: Ground) -> Wrong | None:
    """A registration lacks its last digit."""
    member = ground.pick("team", lambda one: bool(one.registrations))
    if member is None:
        return None
    one = ground.random.choice(member.registrations)
    one.number = one.number[:-1]
    return Wrong((("team.registrations.number", one.number),))


@in_audit("TEAM003")
def shared(ground: Ground) -> Wrong | None:
    """Two auditors have the same number."""
    people = [one for one in ground.audit.team if one.qualified and one.registrations]
    if len(people) < 2 or not ground.take("team registrations"):
        return None
    first, other = people[0], ground.random.choice(people[1:])
    of = {one.system: one.number for one in first.registrations}
    serial = first.registrations[0].number.rpartition("-")[2]
    for one in other.registrations:
        one.number = of.get(one.system, f"{one.number.rpartition('-')[0]}-{serial}")
    items = tuple(("team.registrations.number", one.number) for one in other.registrations)
    return Wrong(items, other.registrations[0].number, ("TEAM003",), named=False)


@in_audit("TEAM003")
def of_another_system(ground: Ground) -> Wrong | None:
    """The number in the row of one system is that of another."""
    member = ground.pick("team", lambda one: any(r.system in OTHER for r in one.registrations))
    if member is None:
        return None
    one = ground.random.choice([one for one in member.registrations if one.system in OTHER])
    if one.system not in one.number:
        return None
    one.number = one.number.replace(one.system, OTHER[one.system])
    items = (("team.registrations.number", one.number), ("team.registrations.system", one.system))
    return Wrong(items, one.number, ("TEAM006", "TEAM005"))


@in_audit("TEAM003")
def of_another_grade(ground: Ground) -> Wrong | None:
    """An auditor's number is that of a trainee, or the other way round."""
    member = ground.pick("team", lambda one: one.role == "member" and len(one.registrations) == 1)
    if member is None:
        return None
    one = member.registrations[0]
    one.number = one.number.replace("-N0", "-N1") if member.trainee else one.number.replace("-N1", "-N0")
    items = (("team.registrations.number", one.number), ("team.grade", member.grade))
    return Wrong(items, one.number, ("TEAM005", "TEAM006", "TIME001"))


@in_place("TEAM003")
def no_number(places: Places) -> Slip | None:
    """The number of one of several auditors is left out."""
    numbers = places.of("team.registrations.number")
    owner = {at: places.tags[at].path.partition(".registrations")[0] for at in numbers}
    names = {one: tag.raw for one in owner.values() for tag in places.tags if tag.path == f"{one}.name"}
    known = {one.name for one in places.audit.team if one.role != "technical_expert"}
    once = [at for at in numbers if [*owner.values()].count(owner[at]) == 1 and names.get(owner[at]) in known]
    at = places.one(once) if len(set(owner.values())) > 1 else None
    if at is None:
        return None
    return Slip((Edit(at, "/", gone=True),), (names[owner[at]],), ("CMP002", "TEAM006"), named=False)


@in_audit("TEAM004")
def run_out(ground: Ground) -> Wrong | None:
    """A registration had run out before the audit."""
    member = ground.pick("team", lambda one: one.qualified and one.registrations)
    if member is None:
        return None
    one = ground.random.choice(member.registrations)
    one.valid_until = years_after(one.valid_until, -2)
    while one.valid_until >= ground.audit.audit.start:
        one.valid_until = years_after(one.valid_until, -1)
    one.number = f"{one.valid_until.year - 3}{one.number[4:]}"
    return Wrong((("team.registrations.valid_until", one.valid_until),))


@in_audit("TEAM004")
def run_out_on_the_eve(ground: Ground) -> Wrong | None:
    """A registration ran out on the day before the audit, or on one of its days."""
    member = ground.pick("team", lambda one: one.qualified and one.registrations)
    if member is None:
        return None
    when = ground.audit.audit
    one = ground.random.choice(member.registrations)
    one.valid_until = when.start + timedelta(days=ground.random.randint(-1, (when.end - when.start).days - 1))
    one.number = f"{one.valid_until.year - 3}{one.number[4:]}"
    return Wrong((("team.registrations.valid_until", one.valid_until),), one.number)


@in_audit("TEAM004")
def all_run_out(ground: Ground) -> Wrong | None:
    """All registrations of a person ran out together, some months before the audit."""
    member = ground.pick("team", lambda one: bool(one.registrations))
    if member is None:
        return None
    last = ground.audit.audit.start - timedelta(days=ground.random.randint(20, 250))
    for one in member.registrations:
        one.valid_until = last
        one.number = f"{last.year - 3}{one.number[4:]}"
    return Wrong((("team.registrations.valid_until", last),), member.name, ("TEAM004",), named=False)


@in_audit("TEAM005")
def trainee_leads(ground: Ground) -> Wrong | None:
    """The leader is a trainee."""
    if not ground.take("team[0]"):
        return None
    leader = ground.audit.leader
    leader.grade = "实习审核员"
    for one in leader.registrations:
        one.grade = leader.grade
        one.number = one.number.replace("-N1", "-N0")
    values = (("team.grade", leader.grade), ("team.name", leader.name))
    return Wrong(values, leader.name, ("TEAM006", "TIME001", "TEAM003"))
