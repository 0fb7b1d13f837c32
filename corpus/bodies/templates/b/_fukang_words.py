"""What several parts of 阜康's report use: labels, a clause's row, sentences with the company's words."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.writer import Writer

KINDS = {"stage2": "初次认证（二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
NAMES = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "OHSMS": "S"}


class Clause(NamedTuple):
    """A clause of the long table: clauses by system, what is asked, which department, what tells it."""

    quality: str
    safety: str
    title: str
    department: int
    tell: Callable[[Audit, Writer], list[str]]


def filled(audit: Audit, text: str) -> str:
    """A sentence with the company's words in it."""
    world, people = audit.world, audit.world.people
    flow, supplies = world.industry["flow"], world.industry["supplies"]
    keys = ("office", "quality", "doing", "tech", "buying", "sale", "upkeep", "safety")
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in keys}
    machine = world.equipment[0][0] if world.equipment else "办公设备"
    return text.format(
        **slots,
        manager=people.manager,
        deputy=people.representative,
        workers=people.workers,
        first=flow[0],
        second=flow[1],
        last=flow[-1],
        material=supplies[0],
        machine=machine,
        year=audit.audit.start.year,
        before=audit.audit.start.year - 1,
        hazard=world.hazards[0],
        other=world.hazards[1],
    )


def faults(audit: Audit, quality: str, safety: str) -> list[Nonconformity]:
    """The nonconformities against the clauses of a row or what is below them."""
    asked = {"QMS": quality.split("、"), "OHSMS": safety.split("、")}
    numbers = {one.number: one.system for one in audit.standards}
    return [
        item
        for item in audit.nonconformities.items
        if any(
            clause and (item.clause == clause or item.clause.startswith(f"{clause}."))
            for clause in asked.get(numbers.get(item.standard, ""), [])
        )
    ]
