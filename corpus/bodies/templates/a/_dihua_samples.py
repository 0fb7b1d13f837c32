"""What 棣华's auditors sampled, told in full sentences, by turns in another form."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, PersonnelCertificate, SpecialEquipment
from corpus.bodies.writer import Writer


def evaluation(audit: Audit, w: Writer) -> list[str]:
    """The evaluation of compliance."""
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"该组织于{e('done_on')}对所识别的{e('stated_count')}部法律法规的遵守情况进行了评价，"
            f"参加评价的有{e.each('evaluators')}，评价的结论是全部遵守。"
        )
    return told


def permits(audit: Audit, w: Writer) -> list[str]:
    """Permits."""
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = f"至{e('valid_to')}止" if one.valid_to else f"，{e('valid_to', '长期')}有效"
        told.append(
            f"审核组查看了{e('authority')}核发给{e('holder')}的{e('kind')}，编号为{e('number')}，"
            f"载明的内容为{e('scope')}，自{e('valid_from')}起{until}。"
        )
    return told


def limits(audit: Audit, w: Writer) -> list[str]:
    """Since when and for whom the system is."""
    since = f"该体系自{w.fact('system_effective_on')}起运行，覆盖{w.fact('headcount')}人"
    if audit.exclusions == "无":
        return [f"{since}，标准的全部要求均适用。"]
    return [f"{since}；声明不适用的要求为{w.fact('exclusions')}，审核组认可这一声明。"]


def counts(audit: Audit, w: Writer) -> list[str]:
    """Enumerations."""
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"手册中列出的{e('what')}有{e('stated')}{count.unit}，即{e.each('listed', '、')}。")
    return told


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}组织过一次{e('kind')}应急演练，有{one.people}人参加。")
    return told


def goals(audit: Audit, _: Writer) -> list[str]:
    """Objectives."""
    found = [
        f"{name}的目标值为{target}，最近一次统计的结果是{reached}"
        for name, target, reached in audit.world.objectives
    ]
    return [f"其中{'；'.join(found)}。"]


def employed(audit: Audit, w: Writer) -> list[str]:
    """Employment contracts."""
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        span = f"自{e('valid_from')}起" + (f"到{e('valid_to')}届满" if one.valid_to else "，没有固定期限")
        told.append(f"{e('name')}的劳动合同签订于{e('signed_on')}，{span}。")
    return told


def special(audit: Audit, w: Writer) -> list[str]:
    """Special equipment."""
    return [_machine(w, one, at) for at, one in enumerate(audit.special_equipment)]


def _machine(w: Writer, one: SpecialEquipment, at: int) -> str:
    e = w.entry("special_equipment", one)
    if at % 2:
        return (
            f"另有{e('name')}一台，型号{e('model')}，登记证上的编号是{e('registration_no')}，"
            f"设备代码是{e('device_code')}；{e('agency')}在{e('inspected_on')}检验后出具了{e('report_no')}号报告，"
            f"下次应在{e('next_inspection_on')}检验。"
        )
    checked = f"首次检验于{e('first_inspected_on')}进行，最近一次由{e('agency')}于{e('inspected_on')}检验合格"
    if one.first_inspected_on == one.inspected_on:
        once = e.silent("first_inspected_on")
        checked = f"由{e('agency')}于{e('inspected_on')}{once}首次检验合格"
    return (
        f"在{one.place}使用的{e('name')}（{e('model')}，设备代码{e('device_code')}）已办理使用登记，"
        f"登记编号{e('registration_no')}，{checked}，报告编号{e('report_no')}，检验有效期至{e('next_inspection_on')}。"
    )


def examined(audit: Audit, w: Writer) -> list[str]:
    """Medical examinations."""
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}做过健康检查，结论为{e('result')}。")
    return told


def instruments(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    return [_instrument(w, one, at % 3) for at, one in enumerate(audit.calibrations)]


def _instrument(w: Writer, one: Calibration, form: int) -> str:
    e = w.entry("calibrations", one)
    if form == 0:
        return (
            f"在{e.aside('place')}使用的{e('device')}（{e('model')}，编号{e('serial')}）由{e('agency')}于"
            f"{e('calibrated_on')}{one.act}，证书编号为{e('certificate_no')}，结论为{e('result')}，"
            f"有效期至{e('valid_until')}。"
        )
    if form == 1:
        return (
            f"编号为{e('serial')}的{e('device')}规格为{e('model')}，{e('calibrated_on')}经{e('agency')}{one.act}"
            f"{e('result')}，取得{e('certificate_no')}号证书，{e('valid_until')}到期。"
        )
    return (
        f"审核组还核对了{e('agency')}出具的{e('certificate_no')}号证书，对象是{e('device')}{e('model')}，"
        f"器具编号{e('serial')}，{one.act}日期是{e('calibrated_on')}，{e('valid_until')}之前有效。"
    )


def holders(audit: Audit, w: Writer) -> list[str]:
    """People's certificates."""
    return [_holder(w, one, at) for at, one in enumerate(audit.personnel_certificates)]


def _holder(w: Writer, one: PersonnelCertificate, at: int) -> str:
    e = w.entry("personnel_certificates", one)
    if at % 2:
        return (
            f"{e('name')}承担{e.aside('work')}工作，其{e('kind')}（{e('category')}）编号为{e('number')}，"
            f"{e('issuer')}发证，有效期限为{e('valid_from')}至{e('valid_to')}。"
        )
    return (
        f"从事{e.aside('work')}的{e('name')}持有{e('issuer')}于{e('issued_on')}颁发的{e('kind')}，"
        f"项目为{e('category')}，证书编号{e('number')}，有效期到{e('valid_to')}。"
    )


def suppliers(audit: Audit, w: Writer) -> list[str]:
    """Suppliers."""
    told = []
    for at, one in enumerate(audit.suppliers):
        e = w.entry("suppliers", one)
        if at % 2:
            told.append(f"{e('evaluated_on')}完成了对{e('name')}的评价，向其采购的是{e('provides')}。")
        else:
            told.append(f"提供{e('provides')}的{e('name')}于{e('evaluated_on')}通过评价。")
    return told


def contracts(audit: Audit, w: Writer) -> list[str]:
    """Contracts."""
    told = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        told.append(
            f"{e.each('parties', '与')}在{e('signed_on')}签订了关于{one.about}的{e('kind')}，"
            f"期限{e('stated_term')}，自{e('valid_from')}起至{e('valid_to')}止。"
        )
    return told


def operation(_: Audit, w: Writer) -> list[str]:
    """Laws that the work was held against."""
    return [f"审核组对照{w.laws('operation')}的有关规定观察了现场，没有发现违反的情形。"]


def sums(audit: Audit, w: Writer) -> list[str]:
    """Tables with totals, told in a sentence."""
    told = []
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        items = []
        for item in one.items:
            i = e.inner("items", item)
            items.append(f"{i('name')}{i('amount')}{one.unit}")
        told.append(
            f"从{e('title')}看，{'，'.join(items)}，合计{e('stated_total')}{one.unit}，未见异常波动。"
        )
    return told


def internal(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}当天{e.silent('end')}"
        days = days if one.end == one.start else f"{e('start')}至{e('end')}"
        told.append(
            f"最近一次内部审核的计划于{e('planned_on')}批准，{days}实施，由{e('leader')}任组长，"
            f"内审员为{e.each('auditors')}，共发现不符合{e('nonconformities')}项，到{e('closed_on')}全部关闭。"
        )
    return told


def review(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"管理评审的计划下达于{e('planned_on')}，评审会议于{e('held_on')}召开，由{e('chair')}主持，"
            f"形成改进措施{e('improvements')}项，要求在{e('due_date')}之前完成，审核时正按计划实施。"
        )
    return told


def previous(audit: Audit, w: Writer) -> list[str]:
    """Nonconformities of the audit before."""
    told = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        told.append(
            f"上一次外部审核提出的不符合为“{e('description')}”，该项于{e('closed_on')}关闭，"
            "本次审核验证了所采取的措施，没有发现同类问题。"
        )
    return told
