"""和阗's nonconformities and conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

OFFERED = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "整改验证后推荐认证注册",
    "maintain": "推荐保持认证注册资格",
    "not_recommend": "不推荐",
}


def nonconformities(audit: Audit, w: Writer) -> None:
    """A stretch of lines for each."""
    w.heading(1, "不符合事项")
    found = audit.nonconformities
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    w.text(f"审核组开具不符合报告，其中严重不符合{major}项，轻微不符合{minor}项。")
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        w.heading(3, f"NC{e('number')}")
        w.text(
            f"责任部门：{e('department')}",
            f"不符合条款：{e('standard')} {e('clause')}",
            f"严重程度：{e('grade', '轻微' if item.grade == 'minor' else '严重')}",
            f"事实描述：{e('description')}",
            "受审核方确认：对以上事实没有异议",
            style="plain",
        )
    if found.items:
        w.text(
            f"整改证据应在{w.fact('nonconformities.due_date')}之前提交，审核组以书面方式验证，必要时到现场验证。"
        )
    elif audit.audit_type == "stage1":
        w.text("一阶段审核不开具不符合报告，审核组已就需要改进的内容与管理层口头沟通，由组织自行改进。")


def conclusion(audit: Audit, w: Writer, said: Phrases) -> None:
    """Ratings, recommendation, scopes, signatures."""
    w.heading(1, "审核结论")
    w.text("".join(said.some("praise", 2)))
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        w.text(f"评价{at:02}　{e('criterion')}：{e('value')}", style="plain")
    _recommended(audit, w)
    if audit.audit_type != "stage1":
        w.text("建议在认证证书上表述的范围：", style="plain")
        for one in audit.systems:
            w.text(f"{one}——{w.scope('certificate', one)}", style="plain")
    w.text(
        f"下一次审核应在{w.fact('next_audit_by')}之前进行，审核时应关注本次发现的改进情况和体系覆盖的"
        f"{w.fact('headcount')}名员工是否有变化。"
    )
    leader = audit.leader.name
    names = audit.conclusion.signatories
    others = [name for name in names if name != leader]
    w.text(
        f"审核组长签名：{w.each('conclusion.signatories', [one for one in names if one == leader])}",
        style="plain",
    )
    if others:
        w.text(f"审核组成员签名：{w.each('conclusion.signatories', others, '　')}", style="plain")
    w.text(f"签署日期：{w.fact('report_date')}", style="plain")


def _recommended(audit: Audit, w: Writer) -> None:
    chosen = audit.conclusion.recommendation
    name = w.fact("organization.name")
    if chosen is None:
        w.text(f"审核组认为，{name}的体系已经建立并运行，可以进入第二阶段审核。")
        return
    keys = ["maintain"] if chosen == "maintain" else ["recommend", "recommend_after_correction"]
    labels = {key: OFFERED[key] for key in [*keys, "not_recommend"]}
    w.text(f"审核组对{name}的结论：{w.choice('conclusion.recommendation', labels, chosen)}")
