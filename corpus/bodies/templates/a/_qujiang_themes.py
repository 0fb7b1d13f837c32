"""衢绛's part C: the record by themes, their clauses in each system."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qujiang_form import LETTERS, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Facts = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Theme:
    """A row: title, clauses by system, names of sentences, facts."""

    title: str
    clauses: dict[str, str]
    stock: tuple[str, ...]
    facts: Facts | None = field(default=None)


def _scopes(audit: Audit, w: Writer) -> list[str]:
    told = [f"手册界定的范围（{LETTERS[one]}）：{w.scope('system', one)}" for one in audit.systems]
    return [
        *told,
        f"不适用：{w.fact('exclusions')}",
        f"关键过程：{w.fact('key_processes')}　特殊过程：{w.fact('special_processes')}　"
        f"外包过程：{w.fact('outsourced_processes')}",
    ]


def _goals(audit: Audit, _: Writer) -> list[str]:
    return [f"目标“{name}”：指标 {aim}，实绩 {done}" for name, aim, done in audit.world.objectives]


def _counted(*kinds: str) -> Facts:
    def told(audit: Audit, w: Writer) -> list[str]:
        found = []
        for one in audit.counts:
            if one.what in kinds:
                c = w.entry("counts", one)
                found.append(f"{c('what')}共 {c('stated')} {one.unit}：{c.each('listed', '、')}")
        return found

    return told


def _steps(audit: Audit, w: Writer) -> list[str]:
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    law = w.law_entry("operation")
    told = [f"现场查阅{law.silent('place')}{law.each('titles', '、', '《{}》')}的执行记录，符合规定"]
    return [*told, f"适用的技术标准：{'；'.join(cited)}"] if cited else told


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    number = e("stated_count") + e.silent("place")
    found = [f"《法律法规清单》登记 {number} 部：{e.each('titles', '、', '《{}》')}"]
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        found.append(
            f"{c('done_on')} 完成合规性评价，评价人员 {c.each('evaluators', '、')}，"
            f"评价 {c('stated_count')} 部，未发现违反"
        )
    return found


THEMES = (
    Theme(
        "环境、范围、过程",
        {"QMS": "4.1、4.3、4.4", "HSPM": "4.1、4.3、4.4", "EMS": "4.1、4.3、4.4", "MDR": "4.1"},
        ("context",),
        _scopes,
    ),
    Theme("领导作用", {"QMS": "5", "HSPM": "5", "EMS": "5", "MDR": "5.1、5.2、5.3、5.5"}, ("lead",)),
    Theme("风险与目标", {"QMS": "6", "HSPM": "6", "EMS": "6.1.1、6.2", "MDR": "5.4、7.1"}, ("risk",), _goals),
    Theme("环境因素", {"EMS": "6.1.2"}, ("green_plan",), _counted("重要环境因素")),
    Theme(
        "法规及合规",
        {"QMS": "4.2", "HSPM": "4.2", "EMS": "4.2、6.1.3、9.1.2", "MDR": "4.1.1"},
        ("law",),
        _laws,
    ),
    Theme(
        "人员", {"QMS": "7.1.2、7.2、7.3", "HSPM": "7.2、7.3", "EMS": "7.2、7.3", "MDR": "6.2"}, ("skill",)
    ),
    Theme(
        "设施和环境", {"QMS": "7.1.3、7.1.4", "HSPM": "7.1.3", "EMS": "7.1", "MDR": "6.3、6.4"}, ("place",)
    ),
    Theme("洁净控制", {"MDR": "6.4.2"}, ("clean",)),
    Theme("测量设备", {"QMS": "7.1.5", "HSPM": "7.1.5", "EMS": "9.1.1", "MDR": "7.6"}, ("gauge",)),
    Theme("文件和记录", {"QMS": "7.5", "HSPM": "7.5", "EMS": "7.5", "MDR": "4.2"}, ("paper",)),
    Theme("顾客要求", {"QMS": "8.2", "HSPM": "8.2", "MDR": "7.2"}, ("order",)),
    Theme("设计和开发", {"QMS": "8.3", "MDR": "7.3"}, ("design",)),
    Theme("采购", {"QMS": "8.4", "HSPM": "8.4", "MDR": "7.4"}, ("buy",)),
    Theme("供方有害物质", {"HSPM": "8.4.2"}, ("hsf_buy",)),
    Theme("有害物质控制", {"HSPM": "8.1"}, ("hsf",)),
    Theme("生产和服务", {"QMS": "8.5", "HSPM": "8.5", "EMS": "8.1", "MDR": "7.5"}, ("make",), _steps),
    Theme("器械专用要求", {"MDR": "7.5.6、7.5.7"}, ("device",)),
    Theme("环境运行", {"EMS": "8.1"}, ("run_green",)),
    Theme("应急", {"EMS": "8.2"}, ("ready",)),
    Theme("放行、不合格", {"QMS": "8.6、8.7", "HSPM": "8.6、8.7", "MDR": "8.2.6、8.3"}, ("release",)),
    Theme("监视和分析", {"QMS": "9.1", "HSPM": "9.1", "MDR": "8.2.1、8.4"}, ("watch",), _counted("主要过程")),
    Theme("内部审核", {"QMS": "9.2", "HSPM": "9.2", "EMS": "9.2", "MDR": "8.2.4"}, ("inner",)),
    Theme("管理评审", {"QMS": "9.3", "HSPM": "9.3", "EMS": "9.3", "MDR": "5.6"}, ("review",)),
    Theme("改进", {"QMS": "10", "HSPM": "10", "EMS": "10", "MDR": "8.5"}, ("mend",)),
)


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The record."""
    form.part("C", "审核记录")
    letters = "，".join(f"{LETTERS[one]} 为{NAMES[one]}" for one in audit.systems)
    w.text(f"条款前的字母：{letters}。判定栏：符合，或不符合（NC）的编号。清单指 D 部分。", style="plain")
    rows: list[Row] = [["序号", "主题", "条款", "审核证据", "判定"]]
    for theme in THEMES:
        mine = {one: clauses for one, clauses in theme.clauses.items() if one in audit.systems}
        if mine:
            rows.append(_row(audit, w, form, theme, mine))
    w.table(rows, (0.8, 1.4, 2.1, 5.3, 1), head=1, repeat=True)
    if "HSPM" in audit.systems:
        _substances(audit, w)


def _row(audit: Audit, w: Writer, form: Form, theme: Theme, mine: dict[str, str]) -> Row:
    told = []
    for name in theme.stock:
        told += form.texts("no_design" if name == "design" and audit.exclusions != "无" else name)
    told += [f"{text}。" for text in (theme.facts(audit, w) if theme.facts else [])]
    clauses = "¶".join(f"{LETTERS[one]} {told}" for one, told in mine.items())
    raised = {one: own for one, own in mine.items() if (one, theme.title) not in ELSEWHERE}
    return [form.code(), theme.title, clauses, "¶".join(told), form.verdict(raised)]


ELSEWHERE = {("EMS", "生产和服务"), ("HSPM", "供方有害物质")}
"""Themes whose clause of a system is judged in another row."""


def _substances(audit: Audit, w: Writer) -> None:
    w.text("限用物质抽查（现行管控标准）", style="center")
    limits = (
        ("铅（Pb）", "1000"),
        ("汞（Hg）", "1000"),
        ("镉（Cd）", "100"),
        ("六价铬（Cr6+）", "1000"),
        ("多溴联苯（PBBs）", "1000"),
        ("多溴二苯醚（PBDEs）", "1000"),
    )
    item = audit.world.industry["supplies"][0]
    rows: list[Row] = [["物质", "限值 mg/kg", "抽查的物料", "第三方检测结果"]]
    rows += [[name, limit, item, "低于限值"] for name, limit in limits]
    w.table(rows, (3, 2, 3, 2.4), head=1)
