"""王屋's last tables: findings, marks, evaluation, recommendation, confirmation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wangwu_form import NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GIVEN = {
    "recommend": "推荐认证",
    "recommend_after_correction": "不符合整改验证通过后推荐认证",
    "not_recommend": "不推荐认证",
}
KEPT = {"maintain": "推荐保持证书", "suspend": "推荐暂停证书", "withdraw": "推荐撤销证书"}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """From the findings on."""
    _findings(audit, w, form)
    _earlier(audit, w, form)
    _evaluation(audit, w, form)
    _recommended(audit, w, form)
    _confirmed(audit, w, form)


def _findings(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("本次审核的不符合")
    found = audit.nonconformities
    rows: list[Row] = [["序号", "不符合描述", "部门", "标准/条款", "分级"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')}"
        number = item.number + e.silent("number")
        rows.append([number, e("description"), e("department"), clause, e("grade", GRADES[item.grade])])
    if found.items:
        w.table(rows, (0.8, 5, 1.2, 2, 1.2), head=1, repeat=True)
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    told = f"合计：严重不符合 {major} 个，轻微不符合 {minor} 个。"
    if found.items:
        due = w.fact("nonconformities.due_date")
        told += f"整改完成期限：{due}。验证方式：提交书面证据，由审核组长验证。"
    w.text(told, style="plain")


def _earlier(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("以往不符合及证书、标志使用")
    if audit.previous_nonconformities:
        rows: list[Row] = [["上次审核不符合描述", "关闭日期", "复核结果"]]
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            rows.append([e("description"), e("closed_on"), "已整改，证据有效"])
        w.table(rows, (6.4, 1.8, 2), head=1)
    else:
        w.text("以往不符合：无。", style="plain")
    name = "mark_first" if audit.audit_type == "stage2" else "mark_kept"
    w.text(f"证书和标志的使用：{form.texts(name)[0]}", style="plain")


def _evaluation(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("综合评价")
    rows: list[Row] = [["评价要素", "结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7.4, 2.8), head=1)
    rows = [
        ["亮点", "；".join(form.some("plus", 3)) + "。"],
        ["改进机会", "；".join(form.some("minus", 2)) + "。"],
        ["满足要求的能力", *form.texts("ability")],
        ["内审和管评", *form.texts("inner")],
        ["认证范围的适宜性", *form.texts("fit")],
    ]
    w.table(rows, (2.4, 7.8), bold=(0,))


def _recommended(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核结论和推荐意见")
    options = KEPT if audit.audit_type in {"surveillance", "special"} else GIVEN
    chosen = w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")
    systems = "、".join(NAMES[one] for one in audit.systems)
    rows: list[Row] = [
        ["审核结论", f"{w.fact('organization.name')}的{systems}基本符合审核准则，运行有效。"],
        ["推荐意见", chosen],
    ]
    rows += [[f"推荐范围（{NAMES[one]}）", w.scope("certificate", one)] for one in audit.systems]
    focus = "、".join(form.some("next", 2))
    rows.append(["下次审核", f"最迟 {w.fact('next_audit_by')}；关注点：{focus}。"])
    w.table(rows, (2.4, 7.8), bold=(0,))


def _confirmed(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("声明和签字")
    w.text(*[f"{at}）{text}" for at, text in enumerate(form.texts("remarks"), 1)], style="plain")
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    rows: list[Row] = [["审核组长", w.each(path, names[:1]), "签字日期", w.fact("report_date")]]
    if names[1:]:
        rows.append(["审核组成员", w.each(path, names[1:], "、"), "签字日期", w.fact("report_date")])
    w.table(rows, (2, 4.2, 1.6, 2.4), bold=(0, 2))
    plan = f"审核计划 {audit.world.plan_no}、不符合报告、签到表、现场记录"
    w.text(f"附件：{plan}。分发：客户、{w.fact('certification_body.name')}档案。", style="plain")
