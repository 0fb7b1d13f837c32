"""图壁's second half: a table of evidence for each aim, its registers, the judgement; then the opinion."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._hutubi_words import ADVICE, GRADES
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LEGAL = ("9.1.2", "6.1.3")
"""Clauses that belong to the second aim."""


class Aims:
    """The evidence of one report."""

    def __init__(self, audit: Audit, w: Writer, s: Slots) -> None:
        self.audit, self.w, self.s = audit, w, s

    def write(self, at: int) -> None:
        """An aim: its evidence, its registers, what the team judges."""
        aim = self.s.at("aims")[at]
        self.w.heading(2, f"审核目的{aim['mark']}：{aim['title']}")
        rows: list[Row] = [["编号", "主题", "受审核部门", "审核证据", "判定"]]
        for topic in aim["topics"]:
            if self.s.needed(topic):
                number = f"{at + 1}.{len(rows)}"
                rows.append(
                    [number, topic["theme"], self._office(topic), self._said(topic), self._judged(topic)]
                )
        for item in self._found(at):
            rows.append([f"{at + 1}.{len(rows)}", *self._problem(item)])
        self.w.table(rows, (0.8, 1, 1, 5.8, 0.9), head=1, repeat=True)
        for name in aim["registers"]:
            self._register(name)
        rest = "；对所开具的不符合应按期整改" if self._found(at) else ""
        judged = aim["judge"].rstrip("。") + rest
        self.w.text(f"对审核目的{aim['mark']}的判断：{judged}。")

    def opinion(self) -> None:
        """Ratings, strong points, the opinion, signatures."""
        audit, w = self.audit, self.w
        rows: list[Row] = [["评价要素", "评价", "评价要素", "评价"]]
        cells: list[str] = []
        for number, rating in enumerate(audit.conclusion.ratings, 1):
            e = w.same("conclusion.ratings", str(number), rating)
            cells += [e("criterion"), e("value")]
            if len(cells) == 4:
                rows.append(cells)
                cells = []
        if cells:
            rows.append([*cells, "（以下空白）", "‹"])
        w.table(rows, (3, 1, 3, 1), head=1)
        for number, text in enumerate(self.s.phrases.some("strong", 2), 1):
            w.text(f"优势{number}：{text}")
        advice = ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
        fields = "、".join(words("systems")[one]["name"] for one in audit.systems)
        w.text(
            f"本次审核自{w.fact('audit.start')}开始，至{w.fact('audit.end')}结束，覆盖{w.fact('headcount')}人。"
            "审核组在末次会议之前进行了内部沟通，一致认为：四项审核目的均已达到，审核计划没有重大偏离。"
            f"{w.fact('organization.name')}的{fields}得到实施和保持。"
            f"审核组的意见为：{w.fact('conclusion.recommendation', advice)}。"
            "审核以抽样方式进行，未被抽取的活动仍可能存在不符合。"
        )
        self._signed()

    def _signed(self) -> None:
        audit, w = self.audit, self.w
        day = w.fact("report_date")
        rows: list[Row] = [["签署人", "姓名", "日期", "签署人", "姓名", "日期"]]
        names = audit.conclusion.signatories
        cells: list[str] = []
        for name in names:
            role = "审核组长" if name == audit.leader.name else "审核组成员"
            cells += [role, w.each("conclusion.signatories", [name]), day]
        cells += ["受审核方代表", audit.world.people.representative, day]
        reviewer = w.random.choice(self.s.at("reviewers"))
        decider = w.random.choice(self.s.at("deciders"))
        cells += ["技术评审人", reviewer, day, "认证决定人", decider, day]
        if len(cells) % 6:
            cells += ["（以下空白）", "‹", "‹"]
        rows += [cells[at : at + 6] for at in range(0, len(cells), 6)]
        w.text("", style="plain")
        w.table(rows, (1.3, 1, 1.1, 1.3, 1, 1.1), head=1)
        b = "certification_body"
        w.text("", style="plain")
        w.text(
            f"机构地址：{w.fact(f'{b}.address')}　电话：{w.fact(f'{b}.phone')}",
            f"网站：{w.fact(f'{b}.website')}　邮箱：{w.fact(f'{b}.email')}",
            style="plain",
        )

    def _office(self, topic: dict[str, Any]) -> str:
        """The department and who answered."""
        people = self.audit.world.people
        if topic["dept"] is None:
            return f"管理层¶{people.manager}"
        office = self.audit.world.departments[topic["dept"]]
        return f"{office}¶{people.heads[office]}"

    def _said(self, topic: dict[str, Any]) -> str:
        if "goals" in topic:
            told = [f"{name}{target}，实绩{reached}" for name, target, reached in self.audit.world.objectives]
            return f"本年度目标按季统计：{'；'.join(told)}。数据出自各部门月报，复算3个月无差异。"
        if "better" in topic:
            found = self.s.phrases.some("better", 2)
            return "¶".join(f"建议{at}：{text}" for at, text in enumerate(found, 1))
        return "".join(self.s.text(said) for said in topic["say"])

    def _judged(self, topic: dict[str, Any]) -> str:
        """What stands in the last cell: a word of its own for advice and for what was found again."""
        if topic.get("need") == "previous_nonconformities":
            earlier = self.audit.previous_nonconformities
            return "见第9栏" if any(again(self.audit, one.description) for one in earlier) else "有效"
        return "建议" if "better" in topic else "符合"

    def _found(self, at: int) -> list[Nonconformity]:
        """The nonconformities of an aim: of the law at the second, others at the third."""
        items = self.audit.nonconformities.items
        return [item for item in items if at == (1 if item.clause in LEGAL else 2)]

    def _problem(self, item: Nonconformity) -> list[str]:
        e = self.w.same("nonconformities.items", item.number, item)
        grade = e("grade", GRADES[item.grade])
        told = f"见第一部分第9栏{e('number')}号，{e('standard')}第{e('clause')}条，{grade}不符合。"
        return ["不符合事项", e("department"), told, "不符合"]

    def _register(self, name: str) -> None:
        """A register below the evidence, where there is one."""
        if name == "tables_with_totals":
            self._totals()
        elif getattr(self.audit, name):
            if name == "special_equipment":
                self._equipment()
                return
            one = self.s.at("registers", name)
            self.w.text(one["title"], style="center")
            rows = [*one["heads"], *self.s.rows(name, one["cells"])]
            self.w.table(rows, tuple(one["widths"]), head=len(one["heads"]), repeat=True)

    def _equipment(self) -> None:
        """A card of four rows for each piece."""
        w = self.w
        w.text("表2-2　特种设备核对表", style="center")
        rows: list[Row] = []
        for number, unit in enumerate(self.audit.special_equipment, 1):
            e = w.entry("special_equipment", unit)
            rows += [
                [str(number), "设备名称", e("name"), "型号", e("model"), "所在位置", e.aside("place")],
                ["^", "设备代码", e("device_code"), "‹", "使用登记", e("registration_no"), "‹"],
                ["^", "首次检验", e("first_inspected_on"), "本次检验", e("inspected_on"), "下次检验",
                 e("next_inspection_on")],
                ["^", "检验机构", e("agency"), "‹", "报告编号", e("report_no"), "‹"],
            ]  # fmt: skip
        w.table(rows, (0.5, 1, 1.4, 1, 1.4, 1, 1.4), bold=(1, 3, 5))

    def _totals(self) -> None:
        """Figures, one column each."""
        w = self.w
        if not self.audit.tables_with_totals:
            return
        w.text("表3-1　统计数据", style="center")
        for table in self.audit.tables_with_totals:
            e = w.entry("tables_with_totals", table)
            names, amounts = [], []
            for item in table.items:
                one = e.inner("items", item)
                names.append(one("name"))
                amounts.append(one("amount"))
            title = f"{e('title')}（{table.unit}）"
            rows: list[Row] = [[title, *names, "合计"], ["^", *amounts, e("stated_total")]]
            w.table(rows, (2, *[1.2] * len(names), 1), bold=(0,))
            w.text("", style="plain")
