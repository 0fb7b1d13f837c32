"""The end of 和布克赛尔's reports: nonconformities, conclusion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._hoboksar_story import say
from corpus.bodies.writer import Writer

VERDICTS = {
    "recommend": "推荐再认证，换发证书",
    "recommend_after_correction": "不符合关闭后推荐再认证，换发证书",
    "maintain": "推荐保持认证",
}


def finish(audit: Audit, w: Writer) -> None:
    """What was found, concluded and signed."""
    _found(audit, w)
    told = []
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        told.append(f"{e('criterion')}：{e('value')}")
    say(w, "评价", f"{'；'.join(told)}。")
    say(w, "证书和标志的使用", "查看了宣传册、网站和投标文件，认证证书和标志的使用符合规定，没有误导。")
    verdict = w.fact("conclusion.recommendation", VERDICTS[audit.conclusion.recommendation or ""])
    names = words("systems")
    scopes = [f"{names[one]['short']}：{w.scope('certificate', one)}" for one in audit.systems]
    say(
        w,
        "结论",
        w.random.choice(
            (
                "公司的管理体系持续符合审核准则，运行有效，能够实现方针和目标，审核目的已经达到。",
                "经审核，管理体系与公司的实际相适应，总体符合要求并得到有效实施，审核目的已实现。",
            )
        )
        + f"推荐意见：{verdict}。证书范围：{'；'.join(scopes)}。"
        f"下次审核应不晚于{w.fact('next_audit_by')}。",
    )
    body = "certification_body"
    say(
        w,
        "说明",
        "审核是抽样的活动，未抽到的部分仍可能有不符合。审核组与受审核方没有利益关系，双方意见一致，"
        "所获信息予以保密。最终的认证决定由本机构作出，对决定有异议可以申诉。",
        f"本机构：{w.fact(f'{body}.name')}，地址：{w.fact(f'{body}.address')}，"
        f"电话：{w.fact(f'{body}.phone')}，邮箱：{w.fact(f'{body}.email')}，网址：{w.fact(f'{body}.website')}。",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(
        f"审核组长（签名）：{w.each('conclusion.signatories', [leader])}",
        f"审核组成员（签名）：{w.each('conclusion.signatories', others, '  ') or w.blank}",
        f"日期：{w.fact('report_date')}",
        style="plain",
    )


def _found(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    counts = f"严重不符合{w.fact('nonconformities.major')}项，一般不符合{w.fact('nonconformities.minor')}项。"
    texts = []
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        texts.append(
            f"不符合{e('number')}（{grade}），{e('department')}，{e('standard')}第{e('clause')}条：{e('description')}"
        )
    if found.due_date:
        texts.append(
            f"公司应于{w.fact('nonconformities.due_date')}前提交原因分析、纠正措施和见证材料，由审核组长书面验证。"
        )
    say(w, "本次不符合", counts, *texts)
