"""额河's forms: questions, the auditor's answers, scores; registers below them."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

HEAD: Row = ["问题号", "问题", "审核员的回答", "得分"]
WIDTHS = (0.8, 2, 5.4, 0.6)
SCORES = {"minor": "1", "major": "0"}
GRADES = {"minor": "一般", "major": "严重"}
NUMERALS = "一二三四五六七八九"
AWAY = {"项目现场", "作业现场"}
"""Places that are at a temporary site where there is one."""


class Forms:
    """The forms of one report."""

    def __init__(self, audit: Audit, w: Writer, s: Slots) -> None:
        self.audit, self.w, self.s = audit, w, s
        self.seen = w.random.sample(audit.world.remarks["operation"], len(audit.sites))

    def facts(self) -> None:
        """What is so of the organization."""
        rows: list[Row] = [HEAD]
        for ask in self.s.at("facts"):
            if self.s.needed(ask):
                rows.append([f"E{len(rows)}", ask["ask"], self._answer(ask), self._score(ask)])
        self.w.table(rows, WIDTHS, head=1, repeat=True)

    def department(self, at: int, form: dict[str, Any]) -> None:
        """A form: whom, by whom, the questions, what is found, the registers."""
        audit, w = self.audit, self.w
        people, dept = audit.world.people, form.get("dept")
        office = "领导层" if dept is None else audit.world.departments[dept]
        head = people.manager if dept is None else people.heads[office]
        asked = [ask for ask in form["asks"] if self.s.needed(ask)]
        w.heading(2, f"问题单F{at}　{form['title']}")
        auditor = w.person(audit.team[at % 2])("name")
        w.text(f"受访部门：{office}　受访人：{head}　提问与记录：{auditor}", style="plain")
        rows: list[Row] = [HEAD]
        for ask in asked:
            rows.append([f"F{at}.{len(rows)}", ask["ask"], self._answer(ask), "3"])
        rows.append([f"F{at}.{len(rows)}", "发现不符合了吗？", *self._found(office)])
        w.table(rows, WIDTHS, head=1, repeat=True)
        for ask in asked:
            if "table" in ask:
                self._register(ask["table"])

    def site(self, at: int) -> None:
        """The form of a site."""
        audit, w, s = self.audit, self.w, self.s
        site, mark = audit.sites[at], NUMERALS[at]
        e = w.same("sites", site.address, site)
        w.heading(2, f"场所{mark}")
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows: list[Row] = [
            ["地址", e("address"), "性质", kind],
            ["活动", e("activity"), "人数", f"{e('headcount')}人"],
        ]
        w.table(rows, (0.7, 4.6, 0.7, 1.3), bold=(0, 2))
        texts = s.at("site")[0]
        seen = w.random.choice(texts["first" if at == 0 else "other"])
        answers = [
            (texts["ask"], texts["say"][0] + seen),
            ("在用的计量器具有效吗？", self._at_site("calibrations", at) or "本场所没有抽到计量器具。"),
            ("特种设备检验了吗？", self._at_site("special_equipment", at) or "本场所没有特种设备。"),
            ("应急预案演练了吗？", self._at_site("drills", at) or "本场所参加公司统一安排的演练。"),
            ("运行情况怎样？", self.seen[at]),
        ]
        made: list[Row] = [HEAD]
        for number, (asked, said) in enumerate(answers, 1):
            none = said.startswith("本场所")
            made.append([f"S{at + 1}.{number}", asked, said, "N" if none else "3"])
        w.text("", style="plain")
        w.table(made, WIDTHS, head=1, repeat=True)

    def _at_site(self, path: str, at: int) -> str:
        """What is told of a list's records at a site."""
        several = len(self.audit.sites) > 1
        told = []
        for record in getattr(self.audit, path):
            away = several and record.place in AWAY
            if away == (at > 0):
                told.append(self.s(self.s.at("lines", path), self.w.entry(path, record)))
        return "；¶".join(told) + "。" if told else ""

    def _answer(self, ask: dict[str, Any]) -> str:
        if "goals" in ask:
            goals = self.audit.world.objectives
            told = "；".join(f"{name}，定为{target}，做到{reached}" for name, target, reached in goals)
            return f"定了，已分解到部门：{told}。"
        if "shown" in ask:
            shown = self.w.random.choice(self.audit.calibrations)
            line = "是。翻阅<device>（编号<serial>）的证书<certificate_no>，委托单位一栏为<user_unit>。"
            return self.s(line, self.w.entry("calibrations", shown))
        return "".join(self.s.text(said) for said in ask["say"])

    def _score(self, ask: dict[str, Any]) -> str:
        """Scores of the facts: lower where an old nonconformity is found again."""
        if ask.get("need") != "previous_nonconformities":
            return "3"
        found = any(again(self.audit, one.description) for one in self.audit.previous_nonconformities)
        return "1" if found else "3"

    def _found(self, office: str) -> tuple[str, str]:
        """The answer to the last question of a form, and its score."""
        items = [one for one in self.audit.nonconformities.items if one.department == office]
        if not items:
            return "没有。", "3"
        told = []
        for item in items:
            e = self.w.same("nonconformities.items", item.number, item)
            grade = e("grade", GRADES[item.grade])
            told.append(f"{e('number')}号不符合问题单，{e('standard')}第{e('clause')}条，{grade}")
        return f"发现了，见{'；'.join(told)}。", min(SCORES[item.grade] for item in items)

    def _register(self, name: str) -> None:
        """A table below a form."""
        w = self.w
        w.text("附表", style="plain")
        if name == "tables_with_totals":
            for table in self.audit.tables_with_totals:
                e = w.entry("tables_with_totals", table)
                w.text(f"{e('title')}，单位：{table.unit}", style="plain")
                rows: list[Row] = [["项目", "数值"]]
                for item in table.items:
                    line = e.inner("items", item)
                    rows.append([line("name"), line("amount")])
                w.table([*rows, ["总计", e("stated_total")]], (3, 2), head=1)
            return
        one = self.s.at("registers", name)
        w.table([one["heads"], *self.s.rows(name, one["cells"])], tuple(one["widths"]), head=1, repeat=True)
