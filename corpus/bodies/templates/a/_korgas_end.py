"""The summary, nonconformities, conclusion and signatures of 韦斯特林's form."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EnMS": "能源管理体系"}
GRADES = (("major", "严重", "Major"), ("minor", "一般", "Minor"), ("observation", "观察项", "Observation"))
OPINIONS = {
    "recommend": ("推荐认证", "Recommend certification"),
    "recommend_after_correction": (
        "纠正措施验收后推荐认证",
        "Recommend after acceptance of corrective action",
    ),
    "maintain": ("保持认证", "Maintain certification"),
    "none": ("不予推荐", "Not recommended"),
}
OBSERVED = 2


def summary(audit: Audit, w: Writer, said: Slots) -> None:
    """What the office reads first."""
    w.text(*map(said, said.at("summary")))
    w.heading(2, "强项 Strengths")
    w.text(*(f"• {text}" for text in said.phrases.some("strengths", 2)), style="plain")
    w.heading(2, "发现统计 Number of findings")
    rows: list[Row] = [
        ["严重 Major", "一般 Minor", "观察项 Observation"],
        [w.fact("nonconformities.major"), w.fact("nonconformities.minor"), str(OBSERVED)],
    ]
    w.table(rows, (1, 1, 1), head=1)
    if audit.certificates:
        w.text(said(said.at("marks")))
        w.heading(2, "现有证书 Current certificates")
        held: list[Row] = [["体系 System", "证书号 Certificate No.", "颁发 Issued", "到期 Expires"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            held.append([e("system"), e("number"), e("issued_on"), e("valid_to")])
        w.table(held, (1.5, 3, 2, 2), head=1)


def problems(audit: Audit, w: Writer) -> None:
    """A form for each nonconformity, observations, those of the audit before."""
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = [
            f"{{+}}{e('grade', zh)} {en}" if value == item.grade else f"{{-}}{zh} {en}"
            for value, zh, en in GRADES
        ]
        number = f"NC {item.number}{e.silent('number')}"
        rows: list[Row] = [
            ["编号 No.", number, "部门 Dept.", e("department")],
            ["标准 Standard", e("standard"), "条款 Clause", e("clause")],
            ["级别 Grade", "  ".join(grade), "‹", "‹"],
            ["不符合事实 Statement", e("description"), "‹", "‹"],
            [
                "原因及措施 Cause and action",
                "由客户在纠正措施报告中说明 Stated in the client's report",
                "‹",
                "‹",
            ],
            ["验证 Verification", "{+}书面 Documentary  {-}现场 On-site", "‹", "‹"],
        ]
        w.table(rows, (2.2, 3.4, 1.6, 2.6))
        w.text("", style="plain")
    w.text(f"纠正措施报告的提交期限 Due date：{w.fact('nonconformities.due_date')}。", style="plain")
    w.heading(2, "观察项 Observations")
    seen = Slots(w).phrases.some("observations", OBSERVED)
    w.text(*(f"OBS {at}  {text}" for at, text in enumerate(seen, 1)), style="plain")
    if not audit.previous_nonconformities:
        return
    w.heading(2, "上次审核的不符合 Previous nonconformities")
    earlier: list[Row] = [["事实 Statement", "关闭日期 Closed on", "有效性 Effectiveness"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        failed = again(audit, one.description)
        told = (
            "{-}有效 Effective  {+}再次发生 Repeated" if failed else "{+}有效 Effective  {-}再次发生 Repeated"
        )
        earlier.append([e("description"), e("closed_on"), told])
    w.table(earlier, (5, 1.8, 3.4), head=1)


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, scope of the certificate, signatures."""
    rows: list[Row] = [["评价项目 Criterion", "评价 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (6, 2), head=1)
    w.text(
        f"审核目的已经实现。{w.fact('organization.name')}的管理体系总体有效，"
        f"一般不符合{w.fact('nonconformities.minor')}项，不影响体系实现预期结果的能力。"
    )
    chosen = audit.conclusion.recommendation or ""
    made = []
    for value, (label, english) in OPINIONS.items():
        told = w.tag("conclusion.recommendation", value, label) if value == chosen else label
        made.append(f"{{{'+' if value == chosen else '-'}}}{told} {english}")
    scopes = "¶".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    last: list[Row] = [
        ["推荐意见 Recommendation", "¶".join(made)],
        ["证书范围 Certificate scope", scopes],
        ["下次审核不晚于 Next audit by", w.fact("next_audit_by")],
        ["签字 Signatures", w.each("conclusion.signatories", audit.conclusion.signatories, "  ")],
        ["日期 Date", w.fact("report_date")],
    ]
    w.table(last, (2.6, 7.4))
