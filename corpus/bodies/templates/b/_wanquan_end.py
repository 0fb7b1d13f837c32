"""万荃's end: nonconformities, conclusion, notes, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._wanquan_form import GRADES, NAMES, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

OPTIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合的纠正措施得到验证后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The nonconformities and the last part."""
    _findings(audit, w, form)
    form.part("审核结论")
    _evaluation(audit, w, form)
    _recommended(audit, w, form)
    _notes(audit, w, form)


def _findings(audit: Audit, w: Writer, form: Form) -> None:
    form.head("不符合")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    due = w.fact("nonconformities.due_date") if audit.nonconformities.items else ""
    asked = f"组织应在{due}前完成纠正和纠正措施，将证据提交审核组长验证。" if due else ""
    w.text(f"现场审核开具严重不符合{major}个，轻微不符合{minor}个。{asked}")
    rows: list[Row] = [["编号", "部门", "不符合的描述", "标准条款", "程度"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        clause = f"{e('standard')}¶{e('clause')}"
        number = f"{item.number}{e.silent('number')}"
        rows.append([number, e("department"), e("description"), clause, e("grade", GRADES[item.grade])])
    if len(rows) > 1:
        w.table(rows, (0.8, 1.2, 4.8, 2, 1.4), head=1, repeat=True)


def _evaluation(audit: Audit, w: Writer, form: Form) -> None:
    form.head("总体评价")
    rows: list[Row] = [["评价项目", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(
        f"体系的强项：{'，'.join(form.some('good', 3))}。",
        f"可以改进之处：{'，'.join(form.some('better', 2))}。",
        f"{form.texts('able')[0]}{form.texts('trust')[0]}",
        f"{form.texts('reached')[0]}{form.texts('open')[0]}",
        f"证书和标志的使用：{form.texts('mark', audit.audit_type)[0]}",
    )


def _recommended(audit: Audit, w: Writer, form: Form) -> None:
    form.head("推荐意见")
    w.text(
        *w.choice("conclusion.recommendation", OPTIONS, audit.conclusion.recommendation or "", "\n").split(
            "\n"
        ),
        style="plain",
    )
    rows: list[Row] = [["管理体系", "推荐的认证范围"]]
    rows += [[NAMES[one], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (3, 7), head=1)
    focus = "、".join(form.some("next", 2))
    w.text(*form.texts("fit"), f"下次审核应在{w.fact('next_audit_by')}之前进行，关注{focus}。")


def _notes(audit: Audit, w: Writer, form: Form) -> None:
    form.head("说明和签署")
    w.text(*[f"{at}、{text}" for at, text in enumerate(form.texts("notes"), 1)], style="plain")
    names, path = audit.conclusion.signatories, "conclusion.signatories"
    rows: list[Row] = [["审核组长（签字）", w.each(path, names[:1]), "日期", w.fact("report_date")]]
    if names[1:]:
        rows.append(["审核组成员（签字）", w.each(path, names[1:], "、"), "日期", w.fact("report_date")])
    representative = audit.world.people.representative
    rows.append(["受审核组织代表（签字）", representative, "日期", w.fact("report_date")])
    w.table(rows, (2.8, 3.6, 1, 2.6), bold=(0, 2))
    w.text(f"附件：审核计划（{audit.world.plan_no}）、不符合报告、会议签到表。", style="plain")
