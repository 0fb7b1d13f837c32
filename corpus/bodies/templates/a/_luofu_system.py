"""The third chapter of 罗浮's report: how the management system runs."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _luofu_tables as tables
from corpus.bodies.templates.a._luofu_tables import sub
from corpus.bodies.writer import Writer


def write(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    _planning(audit, w)
    sub(w, "合规义务")
    tables.laws(audit, w)
    sub(w, "目标及其实现")
    w.text("年度目标已分解至各职能和层次，由综合部按期统计考核，完成情况如下。")
    tables.objectives(audit, w)
    sub(w, "能力与意识")
    w.text(_pick(w, COMPETENCE))
    tables.operators(audit, w)
    w.section(landscape=True, fresh=True)
    sub(w, "设备设施")
    w.text(f"设备由设备部归口管理，设备台账与实物相符。{_pick(w, UPKEEP)}")
    tables.facilities(audit, w)
    tables.special(audit, w)
    sub(w, "监视和测量资源")
    tables.instruments(audit, w)
    w.section(fresh=True)
    sub(w, "沟通与成文信息")
    w.text(_pick(w, DOCUMENTS))
    sub(w, "运行控制")
    _operation(audit, w)
    sub(w, "采购与供方管理")
    w.text("受审核方按供方评价准则选择供方，现场抽查合格供方名录及合同如下。")
    tables.suppliers(audit, w)
    if {"EMS", "OHSMS"} & set(audit.systems):
        sub(w, "应急准备与响应")
        w.text("针对可能发生的紧急情况编制了应急预案，配备了应急物资，演练情况如下。")
        tables.drills(audit, w)
    sub(w, "绩效评价")
    _evaluation(audit, w)
    sub(w, "改进")
    w.text(_pick(w, IMPROVEMENT).format(audit.world.people.representative))


def _pick(w: Writer, texts: tuple[str, ...]) -> str:
    return w.random.choice(texts)


def _planning(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    sub(w, "组织环境、领导作用与策划")
    w.text(
        f"受审核方的管理体系自{w.fact('system_effective_on')}起按标准要求运行，编制了管理手册、程序文件和作业文件。"
        f"{_pick(w, CONTEXT)}"
    )
    w.text(_pick(w, LEADERSHIP).format(people.manager, people.representative))
    if "OHSMS" in audit.systems:
        w.text(f"职业健康安全事务的员工代表为{people.workers}，员工通过班组会、安全例会等渠道参与协商。")
    sub(w, "风险和机遇的应对")
    w.text(_pick(w, RISKS))
    for count in audit.counts:
        e = w.entry("counts", count)
        how = "经过程分析" if count.what == "主要过程" else "经识别评价"
        w.text(f"{how}，确定{e('what')}{e('stated')}{count.unit}，包括：{e.each('listed')}。")


def _operation(audit: Audit, w: Writer) -> None:
    make = audit.world.departments[2]
    if "QMS" in audit.systems:
        w.text(_pick(w, QUALITY).format(make))
        if audit.exclusions == "无":
            w.text("设计和开发由技术部负责，抽查项目资料，策划、输入、评审、验证、确认和输出均有记录。")
    if "EMS" in audit.systems:
        w.text(_pick(w, ENVIRONMENT))
    if "OHSMS" in audit.systems:
        w.text(_pick(w, SAFETY).format(make))
    entry = w.law_entry("operation")
    titles = entry.each("titles", "、", "《{}》")
    w.text(f"现场运行涉及的主要法律要求为{entry.silent('place')}{titles}，未见违反情况。")
    tables.totals(w, audit.tables_with_totals)


def _evaluation(audit: Audit, w: Writer) -> None:
    w.text(_pick(w, MEASURED))
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"合规性评价：{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}部法律法规的遵守情况进行了评价，"
            "未发现违法违规情况。"
        )
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        end = e.silent("end") if internal.end == internal.start else f"至{e('end')}"
        w.text(
            f"内部审核：{e('planned_on')}制定内审实施计划，{e('start')}{end}开展内审，内审组长为{e('leader')}，内审员为"
            f"{e.each('auditors')}。内审发现不符合{e('nonconformities')}项，责任部门已完成整改，"
            f"于{e('closed_on')}经验证关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        closed = f"，已于{e('closed_on')}完成" if review.closed_on else "，目前正在按计划实施"
        w.text(
            f"管理评审：{e('planned_on')}下发评审计划，{e('held_on')}由{e('chair')}主持召开评审会议，形成改进事项"
            f"{e('improvements')}项，要求在{e('due_date')}前完成{closed}。评审结论为体系适宜、充分和有效。"
        )


CONTEXT = (
    "在确定体系范围时考虑了内外部因素和相关方要求，所需过程及其顺序、相互作用已在手册中规定。",
    "内外部因素通过年度经营分析会收集和评审，相关方需求和期望形成清单，作为策划的输入。",
)
LEADERSHIP = (
    "最高管理者{0}制定了管理方针，配置了所需资源，任命{1}为管理者代表。经与{0}面谈，其能够说明体系的预期结果和自身职责。",
    "管理方针由{0}批准发布，并通过培训、看板等方式传达。各部门职责权限已形成文件，{1}负责体系的建立和日常推进。",
)
RISKS = (
    "受审核方结合业务特点识别风险和机遇，评价后制定了应对措施，并将措施融入有关过程。抽查的措施已按期实施。",
    "风险和机遇的识别由各部门提出、综合部汇总，按发生的可能性和影响程度分级，措施的有效性在管理评审中评价。",
)
COMPETENCE = (
    "人力资源由综合部管理，岗位任职条件明确。抽查年度培训计划及部分培训记录，内容包括体系文件、岗位技能和应急知识。",
    "综合部依据岗位能力要求编制年度培训计划，培训采取内训与外训结合的方式，培训后进行考核。",
)
UPKEEP = (
    "抽查保养计划和检修记录，保养按计划进行，现场设备运转正常。",
    "关键设备实行定人定机、日常点检，故障维修有登记。",
)
DOCUMENTS = (
    "内外部沟通的内容、时机、方式已作规定。文件的编制、审批、发放、更改和作废受控，记录按规定保存，便于检索。",
    "成文信息由综合部统一管理，抽查受控文件4份，均有编号、版本和审批标识。与外部的沟通由归口部门负责并保留记录。",
)
QUALITY = (
    "{0}按计划组织实施，过程所需的作业文件可在使用处获得，产品和服务的标识清晰。销售部对顾客要求进行评审，抽查合同评审记录5份，"
    "评审在承诺之前完成。质量部按规定的准则实施验证和放行，不合格输出得到识别与处置。",
    "与顾客有关的过程由销售部负责，抽查近期订单4份，要求明确并经评审。{0}对人员、设备、方法、环境等条件加以控制，"
    "特殊过程按规定进行了确认和再确认。对不合格输出采取隔离、返工、让步等方式处理。",
)
ENVIRONMENT = (
    "环境运行控制方面，废水、废气、噪声按要求委托监测，结果符合排放标准；危险废物设专用暂存间，建立转移台账；能源资源消耗按月统计。",
    "现场查看污染防治设施处于运行状态，固体废物设置收集点，危险废物委托有资质的单位处置，与相关方签订环保协议。",
)
SAFETY = (
    "职业健康安全运行控制方面，{0}作业岗位张贴操作规程和风险告知，配发劳动防护用品；对外来施工人员进行安全告知；消防设施有检查记录。",
    "受审核方落实安全生产责任制，定期开展隐患排查，对作业许可、相关方和劳动防护用品实施管理。审核周期内未发生生产安全事故。",
)
MEASURED = (
    "受审核方规定了监视、测量、分析和评价的对象、方法与频次，统计数据用于趋势分析。顾客满意度按年度调查，结果达到目标。",
    "各部门按月报送绩效数据，综合部汇总分析后报管理层，用于识别改进需求。",
)
IMPROVEMENT = (
    "对不合格和不符合分析原因并采取纠正措施，由{}组织跟踪验证。审核周期内未发生重大顾客投诉和媒体曝光。",
    "受审核方建立了纠正措施控制程序，改进项目由{}牵头推进。审核周期内无重大质量、环境、安全事件，无相关方重大投诉。",
)
