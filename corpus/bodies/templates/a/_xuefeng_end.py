"""The last chapters of 雪沣's report: the company's own checks, nonconformities, opinion, signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._xuefeng_words import item, say, short, title
from corpus.bodies.writer import Writer

LEGAL = {"EMS", "EnMS", "HSE"}
TOLD = {
    "recommend": "同意推荐认证注册",
    "recommend_after_correction": "等不符合整改并验证合格以后，推荐认证注册",
    "maintain": "建议保持认证证书",
}
SHORT = {"EnMS": "能源", "FSMS": "食品安全", "HACCP": "HACCP", "HSE": "HSE", "EMS": "环境"}


def chapters(audit: Audit, w: Writer) -> None:
    """All of them."""
    title(w, "企业自己的检查")
    _checks(audit, w)
    title(w, "不符合")
    _nonconformities(audit, w)
    title(w, "我们的意见")
    _opinion(audit, w)
    _signed(audit, w)


def _checks(audit: Audit, w: Writer) -> None:
    one = audit.internal_audits[0]
    a = w.entry("internal_audits", one)
    span = f"{a('start')}到{a('end', short(one.end, one.start))}审的"
    if one.end == one.start:
        span = f"{a('start')}一天审完{a.silent('end')}"
    item(
        w,
        f"内审计划是{a('planned_on')}排的，{span}，{a('leader')}当组长，参加的有{a.each('auditors')}，查出不符合{a('nonconformities')}项，"
        f"{a('closed_on')}全部改完验完。",
        *say(audit, w, "follow", 2),
    )
    r = w.entry("management_reviews", audit.management_reviews[0])
    item(
        w,
        f"管理评审{r('planned_on')}发的通知，{r('held_on')}开的会，{r('chair')}主持，定下改进的事{r('improvements')}件，说好"
        f"{r('due_date')}前办完，眼下正在办。",
    )
    if LEGAL & {*audit.systems}:
        c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        item(
            w,
            f"合规性评价是{c('done_on')}做的，参加的人有{c.each('evaluators')}，{c('stated_count')}部法律法规都评到了，总的结论是遵守的。",
        )


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    if audit.previous_nonconformities:
        told = []
        for one in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", one)
            told.append(f"“{p('description')}”，{p('closed_on')}关闭")
        item(w, f"上一次审核留下的问题是：{'；'.join(told)}。整改的材料这次又翻了一遍，说的措施都落实了。")
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    if audit.audit_type == "stage1":
        item(w, f"第一阶段不开不符合报告，严重的{major}项，轻微的{minor}项；需要留意的地方已当面说给企业。")
        return
    item(w, f"这次开出严重不符合{major}项，轻微不符合{minor}项。")
    for fault in found.items:
        e = w.same("nonconformities.items", fault.number, fault)
        grade = e("grade", "轻微" if fault.grade == "minor" else "严重")
        item(
            w,
            f"第{e('number')}号，属{grade}不符合，责任部门{e('department')}，对应{e('standard')}的{e('clause')}条。事实是：{e('description')}",
        )
    if found.items:
        item(w, f"整改的材料请在{w.fact('nonconformities.due_date')}前寄给组长，书面验证。")


def _opinion(audit: Audit, w: Writer) -> None:
    told = []
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        told.append(f"{e('criterion')}，{e('value')}")
    item(w, f"逐项评下来：{'；'.join(told)}。", *say(audit, w, "good", 1), *say(audit, w, "better", 1))
    asked = "；".join(f"{SHORT[one]}：{w.scope('system', one)}" for one in audit.systems)
    item(w, f"企业自己报的范围是——{asked}。")
    if audit.audit_type == "stage1":
        item(w, "我们的看法：企业已经具备接受第二阶段审核的条件，上面提到的几处，请在第二阶段之前补齐。")
        return
    wanted = "；".join(f"{SHORT[one]}：{w.scope('certificate', one)}" for one in audit.systems)
    verdict = w.fact("conclusion.recommendation", TOLD[audit.conclusion.recommendation or ""])
    item(
        w,
        f"总的看，{w.fact('organization.name')}的体系建得起来、转得动，管到的{w.fact('headcount')}人各有其责，"
        f"轻微不符合{w.fact('nonconformities.minor')}项不影响整体有效。审核组{verdict}。",
        f"证书上的范围建议这样写——{wanted}。",
        f"下一次审核请安排在{w.fact('next_audit_by')}以前。",
    )


def _signed(audit: Audit, w: Writer) -> None:
    item(
        w,
        "审核是抽着看的，没看到的地方不等于没有问题；本报告发给企业和本公司各一份，给不给证书由本公司另行决定。",
    )
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    w.text(f"组长（签字）：{w.each('conclusion.signatories', [leader])}", style="right")
    if others:
        w.text(f"组员（签字）：{w.each('conclusion.signatories', others, '　')}", style="right")
    w.text(w.fact("report_date"), style="right")
    body = "certification_body"
    w.text(
        f"{w.fact(f'{body}.name')}，{w.fact(f'{body}.address')}，电话{w.fact(f'{body}.phone')}，"
        f"{w.fact(f'{body}.website')}，{w.fact(f'{body}.email')}",
        style="plain",
    )
