"""The forms of 乌苏里's export: tables of 项目 and 内容, accounts, who was where and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.stock import OFFICES
from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
}
CLOCK = {"am": ("08:30", "11:40"), "pm": ("13:30", "17:10")}
SESSIONS = {"am": "08:30-11:40", "pm": "13:30-17:10"}
TOP = "最高管理层"
CLAUSES = {
    "top": "4.1、4.2、5.1、5.2、6.1、9.3",
    "office": "7.2、7.3、7.4、7.5、9.2",
    "quality": "6.2、9.1、10.2",
    "doing": "8.1、7.1",
    "tech": "4.3、8.1",
    "purchase": "8.1、7.1",
    "sale": "4.2、8.1",
    "upkeep": "7.1、8.1",
    "safety": "6.1、8.1、9.1",
}


@dataclass
class Visit:
    """A department visited: its key in the store, when, by whom."""

    key: str
    name: str
    day: date
    half: str
    people: list[str]


def pairs(w: Writer, *rows: tuple[str, str]) -> None:
    """A table of labels and contents."""
    told = [["项目", "内容"], *([label, text] for label, text in rows)]
    w.table(told, (2.8, 9.4), head=1, bold=(0,))


def account(audit: Audit, name: str) -> str:
    """The account of a person of the team in the system."""
    known = [member.name for member in audit.team]
    return f"U{40217 + 163 * known.index(name)}" if name in known else "U40108"


def visits(audit: Audit) -> list[Visit]:
    """All visits, the last of a group gone on with where there is time."""
    named = dict(zip(OFFICES, audit.world.departments, strict=True))
    plans = (("top", "office", "sale", "purchase"), ("doing", "quality", "tech", "upkeep", "safety"))
    times = halves(audit)
    found: list[Visit] = []
    for group, keys in zip(groups(audit), plans, strict=True):
        steps = [(named.get(key, TOP), key) for key in keys]
        people = [member.name for member in group]
        for (day, half), part in zip(times, shared(steps, len(times)), strict=True):
            for name, key in part:
                found.append(Visit(key, name, day, half, people))
    return found
