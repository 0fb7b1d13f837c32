"""The working record of 槿庐's report: a block for each department."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a import _jinlu_samples as samples
from corpus.bodies.templates.stock import ROLES, Phrases
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
ORDER = ("top", "office", "buying", "sales", "tech", "doing", "plant", "quality", "safety")
MAKING = "生产部"
HANDS = ("dot", "dash", "chinese")
"""How those write days who take the record by turns."""

CLAUSES = {
    "top": ("4 5.1-5.3 6.1-6.3 9.3 10", "4 5.1-5.3 6.1.1 6.2 9.3 10", "4 5.1-5.4 6.1.1 6.2 9.3 10"),
    "office": ("7.1.2 7.2-7.5 9.2", "7.2-7.5 9.2", "7.2-7.5 9.2"),
    "buying": ("8.4", "8.1", "8.1.4"),
    "sales": ("8.2 9.1.2", "8.1", "8.1.2"),
    "tech": ("8.1 8.3 8.5.6", "8.1", "8.1.3"),
    "doing": ("8.1 8.5", "6.1.2 8.1", "6.1.2 8.1.1 8.1.2"),
    "plant": ("7.1.3 7.1.4", "8.1", "8.1.2"),
    "quality": ("7.1.5 8.6 8.7 9.1.3", "9.1.1", "9.1.1"),
    "safety": ("7.1.4", "6.1.2-6.1.4 8.1 8.2 9.1", "6.1.2-6.1.4 8.1 8.2 9.1"),
}
"""The clauses of a department in the three standards."""

SERVING = {
    "tech": "serve_tech",
    "doing": "serve_doing",
    "quality": "serve_quality",
    "safety": "office_safety",
}
"""What is noted of those who make nothing."""


def spread(parts: int) -> list[tuple[str, ...]]:
    """The departments in so many parts, in their order."""
    sizes = [len(ORDER) * (at + 1) // parts - len(ORDER) * at // parts for at in range(parts)]
    found, at = [], 0
    for size in sizes:
        found.append(ORDER[at : at + size])
        at += size
    return found


def title(audit: Audit, code: str) -> str:
    """The name of a department."""
    return "管理层" if code == "top" else audit.world.departments[ROLES.index(code)]


def auditors_of(audit: Audit) -> str:
    """Those who may audit alone, by their letters."""
    return "".join(member.label for member in audit.team if member.qualified)


def all_of(audit: Audit, w: Writer) -> None:
    """All blocks."""
    said = Phrases(w)
    writers = {
        "top": _top,
        "office": _office,
        "buying": _buying,
        "sales": _sales,
        "tech": _tech,
        "doing": _doing,
        "plant": _plant,
        "quality": _quality,
        "safety": _safety,
    }
    usual = w.forms
    for at, code in enumerate(ORDER, 1):
        w.forms = [HANDS[at % len(HANDS)]]
        _head(audit, w, at, code)
        w.text(f"问：{said.one(f'ask_{code}')}", style="plain")
        topic = f"saw_{code}"
        if audit.world.departments[2] != MAKING:
            topic = SERVING.get(code, topic)
        w.text(f"看：{''.join(said.some(topic, 4 if code in {'top', 'safety'} else 3))}", style="plain")
        writers[code](audit, w)
        w.text(_end(audit, code), style="plain")
    w.forms = usual


def _head(audit: Audit, w: Writer, at: int, code: str) -> None:
    people, name = audit.world.people, title(audit, code)
    w.heading(2, f"3.{at} {name}")
    head = people.manager if code == "top" else people.heads[name]
    clauses = [
        f"{LETTERS[system]} {clause}"
        for system, clause in zip(NAMES, CLAUSES[code], strict=True)
        if system in audit.systems
    ]
    row = [f"负责人 {head}", f"审核员 {auditors_of(audit)}", "；".join(clauses)]
    w.table([row], (1.2, 1, 4.3))


def _end(audit: Audit, code: str) -> str:
    found = [item.number for item in audit.nonconformities.items if item.department == title(audit, code)]
    if not found:
        return "结：本部门抽样所见符合要求。"
    return f"结：除不符合{'、'.join(found)}号外，本部门抽样所见符合要求。"


def _top(audit: Audit, w: Writer) -> None:
    names = audit.world.departments
    e = w.entry("counts", Count("职能部门", len(names), list(names), "个"))
    w.text(
        f"体系手册自{w.fact('system_effective_on')}实施，设{e('what')}{e('stated')}个："
        f"{e.each('listed', '、')}。",
        style="plain",
    )
    goals = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    w.text(f"目标完成：{goals}。", style="plain")
    for one in audit.management_reviews:
        r = w.entry("management_reviews", one)
        w.text(
            f"管评：{r('planned_on')}下发通知，{r('held_on')}开会，{r('chair')}主持，会议记录、签到齐，"
            f"提出改进{r('improvements')}条，定于{r('due_date')}前做完，目前在进行中。",
            style="plain",
        )


def _office(audit: Audit, w: Writer) -> None:
    w.text(
        f"花名册在职{w.fact('headcount_total')}人，社保缴纳{w.fact('insured_count')}人，"
        f"体系覆盖{w.fact('headcount')}人。",
        style="plain",
    )
    samples.contracts_of_people(audit, w)
    samples.exams(audit, w)
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        days = a("start") + (a.silent("end") if one.start == one.end else f"到{a('end')}")
        w.text(
            f"内审：{a('planned_on')}发计划，{days}实施，组长{a('leader')}，"
            f"内审员{a.each('auditors', '、')}，没有自己审自己，"
            f"开不符合{a('nonconformities')}个，{a('closed_on')}前都已验证关闭。",
            style="plain",
        )


def _buying(audit: Audit, w: Writer) -> None:
    samples.suppliers(audit, w)
    samples.contracts(audit, w)


def _sales(audit: Audit, w: Writer) -> None:
    flow = "-".join(audit.world.industry["flow"])
    w.text(f"公司从事{w.scope('activity')}，流程为{flow}，询价、投标、签约由本部门经办。", style="plain")


def _tech(audit: Audit, w: Writer) -> None:
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"正在执行的标准：{'，'.join(cited)}，均为有效版本。", style="plain")
    if "QMS" in audit.systems:
        w.text(f"不适用条款核实：{w.fact('exclusions')}，与手册声明一致。", style="plain")


def _doing(audit: Audit, w: Writer) -> None:
    w.text(
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包为{w.fact('outsourced_processes')}。",
        style="plain",
    )
    few = w.law_entry("operation")
    w.text(
        f"现场对照{few.each('titles', '', '《{}》')}检查，没有发现违反的情况。{few.silent('place')}",
        style="plain",
    )
    samples.seen_again(audit, w)


def _plant(audit: Audit, w: Writer) -> None:
    told = [f"{name}{model} {number}台" for name, model, number in audit.world.equipment]
    if told:
        w.text(f"主要设备：{'、'.join(told)}。", style="plain")
    samples.special(audit, w)


def _quality(audit: Audit, w: Writer) -> None:
    samples.calibrations(audit, w)
    samples.figures(audit, w, safety=False)


def _safety(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '；')}。", style="plain")
    samples.laws(audit, w)
    samples.permits(audit, w)
    samples.certificates(audit, w)
    samples.drills(audit, w)
    samples.figures(audit, w, safety=True)
