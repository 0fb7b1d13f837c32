"""The values that stand as evidence in 岷山's checklists."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def nothing(_audit: Audit, _w: Writer) -> list[str]:
    """No value."""
    return []


def _counted(audit: Audit, w: Writer, ranked: bool) -> list[str]:
    lines = []
    for count in audit.counts:
        if (count.what != "主要过程") == ranked:
            e = w.entry("counts", count)
            lines.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    return lines


def counts(audit: Audit, w: Writer) -> list[str]:
    """The main processes."""
    return _counted(audit, w, False)


def ranked(audit: Audit, w: Writer) -> list[str]:
    """Significant aspects and unacceptable risks."""
    return _counted(audit, w, True)


def goals(audit: Audit, _w: Writer) -> list[str]:
    """Objectives."""
    return [f"{name}：目标{target}，完成{reached}；" for name, target, reached in audit.world.objectives]


def people(audit: Audit, w: Writer) -> list[str]:
    """Certificates for work, employment contracts, medical examinations."""
    lines = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        again = f"（{w.date(one.review_by)}前复审）" if one.review_by else ""
        lines.append(
            f"●{e.aside('work')} {e('name')} {e('kind')}/{e('category')}，证号：{e('number')}，"
            f"有效期：{e('valid_from')}—{e('valid_to')}{again}，发证：{e('issuer')}"
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(f"●健康检查：{e('name')} {e('examined_on')} {e('institution')} {e('result')}")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        span = f"期限{e('valid_from')}—{until}"
        lines.append(f"●劳动合同：{e('name')}（{e('signed_on')}签订，{span}）")
    return lines


def plant(audit: Audit, w: Writer) -> list[str]:
    """Equipment and special equipment."""
    named = "、".join(f"{name}{model}×{number}" for name, model, number in audit.world.equipment)
    lines = [f"主要设备：{named}"]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"●特种设备：{e('name')}（{e('model')}，{e.aside('place')}），使用登记证号{e('registration_no')}，"
            f"设备代码{e('device_code')}；{e('agency')}{e('inspected_on')}检验，报告{e('report_no')}，"
            f"下次检验{e('next_inspection_on')}"
        )
    return lines if audit.special_equipment else [*lines, "现场无特种设备。"]


def devices(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    if not audit.calibrations:
        return ["无需校准的设备。"]
    lines = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines.append(
            f"●{e('device')}（{e('model')}/{e('serial')}）：{one.act}证书{e('certificate_no')}，"
            f"{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，{e('agency')}，{e('result')}"
        )
    return lines


def laws(audit: Audit, w: Writer) -> list[str]:
    """Laws that govern the operation."""
    entry = w.law_entry("operation")
    titles = entry.each("titles", "、", "《{}》")
    return [f"对照{entry.silent('place')}{titles}的要求，现场未发现违法行为。"] if audit.law_lists else []


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    lines = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(f"●{e('held_on')} {e('kind')}演练（{drill.place}，{drill.people}人），见演练记录")
    return lines


def totals(audit: Audit, w: Writer) -> list[str]:
    """Amounts with their totals."""
    lines = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        told = []
        for item in table.items:
            i = e.inner("items", item)
            told.append(f"{i('name')}{i('amount')}{table.unit}")
        lines.append(f"{e('title')}：{'、'.join(told)}；合计{e('stated_total')}{table.unit}。")
    return lines


def buying(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    lines = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        lines.append(f"●{e('name')}：{e('provides')}，评价日期{e('evaluated_on')}")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"●{e('kind')}（{contract.about}）：甲乙方{e.each('parties', '/')}，签订{e('signed_on')}，"
            f"合同期{e('stated_term')}（{e('valid_from')}—{e('valid_to')}）"
        )
    return lines


def evaluated(audit: Audit, w: Writer) -> list[str]:
    """The evaluation of compliance."""
    lines = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"●评价日期：{e('done_on')}；评价人员：{e.each('evaluators')}；评价法律法规{e('stated_count')}部。"
        )
    return lines


def internal(audit: Audit, w: Writer) -> list[str]:
    """The internal audit."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        until = e.silent("end") if one.end == one.start else f"—{e('end')}"
        lines += [
            f"●计划编制：{e('planned_on')}；实施：{e('start')}{until}",
            f"●内审组长：{e('leader')}；内审员：{e.each('auditors', '/')}",
            f"●不符合：{e('nonconformities')}项，关闭日期：{e('closed_on')}",
        ]
    return lines


def review(audit: Audit, w: Writer) -> list[str]:
    """The management review."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        closed = f"，实际完成{e('closed_on')}" if one.closed_on else ""
        lines += [
            f"●计划：{e('planned_on')}；评审会：{e('held_on')}，主持人：{e('chair')}",
            f"●改进措施{e('improvements')}项，要求完成时间：{e('due_date')}{closed}",
        ]
    return lines
