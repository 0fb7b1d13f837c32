"""The findings, conclusion and signatures of 乌苏国准's report, with a form for each nonconformity."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

VERDICTS = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合纠正措施验证后推荐认证注册",
        "not_recommend": "不推荐认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册",
        "suspend": "建议暂停认证注册",
        "withdraw": "建议撤销认证注册",
    },
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合纠正措施验证后推荐再认证注册",
        "not_recommend": "不推荐再认证注册",
    },
}


def finish(audit: Audit, w: Writer) -> None:
    """Chapter 5, signatures, then the forms."""
    w.heading(1, "5 审核发现与结论")
    _counts(audit, w)
    _ratings(audit, w)
    _verdict(audit, w)
    _signatures(audit, w)
    _forms(audit, w)


def _counts(audit: Audit, w: Writer) -> None:
    w.heading(2, "5.1 不符合统计")
    rows: list[Row] = [
        [
            "严重不符合",
            f"{w.fact('nonconformities.major')}项",
            "一般不符合",
            f"{w.fact('nonconformities.minor')}项",
        ]
    ]
    w.table(rows, (1.6, 1.6, 1.6, 1.6), bold=(0, 2))
    if audit.nonconformities.due_date:
        w.text(
            f"请受审核方于{w.fact('nonconformities.due_date')}前提交纠正措施及证实性材料。",
            "验证方式：{+}书面 {-}现场",
        )


def _ratings(audit: Audit, w: Writer) -> None:
    w.heading(2, "5.2 体系评价")
    rows: list[Row] = [["评价内容", "评价结果"]]
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        options = {name: name for name in ("符合", "基本符合", "不符合")}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", options, one.value)])
    w.table(rows, (4, 4), head=1)


def _verdict(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.heading(2, "5.3 审核结论")
    w.text(
        w.random.choice(
            (
                "审核目的已实现，审核范围适宜。受审核方的管理体系总体符合审核准则，实施有效，具备实现预期结果的能力。",
                "审核组认为，受审核方建立的管理体系与其实际相适应，得到实施和保持，本次审核目的已达到。",
            )
        )
    )
    options = VERDICTS[audit.audit_type]
    w.text(
        f"推荐意见：{w.choice('conclusion.recommendation', options, audit.conclusion.recommendation or '')}",
        f"下次审核最迟日期：{w.fact('next_audit_by')}",
        style="plain",
    )
    rows: list[Row] = [["体系", "受审核方界定的体系范围", "建议的认证证书范围"]]
    rows += [
        [names[one]["name"], w.scope("system", one), w.scope("certificate", one)] for one in audit.systems
    ]
    w.table(rows, (1.8, 3.4, 3.4), head=1)
    w.text(
        "审核基于抽样，未被抽到的部分可能仍存在不符合。审核组成员与受审核方无利益关系，对审核中获得的信息保密。"
        "认证决定由本集团技术委员会作出，受审核方对结论有异议的，可在收到报告后向本集团申诉。"
    )


def _signatures(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        ["审核组长签字", w.each("conclusion.signatories", [leader])],
        ["审核组成员签字", w.each("conclusion.signatories", others, "　") or w.blank],
        ["日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 6), bold=(0,))


def _forms(audit: Audit, w: Writer) -> None:
    for item in audit.nonconformities.items:
        w.page()
        w.text("不符合报告", style="subtitle")
        e = w.same("nonconformities.items", item.number, item)
        number, office = e("number"), e("department")
        standard, clause = e("standard"), e("clause")
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)
        rows: list[Row] = [
            ["受审核方", w.fact("organization.name"), "编号", number],
            ["责任部门", office, "性质", grade],
            ["不符合标准", standard, "条款", clause],
            ["不符合事实描述", e("description"), "‹", "‹"],
            ["要求完成日期", w.fact("nonconformities.due_date"), "验证方式", "{+}书面验证 {-}现场验证"],
            ["审核员/组长", audit.leader.name, "部门确认", "{+}确认 {-}有异议"],
            ["原因和措施", "由责任部门另附《纠正措施表》，在要求完成日期前提交", "‹", "‹"],
        ]
        w.table(rows, (1.6, 3.2, 1.4, 2.4), bold=(0, 2))
