"""旌翎: the checklist of clauses: what is asked, the evidence, the judgement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Told = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Item:
    """A row: what is looked at, the clauses of each system, the topic of its sentences and how many."""

    asks: str
    clauses: dict[str, str]
    topic: str
    number: int = 1
    told: Told | None = None


def _every(clauses: str) -> dict[str, str]:
    return dict.fromkeys(LETTERS, clauses)


def checklist(audit: Audit, w: Writer) -> None:
    """The table."""
    rows: list[Row] = [["条款", "检查内容", "审核证据（抽样、观察、面谈）", "评价"]]
    for item in ITEMS:
        mine = {one: item.clauses[one] for one in audit.systems if one in item.clauses}
        if not mine and item.clauses:
            continue
        label = "¶".join(f"{LETTERS[one]}{text}" for one, text in mine.items()) or "认证规则"
        evidence = "".join(phrases(w, item.topic, item.number))
        more = item.told(audit, w) if item.told else []
        rows.append([label, item.asks, "¶".join([evidence, *more]), _judged(audit, mine, item)])
    w.table(rows, (1.3, 1.7, 6.0, 1.0), head=1, repeat=True)
    w.text("评价栏：√为符合；不符合的填写不符合项编号。", style="plain")


def _judged(audit: Audit, mine: dict[str, str], item: Item) -> str:
    systems = {one.number: one.system for one in audit.standards}
    found = [
        one.number
        for one in audit.nonconformities.items
        if (system := systems.get(one.standard)) in mine and _row_of(system, one.clause) is item
    ]
    return f"不符合{'、'.join(dict.fromkeys(found))}" if found else "√"


def _row_of(system: str | None, clause: str) -> Item | None:
    """The row that a nonconformity belongs to: that of the nearest clause."""
    near = [
        (len(one), item)
        for item in ITEMS
        for one in item.clauses.get(system or "", "").split("、")
        if one and (clause == one or clause.startswith(f"{one}."))
    ]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def _counts(audit: Audit, w: Writer, *whats: str) -> list[str]:
    found = []
    for one in audit.counts:
        if one.what in whats:
            e = w.entry("counts", one)
            found.append(f"评价出{e('what')}{e('stated')}{one.unit}：{e.each('listed', '、')}。")
    return found


def _processes(audit: Audit, w: Writer) -> list[str]:
    return _counts(audit, w, "主要过程")


def _aspects(audit: Audit, w: Writer) -> list[str]:
    return _counts(audit, w, "重要环境因素")


def _hazards(audit: Audit, w: Writer) -> list[str]:
    return _counts(audit, w, "不可接受风险")


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    told = [f"法律法规清单收录{e('stated_count')}部，包括{w.laws('compliance')}。"]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    return [*told, f"采用的标准：{'；'.join(cited)}。"] if cited else told


def _goals(audit: Audit, _: Writer) -> list[str]:
    return [f"{name}：目标{aim}，实际{reached}。" for name, aim, reached in audit.world.objectives]


def _applied(_: Audit, w: Writer) -> list[str]:
    return [f"现场对照{w.laws('operation')}核查，运行情况满足要求。"]


def _evaluation(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"最近一次合规性评价于{e('done_on')}完成，由{e.each('evaluators')}参加，"
            f"评价{e('stated_count')}部，结果均为符合。"
        )
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}-{e('end')}" if one.end > one.start else e("start") + e.silent("end")
        told.append(
            f"内审计划编制日期{e('planned_on')}，内审日期{days}，内审组长{e('leader')}，"
            f"内审员{e.each('auditors')}，发现不符合{e('nonconformities')}项，{e('closed_on')}前全部验证关闭。"
        )
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"管理评审计划日期{e('planned_on')}，评审会议{e('held_on')}召开，主持人{e('chair')}，"
            f"提出改进措施{e('improvements')}项，完成期限{e('due_date')}。"
        )
    return told


ITEMS = (
    Item("组织环境、相关方要求", _every("4.1、4.2"), "context", 2),
    Item("体系范围及过程", _every("4.3、4.4"), "scope", 2, _processes),
    Item("领导作用、方针、岗位职责", _every("5.1、5.2、5.3"), "lead", 2),
    Item("工作人员协商和参与", {"OHSMS": "5.4"}, "consult", 2),
    Item("风险和机遇", {"QMS": "6.1", "EMS": "6.1.1", "OHSMS": "6.1.1"}, "risk", 2),
    Item("环境因素", {"EMS": "6.1.2"}, "aspects", 2, _aspects),
    Item("危险源辨识、风险评价", {"OHSMS": "6.1.2"}, "hazards", 2, _hazards),
    Item("法律法规和其他要求", {"QMS": "4.2", "EMS": "6.1.3", "OHSMS": "6.1.3"}, "law", 2, _laws),
    Item("目标及实现措施", _every("6.2"), "goal", 1, _goals),
    Item("变更的策划", {"QMS": "6.3"}, "change"),
    Item("资源、基础设施、环境", _every("7.1"), "support", 2),
    Item("监视和测量资源", {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1"}, "measure", 2),
    Item("能力、意识", _every("7.2、7.3"), "ability", 2),
    Item("沟通", _every("7.4"), "communicate"),
    Item("成文信息", _every("7.5"), "document"),
    Item("运行策划和控制", _every("8.1"), "run", 2, _applied),
    Item("与顾客有关的过程", {"QMS": "8.2"}, "customer", 2),
    Item("外部供方的控制", {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4"}, "supply", 2),
    Item("生产和服务提供", {"QMS": "8.5"}, "make", 2),
    Item("放行、不合格输出", {"QMS": "8.6、8.7"}, "release", 2),
    Item("环境运行控制", {"EMS": "8.1"}, "environment"),
    Item("职业健康安全运行控制", {"OHSMS": "8.1.1、8.1.2"}, "safety"),
    Item("应急准备和响应", {"EMS": "8.2", "OHSMS": "8.2"}, "emergency"),
    Item("监视、测量、分析", {"QMS": "9.1.1、9.1.3", "EMS": "9.1.1", "OHSMS": "9.1.1"}, "watch"),
    Item("顾客满意", {"QMS": "9.1.2"}, "satisfied"),
    Item("合规性评价", {"EMS": "9.1.2", "OHSMS": "9.1.2"}, "comply", 1, _evaluation),
    Item("内部审核", _every("9.2"), "internal", 1, _internal),
    Item("管理评审", _every("9.3"), "review", 1, _review),
    Item("改进、不符合和纠正措施", _every("10.1、10.2、10.3"), "improve"),
    Item("证书、标志使用", {}, "mark"),
)
"""The rows."""
