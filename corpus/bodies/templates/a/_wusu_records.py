"""Chapter 4 of 乌苏国准's report: the registers of what was sampled."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def registers(audit: Audit, w: Writer) -> None:
    """Instruments, special equipment, people, suppliers and contracts, emergencies."""
    w.heading(1, "4 抽样记录")
    w.heading(2, "4.1 检定校准抽查表")
    _instruments(audit, w)
    w.heading(2, "4.2 特种设备抽查表")
    _special(audit, w)
    w.heading(2, "4.3 持证人员抽查表")
    _holders(audit, w)
    w.heading(2, "4.4 劳动合同和职业健康检查抽查表")
    _staff(audit, w)
    w.heading(2, "4.5 合格供方抽查表")
    _suppliers(audit, w)
    if {"EMS", "OHSMS"} & set(audit.systems):
        w.heading(2, "4.6 应急演练")
        _drills(audit, w)


def _instruments(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("{+}不涉及需检定校准的测量设备", style="plain")
        return
    rows: list[Row] = [
        ["设备名称/规格", "出厂编号", "使用单位", "证书编号", "检校机构", "检校日期", "有效期至", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')} {e('model')}",
                e("serial"),
                e("user_unit"),
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (1.5, 1.1, 1.6, 1.4, 1.6, 1.5, 1.5, 0.7), head=1, repeat=True)
    w.text("抽查结论：{+}均在有效期内  {-}有超期", style="plain")


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("特种设备：{-}有  {+}无", style="plain")
        return
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows += [
            ["设备名称", e("name"), "型号", e("model"), "所在位置", e.aside("place")],
            [
                "设备代码",
                e("device_code"),
                "使用登记证",
                e("registration_no"),
                "首检日期",
                e("first_inspected_on"),
            ],
            ["检验日期", e("inspected_on"), "下次检验", e("next_inspection_on"), "报告编号", e("report_no")],
            ["检验机构", e("agency"), "‹", "‹", "结论", "{+}合格 {-}不合格"],
        ]
    w.table(rows, (1.2, 2, 1.2, 2, 1.2, 1.8), bold=(0, 2, 4))


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("须持证上岗的作业：{-}有  {+}无", style="plain")
        return
    rows: list[Row] = [["姓名/作业", "证书种类", "作业类别", "证号", "发证日期", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                f"{e('name')}¶{e.aside('work')}",
                e("kind"),
                e("category"),
                e("number"),
                e("issued_on"),
                f"{e('valid_from')}至{e('valid_to')}",
                e("issuer"),
            ]
        )
    w.table(rows, (1.1, 1.5, 1.3, 1.9, 1.4, 1.6, 1.5), head=1, repeat=True)


def _staff(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "签订日期", "合同起始", "合同终止"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = e("valid_to") if one.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    w.table(rows, (1.4, 2, 2, 2), head=1)
    rows = [["姓名", "体检日期", "体检机构", "体检结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (1.4, 2, 2.4, 1.6), head=1)


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "供方名称", "提供的产品或服务", "评价日期", "评价结论"]]
    for number, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(number), e("name"), e("provides"), e("evaluated_on"), "{+}合格 {-}不合格"])
    w.table(rows, (0.7, 3, 2.2, 1.6, 1.6), head=1, repeat=True)
    rows = [["合同类型", "合同双方", "签订日期", "合同期限", "起止日期"]]
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        term = f"{e('valid_from')}至{e('valid_to')}"
        rows.append([e("kind"), e.each("parties", "¶"), e("signed_on"), e("stated_term"), term])
    w.table(rows, (1.1, 2.8, 1.5, 1, 2.4), head=1)


def _drills(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["演练内容", "日期", "地点", "参加人数", "总结评价"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", e("held_on"), one.place, str(one.people), "{+}有 {-}无"])
    w.table(rows, (2.2, 1.8, 1.6, 1.2, 1.4), head=1)
