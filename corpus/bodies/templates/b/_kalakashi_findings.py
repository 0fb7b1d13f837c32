"""三、审核发现: four sections of numbered items."""

from __future__ import annotations

from corpus.bodies.records import InternalAudit
from corpus.bodies.templates.b._kalakashi_paper import Paper
from corpus.bodies.writer import Entry

LEGAL = {"EMS", "OHSMS", "HSE", "EnMS"}


def findings(paper: Paper) -> None:
    """The chapter."""
    paper.chapter("审核发现")
    paper.section("领导作用与体系策划")
    _led(paper)
    paper.section("资源保障与人员能力")
    _resources(paper)
    paper.section("运行过程控制")
    _operation(paper)
    paper.section("绩效评价与持续改进")
    _evaluated(paper)


def _led(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    paper.said("leadership", 2)
    paper.said("planning", 2)
    paper.said("roles")
    paper.subs(
        "该单位制定了年度目标并分解落实，经查阅考核资料，完成情况为",
        [f"{name}目标值{goal}，实际完成{reached}" for name, goal, reached in audit.world.objectives],
    )
    for count in audit.counts:
        e = w.entry("counts", count)
        paper.item(
            f"经查阅识别和评价资料，该单位确定{e('what')}{e('stated')}{count.unit}，"
            f"分别为{e.each('listed', '、')}。"
        )
    lead = "与产品和服务有关的法律法规" if LEGAL.isdisjoint(audit.systems) else "适用的法律法规"
    e = w.law_entry("compliance")
    paper.item(
        f"该单位由{audit.world.people.safety}负责法律法规的收集、识别和更新，"
        f"现行清单共列入{lead}{e('stated_count')}部，{e.silent('place')}详见{paper.annex('laws')}。"
    )


def _resources(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    paper.said("training")
    paper.said("documents")
    paper.said("facilities")
    for one in audit.personnel_certificates[:1]:
        e = w.entry("personnel_certificates", one)
        paper.item(
            f"经现场核对持证上岗情况，从事{e.aside('work')}工作的{e('name')}持有{e('kind')}，"
            f"准予作业项目为{e('category')}，证书编号{e('number')}，有效期至{e('valid_to')}；"
            f"其余持证人员情况详见{paper.annex('people')}。"
        )
    for item in audit.calibrations[:1]:
        e = w.entry("calibrations", item)
        paper.item(
            f"经现场核对计量器具，{e('device')}（出厂编号{e('serial')}）由{e('agency')}于"
            f"{e('calibrated_on')}{item.act}，"
            f"有效期至{e('valid_until')}，{item.act}结论为{e('result')}，"
            f"其余器具情况详见{paper.annex('devices')}。"
        )
    if not audit.calibrations:
        paper.item("该单位的业务活动不使用需要检定或者校准的计量器具。")
    for unit in audit.special_equipment[:1]:
        s = w.entry("special_equipment", unit)
        paper.item(
            f"经现场核对特种设备，{s('name')}（使用登记证编号{s('registration_no')}）最近一次检验日期"
            f"为{s('inspected_on')}，"
            f"下次检验日期为{s('next_inspection_on')}，检验标志张贴于设备显著位置，"
            f"登记和检验的详细情况见{paper.annex('special')}。"
        )
    if not audit.special_equipment:
        paper.item("该单位无在用特种设备。")


def _operation(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    paper.said("operation", 4)
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    if told:
        paper.item(f"该单位在作业和检验中执行的技术标准主要有{'、'.join(told)}，经核查均为现行有效版本。")
    paper.item(f"审核组结合现场检查，抽查了{w.laws('operation')}有关条款的执行情况，未发现违法违规行为。")
    paper.item(
        f"该单位对外部供方实行评价和再评价制度，供方评价和合同签订情况详见{paper.annex('suppliers')}。"
    )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        paper.item(
            f"应急准备方面，该单位于{e('held_on')}在{drill.place}组织了{e('kind')}应急演练，"
            f"参加人员{drill.people}名，演练结束后对预案的适宜性进行了评价。"
        )


def _evaluated(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    paper.said("evaluation", 2)
    if audit.tables_with_totals:
        paper.item(f"审核组对该单位报送的统计数据进行了核对，核对结果详见{paper.annex('figures')}。")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        paper.item(
            f"合规性评价。该单位于{e('done_on')}组织{e.each('evaluators')}等同志"
            f"对适用法律法规的遵守情况进行了评价，评价法律法规{e('stated_count')}部，总体评价结论为符合。"
        )
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        paper.item(
            f"内部审核。该单位于{e('planned_on')}下达内部审核计划，由{e('leader')}担任内审组长，"
            f"内审员为{e.each('auditors')}；{_span(internal, e)}对全部部门和过程实施了内部审核，"
            f"开具不符合报告{e('nonconformities')}份，至{e('closed_on')}全部整改关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        paper.item(
            f"管理评审。该单位于{e('planned_on')}印发管理评审计划，{e('held_on')}由{e('chair')}主持召"
            "开管理评审会议，"
            f"提出改进措施{e('improvements')}项，要求责任部门于{e('due_date')}前落实到位。"
        )
    paper.said("improvement", 2)


def _span(audit: InternalAudit, e: Entry) -> str:
    if audit.start == audit.end:
        return f"{e('start')}{e.silent('end')}"
    return f"{e('start')}至{e('end')}"
