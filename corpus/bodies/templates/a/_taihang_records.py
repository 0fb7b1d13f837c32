"""What 太行's blocks list of what was sampled: a line a record, numbered."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.writer import Writer

LIMITS = {
    "原料验收": ("致病菌、农兽药残留", "供方检验报告齐全，冻品中心温度不高于-12℃", "每批"),
    "速冻": ("致病菌繁殖", "产品中心温度不高于-18℃", "每小时"),
    "配料": ("食品添加剂超量", "用量不超过配方规定", "每缸"),
    "烘烤": ("致病菌残存", "炉温和时间不低于工艺下限", "每炉"),
    "金属探测": ("金属异物", "Fe≤1.5mm，SUS≤2.5mm", "每小时及班前班后"),
}
"""Significant hazard, critical limit and frequency of a step."""


def _list(title: str, lines: Iterable[str]) -> list[str]:
    return [title, *(f"{at}）{line}；" for at, line in enumerate(lines, 1))]


def scope(audit: Audit, w: Writer) -> list[str]:
    """What the organization states as its scope; processes."""
    told = [f"手册规定的{system}覆盖范围：{w.scope('system', system)}。" for system in audit.systems]
    processes = f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
    outsourced = f"外包过程：{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。"
    return [*told, processes + outsourced]


def goals(audit: Audit, w: Writer) -> list[str]:
    """Objectives and what is enumerated."""
    told = [f"{name}：目标{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    lines = _list("查目标完成情况：", told)
    for count in audit.counts:
        e = w.entry("counts", count)
        lines.append(f"识别{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    return lines


def people(audit: Audit, w: Writer) -> list[str]:
    """Contracts, examinations, certificates."""
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = (
            f"期限{e('valid_from')}～{e('valid_to')}"
            if contract.valid_to
            else f"{e('valid_from')}起，无固定期限"
        )
        told.append(f"{e('name')}，{e('signed_on')}签订，{span}")
    lines = _list("抽劳动合同：", told)
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    lines += _list("抽从业人员健康检查：", told)
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}），{e('kind')}，{e('category')}，证号{e('number')}，{e('issuer')}发证，"
            f"{e('issued_on')}发，有效期至{e('valid_to')}"
        )
    return lines + (_list("抽特种作业人员持证：", told) if told else ["无特种作业人员。"])


def laws(audit: Audit, w: Writer) -> list[str]:
    """Laws, their evaluation, standards."""
    e = w.law_entry("compliance")
    lines = [f"查《法律法规清单》，收录{e('stated_count')}部：{w.laws('compliance', '，', '{}')}。"]
    for evaluation in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", evaluation)
        lines.append(
            f"查合规性评价报告，{c('done_on')}，评价人{c.each('evaluators')}，对{c('stated_count')}部法律法规"
            "逐条评价，均符合。"
        )
    told = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        told.append(f"{s('number')}《{s('title')}》")
    return lines + _list("查执行的产品标准和技术标准：", told)


def environment(audit: Audit, w: Writer) -> list[str]:
    """Laws that are kept on site, permits."""
    few = w.law_entry("operation")
    lines = [f"{few.silent('place')}对照{few.each('titles', '、', '《{}》')}查看现场，未发现不符合的情况。"]
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told.append(
            f"{e('kind')}，编号{e('number')}，{e('holder')}，范围：{e('scope')}，{e('valid_from')}～{until}，"
            f"{e('authority')}"
        )
    return lines + (_list("查许可资质：", told) if told else [])


def equipment(audit: Audit, w: Writer) -> list[str]:
    """Machines, special equipment."""
    machines = [name for name, _, _ in audit.world.equipment]
    e = w.entry("counts", Count("主要生产设备", len(machines), machines, "种"))
    lines = [f"{e('what')}{e('stated')}种：{e.each('listed', '、')}。"]
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{unit.place}{e('name')}，型号{e('model')}，登记证号{e('registration_no')}，设备代码{e('device_code')}，"
            f"{e('agency')}{e('inspected_on')}检验，报告号{e('report_no')}，下次{e('next_inspection_on')}"
        )
    return lines + (_list("抽特种设备检验：", told) if told else ["无特种设备。"])


def calibrations(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{one.place}{e('device')}，{e('model')}，编号{e('serial')}，{e('agency')}{e('calibrated_on')}{one.act}，"
            f"证书号{e('certificate_no')}，有效期至{e('valid_until')}，{e('result')}"
        )
    first = "查《计量器具台账》和周期检定计划，抽在用器具如下："
    return [*_list(first, told), "报警和记录用软件使用前经过确认，有确认记录。"]


def supply(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}，{e('provides')}，{e('evaluated_on')}评价合格")
    lines = _list("抽合格供方名录：", told)
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}），{e.each('parties', '与')}，{e('signed_on')}签，"
            f"{e('stated_term')}，{e('valid_from')}～{e('valid_to')}"
        )
    return lines + _list("抽合同：", told)


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}，{e('kind')}演练，{drill.place}，{drill.people}人，有评价记录")
    return _list("查演练：", told)


def points(audit: Audit, w: Writer) -> list[str]:
    """Critical control points."""
    steps = [step for step in audit.key_processes.split("、") if step in LIMITS]
    e = w.entry("counts", Count("关键控制点", len(steps), steps, "个"))
    lines = [f"危害控制计划确定{e('what')}{e('stated')}个：{e.each('listed', '、')}。"]
    for at, step in enumerate(steps, 1):
        hazard, limit, often = LIMITS[step]
        lines.append(f"CCP{at}（{step}）：显著危害为{hazard}；关键限值为{limit}；{often}监控；")
    return lines


def production(audit: Audit, w: Writer) -> list[str]:
    """The flow."""
    flow = "→".join(audit.world.industry["flow"])
    return [f"{w.scope('activity')}的工艺流程：{flow}。班次：{audit.world.shifts}班。"]


def released(audit: Audit, w: Writer) -> list[str]:
    """What was inspected, with its total."""
    lines = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        told = "，".join(f"{item('name')}{item('amount')}{table.unit}" for item in items)
        lines.append(f"查《{e('title')}》：{told}，合计{e('stated_total')}{table.unit}。")
    return lines


def internal(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"～{e('end')}")
        lines += _list(
            "查最近一次内部审核：",
            [
                f"内审计划，{e('planned_on')}批准，覆盖全部部门和条款",
                f"实施日期：{span}",
                f"内审组长：{e('leader')}；内审员：{e.each('auditors')}",
                f"开具不符合报告{e('nonconformities')}份，{e('closed_on')}验证关闭",
                "内审报告结论：体系运行基本有效",
            ],
        )
    return [*lines, "内审员与受审部门无直接责任关系，检查记录填写具体。"]


def review(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        lines += _list(
            "查最近一次管理评审：",
            [
                f"管理评审计划，{e('planned_on')}发出",
                f"{e('held_on')}召开，{e('chair')}主持，各部门负责人参加",
                f"输出改进事项{e('improvements')}项，完成期限{e('due_date')}",
            ],
        )
    return [*lines, "评审输入包括验证结果分析、系统更新活动和外部检查结果，输出与决议一致。"]
