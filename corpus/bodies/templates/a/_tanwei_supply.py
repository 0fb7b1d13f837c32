"""檀崴's evidence on suppliers, contracts, drills, evaluation of compliance, internal audit and review."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tanwei_parts import Form, listed
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BOTH = ("9.1.1",)


def bought(audit: Audit, w: Writer, form: Form) -> None:
    """Suppliers and contracts."""
    form.section("外部提供的过程、产品和服务", "8.4" if form.has("QMS") else "8.1")
    w.text(f"{form.one('supplier')}外包过程：{w.fact('outsourced_processes')}。")
    if w.random.random() < 0.6:
        form.caption("外部供方抽样记录")
        rows: list[Row] = [["供方名称", "提供的产品/服务", "评价日期", "评价结论"]]
        for one in audit.suppliers:
            e = w.entry("suppliers", one)
            rows.append([e("name"), e("provides"), listed(e, "evaluated_on"), "合格"])
        w.table(rows, (4.2, 2.6, 2, 1.2), head=1, repeat=True)
    else:
        told = []
        for one in audit.suppliers:
            e = w.entry("suppliers", one)
            told.append(f"{e('name')}，提供{e('provides')}，{e('evaluated_on')}评价合格")
        w.text(f"从合格供方名录中抽查：{'；'.join(told)}。")
    _contracts(audit, w)
    form.verdict(QMS=("8.4",))


def _contracts(audit: Audit, w: Writer) -> None:
    for one in audit.contracts:
        e = w.entry("contracts", one)
        parties = e.each("parties", "与")
        w.text(
            f"查{e('kind')}，{parties}于{e('signed_on')}签署，内容为{one.about}，期限{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}，合同在有效期内。"
        )


def drills(audit: Audit, w: Writer, form: Form) -> None:
    """Emergencies and the drills."""
    form.section("应急准备和响应", "8.2")
    w.text(form.one("response"))
    for one in audit.drills:
        d = w.entry("drills", one)
        if w.random.random() < 0.5:
            w.text(
                f"查演练记录，{d('held_on')}在{one.place}进行了{d('kind')}演练，参加{one.people}人，有总结。"
            )
        else:
            w.text(
                f"{d('kind')}演练于{d('held_on')}实施，地点为{one.place}，{one.people}人参加，过程有照片。"
            )
    form.verdict(EMS=("8.2",), OHSMS=("8.2",))


def evaluation(audit: Audit, w: Writer, form: Form) -> None:
    """Monitoring, evaluation of compliance, internal audit, review, improvement."""
    form.section("监视、测量、分析和评价", "9.1.1、9.1.3" if form.has("QMS") else "9.1.1")
    form.told("monitor", 3)
    form.verdict(QMS=("9.1",), EMS=BOTH, OHSMS=BOTH)
    if form.has("EMS", "OHSMS"):
        _compliance(audit, w, form)
    _internal(audit, w, form)
    _review(audit, w, form)
    form.section("改进", "10")
    form.told("improve", 3)
    form.verdict(QMS=("10",), EMS=("10",), OHSMS=("10",))


def _compliance(audit: Audit, w: Writer, form: Form) -> None:
    form.section("合规性评价", "9.1.2")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"合规性评价由{e.each('evaluators')}承担，于{e('done_on')}完成，对{e('stated_count')}部法律法规"
            "逐部对照检查，评价结论为遵守情况良好。"
        )
    form.verdict(EMS=("9.1.2",), OHSMS=("9.1.2",))


def _internal(audit: Audit, w: Writer, form: Form) -> None:
    form.section("内部审核", "9.2")
    w.text(form.one("internal"))
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        until = f"至{e('end')}" if one.start != one.end else e.silent("end")
        w.text(
            f"内部审核计划编制日期为{e('planned_on')}，于{e('start')}{until}按计划实施。内审组成员为{e.each('auditors')}，"
            f"组长为{e('leader')}。内审提出不符合{e('nonconformities')}项，责任部门分析了原因并整改，"
            f"{e('closed_on')}全部关闭。"
        )
    form.verdict(QMS=("9.2",), EMS=("9.2",), OHSMS=("9.2",))


def _review(audit: Audit, w: Writer, form: Form) -> None:
    form.section("管理评审", "9.3")
    w.text(form.one("review"))
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        begun = f"管理评审计划于{m('planned_on')}下发，会议于{m('held_on')}召开，由{m('chair')}主持。"
        found = f"评审提出改进事项{m('improvements')}项，要求{m('due_date')}前完成"
        done = f"，已于{m('closed_on')}完成。" if one.closed_on else "，目前正按计划落实。"
        w.text(begun + found + done)
    form.verdict(QMS=("9.3",), EMS=("9.3",), OHSMS=("9.3",))
