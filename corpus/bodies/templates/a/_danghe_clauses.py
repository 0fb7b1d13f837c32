"""The rows of 宕禾's report: a clause, what it asks, what was seen, the conclusion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ORDER = ("QMS", "EMS", "OHSMS")
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
HEAD = ("条款", "审核内容", "审核证据/记录", "结论")
WIDTHS = (1.3, 2.8, 6.1, 1.3)
PICKED = 2


class Clauses:
    """The clause tables of one report."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots) -> None:
        self.audit, self.w, self.slots = audit, w, slots
        slots.slots["activity"] = w.scope("activity")
        slots.slots["area"] = audit.world.area
        self.rows = [row for chapter in slots.at("chapters") for row in chapter["rows"]]

    def write(self) -> None:
        """All chapters, each a table."""
        for chapter in self.slots.at("chapters"):
            rows = [self._row(row) for row in chapter["rows"] if self._asked(row)]
            self.w.heading(2, chapter["head"])
            self.w.table([list(HEAD), *rows], WIDTHS, head=1, repeat=True)

    def _asked(self, row: Mapping[str, Any]) -> dict[str, str]:
        """The clauses of a row, by system."""
        pairs = zip(ORDER, row["c"], strict=True)
        return {system: clause for system, clause in pairs if clause and system in self.audit.systems}

    def _row(self, row: Mapping[str, Any]) -> Row:
        clauses = self._asked(row)
        wrong = [item for item in self.audit.nonconformities.items if self._home(item) is row]
        seen = [text for said in row["see"] if (text := self._seen(said))]
        if wrong:
            numbers = "、".join(item.number for item in wrong)
            seen.append(f"另有不满足要求的情形，事实见第五部分序号{numbers}。")
        lines = [f"{LETTERS[system]} {clause}" for system, clause in clauses.items()]
        without = row["see"] == ["design"] and self.audit.exclusions != "无"
        concluded = "轻微不符合" if wrong else "不适用" if without else "符合"
        return ["¶".join(lines), row["ask"], "¶".join(seen), concluded]

    def _home(self, item: Nonconformity) -> Mapping[str, Any] | None:
        """The row of the clause that a nonconformity is against: the longest that fits."""
        told = (one.system for one in self.audit.standards if one.number == item.standard)
        system = next(told, self.audit.systems[0])
        best: tuple[int, Mapping[str, Any] | None] = (0, None)
        for row in self.rows:
            clause = self._asked(row).get(system, "")
            if clause and f"{item.clause}.".startswith(f"{clause}.") and len(clause) > best[0]:
                best = (len(clause), row)
        return best[1]

    def _seen(self, said: str | Mapping[str, str]) -> str:
        if not isinstance(said, str):
            return self._counted(said) if said["each"] == "counts" else self.slots.text(said)
        own = {
            "objectives": self._objectives,
            "first_instruments": self._instruments,
            "internal": self._internal,
            "design": self._design,
        }
        return own[said]() if said in own else self.slots(said)

    def _counted(self, said: Mapping[str, str]) -> str:
        """The enumeration that a row is about."""
        found = []
        for count in self.audit.counts:
            if said["only"] in count.what:
                line = said["line"].replace("<stated>", f"<stated>{count.unit}")
                found.append(self.slots(line, self.w.entry("counts", count)))
        return f"{'；'.join(found)}{said['end']}" if found else ""

    def _objectives(self) -> str:
        told = [
            f"{name}：目标{target}，实际{reached}" for name, target, reached in self.audit.world.objectives
        ]
        return f"目标经批准发布并分解到部门，上一季度统计结果——{'；'.join(told)}。"

    def _design(self) -> str:
        told = f"手册中写明的不适用要求：{self.w.fact('exclusions')}。"
        if self.audit.exclusions == "无":
            tech = self.audit.world.departments[3]
            return f"{told}{tech}保存设计任务书、评审和验证记录，抽查一个项目，各阶段输出经批准。"
        return f"{told}产品按成熟工艺或顾客图样实现，说明的理由成立，不影响提供合格产品和服务的能力与责任。"

    def _instruments(self) -> str:
        line = (
            "<device>（编号<serial>，<@place>在用），<=act>证书<certificate_no>，<calibrated_on>由<agency>"
            "出具，有效期至<valid_until>"
        )
        told = [
            self.slots(line, self.w.entry("calibrations", one)) for one in self.audit.calibrations[:PICKED]
        ]
        return f"在现场抽取器具并调阅证书：{'；'.join(told)}。全部器具见附表一。"

    def _internal(self) -> str:
        found = []
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            last = e.silent("end") if one.start == one.end else f"至{e('end')}"
            found.append(
                f"内审计划于{e('planned_on')}批准，{e('start')}{last}实施，组长{e('leader')}，"
                f"审核员{e.each('auditors')}；开出不符合{e('nonconformities')}项，"
                f"均于{e('closed_on')}关闭。"
            )
        return "¶".join(found)
