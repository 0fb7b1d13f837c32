"""What 濛汐's auditors sampled, told in sentences: devices, people, partners, the year's reviews."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.invent.draw import months_after
from corpus.bodies.records import SpecialEquipment
from corpus.bodies.templates.a._mengxi_parts import Story, between, full, listed, month


def devices(story: Story) -> None:
    """Instruments and special equipment."""
    audit, w = story.audit, story.w
    told = []
    for one in audit.calibrations[:5]:
        e = w.entry("calibrations", one)
        told.append(
            f"{e.aside('place')}的{e('device')}（{e('model')}，编号{e('serial')}），{month(story.bought(one))}购入，"
            f"{e('calibrated_on')}由{e('agency')}{one.act}，证书{e('certificate_no')}，结论{e('result')}，有效期至"
            f"{e('valid_until')}"
        )
    if told:
        year = audit.report_date.year
        w.text(f"从测量设备台账抽样核对：{listed(told)}。{year + 1}年度的送检计划拟于{year}年12月编制。")
    for unit in audit.special_equipment:
        _special(story, unit)


def _special(story: Story, unit: SpecialEquipment) -> None:
    w = story.w
    e = w.entry("special_equipment", unit)
    first = unit.first_inspected_on
    dice = story.dice(f"made {unit.report_no}")
    made = date(first.year, max(1, first.month - int(dice.random() * 4)), 1)
    w.text(
        f"特种设备中抽{e.aside('place')}的{e('name')}（{e('model')}，设备代码{e('device_code')}）：{month(made)}出厂，"
        f"使用登记证{e('registration_no')}，首次检验{e('first_inspected_on')}，最近一次由{e('agency')}于"
        f"{e('inspected_on')}检验，报告{e('report_no')}，下次检验日期{e('next_inspection_on')}。"
    )


def people(story: Story) -> None:
    """Certificates, contracts, examinations."""
    audit, w = story.audit, story.w
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        again = f"，应于{full(one.review_by)}前复审" if one.review_by else ""
        told.append(
            f"{e.aside('work')}人员{e('name')}，{e('kind')}（{e('category')}），证号{e('number')}，{e('issuer')}"
            f"{e('issued_on')}签发，有效期至{e('valid_to')}{again}"
        )
    if told:
        w.text(f"7.2　持证上岗情况：{listed(told, 'letter')}。")
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = (
            f"自{e('valid_from')}至{e('valid_to')}"
            if contract.valid_to
            else f"自{e('valid_from')}起无固定期限"
        )
        told.append(f"{e('name')}的劳动合同于{e('signed_on')}签订，期限{span}")
    w.text(f"查人事档案，{listed(told, 'ring')}。")
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结果{e('result')}")
    following = month(months_after(audit.medical_exams[0].examined_on, 12))
    w.text(f"查健康档案，{listed(told)}；下一轮体检计划于{following}安排。")


def operation(story: Story) -> None:
    """Permits, suppliers, contracts, drills, laws at the place of work."""
    audit, w = story.audit, story.w
    for permit in audit.permits:
        e = w.entry("permits", permit)
        renewed = ""
        if permit.valid_to and permit.valid_to < months_after(audit.audit.end, 14):
            renewed = f"，延续申请计划于{month(permit.valid_to - timedelta(days=40))}提交"
        w.text(
            f"查{e('kind')}（{e('number')}），持有人{e('holder')}，范围{e('scope')}，由{e('authority')}核发，有效期"
            f"{e('valid_from')}至{w.blank if permit.valid_to is None else e('valid_to')}{renewed}。"
        )
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（{e('provides')}，{e('evaluated_on')}评价）")
    again = month(story.ahead("suppliers", 1, 5))
    w.text(f"抽查的供方有{listed(told, 'ring')}。下一次集中评价计划于{again}开展。")
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e.each('parties', '与')}的{e('kind')}，标的为{contract.about}，{e('signed_on')}签订，期限"
            f"{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}"
        )
    w.text(f"抽查的合同如下：{listed(told)}。合同到期前一个月由{audit.world.departments[4]}洽谈续签。")
    _emergency(story)
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》") + few.silent("place")
    w.text(f"现场对照{titles}核对了运行控制，除本报告第四部分所列事项外，未发现不满足之处。")


def _emergency(story: Story) -> None:
    audit, w = story.audit, story.w
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}在{drill.place}进行了{e('kind')}应急演练，{drill.people}人参加")
    first = audit.drills[0].held_on - timedelta(days=8)
    last = max(first - timedelta(days=500), audit.system_effective_on)
    issued = full(between(story.dice("plans"), min(last, first), first))
    ahead = month(story.ahead("drills", 2, 6))
    w.text(
        f"应急预案于{issued}修订发布。据演练档案，{listed(told)}。下一轮演练计划从{ahead}开始，方案由"
        f"{audit.world.departments[7]}拟订。"
    )


def reviewed(story: Story) -> None:
    """Figures, internal audit, evaluation of compliance, management review."""
    audit, w = story.audit, story.w
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        entries = [e.inner("items", item) for item in table.items]
        items = "、".join(f"{one('name')}{one('amount')}{table.unit}" for one in entries)
        w.text(f"据{e('title')}，{items}，合计{e('stated_total')}{table.unit}。")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (f"至{e('end')}" if one.end > one.start else e.silent("end"))
        hired = between(
            story.dice("auditors"), one.planned_on - timedelta(days=400), one.planned_on - timedelta(days=20)
        )
        hired = max(hired, audit.system_effective_on)
        w.text(
            f"9.2　内部审核的计划编制于{e('planned_on')}，{span}实施，组长{e('leader')}，内审员"
            f"{e.each('auditors')}（聘书签发于{month(hired)}，聘期两年），开具不符合{e('nonconformities')}项，"
            f"{e('closed_on')}关闭。下一次内部审核拟于{month(months_after(one.start, 12))}进行。"
        )
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"合规性评价于{e('done_on')}完成，参加人为{e.each('evaluators')}，覆盖法律法规{e('stated_count')}部，没有得出"
            "不合规的结论。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"9.3　管理评审的通知于{e('planned_on')}发出，会议于{e('held_on')}召开，由{e('chair')}主持，作出"
            f"改进决定{e('improvements')}项，计划于{e('due_date')}前完成，审核时均在进行之中。下一次管理评审拟于"
            f"{month(months_after(review.held_on, 12))}召开。"
        )
