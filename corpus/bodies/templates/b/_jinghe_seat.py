"""泾禾's chapter on the seat: management and the departments, in prose."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._jinghe_form import NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The chapter."""
    form.chapter("总部（管理层及职能部门）审核情况")
    _leaders(audit, w, form)
    _planned(audit, w, form)
    _people(audit, w, form)
    _laws(audit, w, form)
    _bought(audit, w, form)
    _judged(audit, w, form)


def _leaders(audit: Audit, w: Writer, form: Form) -> None:
    form.section("管理层")
    form.listed(form.texts("leader"))
    w.text(*form.texts("context"))
    if form.has("OHSMS"):
        w.text(*form.texts("consult"))
    for one in audit.systems:
        w.text(f"管理手册写明的{NAMES[one]}范围为：{w.scope('system', one)}。")
    w.text(
        f"不适用的条款：{w.fact('exclusions')}。关键过程为{w.fact('key_processes')}；需要确认的特殊过程为"
        f"{w.fact('special_processes')}；外包过程为{w.fact('outsourced_processes')}。"
    )


def _planned(audit: Audit, w: Writer, form: Form) -> None:
    form.section("目标及策划")
    w.text(*form.texts("goal"))
    for name, aim, done in audit.world.objectives:
        w.text(f"——{name}：目标值{aim}，考核结果{done}。")
    for one in audit.counts:
        c = w.entry("counts", one)
        lead = (
            "按识别和评价准则，形成清单：" if one.what != "主要过程" else "管理手册用流程图表示了业务过程："
        )
        w.text(f"{lead}{c('what')}{c('stated')}{one.unit}，即{c.each('listed', '、')}。")


def _people(audit: Audit, w: Writer, form: Form) -> None:
    office = audit.world.departments[0]
    form.section(f"{office}（负责人：{audit.world.people.heads[office]}）")
    form.listed(form.texts("office"))
    if audit.personnel_certificates:
        w.text("抽查持证上岗情况：")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"——{e('name')}，从事{e.aside('work')}，持{e('kind')}，项目为{e('category')}，证号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}签发，有效期自{e('valid_from')}至{e('valid_to')}。"
        )
    w.text("抽查劳动合同：")
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        term = (
            f"期限自{c('valid_from')}至{c('valid_to')}"
            if held.valid_to
            else f"自{c('valid_from')}起无固定期限"
        )
        w.text(f"——{c('name')}，{c('signed_on')}签订，{term}。")
    if form.has("OHSMS"):
        w.text("抽查体检报告：")
        for exam in audit.medical_exams:
            m = w.entry("medical_exams", exam)
            w.text(f"——{m('name')}，{m('examined_on')}在{m('institution')}体检，结果为{m('result')}。")
    form.raised(office)


def _laws(audit: Audit, w: Writer, form: Form) -> None:
    safety = audit.world.departments[-1]
    form.section(f"法律法规及其符合性（{safety}、{audit.world.departments[0]}）")
    w.text(*form.texts("law"))
    e = w.law_entry("compliance")
    number = e("stated_count") + e.silent("place")
    w.text(f"清单收录{number}部，经核对均为现行有效：{e.each('titles', '、', '《{}》')}。")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"{c('done_on')}，由{c.each('evaluators', '、')}对清单中的{c('stated_count')}部法律法规逐一评价，"
            "结论为遵守，保存有评价报告。"
        )


def _bought(audit: Audit, w: Writer, form: Form) -> None:
    unit, selling = audit.world.departments[4], audit.world.departments[5]
    form.section(f"{unit}、{selling}")
    if form.has("QMS"):
        w.text(*form.texts("order"))
        w.text(*form.texts("design" if audit.exclusions == "无" else "no_design"))
    w.text(*form.texts("buying"))
    rows: list[Row] = [["供方名称", "提供的产品或服务", "最近评价日期"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (4.6, 3, 2.4), head=1, repeat=True)
    for held in audit.contracts:
        c = w.entry("contracts", held)
        w.text(
            f"查{c('kind')}，甲乙双方为{c.each('parties', '与')}，内容是{held.about}，{c('signed_on')}签订，"
            f"期限{c('stated_term')}（{c('valid_from')}至{c('valid_to')}）。"
        )
    form.raised(unit, selling)


def _judged(audit: Audit, w: Writer, form: Form) -> None:
    form.section("绩效评价和改进")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}至{e('end')}"
        w.text(
            f"内部审核：计划于{e('planned_on')}下发，{days}实施，组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}，提出不符合{e('nonconformities')}项，"
            f"{e('closed_on')}全部关闭。{form.texts('check')[0]}"
        )
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        state = f"已于{m('closed_on')}完成" if held.closed_on else "目前正在实施"
        w.text(
            f"管理评审：{m('planned_on')}发出通知，{m('held_on')}召开会议，由{m('chair')}主持，"
            f"确定改进事项{m('improvements')}项，要求{m('due_date')}之前完成，{state}。{form.texts('review')[0]}"
        )
    if form.has("QMS"):
        w.text(*form.texts("satisfied"))
    w.text(*form.texts("mend"), *form.texts("calm"))
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数额"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", t("stated_total")])
        w.table(rows, (5, 3), head=1)
