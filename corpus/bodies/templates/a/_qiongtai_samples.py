"""The appendix of 琼苔's report: what was sampled, in tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All tables."""
    _instruments(audit, w)
    if audit.special_equipment:
        _special(audit, w)
    _people(audit, w)
    _suppliers(audit, w)
    _contracts(audit, w)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "S1 监视测量设备")
    rows: list[Row] = [
        ["样本", "叫什么", "型号", "编号", "在何处用", "谁检的", "证书", "检于", "用至", "结论"]
    ]
    for at, one in enumerate(audit.calibrations[:6], 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"S1-{at}",
                e("device"),
                e("model"),
                e("serial"),
                one.place,
                e("agency"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (0.8, 1.5, 1.4, 1.3, 1.1, 2.6, 1.8, 1.5, 1.5, 0.8), head=1)


def _special(audit: Audit, w: Writer) -> None:
    w.heading(2, "S2 特种设备")
    rows: list[Row] = [["样本", "设备", "代码 / 登记证", "检验机构和报告", "检验日", "下次"]]
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        rows.append(
            [
                f"S2-{at}",
                f"{e('name')} {e('model')}",
                f"{e('device_code')}¶{e('registration_no')}",
                f"{e('agency')}¶{e('report_no')}",
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    w.table(rows, (0.8, 2.4, 2.6, 3, 1.5, 1.5), head=1)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "S3 人员")
    rows: list[Row] = [["样本", "人", "查的是什么", "查到的内容"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told = f"{e('category')}，证号 {e('number')}，{e('valid_from')} 至 {e('valid_to')}，{e('issuer')}"
        rows.append([f"S3-{len(rows)}", f"{e('name')}（{e.aside('work')}）", e("kind"), told])
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        told = f"{c('signed_on')} 签，{c('valid_from')} 起，"
        told += f"{c('valid_to')} 止" if contract.valid_to else "无固定期限"
        rows.append([f"S3-{len(rows)}", c("name"), "劳动合同", told])
    w.table(rows, (0.8, 2.6, 2.8, 6.5), head=1)


def _suppliers(audit: Audit, w: Writer) -> None:
    w.heading(2, "S4 供方")
    rows: list[Row] = [["样本", "供方", "供什么", "评价日"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([f"S4-{at}", e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (0.8, 5, 3, 2), head=1)


def _contracts(audit: Audit, w: Writer) -> None:
    w.heading(2, "S5 合同")
    rows: list[Row] = [["样本", "合同", "双方", "签于", "起", "止", "期限"]]
    for at, one in enumerate(audit.contracts, 1):
        e = w.entry("contracts", one)
        rows.append(
            [
                f"S5-{at}",
                f"{e('kind')}（{one.about}）",
                e.each("parties", "¶"),
                e("signed_on"),
                e("valid_from"),
                e("valid_to"),
                e("stated_term"),
            ]
        )
    w.table(rows, (0.8, 2.6, 4.4, 1.5, 1.5, 1.5, 0.9), head=1)
