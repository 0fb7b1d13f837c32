"""The conclusion, and a report for each nonconformity on a page of its own."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.templates.a._yarlung_plan import PROCESSES
from corpus.bodies.templates.a._yarlung_words import NAMES, two
from corpus.bodies.writer import Writer

OPINIONS = {
    "recommend": "推荐认证 Recommended",
    "recommend_after_correction": "整改验证后推荐认证 Recommended after correction",
    "maintain": "保持认证 Maintain",
}
RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
GRADES = {"major": "严重 Major", "minor": "轻微 Minor"}


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, numbers, opinion, scopes, signatures."""
    rows = [[two("评价内容", "Criterion"), two("评价结果", "Rating")]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", RATED, rating.value, "　")])
    w.table(rows, (8, 7), head=1)
    w.text("")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    told = f"严重 Major：{major} 项　　轻微 Minor：{minor} 项"
    table = [[two("不符合数量", "Nonconformities"), told]]
    stage1 = audit.audit_type == "stage1"
    table += [[f"申请范围 Scope applied¶{NAMES[one][0]}", w.scope("system", one)] for one in audit.systems]
    if stage1:
        table.append([two("审核组意见", "Opinion"), "可以按计划进行第二阶段审核，关注事项已书面提交客户。"])
    else:
        chosen = audit.conclusion.recommendation or ""
        table.append(
            [
                two("审核组意见", "Recommendation"),
                w.choice("conclusion.recommendation", OPINIONS, chosen, "¶"),
            ]
        )
        table += [
            [f"证书范围 Certificate scope¶{NAMES[one][0]}", w.scope("certificate", one)]
            for one in audit.systems
        ]
        table.append([two("下次审核不晚于", "Next audit by"), w.fact("next_audit_by")])
    w.table(table, (5, 10))
    w.text(
        f"审核组对{w.fact('organization.name')}的管理体系进行了抽样审核，"
        f"纳入体系的人数为 {w.fact('headcount')} 人；审核目的已达到，抽样的局限已向客户说明。"
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    signed = [[two("组长签字", "Lead auditor"), w.each("conclusion.signatories", [leader])]]
    if others:
        signed.append([two("组员签字", "Team members"), w.each("conclusion.signatories", others, "　")])
    signed.append([two("日期", "Date"), w.fact("report_date")])
    w.table(signed, (5, 10))


def reports(audit: Audit, w: Writer, plan: dict[str, TeamMember]) -> None:
    """A page for each nonconformity."""
    for at, fault in enumerate(audit.nonconformities.items):
        w.page()
        if at == 0:
            w.heading(1, "6　不符合报告 Nonconformity Reports")
        _report(audit, w, fault, plan)


def _report(audit: Audit, w: Writer, fault: Nonconformity, plan: dict[str, TeamMember]) -> None:
    e = w.same("nonconformities.items", fault.number, fault)
    departments = audit.world.departments
    codes = [one.code for one in PROCESSES if departments[one.department] == fault.department]
    auditor = plan[codes[0]] if codes else audit.leader
    head = departments.index(fault.department) if fault.department in departments else 0
    w.text("不符合报告 NONCONFORMITY REPORT", style="center")
    rows = [
        [two("编号", "NCR No."), e("number"), two("受审核部门", "Department"), e("department")],
        [two("标准", "Standard"), e("standard"), two("条款", "Clause"), e("clause")],
        [two("性质", "Grade"), w.choice(f"{e.path}.grade", GRADES, fault.grade, "　"), "‹", "‹"],
        [two("不符合事实", "Finding"), e("description"), "‹", "‹"],
        [
            two("对客户的要求", "Required"),
            "由责任部门分析原因，采取纠正和纠正措施，并检查类似情况；证据以书面方式提交。",
            "‹",
            "‹",
        ],
        [
            two("提交期限", "Due date"),
            w.fact("nonconformities.due_date"),
            two("验证方式", "Verification"),
            "书面 Documents",
        ],
        [
            two("提出人", "Raised by"),
            w.person(auditor)("name"),
            two("部门确认", "Acknowledged"),
            audit.world.people.heads[departments[head]],
        ],
    ]
    w.table(rows, (3, 5, 3, 4))
