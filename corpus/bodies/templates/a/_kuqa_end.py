"""Chapters 8 to 10 of 库车河's report: strong points, nonconformities, the conclusion and who signs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kuqa_parts import NAMES, SHORT, Pair, filled, pairs, some
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
GOOD = (
    "最高管理者重视体系工作，{representative}按季度组织检查并通报结果。",
    "{quality}、{doing}的记录及时、规范，便于追溯。",
    "{machine}等主要设备维护良好，故障停机时间逐年减少。",
    "员工队伍稳定，关键岗位的经验丰富。",
)
BETTER = (
    "建议{tech}进一步细化作业文件中的异常处理要求。",
    "建议{purchase}对供方的业绩按季度汇总分析。",
    "建议{office}提高培训效果评价的针对性。",
)


def all_of(audit: Audit, w: Writer) -> None:
    """All three chapters."""
    w.heading(1, "8 审核综述")
    pairs(w, [("优势", some(w, GOOD, 2)), ("改进建议", some(w, BETTER, 2))])
    _problems(audit, w)
    w.heading(1, "10 审核结论")
    _rated(audit, w)
    _concluded(audit, w)
    _signed(audit, w)


def _problems(audit: Audit, w: Writer) -> None:
    items = audit.nonconformities.items
    w.heading(1, "9 不符合项")
    w.heading(2, "9.1 统计")
    rows = [
        ("严重不符合", f"{w.fact('nonconformities.major')}项"),
        ("一般不符合", f"{w.fact('nonconformities.minor')}项"),
    ]
    if audit.nonconformities.due_date:
        rows.append(("整改期限", f"{w.fact('nonconformities.due_date')}前提交纠正措施及证据"))
    pairs(w, rows)
    if not items:
        return
    w.heading(2, "9.2 不符合报告")
    for item in items:
        e = w.same("nonconformities.items", item.number, item)
        pairs(
            w,
            (
                ("不符合编号", e("number")),
                ("责任部门", e("department")),
                ("不符合事实", e("description")),
                ("不符合条款", f"{e('standard')} 第 {e('clause')} 条"),
                ("严重程度", w.choice(f"{e.path}.grade", GRADES, item.grade)),
                ("纠正措施验证", "书面验证，由审核组长负责"),
            ),
        )
        w.text("", style="plain")
    _spread(audit, w)


def _spread(audit: Audit, w: Writer) -> None:
    w.heading(2, "9.3 不符合分布")
    rows: list[Row] = [["编号", "部门", "标准", "条款"]]
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        rows.append([e("number"), e("department"), e("standard"), e("clause")])
    w.table(rows, (1, 2, 2.5, 1.2), head=1)


def _rated(audit: Audit, w: Writer) -> None:
    w.heading(2, "10.1 评价")
    rows: list[Pair] = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append((e("criterion"), e("value")))
    made: list[Row] = [["评价项目", "评价结果"], *([left, right] for left, right in rows)]
    w.table(made, (5, 2), head=1)


LABELS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "纠正措施验证有效后推荐认证注册",
    "maintain": "推荐保持认证注册",
    "not_recommend": "不推荐",
}
AGAIN = LABELS | {
    "recommend": "推荐再认证注册",
    "recommend_after_correction": "纠正措施验证有效后推荐再认证注册",
}


def _concluded(audit: Audit, w: Writer) -> None:
    w.heading(2, "10.2 结论")
    names = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"审核组认为：{w.fact('organization.name')}的{names}符合审核准则的要求，运行有效，审核目的已经实现，"
        "审核范围与实际一致，内部审核和管理评审的过程可信。"
    )
    labels = AGAIN if audit.audit_type == "recertification" else LABELS
    w.text(
        "审核组的推荐意见：",
        w.choice("conclusion.recommendation", labels, str(audit.conclusion.recommendation)),
        style="plain",
    )
    w.heading(2, "10.3 推荐的认证范围")
    pairs(w, [(SHORT[one], w.scope("certificate", one)) for one in audit.systems])
    w.heading(2, "10.4 下次审核")
    w.text(
        f"下次审核应不晚于{w.fact('next_audit_by')}进行。"
        + filled(audit, "届时重点关注{doing}的过程控制和本次不符合措施的有效性。")
    )


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.heading(2, "10.5 签署")
    rows = [("审核组长", w.each("conclusion.signatories", [leader]))]
    if others:
        rows.append(("审核组成员", w.each("conclusion.signatories", others, "　")))
    pairs(w, [*rows, ("日期", w.fact("report_date"))])
    w.text(f"报告发放：受审核方一份，{w.fact('certification_body.name')}存档一份。", style="plain")
