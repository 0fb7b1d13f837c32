"""The cells of 葛墅's form that hold several records each."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SLOTS = ("office", "quality", "doing", "tech", "buying", "selling", "tools", "guard")
NONE = "N/A"


def short(day: date) -> str:
    """A day of the year that stands before it.

    >>> short(date(2025, 8, 27))
    '8.27'
    """
    return f"{day.month}.{day.day}"


def slots(audit: Audit, w: Writer) -> dict[str, str]:
    """The names that the form's sentences ask for."""
    people, flow = audit.world.people, audit.world.industry["flow"]
    equipment = audit.world.equipment
    return dict(zip(SLOTS, audit.world.departments, strict=True)) | {
        "manager": people.manager,
        "rep": people.representative,
        "machine": equipment[0][0] if equipment else "办公电脑",
        "step": flow[1],
        "step2": flow[-2],
        "foreign": f"2{w.random.randint(11, 98)}23Q{w.random.randint(30101, 39999)}R0S",
    }


def papers(audit: Audit, w: Writer) -> list[Row]:
    """Permits and certificates of the client."""
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = e("valid_to") if permit.valid_to else "长期"
        told.append(
            f"{e('kind')}；{e('number')}；{e('holder')}；{e('scope')}；{e('valid_from')}～{ends}；"
            f"{e('authority')}"
        )
    rows: list[Row] = [["许可", "¶".join(told) or "不需要", "‹", "‹"]]
    held = []
    for one in audit.certificates:
        c = w.entry("certificates", one)
        held.append(f"{c('system')}：{c('number')}；{c('issued_on')}发；至{c('valid_to')}")
    if held:
        rows.append(["现有证书", "¶".join(held), "‹", "‹"])
    return rows


def all_of(audit: Audit, w: Writer) -> list[Row]:
    """The rows of records: first those of planning, then those of the work."""
    goals = "；".join(f"{name}{aim}，实际{reached}" for name, aim, reached in audit.world.objectives)
    return [
        ["目标值", goals, "√"],
        ["识别清单", _counts(audit, w), "√"],
        ["法规", _laws(audit, w), "√"],
        ["IA", _internal(audit, w), "√"],
        ["MR", _review(audit, w), "√"],
        ["合规评价", _evaluation(audit, w), "√"],
        ["器具", _devices(audit, w), "√" if audit.calibrations else NONE],
        ["特设", _special(audit, w), "√" if audit.special_equipment else NONE],
        ["持证", _holders(audit, w), "√" if audit.personnel_certificates else NONE],
        ["劳动合同", _employed(audit, w), "√"],
        ["体检", _exams(audit, w), "√"],
        ["供方", _suppliers(audit, w), "√"],
        ["合同", _contracts(audit, w), "√"],
        ["演练", _drills(audit, w), "√"],
    ]


def _counts(audit: Audit, w: Writer) -> str:
    told = []
    for count in audit.counts:
        c = w.entry("counts", count)
        told.append(f"{c('what')}{c('stated')}{count.unit}：{c.each('listed', '；')}")
    return "¶".join(told)


def _laws(audit: Audit, w: Writer) -> str:
    law, few = w.law_entry("compliance"), w.law_entry("operation")
    listed = law.each("titles", "；")
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')} {s('title')}")
    return (
        f"清单共{law('stated_count')}部{law.silent('place')}：{listed}"
        f"¶抽问条款{few.silent('place')}：{few.each('titles', '；')}，能答"
        f"¶执行标准：{'；'.join(cited)}"
    )


def _internal(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        last = short(one.end) if one.end.year == one.start.year else None
        days = e("start") + (e.silent("end") if one.end == one.start else f"～{e('end', last)}")
        told.append(
            f"计划{e('planned_on')}；实施{days}；组长{e('leader')}；内审员{e.each('auditors')}；"
            f"NC {e('nonconformities')}项，{e('closed_on')}关闭"
        )
    return "¶".join(told)


def _review(audit: Audit, w: Writer) -> str:
    told = []
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told.append(
            f"计划{e('planned_on')}；召开{e('held_on')}；主持{e('chair')}；改进{e('improvements')}项，"
            f"限{e('due_date')}，在办"
        )
    return "¶".join(told)


def _evaluation(audit: Audit, w: Writer) -> str:
    told = []
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        told.append(f"{e('done_on')}；{e.each('evaluators')}；评{e('stated_count')}部，均遵守")
    return "¶".join(told)


def _devices(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}/{e('model')}/{e('serial')}；{one.act}{e('calibrated_on')}，至{e('valid_until')}；"
            f"证{e('certificate_no')}；{e('agency')}；{e('result')}"
        )
    return "¶".join(told) or "不使用需溯源的器具"


def _special(audit: Audit, w: Writer) -> str:
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e('name')}/{e('model')}；登记证{e('registration_no')}；检{e('inspected_on')}，下检"
            f"{e('next_inspection_on')}；报告{e('report_no')}；{e('agency')}"
        )
    return "¶".join(told) or "无特种设备"


def _holders(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）；{e('kind')}；{e('category')}；{e('number')}；"
            f"{e('valid_from')}～{e('valid_to')}；{e('issuer')}"
        )
    return "¶".join(told) or "无须持证的岗位"


def _employed(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"～{e('valid_to')}" if one.valid_to else "起，无固定期限"
        told.append(f"{e('name')}：{e('signed_on')}签，{e('valid_from')}{ends}")
    return "；".join(told)


def _exams(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}：{e('examined_on')}，{e('institution')}，{e('result')}")
    return "；".join(told)


def _suppliers(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}；{e('evaluated_on')}评）")
    return "；".join(told)


def _contracts(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        told.append(
            f"{e('kind')}：{e.each('parties', '—')}；{e('signed_on')}签；期{e('stated_term')}，"
            f"{e('valid_from')}～{e('valid_to')}"
        )
    return "¶".join(told)


def _drills(audit: Audit, w: Writer) -> str:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')} {e('kind')}演练，{one.place}，{one.people}人，有评价")
    return "；".join(told)


def totals(audit: Audit, w: Writer) -> None:
    """Figures with their total, each in a row."""
    rows: list[Row] = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        told = []
        for item in table.items:
            i = e.inner("items", item)
            told.append(f"{i('name')}{i('amount', f' {item.amount:g}')}")
        rows.append([e("title"), f"{'；'.join(told)}", f"合计 {e('stated_total')}{table.unit}"])
    if rows:
        w.text("统计数据（抄自客户台账）", style="plain")
        w.table(rows, (2.6, 5.4, 2))
