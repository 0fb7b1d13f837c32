"""The auditors' registrations as they stand in a report, and what their numbers tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from checks.comparisons.equal import Place
from checks.comparisons.names import name_key, one_apart
from schemas.facts import Facts
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.report import Registration, Report, TeamMember
from schemas.statements.people.audit_team import OtherHolder
from schemas.text import fold

_NEAR = 25
"""Lines that part the members of a team at most: their cards may be long."""

_DASHES = str.maketrans("‐‑‒–—―−", "-------")


class Held(NamedTuple):
    """A registration as it stands in the team, and what its number tells (null where it cannot be read)."""

    member: TeamMember
    registration: Registration
    number: Leaf[str] | None
    grade: str | None = None
    system: str | None = None
    serial: str | None = None

    @property
    def grade_leaf(self) -> Leaf[str] | None:
        """The grade as written for it; the person's only where there is a single registration."""
        if self.registration.grade is not None:
            return self.registration.grade
        return self.member.grade if len(self.member.registrations) == 1 else None


def held(facts: Facts, report: Report) -> list[Held]:
    """Every registration of the auditors, with what its number tells."""
    return [
        read(facts, member, registration)
        for member in report.team
        if not is_expert(facts, member)
        for registration in member.registrations
    ]


def read(facts: Facts, member: TeamMember, registration: Registration) -> Held:
    """What a registration's number tells; a dash or a blank is no number."""
    leaf = registration.number
    text = bare(leaf)
    if leaf is None or not any(char.isalnum() for char in text):
        return Held(member, registration, None)
    for form in facts.registration_forms:
        if found := re.fullmatch(form.pattern, text, re.IGNORECASE):
            return Held(member, registration, leaf, found["grade"], found["system"], found["serial"])
    return Held(member, registration, leaf)


def sure(rows: list[Held], mentions: Mentions) -> list[Held]:
    """The rows whose number stands with its holder: of a sentence that names another person after the holder,
    or another alone, whose the number is may have been read wrongly, and with it all of that serial."""
    names = {entity.name for entity in mentions.of_kind("person")} | {name_of(row.member) for row in rows}
    open_ = {(id(row.member), row.serial) for row in rows if _is_anothers(row, names, mentions)}
    return [row for row in rows if (id(row.member), row.serial) not in open_]


def _is_anothers(row: Held, names: set[str], mentions: Mentions) -> bool:
    """Whether the words before a number, outside tables, name another person last."""
    if row.number is None:
        return False
    return bool(mentions.statements(OtherHolder, row.number, name_of(row.member), names))


def bare(leaf: Leaf[str] | None) -> str:
    """A number without white space, its dashes and width folded."""
    return fold(leaf.value or "").translate(_DASHES) if leaf is not None else ""


def together(team: list[TeamMember]) -> list[TeamMember]:
    """The team without those of whom nothing but a name and a part is told, nowhere near anybody registered:
    who led and did an audit of another kind may be called the same."""
    registered = [member for member in team if any(one.number for one in member.registrations)]
    near = sorted(line for member in registered for line in _lines(member))
    if not near:
        return team
    return [
        member
        for member in team
        if member.registrations
        or member.grade
        or member.professional_codes
        or any(_is_near(line, near) for line in _lines(member))
    ]


def _is_near(line: int, others: list[int]) -> bool:
    """Whether one of some lines, in order, is at most so many away."""
    at = bisect_left(others, line - _NEAR)
    return at < len(others) and others[at] <= line + _NEAR


def _lines(member: TeamMember) -> list[int]:
    """The lines in which a person is named or has a registration."""
    leaves = [member.name, *(one.number for one in member.registrations)]
    return [place.evidence.line for leaf in leaves if leaf is not None for place in leaf.places]


def role(member: TeamMember) -> str | None:
    """leader, member, technical_expert, or null."""
    return member.role.value if member.role is not None else None


def name_of(member: TeamMember) -> str:
    """The name as written, or a question mark."""
    return str(member.name.value) if member.name is not None and member.name.value else "？"


def person(member: TeamMember) -> str:
    """One key a person; who has no readable name is a person of their own."""
    return name_key(name_of(member)) or f"#{id(member)}"


def is_expert(facts: Facts, member: TeamMember) -> bool:
    """Whether the person is a technical expert, by role or grade."""
    grade = facts.grade(member.grade.value or "") if member.grade is not None else None
    return role(member) == "technical_expert" or (grade is not None and not grade.digits)


def is_trainee(facts: Facts, member: TeamMember, rows: list[Held]) -> bool:
    """By the grade as written (the person's highest), else by the digits of all numbers."""
    if member.grade is not None and member.grade.value:
        grade = facts.grade(member.grade.value)
        return grade is not None and grade.trainee
    digits = [each.grade for each in rows if each.member is member and each.grade is not None]
    return bool(digits) and all(digit == "0" for digit in digits)


def is_trainees(facts: Facts, one: Held, rows: list[Held]) -> bool:
    """Whether a registration is a trainee's: by its own grade, else its digit, else the person's."""
    if one.registration.grade is not None and one.registration.grade.value:
        grade = facts.grade(one.registration.grade.value)
        return grade is not None and grade.trainee
    if one.grade is not None:
        return one.grade == "0"
    return is_trainee(facts, one.member, rows)


def fields_for(facts: Facts, system: str) -> set[str]:
    """The registrations that cover a system, lower case; empty where there is none of its own."""
    known = facts.systems.get(system)
    return {name.lower() for name in known.registrations} if known else set()


def is_for(facts: Facts, one: Held, system: str) -> bool:
    """Whether a registration is for a system: by its row, else by its number."""
    stated = one.registration.system
    if stated is not None and stated.value:
        return stated.value == system
    return (one.system or "").lower() in fields_for(facts, system)


def places_of(rows: Iterable[Held]) -> list[Place]:
    """The numbers with their persons' names."""
    return [leaf for each in rows for leaf in (each.number, each.member.name) if leaf is not None]


def may_be_registered(facts: Facts, row: Held) -> bool:
    """Whether auditors of the system of a row are registered at all, as far as known."""
    system = row.registration.system
    return system is None or not system.value or bool(fields_for(facts, system.value))


def unregistered(facts: Facts, report: Report) -> list[str]:
    """The names of the auditors of whom no registration is told; not of one who is registered under nearly
    the same name: a slip of the pen is no further member."""
    rows = held(facts, report)
    known = {name_of(row.member) for row in rows}
    others = [one for one in report.team if not is_expert(facts, one) and name_of(one) not in known]
    return [name for one in others if (name := name_of(one)) and not any(one_apart(name, o) for o in known)]
