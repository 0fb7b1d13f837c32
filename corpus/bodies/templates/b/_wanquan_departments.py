"""万荃's record: department by department, each with a head, lines of evidence and its samples."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _wanquan_samples as samples
from corpus.bodies.templates.b._wanquan_form import NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CLAUSES = {
    "管理层": {"QMS": "4、5、6、9.3、10", "EMS": "4、5、6.2、9.3、10", "OHSMS": "4、5、6.2、9.3、10"},
    "support": {"QMS": "7.2~7.5、9.2", "EMS": "7.2~7.5、9.2", "OHSMS": "7.2~7.5、9.2"},
    "quality": {"QMS": "7.1.5、8.6、8.7、9.1", "EMS": "9.1.1", "OHSMS": "9.1.1"},
    "doing": {"QMS": "7.1.4、8.1、8.5", "EMS": "8.1", "OHSMS": "8.1"},
    "tech": {"QMS": "8.3、8.5.6", "EMS": "8.1", "OHSMS": "8.1.3"},
    "buying": {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4"},
    "selling": {"QMS": "8.2、9.1.2", "EMS": "7.4", "OHSMS": "7.4"},
    "plant": {"QMS": "7.1.3", "EMS": "8.1", "OHSMS": "8.1.2"},
    "safety": {"QMS": "4.2", "EMS": "6.1、8.1、8.2、9.1.2", "OHSMS": "5.4、6.1、8.1、8.2、9.1.2"},
}


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The departments."""
    form.head("分部门审核记录")
    tellers = (_top, _office, _quality, _doing, _tech, _buying, _selling, _plant, _safety)
    names = ["管理层", *audit.world.departments]
    for at, (kind, name, tell) in enumerate(zip(CLAUSES, names, tellers, strict=True)):
        _head(audit, w, form, at, kind, name)
        tell(audit, w, form)


def _head(audit: Audit, w: Writer, form: Form, at: int, kind: str, name: str) -> None:
    people = audit.world.people
    head = people.heads.get(name, people.manager)
    clauses = "；".join(f"{NAMES[one][:-4]}：{CLAUSES[kind][one]}" for one in audit.systems)
    rows: list[Row] = [
        [f"（{at + 1}）{name}", f"负责人：{head}", f"审核员：{form.auditor(at).label}", form.raised(name)],
        [f"条款——{clauses}", "‹", "‹", "‹"],
    ]
    w.table(rows, (2.8, 2.4, 2, 2.8), head=1)


def _top(audit: Audit, w: Writer, form: Form) -> None:
    form.seen(form.texts("top"))
    form.seen([f"{NAMES[one]}的范围（手册）：{w.scope('system', one)}。" for one in audit.systems])
    form.seen(
        [
            f"不适用条款：{w.fact('exclusions')}。",
            f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
            f"外包过程：{w.fact('outsourced_processes')}。",
            *form.texts("goal"),
        ]
    )
    rows: list[Row] = [["目标", "指标", "完成"]]
    rows += [[name, aim, done] for name, aim, done in audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        state = f"已于{m('closed_on')}完成" if held.closed_on else "正在实施"
        form.seen(
            [
                f"管理评审：{m('planned_on')}制定计划，{m('held_on')}由{m('chair')}主持召开，改进措施"
                f"{m('improvements')}项，完成期限{m('due_date')}，{state}。{form.texts('review')[0]}"
            ]
        )
    form.seen(form.texts("calm"))


def _office(audit: Audit, w: Writer, form: Form) -> None:
    form.seen(form.texts("office"))
    samples.people(audit, w, form)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}至{e('end')}"
        form.seen(
            [
                f"内部审核：计划日期{e('planned_on')}，审核日期{days}，组长{e('leader')}，"
                f"内审员{e.each('auditors', '、')}，不符合{e('nonconformities')}项，"
                f"于{e('closed_on')}验证关闭。{form.texts('inner')[0]}"
            ]
        )


def _quality(audit: Audit, w: Writer, form: Form) -> None:
    form.seen(form.texts("quality" if form.has("QMS") and form.makes else "quality_plain"))
    samples.devices(audit, w, form)
    samples.totals(audit, w)


def _doing(audit: Audit, w: Writer, form: Form) -> None:
    form.seen(form.texts("doing"))
    told = [f"业务流程：{'→'.join(audit.world.industry['flow'])}。"]
    for one in audit.counts:
        if one.what == "主要过程":
            c = w.entry("counts", one)
            told.append(f"{c('what')}{c('stated')}{one.unit}：{c.each('listed', '、')}。")
    law = w.law_entry("operation")
    told.append(f"岗位上执行{law.silent('place')}{law.each('titles', '、', '《{}》')}的情况良好。")
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        told.append(f"执行的技术标准：{'、'.join(cited)}。")
    form.seen(told)


def _tech(audit: Audit, _: Writer, form: Form) -> None:
    if not form.has("QMS"):
        form.seen(form.texts("tech_plain"))
    else:
        form.seen(form.texts("tech" if audit.exclusions == "无" else "no_tech"))


def _buying(audit: Audit, w: Writer, form: Form) -> None:
    form.seen(form.texts("buying"))
    samples.suppliers(audit, w, form)


def _selling(_audit: Audit, _: Writer, form: Form) -> None:
    form.seen(form.texts("sale" if form.has("QMS") else "sale_plain"))


def _plant(audit: Audit, w: Writer, form: Form) -> None:
    form.seen(form.texts("plant"))
    samples.special(audit, w, form)


def _safety(audit: Audit, w: Writer, form: Form) -> None:
    if form.has("EMS"):
        form.seen(form.texts("aspect"))
        _count(audit, w, form, "重要环境因素")
        form.seen(form.texts("green"))
    if form.has("OHSMS"):
        form.seen(form.texts("hazard"))
        _count(audit, w, form, "不可接受风险")
        form.seen([*form.texts("guard"), *form.texts("consult")])
    form.seen(form.texts("law"))
    e = w.law_entry("compliance")
    number = e("stated_count") + e.silent("place")
    told = [f"清单登记法律法规{number}部：{e.each('titles', '、', '《{}》')}。"]
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        told.append(
            f"合规性评价：{c('done_on')}进行，评价人{c.each('evaluators', '、')}，"
            f"评价的法律法规{c('stated_count')}部，均能遵守。"
        )
    form.seen(told)
    if form.has("EMS", "OHSMS"):
        form.seen(form.texts("ready"))
        samples.drills(audit, w)


def _count(audit: Audit, w: Writer, form: Form, what: str) -> None:
    for one in audit.counts:
        if one.what == what:
            c = w.entry("counts", one)
            form.seen([f"评价结果：{c('what')}{c('stated')}{one.unit}，分别为{c.each('listed', '、')}。"])
