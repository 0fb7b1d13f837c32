"""Earlier and present nonconformities and the conclusion of 昌吉's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._changji_words import NAMES, Outline
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer

VERDICTS = {
    "recommend": "推荐授予认证",
    "recommend_after_correction": "在不符合的纠正措施被接受后，推荐授予认证",
    "maintain": "推荐保持认证",
}


def earlier(audit: Audit, w: Writer, out: Outline) -> None:
    """The nonconformities of the audit before."""
    out.part("以往不符合的跟踪")
    for number, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        now = "本次审核发现同类情况" if again(audit, one.description) else "本次审核确认措施有效"
        out.say(f"第{number}项", f"{e('description')}关闭日期{e('closed_on')}，{now}。")
    if not audit.previous_nonconformities:
        out.say("情况", "没有需要跟踪的不符合。")


def findings(audit: Audit, w: Writer, out: Outline) -> None:
    """The nonconformities."""
    found = audit.nonconformities
    out.part("数量")
    out.say("严重不符合", f"{w.fact('nonconformities.major')}项。")
    out.say("轻微不符合", f"{w.fact('nonconformities.minor')}项。")
    if found.items:
        out.part("不符合陈述")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        out.say(
            f"不符合{e('number')}",
            f"{e('description')}不符合{e('standard')}标准{e('clause')}条款的要求。"
            f"责任部门：{e('department')}；程度：{grade}。",
        )
    if found.due_date:
        out.part("后续要求")
        out.say(
            "完成期限",
            f"{w.fact('nonconformities.due_date')}前提交原因分析、纠正和纠正措施的证据，由审核组长书面验证。",
        )


def conclusion(audit: Audit, w: Writer, out: Outline) -> None:
    """Ratings, recommendation, signatures."""
    out.part("评价")
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        out.say(e("criterion"), f"{e('value')}。")
    out.part("结论")
    out.say("综合意见", "受审核方的管理体系满足审核准则，实施有效，审核目的已达到，没有未解决的分歧。")
    mark = "使用符合规定" if audit.certificates else "尚无证书，不涉及"
    out.say("证书和标志的使用", f"{mark}。")
    out.say("局限性", "审核基于抽样，所见不代表全部情况。")
    out.say(
        "推荐意见",
        f"{w.fact('conclusion.recommendation', VERDICTS[audit.conclusion.recommendation or ''])}。",
    )
    for system in audit.systems:
        out.say(f"推荐的{NAMES[system]}认证范围", f"{w.scope('certificate', system)}。")
    out.say("下次审核", f"不迟于{w.fact('next_audit_by')}。")
    out.part("签署")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    out.say("审核组长（签名）", w.each("conclusion.signatories", [leader]))
    if others:
        out.say("审核组员（签名）", w.each("conclusion.signatories", others))
    out.say("签署日期", w.fact("report_date"))
    out.say("分发", "受审核方1份，本公司存档1份。本报告归本公司所有，内容保密。")
