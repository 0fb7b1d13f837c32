"""Records that stand under the departments' forms of 峨湄's report, a column for each thing."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._emei_form import LABEL, across
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def management(audit: Audit, w: Writer) -> None:
    """Objectives, what was identified, the internal audit, the review and the evaluation side by side."""
    goals = [list(goal) for goal in audit.world.objectives]
    across(w, ("目标", "目标值", "完成值"), goals)
    counts = []
    for count in audit.counts:
        e = w.entry("counts", count)
        counts.append([e("what"), f"{e('stated')}{count.unit}", e.each("listed", "、")])
    across(w, ("识别内容", "数量", "清单"), counts, 2)
    audited, review = audit.internal_audits[0], audit.management_reviews[0]
    done = audit.compliance_evaluations[0]
    a, r = w.entry("internal_audits", audited), w.entry("management_reviews", review)
    c = w.entry("compliance_evaluations", done)
    span = a("start") + (a.silent("end") if audited.end == audited.start else f"～{a('end')}")
    w.table(
        [
            ["检查活动", "内部审核", "管理评审", "合规性评价"],
            ["计划日期", a("planned_on"), r("planned_on"), "按年度安排"],
            ["实施日期", span, r("held_on"), c("done_on")],
            ["主持", f"审核组长{a('leader')}", r("chair"), audit.world.departments[7]],
            ["参加人员", f"内审员{a.each('auditors')}", "各部门负责人", f"评价人{c.each('evaluators')}"],
            [
                "结果",
                f"不符合{a('nonconformities')}项",
                f"改进措施{r('improvements')}项",
                f"评价法规{c('stated_count')}部",
            ],
            ["跟踪", f"{a('closed_on')}关闭", f"{r('due_date')}前完成", "未发现违规"],
        ],
        (LABEL, 2.8, 2.8, 2.7),
        head=1,
        bold=(0,),
    )


def people(audit: Audit, w: Writer) -> None:
    """Who holds which certificate, contracts, examinations."""
    held = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issued_on")]
        held.append([*told, f"{e('valid_from')}～{e('valid_to')}", e("issuer")])
    labels = ("持证人", "岗位", "证件名称", "准操项目", "证件编号", "签发日期", "有效期限", "签发机关")
    across(w, labels, held)
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        signed.append([e("name"), e("signed_on"), e("valid_from"), until])
    across(w, ("劳动合同", "签订日期", "合同起始", "合同终止"), signed)
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append([e("name"), e("examined_on"), e("institution"), e("result")])
    across(w, ("体检人员", "体检日期", "体检机构", "体检结论"), exams)


def instruments(audit: Audit, w: Writer) -> None:
    """Instruments."""
    things = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told = [e("device"), e("model"), e("serial"), one.place, one.act, e("agency")]
        things.append([*told, e("certificate_no"), e("calibrated_on"), e("valid_until"), e("result")])
    labels = (
        "器具名称",
        "规格型号",
        "器具编号",
        "使用地点",
        "溯源方式",
        "溯源机构",
        "证书编号",
        "溯源日期",
        "有效截止",
        "结论",
    )
    across(w, labels, things)
    if not things:
        w.text("本部门没有需要溯源的测量设备。", style="plain")


def operation(audit: Audit, w: Writer) -> None:
    """Equipment of production, laws that were looked at on site."""
    things = [[name, model, f"{number}台"] for name, model, number in audit.world.equipment]
    across(w, ("生产设备", "型号", "数量"), things, 4)
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》") + few.silent("place")
    w.table([["法规执行", f"现场对照{titles}，执行情况符合要求。"]], (LABEL, 10 - LABEL), bold=(0,))


def standards(audit: Audit, w: Writer) -> None:
    """Technical standards."""
    things = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        things.append([s("number"), s("title")])
    across(w, ("执行标准号", "标准名称"), things)


def purchasing(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    things = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        things.append([e("name"), e("provides"), e("evaluated_on")])
    across(w, ("合格供方", "提供的物料或服务", "评价日期"), things, 4)
    things = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told = [e("kind"), contract.about, e.each("parties", "¶"), e("signed_on")]
        things.append([*told, e("stated_term"), e("valid_from"), e("valid_to")])
    across(w, ("合同种类", "标的", "签约双方", "签约日期", "合同年限", "生效", "到期"), things)


def figures(audit: Audit, w: Writer) -> None:
    """Tables with totals: an item in each column."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        more = ["‹"] * (len(items) + 1)
        rows: list[Row] = [[f"{e('title')}（单位：{table.unit}）", *more]]
        rows.append(["项目", *(item("name") for item in items), "合计"])
        rows.append(["数额", *(item("amount") for item in items), e("stated_total")])
        w.table(rows, (1, *[1.0] * len(items), 1), bold=(0,))


def equipment(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    things = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told = [e("name"), e("model"), unit.place, e("device_code"), e("registration_no")]
        told += [e("first_inspected_on"), e("inspected_on"), e("agency"), e("report_no")]
        things.append([*told, e("next_inspection_on")])
    labels = (
        "特种设备",
        "型号",
        "位置",
        "设备代码",
        "使用登记号",
        "首次检验",
        "最近检验",
        "检验单位",
        "报告编号",
        "下次检验",
    )
    across(w, labels, things)
    if not things:
        w.text("没有特种设备。", style="plain")


def compliance(audit: Audit, w: Writer) -> None:
    """The register of laws in two columns, permits, drills."""
    laws = w.law_entry("compliance")
    titles = [laws.one("titles", title) for title in audit.laws("compliance").titles]
    half = -(-len(titles) // 2)
    head = f"适用法规{laws.silent('place')}¶（共{laws('stated_count')}部）"
    w.table([[head, "¶".join(titles[:half]), "¶".join(titles[half:])]], (LABEL, 4.2, 4.1), bold=(0,))
    things = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else "长期"
        told = [e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), until]
        things.append([*told, e("authority")])
    across(w, ("许可名称", "许可编号", "持有单位", "许可范围", "起始日期", "截止日期", "发放机关"), things, 2)
    if not things:
        w.text("不涉及行政许可。", style="plain")
    drills = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append([f"{e('kind')}应急演练", e("held_on"), drill.place, f"{drill.people}人"])
    across(w, ("演练名称", "演练日期", "演练地点", "参加人数"), drills)
