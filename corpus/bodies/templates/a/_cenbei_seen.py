"""The fifth part of 岑北's report: what was looked at, a bullet a sample."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number

BULLET = Number("items")
FOOD, INFORMATION = {"FSMS", "HACCP"}, {"ISMS", "ITSMS"}


def all_of(audit: Audit, w: Writer, stated: Sentences) -> None:
    """The whole part."""
    for at, (title, part) in enumerate(PARTS, 1):
        w.heading(2, f"（{'一二三四五六七八九'[at - 1]}）{title}")
        part(audit, w, stated)


def _item(w: Writer, *texts: str) -> None:
    for text in texts:
        w.text(text, style="plain", number=BULLET)


def _said(w: Writer, stated: Sentences, *names: str) -> None:
    """Some of the sentences under a name, as bullets."""
    texts = stated.texts(*names)
    chosen = sorted(stated.random.sample(range(len(texts)), max(2, len(texts) - 1)))
    _item(w, *(texts[at] for at in chosen))


def _lead(audit: Audit, w: Writer, stated: Sentences) -> None:
    _said(w, stated, "lead")
    goals = [f"{name}{aim}，完成{reached}" for name, aim, reached in audit.world.objectives]
    _item(w, f"目标：{'；'.join(goals)}")
    for one in audit.systems:
        _item(w, f"手册范围（{words('systems')[one]['short']}）：{w.scope('system', one)}")
    for count in audit.counts:
        c = w.entry("counts", count)
        _item(w, f"{c('what')}：{c('stated')}{count.unit}，{c.each('listed', '、')}")


def _laws(audit: Audit, w: Writer, stated: Sentences) -> None:
    law, few = w.law_entry("compliance"), w.law_entry("operation")
    _item(
        w,
        f"法规清单：{law('stated_count')}部{law.silent('place')}，{law.each('titles', '、', '《{}》')}",
        f"抽问：{few.silent('place')}{few.each('titles', '、', '《{}》')}，责任人能指出适用条款",
    )
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        _item(w, f"执行标准：{s('number')} {s('title')}")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"合规性评价由{e.each('evaluators')}在{e('done_on')}完成，对{e('stated_count')}部法规逐一给出结论，"
            "没有不合规的情况。"
        )
    w.paragraphs(stated.texts("law"))


def _people(audit: Audit, w: Writer, stated: Sentences) -> None:
    _said(w, stated, "people")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        _item(
            w,
            f"持证：{e('name')}，{e.aside('work')}，{e('kind')}（{e('category')}），证号{e('number')}，"
            f"有效期至{e('valid_to')}",
        )
    if FOOD & set(audit.systems):
        for exam in audit.medical_exams:
            m = w.entry("medical_exams", exam)
            _item(w, f"健康检查：{m('name')}，{m('examined_on')}，{m('institution')}，{m('result')}")


def _means(audit: Audit, w: Writer, stated: Sentences) -> None:
    _said(w, stated, "means")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        _item(
            w,
            f"特种设备：{e('name')}，{e('model')}，登记证{e('registration_no')}，检验日期{e('inspected_on')}，"
            f"下次检验{e('next_inspection_on')}",
        )
    for one in audit.calibrations:
        c = w.entry("calibrations", one)
        _item(
            w,
            f"计量器具：{c('device')}，{c('model')}，编号{c('serial')}，{one.act}日期{c('calibrated_on')}，"
            f"有效期至{c('valid_until')}，证书{c('certificate_no')}，{c('agency')}",
        )


def _buying(audit: Audit, w: Writer, stated: Sentences) -> None:
    _said(w, stated, "buying")
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        _item(w, f"供方：{e('name')}，{e('provides')}，评价日期{e('evaluated_on')}")
    for one in audit.contracts:
        c = w.entry("contracts", one)
        w.text(
            f"{c.each('parties', '与')}在{c('signed_on')}签订了{c('kind')}，期限{c('stated_term')}，"
            f"{c('valid_from')}生效，{c('valid_to')}终止。"
        )


def _doing(audit: Audit, w: Writer, stated: Sentences) -> None:
    systems = set(audit.systems)
    if not systems <= INFORMATION:
        _said(w, stated, "doing", "makes" if stated.makes else "serves")
    if FOOD & systems:
        _said(w, stated, "doing", "food")
    if INFORMATION & systems:
        _said(w, stated, "doing", "information")
    if {"EMS", "OHSMS"} & systems:
        _said(w, stated, "doing", "site")


def _emergency(audit: Audit, w: Writer, stated: Sentences) -> None:
    w.paragraphs(stated.texts("emergency"))
    for drill in audit.drills:
        e = w.entry("drills", drill)
        _item(w, f"演练：{e('held_on')}，{e('kind')}演练，{drill.people}人，{drill.place}")


def _checking(audit: Audit, w: Writer, stated: Sentences) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"在{e('start')}{e.silent('end')}" if one.end == one.start else f"从{e('start')}到{e('end')}"
        w.text(
            f"内部审核{days}开展，此前于{e('planned_on')}下达计划；{e('leader')}为组长，内审员为{e.each('auditors')}。"
            f"查出{e('nonconformities')}项不符合，{e('closed_on')}整改关闭。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        w.text(
            f"管理评审会于{r('held_on')}举行，主持人{r('chair')}，会议通知日期为{r('planned_on')}。"
            f"评审提出改进{r('improvements')}项，计划{r('due_date')}前完成。"
        )
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        told_items = []
        for item in table.items:
            i = t.inner("items", item)
            told_items.append(f"{i('name')}{i('amount')}")
        amounts = "、".join(told_items)
        _item(w, f"{t('title')}（{table.unit}）：{amounts}，总计{t('stated_total')}")
    _said(w, stated, "checking")


PARTS: tuple[tuple[str, Callable[[Audit, Writer, Sentences], None]], ...] = (
    ("领导和策划", _lead),
    ("法律法规", _laws),
    ("人员", _people),
    ("设备和测量", _means),
    ("采购", _buying),
    ("运行", _doing),
    ("应急", _emergency),
    ("检查和改进", _checking),
)
