"""Parts E and F of 梵煦's report: nonconformities, evaluation, recommendation, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重 Major", "minor": "轻微 Minor"}
GIVE = {
    "recommend": "推荐认证 Recommended",
    "recommend_after_correction": "验证纠正措施后推荐认证 Recommended after verification",
    "not_recommend": "不推荐认证 Not recommended",
}
KEEP = {"maintain": "保持认证 Maintain", "suspend": "暂停认证 Suspend", "withdraw": "撤销认证 Withdraw"}


def findings(audit: Audit, w: Writer) -> None:
    """Good points, room for improvement, nonconformities."""
    w.heading(2, "E-1  优点和改进机会 Strengths and opportunities")
    w.paragraphs(phrases(w, "merits", 2))
    w.paragraphs(phrases(w, "chances", 2))
    w.heading(2, "E-2  不符合 Nonconformities")
    found = audit.nonconformities
    rows: list[Row] = [
        ["严重不符合数¶Major", w.fact("nonconformities.major")],
        ["轻微不符合数¶Minor", w.fact("nonconformities.minor")],
    ]
    if found.items:
        rows.append(["纠正措施提交期限¶Due date", w.fact("nonconformities.due_date")])
    w.table(rows, (4, 6))
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        w.text("", style="plain")
        rows = [
            ["编号 No.", e("number"), "部门 Department", e("department")],
            ["标准 Standard", e("standard"), "条款 Clause", e("clause")],
            ["性质 Grade", grade, "‹", "‹"],
            ["不符合描述 Description", e("description"), "‹", "‹"],
        ]
        w.table(rows, (2, 3.5, 1.8, 2.7))
    if not found.items:
        w.text("本次审核没有提出不符合，No nonconformities raised.", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Evaluation, recommendation, scopes, signatures."""
    rows: list[Row] = [["评价准则¶Criterion", "评价结果¶Result"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(
        f"综合结论 Overall conclusion：{w.fact('organization.name')}的管理体系（有效人数"
        f"{w.fact('headcount')}人）实施正常，轻微不符合{w.fact('nonconformities.minor')}项，审核目的达到。"
    )
    w.text("审核组意见 Recommendation of the audit team：", style="plain")
    if audit.audit_type == "stage1":
        w.text("{+}进入二阶段 Proceed to stage 2  {-}改进后进入 Proceed after improvement", style="plain")
    else:
        options = KEEP if audit.audit_type in {"surveillance", "special"} else GIVE
        chosen = audit.conclusion.recommendation or ""
        w.text(w.choice("conclusion.recommendation", options, chosen), style="plain")
        rows = [["体系¶System", "证书范围¶Scope of certification"]]
        rows += [[one, w.scope("certificate", one)] for one in audit.systems]
        w.table(rows, (1.6, 8.4), head=1)
        w.text(f"下次审核最晚日期 Next audit not later than：{w.fact('next_audit_by')}", style="plain")
    w.heading(2, "签字 Signatures")
    rows = [["姓名 Name", "职责 Role", "日期 Date"]]
    for member in audit.team:
        role = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}[member.role]
        rows.append([w.each("conclusion.signatories", [member.name]), role, w.fact("report_date")])
    w.table(rows, (4, 3, 3), head=1)
    w.text(w.fact("certification_body.name"), style="right")
