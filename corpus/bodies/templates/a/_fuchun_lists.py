"""The lists in 富椿's chapters: instruments, equipment, certificates, suppliers, permits, amounts."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def totals(audit: Audit, w: Writer) -> None:
    """Amounts and their totals."""
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        w.text(f"{t('title')}（单位：{one.unit}）", style="center")
        items = [t.inner("items", item) for item in one.items]
        rows: list[Row] = [["项目", "数额"], *([i("name"), i("amount")] for i in items)]
        rows.append(["合计", t("stated_total")])
        w.table(rows, (3, 2), head=1)


def people(audit: Audit, w: Writer) -> None:
    """Certificates for work."""
    if not audit.personnel_certificates:
        return
    w.text("持证人员一览", style="center")
    rows: list[Row] = [["姓名", "岗位", "证件名称/作业项目", "证件编号", "发证机关", "发证日期", "有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                f"{e('kind')}/{e('category')}",
                e("number"),
                e("issuer"),
                e("issued_on"),
                f"{e('valid_from')}～{e('valid_to')}",
            ]
        )
    w.table(rows, (0.9, 1.1, 1.8, 1.9, 1.4, 1.3, 1.4), head=1, repeat=True)


def instruments(audit: Audit, w: Writer) -> None:
    """Instruments."""
    if not audit.calibrations:
        return
    w.text("计量器具检定/校准一览", style="center")
    rows: list[Row] = [
        [
            "名称",
            "型号规格",
            "出厂编号",
            "使用地点",
            "检定/校准",
            "机构",
            "日期",
            "证书编号",
            "有效期至",
            "结果",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                e("device"),
                e("model"),
                e("serial"),
                e.aside("place"),
                one.act,
                e("agency"),
                e("calibrated_on"),
                e("certificate_no"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (1.2, 1.1, 1, 0.9, 0.7, 1.5, 1.2, 1.4, 1.2, 0.6), head=1, repeat=True)


def standards(audit: Audit, w: Writer) -> None:
    """Standards of product and discharge."""
    if not audit.standards_cited:
        return
    w.text("执行标准一览", style="center")
    rows: list[Row] = [["序号", "标准编号", "标准名称"]]
    for at, one in enumerate(audit.standards_cited, 1):
        e = w.entry("standards_cited", one)
        rows.append([str(at), e("number"), e("title")])
    w.table(rows, (0.6, 2, 4.4), head=1)


def purchases(audit: Audit, w: Writer) -> None:
    """Suppliers, contracts."""
    rows: list[Row] = [["供方名称", "提供的产品/服务", "评价日期", "评价结果"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    if audit.suppliers:
        w.text("合格供方抽查表", style="center")
        w.table(rows, (3.2, 2, 1.3, 0.9), head=1, repeat=True)
    deals: list[Row] = [["合同", "合同双方", "标的", "签订日期", "期限"]]
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        term = f"{e('stated_term')}¶{e('valid_from')}～{e('valid_to')}"
        deals.append([e("kind"), e.each("parties", "¶"), deal.about, e("signed_on"), term])
    if audit.contracts:
        w.text("合同抽查表", style="center")
        w.table(deals, (1, 2.8, 1.3, 1.2, 2.2), head=1, repeat=True)


def equipment(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    if not audit.special_equipment:
        return
    w.text("特种设备一览", style="center")
    rows: list[Row] = [
        [
            "设备名称/型号",
            "使用地点",
            "设备代码",
            "使用登记证编号",
            "首次检验",
            "检验机构/报告编号",
            "本次检验",
            "下次检验",
        ]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}/{e('model')}",
                e.aside("place"),
                e("device_code"),
                e("registration_no"),
                e("first_inspected_on"),
                f"{e('agency')}/{e('report_no')}",
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    w.table(rows, (1.2, 0.8, 1.5, 1.5, 1.1, 1.7, 1.1, 1.1), head=1, repeat=True)


def permits(audit: Audit, w: Writer) -> None:
    """Permits."""
    if not audit.permits:
        return
    w.text("行政许可一览", style="center")
    rows: list[Row] = [["许可名称", "编号", "持证单位", "许可内容", "发证机关", "有效期"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        term = f"{e('valid_from')}～{last}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), e("authority"), term])
    w.table(rows, (1.3, 1.9, 1.6, 1.1, 1.4, 1.5), head=1, repeat=True)
