"""The annexes of 琅阜's report: laws, devices, people, suppliers and contracts, figures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The annexes, on a page of their own."""
    w.page()
    w.heading(1, "附件")
    w.heading(2, "附件1 法律法规、标准和许可")
    _laws(audit, w)
    _permits(audit, w)
    w.heading(2, "附件2 测量设备和特种设备抽查表")
    _devices(audit, w)
    _special(audit, w)
    w.heading(2, "附件3 人员抽查表")
    _people(audit, w)
    w.heading(2, "附件4 供方和合同抽查表")
    _supply(audit, w)
    if audit.tables_with_totals:
        w.heading(2, "附件5 统计数据")
        _figures(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    rows: list[Row] = [["序号", "名称", "符合性"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), law.one("titles", title), "遵守"])
    w.table(rows, (1, 7.5, 1.5), head=1, repeat=True)
    w.text("执行的产品、技术和排放标准：", style="plain")
    rows = [["标准编号", "标准名称"]]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        rows.append([s("number"), s("title")])
    w.table(rows, (3, 7), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text("组织的活动不需要行政许可。")
        return
    w.text("行政许可和资质：", style="plain")
    rows: list[Row] = [["许可名称", "证书编号", "持有单位", "许可范围", "有效期限", "发证机关"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        ends = e("valid_to") if permit.valid_to else e("valid_to", "长期", value="长期")
        term = f"{e('valid_from')} 至 {ends}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    w.table(rows, (1.5, 2.0, 1.8, 1.4, 1.8, 1.5), head=1)


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("不适用。")
        return
    rows: list[Row] = [
        [
            "序号",
            "设备名称",
            "规格型号",
            "出厂编号",
            "检定/校准证书号",
            "检定/校准日期",
            "有效期至",
            "检定/校准单位",
            "结果",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("agency"),
                e("result"),
            ]
        )
    w.table(rows, (0.5, 1.2, 1.2, 1.2, 1.5, 1.3, 1.3, 1.5, 0.6), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        return
    w.text("特种设备：", style="plain")
    rows: list[Row] = [
        ["设备名称/型号", "设备代码", "使用登记证号", "本次检验日期", "下次检验日期", "检验机构", "报告编号"]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows.append(
            [
                f"{e('name')} / {e('model')}",
                e("device_code"),
                e("registration_no"),
                e("inspected_on"),
                e("next_inspection_on"),
                e("agency"),
                e("report_no"),
            ]
        )
    w.table(rows, (1.6, 1.8, 1.6, 1.2, 1.2, 1.4, 1.3), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    if audit.personnel_certificates:
        rows: list[Row] = [
            ["姓名", "岗位", "证书名称", "项目/类别", "证书编号", "发证日期", "有效期至", "发证机关"]
        ]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            rows.append(
                [
                    e("name"),
                    e.aside("work"),
                    e("kind"),
                    e("category"),
                    e("number"),
                    e("issued_on"),
                    e("valid_to"),
                    e("issuer"),
                ]
            )
        w.table(rows, (0.9, 1.2, 1.5, 1.2, 1.9, 1.2, 1.2, 1.3), head=1, repeat=True)
    w.text("劳动合同：", style="plain")
    rows = [["员工姓名", "签订日期", "合同起始", "合同终止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    w.table(rows, (2.5, 2.5, 2.5, 2.5), head=1)
    w.text("健康检查：", style="plain")
    rows = [["员工姓名", "体检日期", "体检机构", "体检结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2, 2.2, 3.8, 2), head=1)


def _supply(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "供方名称", "提供的产品/服务", "评价日期", "评价结论"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (0.8, 3.8, 2.4, 1.7, 1.3), head=1, repeat=True)
    w.text("合同：", style="plain")
    rows = [["合同类别", "合同双方", "签订日期", "合同期", "起止日期"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        rows.append([e("kind"), e.each("parties", "¶"), e("signed_on"), e("stated_term"), term])
    w.table(rows, (1.3, 3.7, 1.6, 1.0, 2.4), head=1)


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
