"""The sheet of a process in 九棹's report: who answers for it, input, output, figures, evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CODES = {"QMS": "QMS", "EMS": "EMS", "OHSMS": "OHS"}
MANAGER = -1


@dataclass(frozen=True)
class Process:
    """A process: its code and name, the department that answers for it, the topic in the store."""

    code: str
    name: str
    department: int
    topic: str


class Sheets:
    """Writes sheets."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.said = Phrases(w)
        self.flows = store("jiuqu")["flows"]
        self.figures = store("jiuqu")["figures"]

    def owner(self, department: int) -> str:
        """Who answers for a process."""
        world = self.audit.world
        if department == MANAGER:
            return f"{world.people.manager}（总经理）"
        office = world.departments[department]
        return f"{world.people.heads[office]}（{office}）"

    def put(
        self,
        process: Process,
        evidence: Sequence[str],
        figures: Sequence[tuple[str, str, str]] = (),
        clauses: str = "",
    ) -> None:
        """The sheet of a process; without `figures` those of the store stand."""
        put_in, put_out = self.flows[process.topic]
        goals = list(figures) or [self._figure(one) for one in self.figures[process.topic]]
        told = [*self.said.some(process.topic, 2), *evidence]
        rows: list[Row] = [
            [f"{process.code}　{process.name}", "‹", "‹", "‹"],
            ["过程负责人", self.owner(process.department), "标准条款", clauses],
            ["输入", put_in, "输出", put_out],
        ]
        for at, (name, target, reached) in enumerate(goals):
            rows.append(["绩效" if at == 0 else "^", name, f"目标 {target}", f"结果 {reached}"])
        rows.append(["证据", "¶".join(f"（{at}）{text}" for at, text in enumerate(told, 1)), "‹", "‹"])
        rows.append(["判断", self._judged(process.department), "‹", "‹"])
        self.w.table(rows, (1.2, 3, 1.6, 2.6), head=1, bold=(0,))
        self.w.text("")

    def _figure(self, told: Sequence[str]) -> tuple[str, str, str]:
        """A figure of the store with one of its results."""
        name, target, *results = told
        return name, target, self.w.random.choice(results)

    def _judged(self, department: int) -> str:
        """How a process is judged: with a word on what was found in its department."""
        offices = {item.department for item in self.audit.nonconformities.items}
        if department != MANAGER and self.audit.world.departments[department] in offices:
            return "绩效达到目标，过程总体受控；该部门的个别偏离见F.1。"
        return "过程受控，绩效达到目标。"
