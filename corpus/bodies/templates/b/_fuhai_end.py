"""Chapters 10 to 12 of 福海渔鸿's reports: nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VERDICTS = {
    "stage2": {
        "recommend": "推荐授予认证",
        "recommend_after_correction": "不符合的纠正措施经验证后推荐授予认证",
        "not_recommend": "不推荐授予认证",
    },
    "recertification": {
        "recommend": "推荐更新认证",
        "recommend_after_correction": "不符合的纠正措施经验证后推荐更新认证",
        "not_recommend": "不推荐更新认证",
    },
    "surveillance": {"maintain": "推荐保持认证", "not_recommend": "不推荐保持认证"},
}


def chapter_ten(audit: Audit, w: Writer) -> None:
    """A form for each nonconformity."""
    found = audit.nonconformities
    w.text("10.2 本次不符合", style="plain")
    w.text(
        f"• 严重不符合 {w.fact('nonconformities.major')} 项，轻微不符合 {w.fact('nonconformities.minor')} 项",
        style="plain",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.table(
            [
                ["不符合编号", e("number")],
                ["责任部门", e("department")],
                ["依据及条款", f"{e('standard')} 第 {e('clause')} 条"],
                ["分级", e("grade", "轻微" if item.grade == "minor" else "严重")],
                ["事实描述", e("description")],
                ["原因与纠正措施", "由责任部门分析原因，制定纠正和纠正措施，附实施证据"],
                ["验证方式", "{+}书面验证  {-}现场验证"],
            ],
            (2.6, 7.4),
            bold=(0,),
        )
        w.text("　", style="plain")
    if found.due_date:
        w.text(
            f"• 纠正措施及证据提交期限：{w.fact('nonconformities.due_date')}",
            "• 不存在审核组与受审核方之间未解决的分歧",
            style="plain",
        )


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, the conclusion, what is recommended for which scope."""
    rows: list[Row] = [["评价项目", "评价结果"]]
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (7, 3), head=1)
    w.text(
        "• "
        + w.random.choice(
            (
                "管理体系在总体上符合审核准则，运行有效，具备实现方针和目标的能力。",
                "审核目的已实现。管理体系得到建立、实施和保持，除所列不符合外满足审核准则。",
            )
        ),
        "• 内部审核和管理评审能够发现问题并推动改进，是可信的。",
        f"• {_marks(audit)}",
        style="plain",
    )
    chosen = audit.conclusion.recommendation or ""
    names = words("systems")
    rows = [
        ["推荐意见", w.choice("conclusion.recommendation", VERDICTS[audit.audit_type], chosen, "¶")],
        *(
            [f"{names[one]['short']}体系认证范围（推荐）", w.scope("certificate", one)]
            for one in audit.systems
        ),
        ["下次审核", f"不迟于 {w.fact('next_audit_by')}"],
    ]
    w.table(rows, (2.6, 7.4), bold=(0,))


def _marks(audit: Audit) -> str:
    if audit.certificates:
        return "查看了网站、包装和宣传材料，认证证书和标志的使用符合规定。"
    return "受审核方尚未获证，不存在认证证书和标志的使用问题。"


def signing(audit: Audit, w: Writer) -> None:
    """What is declared, who gets the report, who signs."""
    w.text(
        "• 审核以抽样方式进行，未发现不符合的区域不表示不存在不符合，受审核方应自行保持持续符合。",
        "• 审核组对所获信息保密；审核组成员两年内未向受审核方提供过咨询，不存在利益冲突。",
        "• 推荐意见须经认证决定程序确认，最终结果以认证决定为准。",
        f"• 分发：{w.fact('organization.name')}一份，本公司存档一份。",
        style="plain",
    )
    leader = audit.leader.name
    others = [one for one in audit.conclusion.signatories if one != leader]
    w.table(
        [
            ["审核组长（签字）", w.each("conclusion.signatories", [leader])],
            ["审核组成员（签字）", w.each("conclusion.signatories", others) or w.blank],
            ["日期", w.fact("report_date")],
        ],
        (2.6, 7.4),
        bold=(0,),
    )
