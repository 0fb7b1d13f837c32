"""The third and fourth part of 琅阜's report: nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GIVE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合项整改验证合格后推荐认证注册",
    "not_recommend": "不推荐认证注册",
}
KEEP = {"maintain": "推荐保持认证注册", "suspend": "推荐暂停认证注册", "withdraw": "推荐撤销认证注册"}
LEVELS = {"major": "严重", "minor": "轻微"}


def all_of(audit: Audit, w: Writer, told: Sentences) -> None:
    """Both parts."""
    w.heading(1, "三、不符合项")
    _nonconformities(audit, w, told)
    w.heading(1, "四、审核结论")
    _conclusion(audit, w, told)
    _signatures(audit, w)


def _nonconformities(audit: Audit, w: Writer, told: Sentences) -> None:
    found = audit.nonconformities
    w.heading(2, "3.1 本次审核的不符合项")
    w.text(
        f"本次审核开具不符合报告：严重 {w.fact('nonconformities.major')} 项，"
        f"轻微 {w.fact('nonconformities.minor')} 项。"
    )
    if found.items:
        rows: list[Row] = [["编号", "责任部门", "不符合事实描述", "不符合标准", "条款号", "严重程度"]]
        for item in found.items:
            e = w.same("nonconformities.items", item.number, item)
            grade = e("grade", LEVELS[item.grade])
            rows.append([e("number"), e("department"), e("description"), e("standard"), e("clause"), grade])
        w.table(rows, (0.7, 1.2, 4.4, 1.7, 1.0, 1.0), head=1, repeat=True)
        w.text(
            f"纠正和纠正措施的完成期限：{w.fact('nonconformities.due_date')}。"
            "验证方式：{+}书面验证 {-}现场验证。"
        )
        w.text(told.texts("mend")[0])
    w.heading(2, "3.2 以往审核不符合项的验证")
    if not audit.previous_nonconformities:
        w.text("本项目为本认证周期的首次审核，没有需要验证的以往不符合项。")
        return
    rows = [["序号", "上次审核不符合事实", "关闭日期", "本次验证"]]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        rows.append([str(at), p("description"), p("closed_on"), "措施有效"])
    w.table(rows, (0.7, 5.8, 1.8, 1.7), head=1)


def _conclusion(audit: Audit, w: Writer, told: Sentences) -> None:
    w.heading(2, "4.1 综合评价")
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([str(at), e("criterion"), e("value")])
    w.table(rows, (1, 6, 3), head=1)
    w.text("组织的主要优点：", style="plain")
    w.paragraphs(f"（{at}）{text}" for at, text in enumerate(told.some("strong", 2), 1))
    w.text("可供组织参考的改进机会：", style="plain")
    w.paragraphs(f"（{at}）{text}" for at, text in enumerate(told.some("chances", 2), 1))
    if audit.certificates:
        w.text(told.texts("marks")[0])
    w.paragraphs(told.texts("closing"))
    w.text(
        f"综上，{w.fact('organization.name')}建立的管理体系覆盖有效人数 {w.fact('headcount')} 人，"
        f"审核发现轻微不符合 {w.fact('nonconformities.minor')} 项，{told.texts('sum', audit.audit_type)[0]}"
    )
    w.heading(2, "4.2 审核组意见")
    if audit.audit_type == "stage1":
        w.text("{+}具备实施第二阶段审核的条件　{-}整改后实施第二阶段审核　{-}不具备条件")
        return
    options = KEEP if audit.audit_type in {"surveillance", "special"} else GIVE
    w.text(f"审核组：{w.choice('conclusion.recommendation', options, audit.conclusion.recommendation or '')}")
    rows = [["体系", "推荐的认证范围"]]
    rows += [[one, w.scope("certificate", one)] for one in audit.systems]
    w.table(rows, (1.6, 8.4), head=1)
    w.text(f"下次审核应不晚于 {w.fact('next_audit_by')} 实施。{told.some('later', 1)[0]}")


def _signatures(audit: Audit, w: Writer) -> None:
    names, leader = audit.conclusion.signatories, audit.leader.name
    first = w.each("conclusion.signatories", [leader])
    others = w.each("conclusion.signatories", [one for one in names if one != leader], "、")
    rows: list[Row] = [["审核组组长签名", first, "日期", w.fact("report_date")]]
    if len(names) > 1:
        rows.append(["审核组成员签名", others, "日期", w.fact("report_date")])
    rows.append(["受审核组织代表", audit.world.people.representative, "组织意见", "同意审核组的意见"])
    w.table(rows, (2.2, 4.0, 1.4, 2.4), bold=(0, 2))
