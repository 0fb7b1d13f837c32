"""Labels, words and the checklist rows of 焉耆's report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {
    "stage2": "初审二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
}
NAMES = {"FSMS": "食品安全管理体系", "QMS": "质量管理体系"}
SHORT = {"FSMS": "FSMS", "QMS": "QMS"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Mixed"}
WIDTHS = (0.95, 2.5, 0.42, 0.42, 0.42, 5.1)


class Checklist:
    """A chapter of the checklist: a row for each clause, with a tick and a remark."""

    def __init__(self, audit: Audit, w: Writer, title: str) -> None:
        self.audit, self.w = audit, w
        w.heading(2, title)
        self.rows: list[Row] = [["条款¶Clause", "检查要点", "Y", "N", "NA", "证据与备注 Evidence / Remarks"]]

    def row(self, clause: str, asked: str, remark: str, *, bad: Sequence[tuple[str, str]] = ()) -> None:
        """A clause; `bad` are the systems and clauses whose nonconformities belong to it."""
        numbers = [number for system, at in bad for number in found(self.audit, system, at)]
        if numbers:
            remark = f"{remark}¶不符合，见不符合报告 {'、'.join(numbers)}"
        self.rows.append([clause, asked, *_ticks("N" if numbers else "Y"), remark])

    def unused(self, clause: str, asked: str, remark: str) -> None:
        """A clause that does not apply."""
        self.rows.append([clause, asked, *_ticks("NA"), remark])

    def done(self) -> None:
        """Writes the table."""
        self.w.table(self.rows, WIDTHS, head=1, repeat=True)


def _ticks(answer: str) -> list[str]:
    return ["{+}" if answer == one else "{-}" for one in ("Y", "N", "NA")]


def found(audit: Audit, system: str, clause: str) -> list[str]:
    """The numbers of the nonconformities against a clause of a system."""
    own = next((one.number for one in audit.standards if one.system == system), None)
    return [one.number for one in audit.nonconformities.items if one.standard == own and one.clause == clause]


def both(audit: Audit) -> bool:
    """Whether quality is audited with the safety of food."""
    return "QMS" in audit.systems


def said(w: Writer, *texts: str) -> str:
    """One of some remarks, filled in."""
    return filled(w.audit, w.random.choice(texts))


def filled(audit: Audit, text: str) -> str:
    """A remark with its slots filled in."""
    world, people = audit.world, audit.world.people
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    flow = world.industry["flow"]
    recent = audit.audit.start - timedelta(days=38)
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in keys}
    return text.format(
        **slots,
        manager=people.manager,
        leader=people.representative,
        first=flow[0],
        middle=flow[2],
        last=flow[-1],
        machine=world.equipment[0][0],
        other=world.equipment[1][0],
        month=f"{recent.year}年{recent.month}月",
    )
