"""The process sheets of 讨莱: one form for each process, with what was found in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _taolai_tables as tables
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TABLES: dict[str, Callable[[Audit, Writer, Slots], None]] = {
    "figures": tables.figures,
    "holders": tables.holders,
    "lifts": tables.lifts,
    "sources": tables.sources,
}
SIGNS = "①②③④⑤⑥⑦⑧⑨⑩"


class Sheets:
    """The sheets of one report."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots) -> None:
        self.audit, self.w, self.slots = audit, w, slots
        slots.slots["activity"] = w.scope("activity")
        self.processes = [one for one in slots.at("processes") if slots.needed(one)]

    def map(self) -> None:
        """The list of the processes."""
        rows: list[Row] = [["编号", "过程", "类别", "责任部门", "过程负责人"]]
        for one in self.processes:
            told = [self.slots(one[key]) for key in ("dept", "owner")]
            rows.append([one["id"], one["name"], one["kind"], *told])
        self.w.table(rows, (0.8, 3, 1.4, 2.4, 1.4), head=1, repeat=True, rules="three")

    def write(self) -> None:
        """All sheets."""
        for at, one in enumerate(self.processes):
            self._sheet(one, at)
            if "table" in one:
                TABLES[one["table"]](self.audit, self.w, self.slots)

    def _sheet(self, one: Mapping[str, Any], at: int) -> None:
        wrong = [item for item in self.audit.nonconformities.items if self._home(item) is one]
        seen = [text for said in one["see"] if (text := self._seen(said))]
        lines = [f"{SIGNS[number]}{text}" for number, text in enumerate(seen)]
        lines += [self._told(item) for item in wrong]
        judged = "{-}有效  {+}基本有效  {-}无效" if wrong else "{+}有效  {-}基本有效  {-}无效"
        auditors = [member for member in self.audit.team if member.qualified]
        auditor = self.w.person(auditors[at % len(auditors)])
        kpi = self._goals() if one["kpi"] == "goals" else one["kpi"]
        self.w.heading(2, f"过程审核单 {one['id']}")
        rows: list[Row] = [
            ["过程名称", one["name"], "过程类别", one["kind"]],
            ["责任部门", self.slots(one["dept"]), "负责人", self.slots(one["owner"])],
            ["对应条款", self._clauses(one), "审核员", auditor("name")],
            ["输入", self.slots(one["in"]), "‹", "‹"],
            ["输出", self.slots(one["out"]), "‹", "‹"],
            ["绩效指标", kpi, "‹", "‹"],
            ["审核发现", "¶".join(lines), "‹", "‹"],
            ["过程评价", judged, "‹", "‹"],
        ]
        self.w.table(rows, (1.2, 4.4, 1.2, 2.4), bold=(0, 2))

    def _clauses(self, one: Mapping[str, Any]) -> str:
        letters = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "ISMS": "I", "ITSMS": "T"}
        out = {"8.3"} if "8.3" in self.audit.exclusions else set()
        named = [
            f"{letters[system]}{'、'.join(clause for clause in clauses if clause not in out)}"
            for system, clauses in one["clauses"].items()
            if clauses and system in self.audit.systems
        ]
        return "；".join(named) or "按客户自定的过程要求"

    def _goals(self) -> str:
        return "；".join(
            f"{name}{target}，实际{reached}" for name, target, reached in self.audit.world.objectives
        )

    def _home(self, item: Nonconformity) -> Mapping[str, Any]:
        """The process whose clauses fit a nonconformity best."""
        named = (one.system for one in self.audit.standards if one.number == item.standard)
        system = next(named, self.audit.systems[0])
        fits = [
            (len(clause), at)
            for at, one in enumerate(self.processes)
            for clause in one["clauses"].get(system, [])
            if f"{item.clause}.".startswith(f"{clause}.")
        ]
        home: Mapping[str, Any] = self.processes[max(fits)[1] if fits else 0]
        return home

    def _told(self, item: Nonconformity) -> str:
        e = self.w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        return (
            f"●{grade}（编号{e('number')}，{e('department')}）：{e('description')}"
            f"不满足{e('standard')} {e('clause')}。"
        )

    def _seen(self, said: str | Mapping[str, str]) -> str:
        if not isinstance(said, str):
            return self.slots.text(said)
        own = {
            "not_applied": self._not_applied,
            "counts": self._counts,
            "internal": self._internal,
            "previous": self._previous,
            "devices": self._devices,
        }
        return own[said]() if said in own else self.slots(said)

    def _not_applied(self) -> str:
        if "QMS" not in self.audit.systems:
            return ""
        return f"质量管理体系不适用条款的核实结果为：{self.w.fact('exclusions')}。核实结果与实际业务吻合。"

    def _counts(self) -> str:
        told = []
        for count in self.audit.counts:
            e = self.w.entry("counts", count)
            told.append(f"{e('what')}有{e('stated')}{count.unit}，即{e.each('listed')}")
        return f"{'；'.join(told)}。" if told else ""

    def _internal(self) -> str:
        told = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            span = (
                f"{e('start')}{e.silent('end')}一天" if one.start == one.end else f"{e('start')}至{e('end')}"
            )
            told.append(
                f"年度内审由{e('leader')}任组长，计划{e('planned_on')}下达，{span}实施，审核员为"
                f"{e.each('auditors')}；不符合{e('nonconformities')}项，验证关闭日期{e('closed_on')}。"
            )
        return "".join(told)

    def _previous(self) -> str:
        told = []
        for one in self.audit.previous_nonconformities:
            p = self.w.entry("previous_nonconformities", one)
            told.append(f"“{p('description')}”，{p('closed_on')}验证关闭")
        if not told:
            return "此前没有由本机构开具的不符合项，不需跟踪。"
        return f"上次审核不符合项的跟踪：{'；'.join(told)}。"

    def _devices(self) -> str:
        lines = []
        for one in self.audit.calibrations:
            e = self.w.entry("calibrations", one)
            lines.append(
                f"{e.aside('place')}使用的{e('device')}（{e('model')}，编号{e('serial')}）：{one.act}单位"
                f"{e('agency')}，证书号{e('certificate_no')}，{one.act}日期{e('calibrated_on')}，"
                f"有效期至{e('valid_until')}，结论{e('result')}，证书客户名称{e('user_unit')}"
            )
        return f"抽查器具{len(lines)}件——¶{'；¶'.join(lines)}。"
