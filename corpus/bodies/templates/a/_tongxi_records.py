"""The records in 桐溪's paragraphs: what several have in common is said once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, EmploymentContract, MedicalExam
from corpus.bodies.writer import Entry, Writer

T = TypeVar("T")


def together(items: Sequence[T], key: Callable[[T], Hashable]) -> list[list[T]]:
    """The items with one key side by side, in order."""
    found: dict[Hashable, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return list(found.values())


def shared(entries: list[Entry], name: str) -> str:
    """A field that all entries have alike, written once."""
    return entries[0](name) + "".join(e.silent(name) for e in entries[1:])


def permits(audit: Audit, w: Writer) -> str:
    """Permits."""
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        told.append(
            f"{e('kind')}编号{e('number')}，类别为{e('scope')}，{e('valid_from')}由{e('authority')}签发，"
            f"{e('valid_to')}到期"
        )
    if not told:
        return "公司所从事的活动不需要行政许可，审核组查询了有关目录予以确认。"
    return f"许可方面，{'；'.join(told)}。审核组查看了原件，所载信息与实际一致。"


def certificates(audit: Audit, w: Writer) -> str:
    """Certificates in force."""
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(f"{e('system')}证书{e('number')}，{e('issued_on')}颁发，{e('valid_to')}期满")
    return f"公司现持有的认证证书为：{'；'.join(told)}。标志的使用未见不当。"


def counts(audit: Audit, w: Writer) -> str:
    """Enumerations."""
    told = ""
    for count in audit.counts:
        e = w.entry("counts", count)
        told += f"经梳理，{e('what')}共有{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。"
    return told


def laws(audit: Audit, w: Writer) -> str:
    """The company's list of laws."""
    e = w.law_entry("compliance")
    titles = w.laws("compliance", "、", "《{}》")
    return f"{audit.world.departments[0]}保存的法律法规清单列有{titles}，共{e('stated_count')}部。"


def operation_laws(w: Writer) -> str:
    """The laws looked at on site."""
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    return f"结合{titles}的规定查看现场，没有发现违法违规的情形。{few.silent('place')}"


def certified(audit: Audit, w: Writer) -> str:
    """Certificates of people."""
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}从事{e.aside('work')}，持{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}发证，有效期至{e('valid_to')}"
        )
    return f"需持证的岗位逐一核对了证书原件：{'；'.join(told)}。" if told else "没有需要持证上岗的岗位。"


def employed(audit: Audit, w: Writer) -> str:
    """Employment contracts: with two, the former and the latter."""
    found = audit.employment_contracts
    if len(found) != 2:
        told = [_contract(w.entry("employment_contracts", one), one, "") for one in found]
        return f"抽查劳动合同：{'；'.join(told)}。" if told else ""
    first, second = (w.entry("employment_contracts", one) for one in found)
    names = f"{first('name')}、{second('name')}"
    former, latter = _contract(first, found[0], "前者"), _contract(second, found[1], "后者")
    return f"抽查{names}的劳动合同，{former}；{latter}。"


def _contract(e: Entry, one: EmploymentContract, who: str) -> str:
    term = f"自{e('valid_from')}起"
    term += f"至{e('valid_to')}止" if one.valid_to else "，为无固定期限合同"
    return f"{who or e('name')}于{e('signed_on')}签订，{term}"


def examined(audit: Audit, w: Writer) -> str:
    """Medical examinations, told together where day and place are the same."""

    def alike(exam: MedicalExam) -> Hashable:
        return exam.examined_on, exam.institution

    told = ""
    for exams in together(audit.medical_exams, alike):
        entries = [w.entry("medical_exams", exam) for exam in exams]
        names = "、".join(e("name") for e in entries)
        when = f"{shared(entries, 'examined_on')}在{shared(entries, 'institution')}"
        if len({exam.result for exam in exams}) == 1:
            result = f"结论{'均' if len(exams) > 1 else ''}为{shared(entries, 'result')}"
        else:
            result = f"结论分别为{'、'.join(e('result') for e in entries)}"
        told += f"查健康检查资料，{names}于{when}体检，{result}。"
    return told


def special(audit: Audit, w: Writer) -> str:
    """Special equipment."""
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e.aside('place')}的{e('name')}（型号{e('model')}，设备代码{e('device_code')}，"
            f"使用登记证{e('registration_no')}）最近一次检验在{e('inspected_on')}，"
            f"由{e('agency')}出具报告{e('report_no')}，下次应在{e('next_inspection_on')}前检验"
        )
    return f"特种设备方面，{'；'.join(told)}。" if told else "公司没有特种设备。"


def devices(audit: Audit, w: Writer) -> list[str]:
    """Instruments, a paragraph for each laboratory."""

    def alike(one: Calibration) -> Hashable:
        return one.agency, one.result

    told = []
    for devices in together(audit.calibrations, alike):
        entries = [w.entry("calibrations", one) for one in devices]
        agency = shared(entries, "agency")
        each = [
            f"{e('device')}（{e('model')}，编号{e('serial')}，{e.aside('place')}使用），{e('calibrated_on')}{one.act}，"
            f"证书{e('certificate_no')}，有效期至{e('valid_until')}"
            for e, one in zip(entries, devices, strict=True)
        ]
        number = f"上述{len(each)}份证书的结果均为" if len(each) > 1 else "结果为"
        told.append(f"由{agency}检定或校准的有：{'；'.join(each)}。{number}{shared(entries, 'result')}。")
    return told or ["公司没有需要检定或校准的设备。"]


def suppliers(audit: Audit, w: Writer) -> str:
    """Suppliers."""
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('provides')}由{e('name')}提供（{e('evaluated_on')}评价）")
    return f"从合格供方名录中抽取：{'，'.join(told)}。"


def contracts(audit: Audit, w: Writer) -> str:
    """Contracts."""
    told = ""
    for one in audit.contracts:
        e = w.entry("contracts", one)
        told += (
            f"查{one.about}的{e('kind')}，系{e.each('parties', '与')}于{e('signed_on')}所签，"
            f"有效期{e('stated_term')}，从{e('valid_from')}到{e('valid_to')}。"
        )
    return told


def standards(audit: Audit, w: Writer) -> str:
    """The standards applied."""
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    return f"执行的标准主要是{'、'.join(told)}。"


def drills(audit: Audit, w: Writer) -> str:
    """Drills."""
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}进行了{e('kind')}演练，{one.people}人参加")
    return f"{'；'.join(told)}，演练后有总结。" if told else ""


def figures(audit: Audit, w: Writer) -> str:
    """Amounts with a total."""
    told = ""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = e("title")
        items = [e.inner("items", item) for item in table.items]
        each = "、".join(f"{item('name')}{item('amount')}{table.unit}" for item in items)
        told += f"{title}显示，{each}，合计{e('stated_total')}{table.unit}。"
    return told


def internal(audit: Audit, w: Writer) -> str:
    """Internal audits."""
    told = ""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        told += (
            f"内部审核依据{e('planned_on')}下发的计划进行，时间为{span}，由{e('leader')}任组长，"
            f"内审员{e.each('auditors')}参加，开出不符合{e('nonconformities')}项，到{e('closed_on')}已全部关闭。"
        )
    return told


def evaluated(audit: Audit, w: Writer) -> str:
    """The evaluation of compliance."""
    told = ""
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told += (
            f"{e.each('evaluators')}于{e('done_on')}对照清单所列{e('stated_count')}部法律法规进行了符合性评价，"
            "未发现违反之处。"
        )
    return told


def reviewed(audit: Audit, w: Writer) -> str:
    """Management reviews."""
    told = ""
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told += (
            f"{e('chair')}于{e('held_on')}主持召开管理评审会议（{e('planned_on')}发出通知），"
            f"会议形成改进事项{e('improvements')}项，责任部门承诺在{e('due_date')}前完成。"
        )
    return told
