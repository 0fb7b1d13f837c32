"""The fifth chapter of 阡码's report, and the register of laws: numbered rows in narrow columns."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qianma_form import Field, fields
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def chapter(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    w.heading(2, "5.1 EV-CAL 监视测量资源")
    _devices(audit, w)
    w.heading(2, "5.2 EV-SPE 特种设备")
    if audit.special_equipment:
        _special(audit, w)
    else:
        w.text("N/A（组织没有特种设备）", style="plain")
    w.heading(2, "5.3 EV-HR 人员")
    _people(audit, w)
    w.heading(2, "5.4 EV-SRM 供方与合同")
    _partners(audit, w)
    w.heading(2, "5.5 EV-CYC 内审、管评、合规")
    fields(w, _cycle(audit, w))
    w.heading(2, "5.6 EV-EM 应急")
    rows: list[Row] = [["#", "演练 Drill", "日期 Date", "地点 Place", "人数 Pax"]]
    for at, drill in enumerate(audit.drills, 1):
        d = w.entry("drills", drill)
        rows.append([str(at), d("kind"), d("held_on"), drill.place, str(drill.people)])
    w.table(rows, (0.6, 2, 1.8, 2, 1), head=1)
    _figures(audit, w)


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["#", "名称", "型号", "S/N", "证书 Cert.", "机构 Lab", "Act", "Done", "Due", "结果"]]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        row = [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency"), one.act]
        rows.append([f"{at:02}", *row, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (0.6, 1.4, 1.2, 1.2, 1.5, 1.7, 0.8, 1.3, 1.3, 0.8), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["#", "设备", "型号", "设备代码", "登记证号", "首检", "检验", "下检", "机构 / 报告"]]
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        row = [e(one) for one in ("name", "model", "device_code", "registration_no", "first_inspected_on")]
        last = f"{e('agency')}¶{e('report_no')}"
        rows.append([f"{at:02}", *row, e("inspected_on"), e("next_inspection_on"), last])
    w.table(rows, (0.6, 1.3, 1.3, 1.7, 1.6, 1.3, 1.3, 1.3, 1.9), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["#", "姓名", "岗位 Job", "证件 / 项目", "证号 No.", "From", "To", "发证 Issuer"]]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        row = [e("name"), e.aside("work"), kind, e("number"), e("valid_from"), e("valid_to"), e("issuer")]
        rows.append([f"{at:02}", *row])
    if audit.personnel_certificates:
        w.table(rows, (0.6, 1, 1.3, 2, 2, 1.4, 1.4, 1.6), head=1, repeat=True)
    rows = [["#", "姓名", "合同签订 Signed", "起 From", "止 To"]]
    for at, contract in enumerate(audit.employment_contracts, 1):
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([f"{at:02}", e("name"), e("signed_on"), e("valid_from"), until])
    w.table(rows, (0.6, 1.4, 2, 2, 2), head=1)
    rows = [["#", "姓名", "体检日期 Exam", "机构 Clinic", "结果 Result"]]
    for at, exam in enumerate(audit.medical_exams, 1):
        e = w.entry("medical_exams", exam)
        rows.append([f"{at:02}", e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (0.6, 1.4, 2, 2.6, 1.4), head=1)


def _partners(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["#", "供方 Supplier", "供应 Item", "评价 Eval."]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([f"{at:02}", e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (0.6, 3.4, 2.2, 1.6), head=1)
    rows = [["#", "合同 Contract", "双方 Parties", "签订", "起", "止", "期限"]]
    for at, one in enumerate(audit.contracts, 1):
        e = w.entry("contracts", one)
        dates = [e("signed_on"), e("valid_from"), e("valid_to")]
        rows.append(
            [f"{at:02}", f"{e('kind')}¶{one.about}", e.each("parties", "¶"), *dates, e("stated_term")]
        )
    w.table(rows, (0.6, 1.6, 3, 1.4, 1.4, 1.4, 0.8), head=1)


def _cycle(audit: Audit, w: Writer) -> list[Field]:
    rows: list[Field] = []
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        when = a("start") + (a.silent("end") if one.start == one.end else f" ~ {a('end')}")
        rows += [
            ("内审计划批准", "ia_plan", a("planned_on")),
            ("内审实施", "ia_date", when),
            ("内审组长", "ia_lead", a("leader")),
            ("内审员", "ia_team", a.each("auditors", "; ")),
            ("内审不符合", "ia_nc", f"{a('nonconformities')} 项"),
            ("内审关闭", "ia_closed", a("closed_on")),
        ]
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        rows += [
            ("管评计划", "mr_plan", r("planned_on")),
            ("管评会议", "mr_date", r("held_on")),
            ("管评主持", "mr_chair", r("chair")),
            ("管评改进项", "mr_action", f"{r('improvements')} 项"),
            ("管评完成期限", "mr_due", r("due_date")),
        ]
    if audit.systems != ["QMS"]:
        c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        rows += [
            ("合规性评价", "ce_date", c("done_on")),
            ("评价人", "ce_by", c.each("evaluators", "; ")),
            ("评价数量", "ce_num", f"{c('stated_count')} 部"),
        ]
    return rows


def _figures(audit: Audit, w: Writer) -> None:
    for number, table in enumerate(audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", table)
        w.heading(2, f"5.{6 + number} EV-STAT {e('title')}（{table.unit}）")
        rows: list[Row] = [["#", "项目 Item", "数值 Amount"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([f"{at:02}", i("name"), i("amount")])
        rows.append(["合计 Total", "‹", e("stated_total")])
        w.table(rows, (0.7, 3, 1.6), head=1)


def laws(audit: Audit, w: Writer) -> None:
    """The laws that the organization knows of, two beside one another, and the standards."""
    e = w.law_entry("compliance")
    w.text(
        f"识别总数 total: {e('stated_count')}{e.silent('place')}（组织已识别并转化为管理要求）", style="plain"
    )
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["#", "名称 Title", "#", "名称 Title"]]
    for at in range(0, len(titles), 2):
        cells = []
        for number in (at, at + 1):
            known = number < len(titles)
            cells += [f"{number + 1:02}", e.one("titles", titles[number])] if known else ["—", "—"]
        rows.append(cells)
    w.table(rows, (0.6, 4, 0.6, 4), head=1, repeat=True)
    rows = [["#", "标准号 Std. No.", "名称 Title"]]
    for at, one in enumerate(audit.standards_cited, 1):
        s = w.entry("standards_cited", one)
        rows.append([f"{at:02}", s("number"), s("title")])
    w.table(rows, (0.6, 2.4, 5), head=1)
