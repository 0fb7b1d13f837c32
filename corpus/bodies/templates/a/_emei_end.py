"""The last tables of 峨湄's report: nonconformities side by side, ratings, recommendation, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._emei_form import LABEL, across
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GRADES = {"major": "严重", "minor": "一般"}
RECOMMENDED = {
    "recommend": "推荐认证",
    "recommend_after_correction": "整改验证合格后推荐认证",
    "not_recommend": "不推荐认证",
}
KEPT = {"maintain": "推荐保持认证", "suspend": "推荐暂停", "withdraw": "推荐撤销"}


def findings(audit: Audit, w: Writer) -> None:
    """The sixth table and the seventh."""
    found = audit.nonconformities
    w.heading(1, "表6  不符合")
    w.table(
        [
            ["性质", "严重", "一般", "整改期限"],
            [
                "数量",
                w.fact("nonconformities.major"),
                w.fact("nonconformities.minor"),
                w.fact("nonconformities.due_date") if found.due_date else w.blank,
            ],
        ],
        (LABEL, 2.7, 2.7, 2.9),
        head=1,
        bold=(0,),
    )
    things = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", GRADES, item.grade)
        number = item.number + e.silent("number")
        told = [number, e("department"), e("standard"), e("clause"), grade, e("description")]
        things.append([*told, "书面验证"])
    across(w, ("不符合编号", "责任部门", "依据标准", "条款号", "性质", "不符合事实", "验证方式"), things)
    w.heading(1, "表7  上次审核不符合的验证")
    before = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        before.append([e("description"), e("closed_on"), "{+}查整改资料  {-}现场复查"])
    across(w, ("上次不符合", "关闭日期", "验证方式"), before, 2)
    if not before:
        w.text(
            "初次认证，没有上次审核。" if audit.audit_type == "stage2" else "上次审核没有不符合。",
            style="plain",
        )


def conclusion(audit: Audit, w: Writer) -> None:
    """The eighth table and what follows."""
    w.heading(1, "表8  评价和结论")
    values = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    rows: list[Row] = [["评价项目", "评价结果", "‹", "‹"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), *w.choice(f"{e.path}.value", values, rating.value, "§").split("§")])
    w.table(rows, (4, 2, 2, 2), head=1)
    labels = KEPT if audit.conclusion.recommendation in KEPT else RECOMMENDED
    told = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    summary = (
        f"{w.fact('organization.name')}的体系覆盖{w.fact('headcount')}人，文件与运行一致，限用物质的控制"
    )
    summary += f"贯穿各过程。本次发现一般不符合{w.fact('nonconformities.minor')}项、严重不符合"
    summary += f"{w.fact('nonconformities.major')}项。"
    rows = [
        ["综合评述", summary],
        ["做得好的", "¶".join(phrases(w, "good", 2))],
        ["建议", "¶".join(phrases(w, "better", 2))],
        ["审核结论", told],
        ["下次审核", f"不迟于{w.fact('next_audit_by')}"],
    ]
    w.table(rows, (LABEL, 10 - LABEL), bold=(0,))
    scopes = [[system, w.scope("certificate", system)] for system in audit.systems]
    across(w, ("领域", "拟发证范围"), scopes)
    _signatures(audit, w)
    w.text(
        "注：1. 审核以抽样的方式进行，存在风险。2. 认证决定由本中心技术委员会作出。"
        "3. 本报告未经本中心同意不得部分复制。",
        f"{w.fact('certification_body.name')}  {w.fact('certification_body.address')}  "
        f"电话{w.fact('certification_body.phone')}  {w.fact('certification_body.website')}  "
        f"{w.fact('certification_body.email')}",
        style="plain",
    )


def _signatures(audit: Audit, w: Writer) -> None:
    w.heading(1, "表9  签署")
    signed = []
    for name in audit.conclusion.signatories:
        role = "审核组长" if name == audit.leader.name else "审核组成员"
        signed.append([role, w.each("conclusion.signatories", [name]), w.fact("report_date")])
    across(w, ("职务", "签字", "日期"), signed, 4)
