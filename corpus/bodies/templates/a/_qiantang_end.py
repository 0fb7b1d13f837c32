"""Nonconformities old and new, the conclusion and the page of signatures of 钱堰's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合整改经验证有效后推荐认证注册",
    "no": "不推荐认证注册",
}
ADVICE = {
    "stage2": FIRST,
    "surveillance": {
        "maintain": "推荐保持认证资格",
        "suspend": "推荐暂停认证资格",
        "withdraw": "推荐撤销认证资格",
    },
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合整改经验证有效后推荐再认证注册",
        "no": "不推荐再认证注册",
    },
}


def earlier(audit: Audit, w: Writer) -> None:
    """What became of the findings of the audit before."""
    if not audit.previous_nonconformities:
        w.text("6．本次审核之前没有遗留的不符合需要跟踪。")
        return
    w.text("6．对上次审核不符合的跟踪：")
    rows: list[Row] = [["序号", "上次不符合事实", "关闭日期", "本次验证情况"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        seen = "本次又发现类似问题，已列为不符合" if again(audit, one.description) else "措施落实，未重复发生"
        rows.append([str(at), e("description"), e("closed_on"), seen])
    w.table(rows, (0.6, 4.2, 1.5, 1.8), head=1)


def nonconformities(audit: Audit, w: Writer) -> None:
    """The numbers and the table of those of this audit."""
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合报告：严重{w.fact('nonconformities.major')}份，"
        f"一般{w.fact('nonconformities.minor')}份。"
    )
    if not found.items:
        return
    rows: list[Row] = [["编号", "不符合事实", "责任部门", "依据标准", "条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("description"), e("department"), e("standard"), e("clause"), grade])
    w.table(rows, (0.6, 3.6, 0.9, 1.5, 0.7, 0.7), head=1, repeat=True)
    w.text(
        f"受审核方应在{w.fact('nonconformities.due_date')}前完成原因分析、纠正和纠正措施，"
        "并将证实材料提交审核组长书面验证。"
    )


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, sum of it all, scope, recommendation."""
    w.text("1．单项评价")
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 1.4), head=1)
    some = "第六章所列不符合属个别现象，不影响体系总体的有效性；" if audit.nonconformities.items else ""
    w.text(
        f"2．总体评价：{some}审核组认为，{w.fact('organization.name')}的管理体系符合审核依据的要求，"
        "得到了实施和保持，具有满足顾客和法律法规要求的能力，能够实现预期结果；内部审核和管理评审能够发现并解决问题，"
        "可以信任。本次审核的目的已经达到。"
    )
    w.text(f"3．做得好的方面：{''.join(phrases(w, 'good', 2))}")
    w.text(f"4．建议改进的方面（不构成不符合）：{''.join(phrases(w, 'weak', 2))}")
    scopes = "；".join(f"{LETTERS[one]}——{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"5．认证范围：审核组确认认证范围适宜，证书拟表述为：{scopes}。")
    labels = ADVICE.get(audit.audit_type, FIRST)
    chosen = audit.conclusion.recommendation or ""
    w.text("6．审核组的推荐意见：")
    w.text(w.choice("conclusion.recommendation", labels, chosen, "　"), style="plain")
    w.text(f"7．下一次审核应不晚于{w.fact('next_audit_by')}进行。")


def signed(audit: Audit, w: Writer) -> None:
    """What the report rests on, and who signs it."""
    w.text(
        "审核以抽样的方式进行，未抽到的部分仍可能存在不符合，受审核方不能因本报告而免除自身的责任。"
        "本报告的推荐意见须经本公司认证决定人员复核后方能生效；报告归本公司所有，未经受审核方同意不向第三方提供，"
        "法律法规另有规定的除外。"
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [["审核组长（签字）", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["审核组成员（签字）", w.each("conclusion.signatories", others, "　")])
    rows.append(["签字日期", w.fact("report_date")])
    w.table(rows, (2, 5), bold=(0,))
    w.text(
        f"报告发放：{w.fact('organization.name')}一份，{w.fact('certification_body.name')}存档一份。",
        style="plain",
    )
