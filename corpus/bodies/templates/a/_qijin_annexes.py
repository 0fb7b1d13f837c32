"""The annexes of 祁津's report: nonconformity reports, and the follow-up of those of the audit before."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qijin_stock import stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """Both annexes, where there is something to tell."""
    if audit.nonconformities.items:
        w.page()
        w.heading(1, "附件一　不符合报告")
        _reports(audit, w)
    if audit.previous_nonconformities:
        w.heading(1, "附件二　上次审核不符合跟踪验证表")
        _follow_up(audit, w)


def _reports(audit: Audit, w: Writer) -> None:
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        w.text(f"不符合编号：{e('number')}", style="plain")
        grade = w.choice(f"{e.path}.grade", {"minor": "轻微不符合", "major": "严重不符合"}, item.grade)
        rows: list[Row] = [
            ["受审核部门", "不符合等级"],
            [e("department"), grade],
            ["不符合事实", "‹"],
            [e("description"), "‹"],
            [f"上述事实不符合{e('standard')}标准第{e('clause')}条的要求。", "‹"],
            [f"要求完成日期：{w.fact('nonconformities.due_date')}", "验证方式：提交书面证据"],
            [
                f"审核组长：{w.person(audit.leader)('name')}",
                f"部门确认：{_confirmed(audit, item.department)}",
            ],
        ]
        w.table(rows, (5, 5), bold=())


def _confirmed(audit: Audit, department: str) -> str:
    people = audit.world.people
    return people.heads.get(department, people.representative)


def _follow_up(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "上次不符合事实", "原因和措施", "关闭日期", "复查结论"]]
    causes, remedies = stock()["causes"], stock()["remedies"]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", earlier)
        words = f"原因：{w.random.choice(causes)}。¶措施：{w.random.choice(remedies)}。"
        rows.append(
            [str(at), e("description"), words, e("closed_on", f"{earlier.closed_on:%Y.%m.%d}"), "已关闭"]
        )
    w.table(rows, (0.8, 3.9, 3.7, 1.6, 1.2), head=1, repeat=True)
    w.text(f"复查人：{audit.leader.name}", style="right")
