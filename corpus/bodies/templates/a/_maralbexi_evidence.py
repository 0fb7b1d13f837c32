"""What the auditors of 玛拉勒巴什 write as evidence: sentences for a question of the form."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "FSMS": "食品安全管理体系", "HACCP": "HACCP体系"}


def context(audit: Audit, w: Writer) -> list[str]:
    """The organization and its surroundings."""
    people = audit.world.people
    return [
        f"与总经理{people.manager}面谈：主营{w.scope('activity')}，内外部因素和相关方要求列表管理，每年评审一次。",
        f"统一社会信用代码{w.fact('organization.uscc')}，与营业执照原件核对一致。",
        *audit.world.remarks["planning"][:1],
    ]


def scope(audit: Audit, w: Writer) -> list[str]:
    """The scope as the manual has it."""
    told = [f"手册规定{NAMES[code]}的范围：{w.scope('system', code)}。" for code in audit.systems]
    return [*told, f"体系文件{w.fact('system_effective_on')}发布实施；不适用条款：{w.fact('exclusions')}。"]


def leadership(audit: Audit, w: Writer) -> list[str]:
    """Management, the food safety team."""
    people = audit.world.people
    told = [
        f"方针由总经理{people.manager}批准，已在公告栏张贴，抽问{w.random.randint(2, 5)}名员工，理解正确。"
    ]
    if {"FSMS", "HACCP"} & {*audit.systems}:
        told.append(
            f"食品安全小组组长为{people.representative}，成员来自质量、生产、采购、设备等部门，有任命书和培训记录。"
        )
    return told


def risks(audit: Audit, w: Writer) -> list[str]:
    """Risks, objectives, the counted lists."""
    told = ["查风险和机遇评价表，风险有等级、措施和责任部门，措施已纳入相关过程。"]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"识别{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    return told


def objectives(audit: Audit, _: Writer) -> list[str]:
    """Objectives with targets and results."""
    told = "；".join(
        f"{name}：目标{target}，实际{reached}" for name, target, reached in audit.world.objectives
    )
    return [f"查目标统计表：{told}，均已达到。", "目标按部门分解，统计有数据来源。"]


def people(audit: Audit, w: Writer) -> list[str]:
    """Certificates for work, contracts, examinations."""
    told = []
    for held in audit.personnel_certificates:
        e = w.entry("personnel_certificates", held)
        told.append(
            f"查{e.aside('work')}人员{e('name')}的{e('kind')}，项目{e('category')}，证号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}签发，有效期至{e('valid_to')}。"
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(
            f"查{e('name')}的体检资料，{e('examined_on')}在{e('institution')}检查，结论为{e('result')}。"
        )
    for item in audit.employment_contracts:
        e = w.entry("employment_contracts", item)
        until = (
            f"期限{e('valid_from')}至{e('valid_to')}" if item.valid_to else f"自{e('valid_from')}起无固定期限"
        )
        told.append(f"查{e('name')}的劳动合同，{e('signed_on')}签订，{until}。")
    return [*told, "年度培训计划已实施，查卫生知识和岗位操作的培训记录，有签到和考核。"]


def premises(audit: Audit, w: Writer) -> list[str]:
    """Sites, equipment, special equipment."""
    machines = "、".join(f"{name}（{model}）{count}台" for name, model, count in audit.world.equipment)
    told = [f"现场查看主要设备：{machines}，状态完好，保养记录按期填写。"]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e.aside('place')}的{e('name')}（{e('model')}），使用登记{e('registration_no')}，设备代码{e('device_code')}，"
            f"{e('agency')}于{e('inspected_on')}检验，报告{e('report_no')}，下次检验{e('next_inspection_on')}。"
        )
    return told


def instruments(audit: Audit, w: Writer) -> list[str]:
    """Calibrations, one sentence each."""
    told = []
    for item in audit.calibrations:
        e = w.entry("calibrations", item)
        told.append(
            f"{e.aside('place')}使用的{e('device')}，型号{e('model')}，编号{e('serial')}，送{e('agency')}{item.act}，"
            f"证书{e('certificate_no')}，{item.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，结果{e('result')}。"
        )
    return [*told, "计量器具有台账，现场器具的状态标识与台账相符。"]


def documents(audit: Audit, w: Writer) -> list[str]:
    """Documents, technical standards."""
    told = ["体系文件经过批准，受控发放，作废文件已收回；记录有保存期限，查阅方便。"]
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    if cited:
        told.append(f"在用的产品和卫生标准：{'；'.join(cited)}，均为现行版本。")
    return [*told, *audit.world.remarks["support"][:1]]


def laws(audit: Audit, w: Writer) -> list[str]:
    """Laws and how they are kept."""
    law = w.law_entry("compliance")
    told = [f"查法律法规清单，收录{law('stated_count')}部：{w.laws('compliance')}。"]
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        told.append(
            f"{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}部法规的遵守情况进行了合规性评价，结论为遵守。"
        )
    return told


def permits(audit: Audit, w: Writer) -> list[str]:
    """Permits and certificates in force."""
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        told.append(
            f"查{e('kind')}，编号{e('number')}，持证人{e('holder')}，许可范围{e('scope')}，{e('authority')}发，"
            f"有效期{e('valid_from')}至{until}。"
        )
    for held in audit.certificates:
        e = w.entry("certificates", held)
        told.append(
            f"查{e('system', NAMES[held.system])}认证证书，编号{e('number')}，{e('issued_on')}颁发，"
            f"有效期至{e('valid_to')}，标志使用符合规定。"
        )
    return told or ["经营范围内没有需要取得许可的活动。"]


def prerequisites(_: Audit, w: Writer) -> list[str]:
    """Hygiene."""
    times = w.random.randint(2, 4)
    return [
        "查看更衣、洗手消毒、虫害防治、清洁消毒和废弃物处理，与前提方案的规定一致。",
        f"抽查{times}天的班前卫生检查记录，项目齐全；查虫害防治服务记录，图示与现场布点一致。",
    ]


def hazards(audit: Audit, w: Writer) -> list[str]:
    """Hazard analysis and control."""
    flow = "→".join(audit.world.industry["flow"])
    return [
        f"流程图经现场确认：{flow}。",
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，参数有确认记录。",
        "危害分析考虑了生物、化学、物理和过敏原危害，控制措施的分类有判断过程。",
    ]


def monitoring(audit: Audit, w: Writer) -> list[str]:
    """Control points."""
    head = audit.world.people.heads["质量部"]
    return [
        f"与质量部{head}面谈，关键限值有科学依据；抽查{w.random.randint(5, 9)}份监控记录，监控频次符合计划。",
        "偏离关键限值时的纠偏措施已规定，产品的隔离和处置有授权。",
    ]


def supply(audit: Audit, w: Writer) -> list[str]:
    """Suppliers, contracts, outsourcing."""
    told = []
    for item in audit.suppliers:
        e = w.entry("suppliers", item)
        told.append(f"查供方{e('name')}，供应{e('provides')}，{e('evaluated_on')}评价合格。")
    for held in audit.contracts:
        e = w.entry("contracts", held)
        told.append(
            f"查{held.about}的{e('kind')}，签约方为{e.each('parties')}，签于{e('signed_on')}，期限{e('stated_term')}"
            f"（{e('valid_from')}至{e('valid_to')}）。"
        )
    return [*told, f"外包过程为{w.fact('outsourced_processes')}，控制方式在协议中规定。"]


def production(audit: Audit, w: Writer) -> list[str]:
    """Production and service."""
    return [*audit.world.remarks["operation"][:3], f"现场核对{w.laws('operation')}的执行，未见不一致。"]


def customers(audit: Audit, w: Writer) -> list[str]:
    """Customers and design."""
    head = audit.world.people.heads["销售部"]
    return [
        f"与销售部{head}面谈，抽查{w.random.randint(3, 6)}份订单，数量、规格、交货期已评审，变更有记录。",
        "顾客反馈有登记和回复，满意度调查结果已分析。",
    ]


def trace(_: Audit, w: Writer) -> list[str]:
    """Traceability."""
    hours = w.random.randint(1, 3)
    return [f"现场抽取一个批号作追溯，由成品追到原料和去向，用时约{hours}小时，物料平衡在允许范围之内。"]


def emergency(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"{e('held_on')}在{drill.place}进行了{e('kind')}演练，参加{drill.people}人，有方案、记录和总结。"
        )
    return [*told, "撤回程序规定了通知的对象和时限，撤回产品的处置有规定。"]


def release(audit: Audit, w: Writer) -> list[str]:
    """Release, nonconforming products."""
    return [
        f"抽查{w.random.randint(3, 8)}批成品检验记录，项目和判定符合标准，放行人有授权。",
        "不合格品有标识和隔离，评审和处置记录完整，未见误用。",
        *audit.world.remarks["evaluation"][1:2],
    ]


def internal(audit: Audit, w: Writer) -> list[str]:
    """The internal audit."""
    told = []
    for item in audit.internal_audits:
        e = w.entry("internal_audits", item)
        days = f"{e('start')}{e.silent('end')}" if item.start == item.end else f"{e('start')}至{e('end')}"
        told.append(
            f"查内审计划（{e('planned_on')}批准），{days}实施内审，组长{e('leader')}，内审员{e.each('auditors')}。"
        )
        told.append(f"内审开出不符合项{e('nonconformities')}项，{e('closed_on')}验证关闭。")
    return told


def review(audit: Audit, w: Writer) -> list[str]:
    """The management review."""
    told = []
    for item in audit.management_reviews:
        e = w.entry("management_reviews", item)
        told.append(f"查管理评审计划（{e('planned_on')}），{e('held_on')}由{e('chair')}主持召开，输入充分。")
        closed = f"，{e('closed_on')}完成" if item.closed_on else "，正在实施"
        told.append(f"评审提出改进项{e('improvements')}项，完成期限{e('due_date')}{closed}。")
    return told


def improvement(audit: Audit, w: Writer) -> list[str]:
    """Earlier nonconformities, corrective action."""
    told = []
    for item in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", item)
        told.append(f"上次审核的不符合：{e('description')}纠正措施有效，{e('closed_on')}关闭。")
    return [*told, *audit.world.remarks["improvement"][:2]]
