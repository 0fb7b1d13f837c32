"""The register of nonconformities and the conclusion in 艾丁湖's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
GRADES = {"major": "严重 Major", "minor": "轻微 Minor"}
VALUES = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
ADVICE = {
    "surveillance": {
        "maintain": "建议保持认证注册 Maintain",
        "suspend": "建议暂停认证注册 Suspend",
        "withdraw": "建议撤销认证注册 Withdraw",
    },
    "recertification": {
        "recommend": "建议再认证注册 Recertify",
        "recommend_after_correction": "不符合项纠正措施验证有效后建议再认证注册 Recertify after correction",
        "not_recommend": "不建议再认证注册 Not recommended",
    },
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """What was found, in one table."""
    rows: list[Row] = [
        [
            "No.",
            "部门 Department",
            "标准 Standard",
            "条款 Clause",
            "级别 Grade",
            "不符合事实 Statement",
            "验证方式 Verification",
            "状态 Status",
        ]
    ]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows.append(
            [
                e("number"),
                e("department"),
                e("standard"),
                e("clause"),
                w.choice(f"{e.path}.grade", GRADES, item.grade, "¶"),
                e("description"),
                "{+}资料 Document¶{-}现场 On-site",
                "{+}待整改 Open¶{-}已关闭 Closed",
            ]
        )
    w.table(rows, (0.6, 1.3, 1.9, 1, 1.6, 4.4, 1.9, 1.9), head=1, repeat=True)
    totals: list[Row] = [
        ["严重不符合 Major", "轻微不符合 Minor", "整改完成期限 Due date"],
        [
            w.fact("nonconformities.major"),
            w.fact("nonconformities.minor"),
            w.fact("nonconformities.due_date"),
        ],
    ]
    w.table(totals, (3, 3, 3), head=1)
    if audit.nonconformities.items:
        w.text(
            "受审核组织应分析原因，采取纠正和纠正措施，在期限之内将见证材料提交审核组长，由审核组长验证关闭。",
            style="plain",
        )


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, signatures."""
    marks: list[Row] = [["评价内容 Criterion", "评价 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        marks.append([e("criterion"), w.choice(f"{e.path}.value", VALUES, rating.value)])
    w.table(marks, (6, 6), head=1)
    w.text(
        f"审核组意见 Statement：{w.fact('organization.name')}的管理体系总体持续符合审核准则，运行有效，"
        "能够履行合规义务，审核目的已经达到，审核计划得到完整实施，未遇到影响结论的障碍。"
    )
    if audit.audit_type == "recertification":
        w.text("对本认证周期绩效的回顾表明，体系保持稳定，历次不符合项均已关闭，认证范围继续适宜。")
    advice = w.choice(
        "conclusion.recommendation", ADVICE[audit.audit_type], audit.conclusion.recommendation or "", "¶"
    )
    rows: list[Row] = [["推荐意见 Recommendation", advice]]
    rows += [
        [f"{NAMES[one]}证书范围 Certificate scope", w.scope("certificate", one)] for one in audit.systems
    ]
    rows.append(["下次审核最迟日期 Next audit by", w.fact("next_audit_by")])
    w.table(rows, (4, 9), bold=(0,))
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    signed: list[Row] = [
        ["组长签字 Lead auditor", w.each("conclusion.signatories", [leader])],
        ["组员签字 Members", w.each("conclusion.signatories", others)],
        ["日期 Date", w.fact("report_date")],
    ]
    w.table(signed, (4, 9), bold=(0,))
