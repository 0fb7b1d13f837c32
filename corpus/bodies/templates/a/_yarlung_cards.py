"""A card for each process: three respects with points, samples below."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._yarlung_plan import PROCESSES, Process
from corpus.bodies.templates.a._yarlung_words import seen, two
from corpus.bodies.writer import Writer

LEGAL = {"EMS", "OHSMS", "HSE", "EnMS"}
RESPECTS = {
    "approach": two("方法", "Approach"),
    "deployed": two("实施", "Deployment"),
    "result": two("结果", "Result"),
}


def cards(audit: Audit, w: Writer, plan: dict[str, TeamMember]) -> None:
    """All of them."""
    w.text(
        "评分 Scoring：5 优秀 Excellent；4 良好 Good；3 合格 Adequate；2 薄弱 Weak；1 缺失 Missing。",
        style="plain",
    )
    samples = {
        "M1": _planning(audit, w),
        "S1": [],
        "S2": _devices(audit, w),
        "C2": _work(audit, w),
        "E1": _drills(audit, w),
        "P1": _checks(audit, w),
    }
    for process in sorted(PROCESSES, key=lambda one: one.code):
        _card(audit, w, process, plan[process.code], samples.get(process.code, []))


def _card(audit: Audit, w: Writer, process: Process, auditor: TeamMember, samples: list[str]) -> None:
    department = audit.world.departments[process.department]
    troubled = any(one.department == department for one in audit.nonconformities.items)
    rows = [
        [
            f"{process.code} {process.chinese}¶{process.english}",
            f"责任部门 Owner：{department}¶审核员 Auditor：{auditor.label}",
            two("得分", "Score"),
        ]
    ]
    for respect, label in RESPECTS.items():
        low = 3 if troubled and respect == "deployed" else 4
        rows.append([label, seen(w, process.code, respect), str(w.random.choice([low, low, low + 1]))])
    if samples:
        rows.append([two("抽样", "Samples"), "¶".join(samples), "‹"])
    if troubled:
        rows.append([two("备注", "Note"), "该部门开具了不符合报告，见第 6 章。", "‹"])
    w.table(rows, (3.4, 10, 1.6), head=1)
    w.text("", style="plain")


def _planning(audit: Audit, w: Writer) -> list[str]:
    goals = "，".join(
        f"{name} {target}（实际 {reached}）" for name, target, reached in audit.world.objectives
    )
    told = [f"目标 Objectives：{goals}。"]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}共 {e('stated')} {count.unit}：{e.each('listed', '、')}。")
    r = w.entry("management_reviews", audit.management_reviews[0])
    told.append(
        f"管理评审 Management review：计划 {r('planned_on')}，实施 {r('held_on')}，主持人 {r('chair')}，"
        f"改进措施 {r('improvements')} 项，完成期限 {r('due_date')}。"
    )
    return told


def _devices(audit: Audit, w: Writer) -> list[str]:
    machines = "、".join(f"{name} {model}×{number}" for name, model, number in audit.world.equipment)
    told = [f"主要设备 Main equipment：{machines}。"]
    if audit.calibrations:
        one = audit.calibrations[-1]
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}（编号 {e('serial')}）{one.act}证书 {e('certificate_no')}，"
            f"{e('calibrated_on')} {one.act}，有效期至 {e('valid_until')}，清单见附件 A。"
        )
    if audit.special_equipment:
        s = w.entry("special_equipment", audit.special_equipment[0])
        told.append(
            f"{s('name')}（设备代码 {s('device_code')}）{s('inspected_on')} 检验，报告 {s('report_no')}，"
            f"下次检验 {s('next_inspection_on')}，清单见附件 B。"
        )
    return told


def _work(audit: Audit, w: Writer) -> list[str]:
    few = w.law_entry("operation")
    told = [
        f"流程 Flow：{' → '.join(audit.world.industry['flow'])}。",
        f"关键过程 Key：{w.fact('key_processes')}",
        f"特殊过程 Special：{w.fact('special_processes')}",
        f"外包过程 Outsourced：{w.fact('outsourced_processes')}",
        f"对照法规 Law checked：{few.silent('place')}{few.each('titles', '，', '《{}》')}，未见违反。",
    ]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    return [*told, f"执行标准 Standards applied：{'，'.join(cited)}。"]


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        told.append(f"{d('held_on')}　{d('kind')}应急演练，地点 {drill.place}，{drill.people} 人。")
    return told


def _checks(audit: Audit, w: Writer) -> list[str]:
    a = w.entry("internal_audits", audit.internal_audits[0])
    told = [
        f"内部审核 Internal audit：计划 {a('planned_on')}，实施 {a('start')} ~ {a('end')}，"
        f"组长 {a('leader')}，内审员 {a.each('auditors')}，不符合 {a('nonconformities')} 项，"
        f"关闭 {a('closed_on')}。"
    ]
    if LEGAL & {*audit.systems}:
        c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        told.append(
            f"合规性评价 Compliance evaluation：{c('done_on')}，评价人 {c.each('evaluators')}，"
            f"评价法律法规 {c('stated_count')} 部，结论为遵守。"
        )
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        told.append(f"上次不符合 Previous NC：{p('description')}（{p('closed_on')} 关闭，复查有效）")
    return told
