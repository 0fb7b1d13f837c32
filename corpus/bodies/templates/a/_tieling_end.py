"""The last chapters of 轶岭's report: problems, conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tieling_records import heading, points, say, stock
from corpus.bodies.writer import Writer

ADVICE = {
    "recommend": "建议颁发证书",
    "recommend_after_correction": "问题整改经验证关闭后，建议颁发证书",
    "maintain": "建议保持证书有效",
}


def problems(audit: Audit, w: Writer) -> None:
    """This audit's, one value a line, and those before."""
    found = audit.nonconformities
    heading(w, 2, "统计")
    points(
        w,
        f"一般不符合：{w.fact('nonconformities.minor')}项",
        f"严重不符合：{w.fact('nonconformities.major')}项",
    )
    heading(w, 2, "不符合事实")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        say(
            w,
            f"序号：{item.number}{e.silent('number')}",
            f"受审核部门：{e('department')}",
            f"准则和条款：{e('standard')}，{e('clause')}",
            f"性质：{e('grade', '严重' if item.grade == 'major' else '一般')}",
            f"事实陈述：{e('description')}",
        )
    points(w, f"整改期限：{w.fact('nonconformities.due_date')}，整改材料报审核组长验证")
    if audit.previous_nonconformities:
        heading(w, 2, "上次问题的关闭情况")
        for one in audit.previous_nonconformities:
            e = w.entry("previous_nonconformities", one)
            points(w, f"{e('description')}关闭日期：{e('closed_on')}")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, recommendation, scope, signatures."""
    heading(w, 2, "分项评价")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        points(w, f"{e('criterion')}：{e('value')}")
    heading(w, 2, "亮点和建议")
    stock(w, "good", 2)
    stock(w, "hint", 2)
    heading(w, 2, "审核结论")
    advice = w.fact("conclusion.recommendation", ADVICE[audit.conclusion.recommendation or ""])
    w.text(
        f"{w.fact('organization.name')}的管理体系总体符合准则要求，运行有效，能够持续防控风险。审核组意见：{advice}。"
    )
    say(w, "证书范围：")
    for one in audit.systems:
        points(w, f"{one}：{w.scope('certificate', one)}")
    say(w, f"下次审核：{w.fact('next_audit_by')}之前", "本结论以抽样为基础，最终以本中心的认证决定为准。")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    words = f"审核组签字：{w.each('conclusion.signatories', [leader])}（组长）"
    if others:
        words += f"  {w.each('conclusion.signatories', others, '  ')}"
    w.text("", style="plain")
    say(w, words, f"签字日期：{w.fact('report_date')}")
    phone, site = w.fact("certification_body.phone"), w.fact("certification_body.website")
    say(
        w,
        f"{w.fact('certification_body.name')}：{w.fact('certification_body.address')}，{phone}",
        f"{site}  {w.fact('certification_body.email')}",
    )
