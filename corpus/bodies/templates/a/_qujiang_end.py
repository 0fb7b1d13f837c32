"""衢绛's part E: findings, ratings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qujiang_form import GRADES, LETTERS, Form
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The part."""
    form.part("E", "审核发现和结论")
    _findings(audit, w, form)
    _earlier(audit, w, form)
    _ratings(audit, w, form)
    _conclusion(audit, w, form)
    _signed(audit, w, form)


def _findings(audit: Audit, w: Writer, form: Form) -> None:
    found = audit.nonconformities
    rows: list[Row] = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        number = f"NC {item.number}{e.silent('number')}"
        known = [number, e("grade", GRADES[item.grade]), e("department"), e("standard"), e("clause")]
        rows.append([*known, e("description")])
    head: Row = ["编号", "等级", "部门", "准则", "条款", "不符合事实"]
    form.register("不符合", head, rows, (0.9, 0.8, 1.2, 1.7, 1, 4.8))
    told = f"严重 {w.fact('nonconformities.major')} 项，轻微 {w.fact('nonconformities.minor')} 项。"
    if found.items:
        told += f"组织应于 {w.fact('nonconformities.due_date')} 前提交纠正措施及证据，审核组作文件验证。"
    w.text(told, style="plain")


def _earlier(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        known = "本次再次发现类似问题，效果不足" if again(audit, one.description) else "措施持续有效"
        rows.append([e("description"), e("closed_on"), known])
    head: Row = ["上次审核的不符合", "关闭日期", "本次验证"]
    form.register("以往不符合的验证", head, rows, (6.4, 1.8, 2.2))


def _ratings(audit: Audit, w: Writer, form: Form) -> None:
    rows: list[Row] = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at + 1), e("criterion"), e("value")])
    form.register("评价", ["序号", "评价内容", "评价结果"], rows, (1, 6.4, 3))


def _conclusion(audit: Audit, w: Writer, form: Form) -> None:
    w.text(f"{form.code()}　结论", style="plain")
    rows = [
        form.row("优点", "；".join(form.some("good", 3)) + "。"),
        form.row("改进机会", "；".join(form.some("better", 2)) + "。"),
        form.row("体系能力", form.texts("able")[0]),
        form.row("内审和管评", form.texts("trust")[0]),
        form.row("审核目的", form.texts("reached")[0]),
        form.row("未解决问题", form.texts("open")[0]),
        form.row("推荐意见", form.recommendation("　")),
    ]
    rows += [form.row(f"证书范围（{LETTERS[one]}）", w.scope("certificate", one)) for one in audit.systems]
    focus = "、".join(form.some("next", 2))
    rows += [
        form.row("范围适宜性", form.texts("fit")[0]),
        form.pair("下次审核不晚于", w.fact("next_audit_by"), "关注点", focus),
    ]
    form.rows(rows)


def _signed(audit: Audit, w: Writer, form: Form) -> None:
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    w.text(f"{form.code()}　签名", style="plain")
    rows: list[Row] = [["角色", "签名", "日期"], ["审核组长", w.each(path, names[:1]), w.fact("report_date")]]
    if names[1:]:
        rows.append(["审核组其他成员", w.each(path, names[1:], "、"), w.fact("report_date")])
    rows.append(["组织代表", audit.world.people.representative, w.fact("report_date")])
    w.table(rows, (3, 5, 3), head=1)
