"""Samples in 槿庐's record: some in sentences with several facts, some in small tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

IN_SENTENCES = 3
"""So many instruments are told in sentences, the rest in a table."""

ACROSS = 3
"""So many laws stand in a row."""

FIELDS = ("检验批次",)
"""What the figures of the quality department are of."""


def contracts_of_people(audit: Audit, w: Writer) -> None:
    """Employment contracts, all in one sentence."""
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        end = f"到{e('valid_to')}" if contract.valid_to else "起为无固定期限"
        told.append(f"{e('name')}的合同{e('signed_on')}签、从{e('valid_from')}{end}")
    w.text(f"劳动合同抽{len(told)}份：{'；'.join(told)}，双方签字盖章。", style="plain")


def exams(audit: Audit, w: Writer) -> None:
    """Examinations: in one sentence where day and place are the same, else one by one."""
    found = audit.medical_exams
    if len({(one.examined_on, one.institution) for one in found}) == 1 and len(found) > 1:
        entries = [w.entry("medical_exams", one) for one in found]
        names = "、".join(e("name") for e in entries)
        first = entries[0]
        told = [f"抽{names}的体检报告，{first('institution')}{first('examined_on')}出具，结论依次为"]
        for at, e in enumerate(entries):
            quiet = (e.silent("institution") + e.silent("examined_on")) if at else ""
            told.append(f"{'、' * bool(at)}{e('result')}{quiet}")
        w.text("".join(told) + "。", style="plain")
        return
    for one in found:
        e = w.entry("medical_exams", one)
        w.text(f"{e('name')}{e('examined_on')}在{e('institution')}体检，结论{e('result')}。", style="plain")


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers: two in a sentence, the others in a table."""
    told = []
    for supplier in audit.suppliers[:2]:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}提供{e('provides')}，{e('evaluated_on')}做的评价")
    w.text(f"抽供方评价表：{'；'.join(told)}，均列入名录。名录内还有：", style="plain")
    rows: list[Row] = [["供方", "供什么", "评价日"]]
    for supplier in audit.suppliers[2:]:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (3.2, 1.8, 1.4), head=1)


def contracts(audit: Audit, w: Writer) -> None:
    """Contracts, each in a sentence with all its facts."""
    for at, contract in enumerate(audit.contracts, 1):
        e = w.entry("contracts", contract)
        w.text(
            f"合同{at}：{e.each('parties', '同')}在{e('signed_on')}就{contract.about}签了{e('kind')}，"
            f"为期{e('stated_term')}，从{e('valid_from')}算起，{e('valid_to')}届满，环保和安全责任写在附页里。",
            style="plain",
        )


def calibrations(audit: Audit, w: Writer) -> None:
    """Instruments: the first in one long sentence, the others in a table."""
    found = audit.calibrations
    if not found:
        w.text("没有需要检定校准的器具。", style="plain")
        return
    told = [_device(w, one) for one in found[:IN_SENTENCES]]
    w.text(f"计量器具抽查：{'；'.join(told)}。", style="plain")
    if len(found) <= IN_SENTENCES:
        return
    w.text("另抽：", style="plain")
    rows: list[Row] = [["名称型号", "编号", "证书号", "检校日/到期日", "单位", "结果"]]
    for one in found[IN_SENTENCES:]:
        e = w.entry("calibrations", one)
        days = f"{e('calibrated_on')}¶{e('valid_until')}"
        rows.append(
            [f"{e('device')}¶{e('model')}", e("serial"), e("certificate_no"), days, e("agency"), e("result")]
        )
    w.table(rows, (1.4, 1, 1.4, 1.4, 1.6, 0.7), head=1)


def _device(w: Writer, one: Calibration) -> str:
    e = w.entry("calibrations", one)
    return (
        f"{e.aside('place')}用的{e('device')}{e('serial')}（{e('model')}），{e('agency')}"
        f"{e('calibrated_on')}{one.act}，{e('certificate_no')}，{e('result')}，{e('valid_until')}前有效"
    )


def seen_again(audit: Audit, w: Writer) -> None:
    """The label on an instrument and on a machine, seen in passing."""
    for one in audit.calibrations[:1]:
        e = w.entry("calibrations", one)
        w.text(f"现场见编号{e('serial')}的{e('device')}，标签上有效期到{e('valid_until')}。", style="plain")
    for unit in audit.special_equipment[:1]:
        s = w.entry("special_equipment", unit)
        w.text(
            f"使用中的{s('name')}（{s('device_code')}）贴有检验标志，下检日{s('next_inspection_on')}。",
            style="plain",
        )


def special(audit: Audit, w: Writer) -> None:
    """Special equipment: a small table of labels and values for each."""
    if not audit.special_equipment:
        w.text("没有在册的特种设备。", style="plain")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(f"特种设备 {e('name')}，在{unit.place}：", style="plain")
        w.table(
            [
                ["型号", e("model"), "设备代码", e("device_code")],
                ["使用登记", e("registration_no"), "首检", e("first_inspected_on")],
                ["本次检验", f"{e('inspected_on')}，{e('agency')}", "报告号", e("report_no")],
                ["下次检验", e("next_inspection_on"), "结论", "合格"],
            ],
            (1, 2.5, 1, 2),
            bold=(0, 2),
        )


def laws(audit: Audit, w: Writer) -> None:
    """The list of laws in rows, and its evaluation."""
    e = w.law_entry("compliance")
    w.text(f"法规清单{e('stated_count')}部，逐部列出了适用条款：{e.silent('place')}", style="plain")
    titles = [e.one("titles", title) for title in audit.laws("compliance").titles]
    titles += [w.blank] * (-len(titles) % ACROSS)
    w.table([titles[at : at + ACROSS] for at in range(0, len(titles), ACROSS)], (1,) * ACROSS)
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"{c.each('evaluators', '、')}于{c('done_on')}对{c('stated_count')}部法规做了合规性评价，"
            "没有违法的情形。",
            style="plain",
        )


def permits(audit: Audit, w: Writer) -> None:
    """Permits in sentences."""
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"查{e('kind')}，证号{e('number')}，持证单位{e('holder')}，许可内容{e('scope')}，{e('authority')}发，"
            f"{e('valid_from')}起，{e('valid_to')}止。",
            style="plain",
        )


def certificates(audit: Audit, w: Writer) -> None:
    """Certificates of people: the first in a sentence, the others in a table."""
    found = audit.personnel_certificates
    for one in found[:1]:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"持证情况：{e('name')}干{e.aside('work')}，有{e('issuer')}发的{e('kind')}，项目{e('category')}，"
            f"号码{e('number')}，{e('issued_on')}发证，{e('valid_to')}到期。",
            style="plain",
        )
    if len(found) < 2:
        return
    rows: list[Row] = [["姓名", "岗位", "证件及项目", "证号", "起止"]]
    for one in found[1:]:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        term = f"{e('valid_from')}¶{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), kind, e("number"), term])
    w.table(rows, (0.9, 1.2, 2, 1.9, 1.3), head=1)


def drills(audit: Audit, w: Writer) -> None:
    """Drills in one sentence."""
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}在{drill.place}搞了{e('kind')}演练，{drill.people}人参加")
    w.text(f"应急：{'；'.join(told)}，有照片和签到。", style="plain")


def figures(audit: Audit, w: Writer, *, safety: bool) -> None:
    """Amounts of the quality department, or of the other one."""
    for table in audit.tables_with_totals:
        if any(word in table.title for word in FIELDS) is safety:
            continue
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [[e("title"), table.unit]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 1.4), head=1)
