"""万荃's samples: tables below the lines of a department."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._wanquan_form import Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def people(audit: Audit, w: Writer, form: Form) -> None:
    """Certificates, employment contracts, examinations."""
    if audit.personnel_certificates:
        form.seen(["抽查特种作业和特种设备作业人员的证件："])
        rows: list[Row] = [["姓名/岗位", "证件名称", "作业项目", "编号", "签发日期", "有效期至", "签发单位"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            known = [f"{e('name')}¶{e.aside('work')}", e("kind"), e("category"), e("number")]
            rows.append([*known, e("issued_on"), e("valid_to"), e("issuer")])
        w.table(rows, (1.2, 1.6, 1.4, 2.7, 1.4, 1.4, 1.4), head=1, repeat=True)
    form.seen(["抽查劳动合同："])
    rows = [["姓名", "签订日期", "起始日期", "终止日期"]]
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        rows.append(
            [c("name"), c("signed_on"), c("valid_from"), c("valid_to") if held.valid_to else "无固定期限"]
        )
    w.table(rows, (2.5, 2.5, 2.5, 2.5), head=1)
    if audit.medical_exams and form.has("OHSMS"):
        form.seen(["抽查职业健康检查："])
        rows = [["姓名", "体检日期", "体检医院", "体检结论"]]
        for exam in audit.medical_exams:
            m = w.entry("medical_exams", exam)
            rows.append([m("name"), m("examined_on"), m("institution"), m("result")])
        w.table(rows, (2, 2.4, 3.6, 2), head=1)


def devices(audit: Audit, w: Writer, form: Form) -> None:
    """The instruments."""
    form.seen(["抽查监视和测量设备的检定、校准："])
    rows: list[Row] = [
        ["设备/型号", "编号", "检定（校准）单位", "证书编号", "检定（校准）日期", "有效日期", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        known = [f"{e('device')}¶{e('model')}", e("serial"), e("agency"), e("certificate_no")]
        rows.append([*known, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.4, 1.4, 1.7, 1.9, 1.6, 1.6, 0.8), head=1, repeat=True)


def totals(audit: Audit, w: Writer) -> None:
    """The tables with a total."""
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(t("title"), style="center")
        rows: list[Row] = [["项目", table.unit]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (6, 4), head=1, rules="three")


def suppliers(audit: Audit, w: Writer, form: Form) -> None:
    """Suppliers and contracts."""
    rows: list[Row] = [["供方", "供应内容", "评价日期"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (5, 2.6, 2.4), head=1, repeat=True)
    told = []
    for held in audit.contracts:
        c = w.entry("contracts", held)
        told.append(
            f"{c('kind')}：{c.each('parties', '、')}，标的为{held.about}，{c('signed_on')}签订，"
            f"合同期{c('stated_term')}，从{c('valid_from')}到{c('valid_to')}。"
        )
    form.seen(told)


def special(audit: Audit, w: Writer, form: Form) -> None:
    """The special equipment."""
    if not audit.special_equipment:
        form.seen(["组织没有特种设备。"])
        return
    form.seen(["抽查特种设备的定期检验："])
    rows: list[Row] = [["设备", "设备代码/使用登记", "检验单位", "报告编号", "检验日期", "下次检验"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        numbers = f"{e('device_code')}¶{e('registration_no')}"
        known = [f"{e('name')}¶{e('model')}", numbers, e("agency"), e("report_no")]
        rows.append([*known, e("inspected_on"), e("next_inspection_on")])
    w.table(rows, (1.6, 2.9, 1.7, 1.7, 1.5, 1.5), head=1, repeat=True)


def drills(audit: Audit, w: Writer) -> None:
    """The drills."""
    rows: list[Row] = [["演练", "日期", "地点", "人数"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", e("held_on"), one.place, str(one.people)])
    if len(rows) > 1:
        w.table(rows, (4, 2.6, 2.4, 1), head=1)
