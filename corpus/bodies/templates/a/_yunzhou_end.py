"""芸洲's last parts: nonconformities, earlier ones, the evaluation, the advice, signatures, the promise."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yunzhou_form import ADVICE, KEEPING, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "轻微"}


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """From the fourth part on."""
    w.heading(1, "第四部分　审核发现")
    _findings(audit, w, form)
    _earlier(audit, w, form)
    _opinions(w, form)
    w.heading(1, "第五部分　审核结论")
    _conclusion(audit, w, form)
    w.heading(1, "第六部分　审核组声明与签署")
    _signed(audit, w, form)


def _findings(audit: Audit, w: Writer, form: Form) -> None:
    found = audit.nonconformities
    if audit.audit_type == "stage1":
        w.text(form.texts("ready")[0])
        points = "、".join(form.some("focus", 4))
        w.text(f"建议第二阶段审核重点关注：{points}。")
        return
    w.text(
        f"本次审核共开具严重不符合 {w.fact('nonconformities.major')} 项、"
        f"轻微不符合 {w.fact('nonconformities.minor')} 项，分布如下："
    )
    form.caption("不符合项清单")
    rows: list[Row] = [["编号", "责任部门", "标准及条款", "不符合事实", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')} 条款"
        shown = [item.number + e.silent("number"), e("department"), clause, e("description")]
        rows.append([*shown, e("grade", GRADES[item.grade])])
    w.table(rows, (0.8, 1.3, 2.2, 5, 0.9), head=1, repeat=True)
    if found.items:
        w.text(
            f"受审核组织应在 {w.fact('nonconformities.due_date')} 前向审核组长提交原因分析、纠正和纠正措施的"
            "实施证据，由审核组以书面方式验证。"
        )


def _earlier(audit: Audit, w: Writer, form: Form) -> None:
    if not audit.previous_nonconformities:
        return
    form.caption("上次审核不符合项的跟踪验证")
    rows: list[Row] = [["序号", "上次审核的不符合事实", "关闭日期", "本次验证结果"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        rows.append([str(at), e("description"), e("closed_on"), "纠正措施已经实施"])
    w.table(rows, (0.8, 5.6, 2, 1.8), head=1)


def _opinions(w: Writer, form: Form) -> None:
    w.text(f"值得肯定的方面：{'；'.join(form.some('strong', 2))}。")
    w.text(f"改进的建议（不作为不符合）：{'；'.join(form.some('weak', 2))}。")


def _conclusion(audit: Audit, w: Writer, form: Form) -> None:
    if audit.audit_type == "stage1":
        w.text(
            f"审核组认为，{w.fact('organization.name')}可以按计划接受第二阶段审核；体系覆盖的有效人数为"
            f" {w.fact('headcount')} 人，与申请资料一致。"
        )
        return
    for name, kinds in (("keep", {"surveillance", "recertification", "special"}), ("moved", {"transfer"})):
        if audit.audit_type in kinds:
            w.paragraphs(form.texts(name))
    form.caption("总体评价")
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    options = KEEPING if audit.audit_type in {"surveillance", "special"} else ADVICE
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    rows = [["推荐意见", chosen]]
    rows += [[f"{NAMES[one]}证书范围", w.scope("certificate", one)] for one in audit.systems]
    rows.append(
        [
            "不符合情况",
            f"严重 {w.fact('nonconformities.major')} 项，轻微 {w.fact('nonconformities.minor')} 项",
        ]
    )
    rows.append(["有效人数", f"{w.fact('headcount')} 人"])
    rows.append(
        ["下次审核", f"应在 {w.fact('next_audit_by')} 之前实施，重点关注{'、'.join(form.some('focus', 3))}"]
    )
    form.caption("审核组推荐意见")
    w.table(rows, (2.6, 7.6), bold=(0,))


def _signed(audit: Audit, w: Writer, form: Form) -> None:
    w.text(f"审核组全体成员就对{w.fact('organization.name')}的审核郑重声明：")
    for at, text in enumerate(form.texts("promise"), 1):
        w.text(f"（{at}）{text}")
    names = audit.conclusion.signatories
    path = "conclusion.signatories"
    rows: list[Row] = [["审核组长（签字）", w.each(path, names[:1])]]
    if names[1:]:
        rows.append(["审核组其他成员（签字）", w.each(path, names[1:], "　")])
    rows.append(["日期", w.fact("report_date")])
    w.table(rows, (3, 7), bold=(0,))
    w.text(w.fact("certification_body.name"), style="right")
