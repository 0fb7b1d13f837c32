"""The departments of 麓杉's report: what was seen in each, lists in tables."""

from __future__ import annotations

from corpus.bodies.records import Count, TableWithTotal
from corpus.bodies.templates.b._lushan_form import Form
from corpus.layouts.writer import Row


def all_of(form: Form) -> None:
    """All departments, in the organization's order."""
    _top(form)
    _office(form)
    _quality(form)
    _doing(form)
    _tech(form)
    _purchase(form)
    _sale(form)
    _upkeep(form)
    _safety(form)


def _top(form: Form) -> None:
    people = form.audit.world.people
    form.department(
        "管理层", f"{people.manager}、{people.representative}", "Q4 5 6 9.3", "E4 5 6 9.3", "S4 5 6 9.3"
    )
    form.stocked("top", 4, "Q4.1 4.2 5.1", "E5.1", "S5.1")
    goals = "；".join(
        f"{name}：指标{target}，完成{reached}" for name, target, reached in form.audit.world.objectives
    )
    form.seen(f"目标分解到部门并按季度统计。{goals}。", "Q6.2", "E6.2", "S6.2")
    for held in form.audit.management_reviews:
        e = form.w.entry("management_reviews", held)
        form.seen(
            f"管理评审计划于{e('planned_on')}发出，会议于{e('held_on')}召开，由{e('chair')}主持，形成改进事项"
            f"{e('improvements')}项，要求{e('due_date')}前完成，各责任部门正在实施。",
            "Q9.3",
            "E9.3",
            "S9.3",
        )


def _office(form: Form) -> None:
    form.department(form.audit.world.departments[0], form.head(0), "Q7.2 7.5 9.2", "E7.2 7.5", "S5.4 7.2")
    form.stocked("office", 3, "Q7.2 7.5", "E7.5", "S7.4")
    w = form.w
    rows: list[Row] = [
        ["姓名", "从事工作", "证书种类", "作业类别", "证书编号", "发证日期", "有效期", "发证机关"]
    ]
    for found in form.audit.personnel_certificates:
        e = w.entry("personnel_certificates", found)
        term = f"{e('valid_from')}至{e('valid_to')}"
        rows.append(
            [
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                e("number"),
                e("issued_on"),
                term,
                e("issuer"),
            ]
        )
    if len(rows) > 1:
        w.text("持证人员抽查：")
        w.table(rows, (0.9, 1.1, 1.3, 1.2, 1.7, 1.3, 1.7, 1.4), head=1)
    for signed in form.audit.employment_contracts:
        e = w.entry("employment_contracts", signed)
        until = "无固定期限" if signed.valid_to is None else f"至{e('valid_to')}"
        form.seen(
            f"查{e('name')}的劳动合同，{e('signed_on')}签订，期限自{e('valid_from')}起，{until}。",
            "Q7.1.2",
            "S5.4",
        )
    for done in form.audit.internal_audits:
        e = w.entry("internal_audits", done)
        days = e("start") + (e.silent("end") if done.start == done.end else f"至{e('end')}")
        form.seen(
            f"内部审核计划于{e('planned_on')}编制，{days}实施，组长{e('leader')}，组员{e.each('auditors')}。"
            f"开出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。",
            "Q9.2",
            "E9.2",
            "S9.2",
        )


def _quality(form: Form) -> None:
    form.department(form.audit.world.departments[1], form.head(1), "Q7.1.5 8.6 8.7 9.1", "E9.1.1", "S9.1.1")
    form.stocked("quality", 3, "Q8.6 8.7 9.1", "E9.1.1", "S9.1.1")
    w = form.w
    rows: list[Row] = [["器具", "型号", "编号", "证书号", "机构", "方式", "日期", "有效至", "结果", "地点"]]
    for item in form.audit.calibrations:
        e = w.entry("calibrations", item)
        fields = [e(name) for name in ("device", "model", "serial", "certificate_no", "agency")]
        days = [e("calibrated_on"), e("valid_until"), e("result")]
        rows.append([*fields, item.act, *days, e.aside("place")])
    w.text("监视和测量资源抽查：")
    w.table(rows, (1.2, 1.1, 1, 1.3, 1.6, 0.6, 1.2, 1.2, 0.6, 0.9), head=1)
    first = form.audit.calibrations[0]
    e = w.entry("calibrations", first)
    form.seen(
        f"现场核对{e('device')}（编号{e('serial')}），标签上的证书号为{e('certificate_no')}，有效期至"
        f"{e('valid_until')}，与证书原件一致。",
        "Q7.1.5.2",
        "E9.1.1",
        "S9.1.1",
    )
    for table in form.audit.tables_with_totals:
        if table.unit == "批":
            _total(form, table, "Q9.1.3")


def _total(form: Form, table: TableWithTotal, *clauses: str) -> None:
    e = form.w.entry("tables_with_totals", table)
    form.seen(f"{e('title')}（单位：{table.unit}）：", *clauses)
    rows: list[Row] = [["项目", "数值"]]
    for item in table.items:
        i = e.inner("items", item)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", e("stated_total")])
    form.w.table(rows, (3, 1.4), head=1)


def _doing(form: Form) -> None:
    audit, w = form.audit, form.w
    form.department(audit.world.departments[2], form.head(2), "Q8.1 8.5", "E8.1", "S8.1")
    form.stocked("doing", 4, "Q8.1 8.5.1", "E8.1", "S8.1.2")
    none = audit.special_processes == "无"
    special = "没有特殊过程" if none else f"特殊过程为{audit.special_processes}"
    form.seen(
        f"关键过程为{audit.key_processes}，{special}，外包过程为{audit.outsourced_processes}，"
        "均按程序控制并保存记录。",
        "Q8.5.1",
        "E8.1",
        "S8.1.4",
    )
    entry = w.law_entry("operation")
    form.seen(
        f"对照{entry.silent('place')}{entry.each('titles', '、', '《{}》')}查看现场，符合其要求。",
        "Q8.2.2",
        "E6.1.3",
        "S6.1.3",
    )
    rows: list[Row] = [["标准编号", "标准名称"]]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title")])
    if audit.standards_cited:
        w.text("现场执行的标准：")
        w.table(rows, (2, 4), head=1)
    if not form.whole:
        for count in audit.counts:
            _count(form, count, "Q4.4")


def _count(form: Form, count: Count, *clauses: str) -> None:
    e = form.w.entry("counts", count)
    form.seen(f"识别{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。", *clauses)


def _tech(form: Form) -> None:
    form.department(form.audit.world.departments[3], form.head(3), "Q7.1.6 8.3", "E8.1", "S8.1.3")
    form.stocked("tech", 2, "Q7.1.6 8.5.6", "E8.1", "S8.1.3")
    if form.audit.exclusions == "无":
        form.stocked("design", 1, "Q8.3")


def _purchase(form: Form) -> None:
    audit, w = form.audit, form.w
    form.department(audit.world.departments[4], form.head(4), "Q8.4", "E8.1", "S8.1.4")
    form.stocked("purchase", 3, "Q8.4.1 8.4.3", "E8.1", "S8.1.4")
    rows: list[Row] = [["供方名称", "提供的产品或服务", "评价日期", "评价结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.text("合格供方抽查：")
    w.table(rows, (3, 2, 1.5, 1), head=1)
    for found in audit.contracts:
        e = w.entry("contracts", found)
        form.seen(
            f"查{e('kind')}一份，签约方为{e.each('parties', '和')}，标的为{found.about}，"
            f"签订于{e('signed_on')}，期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。",
            "Q8.4.3",
            "E8.1",
            "S8.1.4",
        )


def _sale(form: Form) -> None:
    form.department(form.audit.world.departments[5], form.head(5), "Q8.2 9.1.2", "E8.1", "S8.1")
    form.stocked("sale", 2, "Q8.2 9.1.2")
    form.seen("业务人员外出的交通和用餐安全有提示，展会搭建由有资质的单位完成。", "E8.1", "S8.1.2")


def _upkeep(form: Form) -> None:
    audit, w = form.audit, form.w
    form.department(audit.world.departments[6], form.head(6), "Q7.1.3", "E8.1", "S8.1")
    form.stocked("upkeep", 2, "Q7.1.3", "E8.1", "S8.1.2")
    if not audit.special_equipment:
        form.seen("没有特种设备。", "Q7.1.3", "S8.1.2")
        return
    w.text("特种设备抽查：")
    rows: list[Row] = [
        ["名称型号", "设备代码", "使用登记", "首检日期", "本次检验", "下次检验", "检验机构", "报告编号"]
    ]
    for item in audit.special_equipment:
        e = w.entry("special_equipment", item)
        name = f"{e('name')}¶{e('model')}"
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        rows.append(
            [
                f"{name}¶（{e.aside('place')}）",
                e("device_code"),
                e("registration_no"),
                *days,
                e("agency"),
                e("report_no"),
            ]
        )
    w.table(rows, (1.4, 1.6, 1.5, 1.3, 1.3, 1.3, 1.6, 1.2), head=1)


def _safety(form: Form) -> None:
    audit, w = form.audit, form.w
    people = audit.world.people
    form.department(
        audit.world.departments[7], f"{people.safety}（负责人）", "Q8.2.2", "E6.1 8.1 8.2 9.1.2", "S6.1 8.2"
    )
    if not form.whole:
        form.seen("该部门负责法律法规的收集和更新，清单见附录，更新渠道和频次明确。", "Q8.2.2")
        return
    form.stocked("safety", 5, "E6.1.2 8.1", "S6.1.2 8.1.2")
    for count in audit.counts:
        _count(form, count, *(("E6.1.2",) if "环境" in count.what else ("S6.1.2",)))
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        form.seen(
            f"合规性评价于{e('done_on')}完成，评价人{e.each('evaluators')}，逐条评价法律法规{e('stated_count')}部，"
            "结论均为遵守。",
            "E9.1.2",
            "S9.1.2",
        )
    w.text("应急演练：")
    rows: list[Row] = [["演练项目", "演练日期", "地点", "参加人数"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), e("held_on"), drill.place, str(drill.people)])
    w.table(rows, (1.8, 1.8, 1.6, 1), head=1)
    form.seen("演练后有评价和改进记录，预案由安全管理人员复核。", "E8.2", "S8.2")
    rows = [["姓名", "体检日期", "体检机构", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.text("接触职业危害人员的健康检查：")
    w.table(rows, (1, 1.5, 2.4, 1.2), head=1)
    for table in audit.tables_with_totals:
        if table.unit != "批":
            _total(form, table, "E7.1" if "环保" in table.title else "S7.1")
