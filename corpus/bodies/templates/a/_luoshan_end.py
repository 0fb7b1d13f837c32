"""What 珞杉's report ends with: nonconformities as blocks of labelled lines, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._luoshan_topics import NAMES
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

ADVICE = {
    "stage2": {
        "recommend": "推荐予以认证注册",
        "recommend_after_correction": "在轻微不符合的纠正措施被接受后推荐予以认证注册",
    },
    "surveillance": {"maintain": "推荐保持认证注册"},
    "special": {"maintain": "推荐保持认证注册"},
    "recertification": {
        "recommend": "推荐更新认证注册",
        "recommend_after_correction": "在轻微不符合的纠正措施被接受后推荐更新认证注册",
    },
    "transfer": {
        "recommend": "推荐接受转换并注册",
        "recommend_after_correction": "在轻微不符合的纠正措施被接受后推荐接受转换并注册",
    },
}


def _line(w: Writer, label: str, value: str) -> None:
    w.text(f"{label}：{value}", style="plain")


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities, strengths, chances."""
    found = audit.nonconformities
    _line(
        w,
        "不符合数量",
        f"严重{w.fact('nonconformities.major')}项，轻微{w.fact('nonconformities.minor')}项",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.heading(3, f"不符合 {e('number')}")
        _line(w, "类别", e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合"))
        _line(w, "部门", e("department"))
        _line(w, "标准", e("standard"))
        _line(w, "条款", e("clause"))
        _line(w, "事实描述", e("description"))
        _line(w, "验证方式", "书面提交证据，下次审核时现场复核")
    if found.items:
        _line(w, "整改期限", f"{w.fact('nonconformities.due_date')}以前提交原因分析、纠正和纠正措施的证据")
    w.heading(3, "值得肯定之处")
    w.text(f"{'；'.join(phrases(w, 'good', 2))}。")
    w.heading(3, "改进机会")
    w.text(f"{'；'.join(phrases(w, 'chance', 2))}。改进机会供参考，不要求答复。")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, effectiveness, scope, aims, recommendation."""
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        _line(w, e("criterion"), e("value"))
    systems = "、".join(NAMES[one] for one in audit.systems)
    some = "已提出的轻微不符合不影响这一判断。" if audit.nonconformities.items else ""
    w.text(
        f"根据第5章的证据，审核组认为{w.fact('organization.name')}的{systems}符合审核准则，实施有效，"
        f"有能力满足适用的要求并实现预期结果；内部审核和管理评审有效。{some}"
    )
    for one in audit.systems:
        _line(w, f"建议的认证范围（{NAMES[one]}）", w.scope("certificate", one))
    _line(w, "范围的适宜性", "认证范围与实际活动、场所和资质一致，适宜")
    _line(w, "审核目的", "第2章所述各项目的全部实现")
    text = ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    _line(w, "推荐意见", w.fact("conclusion.recommendation", text))
    _line(w, "下次审核最迟日期", w.fact("next_audit_by"))


def signed(audit: Audit, w: Writer) -> None:
    """What the report rests on; who signs; the body."""
    w.text(
        "审核以可获得的信息为基础，采用抽样的办法，因此带有不确定性；没有指出问题的地方并不表示没有问题。"
        "推荐意见须经本机构复核，最终以认证决定为准。审核组对接触到的信息承担保密义务。"
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    _line(w, "审核组长签名", w.each("conclusion.signatories", [leader]))
    if others:
        _line(w, "审核组成员签名", w.each("conclusion.signatories", others))
    _line(w, "签署日期", w.fact("report_date"))
    w.text("", style="plain")
    _line(w, "认证机构", w.fact("certification_body.name"))
    _line(w, "机构地址", w.fact("certification_body.address"))
    _line(
        w,
        "联系方式",
        f"{w.fact('certification_body.phone')}，{w.fact('certification_body.email')}，"
        f"{w.fact('certification_body.website')}",
    )
