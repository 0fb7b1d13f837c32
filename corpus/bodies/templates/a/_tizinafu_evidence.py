"""Clauses 7 and 8 of 提孜那甫's report: instruments and equipment as points, people's papers as sentences."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

POINTS = Number("points")


def _day(entry: Entry, name: str) -> str:
    """A day as the points have it: 2025.03.05."""
    day: date = getattr(entry.source, name)
    return entry(name, f"{day:%Y.%m.%d}")


def support(audit: Audit, w: Writer, says: Phrases) -> None:
    """Clause 7."""
    w.report.lists["points"] = (Level("bullet", "◆"),)
    owned = "、".join(f"{name}{number}台（套）" for name, _, number in audit.world.equipment)
    w.text(f"【资源】主要设备有{owned}，保养计划与记录相符。")
    _instruments(audit, w)
    _special(audit, w)
    w.text(f"【能力与意识】{says.one('people')}{says.one('people')}")
    _certified(audit, w)
    _employed(audit, w)
    w.text(f"【沟通与成文信息】{says.one('papers')}{w.random.choice(audit.world.remarks['support'])}")


def _instruments(audit: Audit, w: Writer) -> None:
    w.text("【监视和测量资源】对照台账抽取下列器具，状态标识与证书一致：")
    for at, record in enumerate(audit.calibrations, 1):
        stop = "。" if at == len(audit.calibrations) else "；"
        e = w.entry("calibrations", record)
        w.text(
            f"{e('device')}（型号{e('model')}，出厂编号{e('serial')}），在{e.aside('place')}使用，"
            f"{_day(e, 'calibrated_on')}经{e('agency')}{record.act}，证书号{e('certificate_no')}，"
            f"结论{e('result')}，有效至{_day(e, 'valid_until')}{stop}",
            style="plain",
            number=POINTS,
        )
    shown = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", shown)
    w.text(
        f"另核对{e('device')}（出厂编号{e('serial')}）的证书原件，证书号{e('certificate_no')}，"
        f"委托单位为{e('user_unit')}，与台账相同。"
    )


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("【特种设备】经现场确认，受审核方没有在用的特种设备。")
        return
    w.text("【特种设备】在用特种设备的登记和检验情况如下：")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{e('name')}，型号{e('model')}，位于{e.aside('place')}，设备代码{e('device_code')}，"
            f"使用登记证编号{e('registration_no')}；{_day(e, 'first_inspected_on')}首次检验，"
            f"最近一次检验为{_day(e, 'inspected_on')}，检验机构{e('agency')}，报告编号{e('report_no')}，"
            f"下次检验日期{_day(e, 'next_inspection_on')}。",
            style="plain",
            number=POINTS,
        )


def _certified(audit: Audit, w: Writer) -> None:
    for record in audit.personnel_certificates:
        e = w.entry("personnel_certificates", record)
        again = f"，复审期限{w.date(record.review_by)}" if record.review_by else ""
        w.text(
            f"{e('name')}从事{e.aside('work')}，持有{e('kind')}，作业项目为{e('category')}，证号{e('number')}，"
            f"由{e('issuer')}于{e('issued_on')}签发，有效期{e('valid_from')}至{e('valid_to')}{again}。"
        )


def _employed(audit: Audit, w: Writer) -> None:
    for record in audit.employment_contracts:
        e = w.entry("employment_contracts", record)
        until = f"至{e('valid_to')}" if record.valid_to else "起，为无固定期限"
        w.text(f"查{e('name')}的劳动合同，{e('signed_on')}签订，期限自{e('valid_from')}{until}。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(f"查{e('name')}的体检表，{e('examined_on')}在{e('institution')}检查，结果{e('result')}。")


def operation(audit: Audit, w: Writer, says: Phrases) -> None:
    """Clause 8."""
    cited = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        cited.append(f"{e('number')}《{e('title')}》")
    w.text(f"【执行的标准】{'，'.join(cited)}。")
    w.text(f"【作业现场的法规】{audit.world.departments[2]}备有{w.laws('operation', '，')}，可随时查阅。")
    w.text(f"【策划和控制】{says.one('works')}{says.one('works')}")
    w.text(f"【过程实施】{w.random.choice(audit.world.remarks['operation'])}{says.one('works')}")
    _bought(audit, w)
    w.text(f"【作业场所】{says.one('place')}")
    if "EMS" in audit.systems:
        w.text(f"【环境运行控制】{says.one('nature')}{says.one('nature')}")
    if "OHSMS" in audit.systems:
        w.text(f"【职业健康安全运行控制】{says.one('safe')}{says.one('safe')}")
    _emergency(audit, w)


def _bought(audit: Audit, w: Writer) -> None:
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（提供{e('provides')}，{e('evaluated_on')}评价合格）")
    w.text(f"【外部提供】合格供方名录抽查：{'；'.join(told)}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"【合同】{e('kind')}一份，标的为{contract.about}，由{e.each('parties', '与')}于"
            f"{e('signed_on')}签订，合同期{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )


def _emergency(audit: Audit, w: Writer) -> None:
    if not audit.drills:
        w.text("【应急准备】应急预案经评审后发布，应急物资齐备。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"【应急准备】{e('held_on')}在{e.aside('place')}组织了{e('kind')}应急演练，{drill.people}人参加，"
            f"演练方案、照片和评估记录齐全。"
        )


def sums(audit: Audit, w: Writer) -> None:
    """The sums that the client keeps."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数量" if table.unit in {"批", "件", "台"} else "金额"]]
        for item in table.items:
            line = e.inner("items", item)
            rows.append([line("name"), line("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 1.4), head=1, rules="three")
