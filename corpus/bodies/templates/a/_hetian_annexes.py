"""和阗's annexes: lists of what was sampled, a numbered line each."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _hetian_core as core
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer) -> None:
    """Annexes 甲 to 己."""
    w.page()
    _list(w, "附录甲 计量器具检定和校准抽样", _calibrations(audit, w))
    w.heading(1, "附录乙 关键控制点、能源和有害物质")
    _special(audit, w)
    _list(w, "附录丙 合格供方摘要和合同", _suppliers(audit, w))
    _list(w, "附录丁 特种设备", _equipment(audit, w) or ["组织没有使用特种设备。"])
    _list(w, "附录戊 证照和许可", _permits(audit, w) or ["除营业执照外，无法定的其他许可要求。"])
    _list(w, "附录己 培训、持证、劳动合同和健康检查", _people(audit, w))


def _list(w: Writer, title: str, lines: list[str]) -> None:
    w.heading(1, title)
    for at, line in enumerate(lines, 1):
        w.text(f"（{at}）{line}", style="plain")


def _calibrations(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines.append(
            f"{e('device')}，规格{e('model')}，出厂编号{e('serial')}，使用地点{e.aside('place')}，"
            f"使用单位{e('user_unit')}；证书编号{e('certificate_no')}，{one.act}机构{e('agency')}，"
            f"{one.act}日期{e('calibrated_on')}，有效期到{e('valid_until')}，结果{e('result')}。"
        )
    return lines


def _special(audit: Audit, w: Writer) -> None:
    lines = []
    if {"FSMS", "HACCP"} & set(audit.systems):
        for at, step in enumerate(core.steps(audit), 1):
            hazard, limit = core.LIMITS[step]
            lines.append(f"CCP{at} {step}：显著危害{hazard}；关键限值：{limit}；监控记录逐次填写。")
    if "HSPM" in audit.systems:
        lines.append("限值：镉和镉的化合物不超过0.01%，其余九种各不超过0.1%，以均质材料的质量分数计。")
        lines.append("筛选：来料按批抽取，成品每季度送第三方检测一次，检测结果低于控制限值。")
    for table in audit.tables_with_totals:
        if "能源" in table.title:
            e = w.entry("tables_with_totals", table)
            items = [e.inner("items", item) for item in table.items]
            told = "；".join(f"{item('name')} {item('amount')}{table.unit}" for item in items)
            lines.append(f"{e('title')}：{told}；总计 {e('stated_total')}{table.unit}。")
    for line in lines or ["本次审核的体系不涉及关键控制点、能源消耗统计和有害物质限值。"]:
        w.text(line, style="plain")


def _suppliers(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        lines.append(f"{e('name')}：提供{e('provides')}，评价日期{e('evaluated_on')}，评价结论为继续采用。")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        lines.append(
            f"{c('kind')}（{contract.about}）：{c.each('parties', '与')}订立，签订日期{c('signed_on')}，"
            f"合同期{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}。"
        )
    return lines


def _equipment(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"{e('name')}，型号{e('model')}，安装于{e.aside('place')}；设备代码{e('device_code')}，"
            f"使用登记证{e('registration_no')}，首次检验{e('first_inspected_on')}；最近检验{e('inspected_on')}，"
            f"检验机构{e('agency')}，报告编号{e('report_no')}，下次检验{e('next_inspection_on')}。"
        )
    return lines


def _permits(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        lines.append(
            f"{e('kind')}：编号{e('number')}，持有人{e('holder')}，许可内容{e('scope')}，"
            f"有效期自{e('valid_from')}至{until}，发证机关{e('authority')}。"
        )
    return lines


def _people(audit: Audit, w: Writer) -> list[str]:
    office = audit.world.departments[0]
    topics = [
        f"年度培训计划由{office}编制，抽查方针目标、岗位操作和应急处置三个课目，签到、课件和考核记录齐全。"
    ]
    lines = topics
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"持证：{e('name')}，岗位{e.aside('work')}，{e('kind')}，项目{e('category')}，证件号{e('number')}，"
            f"{e('issuer')}{e('issued_on')}签发，有效期{e('valid_from')}至{e('valid_to')}。"
        )
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        term = (
            f"期限{c('valid_from')}至{c('valid_to')}"
            if contract.valid_to
            else f"自{c('valid_from')}起，无固定期限"
        )
        lines.append(f"劳动合同：{c('name')}，{c('signed_on')}签订，{term}。")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        lines.append(
            f"健康检查：{m('name')}，检查日期{m('examined_on')}，{m('institution')}，结果{m('result')}。"
        )
    return lines
