"""The last chapters of 曼那思's report: evaluation, nonconformities, the conclusion; the annex of laws."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._manasi_form import card, sums
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

GRADES = {"minor": "轻微不符合", "major": "严重不符合"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "纠正措施经验证后推荐认证注册",
    "maintain": "保持认证注册",
    "suspend": "暂停认证资格",
    "do_not_recommend": "不推荐认证注册",
}
OFFERED = {
    "stage2": ("recommend", "recommend_after_correction", "do_not_recommend"),
    "surveillance": ("maintain", "suspend"),
    "recertification": ("recommend", "recommend_after_correction", "do_not_recommend"),
}


def evaluation(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 10: internal audit, review, figures."""
    w.heading(1, "10 绩效评价与改进")
    rows = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = e.silent("end") if one.start == one.end else f"至{e('end')}"
        who = f"组长{e('leader')}，内审员{e.each('auditors')}"
        rows.append(
            (
                "内部审核",
                f"{e('planned_on')}编制计划，{e('start')}{end}实施，{who}；"
                f"开具不符合{e('nonconformities')}项，{e('closed_on')}全部关闭",
            )
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        rows.append(
            (
                "管理评审",
                f"{r('planned_on')}下发计划，{r('held_on')}由{r('chair')}主持召开，输出改进决定{r('improvements')}项，"
                f"完成期限{r('due_date')}",
            )
        )
    rows += [
        ("监视和测量", "¶".join(said.some("check", 2))),
        ("纠正措施和改进", "¶".join(said.some("better", 2))),
    ]
    card(w, rows, ("项目", "审核证据"))
    for table in audit.tables_with_totals:
        sums(w, table, "项目")


def findings(audit: Audit, w: Writer) -> None:
    """Chapter 11: nonconformities, and those of the audit before."""
    found = audit.nonconformities
    w.heading(1, "11 不符合")
    w.heading(2, "11.1 本次审核")
    told = f"严重不符合{w.fact('nonconformities.major')}项，轻微不符合{w.fact('nonconformities.minor')}项"
    w.text(f"本次审核开具{told}。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        rows = [
            ("编号", e("number")),
            ("部门", e("department")),
            ("标准和条款", f"{e('standard')} 条款{e('clause')}"),
            ("级别", e("grade", GRADES[item.grade])),
            ("事实描述", e("description")),
            ("要求", f"{w.fact('nonconformities.due_date')}前提交原因分析、纠正和纠正措施的证据"),
            ("验证方式", "审核组书面验证，必要时下次审核时现场复查"),
        ]
        card(w, rows)
    if audit.previous_nonconformities:
        w.heading(2, "11.2 上次审核不符合的验证")
        rows = []
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            state = "本次审核又见同类问题" if again(audit, earlier.description) else "措施持续有效"
            rows.append((p("description"), f"{p('closed_on')}关闭，{state}"))
        card(w, rows, ("上次不符合事实", "关闭和复查"))


def conclusion(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 12: ratings, recommendation, signatures."""
    result = audit.conclusion
    w.heading(1, "12 审核结论")
    w.heading(2, "12.1 综合评价")
    rows = []
    for at, rating in enumerate(result.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append((e("criterion"), e("value")))
    w.table([["评价准则", "评价结果"], *rows], (4.6, 2.4), head=1)
    w.heading(2, "12.2 良好实践和改进建议")
    card(
        w,
        [("良好实践", "¶".join(said.some("good", 2))), ("改进建议", "¶".join(said.some("watch", 2)))],
    )
    w.heading(2, "12.3 推荐意见")
    labels = {name: ADVICE[name] for name in OFFERED[audit.audit_type]}
    names = "、".join(words("systems")[one]["name"] for one in audit.systems)
    rows = [
        (
            "结论",
            f"{w.fact('organization.name')}的{names}覆盖{w.fact('headcount')}人，体系文件得到实施，"
            f"审核开具轻微不符合{w.fact('nonconformities.minor')}项，审核目的已达到",
        ),
        ("审核组意见", w.choice("conclusion.recommendation", labels, result.recommendation or "", "¶")),
    ]
    for one in audit.systems:
        label = f"证书范围（{one}）" if len(audit.systems) > 1 else "证书范围"
        rows.append((label, w.scope("certificate", one)))
    rows.append(("下次审核", f"{w.fact('next_audit_by')}前进行"))
    card(w, rows)
    w.heading(2, "12.4 签字")
    signed = []
    for name in result.signatories:
        role = "审核组长" if name == audit.leader.name else "审核组成员"
        signed.append(
            (role, f"签字：{w.each('conclusion.signatories', [name])}　日期：{w.fact('report_date')}")
        )
    signed.append(
        ("受审核方代表", f"签字：{audit.world.people.representative}　日期：{w.fact('report_date')}")
    )
    card(w, signed)
    w.text("受审核方对审核结论有异议的，可在收到报告之日起三十日内向认证机构提出申诉。")


def annex(w: Writer) -> None:
    """Annex 1: the laws that the organization has identified."""
    w.page()
    w.heading(1, "附录1 受审核方适用法律法规清单")
    entry = w.law_entry("compliance")
    titles = w.audit.laws("compliance").titles
    rows = [[str(at), entry.one("titles", title)] for at, title in enumerate(titles, 1)]
    w.table([["序号", "名称"], *rows], (0.8, 6.2), head=1, repeat=True)
