"""Cards of nonconformities of 汉溱凯尔盾, its programme, conclusion and signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._hanshui_form import both, day_of, foreign, pair
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "推荐认证",
        "recommend_after_correction": "NCR纠正措施被接受后推荐认证",
        "no": "不推荐认证",
    },
    "surveillance": {
        "maintain": "推荐保持认证",
        "suspend": "推荐暂停认证",
        "withdraw": "推荐撤销认证",
    },
    "recertification": {
        "recommend": "推荐再认证",
        "recommend_after_correction": "NCR纠正措施被接受后推荐再认证",
        "no": "不推荐再认证",
    },
    "transfer": {
        "recommend": "推荐转换认证",
        "recommend_after_correction": "NCR纠正措施被接受后推荐转换认证",
        "no": "不推荐转换认证",
    },
}
PROCESSES = (
    "管理过程 Management",
    "销售和采购 Sales & Purchasing",
    "生产和服务 Operations",
    "支持过程 Support",
)
VISITS = ("●●●●", "●●–●", "●–●●", "●●●●")
"""Which visit of a cycle looks at which process: first audit, two surveillances, recertification."""


def findings(audit: Audit, w: Writer) -> None:
    """Follow-up, cards, opportunities."""
    w.heading(2, "5.1  以往不符合的跟踪 Follow-up of Previous NCRs")
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        state = "本次审核发现类似问题，重新开具NCR" if again(audit, one.description) else "措施有效 Effective"
        w.text(
            f"P{at}. {e('description')} 关闭日期 Closed on {e('closed_on', day_of(one.closed_on))}；"
            f"本次核查：{state}。"
        )
    if not audit.previous_nonconformities:
        w.text("没有以往审核遗留的不符合 None.")
    w.heading(2, "5.2  本次不符合报告 Nonconformity Reports (NCR)")
    if not audit.nonconformities.items:
        w.text("本次审核没有开具NCR No NCR raised.")
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微 Minor" if item.grade == "minor" else "严重 Major")
        rows: list[Row] = [
            [f"NCR {e('number')}", grade, both("部门", "Dept."), e("department")],
            [both("标准", "Standard"), e("standard"), both("条款", "Clause"), e("clause")],
            [both("不符合事实", "Evidence"), e("description"), "‹", "‹"],
            [
                both("回复期限", "Due date"),
                foreign(w, "nonconformities.due_date"),
                "‹",
                "‹",
            ],
            [both("客户确认", "Accepted by"), audit.world.people.representative, "‹", "‹"],
        ]
        w.table(rows, (1.5, 2, 1.2, 1.8))
        w.text("", style="plain")
    w.heading(2, "5.3  改进机会 Opportunities for Improvement (OFI)")
    for at, text in enumerate(phrases(w, "better", 2), 1):
        w.text(f"OFI-{at}　{text}")


def programme(w: Writer) -> None:
    """The audits of a cycle."""
    w.text(store("hanshui")["programme"])
    rows: list[Row] = [[both("过程", "Process"), "初审/转换 Initial", "监督1 SA1", "监督2 SA2", "再认证 RA"]]
    rows += [[name, *marks] for name, marks in zip(PROCESSES, VISITS, strict=True)]
    rows.append(["管理评审、内审、投诉 MR, IA, Complaints", *"●●●●"])
    rows.append(["证书和标志使用 Use of certificate & mark", *"–●●●"])
    w.table(rows, (2.8, 1.2, 1, 1, 1.2), head=1)
    w.text(f"下次审核 Next audit：不迟于 no later than {foreign(w, 'next_audit_by')}。")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, scope, recommendation."""
    told = store("hanshui")
    rows: list[Row] = [[both("评价准则", "Criterion"), both("评级", "Rating")]]
    labels = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", labels, rating.value)])
    w.table(rows, (3, 3.4), head=1)
    w.text(told["marks"][audit.audit_type])
    w.text("审核组依据抽样证据得出以下结论 Conclusion：")
    reserve = "除所列NCR外，" if audit.nonconformities.items else ""
    w.text(
        f"{w.fact('organization.name')}的管理体系{reserve}满足审核准则的要求，能够实现预期结果；"
        "审核目的已达到，"
        "审核中没有分歧意见和未解决的问题。"
    )
    w.heading(2, "9.1  推荐的认证范围 Scope of Certification")
    for text in pair(w, "certificate", audit).split("¶"):
        w.text(text)
    w.heading(2, "9.2  推荐意见 Recommendation")
    advice = w.choice(
        "conclusion.recommendation",
        ADVICE[audit.audit_type],
        audit.conclusion.recommendation or "",
        "¶",
    )
    w.table([[advice]], (6.4,))


def signatures(audit: Audit, w: Writer) -> None:
    """Statements, then the signatures."""
    for at, text in enumerate(store("hanshui")["statements"], 1):
        w.text(f"{at}) {text}")
    w.text("", style="plain")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    rows: list[Row] = [
        [both("身份", "Capacity"), both("签字", "Signature"), both("日期", "Date")],
        [
            both("审核组长", "Lead auditor"),
            w.each("conclusion.signatories", [leader]),
            foreign(w, "report_date"),
        ],
    ]
    for name in others:
        rows.append(
            [
                both("审核组成员", "Team member"),
                w.each("conclusion.signatories", [name]),
                foreign(w, "report_date"),
            ]
        )
    w.table(rows, (2, 2.4, 2), head=1)
