"""The second chapter of 罗布淖尔's reports: what was seen, section by section, in sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.b._lopnur_team import itemized
from corpus.bodies.writer import Writer

SHORT = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}


def remark(audit: Audit, topic: str, word: str) -> str:
    """The remark of a topic with a word in it."""
    return next(text for text in audit.world.remarks[topic] if word in text)


def seen(audit: Audit, w: Writer) -> None:
    """All sections of the chapter."""
    w.heading(2, "（一）策划和领导作用")
    _leading(audit, w)
    _planning(audit, w)
    w.heading(2, "（二）资源和能力")
    _resources(audit, w)
    _people(audit, w)
    w.heading(2, "（三）运行控制")
    _running(audit, w)
    _buying(audit, w)
    if "OHSMS" in audit.systems:
        _safety(audit, w)
    w.heading(2, "（四）绩效评价")
    _evaluating(audit, w)
    w.heading(2, "（五）改进")
    for word in ("分析原因", "合理化"):
        w.text(remark(audit, "improvement", word))


def _leading(audit: Audit, w: Writer) -> None:
    who = audit.world.people
    w.heading(3, "1. 体系的建立和领导作用")
    w.text(
        f"公司管理体系文件自{w.fact('system_effective_on')}起实施，包括管理手册、程序文件和作业文件三个层次。"
    )
    for one in audit.systems:
        w.text(f"管理手册规定{SHORT[one]}的范围为{w.scope('system', one)}，与公司的实际活动一致。")
    w.text(
        remark(audit, "planning", "方针"),
        remark(audit, "planning", "内部和外部"),
        f"总经理{who.manager}向审核组介绍了体系运行情况，{who.representative}作为管理者代表负责体系的日常管理。",
    )


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(3, "2. 过程、目标和法律法规")
    w.text(
        f"公司的主要业务流程为{'、'.join(audit.world.industry['flow'])}。其中关键过程为{w.fact('key_processes')}，"
        f"特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
    )
    for one in audit.counts:
        e = w.entry("counts", one)
        w.text(f"公司确定了{e('what')}{e('stated')}{one.unit}，分别是{e.each('listed')}。")
    goals = "；".join(
        f"{name}的目标值为{target}，考核期内实际为{reached}"
        for name, target, reached in audit.world.objectives
    )
    w.text(f"公司制定了管理目标：{goals}，目标均已达成。", remark(audit, "planning", "年度目标"))
    laws = w.law_entry("compliance")
    w.text(
        f"公司收集并识别了适用的法律法规和其他要求{laws.silent('place')}{laws('stated_count')}项，清单见附件1，"
        "并将有关要求传达到各部门。",
        remark(audit, "planning", "变更"),
    )


def _resources(audit: Audit, w: Writer) -> None:
    w.heading(3, "1. 设施和设备")
    owned = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    if owned:
        w.text(f"公司占地面积约{audit.world.area}平方米，配备{owned}，能够满足生产经营的需要。")
    w.text(remark(audit, "support", "保养"))
    if audit.special_equipment:
        one = audit.special_equipment[0]
        e = w.entry("special_equipment", one)
        w.text(
            f"公司使用的特种设备已经登记并按期检验，现场核对了{e('name')}（设备代码{e('device_code')}）的标志，"
            f"下次检验日期为{e('next_inspection_on')}，清单见附件3。"
        )
    w.heading(3, "2. 监视和测量资源")
    w.text(
        "监视和测量设备由质量部统一管理，建有台账，按周期送法定或者具备能力的机构检定、校准，清单见附件2。"
    )
    for item in audit.calibrations[:2]:
        c = w.entry("calibrations", item)
        w.text(
            f"审核组在{c.aside('place')}查见{c('device')}，出厂编号为{c('serial')}，有效期至{c('valid_until')}，"
            "状态标识清晰。"
        )


def _people(audit: Audit, w: Writer) -> None:
    w.heading(3, "3. 人员能力和意识")
    w.text(remark(audit, "support", "岗位"))
    for one in audit.personnel_certificates[:1]:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"从事{e.aside('work')}的{e('name')}持有{e('kind')}，有效期至{e('valid_to')}，持证人员名单见附件3。"
        )
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        end = f"至{c('valid_to')}" if contract.valid_to else "起，为无固定期限合同"
        w.text(f"抽查劳动合同，{c('name')}的合同于{c('signed_on')}签订，期限自{c('valid_from')}{end}。")
    w.text("公司按年度计划组织培训，审核组抽问的员工能够说明方针、本岗位的要求和偏离要求的后果。")
    w.heading(3, "4. 沟通和成文信息")
    w.text(remark(audit, "support", "沟通"), remark(audit, "support", "成文信息"))


def _running(audit: Audit, w: Writer) -> None:
    w.heading(3, "1. 产品和服务的实现")
    w.text(remark(audit, "operation", "合同在签订"))
    if audit.exclusions == "无":
        w.text(
            "设计和开发按照策划的阶段进行，抽查的1个项目输入明确，评审、验证和确认的记录完整，更改得到批准。"
        )
    else:
        w.text("公司按照顾客要求和现行标准提供产品和服务，没有设计和开发活动，不影响其满足要求的能力和责任。")
    w.text(
        remark(audit, "operation", "现场查看"),
        f"运行中执行了{w.laws('operation')}的有关规定，作业文件在现场可以得到。",
        remark(audit, "operation", "不合格品"),
    )
    for one in audit.tables_with_totals:
        if "安全" not in one.title:
            _sums(w, one)


def _sums(w: Writer, table: TableWithTotal) -> None:
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')}（单位：{table.unit}）", style="center")
    rows = [["项目", "数量" if table.unit == "批" else "金额"]]
    for one in table.items:
        i = e.inner("items", one)
        rows.append([i("name"), i("amount")])
    w.table([*rows, ["合计", e("stated_total")]], (6, 4), head=1, rules="three")


def _buying(audit: Audit, w: Writer) -> None:
    w.heading(3, "2. 外部提供的过程、产品和服务")
    w.text(remark(audit, "operation", "采购前"))
    if audit.suppliers:
        w.text("审核组抽查了下列供方的评价情况：")
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}，提供{e('provides')}，公司于{e('evaluated_on')}进行了评价")
    itemized(w, told)
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        w.text(
            f"{c.each('parties', '与')}于{c('signed_on')}签订{contract.about}{c('kind')}，合同期限"
            f"{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}，双方的责任约定明确。"
        )


def _safety(audit: Audit, w: Writer) -> None:
    w.heading(3, "3. 职业健康安全运行控制")
    w.text(
        f"员工代表{audit.world.people.workers}参与了危险源辨识、目标制定和事故调查，员工反映的问题得到答复。",
        remark(audit, "operation", "相关方"),
        "现场的安全通道、消防器材和警示标志完好，作业人员正确佩戴劳动防护用品，危险作业实行许可管理。",
    )
    for table in audit.tables_with_totals:
        if "安全" in table.title:
            _sums(w, table)
    if audit.medical_exams:
        w.text("公司组织接触职业病危害因素的员工进行职业健康检查：")
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}检查，结果为{e('result')}")
    itemized(w, told)
    w.heading(3, "4. 应急准备和响应")
    w.text("公司制定了应急预案并配备应急物资，应急联络方式在现场公布。")
    for drill in audit.drills:
        d = w.entry("drills", drill)
        w.text(
            f"{d('held_on')}公司在{drill.place}组织了{d('kind')}应急演练，{drill.people}人参加，演练后评价了预案的适宜性。"
        )


def _evaluating(audit: Audit, w: Writer) -> None:
    w.heading(3, "1. 监视、测量和合规性评价")
    for word in ("按月汇总", "顾客"):
        w.text(remark(audit, "evaluation", word))
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e('done_on')}，{e.each('evaluators')}对适用的法律法规和其他要求逐项进行了合规性评价，共评价"
            f"{e('stated_count')}项，结论均为符合。"
        )
    w.heading(3, "2. 内部审核")
    for audited in audit.internal_audits:
        i = w.entry("internal_audits", audited)
        days = (
            f"于{i('start')}至{i('end')}"
            if audited.end > audited.start
            else f"于{i('start')}{i.silent('end')}"
        )
        w.text(
            f"公司于{i('planned_on')}制定内部审核计划，{days}实施内部审核，由{i('leader')}任组长，内审员为"
            f"{i.each('auditors')}。内部审核发现不符合{i('nonconformities')}项，于{i('closed_on')}全部关闭。"
        )
    w.text(remark(audit, "evaluation", "内审员"))
    w.heading(3, "3. 管理评审")
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        end = f"，已于{m('closed_on')}完成" if held.closed_on else ""
        w.text(
            f"管理评审计划于{m('planned_on')}下发，管理评审会议于{m('held_on')}召开，由{m('chair')}主持，形成改进措施"
            f"{m('improvements')}项，要求在{m('due_date')}之前完成{end}。"
        )
    w.text("管理评审的输入充分，评审报告对体系的适宜性、充分性和有效性作出了评价。")
