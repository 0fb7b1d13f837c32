"""The audit team: who, with which registrations, and who went along."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Attendant, Registration, TeamMember, Words
from corpus.bodies.invent.calendar import Calendar
from corpus.bodies.invent.draw import Draw, years_after
from corpus.bodies.invent.numbers import registration

FOOD = {"FSMS", "HACCP"}
AUDITOR, TRAINEE, EXPERT = "审核员", "实习审核员", "技术专家"


def team_of(draw: Draw, when: Calendar, systems: list[str], industry: Words) -> list[TeamMember]:
    """The leader with all systems; the others with some; now and then a trainee or an expert."""
    members = [_auditor(draw, when, systems, industry, "leader")]
    for at in range(when.auditors - 1):
        mine = systems if at == 0 or len(systems) == 1 else draw.some(systems, 1, len(systems))
        members.append(_auditor(draw, when, mine, industry, "member", known=at == 0 or draw.chance(0.6)))
    if draw.chance(0.35):
        members.append(_auditor(draw, when, systems[:1], industry, "member", trainee=True))
    if draw.chance(0.2):
        expert: list[str] = [code_of(systems[0], industry)]
        members.append(TeamMember(draw.person(), "", "technical_expert", EXPERT, [], expert))
    for at, member in enumerate(members):
        member.label = chr(ord("A") + at)
        member.sex = draw.one("男女")
        member.phone = draw.one(["136", "139", "158", "187"]) + draw.digits(8)
        member.employer = "本机构" if member.registrations else "外聘"
    return members


def code_of(system: str, industry: Words) -> str:
    """The professional code of an industry in a system."""
    return str(industry["code"] if system in FOOD else industry.get("qms_code", industry["code"]))


def _auditor(
    draw: Draw,
    when: Calendar,
    systems: list[str],
    industry: Words,
    role: str,
    *,
    known: bool = True,
    trainee: bool = False,
) -> TeamMember:
    serial = draw.digits(7)
    grade = TRAINEE if trainee else AUDITOR
    registrations = []
    for system in systems:
        begun = draw.day(years_after(when.end, -3) + timedelta(days=45), when.start - timedelta(days=75))
        codes = [] if trainee or not known else [code_of(system, industry)]
        registrations.append(_registration(begun, system, grade, serial, codes))
    known_codes = list(dict.fromkeys(code for one in registrations for code in one.professional_codes))
    return TeamMember(draw.person(), "", role, grade, registrations, known_codes)


def _registration(begun: date, system: str, grade: str, serial: str, codes: list[str]) -> Registration:
    number = registration(begun, system, int(grade == AUDITOR), serial)
    end = years_after(begun, 3) - timedelta(days=1)
    return Registration(system, number, grade, end, codes)


def attendants_of(draw: Draw, contact: str, department: str, body: str) -> list[Attendant]:
    """A guide, and now and then an observer of the body."""
    found = [Attendant(contact, "guide", department)]
    if draw.chance(0.25):
        found.append(Attendant(draw.person(), "observer", body))
    return found
