"""Bullets with records in 达坂's sheets: reviews, contracts, suppliers, drills, obligations."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def context(audit: Audit, w: Writer) -> list[str]:
    """What the company does, and since when."""
    return [
        f"• Activities 业务：{w.scope('activity')}",
        f"• System in place since 体系运行自 {w.fact('system_effective_on')}；"
        f"注册资本 {audit.world.capital} 万元，场地约 {audit.world.area} m²",
    ]


def processes(w: Writer) -> str:
    """Key, special and outsourced processes."""
    return (
        f"• Key 关键过程：{w.fact('key_processes')}；Special 特殊过程：{w.fact('special_processes')}；"
        f"Outsourced 外包：{w.fact('outsourced_processes')}"
    )


def counted(audit: Audit, w: Writer) -> list[str]:
    """Enumerations with their number."""
    found = []
    for count in audit.counts:
        e = w.entry("counts", count)
        found.append(f"• {e('what')} ({e('stated')} {count.unit})：{e.each('listed', ' / ')}")
    return found


def cycle(audit: Audit, w: Writer) -> list[str]:
    """Internal audit and management review."""
    one = audit.internal_audits[0]
    a = w.entry("internal_audits", one)
    span = a("start") + (a.silent("end") if one.end == one.start else f" ~ {a('end')}")
    r = w.entry("management_reviews", audit.management_reviews[0])
    return [
        f"• Internal audit 内审：{span}（plan 计划 {a('planned_on')}）；lead 组长 {a('leader')}；"
        f"auditors 内审员 {a.each('auditors', ', ')}",
        f"• IA findings 内审不符合 {a('nonconformities')} 项，all closed 全部关闭 {a('closed_on')}",
        f"• Management review 管理评审：{r('held_on')}，chair 主持 {r('chair')}"
        f"（notice 通知 {r('planned_on')}）",
        f"• MR output 评审输出：改进措施 {r('improvements')} 项，"
        f"due 完成期限 {r('due_date')}，in progress 进行中",
    ]


def cited(audit: Audit, w: Writer) -> list[str]:
    """Product and emission standards."""
    found = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        found.append(f"{e('number')} {e('title')}")
    return [f"• Standards 执行标准：{'；'.join(found)}"]


def contracts(audit: Audit, w: Writer) -> list[str]:
    """Employment contracts."""
    found = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = (
            f"{e('valid_from')} ~ {e('valid_to')}"
            if one.valid_to
            else f"{e('valid_from')} 起 open-ended 无固定期限"
        )
        found.append(f"{e('name')}（signed 签订 {e('signed_on')}，term 期限 {term}）")
    return [f"• Labour contracts 劳动合同：{'；'.join(found)}"]


def exams(audit: Audit, w: Writer) -> list[str]:
    """Health checks, where health is a matter of the audit."""
    if not {"OHSMS", "MDR"} & {*audit.systems}:
        return []
    found = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        found.append(f"{e('name')} {e('examined_on')} {e('institution')} – {e('result')}")
    return [f"• Health check 体检：{'；'.join(found)}"]


def bought(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    found = []
    for one in audit.suppliers[:4]:
        e = w.entry("suppliers", one)
        found.append(f"{e('name')}（{e('provides')}，evaluated 评价 {e('evaluated_on')}）")
    lines = [f"• Suppliers 供方抽样：{'；'.join(found)}"]
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        lines.append(
            f"• {c('kind')}（{contract.about}）：{c.each('parties', ' / ')}；signed 签于 {c('signed_on')}；"
            f"{c('stated_term')}，{c('valid_from')} ~ {c('valid_to')}"
        )
    return lines


def drilled(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    found = []
    for one in audit.drills:
        e = w.entry("drills", one)
        found.append(f"{e('held_on')} {e('kind')}演练（{one.place}，{one.people} 人）")
    return [f"• Drills 应急演练：{'；'.join(found)}；报告含评价"]


def compliance(audit: Audit, w: Writer) -> list[str]:
    """The evaluation of compliance and the laws that the site was held against."""
    e = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
    few = w.law_entry("operation")
    return [
        f"• Compliance evaluation 合规性评价：{e('done_on')}，by {e.each('evaluators', ', ')}，"
        f"{e('stated_count')} 部法规 → compliant 合规",
        f"• Site check 现场对照：{few.each('titles', '、', '《{}》')}，"
        f"no deviation 未见偏离{few.silent('place')}",
    ]
