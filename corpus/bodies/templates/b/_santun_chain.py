"""三屯河's processes: a table of them, then each with what was followed and its registers as lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._santun_words import FORMS, GRADES, inline, listed
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PARTS = ("chain", "support", "management")


class Chain:
    """The processes of one report; a task sheet is followed through them."""

    def __init__(self, audit: Audit, w: Writer, s: Slots) -> None:
        self.audit, self.w, self.s = audit, w, s
        digits = w.random.randint(101, 989)
        s.slots["order"] = f"RW{audit.audit.covered_from.year % 100}-{digits}"
        self.designs = "设计" not in audit.exclusions
        self.way = w.random.randint(0, 1)

    def overview(self) -> None:
        """The processes with who answers for them, what comes in and goes out."""
        w = self.w
        w.text(
            "审核组与管理者代表一起确认了公司的过程，C为顾客导向过程，S为支持过程，M为管理过程。"
            "审核按过程进行，同一部门承担几个过程的，分别记录。"
        )
        rows: list[Row] = [["代号", "过程", "责任部门", "负责人", "输入", "输出", "绩效指标"]]
        for part in PARTS:
            for one in self.s.at(part):
                office, head = self._who(one)
                rest = [one["input"], one["output"], one["measure"]]
                if one.get("design") and not self.designs:
                    rest = ["不适用，见1.4", "‹", "‹"]
                rows.append([one["code"], one["name"], office, head, *rest])
        w.table(rows, (0.7, 1.7, 1.2, 1, 2.2, 2, 1.5), head=1, repeat=True)

    def write(self, part: str, number: str) -> None:
        """The processes of a part, one after the other."""
        known: set[str] = set()
        for at, one in enumerate(self.s.at(part), 1):
            office, head = self._who(one)
            self.w.heading(2, f"{number}.{at} {one['name']}（{one['code']}）")
            self.w.text(f"【{office}，受审核人：{head}】", style="plain")
            if one.get("design") and not self.designs:
                self.w.text("公司按顾客图样或成熟规范开展活动，此过程不适用，理由经核实成立。")
                continue
            for said in one["said"]:
                self._said(said)
            self.w.text(self._found(office, part, known))

    def _who(self, one: Mapping[str, Any]) -> tuple[str, str]:
        people = self.audit.world.people
        if one["dept"] is None:
            return "最高管理层", people.manager
        office = self.audit.world.departments[one["dept"]]
        return office, people.heads[office]

    def _said(self, said: str | Mapping[str, Any]) -> None:
        """A paragraph, or a register."""
        if isinstance(said, str):
            self.w.text(self.s(said))
        elif "list" in said:
            self._register(said)
        elif "totals" in said:
            self._totals(said["totals"])
        elif "counts" in said:
            self._counts(said["counts"])
        elif "laws" in said:
            self._laws(said["laws"])
        elif "goals" in said:
            goals = self.audit.world.objectives
            told = [f"{name}，目标{target}，完成{reached}" for name, target, reached in goals]
            self.w.text(f"公司级目标及完成：{inline(told)}。")

    def _register(self, said: Mapping[str, Any]) -> None:
        """A lead and a list below it, the days as its author typed them."""
        path = said["list"]
        records = getattr(self.audit, path)
        if not records:
            return
        w, kept = self.w, self.w.forms
        w.forms = w.random.choice(FORMS)
        lead = said["lead"].replace("<count>", str(len(records)))
        line = said["lines"][self.way % len(said["lines"])]
        if "short" in said and all(one.start == one.end for one in records):
            line = said["short"]
        told = self.s.lines(path, line)
        if len(told) == 1:
            w.text(f"{self.s(lead)}{told[0]}。")
        else:
            w.text(self.s(lead))
            listed(w, told)
        w.forms = kept

    def _totals(self, units: Sequence[str]) -> None:
        """Amounts in a sentence, their total behind."""
        for table in self.audit.tables_with_totals:
            if table.unit not in units:
                continue
            e = self.w.entry("tables_with_totals", table)
            title = e("title")
            told = []
            for item in table.items:
                one = e.inner("items", item)
                told.append(f"{one('name')}{one('amount')}{table.unit}")
            self.w.text(f"{title}：{inline(told)}。合计{e('stated_total')}{table.unit}，与台账一致。")

    def _counts(self, units: Sequence[str]) -> None:
        """Enumerations of some units, each in a sentence."""
        for count in self.audit.counts:
            if count.unit not in units:
                continue
            e = self.w.entry("counts", count)
            head = f"{e('what')}{e('stated')}{count.unit}"
            self.w.text(f"{head}：{inline([e.one('listed', one) for one in count.listed])}。")

    def _laws(self, place: str) -> None:
        laws = self.audit.laws(place)
        entry = self.w.law_entry(place)
        head = f"{entry.silent('place')}适用的法律法规识别了{entry('stated_count')}部，清单由专人更新："
        told = [f"《{entry.one('titles', title)}》" for title in laws.titles]
        self.w.text(f"{head}{inline(told)}。")

    def _found(self, office: str, part: str, known: set[str]) -> str:
        """What was found with a department, told once in a part of the report."""
        items = [one for one in self.audit.nonconformities.items if one.department == office]
        fresh = [one for one in items if one.number not in known and self._first(office, part)]
        if not fresh:
            return "小结：过程受控，抽样未见异常。" if not items else "小结：除已开出的不符合外，过程受控。"
        known.update(one.number for one in fresh)
        told = []
        for item in fresh:
            e = self.w.same("nonconformities.items", item.number, item)
            grade = e("grade", GRADES[item.grade])
            told.append(f"{e('number')}号（{e('standard')} {e('clause')}，{grade}）")
        return f"小结：发现不符合，见第7章{'、'.join(told)}；其余抽样符合要求。"

    def _first(self, office: str, part: str) -> bool:
        """Whether a department answers for a process here for the first time."""
        for name in PARTS:
            if any(self._who(one)[0] == office for one in self.s.at(name)):
                return name == part
        return False
