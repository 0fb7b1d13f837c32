"""Chapters 4 and 6 of 闽水's report: planning, compliance, internal audit, review."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._minshui_form import NAMES, listed
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer


def _told(w: Writer, head: str, texts: list[str]) -> None:
    for at, text in enumerate(texts, 1):
        w.text(f"{head}.{at} {text}", style="plain")


def planning(audit: Audit, w: Writer, store: Phrases) -> None:
    """Context, scope, leadership, planning, objectives."""
    w.heading(2, "4.1 环境与范围")
    scopes = [f"文件规定的{NAMES[one]}范围：{w.scope('system', one)}。" for one in audit.systems]
    processes = (
        f"关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}；不适用的要求：{w.fact('exclusions')}。"
    )
    _told(w, "4.1", [*store.some("context", 2), *scopes, processes])
    w.heading(2, "4.2 领导作用")
    _told(w, "4.2", store.some("lead", 3))
    w.heading(2, "4.3 策划")
    _told(w, "4.3", [*store.some("plan", 2), *_identified(audit, w)])
    w.heading(2, "4.4 目标")
    goals = [f"{name}，目标{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    _told(w, "4.4", [*store.some("goal", 1), f"目标考核结果：{listed(goals)}"])


def _identified(audit: Audit, w: Writer) -> list[str]:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"确定的{e('what')}为{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    return told


def checking(audit: Audit, w: Writer, store: Phrases) -> None:
    """Laws and their evaluation, internal audit, management review, improvement."""
    w.heading(2, "6.1 合规义务")
    entry = w.law_entry("compliance")
    texts = [
        f"《法律法规及其他要求清单》收录法律法规{entry('stated_count')}部，即{w.laws('compliance', '')}。"
    ]
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        texts.append(
            f"{e('done_on')}，{e.each('evaluators')}对清单内{e('stated_count')}部法律法规进行了合规性评价，"
            "编有评价报告，没有发现违法情况。"
        )
    _told(w, "6.1", texts)
    w.heading(2, "6.2 内部审核")
    _told(w, "6.2", [*_internal(audit, w), *store.some("internal", 1)])
    w.heading(2, "6.3 管理评审")
    _told(w, "6.3", [*_review(audit, w), *store.some("review", 1)])
    w.heading(2, "6.4 改进")
    _told(w, "6.4", store.some("improve", 3))
    w.heading(2, "6.5 证书和标志的使用")
    kept = "证书和认证标志的使用有登记，查看宣传资料和网站，没有超范围使用或用于产品包装的情况，控制有效。"
    none = "受审核方尚未获证，已了解证书和标志的使用规定，没有提前使用标志的情况。"
    _told(w, "6.5", [kept if audit.certificates else none])


def _internal(audit: Audit, w: Writer) -> list[str]:
    texts = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"于{e('start')}" + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        texts.append(
            f"内审计划于{e('planned_on')}批准，内审{span}实施，组长为{e('leader')}，内审员为{e.each('auditors')}。"
        )
        texts.append(f"内审提出不符合{e('nonconformities')}项，已于{e('closed_on')}关闭。")
        texts[-2:] = ["".join(texts[-2:])]
    return texts


def _review(audit: Audit, w: Writer) -> list[str]:
    texts = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        texts.append(
            f"管理评审计划于{e('planned_on')}发出，会议于{e('held_on')}召开，由{e('chair')}主持，"
            f"形成改进决定{e('improvements')}项，计划于{e('due_date')}前完成。"
        )
    return texts
