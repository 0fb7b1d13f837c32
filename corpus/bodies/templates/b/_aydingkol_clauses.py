"""The clause checklist of 艾丁湖's report: a column of boxes for each system."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

YES, NO, NOT = "{+}C {-}NC {-}NA", "{-}C {+}NC {-}NA", "{-}C {-}NC {+}NA"
SHORT = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}

Clause = tuple[str, str, str, str, tuple[str, ...]]
"""What it is about, its clauses in the three systems, and what may be told."""

ROWS: tuple[Clause, ...] = (
    (
        "组织环境、相关方、体系 Context",
        "4.1-4.4",
        "4.1-4.4",
        "4.1-4.4",
        (
            "《内外部环境分析表》《相关方需求清单》本年度已评审更新，{representative}批准。",
            "与{manager}交流，能说明影响体系的内外部因素，评审记录保存完整。",
        ),
    ),
    (
        "领导作用、方针、职责 Leadership",
        "5.1-5.3",
        "5.1-5.3",
        "5.1-5.4",
        (
            "方针由{manager}批准发布，抽问4名员工均了解其含义；各部门职责权限见《职责分配表》。",
            "方针在公示栏公开，职责权限以文件下达；员工代表{workers}参加了相关事务的协商。",
        ),
    ),
    (
        "风险和机遇 Risks & opportunities",
        "6.1",
        "6.1.1/6.1.4",
        "6.1.1/6.1.4",
        (
            "《风险和机遇应对措施表》列明措施、责任部门和时限，抽查3项均已按时实施。",
            "风险分级和应对措施由各部门提出，{office}汇总，措施有效性已评价。",
        ),
    ),
    ("环境因素/危险源 Aspects & hazards", "", "6.1.2", "6.1.2", ()),
    (
        "合规义务 Compliance obligations",
        "",
        "6.1.3",
        "6.1.3",
        ("{safety}每半年收集更新法律法规，清单见 F1，适用要求已传达到有关岗位。",),
    ),
    (
        "目标及策划 Objectives",
        "6.2",
        "6.2",
        "6.2",
        ("公司目标分解到各部门，考核结果见 F9，管理方案有措施、资源和时限。",),
    ),
    (
        "资源、监视测量资源 Resources",
        "7.1",
        "7.1",
        "7.1",
        (
            "主要设备有{machine}等，台账与现场一致；监视测量设备抽样见 F4，特种设备见 F5。",
            "查设备台账和保养计划，{machine}的保养记录与计划一致；检测设备抽样见 F4。",
        ),
    ),
    (
        "能力、意识 Competence",
        "7.2/7.3",
        "7.2/7.3",
        "7.2/7.3",
        (
            "年度培训计划按期实施，抽3份培训记录有考核；持证人员见 F6。",
            "岗位能力要求有文件规定，抽查5人档案，学历和经历符合要求；持证人员见 F6。",
        ),
    ),
    (
        "沟通、成文信息 Communication & documents",
        "7.4/7.5",
        "7.4/7.5",
        "7.4/7.5",
        (
            "文件由{office}统一编号发放，现场所见均为有效版本；内外部沟通渠道畅通。",
            "抽查体系文件6份，审批、标识和版本清楚；外来文件已登记。",
        ),
    ),
    (
        "运行策划、产品和服务要求 Requirements",
        "8.1/8.2",
        "",
        "",
        (
            "抽5份合同，签订前均经{sales}组织评审，交付期和验收要求明确。",
            "合同评审记录齐全，要求变更时已通知有关部门，抽查未见遗漏。",
        ),
    ),
    ("设计和开发 Design", "8.3", "", "", ()),
    (
        "外部提供 External providers",
        "8.4",
        "8.1",
        "8.1.4",
        (
            "供方评价和合同抽样见 F7，环境和安全要求已告知供方和外包方。",
            "{buying}按准则选择和评价供方，抽样见 F7；进入现场的相关方签有安全环保告知书。",
        ),
    ),
    ("生产和服务提供 Provision", "8.5", "", "", ()),
    (
        "放行、不合格输出 Release",
        "8.6/8.7",
        "",
        "",
        (
            "{quality}按规定验证后放行，抽查记录授权人签署清楚；不合格输出有标识和处置记录。",
            "放行准则见检验（检查）规程，抽查记录3份；不合格输出处置后重新验证。",
        ),
    ),
    (
        "环境运行控制 Environmental control",
        "",
        "8.1",
        "",
        (
            "现场查看固体废物分类存放和标识，化学品存放有防渗措施，噪声和废气（油烟）控制设施运行正常。",
            "节能降耗措施已实施，废弃物由有资质或协议单位清运，台账登记连续。",
        ),
    ),
    (
        "职业健康安全运行控制 OHS control",
        "",
        "",
        "8.1.1-8.1.3",
        (
            "作业现场劳保用品佩戴规范，安全警示标识齐全；变更实施前进行了风险评价。",
            "危险作业实行审批，查审批单2份，安全措施和监护人填写完整。",
        ),
    ),
    ("应急准备和响应 Emergency", "", "8.2", "8.2", ("应急预案覆盖主要风险，应急物资定期点检；演练见 F8。",)),
    (
        "监视、测量、分析 Monitoring",
        "9.1",
        "9.1.1",
        "9.1.1",
        (
            "绩效监测按策划进行，数据按季度汇总分析，结果用于改进；顾客和相关方反馈良好。",
            "日常检查记录完整，检查发现的问题均有整改人和完成情况。",
        ),
    ),
    ("合规性评价 Compliance evaluation", "", "9.1.2", "9.1.2", ()),
    ("内部审核 Internal audit", "9.2", "9.2", "9.2", ()),
    ("管理评审 Management review", "9.3", "9.3", "9.3", ()),
    (
        "改进 Improvement",
        "10.1-10.3",
        "10.1-10.3",
        "10.1-10.3",
        (
            "日常发现的不符合均进行原因分析并采取措施，有效性已验证。",
            "纠正措施记录完整，{representative}组织验证；改进建议已纳入下年计划。",
        ),
    ),
)

OF_FOUND = {
    ("QMS", "8.6"): "8.6/8.7",
    ("QMS", "7.1.5.2"): "7.1",
    ("QMS", "8.4.1"): "8.4",
    ("QMS", "7.2"): "7.2/7.3",
    ("QMS", "8.5.1"): "8.5",
    ("EMS", "8.1"): "8.1",
    ("EMS", "9.1.2"): "9.1.2",
    ("EMS", "7.2"): "7.2/7.3",
    ("OHSMS", "8.1.2"): "8.1.1-8.1.3",
    ("OHSMS", "8.2"): "8.2",
}
"""In which row's clauses a nonconformity's clause lies."""


def write(audit: Audit, w: Writer) -> None:
    """The checklist."""
    w.text("C＝符合 Conform　NC＝不符合 Nonconform（见 G）　NA＝不适用 Not applicable", style="plain")
    heads = [f"{SHORT[one]}" for one in audit.systems]
    rows: list[Row] = [["审核内容 Item", *heads, "审核证据 Evidence"]]
    for row in ROWS:
        named = dict(zip(SHORT, row[1:4], strict=True))
        if not any(named[one] for one in audit.systems):
            continue
        marks, numbers = [], []
        for system in audit.systems:
            mark, found = _mark(audit, system, named[system], row[0])
            marks.append(mark)
            numbers += found
        told = _told(audit, w, row)
        if numbers:
            told = f"{told}¶不符合见 G {'、'.join(f'No.{one}' for one in dict.fromkeys(numbers))}"
        rows.append([row[0], *marks, told])
    w.table(rows, (2.6, *(1.7 for _ in audit.systems), 6.5), head=1, repeat=True)


def _mark(audit: Audit, system: str, clause: str, title: str) -> tuple[str, list[str]]:
    if not clause:
        return NOT, []
    if clause == "8.3" and audit.exclusions != "无":
        return f"{clause}¶{NOT}", []
    number = words("systems")[system]["number"]
    found = [
        item.number
        for item in audit.nonconformities.items
        if item.standard == number and OF_FOUND.get((system, item.clause)) == clause
    ]
    if system == "EMS" and title.startswith("外部"):
        found = []
    return f"{clause}¶{NO if found else YES}", found


def _told(audit: Audit, w: Writer, row: Clause) -> str:
    special = {
        "环境因素": _aspects,
        "设计": _design,
        "生产": _provision,
        "合规性": _evaluation,
        "内部": _internal,
        "管理评审": _review,
    }
    for start, teller in special.items():
        if row[0].startswith(start):
            return teller(audit, w)
    world = audit.world
    names = ("office", "quality", "doing", "tech", "buying", "sales", "upkeep", "safety")
    slots = {
        **dict(zip(names, world.departments, strict=True)),
        "manager": world.people.manager,
        "representative": world.people.representative,
        "workers": world.people.workers,
        "machine": world.equipment[0][0],
    }
    text = w.random.choice(row[4]).format(**slots)
    if row[0].startswith("组织环境"):
        texts = [f"{SHORT[one]}：{w.scope('system', one)}" for one in audit.systems]
        text = f"{text}¶体系文件界定的范围 {'；'.join(texts)}。"
    if row[0].startswith("成文") or row[0].startswith("沟通"):
        text = f"{text}¶体系文件自{w.fact('system_effective_on')}起执行。"
    return text


def _aspects(audit: Audit, w: Writer) -> str:
    lines = []
    for count in audit.counts:
        c = w.entry("counts", count)
        lines.append(f"{c('what')}{c('stated')}{count.unit}：{c.each('listed', '；')}。")
    return "¶".join(["识别和评价按程序进行，考虑了三种时态和三种状态，清单经批准。", *lines])


def _design(audit: Audit, w: Writer) -> str:
    if audit.exclusions == "无":
        return f"设计任务书、评审、验证和确认记录齐全，抽查1个项目。不适用条款：{w.fact('exclusions')}。"
    return f"不适用条款：{w.fact('exclusions')}。理由：按国家标准和顾客要求提供产品和服务。"


def _provision(audit: Audit, w: Writer) -> str:
    flow = " → ".join(audit.world.industry["flow"])
    return (
        f"流程：{flow}。¶关键过程：{w.fact('key_processes')}　特殊过程：{w.fact('special_processes')}　"
        f"外包过程：{w.fact('outsourced_processes')}¶作业文件齐全，参数受控，标识和防护符合规定。"
    )


def _evaluation(audit: Audit, w: Writer) -> str:
    lines = []
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        lines.append(
            f"评价日期 {c('done_on')}，评价人 {c.each('evaluators')}，评价 {c('stated_count')} 项，"
            "结论：遵守。"
        )
    return "¶".join([*lines, f"现场对照{w.laws('operation')}抽查执行情况，未见违法行为。"])


def _internal(audit: Audit, w: Writer) -> str:
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"—{e('end')}")
        lines.append(
            f"计划批准 {e('planned_on')}；实施 {days}；组长 {e('leader')}；"
            f"内审员 {e.each('auditors', '、')}；不符合 {e('nonconformities')} 项；"
            f"{e('closed_on')} 全部关闭。"
        )
    return "¶".join([*lines, "内审员与被审区域无直接责任关系，检查表和报告完整。"])


def _review(audit: Audit, w: Writer) -> str:
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        lines.append(
            f"计划 {e('planned_on')}；召开 {e('held_on')}；主持 {e('chair')}；"
            f"改进措施 {e('improvements')} 项，完成期限 {e('due_date')}。"
        )
    return "¶".join([*lines, "输入和输出满足标准要求。"])
