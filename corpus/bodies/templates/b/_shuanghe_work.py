"""What 双河's auditors tell of a company's system, in prose: planning, support, operation, evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}


def planning(audit: Audit, w: Writer, said: Phrases) -> None:
    """Leadership, scope, objectives, risks, laws."""
    w.text("".join(said.some("lead", 3)))
    scopes = "；".join(f"{NAMES[one]}——{w.scope('system', one)}" for one in audit.systems)
    w.text(
        f"公司的管理体系文件自{w.fact('system_effective_on')}起实施。手册界定的体系范围为：{scopes}。"
        f"不适用的条款：{w.fact('exclusions')}。"
    )
    w.text("".join(said.some("plan", 2)))
    goals = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    w.text(f"审核组查看了目标的考核记录：{goals}。所查目标均已实现。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经评价，公司确定{e('what')}{e('stated')}{count.unit}，即{e.each('listed')}。")
    laws = w.law_entry("compliance")
    w.text(
        f"公司收集和识别了适用的法律法规{laws('stated_count')}部，清单见附件2{laws.silent('place')}，"
        "由责任部门对照条文确定应当遵守的要求。"
    )
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"{e('done_on')}，公司由{e.each('evaluators')}进行合规性评价，评价法律法规{e('stated_count')}部，"
            "结论为均能遵守。审核组抽查了评价记录，认可这一结论。"
        )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"公司执行的技术和排放标准有：{'、'.join(cited)}。")


def support(audit: Audit, w: Writer, said: Phrases) -> None:
    """People, equipment, instruments, documents."""
    w.text("".join(said.some("support", 3)))
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        signed.append(f"{e('name')}的合同于{e('signed_on')}签订，期限自{e('valid_from')}{last}")
    if signed:
        w.text(f"抽查劳动合同：{'；'.join(signed)}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    if exams:
        w.text(f"抽查职业健康体检报告：{'；'.join(exams)}。")
    people = "特种作业和特种设备作业人员的证件见附件5，均在有效期内。"
    none = "公司没有需要持特种作业证件上岗的人员。"
    units = "在用的特种设备已办理登记并按期检验，见附件5。"
    without = "公司没有在用的特种设备。"
    devices = "测量设备列入台账并按计划溯源，抽样情况见附件3。"
    w.text(
        (people if audit.personnel_certificates else none)
        + (units if audit.special_equipment else without)
        + (devices if audit.calibrations else "公司没有需要溯源的测量设备。")
    )


def operation(audit: Audit, w: Writer, said: Phrases) -> None:
    """What is done, by whom from outside, and what if something happens."""
    w.text(
        f"公司的关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，外包过程为"
        f"{w.fact('outsourced_processes')}，对这些过程均已规定控制的方法和记录的要求。"
    )
    for system in audit.systems:
        w.text("".join(said.some(system, 2)))
    w.text(f"审核组对照{w.laws('operation')}的有关规定查看了现场，未见违反。")
    bought = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        bought.append(f"{e('name')}（提供{e('provides')}，评价日期{e('evaluated_on')}）")
    w.text(
        f"采购由{audit.world.departments[4]}负责。抽查供方评价记录：{'、'.join(bought)}，评价结果均为合格。"
    )
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"查{e.each('parties', '与')}签订的{e('kind')}，标的为{contract.about}，"
            f"签订日期{e('signed_on')}，合同期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}，公司在{drill.place}组织了{e('kind')}演练，{drill.people}人参加，"
            "演练后作了评审，预案适宜。"
        )
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        told = "、".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        w.text(f"查阅{t('title')}：{told}，合计{t('stated_total')}{table.unit}。")


def evaluation(audit: Audit, w: Writer, said: Phrases) -> None:
    """Monitoring, internal audit, management review, improvement."""
    w.text("".join(said.some("check", 2)))
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"于{e('start')}{e.silent('end')}" if one.start == one.end else f"于{e('start')}至{e('end')}"
        w.text(
            f"内部审核：公司于{e('planned_on')}下发内审计划，{span}实施，审核组长为{e('leader')}，内审员为"
            f"{e.each('auditors')}，覆盖全部部门和条款，开出不符合{e('nonconformities')}项，于{e('closed_on')}"
            "全部关闭。内审员没有审核本部门的工作，内部审核有效。"
        )
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        w.text(
            f"管理评审：公司于{e('planned_on')}下发评审计划，于{e('held_on')}召开会议，由{e('chair')}主持，"
            f"输入齐全。评审结论为体系适宜、充分、有效，输出改进措施{e('improvements')}项，计划于{e('due_date')}"
            "前完成，目前正在按计划实施。"
        )
    w.text("".join(said.some("better", 2)))
