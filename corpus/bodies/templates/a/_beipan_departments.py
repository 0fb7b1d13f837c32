"""北泮's fourth chapter: a paragraph to a department, numbers and dates in its sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def all_of(audit: Audit, w: Writer) -> None:
    """All departments, then the laws."""
    units, heads = audit.world.departments, audit.world.people.heads
    told = (_office, _quality, _doing, _technical, _buying, _selling, _upkeep, _safety)
    w.heading(2, "4.1 管理层")
    w.text("".join(_top(audit, w)))
    for at, (unit, tell) in enumerate(zip(units, told, strict=True), 2):
        w.heading(2, f"4.{at} {unit}")
        begun = f"{unit}由{heads[unit]}接受审核。"
        w.text(begun + "".join(tell(audit, w)) + _raised(audit, unit))
    _laws(audit, w)


def _raised(audit: Audit, unit: str) -> str:
    numbers = [item.number for item in audit.nonconformities.items if item.department == unit]
    return (
        f"该部门发现的问题已开具不符合报告，编号{'、'.join(numbers)}，其余抽样未见异常。" if numbers else ""
    )


def _top(audit: Audit, w: Writer) -> list[str]:
    people = audit.world.people
    told = [
        f"审核组与总经理{people.manager}、管理者代表{people.representative}进行了交谈，了解到公司对所处环境和相关方要求作过"
        "分析，每年在管理评审之前更新一次，风险和机遇的应对措施已经落实到责任人。管理方针经总经理批准发布，抽问的"
        "员工能够说出方针与本岗位的关系。"
    ]
    told += [f"体系文件中规定的{NAMES[one]}范围是{w.scope('system', one)}。" for one in audit.systems]
    told.append(f"不适用的要求：{w.fact('exclusions')}。")
    told += _counted(audit, w, "主要过程")
    told.append(
        f"公司确定的关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，外包过程为"
        f"{w.fact('outsourced_processes')}。"
    )
    goals = "，".join(f"{name}目标为{aim}、实际达到{done}" for name, aim, done in audit.world.objectives)
    told.append(f"年度目标的完成情况是：{goals}。")
    if "OHSMS" in audit.systems:
        told.append(f"员工代表{people.workers}说，公司修订安全制度时征求过员工的意见，查到了协商记录。")
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        done = f"已于{m('closed_on')}完成" if one.closed_on else "目前正在实施"
        told.append(
            f"管理评审计划于{m('planned_on')}下发，评审会于{m('held_on')}召开，由{m('chair')}主持，提出改进措施"
            f"{m('improvements')}项，要求在{m('due_date')}以前完成，{done}。"
        )
    told.append("审核期间未发现重大投诉、事故和行政处罚。")
    return told


def _counted(audit: Audit, w: Writer, what: str) -> list[str]:
    told = []
    for one in audit.counts:
        if one.what == what:
            c = w.entry("counts", one)
            told.append(f"公司确定的{c('what')}共{c('stated')}{one.unit}，即{c.each('listed', '、')}。")
    return told


def _office(audit: Audit, w: Writer) -> list[str]:
    told = [
        "该部门负责文件、人力资源和内部审核的组织。文件清单、发放记录与现场使用的版本一致。年度培训计划已经制定，"
        "抽查的两次培训有签到和考核记录。"
    ]
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        term = (
            f"期限自{c('valid_from')}至{c('valid_to')}"
            if held.valid_to
            else f"自{c('valid_from')}起为无固定期限"
        )
        told.append(f"抽查{c('name')}的劳动合同，签订于{c('signed_on')}，{term}。")
    exams = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        exams.append(f"{m('name')}于{m('examined_on')}在{m('institution')}体检，结果{m('result')}")
    if exams:
        told.append(f"健康检查方面，{'；'.join(exams)}。")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        plan, start = e("planned_on"), e("start")
        days = f"{start}{e.silent('end')}实施" if one.start == one.end else f"{start}至{e('end')}实施"
        told.append(
            f"内部审核计划于{plan}发出，内审于{days}，组长为{e('leader')}，内审员有{e.each('auditors')}，开出不符合"
            f"{e('nonconformities')}项，到{e('closed_on')}已全部关闭；内审员没有审核本人的工作。"
        )
    return told


def _quality(audit: Audit, w: Writer) -> list[str]:
    told = []
    if "QMS" in audit.systems:
        told.append(
            "该部门负责检验、放行以及测量设备的管理。抽查了三份放行记录和两份不合格品处置单，处置后均重新验证。"
        )
    else:
        told.append("该部门负责体系绩效的监视和测量设备的管理，监测计划规定了项目、频次和责任人。")
    if not audit.calibrations:
        return [*told, "该公司没有需要检定或校准的测量设备。"]
    told.append(f"测量设备台账和周期计划齐全，抽查了{len(audit.calibrations)}件：")
    each = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        each.append(
            f"{e('device')}型号{e('model')}、编号{e('serial')}，由{e('agency')}于{e('calibrated_on')}{one.act}，"
            f"证书号{e('certificate_no')}，有效期到{e('valid_until')}，结论为{e('result')}"
        )
    return [*told, "；".join(each), "。"]


def _doing(audit: Audit, w: Writer) -> list[str]:
    flow = audit.world.industry["flow"]
    told = [
        f"该部门的工作流程为{'—'.join(flow)}，审核组现场观察了{flow[0]}和{flow[2]}，作业文件在岗位上可以得到，"
    ]
    told.append("过程参数有记录，标识和可追溯性按规定执行，顾客财产有登记。")
    if "EMS" in audit.systems:
        told.append("现场设有废弃物分类收集点，污染治理设施处于运行状态，能源消耗有台账。")
    if "OHSMS" in audit.systems:
        told.append("通道畅通，警示标识和消防器材配备到位，现场人员穿戴了劳动防护用品。")
    e = w.law_entry("operation")
    titles = e.each("titles", "、", "《{}》")
    told.append(f"审核组还在现场核对了{e.silent('place')}{titles}的执行情况，能够提供证据。")
    return told


def _technical(audit: Audit, w: Writer) -> list[str]:
    if audit.exclusions != "无":
        told = ["公司按照顾客的要求和现行标准提供产品和服务，没有设计和开发活动。"]
    elif "QMS" in audit.systems:
        told = ["抽查一个项目的资料，设计输入、评审、验证、确认和更改的记录齐全。"]
    else:
        told = ["该部门负责技术文件的编制和发放，抽查三份均为现行版本。"]
    each = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        each.append(f"{s('number')}《{s('title')}》")
    if each:
        told.append(f"目前执行的标准有{'、'.join(each)}，均在外来文件清单内。")
    return told


def _buying(audit: Audit, w: Writer) -> list[str]:
    told = ["供方评价准则包括质量、交付以及环境和安全方面的要求。抽查的供方中，"]
    each = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        each.append(f"{e('name')}提供{e('provides')}，{e('evaluated_on')}评价合格")
    told.append("；".join(each) + "。")
    for held in audit.contracts:
        c = w.entry("contracts", held)
        parties = c.each("parties", "与")
        told.append(
            f"抽查{c('kind')}一份，内容为{held.about}，由{parties}于{c('signed_on')}签订，期限"
            f"{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}。"
        )
    return told


def _selling(audit: Audit, _: Writer) -> list[str]:
    told = ["抽查的三份订单在接受之前都经过评审，顾客的要求已明确，更改的信息传递到了有关部门。"]
    if "QMS" in audit.systems:
        return [*told, "顾客满意调查的结果作过汇总，得分低的项目已经回访。"]
    return [*told, "与顾客就环境和安全信息的沟通渠道已经建立，来函均有答复。"]


def _upkeep(audit: Audit, w: Writer) -> list[str]:
    tools = "、".join(f"{name}（{model}）{number}台（套）" for name, model, number in audit.world.equipment)
    told = [f"主要设备有{tools}，年度保养计划已制定，抽查的保养记录与计划相符。"]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"特种设备{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}，{e('inspected_on')}经{e('agency')}检验，报告编号{e('report_no')}，下次检验日期为"
            f"{e('next_inspection_on')}。"
        )
    if not audit.special_equipment:
        told.append("公司没有特种设备。")
    for held in audit.personnel_certificates:
        p = w.entry("personnel_certificates", held)
        told.append(
            f"从事{p.aside('work')}的{p('name')}持有{p('issuer')}发放的{p('kind')}，项目为{p('category')}，证号"
            f"{p('number')}，有效期自{p('valid_from')}至{p('valid_to')}。"
        )
    return told


def _safety(audit: Audit, w: Writer) -> list[str]:
    told = []
    if "EMS" in audit.systems:
        told.append("环境因素的识别考虑了生命周期和正常、异常、紧急三种状态。")
        told += _counted(audit, w, "重要环境因素")
    if "OHSMS" in audit.systems:
        told.append("危险源辨识包括了常规和非常规活动以及外来人员。")
        told += _counted(audit, w, "不可接受风险")
    e = w.law_entry("compliance")
    told.append(f"公司识别的法律法规{e.silent('place')}共{e('stated_count')}部，见表2。")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        told.append(
            f"{c('done_on')}，{c.each('evaluators')}对其中的{c('stated_count')}部进行了合规性评价，"
            "没有发现违反法规的情形。"
        )
    for held in audit.drills:
        d = w.entry("drills", held)
        told.append(
            f"{d('held_on')}在{held.place}进行了{d('kind')}应急演练，{held.people}人参加，演练后作了总结。"
        )
    return told


def _laws(audit: Audit, w: Writer) -> None:
    w.text("表2 适用的法律法规", style="center")
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["序号", "法律法规名称"]]
    rows += [[str(at), e.one("titles", title)] for at, title in enumerate(titles, 1)]
    w.table(rows, (1, 9), head=1, repeat=True, rules="rows")
