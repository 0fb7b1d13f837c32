"""What 独山子国联's report says of planning, support, operation and evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def planning(audit: Audit, w: Writer) -> None:
    """Context, leadership, risks, laws, objectives."""
    people = audit.world.people
    w.heading(2, "3.1　组织环境和领导作用")
    w.text(
        "受审核方确定了与其宗旨和战略方向有关的内部和外部因素，识别了相关方的需求和期望，并形成《内外部环境因素识别表》。",
        f"总经理{people.manager}批准发布了管理方针，任命{people.representative}为管理者代表，各部门和岗位的职责权限已经明确。",
    )
    if "OHSMS" in audit.systems:
        w.text(f"经职工代表推举，{people.workers}为员工代表，参与危险源辨识、方针目标制定和事故调查。")
    w.heading(2, "3.2　应对风险和机遇的措施")
    w.text("受审核方按照《风险和机遇控制程序》对风险和机遇进行了识别和评价，制定了应对措施并融入各过程。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经识别和评价，确定{e('what')}{e('stated')}{count.unit}，包括：{e.each('listed')}。")
    w.heading(2, "3.3　合规义务")
    own = w.law_entry("compliance")
    w.text(
        "安环部负责收集、更新和传达适用的法律法规及其他要求，"
        f"编制了《法律法规及其他要求清单》，清单收录法律法规{own('stated_count')}部，即：{w.laws('compliance')}。"
    )
    w.heading(2, "3.4　目标及其实现的策划")
    told = "；".join(
        f"{name}目标值{target}，实际完成{reached}" for name, target, reached in audit.world.objectives
    )
    w.text("受审核方在相关职能和层次建立了管理目标，并逐级分解到部门，规定了测量方法和统计频次。")
    w.text(f"目标完成情况：{told}。目标均已实现。")


def support(audit: Audit, w: Writer) -> None:
    """People, equipment, instruments, documents."""
    w.heading(2, "4.1　人员和能力")
    w.text("综合部制定了岗位任职要求和年度培训计划，抽查的培训记录内容完整，培训效果经过评价。")
    for holder in audit.personnel_certificates:
        e = w.entry("personnel_certificates", holder)
        w.text(
            f"抽查{e.aside('work')}岗位{e('name')}的{e('kind')}：作业项目{e('category')}，证号{e('number')}，"
            f"{e('issuer')}{e('issued_on')}发证，有效期{e('valid_from')}至{e('valid_to')}。"
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"，至{e('valid_to')}终止" if contract.valid_to else "，为无固定期限劳动合同"
        w.text(f"抽查{e('name')}的劳动合同，{e('signed_on')}签订，自{e('valid_from')}起生效{ends}。")
    w.heading(2, "4.2　基础设施和特种设备")
    w.text("设备部建立了设备台账，编制年度维护保养计划并按计划实施，现场设备运行状况良好。")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"抽查{unit.place}的{e('name')}：型号{e('model')}，设备代码{e('device_code')}，使用登记证编号{e('registration_no')}，"
            f"首次检验日期{e('first_inspected_on')}；{e('agency')}于{e('inspected_on')}进行了定期检验，"
            f"检验报告编号{e('report_no')}，下次检验日期为{e('next_inspection_on')}。"
        )
    w.heading(2, "4.3　监视和测量资源")
    w.text("质量部建立了计量器具台账，按周期组织检定或校准，抽查情况如下。")
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        w.text(
            f"{e('device')}：型号规格{e('model')}，出厂编号{e('serial')}，由{e('agency')}于{e('calibrated_on')}{one.act}，"
            f"证书编号{e('certificate_no')}，有效期至{e('valid_until')}，结论为{e('result')}。"
        )
    w.heading(2, "4.4　沟通和成文信息")
    w.text(
        "内部沟通采用会议、文件、办公平台等方式，外部沟通由归口部门负责，渠道畅通。",
        "组织的知识来自经验教训、技术资料和外部培训，由技术部归集，员工可在办公平台查阅。",
        "成文信息的编制、审批、发放、更改和作废按《成文信息控制程序》执行，使用场所均可得到有效版本。",
    )


def operation(audit: Audit, w: Writer) -> None:
    """Quality, purchase, environment, safety, emergencies."""
    people, flow = audit.world.people, audit.world.industry["flow"]
    w.heading(2, "5.1　运行的策划和控制")
    w.text("受审核方对产品和服务实现所需的过程进行了策划，编制了作业指导书、检验规程和接收准则。")
    told = []
    for cited in audit.standards_cited:
        e = w.entry("standards_cited", cited)
        told.append(f"{e('number')}《{e('title')}》")
    if told:
        w.text(f"执行的产品、技术和排放标准：{'、'.join(told)}。")
    w.text(
        f"现场查看{flow[0]}、{flow[1]}和{flow[-1]}等过程，作业人员能够说明控制要求，过程参数记录与作业文件规定一致。",
        "现场物料和半成品标识清楚，状态可以识别，按批次能够追溯到原材料、作业人员和检验记录。",
        "顾客和外部供方的财产在接收时验证，单独标识和保管，未发生丢失或损坏。",
        "产品和服务的放行由授权人员签署，不合格输出按《不合格控制程序》标识、隔离和处置。",
        "与顾客有关的要求经过评审，抽查的合同评审记录完整，更改信息已传递到相关部门。",
    )
    if audit.exclusions == "无":
        w.text("设计和开发的策划、输入、评审、验证、确认和更改受控，抽查的开发项目资料齐全。")
    w.heading(2, "5.2　外部提供的过程、产品和服务")
    w.text("采购部按《采购控制程序》对外部供方进行选择、评价和再评价，编制了《合格供方名录》。")
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        w.text(f"抽查供方{e('name')}，提供{e('provides')}，{e('evaluated_on')}完成评价，评价结论为合格。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"抽查{e.each('parties', '与')}签订的{e('kind')}（标的为{contract.about}），"
            f"签订日期{e('signed_on')}，合同期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )
    w.heading(2, "5.3　环境运行控制")
    w.text(
        "受审核方对废水、废气、噪声和固体废物制定了控制措施，现场查看环保设施与主体设施同步运行。",
        "与生命周期有关的环境要求已向供方和承包方通报，采购文件列明了环保要求。",
        "危险废物分类贮存，贮存场所设有标识和防渗措施，台账记录与实物相符。",
    )
    own = w.law_entry("operation")
    w.text(f"运行控制遵守{own.each('titles', '和', '《{}》')}的规定{own.silent('place')}，未发现违反情况。")
    if "OHSMS" in audit.systems:
        w.heading(2, "5.4　职业健康安全运行控制")
        w.text(
            f"安环部负责人{people.heads[audit.world.departments[7]]}介绍了安全生产责任制、隐患排查和作业许可制度的执行情况。",
            "现场查看安全防护装置、警示标识和消防器材完好，作业人员按规定佩戴劳动防护用品。",
            "对承包方和外来人员签订了安全管理协议，进场前进行了安全告知。",
        )
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            w.text(
                f"抽查{e('name')}的职业健康检查，{e('examined_on')}在{e('institution')}进行，检查结论为{e('result')}。"
            )
    w.heading(2, f"5.{5 if 'OHSMS' in audit.systems else 4}　应急准备和响应")
    w.text("受审核方识别了潜在的紧急情况，编制了应急预案，应急物资有专人管理并定期检查。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}在{drill.place}组织了{e('kind')}应急演练，{drill.people}人参加，演练后对预案的有效性进行了评审。"
        )


def evaluation(audit: Audit, w: Writer) -> None:
    """Monitoring, compliance, internal audit, management review."""
    w.heading(2, "6.1　监视、测量、分析和评价")
    w.text(
        "受审核方规定了监视和测量的对象、方法和频次，按月汇总分析，结果用于评价过程绩效。",
        "顾客满意的信息通过调查表和走访获取，调查结果经过分析并反馈至相关部门。",
    )
    w.heading(2, "6.2　合规性评价")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"{e('done_on')}，由{e.each('evaluators')}组成的评价小组对{e('stated_count')}部法律法规的遵守情况进行了评价，"
            "评价结论为均已遵守，无违法违规行为。"
        )
    w.heading(2, "6.3　内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"受审核方于{e('planned_on')}编制内部审核计划，{e('start')}至{e('end')}实施内部审核，审核组长为{e('leader')}，"
            f"内审员为{e.each('auditors')}，覆盖全部部门和过程，开出不符合{e('nonconformities')}项，"
            f"于{e('closed_on')}全部整改完毕并验证关闭。"
        )
    w.text("内审员经过培训具备能力，未审核本人的工作，内部审核的结果可信。")
    w.heading(2, "6.4　管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        closed = f"，已于{e('closed_on')}完成" if held.closed_on else "，目前正在实施"
        w.text(
            f"管理评审计划于{e('planned_on')}下发，{e('held_on')}由{e('chair')}主持召开管理评审会议，输入和输出符合标准要求，"
            f"确定改进措施{e('improvements')}项，要求{e('due_date')}前完成{closed}。"
        )
