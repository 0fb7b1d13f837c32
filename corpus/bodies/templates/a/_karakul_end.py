"""Nonconformities with their matrix, and the conclusion of 喀拉库勒's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "轻微"}
FIRST = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项纠正措施经验证有效后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEPT = {"maintain": "推荐保持认证注册", "suspend": "建议暂停认证注册", "withdraw": "建议撤销认证注册"}
CHAPTERS = {
    "4": "4 组织环境",
    "5": "5 领导作用",
    "6": "6 策划",
    "7": "7 支持",
    "8": "8 运行",
    "9": "9 绩效评价",
    "10": "10 改进",
}
SEEN = {
    "4": (0,),
    "5": (0, 1, 2, 3, 4, 5, 6, 7, 8),
    "6": (0, 1, 2, 3, 4, 5, 6, 7, 8),
    "7": (1, 2, 3, 4, 7),
    "8": (2, 3, 4, 5, 6, 7, 8),
    "9": (0, 1, 2, 8),
    "10": (0, 2, 3, 8),
}
"""Chapters audited in which columns of the matrix (0 the management)."""


def nonconformities(audit: Audit, w: Writer) -> None:
    """Part D."""
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.heading(2, "D.1 不符合项报告")
    w.text(f"本次审核开具不符合项：严重{major}项，轻微{minor}项。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        rows: list[Row] = [
            ["编号", e("number"), "受审核部门", e("department")],
            ["不符合标准", e("standard"), "不符合条款", e("clause")],
            ["不符合事实", e("description"), "‹", "‹"],
            ["性质", grade, "完成期限", w.fact("nonconformities.due_date")],
            ["整改要求", "分析原因，制定并实施纠正措施，举一反三检查同类问题", "‹", "‹"],
            ["验证方式", "{+}提交书面证据  {-}现场跟踪验证", "部门确认", "认可上述事实"],
        ]
        w.table(rows, (1.7, 3.8, 1.7, 3.2), bold=(0, 2))
        w.text("", style="plain")
    w.heading(2, "D.2 不符合项汇总矩阵（条款×部门）")
    _matrix(audit, w)
    if audit.previous_nonconformities:
        w.heading(2, "D.3 上次审核不符合项的跟踪")
        _previous(audit, w)


def _matrix(audit: Audit, w: Writer) -> None:
    names = ["管理层", *audit.world.departments]
    rows: list[Row] = [["条款", *names]]
    for chapter, title in CHAPTERS.items():
        row = [title]
        for at, name in enumerate(names):
            row.append(_cell(audit, w, chapter, name) or ("○" if at in SEEN[chapter] else w.blank))
        rows.append(row)
    w.table(rows, (1.9, *(1,) * len(names)), head=1)
    w.text(
        "注：○表示已审核且未发现不符合，表中列出不符合项的编号和条款，“—”表示该部门不涉及。", style="plain"
    )


def _cell(audit: Audit, w: Writer, chapter: str, department: str) -> str:
    told = []
    for item in audit.nonconformities.items:
        if item.department == department and item.clause.split(".")[0] == chapter:
            e = w.same("nonconformities.items", item.number, item)
            told.append(f"{e('number')}¶{e('clause')}")
    return "¶".join(told)


def _previous(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["上次不符合事实", "关闭日期", "本次验证"]]
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        told = "同类问题再次出现，见D.1" if again(audit, earlier.description) else "措施有效，未再发生"
        rows.append([e("description"), e("closed_on"), told])
    w.table(rows, (6.2, 1.8, 2.4), head=1)


def conclusion(audit: Audit, w: Writer, said: Phrases) -> None:
    """Part E."""
    w.heading(2, "E.1 综合评价")
    rows: list[Row] = [["评价项目", "评价"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (6, 2), head=1)
    w.text("主要优点：", *said.some("strong", 2), "改进建议（不作为不符合）：", *said.some("weak", 2))
    w.heading(2, "E.2 审核结论")
    found = audit.nonconformities
    w.text(
        f"{w.fact('organization.name')}按照认证标准建立了管理体系并运行，过程受控，具备提供满足要求的产品和服务的能力。"
        f"审核目的已经达到，审核抽样存在局限性，未抽到的部分可能还有未被发现的问题。"
    )
    if found.items:
        total = f"{w.fact('nonconformities.major')}项严重、{w.fact('nonconformities.minor')}项轻微"
        due = w.fact("nonconformities.due_date")
        w.text(f"受审核方应于{due}前完成{total}不符合的整改并将见证资料提交审核组长。")
    kept = audit.audit_type == "surveillance"
    options = KEPT if kept else FIRST
    chosen = audit.conclusion.recommendation or ""
    table: list[Row] = [["推荐意见", w.choice("conclusion.recommendation", options, chosen, "¶")]]
    for system in audit.systems:
        name = words("systems")[system]["short"]
        table.append([f"{name}证书表述的范围", w.scope("certificate", system)])
    table.append(["下次审核", f"应在{w.fact('next_audit_by')}之前实施，并抽取在建项目或主要作业现场"])
    w.table(table, (2.6, 7.8), bold=(0,))
    w.heading(2, "E.3 签字")
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "　")
    w.table(
        [
            ["审核组长", w.person(audit.leader)("name")],
            ["审核组全体成员签字", names],
            ["日期", w.fact("report_date")],
        ],
        (2.6, 7.8),
        bold=(0,),
    )
    w.text(f"本报告由{w.fact('certification_body.name')}所有，分发受审核方和本机构档案。", style="plain")
