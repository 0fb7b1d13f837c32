"""The registers of 漳江's report: what was sampled, as tables with heads in both languages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._zhangjiang_form import keyed, register
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def goals(audit: Audit, w: Writer) -> None:
    """Objectives."""
    rows: list[Row] = [[name, target, reached] for name, target, reached in audit.world.objectives]
    register(w, "目标完成情况 Objectives", "目标 Objective|指标 Target|实际 Actual", (7, 3.8, 3.8), rows)


def people(audit: Audit, w: Writer) -> None:
    """Contracts, examinations, certificates."""
    rows: list[Row] = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    heads = "姓名 Name|签订日期 Signed on|起始日期 From|终止日期 To"
    register(w, "劳动合同抽样 Employment contracts", heads, (3.6, 3.6, 3.6, 3.8), rows)
    rows = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("institution"), e("examined_on"), e("result")])
    heads = "姓名 Name|体检机构 Institution|体检日期 Date|结果 Result"
    register(w, "健康体检抽样 Medical examinations", heads, (2.6, 6, 3, 3), rows)
    if not audit.personnel_certificates:
        return
    rows = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                f"{e('name')}（{e.aside('work')}）",
                f"{e('kind')}¶{e('category')}",
                e("number"),
                e("issuer"),
                e("issued_on"),
                e("valid_to"),
            ]
        )
    heads = "姓名 Name|证书及类别 Certificate|证书编号 No.|发证机关 Issued by"
    heads += "|发证日期 Issued on|有效期至 Valid to"
    register(w, "资格证书抽样 Certificates of competence", heads, (2, 2.9, 2.7, 2.4, 2.3, 2.3), rows)


def instruments(audit: Audit, w: Writer) -> None:
    """Instruments."""
    rows: list[Row] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("agency"),
                e("result"),
            ]
        )
    heads = (
        "名称和型号 Instrument|编号 Serial No.|证书号 Certificate No.|检定校准日期 Calibrated on"
        "|有效期至 Valid until|检定校准机构 Laboratory|结论 Result"
    )
    register(w, "测量设备抽样 Measuring equipment", heads, (2.3, 1.8, 2.2, 2.3, 2.3, 2.3, 1.5), rows)


def special(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    if not audit.special_equipment:
        w.text("特种设备 Special equipment：组织没有特种设备。")
        return
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                one.place,
                f"{e('registration_no')}¶{e('device_code')}",
                f"{e('report_no')}¶{e('agency')}",
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    heads = (
        "名称型号 Device|位置 Place|登记证号和设备代码 Registration and code"
        "|报告编号和检验机构 Report and agency|检验日期 Inspected on|下次检验 Next due"
    )
    register(w, "特种设备抽样 Special equipment", heads, (2.2, 1.6, 3.6, 3, 2.3, 2.3), rows)


def supply(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    rows: list[Row] = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("provides"), e("name"), e("evaluated_on")])
    heads = "产品或服务 Product or service|供方 Supplier|评价日期 Evaluated on"
    register(w, "供方评价抽样 Suppliers", heads, (4.6, 7, 3), rows)
    rows = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        rows.append(
            [
                f"{e('kind')}¶{contract.about}",
                e.each("parties", "¶"),
                e("signed_on"),
                e("valid_from"),
                e("valid_to"),
                e("stated_term"),
            ]
        )
    heads = "合同 Contract|当事人 Parties|签订日期 Signed on|生效日期 From|终止日期 To|期限 Term"
    register(w, "合同抽样 Contracts", heads, (2.2, 4.2, 2.3, 2.3, 2.3, 1.3), rows)


def standards(audit: Audit, w: Writer) -> None:
    """Standards worked to."""
    rows: list[Row] = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        rows.append([e("title"), e("number")])
    register(w, "执行标准 Standards applied", "标准名称 Title|标准编号 Number", (10, 4.6), rows)


def permits(audit: Audit, w: Writer) -> None:
    """Permits."""
    rows: list[Row] = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        rows.append(
            [e("kind"), e("number"), e("holder"), e("scope"), e("authority"), f"{e('valid_from')}¶{until}"]
        )
    if rows:
        heads = "许可 Permit|编号 No.|持证人 Holder|范围 Scope|发证机关 Authority|有效期起止 Validity"
        register(w, "资质许可 Permits", heads, (2.2, 3, 2.6, 2.1, 2.4, 2.3), rows)


def totals(audit: Audit, w: Writer) -> None:
    """Amounts, a column each, the total last."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        w.text(f"{e('title')}（单位 Unit：{table.unit}）", style="plain")
        rows: list[Row] = [
            [*(item("name") for item in items), "合计 Total"],
            [*(item("amount") for item in items), e("stated_total")],
        ]
        w.table(rows, (1.0,) * (len(items) + 1), head=1)


def drills(audit: Audit, w: Writer) -> None:
    """Drills."""
    rows: list[Row] = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("held_on"), e("kind"), drill.place, str(drill.people)])
    heads = "演练日期 Date|演练类型 Type|地点 Place|人数 Participants"
    register(w, "应急演练 Emergency drills", heads, (3.6, 4.4, 4, 2.6), rows)


def laws(audit: Audit, w: Writer) -> None:
    """The list of laws and its evaluation."""
    entry = w.law_entry("compliance")
    facts = [
        ("法规清单 List of laws", w.laws("compliance", "；", "{}"), ""),
        ("收录数量 Number of laws", f"{entry('stated_count')}部", ""),
    ]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        facts += [
            ("合规性评价日期 Evaluation date", e("done_on"), "half"),
            ("评价人 Evaluators", e.each("evaluators"), "half"),
            ("评价数量 Laws evaluated", f"{e('stated_count')}部，未发现不合规", ""),
        ]
    w.text("合规义务 Compliance obligations", style="plain")
    keyed(w, facts)


def internal(audit: Audit, w: Writer) -> None:
    """Internal audits."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f" - {e('end')}")
        w.text("内部审核 Internal audit", style="plain")
        keyed(
            w,
            [
                ("内审计划日期 Planned on", e("planned_on"), "half"),
                ("内审日期 Dates", span, "half"),
                ("内审组长 Leader", e("leader"), "half"),
                ("内审员 Internal auditors", e.each("auditors"), "half"),
                ("内审不符合 Nonconformities", f"{e('nonconformities')}项", "half"),
                ("关闭日期 Closed on", e("closed_on"), "half"),
            ],
        )


def review(audit: Audit, w: Writer) -> None:
    """Management reviews."""
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        w.text("管理评审 Management review", style="plain")
        keyed(
            w,
            [
                ("评审计划日期 Planned on", e("planned_on"), "half"),
                ("评审日期 Held on", e("held_on"), "half"),
                ("主持人 Chair", e("chair"), "half"),
                ("改进措施 Improvements", f"{e('improvements')}项", "half"),
                ("完成期限 Due date", e("due_date"), ""),
            ],
        )
