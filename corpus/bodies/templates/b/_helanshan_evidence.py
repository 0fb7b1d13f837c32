"""What 贺兰山's auditors sampled at the points of the checklist."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count, TableWithTotal
from corpus.bodies.writer import Writer

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}


def _count(w: Writer, one: Count) -> str:
    e = w.entry("counts", one)
    return f"{e('what')}共{e('stated')}{one.unit}：{e.each('listed', '、')}。"


def scope(audit: Audit, w: Writer) -> list[str]:
    """The organisation's scope and its processes."""
    told = [f"手册中的{SHORT[one]}体系范围为：{w.scope('system', one)}。" for one in audit.systems]
    return [
        *told,
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。",
        *[_count(w, one) for one in audit.counts if one.what == "主要过程"],
    ]


def goals(audit: Audit, _: Writer) -> list[str]:
    """The objectives."""
    told = [f"{name}目标{target}，完成{reached}" for name, target, reached in audit.world.objectives]
    return ["；".join(told) + "。"]


def people(audit: Audit, w: Writer) -> list[str]:
    """One contract, one examination, one certificate of those in the annexes."""
    told = []
    for contract in audit.employment_contracts[:1]:
        e = w.entry("employment_contracts", contract)
        told.append(f"劳动合同：{e('name')}的合同于{e('signed_on')}签订，其他抽样见附表。")
    for exam in audit.medical_exams[:1]:
        e = w.entry("medical_exams", exam)
        told.append(f"健康检查：{e('name')}于{e('examined_on')}在{e('institution')}检查，结果{e('result')}。")
    for one in audit.personnel_certificates[:1]:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"持证情况：{e('name')}持{e('kind')}，证号{e('number')}，有效期至{e('valid_to')}，"
            f"全部抽样{len(audit.personnel_certificates)}人，见附表。"
        )
    return told


def measured(audit: Audit, w: Writer) -> list[str]:
    """Some instruments; all are in the annex."""
    told = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"{one.place}使用的{e('device')}（编号{e('serial')}）由{e('agency')}{one.act}，"
            f"有效期至{e('valid_until')}。"
        )
    return [*told, f"抽查器具{len(audit.calibrations)}台件，明细见附表1。"]


def plant(audit: Audit, w: Writer) -> list[str]:
    """The main equipment."""
    machines = [name for name, _, _ in audit.world.equipment]
    return [_count(w, Count("主要设备", len(machines), machines, "种"))]


def special(audit: Audit, w: Writer) -> list[str]:
    """Special equipment."""
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{one.place}的{e('name')}（设备代码{e('device_code')}）首次检验{e('first_inspected_on')}，"
            f"最近检验{e('inspected_on')}，下次检验{e('next_inspection_on')}。"
        )
    return told


def no_special(audit: Audit) -> str:
    """Why there is nothing on special equipment."""
    return "" if audit.special_equipment else "受审核方没有使用特种设备。"


def no_design(audit: Audit) -> str:
    """Why there is nothing on design."""
    return (
        ""
        if audit.exclusions == "无"
        else "产品按顾客图样、标准或既定规范提供，已在体系范围中说明不适用的理由。"
    )


def supply(audit: Audit, w: Writer) -> list[str]:
    """A supplier and a contract."""
    told = []
    for one in audit.suppliers[:2]:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}提供{e('provides')}，{e('evaluated_on')}完成评价，结论为合格。")
    for contract in audit.contracts[:1]:
        e = w.entry("contracts", contract)
        told.append(
            f"抽{e('kind')}：签约双方为{e.each('parties', '和')}，{e('signed_on')}签订，"
            f"期限{e('stated_term')}。"
        )
    return told


def making(audit: Audit, w: Writer) -> list[str]:
    """The flow, standards that are worked to."""
    flow = "—".join(audit.world.industry["flow"])
    told = [f"受审核方从事{w.scope('activity')}，流程：{flow}。"]
    for standard in audit.standards_cited[:1]:
        e = w.entry("standards_cited", standard)
        told.append(f"作业和验收依据包括{e('number')}《{e('title')}》等标准。")
    for permit in audit.permits[:1]:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told.append(f"{e('kind')}（{e('number')}）有效期至{until}。")
    return told


def released(audit: Audit, w: Writer) -> list[str]:
    """The total of what was inspected."""
    return [_total(w, one) for one in audit.tables_with_totals if one.unit == "批"]


def _total(w: Writer, one: TableWithTotal) -> str:
    e = w.entry("tables_with_totals", one)
    return f"提供了《{e('title')}》，合计{e('stated_total')}{one.unit}，分项见附表。"


def aspects(audit: Audit, w: Writer) -> list[str]:
    """Important environmental aspects."""
    return [_count(w, one) for one in audit.counts if one.what == "重要环境因素"]


def hazards(audit: Audit, w: Writer) -> list[str]:
    """Risks that are not acceptable."""
    told = [_count(w, one) for one in audit.counts if one.what == "不可接受风险"]
    return [*told, "上述风险均制定了管理方案或控制措施，经评价剩余风险可接受。"]


def operation(audit: Audit, w: Writer) -> list[str]:
    """Laws that operation is held against; measures."""
    few = w.law_entry("operation")
    told = [f"{few.silent('place')}依据{few.each('titles', '、', '《{}》')}核对现场做法，未见违反。"]
    if "EMS" in audit.systems:
        told.append(f"针对{audit.world.aspects[0]}，查看了控制设施和日常检查记录，运行正常。")
    if "OHSMS" in audit.systems:
        told.append(f"针对{audit.world.hazards[0]}，查看了防护措施和班前提示，均已落实。")
    return told


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(
            f"{e('held_on')}在{one.place}进行了{e('kind')}应急演练，{one.people}人参加，演练后进行了总结。"
        )
    return told


def figures(audit: Audit, w: Writer) -> list[str]:
    """The totals of other figures."""
    return [_total(w, one) for one in audit.tables_with_totals if one.unit != "批"]


def legal(audit: Audit, w: Writer) -> list[str]:
    """The list of laws and their evaluation."""
    entry = w.law_entry("compliance")
    told = [f"查法律法规清单，共{entry('stated_count')}部，清单见附表。"]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}部法律法规进行了合规性评价，未发现违反。"
        )
    return told


def internal(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f" 至 {e('end')}")
        told += [
            f"内审计划于{e('planned_on')}发布，内审实施时间：{span}。",
            f"内审组长{e('leader')}，内审员{e.each('auditors')}；覆盖全部部门和条款，内审员未审核自己的工作。",
            f"发现不符合{e('nonconformities')}项，{e('closed_on')}全部验证关闭；内审结论：体系运行有效。",
        ]
    return told


def review(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"管理评审计划{e('planned_on')}下发，评审会议{e('held_on')}举行，主持人{e('chair')}；"
            f"输入资料齐全，输出改进措施{e('improvements')}项，要求{e('due_date')}前完成。"
        )
    return [*told, "评审结论：体系适宜、充分、有效，改进措施按计划进行中。"]
