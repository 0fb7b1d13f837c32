"""Part I of 额敏河's questionnaire: conclusion and signatures; and how the questionnaire is filled in."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._emin_item import Item
from corpus.bodies.writer import Writer

NOTES = (
    "填写说明：",
    "1）本问卷共180项，由审核组在现场审核中逐项填写，作为审核报告提交；不涉及的体系选“不适用”。",
    "2）列举多项内容时每行一项，各栏以“／”分隔。",
    "3）问题回答“否”且属于不符合的，在备注栏注明不符合编号。",
)
VERDICTS = {
    "recommend": "推荐认证",
    "recommend_after_correction": "纠正措施验证后推荐认证",
    "maintain": "推荐保持认证",
}


def _ratings(w: Writer) -> str:
    told = []
    for at, one in enumerate(w.audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        told.append(f"{e('criterion')}：{e('value')}")
    return "¶".join(told)


def _overall(w: Writer) -> str:
    return w.random.choice(
        (
            "体系符合审核准则，得到有效实施，能够实现预期结果。",
            "体系总体符合要求并有效运行，审核目的已经达到。",
        )
    )


def _scopes(w: Writer) -> str:
    names = words("systems")
    return "¶".join(f"{names[one]['short']}：{w.scope('certificate', one)}" for one in w.audit.systems)


def _members(w: Writer) -> str:
    leader = w.audit.leader.name
    others = [name for name in w.audit.conclusion.signatories if name != leader]
    return w.each("conclusion.signatories", others, "  ") or w.blank


def _marks(w: Writer) -> str:
    return "使用正确" if w.audit.certificates else "不适用（尚未获证）"


END = (
    Item("体系各方面的评价？", _ratings),
    Item("审核结论？", _overall),
    Item("推荐意见？", lambda w: w.fact("conclusion.recommendation", VERDICTS[_chosen(w)])),
    Item("推荐的认证范围？", _scopes),
    Item("认证证书和标志的使用？", _marks),
    Item("有未解决的分歧？", "否"),
    Item("下次审核最迟日期？", lambda w: w.fact("next_audit_by")),
    Item("声明", lambda _: "审核以抽样为基础，未抽到的部分可能存在不符合；审核信息予以保密。"),
    Item("审核组长签名", lambda w: w.each("conclusion.signatories", [w.audit.leader.name])),
    Item("审核组成员签名", _members),
    Item("报告日期", lambda w: w.fact("report_date")),
)


def _chosen(w: Writer) -> str:
    return w.audit.conclusion.recommendation or ""
