"""What 阜康's auditors tell of each clause, in sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._fukang_words import filled
from corpus.bodies.writer import Writer


def _said(*texts: str) -> list[str]:
    return list(texts)


def context(audit: Audit, w: Writer) -> list[str]:
    """The company, its scope and processes."""
    told = _said(
        filled(
            audit,
            "与总经理{manager}交谈，公司能够说明影响体系的内外部因素和相关方要求，"
            "出示《内外部环境因素识别表》，{year}年初由{office}组织更新过一次。",
        )
    )
    for one in audit.systems:
        told.append(f"手册写明的{'质量' if one == 'QMS' else '安全'}体系范围为：{w.scope('system', one)}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"手册识别{e('what')}{e('stated')}{count.unit}，分别是{e.each('listed')}。")
    told.append(
        f"关键过程是{w.fact('key_processes')}，特殊过程是{w.fact('special_processes')}，"
        f"外包过程是{w.fact('outsourced_processes')}。不适用条款：{w.fact('exclusions')}。"
    )
    return told


def leading(audit: Audit, _w: Writer) -> list[str]:
    """Policy and duties."""
    return _said(
        filled(
            audit, "管理方针由{manager}批准发布，张贴在会议室和车间（作业）入口处，抽问员工2人能够说出大意。"
        ),
        filled(
            audit,
            "任命{deputy}为管理者代表，任命书有效。查岗位说明书3份（{quality}、{doing}、{sale}），职责清楚。",
        ),
        *(
            [filled(audit, "员工代表{workers}由职工推选，参与了危险源辨识和事故调查的讨论，会议签到可查。")]
            if "OHSMS" in audit.systems
            else []
        ),
    )


def planning(audit: Audit, _w: Writer) -> list[str]:
    """Risks, objectives, hazards."""
    told = _said(filled(audit, "查《风险和机遇应对表》，措施有责任部门和完成时间，抽2项措施，已按时做完。"))
    if "OHSMS" in audit.systems:
        told.append(
            filled(
                audit,
                "查《危险源辨识与风险评价表》，辨识覆盖各岗位，较大的有{hazard}、{other}，控制措施已定。",
            )
        )
    goals = [f"{name}指标{target}，实际{got}" for name, target, got in audit.world.objectives]
    told.append(f"查目标考核表：{'；'.join(goals)}，均已完成。")
    return told


def laws(audit: Audit, w: Writer) -> list[str]:
    """The laws and whether they are kept."""
    law = w.law_entry("compliance")
    told = [
        f"查《法律法规清单》，登记{law.silent('place')}{law('stated_count')}部，有"
        f"{law.each('titles', '、', '《{}》')}，均为现行版本。"
    ]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"{e('done_on')}由{e.each('evaluators')}做了合规性评价，共评价{e('stated_count')}部，没有不合规的情况。"
        )
    return told


def machines(audit: Audit, w: Writer) -> list[str]:
    """Equipment."""
    told = [
        filled(audit, "{upkeep}建有设备台账，抽查{machine}的保养记录，项目和周期符合《设备管理规定》。"),
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"特种设备{e('name')}（型号{e('model')}，设备代码{e('device_code')}，登记证{e('registration_no')}）"
            f"于{e('inspected_on')}经{e('agency')}检验合格，报告{e('report_no')}，"
            f"下次检验日期{e('next_inspection_on')}。"
        )
    if not audit.special_equipment:
        told.append("公司没有特种设备。")
    return told


def instruments(audit: Audit, w: Writer) -> list[str]:
    """Measuring instruments."""
    if not audit.calibrations:
        return ["公司的服务不使用需要溯源的测量仪器，以检查表和目视检查为主。"]
    told = [filled(audit, "{quality}有计量器具台账，抽查下列器具的证书：")]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        told.append(
            f"（{at}）{e('device')}，规格{e('model')}，出厂编号{e('serial')}，放在{e.aside('place')}，"
            f"{e('calibrated_on')}送{e('agency')}{one.act}，证书{e('certificate_no')}，结果{e('result')}，"
            f"有效期到{e('valid_until')}；"
        )
    told.append("以上证书均看了原件。")
    return told


def competence(audit: Audit, w: Writer) -> list[str]:
    """Training, certificates, contracts."""
    told = [
        filled(audit, "查{year}年培训计划，抽3次培训的签到表和考核记录，培训后有效果评价。"),
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}从事{e.aside('work')}，持{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{e('issuer')}发证，有效期{e('valid_from')}至{e('valid_to')}。"
        )
    if not audit.personnel_certificates:
        told.append("没有法规要求持证的岗位。")
    for work in audit.employment_contracts:
        e = w.entry("employment_contracts", work)
        ends = (
            f"期限{e('valid_from')}到{e('valid_to')}" if work.valid_to else f"{e('valid_from')}起无固定期限"
        )
        told.append(f"看了{e('name')}的劳动合同，{e('signed_on')}签订，{ends}。")
    return told


def documents(audit: Audit, w: Writer) -> list[str]:
    """Documented information, technical standards."""
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    return [
        filled(audit, "体系文件有手册1份、程序文件和作业文件，{office}统一编号发放，现场抽查3份均为有效版。"),
        f"外来文件有{'、'.join(cited)}等，登记在《外来文件清单》。",
    ]


def customers(audit: Audit, _w: Writer) -> list[str]:
    """Orders."""
    return [
        filled(
            audit, "{sale}负责合同评审，抽{before}年以来的合同5份，数量、交期、要求在签订前已评审，有签字。"
        ),
        filled(audit, "顾客满意度调查发出20份，收回18份，意见由{sale_head}逐条回复。"),
    ]


def design(audit: Audit, _w: Writer) -> list[str]:
    """Development of products and services."""
    if audit.exclusions != "无":
        return ["见手册说明，该条款不适用，理由成立，不影响公司提供合格产品和服务的能力。"]
    return [
        filled(audit, "{tech}负责，抽1个项目的资料，任务书、评审、验证和确认的记录都有，更改有审批。"),
    ]


def suppliers(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    told = [filled(audit, "{buying}有《合格供方名录》，抽查供方评价记录：")]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价合格；")
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        told.append(
            f"{e('kind')}一份，{e.each('parties', '与')}签订，内容为{deal.about}，签订日期{e('signed_on')}，"
            f"有效期{e('valid_from')}至{e('valid_to')}，期限{e('stated_term')}。"
        )
    return told


def doing(audit: Audit, w: Writer) -> list[str]:
    """The work itself."""
    flow = " → ".join(audit.world.industry["flow"])
    few = w.law_entry("operation")
    return [
        f"看了现场，流程为：{flow}。",
        filled(
            audit, "看{second}过程，作业文件在现场，操作人员知道要求，抽查当月的过程记录6份，有操作人签字。"
        ),
        filled(audit, "标识清楚，从{last}的记录能够查回{first}；顾客财产有登记，防护符合规定。"),
        f"作业遵守{few.silent('place')}{few.each('titles', '、', '《{}》')}的要求，没有看到违反的情况。",
    ]


def release(audit: Audit, w: Writer) -> list[str]:
    """Inspection and what fails."""
    told = [
        filled(audit, "{quality}按检验（检查）规程实施，放行人员经授权，查检验记录8份。"),
        filled(audit, "不合格处置单抽2份，有原因、处置和再次检查的结果。"),
    ]
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        parts = []
        for item in table.items:
            i = e.inner("items", item)
            parts.append(f"{i('name')}{i('amount')}{table.unit}")
        told.append(f"查{e('title')}：{'、'.join(parts)}，合计{e('stated_total')}{table.unit}。")
    return told


def safety(audit: Audit, w: Writer) -> list[str]:
    """Control of hazards, health."""
    told = [
        filled(audit, "安全操作规程挂在岗位旁，劳保用品按标准发放，抽发放登记2个月，领用人签了字。"),
        filled(audit, "{safety}每月组织检查，隐患整改单有复查人签字；相关方进场前签订安全协议。"),
    ]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论为{e('result')}。")
    return told


def emergency(audit: Audit, w: Writer) -> list[str]:
    """Emergencies."""
    told = ["应急预案覆盖火灾等情形，应急物资按清单配备，消防器材每月点检。"]
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{e.aside('place')}做了{e('kind')}演练，{one.people}人参加。")
    return told


def inside(audit: Audit, w: Writer) -> list[str]:
    """The internal audit."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"到{e('end')}")
        told.append(
            f"内审计划{e('planned_on')}批准，{days}实施，组长{e('leader')}，内审员{e.each('auditors')}。"
            f"内审查出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。内审员不审自己的工作。"
        )
    return told


def review(audit: Audit, w: Writer) -> list[str]:
    """The management review."""
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        done = f"，实际{e('closed_on')}完成" if one.closed_on else "，目前正在做"
        told.append(
            f"管理评审按计划（{e('planned_on')}）安排，{e('held_on')}召开，{e('chair')}主持，各部门交了书面材料。"
            f"评审提出改进{e('improvements')}项，要求{e('due_date')}前完成{done}。"
        )
    return told


def improving(audit: Audit, _w: Writer) -> list[str]:
    """Improvement."""
    return [
        audit.world.remarks["improvement"][0],
        filled(audit, "查纠正措施记录2份，原因找得准，措施由{deputy}验证。"),
    ]
