"""The end of 麓杉's report: nonconformities, summary, signatures, laws."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._lushan_form import NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VALUES = ("符合", "基本符合", "不符合")


def nonconformities(audit: Audit, w: Writer) -> None:
    """Those of this audit, those of the one before."""
    found = audit.nonconformities
    w.heading(2, "3.1 本次审核开出的不符合")
    w.text(
        f"本次审核开出严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    if found.items:
        rows: list[Row] = [["编号", "部门", "标准", "条款", "性质", "不符合事实"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", "一般" if item.grade == "minor" else "严重")
            where = [e("number"), e("department"), e("standard"), e("clause")]
            rows.append([*where, grade, e("description")])
        w.table(rows, (0.6, 1, 1.9, 0.9, 0.7, 4), head=1)
        w.text(f"受审核方应于{w.fact('nonconformities.due_date')}前提交原因分析、纠正措施和见证材料。")
    w.heading(2, "3.2 上次审核不符合的跟踪")
    if not audit.previous_nonconformities:
        w.text("没有需要跟踪的上次不符合。")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        w.text(f"（{at}）{e('description')}该项于{e('closed_on')}关闭，本次查证措施得到保持，未再发生。")


def summary(form: Form) -> None:
    """Strengths, opportunities, ratings, recommendation."""
    audit, w = form.audit, form.w
    w.heading(2, "4.1 主要优势")
    for at, text in enumerate(form.stock.some("strengths", 3), 1):
        w.text(f"{at}）{text}")
    w.heading(2, "4.2 改进机会")
    for at, text in enumerate(form.stock.some("opportunities", 3), 1):
        w.text(f"{at}）{text}")
    w.heading(2, "4.3 评价和结论")
    w.text(
        f"{w.person(audit.leader)('name')}组长带领审核组在{w.fact('audit.start')}至{w.fact('audit.end')}完成了对"
        f"{w.fact('organization.name')}的审核，抽样覆盖体系内的{w.fact('headcount')}人和全部部门，审核计划没有变更，"
        "审核目的已经达到。"
    )
    rows: list[Row] = [["评价内容", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        boxes = w.choice(f"{e.path}.value", {one: one for one in VALUES}, rating.value)
        rows.append([e("criterion"), boxes])
    w.table(rows, (3, 3), head=1)
    labels = {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "纠正措施经验证后推荐认证注册",
        "not_recommend": "不推荐",
    }
    if audit.audit_type == "surveillance":
        labels = {"maintain": "推荐保持", "suspend": "建议暂停", "withdraw": "建议撤销"}
    elif audit.audit_type == "recertification":
        labels = {name: text.replace("认证注册", "换发证书") for name, text in labels.items()}
    chosen = audit.conclusion.recommendation or ""
    w.text(f"审核组结论：{w.choice('conclusion.recommendation', labels, chosen)}")
    for one in audit.systems:
        w.text(f"建议证书表述（{NAMES[one]}）：{w.scope('certificate', one)}。")
    w.text(f"下一次审核应在{w.fact('next_audit_by')}之前进行。")


def signatures(audit: Audit, w: Writer) -> None:
    """Who signs, and when."""
    w.heading(2, "4.4 签署")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "、")
    rows: list[Row] = [
        ["审核组签字", names],
        ["签字日期", w.fact("report_date")],
        ["受审核方代表", f"{audit.world.people.representative}（已确认审核发现）"],
    ]
    w.table(rows, (1.4, 5), bold=(0,))


def laws(audit: Audit, w: Writer) -> None:
    """The list of laws."""
    entry = w.law_entry("compliance")
    w.text(f"受审核方识别并核对的法律法规共{entry.silent('place')}{entry('stated_count')}部：")
    rows: list[Row] = [["序号", "名称", "核对"]]
    rows += [
        [str(at), entry.one("titles", title), "现行有效"]
        for at, title in enumerate(audit.laws("compliance").titles, 1)
    ]
    w.table(rows, (0.7, 5.5, 1.2), head=1, repeat=True)
