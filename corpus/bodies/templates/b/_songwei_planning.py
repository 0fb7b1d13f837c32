"""The third chapter of 崧维's report: policy and targets, risks, laws, checks by the company itself."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SAFE, GREEN = {"OHSMS", "HSE"}, {"EMS", "HSE"}
LEGAL = SAFE | GREEN


def all_of(audit: Audit, w: Writer, told: Sentences) -> None:
    """All sections of the chapter."""
    w.heading(2, "一、体系建立和范围")
    scopes = "；".join(w.scope("system", code) for code in audit.systems)
    w.text(
        f"受审核单位的管理体系文件于{w.fact('system_effective_on')}发布实施。管理手册界定的体系范围为：{scopes}。",
        *told.texts("planning"),
    )
    w.heading(2, "二、方针和目标")
    w.paragraphs(told.texts("policy"))
    rows: list[Row] = [["目标名称", "目标值", "统计期完成值"]]
    rows += [list(one) for one in audit.world.objectives]
    w.table(rows, (5, 2.4, 2.4), head=1, rules="rows")
    w.text("目标已分解到部门，按季度统计考核，上表所列目标均已完成。")
    if LEGAL & set(audit.systems):
        w.heading(2, "三、风险识别和合规义务")
        _risks(audit, w, told)
        _laws(audit, w)
    w.heading(2, "四、自我检查机制" if LEGAL & set(audit.systems) else "三、自我检查机制")
    _own_checks(audit, w, told)


def _risks(audit: Audit, w: Writer, told: Sentences) -> None:
    systems = set(audit.systems)
    if SAFE & systems:
        w.text("".join(told.texts("hazards")))
    if GREEN & systems:
        w.text("".join(told.texts("aspects")))
    for count in audit.counts:
        if count.what in {"重要环境因素", "不可接受风险"}:
            e = w.entry("counts", count)
            w.text(
                f"经评价，受审核单位确定{e('what')} {e('stated')} {count.unit}，分别是{e.each('listed')}，"
                "均已制定控制措施或者管理方案，明确了责任人和资金。"
            )


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(
        f"单位建立了法律法规识别获取制度，现行有效清单收录法律法规 {e('stated_count')} 部："
        f"{w.laws('compliance')}。清单注明了适用条款和落实部门，并在公文系统发布。"
    )
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"{c('done_on')}，单位组织开展合规性评价，参加评价的人员为{c.each('evaluators')}，"
            f"对清单内 {c('stated_count')} 部法律法规逐条评价，评价报告结论为遵守情况良好，无违法违规情形。"
        )


def _own_checks(audit: Audit, w: Writer, told: Sentences) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        w.text(
            f"内部审核：实施方案于{e('planned_on')}下发，{span}组织实施，审核组长为{e('leader')}，"
            f"审核人员为{e.each('auditors')}，涉及全部部门和过程。"
            f"内审开出不符合项 {e('nonconformities')} 个，"
            f"责任部门完成整改，{e('closed_on')}经内审员验证关闭。内审员未审核本人承担的工作。"
        )
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        w.text(
            f"管理评审：评审计划于{m('planned_on')}下发，评审会议于{m('held_on')}召开，由{m('chair')}主持，"
            f"班子成员和部门负责人参加。评审输入内容完整，评审报告提出改进事项 {m('improvements')} 项，"
            f"要求在{m('due_date')}前完成，目前正按计划推进。"
        )
    w.paragraphs(told.texts("improvement"))
