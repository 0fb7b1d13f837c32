"""How 安集海's report is put together: numbers of chapters, and which system's chapter a record stands in."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.invent.system import LAW_SYSTEMS, titles_of
from corpus.bodies.records import Count, TableWithTotal

NUMERALS = "零一二三四五六七八九十"
HOMES = {
    "trade": ("QMS", "FSMS", "ITSMS", "EnMS"),
    "instruments": ("QMS", "FSMS", "EnMS", "OHSMS"),
    "work": ("OHSMS", "FSMS", "EnMS"),
    "permits": ("EMS", "FSMS", "EnMS"),
}
SUBJECTS = {
    "检验": ("QMS", "FSMS"),
    "环保": ("EMS",),
    "环境": ("EMS",),
    "安全生产": ("OHSMS",),
    "风险": ("OHSMS",),
    "能源": ("EnMS",),
}


def chapter(system: str, audit: Audit) -> str:
    """The number of the chapter of a system: the joint facts are the first."""
    return NUMERALS[audit.systems.index(system) + 2]


def named(system: str) -> str:
    """The name of a system."""
    return str(words("systems")[system]["name"])


def at_home(audit: Audit, system: str, kind: str) -> bool:
    """Whether the records of a kind stand in a system's chapter."""
    return system == _first(audit, HOMES[kind])


def subject_of(audit: Audit, record: TableWithTotal | Count) -> str:
    """The system whose chapter a table or an enumeration stands in."""
    title = record.title if isinstance(record, TableWithTotal) else record.what
    wanted = next((systems for word, systems in SUBJECTS.items() if word in title), ())
    return _first(audit, wanted)


def own_laws(audit: Audit, system: str | None) -> list[str]:
    """The laws that a system's chapter lists, each in the first that asks for it; with None those of all."""
    listed = audit.laws("compliance").titles
    joint = titles_of([])
    if system is None:
        return [title for title in listed if title in joint]
    before = audit.systems[: audit.systems.index(system)]
    known = {title for one in before for title in titles_of(LAW_SYSTEMS.get(one, [one]))} | {*joint}
    mine = titles_of(LAW_SYSTEMS.get(system, [system]))
    return [title for title in listed if title in mine and title not in known]


def own_findings(audit: Audit, system: str) -> list[Nonconformity]:
    """The nonconformities against the standard of a system."""
    number = next(one.number for one in audit.standards if one.system == system)
    return [item for item in audit.nonconformities.items if item.standard == number]


def author_of(audit: Audit, system: str) -> TeamMember:
    """Who writes the chapter of a system: one registered for it, by turns."""
    able = [m for m in audit.team if m.qualified and any(r.system == system for r in m.registrations)]
    return able[audit.systems.index(system) % len(able)] if able else audit.leader


def _first(audit: Audit, wanted: tuple[str, ...]) -> str:
    return next((one for one in wanted if one in audit.systems), audit.systems[0])
