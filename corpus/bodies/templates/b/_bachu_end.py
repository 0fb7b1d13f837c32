"""表8 and 表9: nonconformities and their follow-up, conclusion and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._bachu_form import SHORT, form, wide
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recertification": {
        "recommend": "推荐再认证注册",
        "recommend_after_correction": "不符合项纠正措施验证有效后推荐再认证注册",
        "not_recommend": "不推荐再认证注册",
    },
    "surveillance": {
        "maintain": "推荐保持认证注册",
        "suspend": "建议暂停认证注册",
        "withdraw": "建议撤销认证注册",
    },
}


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities, each in a form of its own."""
    found = audit.nonconformities
    form(w, 8, "不符合项记录及整改要求")
    rows: list[Row] = [
        [
            "严重不符合",
            f"{w.fact('nonconformities.major')}项",
            "一般不符合",
            f"{w.fact('nonconformities.minor')}项",
        ]
    ]
    w.table(rows, (1.4, 2, 1.4, 2), bold=(0, 2))
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows = [
            ["不符合编号", e("number"), "责任部门", e("department")],
            ["依据标准", e("standard"), "条款号", e("clause")],
            wide("不符合事实", e("description")),
            wide("不符合性质", w.choice(f"{e.path}.grade", {"major": "严重", "minor": "一般"}, item.grade)),
            wide("受审核方确认", f"事实属实，{e('department')}负责制定纠正和纠正措施。"),
            wide("验证方式", "{+}书面验证  {-}现场验证"),
        ]
        w.text("", style="plain")
        w.table(rows, (1.2, 2.2, 1.2, 2.2), bold=(0, 2))
    if found.items:
        w.text(
            f"整改要求：请于{w.fact('nonconformities.due_date')}前将原因分析、纠正和纠正措施的证据报送审核组长。",
            style="plain",
        )


def conclusion(audit: Audit, w: Writer, said: Phrases) -> None:
    """What is concluded, and who signs."""
    form(w, 9, "审核结论")
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rows.append([str(at + 1), e("criterion"), e("value")])
    w.table(rows, (0.7, 5, 1.4), head=1)
    scopes = "¶".join(f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    few = "提出的一般不符合为个别问题，不影响体系整体有效性。" if audit.nonconformities.items else ""
    chosen = audit.conclusion.recommendation or ""
    rows = [
        [
            "综合评价",
            f"{w.fact('organization.name')}的管理体系持续符合审核准则，运行有效。{few}审核目的已达到。",
        ],
        ["主要优点", "；".join(said.some("good", 2)) + "。"],
        ["改进建议", "；".join(said.some("weak", 2)) + "。"],
        ["建议的证书范围", scopes],
        ["推荐意见", w.choice("conclusion.recommendation", ADVICE[audit.audit_type], chosen, "¶")],
        ["下次审核", f"应在{w.fact('next_audit_by')}之前实施。"],
        ["声明", "审核以抽样方式进行，未审核到的部分不一定没有不符合；审核组对受审核方的信息承担保密义务。"],
    ]
    w.table(rows, (1.3, 5.6), bold=(0,))
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows = [["审核组长（签名）", w.each("conclusion.signatories", [leader]), "日期", w.fact("report_date")]]
    if others:
        names = w.each("conclusion.signatories", others, "　")
        rows.append(["审核组成员（签名）", names, "日期", w.fact("report_date")])
    w.table(rows, (1.6, 2.6, 0.8, 1.8), bold=(0, 2))
    w.text("报告经认证机构评定后，以认证决定通知书为准。", style="plain")
