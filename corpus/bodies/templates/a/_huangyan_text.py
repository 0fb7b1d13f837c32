"""The third chapter of 煌岩's report: what was seen, with references to the annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import InternalAudit
from corpus.bodies.templates.a._huangyan_annexes import Annexes
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Entry, Writer


def findings(audit: Audit, w: Writer, annexes: Annexes) -> None:
    """The whole chapter."""
    say = Phrases(w)
    w.heading(2, "（一）领导和策划")
    _planning(audit, w, annexes, say)
    w.heading(2, "（二）资源、能力和文件")
    _support(w, annexes, say)
    w.heading(2, "（三）实施和运行")
    _operation(audit, w, annexes, say)
    w.heading(2, "（四）检查、审核和评审")
    _checks(audit, w, annexes, say)
    w.heading(2, "（五）亮点和建议")
    w.text("".join(say.some("strength", 2)))
    w.text(f"供受审核方参考的建议：{''.join(say.some('advice', 2))}")


def _planning(audit: Audit, w: Writer, annexes: Annexes, say: Phrases) -> None:
    w.text("".join(say.some("lead", 2)))
    w.text(f"{''.join(say.some('plan', 2))}清单见{annexes['factors']}。")
    goals = "；".join(f"{name}{goal}（实绩{reached}）" for name, goal, reached in audit.world.objectives)
    w.text(f"本年度目标：{goals}。")
    if "HSPM" in audit.systems:
        w.text("".join(say.some("hs", 2)))
    e = w.law_entry("compliance")
    w.text(
        f"适用的法律法规共{e('stated_count')}部{e.silent('place')}，见{annexes['laws']}；执行的标准见{annexes['standards']}。"
        f"识别和更新由{audit.world.departments[-1]}负责。"
    )
    if "permits" in annexes:
        w.text(f"经营和排放等活动所需的许可、登记见{annexes['permits']}，均在有效期内。")
    else:
        w.text("受审核方的活动不需要营业执照以外的行政许可。")
    if "certificates" in annexes:
        w.text(f"现行证书见{annexes['certificates']}，证书和标志的使用未见误导。")


def _support(w: Writer, annexes: Annexes, say: Phrases) -> None:
    w.text("".join(say.some("support", 2)))
    told = [f"持证上岗人员见{annexes['holders']}"] if "holders" in annexes else []
    if "workers" in annexes:
        told.append(f"劳动合同和健康检查的抽样见{annexes['workers']}")
    if told:
        w.text(f"{'，'.join(told)}，与花名册和社会保险缴费记录核对一致。")
    if "devices" in annexes:
        w.text(f"监视测量设备和安全附件见{annexes['devices']}，现场随机核对了编号和标识，与台账相符。")
    else:
        w.text("受审核方的活动不使用需要检定或校准的设备。")
    if "special" in annexes:
        w.text(f"特种设备见{annexes['special']}，登记和检验手续齐全。")
    if "figures" in annexes:
        w.text(f"上年度的绩效和费用数据见{annexes['figures']}，数据来自受审核方的统计台账。")


def _operation(audit: Audit, w: Writer, annexes: Annexes, say: Phrases) -> None:
    w.text("".join(say.some("operate", 3)))
    if "QMS" in audit.systems:
        w.text("".join(say.some("quality", 2)))
    if "HSPM" in audit.systems:
        w.text("".join(say.some("hs", 2)))
    for site in audit.sites:
        if site.kind == "temporary":
            e = w.same("sites", site.address, site)
            w.text(f"审核组到临时场所{e('address')}查看了{e('activity')}，控制措施与体系文件一致。")
    w.text(
        f"供方和承包方的评价、合同见{annexes['suppliers']}。运行中对照{w.laws('operation')}检查，未见违反的情形。"
    )
    w.text(f"应急准备和响应按预案进行，演练见{annexes['drills']}，演练后的评价用于预案的修订。")


def _span(one: InternalAudit, e: Entry) -> str:
    """The days of an internal audit; one where it took one."""
    return f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"


def _checks(audit: Audit, w: Writer, annexes: Annexes, say: Phrases) -> None:
    w.text("".join(say.some("check", 2)))
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"合规性评价于{e('done_on')}完成，由{e.each('evaluators')}对{annexes['laws']}所列的"
            f"{e('stated_count')}部法律法规逐部进行，结论为合规。"
        )
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"内部审核的计划于{e('planned_on')}批准，审核于{_span(one, e)}实施，组长{e('leader')}，内审员"
            f"{e.each('auditors')}；发现不符合{e('nonconformities')}个，至{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审计划于{e('planned_on')}发出，评审会于{e('held_on')}召开，{e('chair')}主持，"
            f"决定改进事项{e('improvements')}个，须于{e('due_date')}之前落实。"
        )
