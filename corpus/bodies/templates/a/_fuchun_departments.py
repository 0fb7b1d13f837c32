"""The chapters of 富椿's report by department: who and which clauses, then findings a), b), c) and lists."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _fuchun_lists as lists
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

SIGNS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En"}
Seen = Callable[[Audit, Writer], list[str]]
Lists = Callable[[Audit, Writer], None]

TOP = {
    "QMS": "4.1～4.4、5.1～5.3、6.1～6.3、9.1.3、9.3、10.1、10.3",
    "EMS": "4.1～4.4、5.1～5.3、6.1.1、6.2、9.3、10.1、10.3",
    "OHSMS": "4.1～4.4、5.1～5.4、6.1.1、6.2、9.3、10.1、10.3",
    "EnMS": "4.1～4.4、5.1～5.3、6.1、6.2、7.1、9.3、10.2",
}
CLAUSES = (
    {
        "QMS": "7.1.2、7.1.6、7.2～7.5、9.2、10.2",
        "EMS": "7.1～7.5、9.2、10.2",
        "OHSMS": "7.1～7.5、9.2、10.2",
        "EnMS": "7.2～7.5、9.2、10.1",
    },
    {"QMS": "7.1.5、8.6、8.7、9.1.1", "EMS": "9.1.1", "OHSMS": "9.1.1", "EnMS": "6.6、9.1.1"},
    {
        "QMS": "7.1.4、8.1、8.5.1、8.5.2、8.5.4、8.5.6",
        "EMS": "6.1.2、8.1",
        "OHSMS": "6.1.2、8.1",
        "EnMS": "8.1",
    },
    {"QMS": "8.1、8.3", "EMS": "8.1", "OHSMS": "8.1", "EnMS": "8.2"},
    {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4", "EnMS": "8.3"},
    {"QMS": "8.2、8.5.3、8.5.5、9.1.2", "EMS": "7.4、8.1", "OHSMS": "7.4、8.1", "EnMS": "7.3、7.4"},
    {"QMS": "7.1.3", "EMS": "8.1", "OHSMS": "8.1", "EnMS": "6.3～6.5、8.1、9.1.1"},
    {
        "QMS": "7.1.4、8.2.2",
        "EMS": "6.1.2～6.1.4、8.2、9.1.2",
        "OHSMS": "6.1.2～6.1.4、8.2、9.1.2",
        "EnMS": "9.1.2",
    },
)
SECOND = (0, 4, 5, 6)
"""The departments that the second auditor sees."""


def chapters(audit: Audit, w: Writer) -> None:
    """All departments."""
    world = audit.world
    _chapter(audit, w, 1, "管理层", world.people.manager, TOP, _top, lists.totals)
    seen: tuple[tuple[Seen, Lists | None], ...] = (
        (_office, lists.people),
        (_quality, lists.instruments),
        (_doing, None),
        (_tech, lists.standards),
        (_purchase, lists.purchases),
        (_sale, None),
        (_upkeep, lists.equipment),
        (_safety, lists.permits),
    )
    for at, (told, more) in enumerate(seen):
        name = world.departments[at]
        clauses = dict(CLAUSES[at])
        if at == 3 and "8.3" in audit.exclusions:
            clauses["QMS"] = "7.1.6、8.1"
        _chapter(audit, w, at + 2, name, world.people.heads[name], clauses, told, more, at in SECOND)


def _chapter(
    audit: Audit,
    w: Writer,
    number: int,
    name: str,
    head: str,
    clauses: dict[str, str],
    seen: Seen,
    more: Lists | None,
    second: bool = False,
) -> None:
    w.heading(2, f"4.{number} {name}")
    told = "；".join(f"{SIGNS[one]}：{clauses[one]}" for one in audit.systems)
    w.text(f"受访人：{head}　审核员：{_auditor(audit, second)}　涉及条款：{told}", style="plain")
    for at, line in enumerate(seen(audit, w)):
        w.text(f"{chr(ord('a') + at)}) {line}", style="plain")
    if more is not None:
        more(audit, w)
    found = any(item.department == name for item in audit.nonconformities.items)
    w.text(
        f"小结：{name}的过程" + ("总体受控，提出的不符合见第5章。" if found else "得到控制，符合要求。"),
        style="plain",
    )


def _auditor(audit: Audit, second: bool) -> str:
    """The label of who saw the department: the leader, or another with all systems."""
    if second:
        for member in audit.team[1:]:
            mine = {one.system for one in member.registrations}
            if member.qualified and mine == {*audit.systems}:
                return member.label
    return audit.leader.label


def _top(audit: Audit, w: Writer) -> list[str]:
    goals = "，".join(
        f"{name}（目标{target}，实际{reached}）" for name, target, reached in audit.world.objectives
    )
    lines = [*phrases(w, "top", 3), f"公司目标有{goals}，统计周期内均达到，统计数据来自各部门报表。"]
    for one in audit.counts:
        e = w.entry("counts", one)
        lines.append(f"经评价确定的{e('what')}共 {e('stated')} {one.unit}：{e.each('listed')}。")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        state = f"已于 {e('closed_on')} 完成" if held.closed_on else "有关部门正在按要求落实"
        lines.append(
            f"管理评审：{e('planned_on')} 下达计划，{e('held_on')} 召开会议，{e('chair')}主持；输入信"
            "息齐全，输出包括改进措施"
            f" {e('improvements')} 项，要求 {e('due_date')} 前完成，{state}。管理评审有效。"
        )
    return lines + phrases(w, "improve", 1)


def _office(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "staff", 2)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')} 至 {e('end')}"
        lines.append(
            f"内部审核：{e('planned_on')} 编制实施计划，{days} 实施，组长{e('leader')}，内审员"
            f"{e.each('auditors', '，')}；开出不符合"
            f" {e('nonconformities')} 项，{e('closed_on')} 全部关闭。内审员具备能力，内审有效。"
        )
    lines += phrases(w, "papers", 2)
    for deal in audit.employment_contracts:
        e = w.entry("employment_contracts", deal)
        term = (
            f"{e('valid_from')} 至 {e('valid_to')}" if deal.valid_to else f"{e('valid_from')} 起的无固定期限"
        )
        lines.append(f"{e('name')}的劳动合同，{e('signed_on')} 签订，期限为 {term}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    if exams:
        lines.append(f"员工健康体检抽样：{'、'.join(exams)}。")
    if not audit.personnel_certificates:
        lines.append("公司没有需要持特种作业证件的人员。")
    return lines


def _quality(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "check", 2) if "QMS" in audit.systems else phrases(w, "monitor", 2)
    if audit.calibrations:
        return [
            *lines,
            *phrases(w, "measure", 1),
            "抽查的计量器具见下表，检定（校准）周期符合规定，均在有效期内。",
        ]
    return [*lines, "公司没有需要检定或校准的计量器具。"]


def _doing(audit: Audit, w: Writer) -> list[str]:
    lines = [
        f"工艺（服务）流程：{' → '.join(audit.world.industry['flow'])}。",
        f"关键过程：{w.fact('key_processes')}。特殊过程：{w.fact('special_processes')}。外包过程："
        f"{w.fact('outsourced_processes')}。",
        *phrases(w, "doing", 2),
    ]
    if audit.special_processes != "无":
        lines += phrases(w, "special", 1)
    for system in audit.systems:
        lines += phrases(w, system, 1)
    lines.append(f"查阅作业过程的守法情况，涉及{w.laws('operation')}，均按要求执行。")
    return lines


def _tech(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "tech", 2)
    if "QMS" in audit.systems and "8.3" not in audit.exclusions:
        lines += phrases(w, "design", 1)
    return lines


def _purchase(_audit: Audit, w: Writer) -> list[str]:
    return [*phrases(w, "purchase", 2), "抽查供方的评价结果和有效合同，见下表。"]


def _sale(audit: Audit, w: Writer) -> list[str]:
    return phrases(w, "sale", 3) if "QMS" in audit.systems else phrases(w, "outside", 2)


def _upkeep(audit: Audit, w: Writer) -> list[str]:
    told = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    lines = [f"主要设备：{told}。", *phrases(w, "upkeep", 2)]
    if "EnMS" in audit.systems:
        lines += phrases(w, "energy", 3)
    if audit.special_equipment:
        lines.append("特种设备已办理使用登记并定期检验，见下表。")
    else:
        lines.append("公司没有特种设备。")
    return lines


def _safety(audit: Audit, w: Writer) -> list[str]:
    laws = w.law_entry("compliance")
    lines = [
        f"已识别适用的法律法规和其他要求 {laws('stated_count')} 部：{laws.silent('place')}"
        f"{laws.each('titles', '、', '《{}》')}。"
    ]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"合规性评价：{e('done_on')}，评价人{e.each('evaluators')}，覆盖上述 {e('stated_count')} "
            "部法律法规，"
            "评价结果为全部遵守。"
        )
    lines += phrases(w, "safety", 2)
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(
            f"{e('held_on')} 在{drill.place}举行{e('kind')}应急演练，{drill.people} 人参加，有方案、记"
            "录和总结。"
        )
    if not audit.permits:
        lines.append("公司的经营活动不需要取得行政许可。")
    return lines
