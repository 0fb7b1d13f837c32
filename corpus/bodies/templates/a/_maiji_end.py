"""The last chapters of 麦矶's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._maiji_words import said, spelled
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EnMS": "能源管理体系"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合项的纠正措施经验证有效后，推荐认证注册",
    "maintain": "建议继续保持认证注册资格",
}
ORDINALS = "一二三四五六"


def nonconformities(audit: Audit, w: Writer) -> None:
    """Those of this audit and of the one before."""
    found = audit.nonconformities
    w.text(
        f"本次审核共提出轻微不符合{w.fact('nonconformities.minor')}项，"
        f"严重不符合{w.fact('nonconformities.major')}项。"
    )
    for at, item in enumerate(found.items):
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"其{ORDINALS[at]}，{e('number')}号，{grade}，责任部门为{e('department')}，"
            f"不满足{e('standard')}的"
            f"{e('clause')}。事实是：{e('description')}"
        )
    if found.items:
        w.text(
            f"公司已确认上述事实，应当在{w.fact('nonconformities.due_date')}之前报来原因分析、"
            "纠正和纠正措施的证据，"
            f"由审核组书面验证。"
        )
    if not audit.previous_nonconformities:
        w.text("公司此前没有接受过本机构的认证审核，不存在遗留问题。")
        return
    told = []
    for one in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", one)
        told.append(f"“{p('description')}”已在{p('closed_on')}关闭，经现场复核，当时采取的措施已经落实")
    w.text(f"上次审核提出的问题，{'；'.join(told)}。证书和标志的使用符合规定。")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, scope of the certificate, signatures."""
    rated = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        rated.append(f"{e('criterion')}为{e('value')}")
    w.text(f"审核组对各方面的评价，{'，'.join(rated)}。")
    w.text(f"好的方面，{said(w, 'strong', 2)}需要改进的方面，{said(w, 'hope', 1)}")
    minor = audit.nonconformities.minor
    summary = (
        f"提出了{w.fact('nonconformities.minor', spelled(minor))}项轻微不符合" if minor else "没有提出不符合"
    )
    advice = w.fact("conclusion.recommendation", ADVICE[audit.conclusion.recommendation or ""])
    w.text(
        f"总的来看，{w.fact('organization.name')}的体系文件完整，实施基本到位，"
        f"覆盖的{w.fact('headcount')}名员工了解各自的要求，"
        f"体系具有自我完善的能力。本次审核{summary}，不影响体系的总体有效性。审核组{advice}。"
    )
    scopes = "；".join(f"{NAMES[s]}：{w.scope('certificate', s)}" for s in audit.systems)
    w.text(f"建议证书上写明的范围：{scopes}。")
    w.text(f"下一次审核最迟在{w.fact('next_audit_by')}以前进行。")
    w.text("本报告的内容对第三方保密，最终的认证决定由本机构作出并另行通知。")
    leader = audit.leader.name
    signed = audit.conclusion.signatories
    first = w.each("conclusion.signatories", [one for one in signed if one == leader])
    rest = w.each("conclusion.signatories", [one for one in signed if one != leader], "、")
    w.text(f"审核组长：{first}", style="right")
    if rest:
        w.text(f"审核组成员：{rest}", style="right")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="right")
