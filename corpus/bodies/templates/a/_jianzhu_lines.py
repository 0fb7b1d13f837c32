"""The lines of 简竹's report on people, things, work and checking."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer


def lines(w: Writer, items: Sequence[str]) -> None:
    """A line each."""
    w.text(*items, style="plain")


def all_of(audit: Audit, w: Writer) -> None:
    """All of the evidence."""
    w.heading(2, "策划")
    _planned(audit, w)
    w.heading(2, "人")
    _people(audit, w)
    w.heading(2, "物")
    _things(audit, w)
    w.heading(2, "事")
    _work(audit, w)
    w.heading(2, "检")
    _checked(audit, w)


def _planned(audit: Audit, w: Writer) -> None:
    lines(w, said(w, "lead", 3))
    lines(w, [f"目标：{name}  要求：{goal}  实绩：{got}" for name, goal, got in audit.world.objectives])
    for count in audit.counts:
        e = w.entry("counts", count)
        lines(w, [f"{e('what')}（{e('stated')}{count.unit}）：{e.each('listed', '；')}"])
    lines(w, said(w, "document", 2))
    laws = w.law_entry("compliance")
    lines(w, [f"法规清单：{laws('stated_count')}部{laws.silent('place')}"])
    lines(
        w,
        [f"{at}. {laws.one('titles', title)}" for at, title in enumerate(audit.laws("compliance").titles, 1)],
    )
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        lines(w, [f"产品/排放标准：{s('number')}  {s('title')}"])
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        words = (
            f"合规评价：{e('done_on')}；{e('stated_count')}部；评价人 {e.each('evaluators', ' ')}；全部符合"
        )
        lines(w, [words])


def _people(audit: Audit, w: Writer) -> None:
    lines(w, said(w, "staff", 2))
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        first = f"证：{e('name')}  岗位：{e.aside('work')}  {e('kind')}  项目：{e('category')}"
        lines(
            w,
            [f"{first}  证号：{e('number')}  发证：{e('issuer')}  有效：{e('valid_from')}—{e('valid_to')}"],
        )
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            term = f"起：{e('valid_from')}；止：{e('valid_to')}"
            lines(w, [f"劳动合同：{e('name')}；签：{e('signed_on')}；{term}"])
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines(
            w,
            [f"体检：{e('name')}  {e('examined_on')}  机构：{e('institution')}  结论：{e('result')}"],
        )


def _things(audit: Audit, w: Writer) -> None:
    lines(w, said(w, "thing", 2))
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        first = f"量具：{e('device')}  型号：{e('model')}  编号：{e('serial')}  证书：{e('certificate_no')}"
        then = f"机构：{e('agency')}  {one.act}：{e('calibrated_on')}  有效至：{e('valid_until')}"
        lines(w, [f"{first}  {then}  {e('result')}"])
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        first = f"特种设备：{e('name')}；型号：{e('model')}；代码：{e('device_code')}"
        then = f"登记：{e('registration_no')}；检验：{e('inspected_on')}；下次：{e('next_inspection_on')}"
        lines(w, [f"{first}；{then}；机构：{e('agency')}；报告：{e('report_no')}"])
    lines(w, said(w, "other", 1))


def _work(audit: Audit, w: Writer) -> None:
    for system in audit.systems:
        lines(w, said(w, system, 3))
    few = w.law_entry("operation")
    lines(w, [f"现场对照 {few.each('titles', ' ', '《{}》')}：未见违反{few.silent('place')}"])
    for permit in audit.permits:
        e = w.entry("permits", permit)
        first = f"许可：{e('kind')}  编号：{e('number')}  持有：{e('holder')}  范围：{e('scope')}"
        lines(w, [f"{first}  有效：{e('valid_from')}—{e('valid_to')}  发证：{e('authority')}"])
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines(w, [f"演练：{e('kind')}  {e('held_on')}  {drill.place}  {drill.people}人"])
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        lines(w, [f"供方：{e('name')}；供：{e('provides')}；评价：{e('evaluated_on')}"])
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"期：{e('stated_term')}；{e('valid_from')}—{e('valid_to')}"
        lines(w, [f"{e('kind')}：{e.each('parties', ' / ')}；签：{e('signed_on')}；{term}"])
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        first = f"在用证书：{e('system')}  {e('number')}  发：{e('issued_on')}  止：{e('valid_to')}"
        lines(w, [f"{first}  标志使用：正常"])
    lines(w, said(w, "other", 1))


def _checked(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        lines(
            w,
            [
                f"内审：计划 {e('planned_on')}；实施 {e('start')}—{e('end')}；组长 {e('leader')}；"
                f"内审员 {e.each('auditors', ' ')}；不符合 {e('nonconformities')} 项；关闭 {e('closed_on')}"
            ],
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        first = f"管评：计划 {e('planned_on')}；召开 {e('held_on')}；主持 {e('chair')}"
        lines(w, [f"{first}；改进 {e('improvements')} 项；期限 {e('due_date')}"])
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        lines(w, [f"{t('title')}（{table.unit}）"])
        for item in table.items:
            i = t.inner("items", item)
            lines(w, [f"- {i('name')}  {i('amount')}"])
        lines(w, [f"- 合计  {t('stated_total')}"])
    lines(w, said(w, "improve", 3))
