"""What 瀚沽's auditors saw, row by row."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "EnMS": "能源"}


def _one(w: Writer, topic: str, count: int = 1) -> str:
    return "".join(phrases(w, topic, count))


def context(audit: Audit, w: Writer) -> list[str]:
    """Context and scope."""
    scopes = "；".join(f"{SHORT[one]}管理体系——{w.scope('system', one)}" for one in audit.systems)
    return [_one(w, "context", 2), f"受审核方以文件形式确定的体系范围：{scopes}。"]


def leadership(_audit: Audit, w: Writer) -> list[str]:
    """Leadership."""
    return [_one(w, "lead", 2), _one(w, "policy")]


def risks(audit: Audit, w: Writer) -> list[str]:
    """Risks, aspects and hazards."""
    lines = [_one(w, "risk")]
    for one in audit.counts:
        e = w.entry("counts", one)
        lines.append(f"经评价确定{e('what')}{e('stated')}{one.unit}：{e.each('listed')}。")
    if "EMS" in audit.systems:
        lines.append(_one(w, "aspects"))
    if "OHSMS" in audit.systems:
        lines.append(_one(w, "hazards"))
    return lines


def laws(audit: Audit, w: Writer) -> list[str]:
    """Which laws were found to apply."""
    e = w.law_entry("compliance")
    return [
        f"{audit.world.departments[-1]}提供《适用法律法规和其他要求清单》，清单收录{e('stated_count')}部："
        f"{w.laws('compliance')}。{_one(w, 'duties')}"
    ]


def objectives(audit: Audit, w: Writer) -> list[str]:
    """Objectives and what was reached."""
    told = "；".join(
        f"{name}（指标{target}）实际完成{reached}" for name, target, reached in audit.world.objectives
    )
    return [f"{_one(w, 'goals')}查目标考核表：{told}，均达到指标要求。"]


def energy(_audit: Audit, w: Writer) -> list[str]:
    """The energy review."""
    return [_one(w, "energy", 3)]


def competence(audit: Audit, w: Writer) -> list[str]:
    """People."""
    lines = [_one(w, "people", 2)]
    papers = []
    for one in audit.personnel_certificates[:2]:
        e = w.entry("personnel_certificates", one)
        papers.append(
            f"{e('name')}（{e.aside('work')}）{e('kind')}，证号{e('number')}，有效期至{e('valid_to')}"
        )
    if papers:
        lines.append(f"查持证上岗情况：{'；'.join(papers)}。证书的发证信息见附录三。")
    else:
        lines.append("经识别，受审核方的岗位不涉及特种作业和特种设备作业。")
    for deal in audit.employment_contracts:
        e = w.entry("employment_contracts", deal)
        until = f"至{e('valid_to')}止" if deal.valid_to else "起，为无固定期限合同"
        lines.append(f"查劳动合同：{e('name')}，签订日期{e('signed_on')}，合同期自{e('valid_from')}{until}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    if exams:
        lines.append(f"查员工体检报告：{'、'.join(exams)}。")
    return lines


def papers(_audit: Audit, w: Writer) -> list[str]:
    """Communication and documents."""
    return [_one(w, "papers", 2)]


def plant(audit: Audit, w: Writer) -> list[str]:
    """Equipment."""
    owned = "、".join(f"{name}（{model}）{number}台/套" for name, model, number in audit.world.equipment)
    lines = [f"主要设施设备：{owned}；占用面积约{audit.world.area}平方米。{_one(w, 'plant', 2)}"]
    for one in audit.special_equipment[:1]:
        e = w.entry("special_equipment", one)
        lines.append(
            f"查特种设备：{e.aside('place')}的{e('name')}，设备代码{e('device_code')}，使用登记证"
            f"{e('registration_no')}，"
            f"{e('inspected_on')}经{e('agency')}检验合格，下次检验日期为{e('next_inspection_on')}。特种"
            "设备抽样情况见附录二。"
        )
    if not audit.special_equipment:
        lines.append("现场未见在用的特种设备。")
    return lines


def measuring(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    if not audit.calibrations:
        return ["该组织的过程监视采用检查表和系统记录，没有需要检定或校准的计量器具。"]
    lines = [_one(w, "measure")]
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        lines.append(
            f"查{e.aside('place')}{e('device')}（{e('model')}，出厂编号{e('serial')}）：{one.act}证书编号"
            f"{e('certificate_no')}，"
            f"{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，{one.act}结果{e('result')}，委托单位{e('user_unit')}。"
        )
    return [*lines, "计量器具的抽样情况见附录一。"]


def customers(_audit: Audit, w: Writer) -> list[str]:
    """Customers."""
    return [_one(w, "sales", 2)]


def supply(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts with them."""
    lines = [_one(w, "supply", 2), f"外包过程：{w.fact('outsourced_processes')}。"]
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}，提供{e('provides')}，评价日期{e('evaluated_on')}")
    if told:
        lines.append(f"抽合格供方评价表：{'；'.join(told)}。评价结果均为合格。")
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        lines.append(
            f"查{e('kind')}一份：{e.each('parties', '与')}签，内容为{deal.about}，签订日期{e('signed_on')}，"
            f"期限{e('stated_term')}（{e('valid_from')}至{e('valid_to')}）。"
        )
    return lines


def design(audit: Audit, w: Writer) -> list[str]:
    """Design."""
    if "8.3" in audit.exclusions:
        return [store("haihe")["no_design"]]
    return [_one(w, "design", 2)]


def doing(audit: Audit, w: Writer) -> list[str]:
    """Making the product or giving the service."""
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    lines = [
        f"工艺（服务）流程：{'→'.join(audit.world.industry['flow'])}。",
        f"其中关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}。",
        _one(w, "doing", 3),
    ]
    if audit.special_processes != "无":
        lines.append(_one(w, "special"))
    if cited:
        lines.append(f"执行的技术（产品）标准：{'、'.join(cited)}。")
    if "EMS" in audit.systems:
        lines.append(_one(w, "environment", 2))
    if "OHSMS" in audit.systems:
        lines.append(_one(w, "health", 2))
    lines.append(f"现场运行控制遵守了{w.laws('operation')}的有关规定。")
    return lines


def release(_audit: Audit, w: Writer) -> list[str]:
    """Release and what does not conform."""
    return [_one(w, "release"), _one(w, "reject")]


def duties(audit: Audit, w: Writer) -> list[str]:
    """Permits and the evaluation of compliance."""
    lines = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"查见《{e('kind')}》：编号{e('number')}，持证单位{e('holder')}，许可（登记）内容{e('scope')}，"
            f"{e('authority')}颁发，有效期{e('valid_from')}至{last}。"
        )
    if not audit.permits:
        lines.append("受审核方所从事的经营项目无需行政许可。")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"查合规性评价报告：评价日期{e('done_on')}，评价人{e.each('evaluators')}，评价法律法规"
            f"{e('stated_count')}部，评价结论为全部遵守。{_one(w, 'fines')}"
        )
    return lines


def alarm(audit: Audit, w: Writer) -> list[str]:
    """Emergencies."""
    lines = [_one(w, "alarm")]
    for one in audit.drills:
        e = w.entry("drills", one)
        lines.append(f"查演练记录：{e('held_on')}在{one.place}开展{e('kind')}演练，{one.people}人参加。")
    return lines


def performance(audit: Audit, w: Writer) -> list[str]:
    """What was measured."""
    lines = [_one(w, "watch", 2)]
    if audit.tables_with_totals:
        lines.append(f"统计数据见附录五，{audit.world.departments[1]}对统计结果进行了分析。")
    return lines


def internal(audit: Audit, w: Writer) -> list[str]:
    """The internal audit."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        lines.append(
            f"内审计划编制日期：{e('planned_on')}；内审实施日期：{span}；内审组长：{e('leader')}；"
            "内审组成员："
            f"{e.each('auditors')}。"
            f"内审共开具不符合报告{e('nonconformities')}份，纠正措施于{e('closed_on')}验证关闭。"
        )
    return [*lines, _one(w, "internal")]


def review(audit: Audit, w: Writer) -> list[str]:
    """The management review."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        state = f"实际完成日期{e('closed_on')}" if one.closed_on else "目前按计划推进"
        lines.append(
            f"管理评审计划日期：{e('planned_on')}；会议日期：{e('held_on')}；主持人：{e('chair')}。"
            "评审报告提出"
            f"改进事项{e('improvements')}项，要求完成日期{e('due_date')}，{state}。"
        )
    return [*lines, _one(w, "review")]


def improvement(_audit: Audit, w: Writer) -> list[str]:
    """Improvement."""
    return [_one(w, "improve", 2)]
