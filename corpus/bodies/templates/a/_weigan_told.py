"""How 渭干河 tells its samples in prose: a clause for each, several ways for the same kind."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, PersonnelCertificate, SpecialEquipment
from corpus.bodies.writer import Writer


def joined(texts: Iterable[str]) -> str:
    """Things in a row."""
    return "、".join(texts)


def instruments(w: Writer, group: list[Calibration]) -> str:
    """What was seen of instruments; nothing where there are none."""
    return f"抽查在用器具：{'；'.join(_instrument(w, one) for one in group)}。" if group else ""


def _instrument(w: Writer, one: Calibration) -> str:
    e = w.entry("calibrations", one)
    way = w.random.randrange(3)
    if way == 0:
        return (
            f"{e('device')}（{e('model')}，编号{e('serial')}）由{e('agency')}于{e('calibrated_on')}{one.act}，"
            f"证书{e('certificate_no')}，结论{e('result')}，有效期至{e('valid_until')}"
        )
    if way == 1:
        return (
            f"编号{e('serial')}的{e('device')}，型号{e('model')}，送检单位{e('user_unit')}，{e('agency')}出具的"
            f"{one.act}证书编号为{e('certificate_no')}，{e('calibrated_on')}{one.act}，结果{e('result')}，"
            f"{e('valid_until')}到期"
        )
    return (
        f"{e('device')}，规格{e('model')}，器具编号{e('serial')}，{one.act}日期{e('calibrated_on')}，"
        f"有效期至{e('valid_until')}，{e('agency')}，证书号{e('certificate_no')}，{e('result')}"
    )


def special(w: Writer, group: list[SpecialEquipment]) -> str:
    """What was seen of special equipment."""
    told = []
    for one in group:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e('name')}（{e('model')}，{e.aside('place')}使用），设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}，{e('first_inspected_on')}首次检验，{e('agency')}于{e('inspected_on')}进行"
            f"定期检验，报告编号{e('report_no')}，下次检验日期为{e('next_inspection_on')}"
        )
    return f"查特种设备档案：{'；'.join(told)}。" if told else ""


def holders(w: Writer, group: list[PersonnelCertificate]) -> str:
    """Who holds which certificate."""
    told = []
    for one in group:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）持{e('kind')}，作业项目{e('category')}，证书编号{e('number')}，"
            f"{e('issuer')}{e('issued_on')}发证，有效期从{e('valid_from')}到{e('valid_to')}"
        )
    return f"查作业人员证件：{'；'.join(told)}。" if told else ""


def employed(audit: Audit, w: Writer) -> str:
    """Employment contracts."""
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"至{e('valid_to')}" if one.valid_to else "起，无固定期限"
        told.append(f"{e('name')}的合同{e('signed_on')}签订，期限自{e('valid_from')}{ends}")
    return f"抽查劳动合同，{'；'.join(told)}。" if told else ""


def examined(audit: Audit, w: Writer) -> str:
    """Medical examinations."""
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}{e('examined_on')}在{e('institution')}体检，结论为{e('result')}")
    return f"接触职业病危害因素的人员进行了职业健康检查，{'；'.join(told)}。" if told else ""


def suppliers(audit: Audit, w: Writer) -> str:
    """Suppliers."""
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}提供{e('provides')}，{e('evaluated_on')}评价")
    return f"从合格供方名录中抽查{len(told)}家：{'；'.join(told)}。" if told else ""


def contracts(audit: Audit, w: Writer) -> str:
    """Contracts."""
    told = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        told.append(
            f"{e.each('parties', '与')}于{e('signed_on')}签订的{e('kind')}，内容为{one.about}，"
            f"有效期自{e('valid_from')}至{e('valid_to')}，期限{e('stated_term')}"
        )
    return f"查看合同：{'；'.join(told)}。" if told else ""


def cited(audit: Audit, w: Writer) -> str:
    """Standards that are followed."""
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    return f"收集并执行的技术标准有{joined(told)}，均为现行版本。" if told else ""


def drills(audit: Audit, w: Writer) -> str:
    """Drills."""
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}组织了{e('kind')}应急演练，地点为{one.place}，{one.people}人参加")
    return f"查应急演练记录，{'；'.join(told)}。" if told else ""


def counted(audit: Audit, w: Writer) -> str:
    """Enumerations with their number."""
    told = []
    for one in audit.counts:
        e = w.entry("counts", one)
        told.append(f"评价出{e('what')}{e('stated')}{one.unit}，即{e.each('listed', '、')}")
    return f"{'；'.join(told)}。" if told else ""


def laws(_: Audit, w: Writer) -> str:
    """The laws that the company has found to apply."""
    count = w.law_entry("compliance")("stated_count")
    return f"公司识别的适用法律法规共{count}部，包括{w.laws('compliance')}。"


def evaluated(audit: Audit, w: Writer) -> str:
    """The evaluation of compliance."""
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"合规性评价于{e('done_on')}进行，参加评价的有{e.each('evaluators', '、')}，"
            f"评价对象为上述{e('stated_count')}部法律法规，形成了评价报告。"
        )
    return "".join(told)


def operated(_: Audit, w: Writer) -> str:
    """Laws that are named where the work is."""
    return f"作业文件引用了{w.laws('operation')}的有关规定。"
