"""What 白碱滩汇诚's auditors looked at: documents, processes, objectives, laws, clause by clause."""

from __future__ import annotations

from itertools import zip_longest

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._baijiantan_form import little
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

QUALITY = [
    ("4.1", "环境", ["内外因素表有，年内评审过", "有因素识别表，总经理审批"]),
    ("4.2", "相关方", ["相关方清单有，要求已列", "清单含客户、员工、监管部门"]),
    ("4.4", "过程", ["过程图清楚，有主责部门", "过程清单与部门职责一致"]),
    ("5.1", "领导", ["总经理能说明体系运行情况", "总经理参加评审，资源有保证"]),
    ("5.2", "方针", ["已发布，上墙，员工能答", "方针在手册中，抽问2人知道"]),
    ("5.3", "职责", ["岗位职责有文件", "职责表齐，授权清楚"]),
    ("6.1", "风险", ["风险措施表有，措施已落实", "风险表按过程列出"]),
    ("6.3", "变更", ["近期无重大变更", "变更有申请和评审"]),
    ("7.1.3", "设施", ["保养计划有，点检记录全", "设备完好，抽3台有保养记录"]),
    ("7.1.4", "工作环境", ["现场整洁，温湿度受控", "场地照明、通风满足要求"]),
    ("7.1.5", "测量", ["台账有，抽样见表16", "器具有标识，抽样见表16"]),
    ("7.1.6", "知识", ["经验总结、图集有归档", "知识清单有，可查阅"]),
    ("7.2", "能力", ["培训计划有，记录有考核", "岗位要求有，抽3人符合"]),
    ("7.5", "文件", ["文件受控，现场为有效版", "记录清晰，易检索"]),
    ("8.1", "策划", ["有作业文件和验收标准", "工艺文件齐，已批准"]),
    ("8.2", "要求", ["抽合同3份，均评审", "订单有评审签字"]),
    ("8.3", "设计", ["抽1项，输入输出评审齐", "开发资料齐，有验证"]),
    ("8.4", "采购", ["合格供方名录有，抽样见表18", "供方有评价，抽样见表18"]),
    ("8.5.1", "过程控制", ["现场按文件作业，参数有记录", "抽2工序，参数在范围内"]),
    ("8.5.2", "追溯", ["有批号标识，能追溯", "流转卡随货，可追溯"]),
    ("8.5.4", "防护", ["库房分区，防护到位", "搬运储存符合要求"]),
    ("8.6", "放行", ["检验记录有，授权人签字", "抽3批，有检验和放行记录"]),
    ("8.7", "不合格", ["有评审处置记录", "隔离标识清楚，处置有记录"]),
    ("9.1", "监测", ["月度统计有，有分析", "满意度调查有，有分析"]),
    ("10.2", "纠正", ["有纠正措施单，已验证", "原因分析有，措施有效"]),
]
GREEN = [
    ("6.1.2", "环境因素", ["识别评价表有，覆盖三种状态", "因素表有，重要因素有控制措施"]),
    ("6.1.3", "合规义务", ["清单有，见表13", "法规有获取渠道，见表13"]),
    ("7.2", "能力", ["环保培训有记录", "危废管理员经过培训"]),
    ("7.4", "沟通", ["对外公开信息有渠道", "无环保投诉"]),
    ("8.1", "运行控制", ["危废间有标识、防渗，台账有", "废气、噪声设施在用，有记录"]),
    ("8.2", "应急", ["预案有，物资齐，演练见表20", "预案有，演练见表20"]),
    ("9.1.1", "监测", ["有监测报告，达标", "排放监测按计划做，达标"]),
    ("9.1.2", "合规评价", ["已评价，见表19", "有评价记录，见表19"]),
]


def documents(audit: Audit, w: Writer) -> None:
    """The system's documents."""
    rows: list[Row] = [
        ["文件", "结果", "文件", "结果"],
        ["管理手册", "{+}符合 {-}不足", "程序文件", "{+}符合 {-}不足"],
        ["作业文件", "{+}符合 {-}不足", "记录表单", "{+}符合 {-}不足"],
        ["体系实施日", w.fact("system_effective_on"), "编写批准", f"{audit.world.people.manager}批准"],
    ]
    little(w, "10 文件审查", rows, (2, 3, 2, 3))


def processes(audit: Audit, w: Writer) -> None:
    """The flow of work and what is special in it."""
    rows: list[Row] = [
        ["流程", "→".join(audit.world.industry["flow"]), "‹", "‹"],
        ["关键", w.fact("key_processes"), "特殊", w.fact("special_processes")],
        ["外包", w.fact("outsourced_processes"), "不适用", w.fact("exclusions")],
    ]
    for count in audit.counts:
        e = w.entry("counts", count)
        rows.append([e("what"), f"{e('stated')}{count.unit}", e.each("listed"), "‹"])
    for name, model, number in audit.world.equipment[:2]:
        rows.append(["设备", f"{name} {model}，{number}台（套）", "‹", "‹"])
    little(w, "11 过程", rows, (1.5, 3.5, 1.5, 4), bold=(0, 2))


def objectives(audit: Audit, w: Writer) -> None:
    """Targets and what was reached."""
    rows: list[Row] = [["目标", "指标", "实绩", "达成"]]
    rows += [[name, target, reached, "{+}是 {-}否"] for name, target, reached in audit.world.objectives]
    little(w, "12 目标", rows, (4, 2, 2, 2))


def laws(audit: Audit, w: Writer) -> None:
    """The list of laws in two columns, and what was looked at."""
    entry = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    count = f"共{entry('stated_count')}部{entry.silent('place')}"
    rows: list[Row] = [["数量", count, "更新", "半年一次，专人"], ["序", "名称", "序", "名称"]]
    for at, (left, right) in enumerate(zip_longest(titles[::2], titles[1::2])):
        one = entry.one("titles", left)
        other = entry.one("titles", right) if right else w.blank
        rows.append([str(2 * at + 1), one, str(2 * at + 2) if right else w.blank, other])
    own = w.law_entry("operation")
    told = own.silent("place") + own.each("titles", "", "《{}》")
    rows.append(["抽查", f"{told}，遵守", "‹", "‹"])
    little(w, "13 法规", rows, (0.8, 4.2, 0.8, 4.2))


def clauses(audit: Audit, w: Writer) -> None:
    """Clause by clause: in short what was seen, and a mark."""
    rows: list[Row] = [["体系", "条款", "项目", "记录", "判定"]]
    for system, group in (("QMS", QUALITY), ("EMS", GREEN)):
        if system not in audit.systems:
            continue
        label = {"QMS": "Q", "EMS": "E"}[system]
        for at, (clause, item, texts) in enumerate(group):
            first = label if at == 0 else "^"
            rows.append([first, clause, item, *_judged(audit, w, system, clause, texts)])
    rows.append(["判定：√符合　×不符合　N不适用", *["‹"] * 4])
    little(w, "14 条款检查", rows, (0.7, 1, 1.5, 6, 0.8))


def _judged(audit: Audit, w: Writer, system: str, clause: str, texts: list[str]) -> tuple[str, str]:
    """What was seen at a clause, and the mark."""
    number = next(one.number for one in audit.standards if one.system == system)
    seen = w.random.choice(texts)
    if clause == "8.3" and audit.exclusions != "无":
        return "不适用，理由见表11", "N"
    for item in audit.nonconformities.items:
        if item.standard == number and f"{item.clause}.".startswith(f"{clause}."):
            return f"见不符合{item.number}", "×"
    return seen, "√"
