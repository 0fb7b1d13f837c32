"""赤水罗恩's evidence: what stands in the cells, a sentence a sample."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._chishui_form import NAMES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def scopes(audit: Audit, w: Writer) -> list[str]:
    """The organization's own scopes."""
    told = [f"手册中的{NAMES[one]}范围为：{w.scope('system', one)}。" for one in audit.systems]
    return [*told, f"不适用的条款：{w.fact('exclusions')}。"]


def processes(audit: Audit, w: Writer) -> list[str]:
    """Processes."""
    told = []
    for one in audit.counts:
        if one.what == "主要过程":
            c = w.entry("counts", one)
            told.append(f"{c('what')} {c('stated')} {one.unit}：{c.each('listed', '、')}。")
    told.append(f"关键过程：{w.fact('key_processes')}。特殊过程：{w.fact('special_processes')}。")
    return [*told, f"外包过程：{w.fact('outsourced_processes')}。"]


def objectives(audit: Audit, _: Writer) -> list[str]:
    """Objectives."""
    return ["；".join(f"{name}（目标 {aim}）{done}" for name, aim, done in audit.world.objectives) + "。"]


def reviewed(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    told = []
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        plan, held, chair = m("planned_on"), m("held_on"), m("chair")
        text = (
            f"管理评审：计划日期 {plan}，召开日期 {held}，主持人 {chair}，改进措施 {m('improvements')} 项，"
        )
        done = f"{m('closed_on')} 完成。" if one.closed_on else "正在执行。"
        told.append(f"{text}完成期限 {m('due_date')}，{done}")
    return told


def audited(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        plan, start = e("planned_on"), e("start")
        days = start + e.silent("end") if one.start == one.end else f"{start} - {e('end')}"
        text = f"内部审核：计划日期 {plan}，实施日期 {days}，内审组长 {e('leader')}，"
        told.append(
            f"{text}内审员 {e.each('auditors')}，不符合 {e('nonconformities')} 项，关闭 {e('closed_on')}。"
        )
    return told


def people(audit: Audit, w: Writer) -> list[str]:
    """Certificates, contracts of employment, medical examinations."""
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        known = f"{e('name')}，{e.aside('work')}，{e('kind')}（{e('category')}），编号 {e('number')}，"
        told.append(f"{known}有效期 {e('valid_from')} - {e('valid_to')}，{e('issuer')}签发。")
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        term = (
            f"{c('valid_from')} - {c('valid_to')}" if held.valid_to else f"{c('valid_from')} 起，无固定期限"
        )
        told.append(f"劳动合同：{c('name')}，签订日期 {c('signed_on')}，合同期限 {term}。")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        name, day, where = m("name"), m("examined_on"), m("institution")
        told.append(f"健康体检：{name}，体检日期 {day}，{where}，结果{m('result')}。")
    return told


def devices(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    if not audit.calibrations:
        return ["没有需要校准的测量设备。"]
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        known = f"{e('device')}，型号 {e('model')}，编号 {e('serial')}，{one.act}证书 {e('certificate_no')}，"
        days = f"{one.act}日期 {e('calibrated_on')}，有效期至 {e('valid_until')}"
        told.append(f"{known}{e('agency')}，{days}，{e('result')}。")
    return told


def cited(audit: Audit, w: Writer) -> list[str]:
    """Technical standards."""
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')}《{s('title')}》")
    return [f"执行的标准：{'；'.join(told)}。"] if told else []


def suppliers(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}，提供{e('provides')}，评价日期 {e('evaluated_on')}，合格。")
    for held in audit.contracts:
        c = w.entry("contracts", held)
        known = f"{c('kind')}（{held.about}）：{c.each('parties', ' / ')}，签订日期 {c('signed_on')}，"
        told.append(f"{known}有效期 {c('valid_from')} - {c('valid_to')}（{c('stated_term')}）。")
    return told


def machines(audit: Audit, w: Writer) -> list[str]:
    """Machines, special equipment."""
    tools = "；".join(f"{name} {model}，{number} 台（套）" for name, model, number in audit.world.equipment)
    told = [f"主要设备：{tools}。"]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        known = f"{e('name')} {e('model')}，设备代码 {e('device_code')}，使用登记证 {e('registration_no')}，"
        days = f"检验日期 {e('inspected_on')}，下次检验日期 {e('next_inspection_on')}，"
        told.append(f"{known}{days}{e('agency')}，报告编号 {e('report_no')}。")
    return told if audit.special_equipment else [*told, "没有特种设备。"]


def _counted(audit: Audit, w: Writer, what: str) -> list[str]:
    told = []
    for one in audit.counts:
        if one.what == what:
            c = w.entry("counts", one)
            told.append(f"{c('what')} {c('stated')} {one.unit}：{c.each('listed', '；')}。")
    return told


def aspects(audit: Audit, w: Writer) -> list[str]:
    """Environmental aspects."""
    return _counted(audit, w, "重要环境因素")


def hazards(audit: Audit, w: Writer) -> list[str]:
    """Hazards."""
    return _counted(audit, w, "不可接受风险")


def laws(_: Audit, w: Writer) -> list[str]:
    """The laws that are known to apply."""
    e = w.law_entry("compliance")
    number = e("stated_count") + e.silent("place")
    return [f"查阅《合规义务清单》，收录法律法规 {number} 部：{e.each('titles', '；', '《{}》')}。"]


def observed(_: Audit, w: Writer) -> list[str]:
    """The laws looked at on the spot."""
    e = w.law_entry("operation")
    return [f"抽查{e.silent('place')}{e.each('titles', '、', '《{}》')}的执行情况，证据充分。"]


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = []
    for one in audit.drills:
        d = w.entry("drills", one)
        told.append(f"演练：{d('kind')}，{d('held_on')}，地点{one.place}，参加 {one.people} 人，有总结。")
    return told


def evaluated(audit: Audit, w: Writer) -> list[str]:
    """Evaluations of compliance."""
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        day, who = e("done_on"), e.each("evaluators")
        told.append(f"合规性评价日期 {day}，评价人员 {who}，评价法规 {e('stated_count')} 部，未发现违规。")
    return told


def totals(audit: Audit, w: Writer) -> None:
    """Tables with a total, behind the departments."""
    if audit.tables_with_totals:
        w.heading(2, "5.10 数据汇总")
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        w.text(f"{e('title')}（{one.unit}）", style="plain")
        rows: list[Row] = [["项目", "数量"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["总计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
