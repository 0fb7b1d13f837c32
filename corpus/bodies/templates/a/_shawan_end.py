"""Earlier and present nonconformities and the conclusion of 沙湾's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._shawan_words import SHORT, Sections
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VERDICTS = {
    "recommend": "同意推荐认证注册 Recommended",
    "recommend_after_correction": "不符合项纠正措施经验证后推荐 Recommended after correction",
    "maintain": "同意保持认证注册 Maintained",
}


def earlier(audit: Audit, w: Writer, pages: Sections) -> None:
    """The nonconformities of the audit before."""
    pages.head("上次审核不符合的跟踪", "Follow-up of Previous Nonconformities")
    if not audit.previous_nonconformities:
        w.text("没有需要跟踪的不符合 None。")
        return
    rows: list[Row] = [["No.", "不符合事实 Statement", "关闭日期 Closed", "现场验证 Verified"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        now = "再次出现 Recurred" if again(audit, one.description) else "有效 Effective"
        rows.append([str(at), e("description"), e("closed_on"), now])
    w.table(rows, (0.6, 5.8, 1.6, 2), head=1)


def findings(audit: Audit, w: Writer, pages: Sections) -> None:
    """The nonconformities."""
    found = audit.nonconformities
    pages.head("不符合", "Nonconformities")
    w.text(
        f"严重不符合 Major：{w.fact('nonconformities.major')} 项；"
        f"一般不符合 Minor：{w.fact('nonconformities.minor')} 项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般 Minor" if item.grade == "minor" else "严重 Major")
        w.table(
            [
                ["编号 No.", e("number"), "级别 Grade", grade],
                ["部门 Dept.", e("department"), "标准/条款 Clause", f"{e('standard')} / {e('clause')}"],
                ["事实 Statement", e("description"), "‹", "‹"],
                ["验证方式 Verification", "{+}书面验证 Documents  {-}现场验证 On-site", "‹", "‹"],
            ],
            (2, 3, 2, 3),
            bold=(0, 2),
        )
        w.text("", style="plain")
    if found.due_date:
        w.text(f"受审核方应于 {w.fact('nonconformities.due_date')} 之前提交原因分析、纠正和纠正措施的证据。")


def conclusion(audit: Audit, w: Writer, pages: Sections) -> None:
    """Ratings, recommendation, signatures."""
    pages.head("审核结论", "Conclusion")
    rows: list[Row] = [["评价内容 Criterion", "评价 Rating"]]
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    mark = "证书和标志的使用符合规定" if audit.certificates else "尚未持证，标志使用不适用"
    shown = {key: VERDICTS[key] for key in _options(audit)}
    told = w.choice("conclusion.recommendation", shown, audit.conclusion.recommendation or "", "¶")
    w.text(
        "审核组认为受审核方的管理体系符合审核准则，前提方案、危害控制计划得到实施，有能力稳定提供安全的食品。",
        f"{mark}。审核采取抽样方法，未抽到之处仍可能存在不符合。审核组对审核中得到的信息保密。",
    )
    w.table([["推荐意见 Recommendation", told]], (2.6, 7.4), bold=(0,))
    for system in audit.systems:
        w.text(f"推荐证书范围 Certificate scope（{SHORT[system]}）：{w.scope('certificate', system)}。")
    w.text(f"下次审核最迟日期 Next audit no later than：{w.fact('next_audit_by')}。")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows = [["审核组长 Lead auditor", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["组员 Members", w.each("conclusion.signatories", others)])
    rows.append(["日期 Date", w.fact("report_date")])
    w.table(rows, (3, 7), bold=(0,))


def _options(audit: Audit) -> tuple[str, ...]:
    if audit.audit_type == "surveillance":
        return ("maintain", "recommend_after_correction")
    return ("recommend", "recommend_after_correction")
