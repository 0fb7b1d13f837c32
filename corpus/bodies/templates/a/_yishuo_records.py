"""The records that 翊朔's auditors sampled, as they type them: 抽查…, 查…, 查见…."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._yishuo_parts import run_on
from corpus.bodies.writer import Writer

NO_TERM = "无固定期限"


def certified(audit: Audit, w: Writer) -> None:
    """Certificates for special work."""
    form = w.random.randrange(3)
    texts = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        forms = (
            f"{e('name')}，从事{e.aside('work')}，持有{e('kind')}，作业项目：{e('category')}，证号：{e('number')}，"
            f"有效期{e('valid_from')}至{e('valid_to')}，发证机关：{e('issuer')}",
            f"{e.aside('work')}人员{e('name')}，{e('kind')}（{e('category')}），证书编号{e('number')}，"
            f"由{e('issuer')}颁发，有效期至{e('valid_to')}",
            f"{e('name')}：{e.aside('work')}，{e('kind')}，项目{e('category')}，证号{e('number')}，"
            f"发证日期{e('issued_on')}，有效期至{e('valid_to')}，{e('issuer')}发证",
        )
        texts.append(forms[form])
    run_on(w, "抽查特种作业和特种设备作业人员持证情况：", texts, "上述证书均在有效期内。")


def employed(audit: Audit, w: Writer) -> None:
    """Employment contracts."""
    texts = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"合同期限{e('valid_from')}至{e('valid_to')}"
        if one.valid_to is None:
            term = f"自{e('valid_from')}起履行，为{NO_TERM}劳动合同"
        texts.append(f"{e('name')}，签订日期{e('signed_on')}，{term}")
    run_on(w, "抽查劳动合同：", texts, "合同双方签字盖章，公司按规定缴纳工伤等社会保险。")


def examined(audit: Audit, w: Writer) -> None:
    """Medical examinations."""
    texts = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        texts.append(f"{e('name')}，{e('examined_on')}在{e('institution')}体检，结果{e('result')}")
    run_on(w, "抽查员工健康检查资料：", texts)


def inspected(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    form = w.random.randrange(2)
    texts = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        forms = (
            f"{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证编号{e('registration_no')}，"
            f"{e('inspected_on')}经{e('agency')}检验，报告编号{e('report_no')}，"
            f"下次检验日期{e('next_inspection_on')}",
            f"{e.aside('place')}的{e('name')}（{e('model')}），登记证号{e('registration_no')}，设备代码"
            f"{e('device_code')}，检验机构：{e('agency')}，检验报告号：{e('report_no')}，检验日期："
            f"{e('inspected_on')}，下次检验日期：{e('next_inspection_on')}",
        )
        texts.append(forms[form])
    run_on(w, "抽查特种设备的登记和检验：", texts, "检验结论均为合格，使用标志张贴在设备的显著位置。")


def calibrated(audit: Audit, w: Writer) -> None:
    """Instruments."""
    form = w.random.randrange(3)
    texts = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        forms = (
            f"{e('device')}，规格型号{e('model')}，编号{e('serial')}，{one.act}单位：{e('agency')}，"
            f"证书编号：{e('certificate_no')}，{one.act}日期：{e('calibrated_on')}，有效期至{e('valid_until')}，"
            f"结论：{e('result')}",
            f"{e.aside('place')}使用的{e('device')}（{e('model')}，出厂编号{e('serial')}），"
            f"{e('calibrated_on')}由{e('agency')}{one.act}，证书号{e('certificate_no')}，有效期至"
            f"{e('valid_until')}",
            f"{e('device')} {e('model')}，器具编号{e('serial')}，见{one.act}证书{e('certificate_no')}，"
            f"{e('agency')}出具，{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，"
            f"结果{e('result')}",
        )
        texts.append(forms[form])
    run_on(w, "抽查监视和测量设备的检定、校准情况：", texts)


def counted(w: Writer, counts: Sequence[Count], lead: str) -> None:
    """Enumerations with their number."""
    for one in counts:
        e = w.entry("counts", one)
        what, number, listed = e("what"), f"{e('stated')}{one.unit}", e.each("listed", "、")
        w.text(
            w.random.choice(
                [f"{lead}的{what}共{number}，分别是{listed}。", f"{lead}{what}{number}，包括：{listed}。"]
            )
        )


def supplied(audit: Audit, w: Writer) -> None:
    """Suppliers."""
    form = w.random.randrange(2)
    texts = []
    for one in audit.suppliers[: w.random.randint(3, 5)]:
        e = w.entry("suppliers", one)
        forms = (
            f"{e('name')}，提供{e('provides')}，评价日期{e('evaluated_on')}",
            f"{e('provides')}供方{e('name')}，{e('evaluated_on')}完成年度评价",
        )
        texts.append(forms[form])
    run_on(w, "抽查外部供方：", texts)


def agreed(audit: Audit, w: Writer) -> None:
    """Contracts with suppliers."""
    form = w.random.randrange(2)
    for one in audit.contracts:
        e = w.entry("contracts", one)
        forms = (
            f"查见{e.each('parties', '与')}签订的{e('kind')}（{one.about}），签订日期{e('signed_on')}，"
            f"期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}，双方盖章。",
            f"抽查{e('kind')}，签约双方为{e.each('parties', '、')}，内容为{one.about}，{e('signed_on')}签订，"
            f"合同期{e('stated_term')}，有效期{e('valid_from')}至{e('valid_to')}。",
        )
        w.text(forms[form])


def drilled(audit: Audit, w: Writer, close: str) -> None:
    """Drills."""
    form = w.random.randrange(2)
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        forms = (
            f"{e('held_on')}组织了{e('kind')}应急演练，{one.people}人参加",
            f"{e('kind')}应急演练，演练时间{e('held_on')}，参加{one.people}人",
        )
        told.append(forms[form])
    if told:
        w.text(f"查应急演练记录，{'；'.join(told)}。{close}")


def complied(audit: Audit, w: Writer) -> None:
    """Evaluations of compliance."""
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        done, number, people = e("done_on"), e("stated_count"), e.each("evaluators")
        w.text(
            w.random.choice(
                [
                    f"查《合规性评价报告》，评价日期{done}，评价人员{people}，对{number}部法律法规的遵守情况进行了评价，"
                    "评价结果为符合。",
                    f"公司于{done}完成合规性评价，评价人：{people}，涉及法律法规{number}部，结论为能够遵守，"
                    "评价结果提交管理评审。",
                ]
            )
        )


def summed(audit: Audit, w: Writer) -> None:
    """Amounts with their total."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = e("title")
        items = [e.inner("items", item) for item in table.items]
        listed = "、".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        w.text(f"查{title}：{listed}，合计{e('stated_total')}{table.unit}。")


def audited(audit: Audit, w: Writer) -> None:
    """Internal audits."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        planned, found, closed = e("planned_on"), e("nonconformities"), e("closed_on")
        w.text(
            w.random.choice(
                [
                    f"查见{planned}下发的《内部审核计划》，内审于{days}实施，内审组长{e('leader')}，"
                    f"内审员{e.each('auditors')}。内审开具不符合项{found}项，责任部门分析原因并采取纠正措施，"
                    f"{closed}经验证全部关闭。",
                    f"查内部审核，计划发布日期{planned}，审核日期{days}，审核组长：{e('leader')}，审核员："
                    f"{e.each('auditors')}。共发现{found}项不符合，{closed}完成整改并关闭。",
                ]
            )
        )


def reviewed(audit: Audit, w: Writer) -> None:
    """Management reviews."""
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        done = f"，已于{e('closed_on')}全部完成" if one.closed_on else "，正在按计划实施"
        planned, held, chair = e("planned_on"), e("held_on"), e("chair")
        number, due = e("improvements"), e("due_date")
        w.text(
            w.random.choice(
                [
                    f"查《管理评审计划》，{planned}发布；管理评审会议于{held}召开，由总经理{chair}主持，"
                    f"各部门负责人参加。评审提出改进措施{number}项，要求{due}前完成{done}。",
                    f"公司{planned}下发管理评审计划，{held}实施了管理评审，主持人：{chair}，参加人员为管理层和"
                    f"各部门负责人。评审输出{number}项改进决定，完成期限{due}{done}。",
                ]
            )
        )
