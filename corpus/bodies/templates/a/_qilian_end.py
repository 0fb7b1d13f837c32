"""What 祁涟's report ends with: findings told in sentences, the conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qilian_processes import NAMES
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

ADVICE = {
    "stage2": {
        "recommend": "推荐该公司通过认证注册",
        "recommend_after_correction": "在不符合的纠正措施得到验证之后，推荐该公司通过认证注册",
    },
    "surveillance": {"maintain": "推荐保持认证注册资格"},
    "recertification": {
        "recommend": "推荐再认证并更新证书",
        "recommend_after_correction": "在不符合的纠正措施得到验证之后，推荐再认证并更新证书",
    },
    "transfer": {
        "recommend": "推荐接受认证转换并颁发证书",
        "recommend_after_correction": "在不符合的纠正措施得到验证之后，推荐接受认证转换并颁发证书",
    },
}


def findings(audit: Audit, w: Writer) -> None:
    """The nonconformities, what is good, what could be better."""
    found = audit.nonconformities
    w.text(
        f"审核组共发现轻微不符合{w.fact('nonconformities.minor')}项，"
        f"严重不符合{w.fact('nonconformities.major')}项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "轻微" if item.grade == "minor" else "严重")
        w.text(
            f"第{e('number')}号不符合出现在{e('department')}。{e('description')}这一事实不满足"
            f"{e('standard')}中{e('clause')}的要求，审核组判为{grade}不符合。"
        )
    if found.items:
        w.text(
            f"公司承诺到{w.fact('nonconformities.due_date')}以前查清原因、采取纠正措施，并把证据寄给审核组长验证。"
        )
    w.text(f"审核组注意到公司的长处有：{'；'.join(phrases(w, 'good', 2))}。")
    w.text(f"可以改进的方面有：{'；'.join(phrases(w, 'weak', 2))}。这些是建议，不作为不符合。")


def conclusion(audit: Audit, w: Writer) -> None:
    """Ratings, the whole, the scope, the recommendation."""
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')}：{e('value')}")
    w.text(f"审核组对各方面的评价为：{'；'.join(ratings)}。")
    some = "上述不符合属于个别问题，不影响整体。" if audit.nonconformities.items else ""
    w.text(
        f"符合性和有效性：{some}过程指标、现场操作、内部审核和管理评审的证据表明，{w.fact('organization.name')}的"
        "管理体系符合审核准则，运行有效，有能力满足适用要求并取得预期结果。"
    )
    scopes = "；".join(f"{NAMES[one]}“{w.scope('certificate', one)}”" for one in audit.systems)
    w.text(f"认证范围：审核组认为认证范围是适宜的，建议在证书上写为：{scopes}。")
    w.text("审核目的：本次审核的各项目的都已达到。")
    text = ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    w.text(f"推荐意见：审核组讨论后决定，{w.fact('conclusion.recommendation', text)}。")
    w.text(f"下次审核应在{w.fact('next_audit_by')}或之前进行。")


def signed(audit: Audit, w: Writer) -> None:
    """What the report rests on; names and day."""
    w.text(
        "审核是从能够得到的信息中抽取样本进行的，样本不能代表全部，报告中没有提到的地方仍然可能有问题，"
        "公司应当自己继续检查。审核组的意见供认证决定之用，是否授予或者保持认证由本机构决定。"
        "审核组对公司的技术和商业秘密负有保密责任。"
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"审核组组长签名：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"审核组成员签名：{w.each('conclusion.signatories', others, '，')}", style="plain")
    w.text(f"签名日期：{w.fact('report_date')}", style="plain")
    w.text(
        f"{w.fact('certification_body.name')}　地址：{w.fact('certification_body.address')}　"
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}　"
        f"邮箱：{w.fact('certification_body.email')}",
        style="plain",
    )
