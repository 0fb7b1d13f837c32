"""What 敏禾's auditors write into the cells of the checklists: records, one a line."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.writer import Writer

Told = Callable[[Writer], str]


def _scope(w: Writer) -> str:
    lines = [f"（{one}）{w.scope('system', one)}" for one in w.audit.systems]
    lines.append(f"不适用条款：{w.fact('exclusions')}")
    return "¶".join(["管理手册确定的体系范围：", *lines])


def _objectives(w: Writer) -> str:
    lines = [f"{name}：目标{target}，实际{reached}；" for name, target, reached in w.audit.world.objectives]
    return "¶".join(["目标已分解到部门，近期统计结果：", *lines, "目标均已完成。"])


def _reviews(w: Writer) -> str:
    lines = []
    for one in w.audit.management_reviews:
        e = w.entry("management_reviews", one)
        after = f"，已于{e('closed_on')}全部完成" if one.closed_on else "，措施正在实施"
        lines.append(
            f"{e('planned_on')}下达管理评审计划，{e('held_on')}召开评审会，由{e('chair')}主持；"
            f"提出改进措施{e('improvements')}项，要求{e('due_date')}前完成{after}。"
        )
    return "¶".join([*lines, "评审输入覆盖标准的要求，评审结论为体系适宜、充分、有效。"])


def _internal(w: Writer) -> str:
    lines = []
    for one in w.audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}～{e('end')}" if one.end != one.start else f"{e('start')}{e.silent('end')}"
        lines.append(
            f"内审计划{e('planned_on')}批准；{days}实施；组长{e('leader')}，内审员{e.each('auditors')}；"
            f"开出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    return "¶".join([*lines, "内审员经过培训，审核覆盖所有部门和条款。"])


def _people(w: Writer) -> str:
    lines = ["抽查劳动合同："] if w.audit.employment_contracts else []
    for contract in w.audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        lines.append(f"· {e('name')}，{e('signed_on')}签订，合同期{e('valid_from')}{term}")
    if not w.audit.personnel_certificates:
        return "¶".join([*lines, "本公司无须持证的特种作业岗位。"])
    lines.append("抽查持证上岗人员：")
    for one in w.audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"· {e('name')}，从事{e.aside('work')}，{e('kind')}（{e('category')}），证号{e('number')}，"
            f"发证日期{e('issued_on')}，有效期{e('valid_from')}～{e('valid_to')}，{e('issuer')}发证"
        )
    return "¶".join(lines)


def _exams(w: Writer) -> str:
    lines = []
    for one in w.audit.medical_exams:
        e = w.entry("medical_exams", one)
        lines.append(f"· {e('name')}：{e('examined_on')}，{e('institution')}，结果：{e('result')}")
    return "¶".join(["查体检报告：", *lines, "结果已告知本人并存入健康档案。"])


def _calibrations(w: Writer) -> str:
    lines = []
    for at, one in enumerate(w.audit.calibrations, 1):
        e = w.entry("calibrations", one)
        lines.append(
            f"{at}）{e('device')} {e('model')}，编号{e('serial')}，证书{e('certificate_no')}，"
            f"{e('calibrated_on')}{one.act}，有效期至{e('valid_until')}，{e('result')}，{e('agency')}"
        )
    return "¶".join(["查《监视和测量设备台账》，抽查如下：", *lines, "状态标识清楚，使用和保管符合规定。"])


def _standards(w: Writer) -> str:
    lines = []
    for one in w.audit.standards_cited:
        e = w.entry("standards_cited", one)
        lines.append(f"{e('number')}《{e('title')}》")
    return "¶".join(["收集并执行的标准：", *lines, "标准均为有效版本，由专人查新。"])


def _totals(w: Writer) -> str:
    if not w.audit.tables_with_totals:
        return "各项统计数据按月汇总，用于管理评审的输入。"
    return "各项统计数据按月汇总，年度统计结果见本记录后所附的统计表。"


def _processes(w: Writer) -> str:
    flow = "→".join(w.audit.world.industry["flow"])
    return "¶".join(
        [
            f"流程：{flow}",
            f"关键过程：{w.fact('key_processes')}",
            f"特殊过程：{w.fact('special_processes')}",
            f"外包过程：{w.fact('outsourced_processes')}",
            "以上过程规定了控制准则，外包过程通过协议和验收进行控制。",
        ]
    )


def _operation(w: Writer) -> str:
    return f"现场做法对照{w.laws('operation')}的有关条款抽查，未发现违反的情况。"


def _design(w: Writer) -> str:
    if w.audit.exclusions != "无":
        return "按顾客要求和成熟的工艺提供产品和服务，不承担设计责任，该条款不适用，理由成立。"
    return "抽查设计和开发项目资料，策划、输入、评审、验证、确认和输出的记录齐全，更改经过批准。"


def _suppliers(w: Writer) -> str:
    lines = []
    for one in w.audit.suppliers:
        e = w.entry("suppliers", one)
        lines.append(f"· {e('name')}（{e('provides')}），{e('evaluated_on')}评价，列入合格供方")
    return "¶".join(["查《合格供方名录》及评价记录：", *lines])


def _contracts(w: Writer) -> str:
    lines = []
    for one in w.audit.contracts:
        e = w.entry("contracts", one)
        lines.append(
            f"· {e('kind')}（{one.about}）：{e.each('parties', '与')}，{e('signed_on')}签订，"
            f"期限{e('stated_term')}，{e('valid_from')}～{e('valid_to')}"
        )
    return "¶".join(["抽查合同：", *lines, "到货后按验收规定验证，记录与采购单一致。"])


def _equipment(w: Writer) -> str:
    lines = [f"{name}（{model}）{number}台/套" for name, model, number in w.audit.world.equipment]
    where = f"占地面积约{w.audit.world.area}平方米"
    return f"主要设备：{'、'.join(lines)}；{where}。¶按年度计划保养，抽查保养记录，项目和周期符合规定。"


def _special(w: Writer) -> str:
    if not w.audit.special_equipment:
        return "本公司未使用特种设备。"
    lines = []
    for one in w.audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"· {e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证{e('registration_no')}，"
            f"首次检验{e('first_inspected_on')}，本次检验{e('inspected_on')}，下次检验日期"
            f"{e('next_inspection_on')}，报告编号{e('report_no')}，{e('agency')}"
        )
    return "¶".join(["查特种设备档案和检验报告：", *lines])


def _counted(w: Writer, what: str) -> list[str]:
    lines = []
    for one in w.audit.counts:
        if one.what == what:
            c = w.entry("counts", one)
            lines.append(f"评价出{c('what')}{c('stated')}{one.unit}：{c.each('listed')}。")
    return lines


def _aspects(w: Writer) -> str:
    lines = _counted(w, "重要环境因素")
    return "¶".join(["按生命周期观点识别环境因素，采用打分法评价。", *lines, "控制措施已列入清单。"])


def _hazards(w: Writer) -> str:
    lines = _counted(w, "不可接受风险")
    return "¶".join(["危险源辨识覆盖常规和非常规活动，采用作业条件危险性评价法。", *lines])


def _compliance(w: Writer) -> str:
    e = w.law_entry("compliance")
    listed = f"识别适用的法律法规{e('stated_count')}项：{w.laws('compliance')}。"
    lines = []
    for one in w.audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        lines.append(
            f"{c('done_on')}由{c.each('evaluators')}进行合规性评价，评价法律法规{c('stated_count')}项，"
            "结论：均能遵守。"
        )
    return "¶".join([listed, *lines])


def _permits(w: Writer) -> str:
    if not w.audit.permits:
        return "所从事的活动无须专项行政许可，营业执照在有效期内。"
    lines = []
    for one in w.audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"· {e('kind')}：编号{e('number')}，持证单位{e('holder')}，许可内容：{e('scope')}，"
            f"有效期{e('valid_from')}～{until}，{e('authority')}"
        )
    return "¶".join(lines)


def _drills(w: Writer) -> str:
    lines = []
    for one in w.audit.drills:
        e = w.entry("drills", one)
        lines.append(f"· {e('held_on')}在{one.place}进行{e('kind')}应急演练，{one.people}人参加")
    return "¶".join(["编制了应急预案，演练情况：", *lines, "演练后对预案作了评价，无需修订。"])


RECORDS: dict[str, Told] = {
    "scope": _scope,
    "objectives": _objectives,
    "reviews": _reviews,
    "internal": _internal,
    "people": _people,
    "exams": _exams,
    "calibrations": _calibrations,
    "standards": _standards,
    "totals": _totals,
    "processes": _processes,
    "operation": _operation,
    "design": _design,
    "suppliers": _suppliers,
    "contracts": _contracts,
    "equipment": _equipment,
    "special": _special,
    "aspects": _aspects,
    "hazards": _hazards,
    "compliance": _compliance,
    "permits": _permits,
    "drills": _drills,
}
"""What is recorded, by the names in the checklists."""
