"""The end of 喀群's report: nonconformities, ratings, the conclusion in sentences, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kaqun_words import NAMES, SHORT, Pages, some, typed
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, pages: Pages) -> None:
    """All parts of the end."""
    w.heading(1, "第四部分　不符合与审核结论")
    _problems(audit, w)
    _ratings(audit, w, pages)
    w.heading(2, "审核结论")
    if audit.audit_type == "stage1":
        _first(audit, w)
    else:
        _conclusion(audit, w)
    _signed(audit, w)


def _problems(audit: Audit, w: Writer) -> None:
    w.heading(2, "不符合项")
    items = audit.nonconformities.items
    counts = f"严重{w.fact('nonconformities.major')}项、一般{w.fact('nonconformities.minor')}项"
    if not items:
        w.text(f"本次审核的不符合：{counts}。")
        return
    w.text(f"本次审核的不符合：{counts}，事实如下。")
    for item in items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        rows: list[Row] = [
            [f"第{e('number')}号", f"责任部门：{e('department')}", f"性质：{grade}"],
            [e("description"), "‹", "‹"],
            [f"不符合{e('standard')}标准{e('clause')}条款的要求", "‹", "‹"],
        ]
        w.table(rows, (1.2, 3.4, 3.4))
        w.text("", style="plain")
    due = w.fact("nonconformities.due_date")
    w.text(f"组织应在{due}之前完成原因分析和纠正措施，并向审核组提交证据。")


def _ratings(audit: Audit, w: Writer, pages: Pages) -> None:
    pages.form("体系评价表")
    rows: list[Row] = [["评价方面", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 2), head=1)


def _first(audit: Audit, w: Writer) -> None:
    names = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"审核组认为：{w.fact('organization.name')}的{names}文件已经建立，内部审核和管理评审已经实施，"
        "现场条件满足第二阶段审核的需要。",
        "第二阶段审核的人员和时间按原计划安排，具体日期由审核组长与组织商定。",
    )


WATCH = (
    "{doing}人员变动之后的培训和授权",
    "新增供方的准入和业绩考核",
    "{quality}监视数据的分析深度",
    "{upkeep}设备更新以后作业文件的同步修改",
    "顾客反馈的收集渠道和处理时效",
)


def _conclusion(audit: Audit, w: Writer) -> None:
    names = "、".join(NAMES[one] for one in audit.systems)
    w.text(
        f"通过本次审核，审核组认为{w.fact('organization.name')}的{names}符合审核准则的要求，能够持续实施，"
        "审核目的已经达到，审核范围适宜。"
    )
    for system in audit.systems:
        w.text(f"审核组确认{SHORT[system]}体系认证证书的范围表述为：{w.scope('certificate', system)}。")
    w.text(_recommended(audit, w))
    w.text(
        f"下一次审核应当在{w.fact('next_audit_by')}以前实施，届时请审核组留意：{some(w, WATCH, 2, '；')}。"
    )


def _recommended(audit: Audit, w: Writer) -> str:
    told = audit.conclusion.recommendation
    path = "conclusion.recommendation"
    kind = "再认证注册" if audit.audit_type == "recertification" else "认证注册"
    if told == "maintain":
        return f"审核组{w.fact(path, '推荐保持认证注册资格')}，请认证决定人员审定。"
    if told == "recommend_after_correction":
        return f"审核组{w.fact(path, f'推荐在纠正措施验证有效后予以{kind}')}，请认证决定人员审定。"
    return f"审核组{w.fact(path, f'推荐予以{kind}')}，请认证决定人员审定。"


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.heading(2, "签署")
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"审核组成员（签字）：{w.each('conclusion.signatories', others, '　')}", style="plain")
    with typed(w, "spaced"):
        w.text(w.fact("report_date"), style="right")
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}　地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
