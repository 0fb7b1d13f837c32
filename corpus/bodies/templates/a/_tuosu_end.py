"""Findings, conclusion and signatures of 托素管理体系认证's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "轻微"}
KEPT = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
GRANTED = {
    "recommend": "推荐注册",
    "recommend_after_correction": "不符合整改验证后推荐注册",
    "not_recommend": "不推荐注册",
}
RENEWED = {
    "recommend": "推荐换证",
    "recommend_after_correction": "不符合整改验证后推荐换证",
    "not_recommend": "不推荐换证",
}


def recommendations(audit: Audit) -> tuple[dict[str, str], str]:
    """The options of the recommendation, and the chosen one."""
    labels = {"surveillance": KEPT, "special": KEPT, "recertification": RENEWED}.get(
        audit.audit_type, GRANTED
    )
    return labels, audit.conclusion.recommendation or ""


def findings(audit: Audit, w: Writer, slots: Slots) -> None:
    """The nonconformities of this audit and of the one before."""
    found = audit.nonconformities
    w.heading(1, "九、不符合及上次不符合的跟踪")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次审核开具严重不符合{major}项、轻微不符合{minor}项。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows: list[Row] = [
            ["不符合编号", e("number"), "责任部门", e("department")],
            ["不符合标准", e("standard"), "条款", e("clause")],
            ["不符合程度", w.choice(f"{e.path}.grade", GRADES, item.grade), "‹", "‹"],
            ["事实陈述", e("description"), "‹", "‹"],
            ["整改要求", "查明原因，实施纠正和纠正措施，提交见证材料", "‹", "‹"],
            ["验证方法", "{+}书面验证　{-}现场验证", "‹", "‹"],
        ]
        w.table(rows, (1.8, 4.2, 1.6, 3.2), bold=(0, 2))
    if found.due_date:
        w.text(
            f"受审核方应在{w.fact('nonconformities.due_date')}之前完成整改，审核组长收到材料后验证其有效性。"
        )
    if audit.previous_nonconformities:
        w.text("对上次审核不符合整改情况的跟踪：", style="plain")
        for text in slots.lines("previous_nonconformities", slots.at("previous")):
            w.text(text)


def conclusion(audit: Audit, w: Writer, slots: Slots) -> None:
    """Ratings, the text of the conclusion, the scope proposed."""
    w.heading(1, "十、审核结论")
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = [["评价项目", "评价结果", "说明"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        note = w.blank if rating.value == "符合" else "存在轻微不符合，整改后可符合"
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value), note])
    w.table(rows, (4, 4, 3), head=1)
    for text in slots.at("conclusion", audit.audit_type):
        w.text(slots(text))
    w.text(f"推荐意见：{w.choice('conclusion.recommendation', *recommendations(audit))}", style="plain")
    w.text(f"建议的认证范围：{slots('<scopes:certificate>')}。", style="plain")
    w.text(f"下一次审核应不迟于{w.fact('next_audit_by')}实施。", style="plain")


def signed(audit: Audit, w: Writer) -> None:
    """Declarations and signatures."""
    w.heading(1, "十一、声明与签字")
    w.text(
        "1. 审核采用抽样方法，没有发现不符合的区域不表示不存在不符合。",
        "2. 审核组成员近两年内没有为受审核方提供过咨询，承诺保守受审核方的秘密。",
        "3. 推荐意见须经本公司认证决定人员批准后生效。",
        "4. 本报告发放：受审核方一份，本公司存档一份。",
        style="plain",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["审核组长签字", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")]
    ]
    if others:
        names = w.each("conclusion.signatories", others)
        rows.append(["组员签字", names, "日期", w.fact("report_date")])
    w.table(rows, (2, 4.4, 1.2, 3.2), bold=(0, 2))
    at = "certification_body."
    w.text(
        f"{w.fact(at + 'name')}　{w.fact(at + 'address')}",
        f"电话 {w.fact(at + 'phone')}　网址 {w.fact(at + 'website')}　邮箱 {w.fact(at + 'email')}",
        style="center",
    )
