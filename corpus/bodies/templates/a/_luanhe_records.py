"""The fourth chapter of 栾禾海德曼's report: records sampled, in tables with heads in two languages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._luanhe_form import ENGLISH, head, label
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def chapter(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    w.heading(1, "4  抽样记录 Samples taken")
    _planning(audit, w)
    _compliance(audit, w)
    _reviews(audit, w)
    _people(audit, w)
    _instruments(audit, w)
    _equipment(audit, w)
    _permits(audit, w)
    _partners(audit, w)
    _drills(audit, w)
    _figures(audit, w)


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.1  目标与策划 Objectives and planning")
    rows: list[Row] = [[head("目标", "Objective"), head("目标值", "Target"), head("实际", "Actual")]]
    rows += [list(goal) for goal in audit.world.objectives]
    w.table(rows, (4, 2, 2), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}：{e('stated')} {count.unit}（{e.each('listed', '；')}）。", style="plain")
    listed = [name for name, _, _ in audit.world.equipment]
    told = "；".join(f"{name} {model}，{number} 台" for name, model, number in audit.world.equipment)
    if listed:
        w.text(f"主要设施 Main equipment：{told}。", style="plain")


def _compliance(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.2  合规义务 Compliance obligations")
    laws = w.law_entry("compliance")
    rows: list[Row] = [
        [label("登记数量", "Registered"), f"{laws('stated_count')} 部"],
        [label("法律法规", "Laws"), w.laws("compliance", "¶", "{}")],
    ]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told = f"{e('done_on')}；评价人 {e.each('evaluators')}；评价 {e('stated_count')} 部"
        rows.append([label("合规性评价", "Evaluation"), f"{told}¶" + "{+}已评价 Done  {-}未评价 Not done"])
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》") + few.silent("place")
    rows.append([label("现场对照", "Checked on site"), f"对照{titles}查看现场，执行到位。"])
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}  {s('title')}")
    rows.append([label("技术标准", "Technical standards"), "¶".join(cited)])
    w.table(rows, (2.2, 7.4))


def _reviews(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.3  内审与管理评审 Internal audit and management review")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.end == one.start else f" – {e('end')}")
        w.table(
            [
                [label("内审计划", "Planned"), e("planned_on"), label("内审日期", "Performed"), span],
                [label("内审组长", "Leader"), e("leader"), label("内审员", "Auditors"), e.each("auditors")],
                [
                    label("不符合", "Findings"),
                    f"{e('nonconformities')} 项",
                    label("关闭", "Closed"),
                    e("closed_on"),
                ],
            ],
            (1.6, 3.2, 1.6, 3.2),
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        actions = f"{e('improvements')} 项"
        w.table(
            [
                [label("评审计划", "Planned"), e("planned_on"), label("评审会议", "Held"), e("held_on")],
                [label("主持", "Chair"), e("chair"), label("改进项目", "Actions"), actions],
                [
                    label("完成期限", "Due"),
                    e("due_date"),
                    label("输入齐全", "Inputs complete"),
                    "{+}是 Yes  {-}否 No",
                ],
            ],
            (1.6, 3.2, 1.6, 3.2),
        )


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.4  人员 People")
    rows: list[Row] = [
        [
            head("姓名", "Name"),
            head("证书 / 项目", "Certificate / category"),
            head("证号", "No."),
            head("有效期", "Validity"),
            head("发证", "Issued by"),
        ]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')} / {e('category')}"
        span = f"{e('valid_from')} –¶{e('valid_to')}"
        rows.append([f"{e('name')}¶（{e.aside('work')}）", kind, e("number"), span, e("issuer")])
    if len(rows) > 1:
        w.table(rows, (1.6, 2.6, 2.4, 1.8, 1.8), head=1, repeat=True)
    rows = [[head("劳动合同", "Labour contract"), head("签订", "Signed"), head("期限", "Term")]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限 open-ended"
        rows.append([e("name"), e("signed_on"), f"{e('valid_from')} – {until}"])
    w.table(rows, (2.4, 2.4, 4.4), head=1)
    rows = [
        [
            head("体检人员", "Person examined"),
            head("日期", "Date"),
            head("机构", "Clinic"),
            head("结论", "Result"),
        ]
    ]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2.2, 2, 3.2, 1.8), head=1)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.5  测量设备 Measuring instruments")
    rows: list[Row] = [
        [
            head("设备 / 型号", "Instrument / type"),
            head("编号", "Serial No."),
            head("证书号", "Certificate"),
            head("机构", "Laboratory"),
            head("日期", "Date"),
            head("有效至", "Valid until"),
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        name = f"{e('device')}¶{e('model')}"
        told = f"{e('certificate_no')}¶{e('result')}"
        done = f"{e('calibrated_on')}¶{one.act}"
        rows.append([name, e("serial"), told, e("agency"), done, e("valid_until")])
    if audit.calibrations:
        w.table(rows, (2, 1.5, 2, 2, 1.6, 1.5), head=1, repeat=True)
    else:
        w.text("没有需要检定或校准的设备。None.", style="plain")


def _equipment(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.6  特种设备 Special equipment")
    if not audit.special_equipment:
        w.text("没有特种设备。None.", style="plain")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.table(
            [
                [
                    label("设备", "Equipment"),
                    f"{e('name')} {e('model')}",
                    label("代码", "Code"),
                    e("device_code"),
                ],
                [
                    label("登记证", "Registration"),
                    e("registration_no"),
                    label("检验", "Inspected"),
                    e("inspected_on"),
                ],
                [label("检验机构", "Body"), e("agency"), label("下次", "Next"), e("next_inspection_on")],
                [label("报告号", "Report"), e("report_no"), label("首检", "First"), e("first_inspected_on")],
            ],
            (1.6, 3.4, 1.6, 3),
        )


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.7  许可与证书 Permits and certificates")
    if not audit.permits:
        w.text("业务不涉及行政许可。No permits needed.", style="plain")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else "长期"
        w.table(
            [
                [label("许可", "Permit"), e("kind"), label("编号", "No."), e("number")],
                [label("持有人", "Holder"), e("holder"), label("范围", "Covers"), e("scope")],
                [
                    label("期限", "Term"),
                    f"{e('valid_from')} – {until}",
                    label("机关", "Authority"),
                    e("authority"),
                ],
            ],
            (1.4, 3.4, 1.4, 3.4),
        )
    if not audit.certificates:
        return
    rows: list[Row] = [
        [
            head("现有证书", "Certificate held"),
            head("编号", "No."),
            head("颁发", "Issued"),
            head("到期", "Expires"),
        ]
    ]
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        name = e("system", certificate.system)
        rows.append([f"{name} {ENGLISH[certificate.system]}", e("number"), e("issued_on"), e("valid_to")])
    w.table(rows, (3, 3, 2, 2), head=1)
    w.text(
        "证书和标志的使用 Use of certificate and mark：{+}正确 Correct  {-}不正确 Incorrect", style="plain"
    )


def _partners(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.8  供方与合同 Suppliers and contracts")
    rows: list[Row] = [[head("供方", "Supplier"), head("供应", "Provides"), head("评价", "Evaluated")]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (4.4, 3, 2), head=1, repeat=True)
    rows = [[head("合同", "Contract"), head("双方", "Parties"), head("签订", "Signed"), head("期限", "Term")]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"{e('stated_term')}：¶{e('valid_from')} –¶{e('valid_to')}"
        rows.append([f"{e('kind')}¶{contract.about}", e.each("parties", "¶"), e("signed_on"), term])
    w.table(rows, (2, 4, 1.8, 2), head=1)


def _drills(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.9  应急 Emergency preparedness")
    rows: list[Row] = [
        [head("演练", "Drill"), head("日期", "Date"), head("地点", "Place"), head("人数", "Persons")]
    ]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([f"{e('kind')}应急演练", e("held_on"), drill.place, str(drill.people)])
    w.table(rows, (3.4, 2, 2.4, 1.4), head=1)


def _figures(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        return
    w.heading(2, "4.10  数据 Figures")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位 Unit：{table.unit}）", style="plain")
        rows: list[Row] = [[head("项目", "Item"), head("数值", "Value")]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (4, 2), head=1)
