"""What the auditors found and concluded: scopes, nonconformities, certificates, recommendation."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import (
    Conclusion,
    Nonconformities,
    Nonconformity,
    Organization,
    People,
    Rating,
    Scope,
    TeamMember,
    Words,
)
from corpus.bodies.invent.calendar import Calendar
from corpus.bodies.invent.draw import Draw, term_end, words, years_after
from corpus.bodies.records import Certificate, PreviousNonconformity

DUE_DAYS = (20, 30)


def scopes_of(systems: list[str], product: str, verb: str, organization: Organization) -> list[Scope]:
    """One wording a system, at every place of the report."""
    base = f"{product}{verb}"
    found = [Scope("activity", None, base)]
    for system in systems:
        text = f"{base}{words('systems')[system]['activity']}"
        if system in {"FSMS", "HACCP"}:
            text = f"位于{organization.business_address}的{base}"
        found += [Scope(place, system, text) for place in ("audit", "system", "certificate")]
    return found


def nonconformities_of(
    draw: Draw, systems: list[str], departments: list[str], people: People, industry: Words, when: Calendar
) -> Nonconformities:
    """Minor ones with what, when and which record; none after stage 1."""
    if when.stage1 and when.stage1[0] == when.start:
        return Nonconformities(0, 0, None, [])
    patterns = [(system, *row) for system in systems for row in _fitting(system, industry)]
    doing = departments[words("departments").index("生产部")]
    items = []
    for at, (system, department, clause, text) in enumerate(draw.some(patterns, 1, 3), 1):
        items.append(
            Nonconformity(
                number=f"{at:02}",
                department=doing if department == "生产部" else department,
                standard=words("systems")[system]["number"],
                clause=clause,
                grade="minor",
                description=_told(draw, text, people, industry, when),
            )
        )
    due = when.end + timedelta(days=draw.whole(*DUE_DAYS))
    return Nonconformities(0, len(items), due, items)


WORKS = ("检验室", "操作工", "首件", "成品检验")
"""Words that make sense only where something is made."""


def _fitting(system: str, industry: Words) -> list[list[str]]:
    """The nonconformities of a system that may be found in an industry."""
    makes = "检验" in "".join(industry["flow"]) or industry["field"].endswith("食品")
    rows: list[list[str]] = words("nonconformities")[system]
    return [row for row in rows if makes or not any(word in row[2] for word in WORKS)]


def _told(draw: Draw, text: str, people: People, industry: Words, when: Calendar) -> str:
    return text.format(
        year=when.start.year,
        month=f"{when.start.year}年{max(when.start.month - draw.whole(1, 2), 1)}月",
        record=f"{draw.letters(2)}-{draw.whole(1, 60):02}",
        person=draw.one(people.others[6:]),
        device=draw.one(["钢直尺", "塞尺"]),
        serial_new=f"{draw.letters(1)}{draw.digits(4)}",
        process=draw.one(industry["flow"]),
        place=draw.one(words("places" if industry["verb"] else "service_places")),
        drill=draw.one(industry["drills"]),
    )


def previous_of(
    draw: Draw, systems: list[str], people: People, industry: Words, when: Calendar
) -> list[PreviousNonconformity]:
    """Those of the audit before, closed within a month."""
    if when.before is None:
        return []
    patterns = [row[2] for system in systems for row in _fitting(system, industry)]
    found = []
    for text in draw.some(patterns, 1, 2):
        stated = _told(draw, text, people, industry, when)
        before = stated.replace(f"{when.start.year}年", f"{when.before.year}年")
        found.append(PreviousNonconformity(before, when.before + timedelta(days=draw.whole(12, 27))))
    return found


def certificates_of(draw: Draw, systems: list[str], when: Calendar) -> list[Certificate]:
    """The certificates in force, one a system."""
    if when.certified is None:
        return []
    code = draw.whole(101, 690)
    serial = draw.whole(30001, 39999)
    return [
        Certificate(
            system=system,
            number=f"{code}{when.certified.year % 100}{words('systems')[system]['letter']}{serial + at}R0M",
            issued_on=when.certified,
            valid_to=term_end(when.certified, 36),
        )
        for at, system in enumerate(systems)
    ]


def conclusion_of(
    audit_type: str, nonconformities: Nonconformities, team: list[TeamMember], draw: Draw
) -> Conclusion:
    """The recommendation follows from type and nonconformities."""
    found = bool(nonconformities.items)
    recommendation: str | None = "recommend_after_correction" if found else "recommend"
    if audit_type == "stage1":
        recommendation = None
    elif audit_type in {"surveillance", "special"}:
        recommendation = "maintain"
    weak = draw.whole(0, 6) if found else -1
    ratings = [Rating(name, "基本符合" if at == weak else "符合") for at, name in enumerate(words("ratings"))]
    return Conclusion(recommendation, ratings, [member.name for member in team])


def next_audit_of(when: Calendar) -> date:
    """The latest day of the next audit: within a year."""
    return years_after(when.end, 1) - timedelta(days=1)
