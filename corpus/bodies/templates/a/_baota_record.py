"""The record of 宝塔's form: a table a chapter of the standard, lists within its cells."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _baota_lists as lists
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIELDS = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}

Clauses = dict[str, str]


class Form:
    """The form being filled in."""

    def __init__(self, audit: Audit, w: Writer, words: Sentences) -> None:
        self.audit, self.w, self.words = audit, w, words
        self.rows: list[Row] = []

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return bool({*systems} & {*self.audit.systems})

    def said(self, *names: str) -> str:
        """One of the sentences under a name."""
        return self.w.random.choice(self.words.texts(*names))

    def row(self, content: str, clauses: Clauses, records: Sequence[str]) -> None:
        """A row of the table: left out where no system audited has the clause."""
        held = [one for one in self.audit.systems if one in clauses]
        if held:
            codes = " ".join(f"{LETTERS[one]}{clauses[one]}" for one in held)
            told = "¶".join(text for text in records if text)
            self.rows.append([f"{codes}¶{content}", told, self._verdict(clauses)])

    def _verdict(self, clauses: Clauses) -> str:
        """符合, or the numbers of the nonconformities against one of the clauses."""
        numbers = dict.fromkeys(
            item.number
            for item in self.audit.nonconformities.items
            for standard in self.audit.standards
            if standard.number == item.standard and self._meets(clauses.get(standard.system), item.clause)
        )
        return f"不符合（{'、'.join(numbers)}）" if numbers else "符合"

    @staticmethod
    def _meets(clauses: str | None, clause: str) -> bool:
        return any(f"{clause}.".startswith(f"{one}.") for one in (clauses or "").split("/") if one)

    def close(self, title: str) -> None:
        """The table of the rows so far."""
        rows: list[Row] = [[title, "‹", "‹"], ["审核内容", "审核记录", "结论"], *self.rows]
        self.w.table(rows, (2, 7.2, 1), head=2, repeat=True)
        self.w.text("", style="plain")
        self.rows = []


def every(clause: str) -> Clauses:
    """The same clause of all standards."""
    return dict.fromkeys(FIELDS, clause)


def tables(form: Form) -> None:
    """All chapters."""
    _context(form)
    _leadership(form)
    _planning(form)
    _support(form)
    _operation(form)
    _evaluation(form)
    form.row("不符合、纠正措施与持续改进", every("10"), [form.said("mend"), form.said("improve")])
    form.close("10 改进")


def _context(form: Form) -> None:
    w = form.w
    form.row("内外部环境、相关方", every("4.1/4.2"), [form.said("context"), form.said("parties")])
    scopes = [f"{LETTERS[one]}体系：{w.scope('system', one)}" for one in form.audit.systems]
    processes = [
        f"流程：{'⇒'.join(form.audit.world.industry['flow'])}",
        f"关键过程：{w.fact('key_processes')}",
        f"特殊过程：{w.fact('special_processes')}",
        f"外包过程：{w.fact('outsourced_processes')}",
    ]
    form.row("体系范围及过程", every("4.3/4.4"), ["查手册，范围表述为：", *scopes, *processes])
    form.close("4 组织环境")


def _leadership(form: Form) -> None:
    form.row("领导作用与方针", every("5.1/5.2"), [form.said("lead"), form.said("policy")])
    departments = "、".join(form.audit.world.departments)
    form.row("岗位职责和权限", every("5.3"), [f"部门设置：{departments}。", form.said("duty")])
    form.row("协商和参与", {"OHSMS": "5.4"}, [form.said("workers")])
    form.close("5 领导作用")


def _planning(form: Form) -> None:
    counts = []
    for count in form.audit.counts:
        c = form.w.entry("counts", count)
        counts.append((count.what, f"{c('what')}（{c('stated')}{count.unit}）：{c.each('listed')}"))
    known = dict(counts)
    basis = [text for what, text in counts if what == "主要过程"]
    form.row("风险和机遇", {"QMS": "6.1", "EMS": "6.1.1", "OHSMS": "6.1.1"}, [form.said("risk"), *basis])
    form.row("环境因素", {"EMS": "6.1.2"}, [form.said("aspect"), known.get("重要环境因素", "")])
    form.row("危险源", {"OHSMS": "6.1.2"}, [form.said("hazard"), known.get("不可接受风险", "")])
    duties = {"QMS": "8.2.2", "EMS": "6.1.3", "OHSMS": "6.1.3"}
    form.row("法律法规及其他要求", duties, lists.laws(form.audit, form.w))
    goals = [f"{name}：指标{target}，实际{reached}" for name, target, reached in form.audit.world.objectives]
    form.row("目标及其实现的策划", every("6.2"), [form.said("goal"), *goals])
    form.close("6 策划")


def _support(form: Form) -> None:
    audit, w = form.audit, form.w
    people = [form.said("able"), *lists.holders(audit, w), *lists.employed(audit, w)]
    form.row("人员、能力", {"QMS": "7.1.2/7.2", "EMS": "7.2", "OHSMS": "7.2"}, people)
    if form.has("OHSMS"):
        form.row("职业健康监护", {"OHSMS": "8.1.1"}, [form.said("health"), *lists.exams(audit, w)])
    owned = [f"{name} {model}：{number}台" for name, model, number in audit.world.equipment]
    plant = ["主要设备：", *owned, *lists.plant(audit, w)]
    form.row("基础设施、特种设备", {"QMS": "7.1.3", "EMS": "7.1", "OHSMS": "7.1"}, plant)
    measuring = {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1"}
    form.row("监视和测量资源", measuring, lists.instruments(audit, w))
    form.row("意识、沟通", every("7.3/7.4"), [form.said("tell")])
    form.row("成文信息", every("7.5"), [form.said("paper")])
    form.close("7 支持")


def _operation(form: Form) -> None:
    audit, w = form.audit, form.w
    form.row("与顾客有关的过程", {"QMS": "8.2.1/8.2.3"}, [form.said("order")])
    outside = {"QMS": "8.4", "OHSMS": "8.1.4"}
    bought = [form.said("buy"), *lists.suppliers(audit, w), *lists.contracts(audit, w)]
    form.row("外部供方控制", outside, bought)
    form.row("生产和服务提供", {"QMS": "8.1/8.5"}, [form.said("make")])
    form.row("放行与不合格输出", {"QMS": "8.6/8.7"}, [form.said("release")])
    form.row("许可（备案）", {"QMS": "8.2.2", "EMS": "6.1.4", "OHSMS": "6.1.4"}, lists.permits(audit, w))
    if form.has("EMS", "OHSMS"):
        seen = [form.said("green"), f"对照的法规：{w.laws('operation')}"]
        form.row("运行策划和控制（环境）", {"EMS": "8.1"}, seen)
        form.row("运行策划和控制（安全）", {"OHSMS": "8.1.2/8.1.3"}, [form.said("safe")])
        ready = {"EMS": "8.2", "OHSMS": "8.2"}
        form.row("应急准备和响应", ready, [form.said("ready"), *lists.drills(audit, w)])
    else:
        form.row("法规执行", {"QMS": "8.5.5"}, [f"交付前后的活动符合{w.laws('operation')}的规定。"])
    form.close("8 运行")


def _evaluation(form: Form) -> None:
    audit, w = form.audit, form.w
    figures = {"QMS": "9.1.1/9.1.2", "EMS": "9.1.1", "OHSMS": "9.1.1"}
    form.row("监视、测量、分析", figures, [form.said("measure"), "统计数据见附表。"])
    done = {"QMS": "9.1.3", "EMS": "9.1.2", "OHSMS": "9.1.2"}
    form.row("合规性评价", done, lists.evaluations(audit, w))
    form.row("内部审核", every("9.2"), lists.internal(audit, w))
    form.row("管理评审", every("9.3"), lists.review(audit, w))
    form.close("9 绩效评价")


def annexes(form: Form) -> None:
    """The figures."""
    w = form.w
    for at, table in enumerate(form.audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", table)
        w.text("", f"附表{at}　{e('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["序号", "项目", "统计值"]]
        for number, item in enumerate(table.items, 1):
            inner = e.inner("items", item)
            rows.append([str(number), inner("name"), inner("amount")])
        w.table([*rows, ["合计", "‹", e("stated_total")]], (1, 4, 3), head=1)
