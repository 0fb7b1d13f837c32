"""The tables of samples in 钱堰's report."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


class Tables:
    """Writes tables, numbered one after the other."""

    def __init__(self, w: Writer) -> None:
        self.w, self.number = w, 0

    def put(self, name: str, rows: Sequence[Row], widths: tuple[float, ...], none: str = "") -> None:
        """A table under its number and name; `none` is said where it would have no row."""
        self.number += 1
        self.w.text(f"表{self.number}　{name}", style="center")
        if len(rows) > 1:
            self.w.table(rows, widths, head=1, repeat=True)
        else:
            self.w.text(none)


def tables(audit: Audit, w: Writer) -> None:
    """All of them."""
    t = Tables(w)
    _devices(audit, w, t)
    _units(audit, w, t)
    _holders(audit, w, t)
    _employed(audit, w, t)
    _permits(audit, w, t)
    _bought(audit, w, t)
    _figures(audit, w, t)


def _devices(audit: Audit, w: Writer, t: Tables) -> None:
    rows: list[Row] = [
        [
            "序号",
            "器具名称",
            "型号规格",
            "出厂编号",
            "使用地点",
            "溯源方式",
            "证书编号",
            "溯源日期",
            "有效期至",
            "溯源机构",
            "结果",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        what: Row = [str(at), e("device"), e("model"), e("serial"), e.aside("place"), one.act]
        days = [e("calibrated_on"), e("valid_until")]
        rows.append([*what, e("certificate_no"), *days, e("agency"), e("result")])
    widths = (0.5, 1, 1, 1, 0.9, 0.7, 1.3, 1.2, 1.2, 1.4, 0.7)
    t.put("监视和测量器具抽样", rows, widths, "本次审核范围内没有需要溯源的器具。")


def _units(audit: Audit, w: Writer, t: Tables) -> None:
    rows: list[Row] = [
        [
            "设备名称/型号",
            "设备代码",
            "使用登记证编号",
            "首检日期",
            "本次检验",
            "下次检验",
            "检验机构/报告编号",
            "地点",
        ]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        name = f"{e('name')}¶{e('model')}"
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        paper = f"{e('agency')}¶{e('report_no')}"
        rows.append([name, e("device_code"), e("registration_no"), *days, paper, e.aside("place")])
    widths = (1.3, 1.5, 1.4, 1.1, 1.1, 1.1, 1.8, 0.8)
    t.put("特种设备抽样", rows, widths, "受审核方没有在用的特种设备。")


def _holders(audit: Audit, w: Writer, t: Tables) -> None:
    rows: list[Row] = [
        ["姓名", "岗位", "证书种类", "作业类别", "证书编号", "发证日期", "有效期限", "复审日期", "发证单位"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')}至{e('valid_to')}"
        again = w.date(one.review_by) if one.review_by else w.blank
        what: Row = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*what, e("issued_on"), term, again, e("issuer")])
    widths = (0.8, 1, 1.1, 1.1, 1.5, 1.2, 1.3, 1.2, 1.1)
    t.put("持证上岗人员抽样", rows, widths, "本次审核范围内没有法定持证岗位。")


def _employed(audit: Audit, w: Writer, t: Tables) -> None:
    rows: list[Row] = [["姓名", "签订日期", "起始日期", "终止日期"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), last])
    t.put("劳动合同抽样", rows, (1.4, 2, 2, 2), "本次未抽查劳动合同。")
    rows = [["姓名", "体检日期", "体检机构", "体检结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    t.put("健康检查抽样", rows, (1.4, 2, 2.8, 1.4), "本次未抽查健康检查记录。")


def _permits(audit: Audit, w: Writer, t: Tables) -> None:
    rows: list[Row] = [["许可证件", "证件编号", "持有人", "许可内容", "起始日期", "截止日期", "颁发机关"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        what: Row = [e("kind"), e("number"), e("holder"), e("scope")]
        rows.append([*what, e("valid_from"), last, e("authority")])
    widths = (1.2, 1.6, 1.4, 1.5, 1.2, 1.2, 1.4)
    t.put("行政许可和资质", rows, widths, "受审核方的业务不要求取得行政许可。")


def _bought(audit: Audit, w: Writer, t: Tables) -> None:
    rows: list[Row] = [["供方名称", "提供的产品或服务", "评价日期", "评价结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "可以列入合格供方"])
    t.put("外部供方评价抽样", rows, (2.6, 1.8, 1.6, 1.8), "本次未抽查供方评价。")
    rows = [["合同类型", "合同双方", "标的", "签订日期", "期限", "起止日期"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"{e('valid_from')}至{e('valid_to')}"
        kind: Row = [e("kind"), e.each("parties", "¶"), contract.about, e("signed_on")]
        rows.append([*kind, e("stated_term"), term])
    t.put("合同抽样", rows, (1, 2.2, 1.3, 1.3, 0.7, 1.6), "本次未抽查合同。")


def _figures(audit: Audit, w: Writer, t: Tables) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        t.put(e("title"), rows, (3, 2))
