"""Annexes of 煌岩 on what the organization keeps registers of."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def permits(audit: Audit, w: Writer) -> None:
    """Permits and registrations."""
    rows: list[Row] = [["序号", "名称", "编号", "持有单位", "许可或登记事项", "生效日", "届满日", "发放机关"]]
    for at, one in enumerate(audit.permits, 1):
        e = w.entry("permits", one)
        shown = [e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), e("valid_to")]
        rows.append([str(at), *shown, e("authority")])
    w.table(rows, (0.6, 2, 2.8, 2.4, 2, 1.5, 1.5, 2), head=1)


def special(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    rows: list[Row] = [
        [
            "序号",
            "设备及型号",
            "设备代码",
            "使用登记证编号",
            "使用部位",
            "首次检验",
            "最近检验",
            "下次检验日",
            "检验单位及报告号",
        ]
    ]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        agency = f"{e('agency')}¶{e('report_no')}"
        name = f"{e('name')}¶{e('model')}"
        numbers = [e("device_code"), e("registration_no"), e.aside("place")]
        rows.append([str(at), name, *numbers, *days, agency])
    w.table(rows, (0.6, 1.7, 2.3, 2, 1.2, 1.5, 1.5, 1.5, 2.4), head=1, repeat=True)


def devices(audit: Audit, w: Writer) -> None:
    """Instruments and safety devices."""
    rows: list[Row] = [
        [
            "序号",
            "名称",
            "型号规格",
            "器具编号",
            "使用单位／部位",
            "方式",
            "实施日期",
            "有效日期",
            "证书号",
            "实施机构",
            "结果",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        what = [e("device"), e("model"), e("serial"), f"{e('user_unit')}¶{e.aside('place')}"]
        days = [one.act, e("calibrated_on"), e("valid_until")]
        rows.append([str(at), *what, *days, e("certificate_no"), e("agency"), e("result")])
    w.table(rows, (0.6, 1.5, 1.4, 1.3, 2, 0.8, 1.5, 1.5, 1.7, 2, 0.8), head=1, repeat=True)


def holders(audit: Audit, w: Writer) -> None:
    """Certificates for work."""
    rows: list[Row] = [
        ["序号", "姓名", "工作内容", "证件名称", "项目", "证件编号", "签发日", "起始日", "截止日", "签发机关"]
    ]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        what = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([str(at), *what, e("issued_on"), e("valid_from"), e("valid_to"), e("issuer")])
    w.table(rows, (0.6, 1.1, 1.4, 1.8, 1.8, 2.5, 1.5, 1.5, 1.5, 1.8), head=1, repeat=True)


def workers(audit: Audit, w: Writer) -> None:
    """Contracts and examinations, one under the other in one table."""
    rows: list[Row] = [["抽样类别", "姓名", "日期", "内容"]]
    for at, one in enumerate(audit.employment_contracts):
        e = w.entry("employment_contracts", one)
        until = f"{e('valid_to')}止" if one.valid_to else "无固定期限"
        kind = "^" if at else "劳动合同"
        rows.append([kind, e("name"), f"{e('signed_on')}签订", f"合同期{e('valid_from')}起，{until}"])
    for at, exam in enumerate(audit.medical_exams):
        e = w.entry("medical_exams", exam)
        kind = "^" if at else "健康检查"
        told = f"{e('institution')}，结论：{e('result')}"
        rows.append([kind, e("name"), f"{e('examined_on')}检查", told])
    w.table(rows, (1.4, 1.4, 2.2, 5), head=1)


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers, and contracts with them."""
    rows: list[Row] = [["序号", "单位名称", "提供的产品或服务", "最近评价日"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (0.6, 4, 3, 1.8), head=1)
    w.text("其中抽看的合同：", style="plain")
    found: list[Row] = [["合同类别", "甲方", "乙方", "标的", "签署日", "期限", "起", "止"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        first, second = (e.one("parties", name) for name in contract.parties)
        days = [e("signed_on"), e("stated_term"), e("valid_from"), e("valid_to")]
        found.append([e("kind"), first, second, contract.about, *days])
    w.table(found, (1.4, 2.8, 2.8, 1.8, 1.6, 0.9, 1.6, 1.6), head=1)


def drills(audit: Audit, w: Writer) -> None:
    """Drills."""
    rows: list[Row] = [["序号", "演练科目", "演练时间", "演练地点", "参演人数", "评价"]]
    for at, one in enumerate(audit.drills, 1):
        e = w.entry("drills", one)
        rows.append([str(at), f"{e('kind')}演练", e("held_on"), one.place, str(one.people), "达到预期"])
    w.table(rows, (0.6, 2.6, 1.8, 2, 1.2, 1.4), head=1)


def figures(audit: Audit, w: Writer) -> None:
    """Amounts and totals, each table with its title above it."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        names, amounts = [], []
        for item in table.items:
            i = e.inner("items", item)
            names.append(i("name"))
            amounts.append(i("amount"))
        rows: list[Row] = [["项目", *names, "合计"], ["数值", *amounts, e("stated_total")]]
        w.table(rows, (1.2, *(1.6 for _ in names), 1.2), head=1)
