"""大渡's annexes: a register of each kind of thing that was drawn, its days written with dashes."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes, on wide pages."""
    w.section(landscape=True)
    w.forms = ["dash"]
    _gauges(audit, w)
    _equipment(audit, w)
    _certificates(audit, w)
    _workers(audit, w)
    _partners(audit, w)
    _permits(audit, w)
    _sums(audit, w)
    _laws(audit, w)


def _annex(w: Writer, letter: str, title: str) -> None:
    w.heading(1, f"附录{letter}  {title}")


def _register(
    w: Writer, heads: Sequence[str], rows: list[Sequence[str]], widths: tuple[float, ...], none: str
) -> None:
    """A numbered register; a line where there is nothing in it."""
    if not rows:
        w.text(none)
        return
    made: list[Row] = [["序号", *heads]]
    made += [[str(at), *row] for at, row in enumerate(rows, 1)]
    w.table(made, (0.9, *widths), head=1, repeat=True)


def _fields(e: Entry, *names: str) -> list[str]:
    return [e(name) for name in names]


def _gauges(audit: Audit, w: Writer) -> None:
    _annex(w, "A", "监视和测量设备检定（校准）情况")
    rows: list[Sequence[str]] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        row = _fields(e, "device", "model", "serial", "user_unit")
        row += _fields(e, "certificate_no", "agency", "calibrated_on", "valid_until", "result")
        rows.append([*row, e.aside("place")])
    heads = (
        "设备名称",
        "型号规格",
        "编号",
        "使用单位",
        "证书编号",
        "检校机构",
        "检校日期",
        "有效期至",
        "结论",
        "地点",
    )
    widths = (1.8, 1.5, 1.5, 2.4, 2, 2.4, 1.8, 1.8, 1, 1.3)
    _register(w, heads, rows, widths, "本次未抽取。")


def _equipment(audit: Audit, w: Writer) -> None:
    _annex(w, "B", "特种设备")
    rows: list[Sequence[str]] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        row = _fields(e, "name", "model", "device_code", "registration_no", "first_inspected_on")
        rows.append([*row, *_fields(e, "inspected_on", "next_inspection_on", "report_no", "agency")])
    heads = (
        "名称",
        "型号",
        "设备代码",
        "使用登记证编号",
        "首检日期",
        "检验日期",
        "下次检验",
        "报告编号",
        "检验机构",
    )
    widths = (1.6, 1.5, 2.4, 2.2, 1.8, 1.8, 1.8, 2, 2.4)
    _register(w, heads, rows, widths, "受审核方没有在用的特种设备。")


def _certificates(audit: Audit, w: Writer) -> None:
    _annex(w, "C", "人员资格证书")
    rows: list[Sequence[str]] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        row = [e("name"), e.aside("work"), *_fields(e, "kind", "category", "number")]
        rows.append([*row, *_fields(e, "issued_on", "valid_from", "valid_to", "issuer")])
    heads = (
        "姓名",
        "岗位",
        "证书种类",
        "作业项目",
        "证书编号",
        "发证日期",
        "有效期自",
        "有效期至",
        "发证机关",
    )
    widths = (1.3, 1.8, 2.4, 2, 2.8, 1.8, 1.8, 1.8, 2.2)
    _register(w, heads, rows, widths, "没有需要持证的岗位。")


def _workers(audit: Audit, w: Writer) -> None:
    _annex(w, "D", "劳动合同与健康检查")
    rows: list[Sequence[str]] = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = "无固定期限" if one.valid_to is None else e("valid_to")
        rows.append([*_fields(e, "name", "signed_on", "valid_from"), until])
    w.text("D.1 劳动合同", style="plain")
    _register(w, ("员工姓名", "签订日期", "起始日期", "终止日期"), rows, (3, 3, 3, 3), "本次未抽取。")
    rows = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append(_fields(e, "name", "examined_on", "institution", "result"))
    w.text("D.2 健康检查", style="plain")
    _register(w, ("员工姓名", "检查日期", "检查机构", "检查结果"), rows, (3, 3, 4, 2), "本次未抽取。")


def _partners(audit: Audit, w: Writer) -> None:
    _annex(w, "E", "外部供方与合同")
    rows: list[Sequence[str]] = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([*_fields(e, "name", "provides", "evaluated_on"), "合格"])
    w.text("E.1 外部供方评价", style="plain")
    _register(w, ("供方名称", "供应内容", "评价日期", "评价结论"), rows, (4.5, 3.5, 2.2, 2), "本次未抽取。")
    rows = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told = [f"{e('kind')}（{contract.about}）", e.each("parties", "；")]
        rows.append([*told, *_fields(e, "signed_on", "valid_from", "valid_to", "stated_term")])
    heads = ("合同", "合同各方", "签订日期", "起始日期", "终止日期", "合同期")
    w.text("E.2 合同", style="plain")
    _register(w, heads, rows, (3, 5, 2, 2, 2, 1.4), "本次未抽取。")


def _permits(audit: Audit, w: Writer) -> None:
    _annex(w, "F", "行政许可")
    rows: list[Sequence[str]] = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", "长期" if permit.valid_to is None else None)
        row = _fields(e, "kind", "number", "holder", "scope", "valid_from")
        rows.append([*row, until, e("authority")])
    heads = ("许可名称", "许可编号", "持有人", "许可范围", "有效期自", "有效期至", "发证机关")
    _register(w, heads, rows, (2.4, 2.8, 3, 2.4, 1.8, 1.8, 2.4), "认证范围内的活动不需要行政许可。")


def _sums(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        return
    _annex(w, "G", "统计资料")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 3), head=1, rules="three")


def _laws(audit: Audit, w: Writer) -> None:
    _annex(w, "H", "适用的法律法规目录")
    entry = w.law_entry("compliance")
    titles = [f"《{entry.one('titles', title)}》" for title in audit.laws("compliance").titles]
    titles[0] = entry.silent("place") + titles[0]
    half = (len(titles) + 1) // 2
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(half):
        right = [str(at + half + 1), titles[at + half]] if at + half < len(titles) else ["—", "—"]
        rows.append([str(at + 1), titles[at], *right])
    w.table(rows, (0.8, 6, 0.8, 6), head=1, repeat=True)
