"""The third and fourth chapters of 罗布淖尔's reports: nonconformities, conclusion, who signs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._lopnur_team import itemized
from corpus.bodies.writer import Writer

GRADES = {"minor": "轻微不符合", "major": "严重不符合"}
NAMES = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}
OPINIONS = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "不符合纠正并经验证后推荐认证注册",
    "maintain": "推荐保持认证注册",
}


def ending(audit: Audit, w: Writer) -> None:
    """Both chapters and the signatures."""
    w.heading(1, "三、不符合及其处理")
    w.heading(2, "（一）上次审核提出的不符合")
    _before(audit, w)
    w.heading(2, "（二）本次审核提出的不符合")
    _faults(audit, w)
    w.heading(1, "四、审核结论")
    w.heading(2, "（一）总体评价")
    _ratings(audit, w)
    w.heading(2, "（二）推荐意见")
    _opinion(audit, w)
    w.heading(2, "（三）说明")
    w.text(
        "审核是在抽样基础上进行的，审核组没有发现不符合的部门和过程，并不意味着不存在不符合。",
        "本报告归本中心和公司所有，未经书面同意不得向第三方提供，法律法规另有规定的除外。",
    )
    _signed(audit, w)


def _before(audit: Audit, w: Writer) -> None:
    if not audit.previous_nonconformities:
        w.text("本次审核之前没有需要验证的不符合。")
        return
    w.text("审核组对上次审核提出的不符合的纠正措施进行了验证：")
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        found = "同类问题再次出现，已列入本次不符合" if again(audit, one.description) else "没有发现同类问题"
        w.text(f"（{at}）{e('description')}该不符合已于{e('closed_on')}关闭，本次审核中{found}。")


def _faults(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"本次审核提出严重不符合{major}项，轻微不符合{minor}项。")
    for at, item in enumerate(found.items, 1):
        e = w.same("nonconformities.items", item.number, item)
        w.heading(3, f"{at}. 编号为{e('number')}的不符合")
        w.text(
            f"不符合事实：{e('description')}",
            f"该事实发生在{e('department')}，不符合{e('standard')}第{e('clause')}条的要求，判定为"
            f"{e('grade', GRADES[item.grade])}。",
        )
    if found.due_date:
        due = w.fact("nonconformities.due_date")
        w.text(
            f"公司应分析不符合的原因，于{due}之前完成纠正和纠正措施，并将证据提交审核组长作书面验证。",
            "公司代表已在不符合报告上签字确认，对事实和判定没有异议。",
        )


def _ratings(audit: Audit, w: Writer) -> None:
    w.text("审核组经过讨论，对公司管理体系作出如下评价：")
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}：{e('value')}")
    itemized(w, told)
    w.text("审核目的已经实现，审核范围适宜，审核证据足以支持审核结论。")


def _opinion(audit: Audit, w: Writer) -> None:
    chosen = audit.conclusion.recommendation
    name = w.fact("organization.name")
    if chosen:
        told = w.tag("conclusion.recommendation", chosen, OPINIONS[chosen])
        w.text(f"审核组对{name}的推荐意见为：{told}。")
    else:
        w.text(f"审核组认为{name}可以接受下一阶段的审核。")
    for one in audit.systems:
        w.text(f"建议{NAMES[one]}认证证书覆盖的范围为{w.scope('certificate', one)}。")
    w.text(f"下一次审核应当不迟于{w.fact('next_audit_by')}实施。")


def _signed(audit: Audit, w: Writer) -> None:
    lead = audit.leader.name
    signed = audit.conclusion.signatories
    others = [name for name in signed if name != lead]
    if lead in signed:
        w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [lead])}", style="right")
    if others:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', others)}", style="right")
    w.text(w.fact("certification_body.name"), style="right")
    w.text(w.fact("report_date"), style="right")
    body = "certification_body"
    w.text(
        f"本中心地址：{w.fact(f'{body}.address')}；电话：{w.fact(f'{body}.phone')}；网址："
        f"{w.fact(f'{body}.website')}；电子邮箱：{w.fact(f'{body}.email')}。",
        style="plain",
    )
