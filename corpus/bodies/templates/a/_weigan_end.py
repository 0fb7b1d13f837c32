"""The last parts of 渭干河: the integrated system, nonconformities, conclusion, what else is to be said."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ADVICE = {
    "recommend": "推荐认证注册",
    "recommend_after_correction": "在不符合项纠正措施验证有效后推荐认证注册",
    "maintain": "推荐保持认证注册资格",
}


def parts(audit: Audit, w: Writer) -> None:
    """Parts six to nine."""
    w.heading(1, "六、一体化管理体系运行综述")
    _system(audit, w)
    w.heading(1, "七、不符合项")
    _nonconformities(audit, w)
    w.heading(1, "八、审核结论")
    _conclusion(audit, w)
    w.heading(1, "九、说明")
    w.paragraphs(phrases(w, "notes", 3))


def _system(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "system", 2))
    goals = "，".join(f"{name}目标为{target}，实际为{got}" for name, target, got in audit.world.objectives)
    w.text(f"{audit.audit.start.year}年度的管理目标中，{goals}。")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        w.text(
            f"公司于{e('planned_on')}批准内部审核计划，{days}进行了一体化内部审核。内审组长为{e('leader')}，"
            f"内审员有{e.each('auditors', '、')}，提出不符合{e('nonconformities')}项，"
            f"纠正措施于{e('closed_on')}全部验证完毕。"
        )
    w.text(*phrases(w, "internal", 1))
    for held in audit.management_reviews:
        r = w.entry("management_reviews", held)
        done = f"，{r('closed_on')}已完成" if held.closed_on else "，目前正在落实"
        w.text(
            f"管理评审计划于{r('planned_on')}下达，{r('held_on')}由{r('chair')}主持召开了评审会议，"
            f"形成改进决定{r('improvements')}项，规定于{r('due_date')}前完成{done}。"
        )
    w.text(*phrases(w, "review", 1))


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"本次审核开具的不符合项报告中，严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    if not found.items:
        return
    rows: list[Row] = [["编号", "部门", "不符合标准及条款", "性质", "事实摘要"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "一般" if item.grade == "minor" else "严重")
        clause = f"{e('standard')}¶{e('clause')}"
        rows.append([e("number"), e("department"), clause, grade, e("description")])
    w.table(rows, (0.5, 0.9, 1.6, 0.6, 3.8), head=1)
    w.text(
        f"受审核方应当在{w.fact('nonconformities.due_date')}之前分析原因，采取纠正和纠正措施，"
        "并将见证材料寄送审核组长，由审核组书面验证。"
    )


def _conclusion(audit: Audit, w: Writer) -> None:
    span = w.fact("audit.start")
    if audit.audit.end != audit.audit.start:
        span += f"至{w.fact('audit.end')}"
    w.text(
        f"审核组在{span}的审核中，对{w.fact('organization.name')}覆盖{w.fact('headcount')}人的一体化管理体系"
        f"进行了抽样，一般不符合{w.fact('nonconformities.minor')}项均为个别现象。"
    )
    w.paragraphs(phrases(w, "summary", 2))
    told = []
    for at, one in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), one)
        told.append(f"{e('criterion')}，评价为{e('value')}")
    w.text(f"审核组的分项评价：{'；'.join(told)}。")
    own = "；".join(f"{SHORT[one]}管理体系，{w.scope('system', one)}" for one in audit.systems)
    shown = "；".join(f"{SHORT[one]}管理体系，{w.scope('certificate', one)}" for one in audit.systems)
    w.text(f"受审核方手册规定的体系范围：{own}。", f"审核组建议在认证证书上表述的范围：{shown}。")
    recommended = audit.conclusion.recommendation or ""
    advice = w.tag("conclusion.recommendation", recommended, ADVICE[recommended])
    w.text(f"审核组一致同意，{advice}。")
    w.text(f"下一次审核应当在{w.fact('next_audit_by')}之前进行。")
    rest = [name for name in audit.conclusion.signatories if name != audit.leader.name]
    w.text("", style="plain")
    w.text(f"审核组长（签名）：{w.each('conclusion.signatories', [audit.leader.name])}", style="plain")
    if rest:
        w.text(f"审核组成员（签名）：{w.each('conclusion.signatories', rest, '  ')}", style="plain")
    w.text(f"签署日期：{w.fact('report_date')}", style="plain")
