"""How 双河's report ends: findings, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._shuanghe_work import NAMES
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

ADVICE = {
    "stage2": {
        "recommend": "推荐认证注册",
        "recommend_after_correction": "不符合的纠正措施经验证有效后推荐认证注册",
    },
    "surveillance": {"maintain": "推荐保持认证"},
    "recertification": {
        "recommend": "推荐换发认证证书",
        "recommend_after_correction": "不符合的纠正措施经验证有效后推荐换发认证证书",
    },
}


def findings(audit: Audit, w: Writer, said: Phrases) -> None:
    """What is good, what could be better, what does not conform."""
    found = audit.nonconformities
    w.text(f"公司管理体系运行中值得肯定的方面：{'；'.join(said.some('good', 2))}。")
    w.text(f"建议公司关注的方面：{'；'.join(said.some('weak', 2))}。以上建议不要求书面回复。")
    w.text(
        f"本次审核共开出不符合报告，其中严重不符合{w.fact('nonconformities.major')}项，一般不符合"
        f"{w.fact('nonconformities.minor')}项。"
    )
    told = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        told.append(f"{e('number')}号涉及{e('department')}，判定条款为{e('standard')}标准{e('clause')}条")
    if told:
        w.text(
            f"{'；'.join(told)}，详见附件4。公司应于{w.fact('nonconformities.due_date')}前完成纠正和纠正措施，"
            "由审核组长对所提交的证据进行书面验证。"
        )


def conclusion(audit: Audit, w: Writer) -> None:
    """The ratings, whether all is well, the scope, the recommendation."""
    w.text("审核组汇总分析了审核所收集的证据，得出以下结论：")
    ratings = []
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        ratings.append(f"{e('criterion')}——{e('value')}")
    w.text(f"（一）各项评价：{'；'.join(ratings)}。")
    w.text(
        f"（二）{w.fact('organization.name')}的管理体系符合审核准则的要求，能够得到实施和保持，具有实现方针和目标、"
        "满足适用要求的能力，内部审核和管理评审的过程有效，体系运行总体有效。审核目的已经实现。"
    )
    scopes = "；".join(f"{NAMES[one]}——{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"（三）认证范围适宜，建议证书表述为：{scopes}。")
    text = ADVICE[audit.audit_type][audit.conclusion.recommendation or ""]
    w.text(f"（四）审核组的推荐意见：{w.fact('conclusion.recommendation', text)}。")
    w.text(f"（五）下一次审核应不迟于{w.fact('next_audit_by')}进行。")


def signed(audit: Audit, w: Writer) -> None:
    """What the report rests on; annexes; names and day."""
    w.text(
        "本次审核以抽样的方式进行，抽样存在局限性，没有被抽到的部分仍可能存在问题，公司应通过内部审核等方式自行查找。"
        "审核组成员与公司没有影响公正性的利益关系，对审核中获得的信息承担保密责任。"
        "本报告为推荐性意见，认证决定由双河评审认证的认证决定人员作出。"
    )
    names = ("审核组", "法律法规清单", "测量设备", "不符合报告", "特种设备和持证人员", "审核日程")
    w.text("附件：" + "　".join(f"{at}. {name}" for at, name in enumerate(names, 1)))
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"审核组长（签字）：{w.each('conclusion.signatories', [leader])}", style="plain")
    if others:
        w.text(f"审核组成员（签字）：{w.each('conclusion.signatories', others, '　')}", style="plain")
    w.text(f"日期：{w.fact('report_date')}", style="plain")
