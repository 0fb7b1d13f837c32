"""The audit team: leaders, registrations, names."""

from __future__ import annotations

from corpus.bodies.defects.forms import misspelt
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.invent.draw import years_after
from corpus.bodies.tagged import Edit


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
