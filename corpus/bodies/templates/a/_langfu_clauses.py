"""The second part of 琅阜's report: a chapter for each clause, a table of evidence in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "HSPM": "P", "EMS": "E", "OHSMS": "S", "EnMS": "N", "ISMS": "I"}
FIT = "符合"
CHAPTERS = (
    ("第4章 组织环境", ("context", "parties", "scope", "system")),
    ("第5章 领导作用", ("lead", "policy", "roles")),
    ("第6章 策划", ("risk", "identified", "laws", "goals")),
    ("第7章 支持", ("resources", "devices", "people", "documents")),
    ("第8章 运行", ("running", "orders", "supply", "release", "emergency")),
    ("第9章 绩效评价", ("results", "evaluation", "internal", "review")),
    ("第10章 改进", ("improve",)),
)


@dataclass(frozen=True)
class Chapters:
    """What the rows are made of."""

    audit: Audit
    w: Writer
    told: Sentences


def all_of(audit: Audit, w: Writer, told: Sentences) -> None:
    """The whole part."""
    made = Chapters(audit, w, told)
    w.heading(1, "二、审核证据和评价")
    w.text(told.texts("reading")[0])
    for title, topics in CHAPTERS:
        w.heading(2, title)
        rows: list[Row] = [["条款", "审核内容", "审核发现及抽样证据", "评价"]]
        for topic in topics:
            label, by_letter = told.at("clauses", topic)
            rows.append([_numbers(audit, by_letter), label, "¶".join(_texts(made, topic)), FIT])
        w.table(rows, (1.2, 1.5, 6.5, 0.8), head=1, repeat=True)
        if topics[0] == "risk":
            _goals(audit, w)
        if topics[0] == "context":
            _processes(audit, w)


def _numbers(audit: Audit, by_letter: dict[str, str]) -> str:
    """The numbers of a topic's clauses: `E6.1.2¶S6.1.2`, without letters where one system is audited."""
    letters = [LETTERS[one] for one in audit.systems]
    if len(letters) == 1:
        return by_letter.get(letters[0], by_letter["any"])
    return "¶".join(f"{one}{by_letter.get(one, by_letter['any'])}" for one in letters)


def _texts(made: Chapters, topic: str) -> list[str]:
    told = made.told
    kind = "makes" if told.makes else "serves"
    stock = told.at("evidence")
    names = ("evidence", topic) if topic in stock else (kind, topic)
    facts = FACTS[topic](made) if topic in FACTS else []
    texts = told.texts(*names)
    number = max(min(2, len(texts)), len(texts) - told.random.randint(0, 1))
    chosen = sorted(told.random.sample(range(len(texts)), number))
    return [*facts, *(texts[at] for at in chosen)]


def _goals(audit: Audit, w: Writer) -> None:
    w.text("管理目标完成情况（取自组织的统计表）：", style="plain")
    w.table([["目标名称", "目标值", "完成值"], *audit.world.objectives], (4.6, 2.7, 2.7), head=1)


def _processes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["业务流程", " → ".join(audit.world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
        ["不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (2, 8), bold=(0,))


def _scope(made: Chapters) -> list[str]:
    w = made.w
    return [f"手册中 {one} 的体系范围：{w.scope('system', one)}" for one in made.audit.systems]


def _identified(made: Chapters) -> list[str]:
    found = []
    for count in made.audit.counts:
        c = made.w.entry("counts", count)
        found.append(f"查{c('what')}清单，共 {c('stated')} {count.unit}：{c.each('listed', '、')}。")
    return found


def _laws(made: Chapters) -> list[str]:
    law, few = made.w.law_entry("compliance"), made.w.law_entry("operation")
    return [
        f"查适用法律法规清单，共收集 {law('stated_count')} 部{law.silent('place')}，见附件1。",
        f"抽{few.silent('place')}{few.each('titles', '、', '《{}》')}，能提供文本和适用条款摘录。",
    ]


def _devices(made: Chapters) -> list[str]:
    number = len(made.audit.calibrations)
    if not number:
        return ["组织的活动不使用需要检定校准的监视和测量设备。"]
    return ["查测量设备台账，抽查的设备见附件2，均在周期内送检，标识与证书一致。"]


def _people(made: Chapters) -> list[str]:
    if not made.audit.personnel_certificates:
        return ["组织没有法律法规要求持证上岗的岗位。"]
    return ["抽查需持证上岗的人员，证书经网上查询有效，详见附件3。"]


def _resources(made: Chapters) -> list[str]:
    items = "、".join(f"{name}（{model}）" for name, model, _ in made.audit.world.equipment)
    found = [f"查设备台账，主要设备有{items}。"]
    if made.audit.special_equipment:
        return [*found, "在用特种设备已登记并按期检验，检验情况见附件2。"]
    return [*found, "没有列入目录的特种设备。"]


def _emergency(made: Chapters) -> list[str]:
    found = []
    for drill in made.audit.drills:
        e = made.w.entry("drills", drill)
        found.append(
            f"查演练记录：{e('held_on')} 在{drill.place}进行{e('kind')}演练，"
            f"{drill.people} 人参加，有照片和评估。"
        )
    return found


def _evaluation(made: Chapters) -> list[str]:
    found = []
    for done in made.audit.compliance_evaluations:
        e = made.w.entry("compliance_evaluations", done)
        found.append(
            f"查合规性评价报告，评价日期：{e('done_on')}；评价人员：{e.each('evaluators')}；"
            f"评价法律法规 {e('stated_count')} 部，结论均为遵守。"
        )
    return found


def _internal(made: Chapters) -> list[str]:
    found = []
    for one in made.audit.internal_audits:
        e = made.w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        found += [
            f"查年度内审计划，编制日期 {e('planned_on')}；内审实施日期 {days}。",
            f"内审组长：{e('leader')}；内审员：{e.each('auditors')}，培训合格并经任命。",
            f"内审开具不合格 {e('nonconformities')} 项，全部于 {e('closed_on')} 验证关闭。",
        ]
    return found


def _review(made: Chapters) -> list[str]:
    found = []
    for one in made.audit.management_reviews:
        e = made.w.entry("management_reviews", one)
        found += [
            f"查管理评审计划，日期 {e('planned_on')}；评审会议于 {e('held_on')} 召开，由{e('chair')}主持。",
            f"评审输出改进措施 {e('improvements')} 项，要求完成日期 {e('due_date')}，目前按进度实施。",
        ]
    return found


FACTS: dict[str, Callable[[Chapters], list[str]]] = {
    "scope": _scope,
    "identified": _identified,
    "laws": _laws,
    "devices": _devices,
    "people": _people,
    "resources": _resources,
    "emergency": _emergency,
    "evaluation": _evaluation,
    "internal": _internal,
    "review": _review,
}
