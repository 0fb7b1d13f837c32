"""The annexes of 瀚沽: samples in tables."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NUMBERS = "一二三四五六"


def _dots(day: date) -> str:
    return f"{day:%Y.%m.%d}"


def annexes(audit: Audit, w: Writer) -> None:
    """All annexes; those without entries say so."""
    w.section(landscape=True, fresh=True)
    tables = (
        ("计量器具抽样表", _instruments),
        ("特种设备抽样表", _equipment),
        ("特种作业及特种设备作业人员证书抽样表", _people),
        ("合格供方抽样表", _suppliers),
        ("数据统计表", _totals),
    )
    for number, (title, told) in zip(NUMBERS, tables, strict=False):
        w.heading(1, f"附录{number}　{title}")
        told(audit, w)


def _none(w: Writer) -> None:
    w.text("本次审核不涉及。")


def _instruments(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        return _none(w)
    rows: list[Row] = [
        ["器具名称", "规格型号", "出厂编号", "证书编号", "检校日期", "有效期至", "检校机构", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("calibrated_on", _dots(one.calibrated_on)),
                e("valid_until", _dots(one.valid_until)),
                e("agency"),
                e("result"),
            ]
        )
    w.table(rows, (1.2, 1, 1, 1.4, 1.1, 1.1, 1.6, 0.7), head=1, repeat=True)
    return None


def _equipment(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        return _none(w)
    rows: list[Row] = [["设备名称/型号", "设备代码", "使用登记证编号", "首检日期", "检验报告", "下次检验"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        report = f"{e('report_no')}¶{e('inspected_on', _dots(one.inspected_on))}¶{e('agency')}"
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                e("device_code"),
                e("registration_no"),
                e("first_inspected_on", _dots(one.first_inspected_on)),
                report,
                e("next_inspection_on", _dots(one.next_inspection_on)),
            ]
        )
    w.table(rows, (1.3, 1.5, 1.5, 1, 1.8, 1), head=1, repeat=True)
    return None


def _people(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        return _none(w)
    rows: list[Row] = [["姓名", "证书种类/作业类别", "证书编号", "发证日期", "有效期限", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                f"{e('kind')}¶{e('category')}",
                e("number"),
                e("issued_on", _dots(one.issued_on)),
                f"{e('valid_from', _dots(one.valid_from))}至¶{e('valid_to', _dots(one.valid_to))}",
                e("issuer"),
            ]
        )
    w.table(rows, (0.8, 1.8, 1.9, 1.1, 1.2, 1.5), head=1, repeat=True)
    return None


def _suppliers(audit: Audit, w: Writer) -> None:
    if not audit.suppliers:
        return _none(w)
    rows: list[Row] = [["供方名称", "提供的产品/服务", "评价日期", "评价结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on", _dots(one.evaluated_on)), "合格"])
    w.table(rows, (2.8, 1.8, 1.3, 1), head=1, repeat=True)
    return None


def _totals(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        return _none(w)
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        w.text(f"{t('title')}（单位：{one.unit}）", style="center")
        rows: list[Row] = [["项目", f"数值（{one.unit}）"]]
        for item in one.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (3, 2.2), head=1)
    return None
