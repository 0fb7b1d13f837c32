"""The fifth chapter of 栾禾海德曼's report: a card for each nonconformity, and those of the last audit."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a._luanhe_form import head, label
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重 Major", "minor": "轻微 Minor"}


def chapter(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    w.heading(1, "5  审核发现 Findings")
    _before(audit, w)
    w.heading(2, "5.2  本次不符合 Nonconformities of this audit")
    if not audit.nonconformities.items:
        w.text("本次未提出不符合。No nonconformities.", style="plain")
        return
    for item in audit.nonconformities.items:
        _card(w, item)
    w.text(
        f"共提出轻微不符合 {w.fact('nonconformities.minor')} 项，严重不符合 "
        f"{w.fact('nonconformities.major')} 项。原因分析和纠正措施于 {w.fact('nonconformities.due_date')} "
        "之前提交组长。Root cause and actions are to be submitted to the lead auditor by this date.",
        style="plain",
    )


def _before(audit: Audit, w: Writer) -> None:
    w.heading(2, "5.1  上次不符合的跟踪 Follow-up of the last audit")
    if not audit.previous_nonconformities:
        first = audit.audit_type == "stage2"
        told = "初次认证，不适用。Initial audit, n/a." if first else "无。None."
        w.text(told, style="plain")
        return
    heads = head("描述", "Finding"), head("关闭日期", "Closed on"), head("已验证", "Verified")
    rows: list[Row] = [heads]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        rows.append([e("description"), e("closed_on"), "{+}是 Yes¶{-}否 No"])
    w.table(rows, (6, 2, 1.6), head=1)


def _card(w: Writer, item: Nonconformity) -> None:
    e = w.same("nonconformities.items", item.number, item)
    number = e("number", value=f"NC-{item.number}")
    grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
    w.table(
        [
            [label("编号", "No."), number, label("分级", "Grade"), grade],
            [label("部门", "Auditee"), e("department"), label("标准", "Standard"), e("standard")],
            [
                label("条款", "Clause"),
                e("clause"),
                label("状态", "Status"),
                "{+}未关闭 Open  {-}已关闭 Closed",
            ],
            [label("事实", "Objective evidence"), e("description"), "‹", "‹"],
            [label("要求", "Required"), "{+}纠正 Correction  {+}原因 Root cause  {+}措施 Action", "‹", "‹"],
            [label("验证方式", "Verification"), "{+}书面 Documents  {-}现场 On-site", "‹", "‹"],
        ],
        (1.8, 3, 1.8, 3),
    )
