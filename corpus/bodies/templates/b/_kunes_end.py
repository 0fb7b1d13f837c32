"""The end of 巩乃斯河's form: nonconformities with correction and check, ratings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "质量", "FSMS": "食品安全", "HACCP": "HACCP"}
OPINIONS = {
    "recommend": "推荐认证",
    "recommend_after_correction": "整改验证后推荐认证",
    "maintain": "推荐保持",
    "none": "不推荐",
}
ANSWERS = (
    "由责任部门纠正并查清影响的产品",
    "同类记录和现场已要求全面排查",
    "责任部门已确认事实，正在分析原因",
)


def problems(audit: Audit, w: Writer) -> None:
    """The nonconformities of this audit, and how those before were closed."""
    found = audit.nonconformities
    w.text(
        f"本次审核的不符合：严重{w.fact('nonconformities.major')}项、"
        f"轻微{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = [["号", "部门", "事实", "依据和条款", "性质", "纠正情况"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows.append(
            [
                f"{item.number}{e.silent('number')}",
                e("department"),
                e("description"),
                f"{e('standard')}¶{e('clause')}",
                e("grade", "轻微" if item.grade == "minor" else "严重"),
                w.random.choice(ANSWERS),
            ]
        )
    w.table(rows, (0.6, 1.1, 4.4, 1.8, 0.8, 1.8), head=1)
    w.text(
        f"整改资料（原因、纠正、纠正措施及证据）应在{w.fact('nonconformities.due_date')}前提交，"
        "验证方式：{+}书面  {-}现场。"
    )
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        seen = "本次再次发现，另行开具" if again(audit, one.description) else "复查未再出现"
        w.text(f"上次不符合之{at}：{e('description')}关闭日期{e('closed_on')}，{seen}。", style="plain")


def conclusion(audit: Audit, w: Writer, said: Slots) -> None:
    """Ratings, recommendation and signatures."""
    rows: list[Row] = [["评价方面", "符合", "基本符合", "不符合"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        cells = [
            f"{{+}}{e.silent('value')}" if value == rating.value else "{-}"
            for value in ("符合", "基本符合", "不符合")
        ]
        rows.append([e("criterion"), *cells])
    w.table(rows, (5.5, 1.3, 1.6, 1.6), head=1)
    w.text(
        f"审核结论：{w.fact('organization.name')}的体系符合审核依据的要求并有效运行，能够控制食品安全危害，"
        f"审核目的已达到；轻微不符合{w.fact('nonconformities.minor')}项已要求限期整改。"
    )
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐意见：{w.choice('conclusion.recommendation', OPINIONS, chosen)}", style="plain")
    for system in audit.systems:
        w.text(f"建议的证书范围（{SHORT[system]}）：{w.scope('certificate', system)}。", style="plain")
    w.text(f"下次审核期限：{w.fact('next_audit_by')}之前。{said(said.at('close'))}", style="plain")
    last: list[Row] = [
        ["审核组签字", w.each("conclusion.signatories", audit.conclusion.signatories, "、")],
        ["日期", w.fact("report_date")],
    ]
    w.table(last, (2, 8), bold=(0,))
