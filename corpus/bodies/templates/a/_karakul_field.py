"""The evidence of 喀拉库勒's report: management, laws, people, machines, operation, drills, checking."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import LONG_TERM, Writer
from corpus.layouts.writer import Row


def evidence(audit: Audit, w: Writer, said: Phrases) -> None:
    """Part C."""
    _documents(audit, w)
    _direction(audit, w, said)
    _laws(audit, w)
    _people(audit, w, said)
    _machines(audit, w, said)
    _operation(audit, w, said)
    _drills(audit, w, said)
    _amounts(audit, w)
    _checking(audit, w, said)


def _documents(audit: Audit, w: Writer) -> None:
    world = audit.world
    rows: list[Row] = [
        ["查阅的成文信息", "审核意见"],
        ["管理手册、程序文件", "覆盖认证标准的要求，自体系运行日期起实施，现行有效"],
        ["作业指导书、施工（生产）方案", f"由{world.departments[3]}编制和审批，适合作业使用"],
        ["目标、方案及统计资料", "与方针一致，可测量"],
        ["内部审核、管理评审资料", "记录完整，可追溯"],
    ]
    w.heading(2, "C.1 文件审查")
    w.table(rows, (4, 6.4), head=1)


def _direction(audit: Audit, w: Writer, said: Phrases) -> None:
    w.heading(2, "C.2 领导作用与策划")
    w.paragraphs(said.some("direction", 3))
    rows: list[Row] = [["目标", "指标", "考核结果", "完成情况"]]
    rows += [[name, aim, real, "完成"] for name, aim, real in audit.world.objectives]
    w.table(rows, (4, 2, 2, 2), head=1)
    w.paragraphs(said.some("planning", 2))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"现行清单列出{e('what')}{e('stated')}{count.unit}，即{e.each('listed', '、')}。")
    for system in audit.systems:
        w.paragraphs(said.some(system, 2))


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "C.3 法律法规与合规性")
    law = w.law_entry("compliance")
    total = law.silent("place") + law("stated_count")
    safety = audit.world.departments[7]
    w.text(f"法律法规由{safety}收集和更新，现行《法律法规清单》共收录{total}项，逐项列明适用条款：")
    titles = audit.laws("compliance").titles
    half = (len(titles) + 1) // 2
    rows: list[Row] = [["名称", "评价", "名称", "评价"]]
    for left, right in zip(titles[:half], [*titles[half:], ""], strict=False):
        second = [law.one("titles", right), "符合"] if right else [w.blank, w.blank]
        rows.append([law.one("titles", left), "符合", *second])
    w.table(rows, (4.2, 1, 4.2, 1), head=1, repeat=True)
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        w.text(
            f"{c('done_on')}由{c.each('evaluators', '、')}进行合规性评价，"
            f"评价对象为清单中的{c('stated_count')}项，结论为遵守，无处罚和投诉。"
        )


def _people(audit: Audit, w: Writer, said: Phrases) -> None:
    w.heading(2, "C.4 人力资源与作业资格")
    w.paragraphs(said.some("people", 2))
    if audit.personnel_certificates:
        w.text("特种作业及特种设备作业人员证件抽查表", style="center")
        head = ["姓名", "作业内容", "证件及准操项目", "证号", "发证日期", "有效期", "发证机关"]
        rows: list[Row] = [head]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            kind = f"{e('kind')}¶{e('category')}"
            term = f"{e('valid_from')}¶{e('valid_to')}"
            last = [e("number"), e("issued_on"), term, e("issuer")]
            rows.append([e("name"), e.aside("work"), kind, *last])
        w.table(rows, (1.1, 1.3, 2.2, 2.4, 1.5, 1.5, 1.6), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to", None if contract.valid_to else LONG_TERM)
        w.text(f"劳动合同：{e('name')}，{e('signed_on')}签订，期限{e('valid_from')}至{ends}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    if exams:
        w.text(f"抽查职业健康检查报告：{'；'.join(exams)}。")


def _machines(audit: Audit, w: Writer, said: Phrases) -> None:
    w.heading(2, "C.5 机具、特种设备与测量设备")
    owned = "；".join(f"{name} {model}，{number}台" for name, model, number in audit.world.equipment)
    w.text(f"主要机具：{owned}。")
    w.paragraphs(said.some("machines", 2))
    if audit.special_equipment:
        rows: list[Row] = [
            ["设备", "设备代码/使用登记证", "首检日期", "本次检验", "下次检验", "机构及报告号"]
        ]
        for unit in audit.special_equipment:
            e = w.entry("special_equipment", unit)
            codes = f"{e('device_code')}¶{e('registration_no')}"
            days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
            last = f"{e('agency')}¶{e('report_no')}"
            rows.append([f"{e('name')}¶{e('model')}¶（{e.aside('place')}）", codes, *days, last])
        w.text("特种设备检验抽查表", style="center")
        w.table(rows, (1.9, 2.8, 1.5, 1.5, 1.5, 2.4), head=1, repeat=True)
    else:
        w.text("受审核方自有设备中没有特种设备，需要时由租赁方提供并出示检验报告。")
    if not audit.calibrations:
        return
    table: list[Row] = [["器具/规格", "编号", "使用处", "证书号", "检定校准机构", "日期", "有效期至", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what = f"{e('device')}¶{e('model')}"
        days = [e("calibrated_on"), e("valid_until"), e("result")]
        row = [e("serial"), e.aside("place"), e("certificate_no"), e("agency")]
        table.append([what, *row, *days])
    w.text("测量设备检定校准抽查表", style="center")
    w.table(table, (1.6, 1.3, 1.1, 1.7, 1.9, 1.5, 1.5, 0.8), head=1, repeat=True)


def _operation(audit: Audit, w: Writer, said: Phrases) -> None:
    w.heading(2, "C.6 过程控制")
    away = any(site.kind == "temporary" for site in audit.sites)
    rows: list[Row] = [
        ["工艺流程", " → ".join(audit.world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
        ["不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (2, 8.4), bold=(0,))
    w.paragraphs(said.some("operation", 3))
    law = w.law_entry("operation")
    laws = law.silent("place") + law.each("titles", "、", "《{}》")
    told = []
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        told.append(f"{s('number')}《{s('title')}》")
    where = "项目部" if away else "作业现场"
    w.text(f"{where}可获取{laws}等的文本，以及技术标准{'、'.join(told)}。")
    w.paragraphs(said.some("buying", 2))
    table: list[Row] = [["供方/分包方", "提供的产品或服务", "评价日期", "结论"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        table.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(table, (4.6, 2.8, 2, 1), head=1, repeat=True)
    for agreed in audit.contracts:
        e = w.entry("contracts", agreed)
        term = f"期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}"
        w.text(
            f"查{e.each('parties', '与')}的{e('kind')}（{agreed.about}），{e('signed_on')}签订，{term}。",
        )


def _drills(audit: Audit, w: Writer, said: Phrases) -> None:
    w.heading(2, "C.7 应急准备和响应")
    w.paragraphs(said.some("emergency", 2))
    rows: list[Row] = [["演练项目", "日期", "地点", "人数", "评价"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), e("held_on"), drill.place, f"{drill.people}人", "预案可行"])
    w.table(rows, (3, 2, 2.4, 1.2, 1.8), head=1)


def _amounts(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        return
    w.heading(2, "C.8 费用与统计数据")
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(t("title"), style="center")
        rows: list[Row] = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (4, 3), head=1)


def _checking(audit: Audit, w: Writer, said: Phrases) -> None:
    w.heading(2, "C.9 内部审核、管理评审与改进")
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}（计划下达日期{e('planned_on')}）"
        people = f"组长{e('leader')}，内审员{e.each('auditors', '、')}"
        found = f"开具不符合{e('nonconformities')}项，{e('closed_on')}全部关闭"
        rows.append(["内部审核", days, people, found])
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        days = f"{e('held_on')}（计划下达日期{e('planned_on')}）"
        found = f"改进措施{e('improvements')}项，完成期限{e('due_date')}"
        rows.append(["管理评审", days, f"主持人{e('chair')}", found])
    w.table([["活动", "日期", "人员", "结果"], *rows], (1.5, 3.6, 3, 3), head=1)
    w.paragraphs(said.some("check", 3))
