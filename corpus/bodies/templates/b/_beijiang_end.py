"""Chapters 6 to 8: nonconformities, the audit before, conclusion with boxes, annexes, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改验证合格后推荐认证注册",
    "maintain": "推荐保持认证注册",
}


def problems(audit: Audit, w: Writer) -> None:
    """How many, and which."""
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.heading(2, "（一）不符合项汇总")
    total = str(found.major + found.minor)
    w.table([["类别", "严重", "一般", "合计"], ["数量（项）", major, minor, total]], (2, 2, 2, 2), head=1)
    w.heading(2, "（二）不符合项内容")
    rows: list[Row] = [["编号", "责任部门", "不符合事实", "依据标准", "条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        number = item.number + e.silent("number")
        told = [e("department"), e("description"), e("standard"), e("clause"), e("grade", GRADES[item.grade])]
        rows.append([number, *told])
    w.table(rows, (0.8, 1.2, 4.5, 1.9, 1, 0.8), head=1, repeat=True)
    w.text(
        f"受审核方应在{w.fact('nonconformities.due_date')}前完成整改，并将整改材料提交审核组验证。"
        "整改材料包括原因分析、纠正、纠正措施及证据。",
    )


def earlier(audit: Audit, w: Writer) -> None:
    """What became of those of the audit before."""
    w.heading(2, "（三）上次审核不符合项的验证")
    if not audit.previous_nonconformities:
        w.text("本次为初次认证，没有上次审核的不符合项。")
        return
    rows: list[Row] = [["序号", "上次审核的不符合项", "关闭日期", "本次验证结果"]]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        state = "本次又发现类似问题，已开具不符合项" if again(audit, one.description) else "措施有效"
        rows.append([str(at), e("description"), e("closed_on"), state])
    w.table(rows, (0.7, 5.4, 1.7, 2), head=1)


def opinion(audit: Audit, w: Writer) -> None:
    """The ratings, the recommendation, the scopes."""
    w.heading(2, "（一）体系评价")
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at + 1), e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (0.8, 4.5, 4.2), head=1)
    w.heading(2, "（二）审核组意见")
    w.text(
        "审核组通过交谈、查阅文件记录和现场观察，认为受审核方的管理体系基本符合标准要求，运行有效，审核目的已达到。",
    )
    chosen = w.choice("conclusion.recommendation", OPINIONS, audit.conclusion.recommendation or "", gap="¶")
    w.table([["推荐意见", f"{chosen}¶{{-}}不推荐认证注册"]], (2, 7), bold=(0,))
    w.heading(2, "（三）建议的认证范围")
    rows = [["认证领域", "建议的认证范围"]]
    rows += [[words("systems")[one]["name"], w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (2.6, 7), head=1)
    w.text(f"下次审核应在{w.fact('next_audit_by')}前进行。")
    w.heading(2, "（四）说明")
    w.text(
        "1) 审核采用抽样的方法，没有发现不符合的部门和过程不代表没有不符合。",
        "2) 审核组对审核中了解到的受审核方的信息负有保密责任。",
        f"3) 本报告经{w.fact('certification_body.name')}审查批准后，作为认证决定的依据之一。",
        "4) 受审核方对审核结论有异议的，可向本公司申诉。",
        style="plain",
    )


def annexes(audit: Audit, w: Writer) -> None:
    """What goes with the report, and how to reach the body."""
    found = ["审核计划", "首末次会议签到表", "不符合项报告", "审核记录"]
    if audit.permits:
        found.append("资质证书复印件")
    if audit.stage1:
        found.append("第一阶段审核报告")
    w.text(*(f"附件{at}：{name}" for at, name in enumerate(found, 1)), style="plain")
    body = "certification_body"
    w.table(
        [
            ["机构地址", w.fact(f"{body}.address"), "联系电话", w.fact(f"{body}.phone")],
            ["网址", w.fact(f"{body}.website"), "电子邮箱", w.fact(f"{body}.email")],
        ],
        (1.5, 3.6, 1.5, 3.4),
        bold=(0, 2),
    )


def signed(audit: Audit, w: Writer) -> None:
    """Who signs, and when."""
    first, *others = audit.conclusion.signatories
    rows: list[Row] = [["审核组长（签字）", w.each("conclusion.signatories", [first])]]
    if others:
        rows.append(["审核组成员（签字）", w.each("conclusion.signatories", others)])
    rows.append(["日期", w.fact("report_date")])
    w.text("", style="plain")
    w.table(rows, (3, 7), bold=(0,))
