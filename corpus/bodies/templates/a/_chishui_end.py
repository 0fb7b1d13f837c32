"""赤水罗恩's last chapters: findings, earlier ones, evaluation, conclusion, declarations, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._chishui_form import GRADES, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """From the sixth chapter on."""
    w.heading(1, "6. 本次审核的不符合和改进机会")
    _found(audit, w, form)
    w.heading(1, "7. 以往不符合及标志的使用")
    _earlier(audit, w, form)
    w.heading(1, "8. 体系评价")
    rows: list[Row] = [["评价内容", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3.2), head=1)
    w.heading(1, "9. 审核结论")
    _concluded(audit, w, form)
    w.heading(1, "10. 声明")
    for at, text in enumerate(form.texts("legal"), 1):
        w.text(f"10.{at} {text}", style="plain")
    w.heading(1, "11. 签字")
    _signed(audit, w)


def _found(audit: Audit, w: Writer, form: Form) -> None:
    found = audit.nonconformities
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        number = item.number + e.silent("number")
        rows: list[Row] = [
            ["编号", number, "级别", e("grade", GRADES[item.grade])],
            ["部门", e("department"), "标准和条款", f"{e('standard')} 条款 {e('clause')}"],
            ["不符合描述", e("description"), "‹", "‹"],
        ]
        w.table(rows, (1.6, 3, 1.6, 4), bold=(0, 2))
        w.text("", style="plain")
    if found.items:
        w.text(
            f"请于 {w.fact('nonconformities.due_date')} 之前提交纠正、根本原因分析和纠正措施的证据，"
            "审核组长将以文件评审的方式验证。"
        )
    else:
        w.text("本次审核没有提出不符合。")
    w.text(f"改进机会（无需回复）：{'；'.join(form.some('ofi', 2))}。")


def _earlier(audit: Audit, w: Writer, form: Form) -> None:
    if audit.previous_nonconformities:
        w.paragraphs(form.texts("old"))
        rows: list[Row] = [["上次审核的不符合", "关闭日期", "状态"]]
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            rows.append([e("description"), e("closed_on"), "已关闭"])
        w.table(rows, (6.6, 1.8, 1.8), head=1)
    else:
        w.text("没有以往审核的不符合需要跟踪。")
    name = {"stage2": "mark_new", "transfer": "mark_moved"}.get(audit.audit_type, "mark_old")
    w.paragraphs(form.texts(name))


def _concluded(audit: Audit, w: Writer, form: Form) -> None:
    w.text(
        f"审核组的结论是：{w.fact('organization.name')}的管理体系总体符合审核准则的要求，"
        "除第6章列出的事项外，实施和保持是有效的。推荐意见见第1章。"
    )
    rows: list[Row] = [[f"证书范围（{NAMES[one]}）", w.scope("certificate", one)] for one in audit.systems]
    rows.append(["不符合数量", _number(w)])
    rows.append(["下次审核不晚于", w.fact("next_audit_by")])
    rows.append(["下次审核的关注点", "、".join(form.some("focus", 3))])
    w.table(rows, (3.2, 7), bold=(0,))


def _number(w: Writer) -> str:
    return f"主要 {w.fact('nonconformities.major')}，次要 {w.fact('nonconformities.minor')}"


def _signed(audit: Audit, w: Writer) -> None:
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    rows: list[Row] = [["职务", "签字", "日期"], ["审核组长", w.each(path, names[:1]), w.fact("report_date")]]
    if names[1:]:
        rows.append(["审核组成员", w.each(path, names[1:], "；"), w.fact("report_date")])
    w.table(rows, (3, 4.4, 2.8), head=1)
    w.text(f"附件：审核计划 {audit.world.plan_no}；会议签到表；不符合报告。", style="plain")
