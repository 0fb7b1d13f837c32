"""Chapters three to six of 筑桓's report: places, management, people and devices, checking."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._stock import said
from corpus.bodies.templates.a._zhuhuan_others import Others, at_project, counted, on_premises
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def places(audit: Audit, w: Writer) -> None:
    """The places visited, and who else works there."""
    away = [site for site in audit.sites if site.kind == "temporary"]
    others = Others(w, (away or audit.sites)[0].address)
    rows: list[Row] = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "临时场所" if site.kind == "temporary" else "固定场所")
        rows.append([kind, s("address"), "人数", s("headcount")])
        rows.append(["^", s("activity"), "抽样", "已到现场"])
    w.table(rows, (1.8, 5.4, 1.2, 1.6), bold=(0, 2))
    if away:
        done = f"{others.day(-330, -150)}开工，计划{others.day(120, 300)}竣工"
        w.text(f"抽查的临时场所为{others.project}，受审核方承担其中的专业工程，{done}。")
    else:
        w.text(f"经营场所位于{others.park}内，公共设施由园区管理方负责，受审核方对本单位区域负责。")
    w.paragraphs(said(w, "site" if away else "plant", 4))
    table, stated = at_project(others) if away else on_premises(others)
    w.text("现场相关单位及其出示的资料（均为各单位自己的资料，仅用于了解现场界面）", style="center")
    w.table([["身份", "单位", "资料", "关系"], *table], (1.6, 3.4, 3.6, 1.8), head=1)
    w.paragraphs(counted(stated))


def management(audit: Audit, w: Writer) -> None:
    """Planning, laws, operation."""
    w.paragraphs(said(w, "manage", 3))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"评价出{e('what')}{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    goals = "；".join(f"{name}{goal}，完成{reached}" for name, goal, reached in audit.world.objectives)
    w.text(f"目标：{goals}。")
    for system in audit.systems:
        w.paragraphs(said(w, system, 3))
    laws = w.law_entry("compliance")
    total = laws.silent("place") + laws("stated_count")
    w.text(f"法律法规台账登记{total}部：{laws.each('titles', '，', '《{}》')}。")
    items = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        items.append(f"{s('number')}{s('title')}")
    w.text(f"使用的规范和标准：{'；'.join(items)}。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(f"演练：{e('held_on')}，{e('kind')}，地点{drill.place}，{drill.people}人到场。", style="plain")


def resources(audit: Audit, w: Writer) -> None:
    """People, machines, suppliers."""
    rows: list[Row] = [["持证人", "岗位", "证件及项目", "证号", "起止"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}¶{e('issuer')}"
        term = f"{e('valid_from')}¶{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), kind, e("number"), term])
    if audit.personnel_certificates:
        w.text("受审核方作业人员证件", style="center")
        w.table(rows, (1.1, 1.5, 3.2, 2.8, 1.5), head=1)
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            term = f"{e('valid_from')}—{e('valid_to')}"
            w.text(f"{e('name')}的劳动合同：{e('signed_on')}签，合同期{term}。", style="plain")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        words = f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}"
        w.text(f"职业健康检查：{words}。", style="plain")
    _devices(audit, w)
    table: list[Row] = [["供方", "供应", "评价日期"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        table.append([e("name"), e("provides"), e("evaluated_on")])
    w.text("合格供方", style="center")
    w.table(table, (5, 3, 2), head=1)
    for agreed in audit.contracts:
        e = w.entry("contracts", agreed)
        term = f"期限{e('stated_term')}（{e('valid_from')}—{e('valid_to')}）"
        w.text(f"{e('kind')}：{e.each('parties', '、')}，{e('signed_on')}签，{term}。")


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["器具", "编号", "检校机构及证书", "检校日期", "有效期至"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                f"{e('agency')}¶{e('certificate_no')}",
                e("calibrated_on"),
                e("valid_until"),
            ]
        )
    w.text("受审核方的计量器具", style="center")
    w.table(rows, (2, 1.5, 3.6, 1.5, 1.5), head=1)
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"特种设备：{e('name')}（{e('model')}），设备代码{e('device_code')}，登记证{e('registration_no')}，"
            f"{e('agency')}{e('inspected_on')}检验，报告{e('report_no')}，下次{e('next_inspection_on')}。"
        )


def checking(audit: Audit, w: Writer) -> None:
    """Internal audit, evaluation, review, amounts."""
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}—{e('end')}"
        rows.append(["内审", f"计划{e('planned_on')}，实施{days}", "组长", e("leader")])
        rows.append(["^", f"内审员：{e.each('auditors', '，')}", "不符合", f"{e('nonconformities')}项"])
        rows.append(["^", "全部验证，有关闭记录", "关闭", e("closed_on")])
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        words = f"评价人：{e.each('evaluators', '，')}；对象{e('stated_count')}部"
        rows.append(["合规性评价", words, "日期", e("done_on")])
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        words = f"计划{e('planned_on')}，召开{e('held_on')}，改进{e('improvements')}项，{e('due_date')}前完成"
        rows.append(["管理评审", words, "主持", e("chair")])
    w.table(rows, (1.6, 5.4, 1.2, 1.8), bold=(0, 2))
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"受审核方现用证书：{e('system')}，编号{e('number')}，{e('issued_on')}发，{e('valid_to')}到期。",
            style="plain",
        )
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        heads, amounts = [], []
        title = t("title")
        for item in table.items:
            i = t.inner("items", item)
            heads.append(i("name"))
            amounts.append(i("amount"))
        w.text(f"{title}（{table.unit}）", style="center")
        total = t("stated_total")
        w.table([[*heads, "合计"], [*amounts, total]], (2,) * (len(heads) + 1), head=1)
    w.paragraphs(said(w, "improve", 2))
