"""The last chapters of 潞海's letter: what was wrong, what the auditors think, who signs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _luhai_words as words
from corpus.bodies.templates.a._sentences import drawn, numeral
from corpus.bodies.writer import Writer

SHORT = {"HSE": "HSE体系", "EMS": "环境体系", "OHSMS": "职业健康安全体系"}
CLOSING = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "待不符合整改并经审核组验证合格后，推荐认证注册",
    "maintain": "同意保持认证注册资格",
}


def problems(audit: Audit, w: Writer) -> None:
    """The nonconformities of this audit and of the one before."""
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合报告，其中严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项，事实已经贵公司确认。"
    )
    for at, item in enumerate(found.items, 1):
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"第{numeral(at)}项（编号{e('number')}），{grade}，出在{e('department')}。{e('description')}"
            f"这与{e('standard')}第{e('clause')}条不符。"
        )
    if found.items:
        w.text(
            f"请贵公司查明原因，采取纠正措施，并于{w.fact('nonconformities.due_date')}前将见证材料寄交审核组长。"
            "审核组以书面方式验证，必要时到现场复查。"
        )
    told = []
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        told.append(f"“{e('description')}”该项已于{e('closed_on')}关闭，此次复查了整改材料")
    if told:
        w.text(f"上一次审核提出的问题，{'。'.join(told)}。")


def conclusion(audit: Audit, w: Writer) -> None:
    """What is good, what is to be minded, ratings and recommendation."""
    w.text(f"值得肯定的是：{''.join(drawn(w, words.GOOD, 2))}")
    w.text(f"希望贵公司注意：{''.join(drawn(w, words.ADVICE, 2))}以上不作为不符合。")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}为“{e('value')}”")
    w.text(f"审核组逐项评定如下：{'，'.join(told)}。")
    scopes = "；".join(f"{SHORT[system]}，{w.scope('certificate', system)}" for system in audit.systems)
    w.text(
        f"审核组认为，{w.fact('organization.name')}的管理体系覆盖{w.fact('headcount')}人，运行基本有效，"
        f"一般不符合{w.fact('nonconformities.minor')}项，不影响体系的整体能力，"
        f"{w.fact('conclusion.recommendation', CLOSING[audit.conclusion.recommendation or ''])}。"
        f"证书上的范围拟写为：{scopes}。"
    )
    w.text(
        f"下一次审核须在{w.fact('next_audit_by')}之前进行。其间如发生事故、重大变更或受到行政处罚，请在五个工作日内"
        f"告知我公司（电话{w.fact('certification_body.phone')}，邮箱{w.fact('certification_body.email')}）。"
        "最终决定由我公司认证决定人员作出，贵公司对本报告有不同意见的，可以在收到之后提出申诉。"
    )


def signed(audit: Audit, w: Writer) -> None:
    """The signatures, the body and the day, at the right."""
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others, ' ')}", style="right")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date"), style="right")
    w.text(
        f"地址：{w.fact('certification_body.address')}    网址：{w.fact('certification_body.website')}",
        style="plain",
    )
