"""What was sampled under the clauses, in lines that begin with 抽查."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer


def _lines(w: Writer, lead: str, told: list[str]) -> None:
    """A lead and what was sampled, each in a line of its own."""
    w.text(f"{lead}：", style="plain")
    w.text(*(f"（{at}）{one}；" for at, one in enumerate(told[:-1], 1)))
    w.text(f"（{len(told)}）{told[-1]}。")


def scopes(audit: Audit, w: Writer) -> None:
    """The organization's own statement of its scopes."""
    told = [f"{words('systems')[one]['name']}：{w.scope('system', one)}" for one in audit.systems]
    _lines(w, "抽查管理手册，对体系范围的描述为", told)


def processes(audit: Audit, w: Writer) -> None:
    """The flow, and the processes of some kinds."""
    w.text(f"主要业务流程：{'→'.join(audit.world.industry['flow'])}。")
    w.text(
        f"经现场确认，关键过程：{w.fact('key_processes')}；需确认的特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。"
    )
    if "QMS" in audit.systems:
        w.text(f"不适用条款：{w.fact('exclusions')}。")
    _counted(audit, w, "主要过程", "组织确定了")


def _counted(audit: Audit, w: Writer, what: str, lead: str) -> None:
    for count in audit.counts:
        if count.what == what:
            e = w.entry("counts", count)
            w.text(f"{lead}{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")


def aspects(audit: Audit, w: Writer) -> None:
    """The significant aspects."""
    _counted(audit, w, "重要环境因素", "抽查评价结果，确定")


def hazards(audit: Audit, w: Writer) -> None:
    """The risks."""
    _counted(audit, w, "不可接受风险", "抽查评价结果，确定")


def obligations(audit: Audit, w: Writer) -> None:
    """The list of laws."""
    e = w.law_entry("compliance")
    w.text(
        f"查《法律法规和其他要求清单》，由{audit.world.people.safety}负责收集和更新，"
        f"共识别适用的法律法规{e('stated_count')}部。"
    )
    w.text(f"抽查清单内容：{w.laws('compliance')}。")
    if "QMS" not in audit.systems:
        cited(audit, w)


def objectives(audit: Audit, w: Writer) -> None:
    """The objectives and what was reached."""
    told = [f"{name}：目标{goal}，考核结果{reached}" for name, goal, reached in audit.world.objectives]
    _lines(w, "抽查本年度目标及考核情况", told)


def people(audit: Audit, w: Writer) -> None:
    """Head counts and employment contracts."""
    w.text(
        f"查花名册，组织现有员工{w.fact('headcount_total')}人，其中体系覆盖{w.fact('headcount')}人；"
        f"查社保缴费证明，参保{w.fact('insured_count')}人。"
    )
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"期限自{e('valid_from')}至{e('valid_to')}"
        if contract.valid_to is None:
            term = f"自{e('valid_from')}起，无固定期限"
        told.append(f"{e('name')}，签订日期{e('signed_on')}，{term}")
    if told:
        _lines(w, "抽查劳动合同", told)


def exams(audit: Audit, w: Writer) -> None:
    """Medical examinations and what was seen of laws."""
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(
            f"{e('name')}，体检日期{e('examined_on')}，体检机构{e('institution')}，结论：{e('result')}"
        )
    if told:
        _lines(w, "抽查员工健康检查报告", told)


def special_equipment(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记证{e('registration_no')}，"
            f"检验报告编号{e('report_no')}，检验机构{e('agency')}，检验日期{e('inspected_on')}，"
            f"下次检验日期{e('next_inspection_on')}"
        )
    if told:
        _lines(w, "抽查特种设备登记和检验", told)
    else:
        w.text("经现场确认，组织没有在用的特种设备。")


def calibrations(audit: Audit, w: Writer) -> None:
    """Instruments."""
    told = []
    for item in audit.calibrations:
        e = w.entry("calibrations", item)
        told.append(
            f"{e('device')}，规格型号{e('model')}，出厂编号{e('serial')}，{item.act}机构{e('agency')}，"
            f"证书编号{e('certificate_no')}，{item.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，"
            f"结果{e('result')}"
        )
    if not told:
        w.text("经现场确认，组织的作业不使用需要检定或校准的器具。")
        return
    _lines(w, "抽查检定、校准证书", told)
    item = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", item)
    w.text(
        f"现场核对实物：{e('device')}（编号{e('serial')}）贴有合格标识，标识有效期至{e('valid_until')}，与证书相符。"
    )


def measured(audit: Audit, w: Writer) -> None:
    """Instruments, and figures, where there is one clause for both."""
    calibrations(audit, w)
    figures(audit, w)


def certificates(audit: Audit, w: Writer) -> None:
    """Certificates for special work."""
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}），{e('kind')}，作业项目{e('category')}，证号{e('number')}，"
            f"发证日期{e('issued_on')}，有效期至{e('valid_to')}，发证机关{e('issuer')}"
        )
    if told:
        _lines(w, "抽查持证上岗人员", told)


def documents(_: Audit, w: Writer) -> None:
    """Since when the system is in force."""
    w.text(
        f"管理手册和程序文件经最高管理者批准，自{w.fact('system_effective_on')}起实施，体系运行至今没有中断。"
    )


def operation(_: Audit, w: Writer) -> None:
    """Laws looked at in operation."""
    w.text(f"现场观察作业活动，抽查对{w.laws('operation')}有关条款的执行情况，未见违反。")


def requirements(audit: Audit, w: Writer) -> None:
    """The laws of the product, where no other clause tells them."""
    if {"EMS", "OHSMS"}.isdisjoint(audit.systems):
        e = w.law_entry("compliance")
        w.text(
            f"组织确定了与产品和服务有关的法律法规{e('stated_count')}部，抽查清单：{w.laws('compliance')}。"
        )


def cited(audit: Audit, w: Writer) -> None:
    """Standards in use."""
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    w.text(f"抽查现场使用的技术标准：{'、'.join(told)}，均为有效版本。")


def drills(audit: Audit, w: Writer) -> None:
    """Drills."""
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"{e('held_on')}，{e('kind')}应急演练，地点{drill.place}，{drill.people}人参加，有评价记录"
        )
    if told:
        _lines(w, "抽查应急演练记录", told)


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts with them."""
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}，提供{e('provides')}，评价日期{e('evaluated_on')}，评价结论为合格")
    _lines(w, "抽查供方评价记录", told)
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}），签约方{e.each('parties', '、')}，签订日期{e('signed_on')}，"
            f"合同期{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}"
        )
    if told:
        _lines(w, "抽查与供方签订的合同", told)


def figures(audit: Audit, w: Writer) -> None:
    """Amounts with their totals."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"抽查《{e('title')}》（单位：{table.unit}）：", style="plain")
        rows = [["项目", "数值"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 3), head=1)
    if {"EMS", "OHSMS"}.isdisjoint(audit.systems):
        evaluation(audit, w)


def evaluation(audit: Audit, w: Writer) -> None:
    """The evaluation of compliance."""
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"抽查《合规性评价报告》：评价日期{e('done_on')}，评价人员{e.each('evaluators', '、')}，"
            f"评价法律法规{e('stated_count')}部，逐部给出了评价依据，结论均为符合。"
        )


def internal_audit(audit: Audit, w: Writer) -> None:
    """The internal audit."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"抽查《内部审核计划》：编制日期{e('planned_on')}，审核日期{e('start')}至{e('end')}，"
            f"内审组长{e('leader')}，内审员{e.each('auditors', '、')}，覆盖了全部部门和场所。"
        )
        w.text(
            f"抽查《内部审核报告》：开具一般不符合{e('nonconformities')}项，责任部门均已分析原因并采取纠正措施，"
            f"{e('closed_on')}前全部验证关闭。"
        )
    w.text("内审员没有审核自己承担的工作，检查表的记录可以追溯到样本，内审结论与本次审核的印象一致。")


def review(audit: Audit, w: Writer) -> None:
    """The management review."""
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        w.text(
            f"抽查《管理评审计划》和《管理评审报告》：计划日期{e('planned_on')}，评审日期{e('held_on')}，"
            f"由{e('chair')}主持，评审输出改进措施{e('improvements')}项，要求于{e('due_date')}前完成。"
        )
    w.text("评审输入包含了标准要求的内容，输出措施有责任部门和期限，目前正按计划实施。")


def earlier(audit: Audit, w: Writer) -> None:
    """The nonconformities of the audit before."""
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        told.append(f"“{e('description')}”，纠正措施于{e('closed_on')}验证关闭")
    if told:
        _lines(w, "抽查上次审核不符合项的纠正情况", told)
