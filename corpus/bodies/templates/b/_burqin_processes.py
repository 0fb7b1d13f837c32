"""五彩滩's account of the processes: what was asked, drawn, seen."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._burqin_words import narrate, told
from corpus.bodies.writer import Writer


def noted(audit: Audit, w: Writer, *places: int) -> None:
    """What was found not to conform in departments (by their place in the list)."""
    names = [audit.world.departments[at] for at in places]
    for item in audit.nonconformities.items:
        if item.department in names:
            e = w.same("nonconformities.items", item.number, item)
            narrate(
                w,
                f"在{e('department')}抽样时发现有不符合{e('standard')}第{e('clause')}条的情况，见3.2的第"
                f"{e('number')}项。",
            )


def leading(audit: Audit, w: Writer) -> None:
    """Leadership, planning, objectives, laws."""
    narrate(w, "".join(told(audit, "lead")), *_counts(audit, w))
    goals = "；".join(
        f"{name}目标{goal}，统计结果{got}，达到目标" for name, goal, got in audit.world.objectives
    )
    narrate(w, f"查目标的分解和考核情况，见各部门的季度考核表。{goals}。")
    narrate(w, "".join(told(audit, "papers")))


def _counts(audit: Audit, w: Writer) -> list[str]:
    found = []
    for count in audit.counts:
        e = w.entry("counts", count)
        found.append(
            f"查策划的结果，{audit.organization.name}确定了{e('what')}{e('stated')}{count.unit}："
            f"{e.each('listed')}，均有相应的控制文件。"
        )
    return found


def duties(audit: Audit, w: Writer) -> None:
    """Laws, permits, evaluation of compliance."""
    safety = audit.world.departments[-1]
    e = w.law_entry("compliance")
    narrate(
        w,
        f"查{safety}的法律法规清单，收集了与本组织有关的法律法规{e('stated_count')}部："
        f"{w.laws('compliance')}。询问清单的更新方式，答复为每季度在政府网站查询一次。",
    )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        narrate(
            w,
            f"见{p('kind')}原件，编号{p('number')}，持有单位为{p('holder')}，内容为{p('scope')}，"
            f"有效期自{p('valid_from')}至{p('valid_to', None if permit.valid_to else '长期')}，"
            f"由{p('authority')}核发。",
        )
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        narrate(
            w,
            f"查合规性评价报告，{c.each('evaluators')}于{c('done_on')}对{c('stated_count')}部法律法规的遵守"
            "情况逐条进行了评价，结论为全部遵守。",
        )
    noted(audit, w, 7)


def people(audit: Audit, w: Writer) -> None:
    """Training, certificates, contracts, examinations."""
    narrate(w, "".join(told(audit, "people")))
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        narrate(
            w,
            f"抽{e.aside('work')}人员{e('name')}的{e('kind')}，作业项目为{e('category')}，证号{e('number')}，"
            f"{e('issued_on')}由{e('issuer')}签发，有效期{e('valid_from')}至{e('valid_to')}，网上查询属实。",
        )
    signed = []
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        until = f"至{c('valid_to')}止" if contract.valid_to else "起，为无固定期限合同"
        signed.append(f"{c('name')}，{c('signed_on')}签订，期限自{c('valid_from')}{until}")
    if signed:
        narrate(w, f"抽劳动合同{len(signed)}份：{'；'.join(signed)}。")
    exams = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        exams.append(f"{m('name')}于{m('examined_on')}在{m('institution')}体检，结果为{m('result')}")
    if exams:
        narrate(w, f"抽员工体检报告{len(exams)}份：{'；'.join(exams)}。")
    noted(audit, w, 0)


def resources(audit: Audit, w: Writer) -> None:
    """Equipment, special equipment, instruments."""
    narrate(w, "".join(told(audit, "upkeep")))
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        narrate(
            w,
            f"抽{e.aside('place')}的{e('name')}（型号{e('model')}，设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}），见{e('agency')}出具的检验报告{e('report_no')}，检验日期"
            f"{e('inspected_on')}，下次检验日期{e('next_inspection_on')}，结论合格。",
        )
    for device in audit.calibrations:
        c = w.entry("calibrations", device)
        narrate(
            w,
            f"抽{c.aside('place')}使用的{c('device')}（规格{c('model')}，编号{c('serial')}），见{c('agency')}"
            f"{c('calibrated_on')}{device.act}的证书，证书编号{c('certificate_no')}，有效期至"
            f"{c('valid_until')}，结果{c('result')}。",
        )
    noted(audit, w, 6)


def outside(audit: Audit, w: Writer) -> None:
    """Customers, suppliers, contracts."""
    narrate(w, "".join(told(audit, "sale")), "".join(told(audit, "buy")))
    sellers = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        sellers.append(f"{e('name')}（提供{e('provides')}，{e('evaluated_on')}评价）")
    narrate(w, f"抽合格供方的评价记录{len(sellers)}份：{'、'.join(sellers)}，评价结论均为合格。")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        narrate(
            w,
            f"查{c('kind')}，标的为{contract.about}，双方为{c.each('parties', '和')}，签订日期"
            f"{c('signed_on')}，合同期{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}。",
        )
    noted(audit, w, 4, 5)


def doing(audit: Audit, w: Writer) -> None:
    """Making the product or giving the service; release."""
    flow = "→".join(audit.world.industry["flow"])
    narrate(w, f"主要流程为：{flow}。{''.join(told(audit, 'doing'))}")
    narrate(
        w,
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}。查程序文件，控制方式已经规定。",
    )
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    law = w.law_entry("operation")
    narrate(
        w,
        f"查执行的技术标准：{'、'.join(cited)}，现场能够提供文本。",
        f"对照{law.silent('place')}{law.each('titles', '、', '《{}》')}抽查现场的做法，未见违反。",
    )
    if "QMS" in audit.systems:
        narrate(w, "".join(told(audit, "tech")), "".join(told(audit, "quality")))
    noted(audit, w, 1, 2, 3)


def safety(audit: Audit, w: Writer) -> None:
    """Hazards and the control of work."""
    narrate(w, *told(audit, "safety"))


def emergency(audit: Audit, w: Writer) -> None:
    """Plans and drills."""
    drills = []
    for one in audit.drills:
        e = w.entry("drills", one)
        drills.append(f"{e('held_on')}在{one.place}进行{e('kind')}应急演练，{one.people}人参加")
    narrate(w, "".join(told(audit, "emergency")))
    if drills:
        narrate(w, f"抽演练记录{len(drills)}份：{'；'.join(drills)}，均有方案、照片和评价。")


def watching(audit: Audit, w: Writer) -> None:
    """Measuring, internal audit, review, improvement."""
    narrate(w, "".join(told(audit, "watch")))
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}至{e('end')}"
        narrate(
            w,
            f"查内部审核资料：计划于{e('planned_on')}批准，{span}实施，组长{e('leader')}，内审员"
            f"{e.each('auditors')}，开出不符合{e('nonconformities')}项，至{e('closed_on')}全部整改关闭。"
            "抽检查表6份，见抽样的对象和数量，内审员没有检查本部门的工作。",
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        state = f"已于{r('closed_on')}完成" if review.closed_on else "目前正在实施"
        narrate(
            w,
            f"查管理评审资料：{r('planned_on')}发出评审计划，{r('held_on')}召开评审会议，由{r('chair')}主持，"
            f"提出改进措施{r('improvements')}项，要求在{r('due_date')}之前完成，{state}。"
            "评审输入包括标准要求的各项内容，输出有结论和资源需求。",
        )
    narrate(w, "".join(told(audit, "better")))
