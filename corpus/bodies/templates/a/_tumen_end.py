"""The findings of 图檀睿评, block by block, its conclusion with a list of ratings, and the signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._tumen_form import BAR, Days, bullet, line, scopes
from corpus.bodies.templates.again import again
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer

KEPT = {
    "maintain": "推荐保持证书",
    "suspend": "推荐暂停证书",
    "withdraw": "推荐撤销证书",
}
ADVICE = {
    "stage2": {
        "recommend": "推荐发证",
        "recommend_after_correction": "整改验证通过后推荐发证",
        "no": "不推荐发证",
    },
    "surveillance": KEPT,
    "special": KEPT,
    "recertification": {
        "recommend": "推荐换发证书",
        "recommend_after_correction": "整改验证通过后推荐换发证书",
        "no": "不推荐换发证书",
    },
    "transfer": {
        "recommend": "推荐转换发证",
        "recommend_after_correction": "整改验证通过后推荐转换发证",
        "no": "不推荐转换发证",
    },
}
STARS = {"符合": "★★★", "基本符合": "★★☆", "不符合": "★☆☆"}


def earlier(audit: Audit, w: Writer, days: Days) -> None:
    """What was found the last time."""
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        text = e("description")
        state = "这次又发现类似问题，见07" if again(audit, one.description) else "措施有效，没有再犯"
        bullet(w, f"上次不符合：{text}", f"{days.of(e, 'closed_on')}关闭", state)
    if not audit.previous_nonconformities:
        bullet(w, "首次认证，没有上次遗留的不符合。")


def findings(audit: Audit, w: Writer, days: Days, say: Phrases) -> None:
    """Strong points, nonconformities, ideas."""
    w.heading(2, "做得好的")
    for text in say.some("bright", 2):
        bullet(w, text)
    w.heading(2, "不符合")
    line(
        w,
        f"严重：{w.fact('nonconformities.major')}项",
        f"轻微：{w.fact('nonconformities.minor')}项",
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        number, grade = e("number"), e("grade", "轻微" if item.grade == "minor" else "严重")
        bullet(w, f"不符合{number}", grade, e("department"), f"{e('standard')} 条款{e('clause')}")
        w.text(f"　事实：{e('description')}", style="plain")
        w.text("　要求：找到原因，改掉这一处，再查同类问题，把证据发给组长验证。", style="plain")
    if audit.nonconformities.items:
        line(
            w,
            f"整改截止：{days.fact('nonconformities.due_date')}",
            f"企业确认：{audit.world.people.representative}",
        )
    else:
        bullet(w, "这次没有开出不符合。")
    w.heading(2, "可以更好的")
    for text in say.some("ideas", 2):
        bullet(w, text)


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, scope, recommendation."""
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        bullet(w, f"{e('criterion')}：{e('value')} {STARS[rating.value]}")
    reserve = "除07列出的不符合外，" if audit.nonconformities.items else ""
    w.text(
        f"审核结论：{reserve}{w.fact('organization.name')}的管理体系符合准则要求，正在有效运行，能支撑"
        "其目标；"
        "审核目的已达到，没有未解决的分歧。",
        style="plain",
    )
    opinion = ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    advice = w.tag("conclusion.recommendation", audit.conclusion.recommendation, opinion)
    w.text(f"审核组意见：{advice}。", style="plain")
    scopes(audit, w, "certificate", "建议的证书范围")
    line(
        w,
        f"下次审核：最晚{w.fact('next_audit_by')}",
        f"证书使用：{store('tumen')['mark'][audit.audit_type]}",
    )


def signed(audit: Audit, w: Writer) -> None:
    """What the body declares; who signs."""
    for text in store("tumen")["vow"]:
        bullet(w, text)
    leader, names = audit.leader.name, audit.conclusion.signatories
    others = [name for name in names if name != leader]
    w.text("", style="plain")
    parts = [f"组长签字：{w.each('conclusion.signatories', [leader])}"]
    if others:
        parts.append(f"组员签字：{w.each('conclusion.signatories', others)}")
    line(w, *parts, f"日期：{w.fact('report_date')}")
    w.text("", style="plain")
    w.text(
        BAR.join(
            (
                w.fact("certification_body.name"),
                w.fact("certification_body.address"),
                w.fact("certification_body.phone"),
                w.fact("certification_body.email"),
                w.fact("certification_body.website"),
            )
        ),
        style="center",
    )
