"""The third part of 渭禾's report: what was seen in each department, numbered lines in one cell."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Clauses = dict[str, str]

TOP: Clauses = {
    "QMS": "4.1～4.4 5.1～5.3 6.1～6.3 7.1.1 9.1.3 9.3 10.1 10.3",
    "EMS": "4.1～4.4 5.1～5.3 6.1.1 6.2 7.1 9.3 10.1 10.3",
    "OHSMS": "4.1～4.4 5.1～5.4 6.1.1 6.2 7.1 9.3 10.1 10.3",
}
OFFICE: Clauses = {
    "QMS": "5.3 6.2 7.1.2 7.1.6 7.2～7.5 9.2 10.2",
    "EMS": "5.3 6.2 7.2～7.5 9.2 10.2",
    "OHSMS": "5.3 6.2 7.2～7.5 9.2 10.2",
}
QUALITY: Clauses = {"QMS": "5.3 7.1.5 8.6 8.7 9.1.1", "EMS": "5.3 9.1.1", "OHSMS": "5.3 9.1.1"}
DOING: Clauses = {
    "QMS": "5.3 7.1.4 8.1 8.5.1 8.5.2 8.5.4 8.5.6",
    "EMS": "5.3 6.1.2 8.1",
    "OHSMS": "5.3 6.1.2 8.1",
}
TECH: Clauses = {"QMS": "5.3 7.1.6 8.1", "EMS": "5.3 6.1.2 8.1", "OHSMS": "5.3 6.1.2 8.1"}
BUYING: Clauses = {"QMS": "5.3 8.4", "EMS": "5.3 8.1", "OHSMS": "5.3 8.1.4"}
SALES: Clauses = {"QMS": "5.3 8.2 8.5.3 8.5.5 9.1.2", "EMS": "5.3 8.1", "OHSMS": "5.3 8.1"}
UPKEEP: Clauses = {"QMS": "5.3 7.1.3", "EMS": "5.3 8.1", "OHSMS": "5.3 8.1"}
SAFETY: Clauses = {
    "QMS": "4.2 7.1.4 8.2.2",
    "EMS": "6.1.2 6.1.3 6.1.4 8.1 8.2 9.1.2",
    "OHSMS": "6.1.2 6.1.3 6.1.4 8.1 8.2 9.1.2",
}


def evidence(audit: Audit, w: Writer) -> None:
    """The table of departments."""
    rows: list[Row] = [
        ["第三部分　审核证据及评价", "‹", "‹"],
        ["受审核部门/过程", "涉及条款", "审核证据及评价"],
        _row(audit, w, None, "领导作用、策划、绩效评价", TOP, _top),
        _row(audit, w, 0, "人力资源、成文信息、内部审核", OFFICE, _office),
        _row(audit, w, 1, "检验、测量设备、不合格控制", QUALITY, _quality),
        _row(audit, w, 2, "生产和服务提供", DOING, _doing),
        _row(audit, w, 3, "工艺和技术文件", TECH, _tech),
        _row(audit, w, 4, "采购和外包", BUYING, _buying),
        _row(audit, w, 5, "合同和顾客沟通", SALES, _sales),
        _row(audit, w, 6, "设备和设施", UPKEEP, _upkeep),
        _row(audit, w, 7, "合规义务、环境和安全运行", SAFETY, _safety),
    ]
    w.table(rows, (1.3, 1.5, 5.2), head=2, repeat=True)


def _row(
    audit: Audit,
    w: Writer,
    department: int | None,
    process: str,
    clauses: Clauses,
    seen: Callable[[Audit, Writer], list[str]],
) -> Row:
    """A department's row; its lines are numbered, the last one judges."""
    world = audit.world
    office = "管理层" if department is None else world.departments[department]
    head = world.people.manager if department is None else world.people.heads[office]
    told = {one: clauses[one] for one in audit.systems}
    if department == 3 and _designs(audit):
        told["QMS"] += " 8.3"
    lines = [f"{at}）{text}" for at, text in enumerate(seen(audit, w), 1)]
    lines.append(f"评价：{office}的上述过程{_judged(audit, office)}。")
    cell = "¶".join(f"{SHORT[one]}：{text}" for one, text in told.items())
    return [f"{office}¶（{head}）¶{process}", cell, "¶".join(lines)]


def _judged(audit: Audit, office: str) -> str:
    found = any(item.department == office for item in audit.nonconformities.items)
    return "基本受控，发现的不符合见第四部分" if found else "受控，符合要求"


def _designs(audit: Audit) -> bool:
    return "QMS" in audit.systems and "8.3" not in audit.exclusions


def _top(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "lead", 3)
    goals = "；".join(
        f"{name}目标{target}，完成{reached}" for name, target, reached in audit.world.objectives
    )
    lines.append(f"目标已分解到部门并按期考核，完成情况：{goals}，均已实现。")
    for count in audit.counts:
        e = w.entry("counts", count)
        lines.append(f"经识别和评价，确定{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        state = f"已于{e('closed_on')}完成" if held.closed_on else "目前正按计划实施"
        lines.append(
            f"管理评审计划于{e('planned_on')}下发，{e('held_on')}由{e('chair')}主持召开评审会议，输入、输出符合标准要求，"
            f"形成改进决定{e('improvements')}项，完成期限{e('due_date')}，{state}，管理评审过程有效。"
        )
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        told = "、".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        lines.append(f"查《{t('title')}》：{told}，合计{t('stated_total')}{table.unit}。")
    return lines + phrases(w, "mend", 1)


def _office(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "able", 2)
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{e('name')}从事{e.aside('work')}，持{e('kind')}，作业项目为{e('category')}，证件编号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}签发，有效期{e('valid_from')}至{e('valid_to')}。"
        )
    if not audit.personnel_certificates:
        lines.append("组织没有须持特种作业或特种设备作业证件的岗位。")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = (
            f"{e('valid_from')}至{e('valid_to')}" if contract.valid_to else f"自{e('valid_from')}起无固定期限"
        )
        lines.append(f"抽查{e('name')}的劳动合同，签订日期{e('signed_on')}，合同期{term}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    if exams:
        lines.append(f"抽查员工体检记录（姓名，日期，机构，结论）：{'；'.join(exams)}。")
    lines += phrases(w, "paper", 2)
    for check in audit.internal_audits:
        e = w.entry("internal_audits", check)
        one_day = check.start == check.end
        span = f"{e('start')}{e.silent('end')}" if one_day else f"{e('start')}至{e('end')}"
        lines.append(
            f"内审计划于{e('planned_on')}批准，{span}实施内部审核，组长{e('leader')}，内审员{e.each('auditors')}，"
            f"开具不符合{e('nonconformities')}项，{e('closed_on')}全部验证关闭，内审过程独立、有效。"
        )
    return lines


def _quality(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "release", 2)
    if audit.calibrations:
        lines += phrases(w, "measure", 1)
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines.append(
            f"{e('device')}，型号规格{e('model')}，出厂编号{e('serial')}，在{e.aside('place')}使用，{e('agency')}于"
            f"{e('calibrated_on')}{one.act}，证书编号{e('certificate_no')}，结果{e('result')}，"
            f"有效期至{e('valid_until')}。"
        )
    if not audit.calibrations:
        lines.append("组织没有需要检定或校准的测量设备。")
    return lines + phrases(w, "reject", 1)


def _doing(audit: Audit, w: Writer) -> list[str]:
    flow = "→".join(audit.world.industry["flow"])
    sure = [] if audit.special_processes == "无" else phrases(w, "sure", 1)
    lines = [
        f"工艺/服务流程：{flow}。",
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。",
        *sure,
        *phrases(w, "produce", 3),
        f"部门执行{w.laws('operation')}的有关规定，现场未见违反规定的做法。",
    ]
    for system in audit.systems:
        lines += phrases(w, system, 1)
    return lines


def _tech(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "tech", 2)
    if _designs(audit):
        lines += phrases(w, "design", 1)
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        lines.append(f"执行的产品、技术和排放标准：{'、'.join(cited)}，经查新均为现行有效版本。")
    return lines


def _buying(audit: Audit, w: Writer) -> list[str]:
    lines = phrases(w, "buy", 1)
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        lines.append(f"供方{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价合格，列入合格供方名录。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"查{e('kind')}一份：由{e.each('parties', '与')}于{e('signed_on')}签订，内容为{contract.about}，"
            f"期限{e('stated_term')}（{e('valid_from')}至{e('valid_to')}）。"
        )
    return lines


def _sales(_audit: Audit, w: Writer) -> list[str]:
    return phrases(w, "demand", 2) + phrases(w, "deliver", 2)


def _upkeep(audit: Audit, w: Writer) -> list[str]:
    machines = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    lines = [f"主要设备设施：{machines}。", *phrases(w, "plant", 2)]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"特种设备{e('name')}，型号{e('model')}，位于{e.aside('place')}，设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}，首次检验日期{e('first_inspected_on')}；最近一次由{e('agency')}于"
            f"{e('inspected_on')}检验，报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}。"
        )
    if not audit.special_equipment:
        lines.append("组织没有在用的特种设备。")
    return lines


def _safety(audit: Audit, w: Writer) -> list[str]:
    laws = w.law_entry("compliance")
    lines = [
        f"识别适用的法律法规{laws('stated_count')}部：{laws.silent('place')}"
        f"{laws.each('titles', '、', '《{}》')}。",
    ]
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        lines.append(
            f"{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}部法律法规的遵守情况进行合规性评价，结论为合规。"
        )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"{e('kind')}：编号{e('number')}，持证单位{e('holder')}，内容为{e('scope')}，{e('authority')}签发，"
            f"有效期{e('valid_from')}至{last}。"
        )
    if not audit.permits:
        lines.append("组织的业务不涉及行政许可。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(
            f"{e('held_on')}在{drill.place}进行了{e('kind')}应急演练，{drill.people}人参加，有演练方案和记录。"
        )
    return lines + phrases(w, "safe", 2)
