"""Labels in two languages and days in the foreign manner of 汉溱凯尔盾."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Hybrid"}
ROLES = {
    "leader": "组长 Lead auditor",
    "member": "组员 Auditor",
    "technical_expert": "技术专家 Expert",
}


def both(chinese: str, english: str) -> str:
    """A label in two languages."""
    return f"{chinese} {english}"


def day_of(day: date) -> str:
    """A day as it is written abroad: 12-Mar-2025."""
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def foreign(w: Writer, path: str) -> str:
    """The day of a path, tagged, as it is written abroad."""
    return w.fact(path, day_of(w.audit.at(path)))


def padded(day: date) -> str:
    """A day as in the registers: 2025/03/12."""
    return f"{day:%Y/%m/%d}"


def pair(w: Writer, place: str, audit: Audit) -> str:
    """The scopes at a place, each behind its system."""
    if len(audit.systems) == 1:
        return w.scope(place, audit.systems[0])
    return "¶".join(f"[{one}] {w.scope(place, one)}" for one in audit.systems)
