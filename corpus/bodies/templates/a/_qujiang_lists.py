"""衢绛's part D: lists of what was sampled, on wide pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qujiang_form import NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The lists."""
    form.part("D", "抽样清单")
    _papers(audit, w, form)
    _devices(audit, w, form)
    _special(audit, w, form)
    _people(audit, w, form)
    _bought(audit, w, form)
    _reviews(audit, w, form)


def _papers(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        term = f"{e('valid_from')}—{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    head: Row = ["名称", "编号", "持有人", "许可范围", "有效期", "发证机关"]
    form.register("许可和备案", head, rows, (2.2, 2.8, 3, 2, 2.4, 2.6))
    rows = []
    for held in audit.certificates:
        c = w.entry("certificates", held)
        rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
    if rows:
        form.register("现有认证证书", ["领域", "证书号", "颁证日期", "有效期至"], rows, (4, 4, 3, 3))


def _devices(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        known = [str(at), e("serial"), e("device"), e("model"), e.aside("place"), one.act]
        told = [e("calibrated_on"), e("valid_until"), e("certificate_no"), e("agency"), e("result")]
        rows.append([*known, *told])
    head: Row = ["#", "管理编号", "器具", "型号", "位置", "方式", "日期", "有效期", "证书", "机构", "结论"]
    form.register("测量器具", head, rows, (0.5, 1.4, 1.6, 1.4, 1.2, 0.8, 1.5, 1.5, 1.7, 2.6, 0.8))


def _special(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        known = [e("name"), e("model"), e.aside("place"), e("device_code"), e("registration_no")]
        rows.append([*known, e("inspected_on"), e("next_inspection_on"), e("report_no"), e("agency")])
    head: Row = ["设备", "型号", "位置", "设备代码", "登记编号", "检验日", "下次检验", "报告", "检验机构"]
    form.register("特种设备", head, rows, (1.5, 1.4, 1.2, 2.2, 2, 1.5, 1.5, 1.8, 2.2))


def _people(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        known = [e("name"), e.aside("work"), f"{e('kind')}（{e('category')}）", e("number")]
        rows.append([*known, e("issued_on"), f"{e('valid_from')}—{e('valid_to')}", e("issuer")])
    head: Row = ["姓名", "工作", "证件（项目）", "证件号", "发证日", "有效期", "发证机关"]
    form.register("持证人员", head, rows, (1.1, 1.6, 3.4, 2.6, 1.5, 2.6, 2.4))
    rows = []
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        until = c("valid_to") if held.valid_to else "无固定期限"
        rows.append([c("name"), c("signed_on"), c("valid_from"), until])
    form.register("劳动合同", ["姓名", "签订日", "生效日", "到期日"], rows, (3, 3, 3, 3))
    rows = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        rows.append([m("name"), m("examined_on"), m("institution"), m("result")])
    form.register("健康检查", ["姓名", "检查日", "检查机构", "结果"], rows, (3, 3, 4, 3))


def _bought(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    form.register("供方评价", ["#", "供方", "供货内容", "评价日", "结论"], rows, (0.6, 5, 3.4, 2, 1.4))
    rows = []
    for held in audit.contracts:
        c = w.entry("contracts", held)
        term = f"{c('valid_from')}—{c('valid_to')}"
        rows.append([c("kind"), c.each("parties", " / "), held.about, c("signed_on"), term, c("stated_term")])
    head: Row = ["类别", "当事方", "内容", "签订日", "有效期", "期限"]
    form.register("采购和服务合同", head, rows, (1.4, 5, 2, 1.6, 2.8, 1))


def _reviews(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}—{e('end')}"
        known = [e("planned_on"), days, e("leader"), e.each("auditors", "、")]
        rows.append([*known, e("nonconformities"), e("closed_on")])
    head: Row = ["计划日", "实施日", "组长", "成员", "不符合数", "关闭日"]
    form.register("内部审核", head, rows, (2, 3, 1.6, 3.4, 1.4, 2))
    rows = []
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        known = [m("planned_on"), m("held_on"), m("chair"), m("improvements"), m("due_date")]
        rows.append([*known, f"已完成（{m('closed_on')}）" if held.closed_on else "进行中"])
    head = ["计划日", "会议日", "主持", "改进事项数", "应完成日", "状态"]
    form.register("管理评审", head, rows, (2, 2, 2, 2, 2, 2.4))
    rows = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        rows.append([d("kind"), d("held_on"), drill.place, str(drill.people)])
    form.register("应急演练", ["演练项目", "日期", "地点", "人数"], rows, (4, 3, 3, 2))
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{form.code()}　{t('title')}（{table.unit}）", style="plain")
        rows = [["序号", "项目", "数值"]]
        for at, item in enumerate(table.items, 1):
            i = t.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", t("stated_total")])
        w.table(rows, (1, 6, 4), head=1)
