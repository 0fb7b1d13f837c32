"""The appendix of 六盘岭认证服务's form: evidence, numbered line by line."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def chapter(audit: Audit, w: Writer) -> None:
    """The whole appendix."""
    w.heading(1, "附录1  审核证据")
    _section(w, "1.1", "目标和策划", _aims(audit, w))
    _figures(audit, w)
    _section(w, "1.2", "法律法规和许可", _duties(audit, w))
    _section(w, "1.3", "人员", _people(audit, w))
    _section(w, "1.4", "测量设备", _devices(audit, w))
    _section(w, "1.5", "设备设施", _plant(audit, w))
    _section(w, "1.6", "供方和合同", _partners(audit, w))
    _section(w, "1.7", "应急演练", _drills(audit, w))
    _section(w, "1.8", "内部审核和管理评审", _reviews(audit, w))


def _section(w: Writer, number: str, name: str, told: list[str]) -> None:
    """A table of evidence."""
    w.heading(2, f"{number}  {name}")
    rows: list[Row] = [["证据号", "证据内容"]]
    rows += [[f"{number}-{at}", text] for at, text in enumerate(told, 1)]
    w.table(rows, (1.4, 9.8), head=1, repeat=True)


def _aims(audit: Audit, w: Writer) -> list[str]:
    told = [f"{name}：目标{aim}，实际{real}，已达到。" for name, aim, real in audit.world.objectives]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}清单列出{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    return told


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}", style="plain")
        rows: list[Row] = [["项目", f"数值（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (5, 3), head=1)


def _duties(audit: Audit, w: Writer) -> list[str]:
    laws = w.law_entry("compliance")
    told = [f"法律法规清单共{laws('stated_count')}部：{w.laws('compliance')}。"]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"合规性评价日期{e('done_on')}，评价人{e.each('evaluators')}，评价法规{e('stated_count')}部，结果均为遵守。"
        )
    few = w.law_entry("operation")
    told.append(f"现场对照核查：{few.silent('place')}{few.each('titles', '、', '《{}》')}，遵守情况良好。")
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        told.append(f"执行标准：{s('number')} {s('title')}，现行有效。")
    for permit in audit.permits:
        p = w.entry("permits", permit)
        until = p("valid_to") if permit.valid_to else "长期"
        told.append(
            f"{p('kind')}，编号{p('number')}，持证单位{p('holder')}，范围{p('scope')}，"
            f"有效期{p('valid_from')}～{until}，{p('authority')}。"
        )
    if not audit.permits:
        told.append("业务不涉及行政许可。")
    return told


def _people(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）：{e('kind')}，项目{e('category')}，编号{e('number')}，"
            f"有效期{e('valid_from')}～{e('valid_to')}，{e('issuer')}签发。"
        )
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        until = f"～{c('valid_to')}" if contract.valid_to else "起无固定期限"
        told.append(f"劳动合同：{c('name')}，{c('signed_on')}签订，期限{c('valid_from')}{until}。")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        told.append(f"体检报告：{m('name')}，{m('examined_on')}，{m('institution')}，{m('result')}。")
    return told or ["查培训记录2份，内容、签到和考核齐全。"]


def _devices(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}，{e('model')}，器号{e('serial')}，使用地点{e.aside('place')}，送检单位{e('user_unit')}；"
            f"{one.act}证书{e('certificate_no')}，{e('agency')}，{e('calibrated_on')}{one.act}，"
            f"有效期至{e('valid_until')}，{e('result')}。"
        )
    return told or ["没有需要检定或校准的设备。"]


def _plant(audit: Audit, w: Writer) -> list[str]:
    listed = "、".join(f"{name} {model} {count}台" for name, model, count in audit.world.equipment)
    told = [f"主要设备：{listed}。保养记录完整。"]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e('name')} {e('model')}，设备代码{e('device_code')}，登记证{e('registration_no')}，"
            f"首检{e('first_inspected_on')}，定期检验{e('inspected_on')}，报告{e('report_no')}，"
            f"{e('agency')}，下次检验{e('next_inspection_on')}。"
        )
    if not audit.special_equipment:
        told.append("没有特种设备。")
    return told


def _partners(audit: Audit, w: Writer) -> list[str]:
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"供方{e('name')}，供应{e('provides')}，{e('evaluated_on')}评价，结论合格。")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        told.append(
            f"{c('kind')}（{contract.about}），签约方{c.each('parties', '、')}，{c('signed_on')}签订，"
            f"{c('valid_from')}～{c('valid_to')}，为期{c('stated_term')}。"
        )
    return told


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('kind')}应急演练，{e('held_on')}，{drill.place}，{drill.people}人，有总结和评价。")
    return told


def _reviews(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        until = e.silent("end") if one.end == one.start else f"～{e('end')}"
        told.append(
            f"内审计划{e('planned_on')}；实施{e('start')}{until}；组长{e('leader')}；内审员{e.each('auditors')}；"
            f"不符合{e('nonconformities')}项，{e('closed_on')}关闭。检查表和报告齐全，内审员具备能力。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        done = f"，{r('closed_on')}完成" if review.closed_on else "，正在落实"
        told.append(
            f"管理评审计划{r('planned_on')}；会议{r('held_on')}；主持人{r('chair')}；"
            f"改进{r('improvements')}项，期限{r('due_date')}{done}。输入输出齐全。"
        )
    return told
