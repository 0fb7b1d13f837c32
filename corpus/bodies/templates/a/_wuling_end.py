"""The end of 武泠's report: nonconformities, evaluation, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.templates.a._wuling_words import STOCK
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ADVICE = {
    "recommend": "推荐注册",
    "recommend_after_correction": "NC关闭后推荐注册",
    "not_recommend": "不推荐",
}
KEEPING = {"maintain": "保持注册", "suspend": "暂停", "withdraw": "撤销"}


def nonconformities(audit: Audit, w: Writer) -> None:
    """The table of nonconformities."""
    found = audit.nonconformities
    w.text(
        f"合计：严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项。",
        style="plain",
    )
    if not found.items:
        return
    rows: list[Row] = [["NC号", "部门", "标准/条款", "严重/轻微", "事实"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        rows.append([e("number"), e("department"), f"{e('standard')}/{e('clause')}", grade, e("description")])
    w.table(rows, (0.8, 1.2, 2.2, 1.1, 5), head=1)
    w.text(f"整改期限：{w.fact('nonconformities.due_date')}；验证方式：资料验证。", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, what is good, the recommendation, signatures."""
    rated = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rated.append(f"{e('criterion')}：{e('value')}")
    labels = KEEPING if audit.audit_type in {"surveillance", "special"} else ADVICE
    advice = w.choice("conclusion.recommendation", labels, audit.conclusion.recommendation or "")
    scopes = "¶".join(f"{s}：{w.scope('certificate', s)}" for s in audit.systems)
    summary = (
        f"{w.fact('organization.name')}体系内{w.fact('headcount')}人，文件与运作一致，风险受控，本次轻微NC"
        f"{w.fact('nonconformities.minor')}项、严重NC{w.fact('nonconformities.major')}项，体系总体有效。"
    )
    rows: list[Row] = [
        ["分项评价", "¶".join(rated)],
        ["综述", summary],
        ["亮点", "¶".join(drawn(w, STOCK["strong"], 2))],
        ["OFI", "¶".join(drawn(w, STOCK["ofi"], 2))],
        ["推荐", advice],
        ["证书范围", scopes],
        ["下次审核", f"不晚于{w.fact('next_audit_by')}"],
    ]
    w.table(rows, (1.6, 8.4), bold=(0,))
    leader, signed = audit.leader.name, audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    rest = w.each("conclusion.signatories", [one for one in signed if one != leader], " ")
    w.text(f"组长：{first}    组员：{rest or '/'}    日期：{w.fact('report_date')}", style="plain")
    w.text(f"受审方确认：{audit.world.people.representative}", style="plain")
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}  {w.fact(f'{body}.address')}  Tel {w.fact(f'{body}.phone')}  "
        f"{w.fact(f'{body}.website')}  {w.fact(f'{body}.email')}",
        style="plain",
    )
