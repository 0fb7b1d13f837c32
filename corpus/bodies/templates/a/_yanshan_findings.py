"""The fourth chapter of 砚山's report: what was found, clause by clause, in sentences."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    _planning(audit, w)
    _support(audit, w)
    _devices(audit, w)
    _operation(audit, w)
    _evaluation(audit, w)


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.1 策划")
    w.paragraphs(audit.world.remarks["planning"])
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经评价确定{e('what')}共{e('stated')}{count.unit}，即{e.each('listed', '、')}。")
    laws = w.law_entry("compliance")
    titles = w.laws("compliance", around="《{}》")
    w.text(f"公司识别适用的法律法规{laws('stated_count')}部，包括{titles}。")
    items = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        items.append(f"{e('number')}《{e('title')}》")
    w.text(f"执行的标准有{'、'.join(items)}。")


def _support(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.2 资源和能力")
    w.paragraphs(audit.world.remarks["support"][:2])
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"查{e.aside('work')}人员{e('name')}的{e('kind')}，作业项目为{e('category')}，证号{e('number')}，"
            f"有效期自{e('valid_from')}至{e('valid_to')}，发证机关为{e('issuer')}。"
        )
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        span = f"自{e('valid_from')}至{e('valid_to')}"
        w.text(f"查{e('name')}的劳动合同，于{e('signed_on')}签订，期限{span}。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        where = f"在{e('institution')}"
        w.text(f"{e('name')}于{e('examined_on')}{where}进行健康检查，结论为{e('result')}。")


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.3 设备")
    for one in audit.calibrations[:6]:
        e = w.entry("calibrations", one)
        w.text(
            f"{one.place}使用的{e('device')}，型号{e('model')}，编号{e('serial')}，由{e('agency')}{one.act}，证书编号"
            f"{e('certificate_no')}，{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，结果{e('result')}。"
        )
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{unit.place}的{e('name')}（型号{e('model')}，设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}）由{e('agency')}于{e('inspected_on')}检验合格，报告编号{e('report_no')}，"
            f"下次检验日期为{e('next_inspection_on')}。"
        )
    if not audit.calibrations:
        w.text("没有需要校准的监视和测量设备。")


def _operation(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.4 运行")
    w.paragraphs(audit.world.remarks["operation"])
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"公司持有{e('kind')}，编号{e('number')}，持有人为{e('holder')}，许可范围为{e('scope')}，有效期自"
            f"{e('valid_from')}至{e('valid_to')}，由{e('authority')}核发。"
        )
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"现有{e('system')}认证证书编号{e('number')}，发证日期{e('issued_on')}，有效期至{e('valid_to')}。"
        )
    entries = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        entries.append(f"{e('name')}（{e('provides')}，{e('evaluated_on')}评价）")
    w.text(f"合格供方有{'、'.join(entries)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        parties = e.each("parties", "与")
        w.text(
            f"{parties}于{e('signed_on')}签订{contract.about}的{e('kind')}，期限{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}。"
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}在{drill.place}组织{e('kind')}应急演练，{drill.people}人参加，演练后进行了评价。"
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = "、".join(
            f"{i('name')}{i('amount')}{table.unit}" for i in (e.inner("items", item) for item in table.items)
        )
        w.text(f"{e('title')}：{items}，合计{e('stated_total')}{table.unit}。")
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"现场运行符合{titles}的规定。{few.silent('place')}")


def _evaluation(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.5 绩效评价")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"内部审核计划于{e('planned_on')}编制，{e('start')}至{e('end')}实施，审核组长{e('leader')}，内审员为"
            f"{e.each('auditors')}，开具不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}部法律法规进行合规性评价，结论为符合。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审于{e('held_on')}召开，由{e('chair')}主持，提出改进{e('improvements')}项，"
            f"要求在{e('due_date')}前完成。"
        )
    w.paragraphs(audit.world.remarks["evaluation"])
