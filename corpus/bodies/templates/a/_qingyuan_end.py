"""The last chapters of 庆垣's report: findings, the conclusion in numbered sentences, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qingyuan_clauses import NAMES
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer

ADVICE = {
    "stage2": {
        "recommend": "同意推荐认证注册",
        "recommend_after_correction": "同意在不符合完成整改并经验证后推荐认证注册",
    },
    "surveillance": {"maintain": "同意推荐保持认证资格"},
    "recertification": {
        "recommend": "同意推荐再认证注册",
        "recommend_after_correction": "同意在不符合完成整改并经验证后推荐再认证注册",
    },
    "transfer": {
        "recommend": "同意推荐转换认证注册",
        "recommend_after_correction": "同意在不符合完成整改并经验证后推荐转换认证注册",
    },
}


def findings(audit: Audit, w: Writer) -> None:
    """Nonconformities, strengths, opportunities."""
    found = audit.nonconformities
    w.text(
        f"本次审核开具不符合报告，其中严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
        if found.items
        else f"本次审核发现严重不符合{w.fact('nonconformities.major')}项，"
        f"轻微不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"－不符合{e('number')}（{e('department')}）：{e('description')}不符合{e('standard')}标准{e('clause')}条款，"
            f"属{grade}。",
            style="plain",
        )
    if found.items:
        w.text(
            f"受审核方应对上述不符合分析原因，于{w.fact('nonconformities.due_date')}前完成纠正和纠正措施，"
            "审核组以书面方式验证其有效性。"
        )
    w.text("审核中看到的良好做法：")
    for text in phrases(w, "good", 2):
        w.text(f"－{text}。", style="plain")
    w.text("供受审核方参考的改进机会（不要求答复）：")
    for text in phrases(w, "weak", 2):
        w.text(f"－{text}。", style="plain")


def conclusion(audit: Audit, w: Writer) -> None:
    """The conclusion, sentence by sentence."""
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')}：{e('value')}")
    scopes = "；".join(f"{NAMES[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    advice = ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    some = "除已指出的轻微不符合外，" if audit.nonconformities.items else ""
    sentences = [
        f"审核组对管理体系的逐项评价为：{'；'.join(ratings)}。",
        f"{some}{w.fact('organization.name')}的管理体系符合审核准则，得到有效实施和保持。",
        "目标的实现情况、运行记录和合规性评价的结果证明，管理体系具备满足适用要求和实现预期结果的能力。",
        "内部审核和管理评审过程运行正常，能够自我发现问题和持续改进。",
        f"认证范围与受审核方的实际活动一致，是适宜的，建议的认证范围为：{scopes}。",
        "本次审核完成了计划的全部内容，审核目的已经达到。",
        f"审核组一致{w.fact('conclusion.recommendation', advice)}。",
        f"下一次审核的时间不晚于{w.fact('next_audit_by')}。",
    ]
    for at, text in enumerate(sentences, 1):
        w.text(f"（{at}）{text}", style="plain")


def signed(audit: Audit, w: Writer) -> None:
    """What the report rests on, and who signs."""
    for text in store("qingyuan")["statements"]:
        w.text(text)
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"审核组成员（签字）：{w.each('conclusion.signatories', others)}", style="plain")
    w.text(f"日期：{w.fact('report_date')}", style="plain")
    w.text(w.fact("certification_body.name"), style="plain")
    w.text(f"通信地址：{w.fact('certification_body.address')}", style="plain")
    w.text(
        f"电话：{w.fact('certification_body.phone')}　网站：{w.fact('certification_body.website')}　"
        f"电子信箱：{w.fact('certification_body.email')}",
        style="plain",
    )
