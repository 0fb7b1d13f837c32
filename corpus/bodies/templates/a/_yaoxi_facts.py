"""The facts of 曜溪's records, mostly in sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, SpecialEquipment
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


def later(w: Writer, day: date, before: date) -> str:
    """How a day is written behind another one: without its year where that is the same."""
    return f"{day.month}月{day.day}日" if day.year == before.year else w.date(day)


def review(audit: Audit, w: Writer) -> None:
    """The management review."""
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        w.text(
            f"管理评审的计划在{e('planned_on')}下发，{e('held_on')}由{e('chair')}主持召开了评审会议，各部门负责人参加。"
            f"会议作出改进决定{e('improvements')}项，要求在{e('due_date')}之前完成，审核时尚在实施中。"
        )


def internal(audit: Audit, w: Writer) -> None:
    """The internal audit."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"在{e('start')}用一天时间完成{e.silent('end')}"
        if one.end != one.start:
            days = f"自{e('start')}至{e('end', later(w, one.end, one.start))}进行"
        w.text(
            f"内审方案于{e('planned_on')}批准，内部审核{days}，由{e('leader')}任内审组长，"
            f"参加的内审员有{e.each('auditors')}。内审发现不符合{e('nonconformities')}项，责任部门采取了措施，"
            f"{e('closed_on')}全部验证合格。"
        )
        w.text("内审员没有审核自己所在的部门，检查表中的抽样内容具体，不符合报告的原因分析能对应到管理环节。")


def employed(audit: Audit, w: Writer) -> None:
    """Employment contracts."""
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"至{e('valid_to')}止" if one.valid_to else "，属于无固定期限合同"
        w.text(f"调阅{e('name')}的劳动合同，签订日期为{e('signed_on')}，自{e('valid_from')}起{ends}。")


def exams(audit: Audit, w: Writer) -> None:
    """Medical examinations."""
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}在{e('institution')}体检（{e('examined_on')}），结论为{e('result')}")
    if told:
        w.text(f"员工健康档案抽查情况：{'；'.join(told)}。")


def _device_first(e: Entry, one: Calibration) -> str:
    return (
        f"{e.aside('place')}使用的{e('device')}（{e('model')}，编号{e('serial')}），由{e('agency')}于{e('calibrated_on')}"
        f"{one.act}，证书编号{e('certificate_no')}，结论为{e('result')}，有效期至{e('valid_until')}。"
    )


def _certificate_first(e: Entry, one: Calibration) -> str:
    return (
        f"查{e('certificate_no')}号{one.act}证书，对象为{e('device')}，型号{e('model')}，出厂编号{e('serial')}，"
        f"出具单位为{e('agency')}，{one.act}日期{e('calibrated_on')}，有效期到{e('valid_until')}，{e('result')}。"
    )


def _serial_first(e: Entry, one: Calibration) -> str:
    return (
        f"编号{e('serial')}的{e('device')}，规格{e('model')}，最近一次{one.act}在{e('calibrated_on')}，"
        f"有效期截止到{e('valid_until')}，{one.act}单位{e('agency')}，证书号{e('certificate_no')}，结果{e('result')}。"
    )


DEVICES: tuple[Callable[[Entry, Calibration], str], ...] = (
    _device_first,
    _certificate_first,
    _serial_first,
)


def devices(audit: Audit, w: Writer) -> None:
    """Instruments, a sentence each, several in a paragraph."""
    if not audit.calibrations:
        w.text("企业没有需要检定或校准的测量设备。")
        return
    w.text("从测量设备台账中抽取若干件，核对了实物标识和证书：")
    written = w.random.choice(DEVICES)
    made = []
    for one in audit.calibrations:
        made.append(written(w.entry("calibrations", one), one))
        if w.random.random() < 0.3:
            written = w.random.choice(DEVICES)
    for at in range(0, len(made), 2):
        w.text("".join(made[at : at + 2]))


def cited(audit: Audit, w: Writer) -> None:
    """Technical standards."""
    told = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        told.append(f"{s('number')}《{s('title')}》")
    if told:
        w.text(f"检验和监测所依据的标准有{'、'.join(told)}，均为现行文本。")


def figures(audit: Audit, w: Writer, *, quality: bool) -> None:
    """Figures with their total: those of inspection, or all others."""
    for table in audit.tables_with_totals:
        if ("检验" in table.title) != quality:
            continue
        e = w.entry("tables_with_totals", table)
        told = []
        for item in table.items:
            i = e.inner("items", item)
            told.append(f"{i('name')}{i('amount')}{table.unit}")
        w.text(f"{e('title')}如下：{'、'.join(told)}，合计{e('stated_total')}{table.unit}。")


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers, in a table."""
    w.text("抽查的供方见下表：")
    rows: list[Row] = [["供方", "供应内容", "最近评价时间", "结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "继续合作"])
    w.table(rows, (4, 2.4, 2.2, 1.4), head=1, repeat=True)


def contracts(audit: Audit, w: Writer) -> None:
    """Contracts with suppliers."""
    for one in audit.contracts:
        e = w.entry("contracts", one)
        w.text(
            f"查阅{one.about}的{e('kind')}，双方为{e.each('parties', '和')}，{e('signed_on')}签订，"
            f"合同期{e('stated_term')}，从{e('valid_from')}到{e('valid_to')}。"
        )


def _report_first(e: Entry, _: SpecialEquipment) -> str:
    return (
        f"{e.aside('place')}有{e('name')}一台（型号{e('model')}，设备代码{e('device_code')}），使用登记证编号"
        f"{e('registration_no')}。{e('agency')}于{e('inspected_on')}出具了编号为{e('report_no')}的定期检验报告，"
        f"下次检验日期为{e('next_inspection_on')}。"
    )


def _first_inspected(e: Entry, _: SpecialEquipment) -> str:
    return (
        f"{e('name')}（{e('model')}）：使用登记证{e('registration_no')}，首次检验日期{e('first_inspected_on')}；"
        f"最近一次由{e('agency')}在{e('inspected_on')}检验，报告号{e('report_no')}，结论合格，"
        f"下次应于{e('next_inspection_on')}前检验。"
    )


def special(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    if not audit.special_equipment:
        w.text("经查设备台账和现场，企业没有特种设备。")
        return
    for unit in audit.special_equipment:
        written = w.random.choice((_report_first, _first_inspected))
        w.text(written(w.entry("special_equipment", unit), unit))


def holders(audit: Audit, w: Writer) -> None:
    """Certificates for work, in a table."""
    if not audit.personnel_certificates:
        w.text("企业没有必须持证的特殊岗位。")
        return
    w.text("特种作业和特种设备作业人员的持证情况：")
    rows: list[Row] = [["持证人", "从事工作", "证件", "证号", "有效期", "发证单位"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        term = f"{e('valid_from')}至{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), kind, e("number"), term, e("issuer")])
    w.table(rows, (1.0, 1.4, 2.2, 2.0, 2.0, 1.4), head=1, repeat=True)


def counts(audit: Audit, w: Writer) -> None:
    """Enumerations with their number."""
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(
            f"经识别和评价，企业确定了{c('stated')}{count.unit}{c('what')}，包括{c.each('listed', '、')}，"
            "控制方式在相应的清单中列明。"
        )


def laws(audit: Audit, w: Writer) -> None:
    """The laws, and the evaluation of compliance."""
    law, few = w.law_entry("compliance"), w.law_entry("operation")
    w.text(
        f"企业收集的适用法律法规现有{law('stated_count')}部{law.silent('place')}，"
        f"即{law.each('titles', '、', '《{}》')}。"
    )
    w.text(f"现场抽查了{few.silent('place')}{few.each('titles', '、', '《{}》')}的文本，与公布的文本相同。")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"{e('done_on')}，{e.each('evaluators')}等人对守法情况进行了评价，共评价{e('stated_count')}部，"
            "没有发现违法违规的情况，评价报告经管理者代表审批。"
        )


def drills(audit: Audit, w: Writer) -> None:
    """Emergency drills."""
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}，企业在{drill.place}组织了{e('kind')}应急演练，参加{drill.people}人，演练后对预案的适用性作了评价。"
        )
