"""Findings, ratings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

NAMES = {"EnMS": "能源管理体系", "EMS": "环境管理体系"}
GRADES = {"major": "严重", "minor": "轻微"}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
OPINIONS = {
    "recommend": "推荐认证",
    "recommend_after_correction": "整改并经验证后推荐认证",
    "maintain": "推荐保持认证",
    "refuse": "不推荐",
}


def end(audit: Audit, w: Writer) -> None:
    """To the signatures."""
    w.heading(2, "1. 不符合")
    _faults(audit, w)
    w.heading(2, "2. 综合评价")
    rows = [["评价内容", "符合程度"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value, " ")])
    w.table(rows, (7, 7), head=1)
    w.heading(2, "3. 审核结论")
    _conclusion(audit, w)


def _faults(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"严重不符合：{w.fact('nonconformities.major')} 项；"
        f"轻微不符合：{w.fact('nonconformities.minor')} 项。"
    )
    if not found.items:
        w.text("本次审核未开具不符合报告，关注事项已书面告知用能单位。")
        return
    for one in found.items:
        e = w.same("nonconformities.items", one.number, one)
        rows = [
            [f"不符合 {e('number')}", f"部门：{e('department')}", f"程度：{e('grade', GRADES[one.grade])}"],
            [f"{e('description')}", "‹", "‹"],
            [f"不满足 {e('standard')} 条款 {e('clause')} 的要求。", "‹", "‹"],
            ["纠正措施：由责任部门分析原因后填报，审核组以书面方式验证。", "‹", "‹"],
        ]
        w.table(rows, (4, 5, 5))
        w.text("", style="plain")
    if found.due_date:
        w.text(f"整改证据应于 {w.fact('nonconformities.due_date')} 之前提交。")


def _conclusion(audit: Audit, w: Writer) -> None:
    w.text(
        f"审核组依据所收集的证据认为：{w.fact('organization.name')}的体系文件满足认证依据，能源评审的方法合理，"
        f"数据可以追溯；审核目的已实现。审核采用抽样方法，结论存在抽样带来的不确定性。"
    )
    if audit.audit_type == "stage1":
        w.text("结论：{+}具备第二阶段审核的条件 {-}不具备第二阶段审核的条件", style="plain")
    else:
        chosen = audit.conclusion.recommendation or ""
        w.text(f"结论：{w.choice('conclusion.recommendation', OPINIONS, chosen, ' ')}", style="plain")
        for one in audit.systems:
            w.text(f"推荐的认证范围（{NAMES[one]}）：{w.scope('certificate', one)}", style="plain")
        w.text(f"下一次审核的最晚日期：{w.fact('next_audit_by')}", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows = [["审核组长签字", w.each("conclusion.signatories", [leader])]]
    if others:
        rows.append(["审核组成员签字", w.each("conclusion.signatories", others, "、")])
    rows.append(["签字日期", w.fact("report_date")])
    w.table(rows, (5, 9), bold=(0,))
