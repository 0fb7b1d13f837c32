"""The findings, the assessment and the end of 奇台古城's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer

VERDICTS = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "在不符合的纠正措施经验证有效后推荐认证",
    "maintain": "同意推荐保持认证",
}
AGAIN = {
    "recommend": "同意推荐再认证",
    "recommend_after_correction": "在不符合的纠正措施经验证有效后推荐再认证",
}


def finish(audit: Audit, w: Writer) -> None:
    """Chapters 7 to 9 and the signatures."""
    _found(audit, w)
    _assessed(audit, w)
    _concluded(audit, w)
    _signed(audit, w)


def _found(audit: Audit, w: Writer) -> None:
    w.heading(1, "七、不符合")
    w.text(
        f"本次审核共提出严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        number, office = e("number"), e("department")
        grade = e("grade", "一般不符合" if item.grade == "minor" else "严重不符合")
        w.text(
            f"不符合{number}，责任部门为{office}：{e('description')}"
            f"这不满足{e('standard')}标准{e('clause')}条款的要求，判定为{grade}。"
        )
    if audit.nonconformities.due_date:
        w.text(
            f"请公司分析原因，采取纠正措施，并在{w.fact('nonconformities.due_date')}前将证据报审核组，"
            "由审核组长以书面方式验证。"
        )


def _assessed(audit: Audit, w: Writer) -> None:
    w.heading(1, "八、综合评价")
    told = []
    for at, one in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), one)
        told.append(f"{e('criterion')}，{e('value')}")
    w.text(
        f"审核组对管理体系的评价：{'；'.join(told)}。",
        w.random.choice(
            (
                "公司的优点是管理层重视现场，员工参与隐患排查的积极性较高；不足之处是个别岗位的记录不够规范。",
                "公司的现场管理较好，应急准备充分；今后应继续加强基层人员对体系文件的理解。",
            )
        ),
    )
    w.text("公司没有发生环境事件和生产安全事故，也没有相关方的重大投诉。")


def _concluded(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.heading(1, "九、审核结论")
    verdict = audit.conclusion.recommendation or ""
    table = AGAIN if audit.audit_type == "recertification" else VERDICTS
    scopes = "；".join(f"{names[one]['name']}为{w.scope('certificate', one)}" for one in audit.systems)
    w.text(
        "审核组认为，审核目的已经实现，公司的管理体系符合审核准则的要求，运行总体有效，"
        "具备实现方针、目标和履行合规义务的能力。",
        f"审核组的推荐意见：{w.fact('conclusion.recommendation', table[verdict])}。"
        f"建议证书上的范围，{scopes}。下一次审核不迟于{w.fact('next_audit_by')}。",
        "审核采用抽样的方法，不能发现所有的问题。审核组成员与贵公司没有利害关系，对审核中知悉的信息保密。"
        "认证决定由我公司作出，贵公司如有异议可以提出申诉。",
    )


def _signed(audit: Audit, w: Writer) -> None:
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    body = "certification_body"
    w.text(
        f"审核组长（签字）：{w.each('conclusion.signatories', [leader])}",
        f"审核组成员（签字）：{w.each('conclusion.signatories', others, '、') or w.blank}",
        style="plain",
    )
    w.text(w.fact(f"{body}.name"), w.fact("report_date"), style="right")
    w.text(
        f"地址：{w.fact(f'{body}.address')}；电话：{w.fact(f'{body}.phone')}；"
        f"网址：{w.fact(f'{body}.website')}；邮箱：{w.fact(f'{body}.email')}",
        style="plain",
    )
