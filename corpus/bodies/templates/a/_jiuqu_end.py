"""Findings before and now, the summary and the signatures of 九棹's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._jiuqu_sheet import CODES
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "stage2": {
        "recommend": "同意推荐发证",
        "recommend_after_correction": "B类不符合关闭后推荐发证",
        "no": "不推荐发证",
    },
    "surveillance": {"maintain": "同意推荐保持证书", "suspend": "推荐暂停证书", "withdraw": "推荐撤销证书"},
    "recertification": {
        "recommend": "同意推荐换证",
        "recommend_after_correction": "B类不符合关闭后推荐换证",
        "no": "不推荐换证",
    },
    "transfer": {
        "recommend": "同意推荐转入",
        "recommend_after_correction": "B类不符合关闭后推荐转入",
        "no": "不推荐转入",
    },
}


def before(audit: Audit, w: Writer) -> None:
    """The small table of previous findings."""
    if not audit.previous_nonconformities:
        w.text("以往不符合：没有需要跟踪的项目。")
        return
    w.text("以往不符合的跟踪：")
    rows: list[Row] = [["以往发现", "关闭日", "现状"]]
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        rows.append(
            [e("description"), e("closed_on"), "再次出现" if again(audit, one.description) else "有效"]
        )
    w.table(rows, (5, 1.4, 1), head=1, rules="three")


def summary(audit: Audit, w: Writer) -> None:
    """What was found, how it is rated, what is recommended."""
    w.heading(2, "F.1　不符合")
    w.text(
        "不符合分两类：A类指体系或过程缺失、失效；B类指个别的、偶然的偏离。"
        f"本次提出A类不符合{w.fact('nonconformities.major')}项，B类不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "B类" if item.grade == "minor" else "A类")
        rows: list[Row] = [
            [f"编号 {e('number')}", f"类别 {grade}", f"部门 {e('department')}"],
            [f"{e('description')}", "‹", "‹"],
            [f"不满足 {e('standard')} 的 {e('clause')}", "‹", "‹"],
        ]
        w.table(rows, (1.6, 1.6, 4))
        w.text("")
    if audit.nonconformities.items:
        w.text(f"客户提交纠正措施证据的期限是{w.fact('nonconformities.due_date')}，由主审进行书面验证。")
    w.heading(2, "F.2　亮点和改进机会")
    w.text(f"亮点：{''.join(phrases(w, 'good', 2))}")
    w.text(f"改进机会（供客户参考，不要求答复）：{''.join(phrases(w, 'weak', 2))}")
    w.heading(2, "F.3　评价和推荐")
    rows = [["评价内容", "结论"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), e("value")])
    w.table(rows, (4, 1.4), head=1, rules="rows")
    w.text(
        f"综合各审核单，{w.fact('organization.name')}的过程已经识别并处于受控状态，过程绩效有统计、有分析，"
        "体系能够满足顾客和法律法规的要求并实现目标，内审和管理评审起到了作用。审核目的已经实现，"
        f"总体上，体系{'除上述B类不符合外' if audit.nonconformities.items else ''}符合审核准则并有效运行。"
    )
    _own_checks(audit, w)
    scopes = "；".join(f"［{CODES[one]}］{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"证书范围的建议：{scopes}。审核组认为这一范围与客户的实际能力相称。")
    labels = ADVICE[audit.audit_type]
    chosen = audit.conclusion.recommendation or ""
    w.text(f"推荐：{w.choice('conclusion.recommendation', labels, chosen)}")
    w.text(f"后续审核的时限：{w.fact('next_audit_by')}。")


def _own_checks(audit: Audit, w: Writer) -> None:
    """What the client found by itself, told once more."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(f"{e('leader')}带队的内审自行查出{e('nonconformities')}项不符合")
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        told.append(f"{m('held_on')}的管理评审由{m('chair')}推动了{m('improvements')}项改进")
    w.text(
        f"客户自我完善的能力：{'；'.join(told)}。在{w.fact('audit.start')}到{w.fact('audit.end')}的审核中，"
        f"审核组对体系内{w.fact('headcount')}人的主要岗位作了抽样。"
    )


def signed(audit: Audit, w: Writer) -> None:
    """Who signs, when; where the body is found."""
    w.text(
        "审核基于抽样，报告没有提到的地方不等于没有问题。本报告给出的是推荐，认证决定由本机构另行作出。",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    cells: Row = [
        f"主审：{w.each('conclusion.signatories', [leader])}",
        f"组员：{w.each('conclusion.signatories', others, '、')}" if others else "（本次审核没有其他组员）",
        f"日期：{w.fact('report_date')}",
    ]
    w.table([cells], (2, 4, 2))
    w.text(
        f"{w.fact('certification_body.name')}，{w.fact('certification_body.address')}，"
        f"{w.fact('certification_body.phone')}，{w.fact('certification_body.email')}，"
        f"{w.fact('certification_body.website')}",
        style="center",
    )
