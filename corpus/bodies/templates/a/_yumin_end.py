"""Chapters 10 and 11 of 裕民's reports, and where each clause is found in the report."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._yumin_paper import Paper
from corpus.bodies.templates.a._yumin_processes import PROCESSES
from corpus.bodies.templates.again import again
from corpus.layouts.writer import Row

VERDICTS = {
    "recommend": "推荐批准认证",
    "recommend_after_correction": "不符合的纠正措施经验证有效后，推荐批准认证",
    "maintain": "推荐保持认证",
}


def nonconformities(paper: Paper) -> None:
    """Of the audit before, then of this one."""
    audit, w = paper.audit, paper.w
    if audit.previous_nonconformities:
        w.text("10.1  上次不符合的验证见表19。", style="plain")
        w.text("表19  上次不符合", style="center")
        rows: list[Row] = [["序", "不符合", "关闭日期", "本次验证"]]
        for at, one in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", one)
            now = "同类问题再次出现" if again(audit, one.description) else "有效"
            rows.append([str(at), e("description"), e("closed_on"), now])
        w.table(rows, (0.6, 6, 1.7, 1.7), head=1)
    else:
        w.text("10.1  没有须跟踪的上次不符合（表19空缺）。", style="plain")
    found = audit.nonconformities
    w.text(
        f"10.2  本次严重不符合 {w.fact('nonconformities.major')} 项，"
        f"一般不符合 {w.fact('nonconformities.minor')} 项，见表20。",
        style="plain",
    )
    if found.items:
        w.text("表20  本次不符合", style="center")
        rows = [["编号", "部门", "标准", "条款", "性质", "事实", "所在过程"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            rows.append(
                [
                    e("number"),
                    e("department"),
                    e("standard"),
                    e("clause"),
                    e("grade", "一般" if item.grade == "minor" else "严重"),
                    e("description"),
                    "、".join(_places(paper, item.number)) or w.blank,
                ]
            )
        w.table(rows, (0.8, 1.2, 1.7, 0.9, 0.8, 4, 1.1), head=1)
    if found.due_date:
        w.text(
            f"10.3  组织应在 {w.fact('nonconformities.due_date')} 前提交原因分析、纠正和纠正措施的证据，"
            "由A书面验证。",
            style="plain",
        )


def _places(paper: Paper, number: str) -> list[str]:
    """The processes in which a nonconformity was found."""
    systems = paper.audit.systems
    return [
        f"P{at}"
        for at, one in enumerate(PROCESSES, 1)
        if any(
            item.number == number
            for item in paper.faults({system: one.clauses[system] for system in systems})
        )
    ]


def outcome(paper: Paper) -> None:
    """Ratings, recommendation, declarations, signatures."""
    audit, w = paper.audit, paper.w
    w.text("表21  评价", style="center")
    rows: list[Row] = [["序", "项目", "结果"]]
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (0.8, 6.4, 2.8), head=1)
    mark = "认证证书和标志的使用符合规定" if audit.certificates else "尚无认证证书，标志的使用不适用"
    verdict = w.fact("conclusion.recommendation", VERDICTS[audit.conclusion.recommendation or ""])
    w.text(
        "11.1  审核组的结论：质量管理体系符合3.2的准则并有效实施，能够实现质量方针和目标，3.1的目的已达到。",
        f"11.2  {mark}；审核组与组织之间没有未解决的分歧。",
        f"11.3  推荐意见：{verdict}。",
        style="plain",
    )
    names = words("systems")
    for at, system in enumerate(audit.systems, 1):
        w.text(
            f"11.3.{at}  推荐的认证范围（{names[system]['short']}）：{w.scope('certificate', system)}。",
            style="plain",
        )
    w.text(
        f"11.4  下次审核不晚于 {w.fact('next_audit_by')}。",
        "11.5  审核为抽样，存在未查明不符合的可能；审核员已声明公正并承诺保密。",
        "11.6  本报告提交组织和本公司认证决定人员，认证决定由本公司作出。",
        style="plain",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text("表22  签署", style="center")
    w.table(
        [
            ["审核组长（签名）", w.each("conclusion.signatories", [leader])],
            ["其他成员（签名）", w.each("conclusion.signatories", others) or w.blank],
            ["签署日期", w.fact("report_date")],
        ],
        (3, 7),
        bold=(0,),
    )


def appendix(paper: Paper) -> None:
    """Clauses and the sections that tell of them."""
    rows: list[Row] = [["过程", "条款", "记录", "相关的表"]]
    tables = ("17", "12、13、14", "4", "/", "/", "15、16", "8", "10、11", "9", "18、20", "19、21")
    for at, (one, seen) in enumerate(zip(PROCESSES, tables, strict=True), 1):
        rows.append([f"P{at} {one.name}", paper.clauses(one.clauses), f"6.{at}", seen])
    paper.w.table(rows, (2.6, 4.4, 1.2, 1.8), head=1)
