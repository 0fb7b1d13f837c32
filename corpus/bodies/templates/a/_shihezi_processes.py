"""Results by process in 石河子布兰德纳's report: of each its owner, what was seen, the result."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._shihezi_summary import PROCESSES, owner_of, pairs, result_of
from corpus.bodies.writer import Writer

Told = Callable[[Audit, Writer], list[str]]


def results(audit: Audit, w: Writer) -> None:
    """Each process under its own heading."""
    w.text("以下按受审核方过程地图的顺序记录主要审核证据，详细抽样见附录。")
    for at, (number, name, owner) in enumerate(PROCESSES, 1):
        people = audit.world.people
        head = people.manager if owner is None else people.heads[audit.world.departments[owner]]
        w.heading(2, f"3.{at}  {number} {name}")
        pairs(
            w,
            [
                ("过程负责人 Process Owner", f"{owner_of(audit, owner)} {head}"),
                ("结果 Result", result_of(audit, owner)),
            ],
        )
        w.text(*TOLD[number](audit, w))


def _leadership(audit: Audit, w: Writer) -> list[str]:
    texts = [
        f"与总经理{audit.world.people.manager}面谈，内外部因素、相关方要求和风险机遇已经识别，措施落实到过程。",
        "方针已批准发布，员工能够理解；职责和权限在职责矩阵中规定。",
    ]
    for name, target, reached in audit.world.objectives:
        texts.append(f"目标 KPI：{name}，目标 Target {target}，实际 Actual {reached}，已达成。")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        texts.append(
            f"内部审核 Internal audit：计划批准 {e('planned_on')}，实施 {e('start')} 至 {e('end')}，"
            f"组长 {e('leader')}，"
            f"内审员 {e.each('auditors')}，发现不符合 {e('nonconformities')} 项，"
            f"{e('closed_on')} 全部关闭，内部审核有效。"
        )
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        closed = f"，完成日期 {e('closed_on')}" if held.closed_on else "，正在实施"
        texts.append(
            f"管理评审 Management review：通知发出 {e('planned_on')}，会议 {e('held_on')}，"
            f"主持 {e('chair')}，"
            f"改进决定 {e('improvements')} 项，完成期限 {e('due_date')}{closed}。"
        )
    return texts


def _sales(audit: Audit, _: Writer) -> list[str]:
    return [
        f"销售部负责人{audit.world.people.heads['销售部']}接受面谈。抽样合同和订单，要求明确，接受前完成评审，变更通知到相关部门。",
        "客户满意度调查按计划进行，客户反馈有登记、原因分析和回复，无重大投诉。",
    ]


def _engineering(audit: Audit, w: Writer) -> list[str]:
    designed = "设计和开发按阶段评审、验证和确认，抽样项目的输入输出完整。"
    texts = [designed if audit.exclusions == "无" else "工艺文件由技术部编制和批准，变更经过评审后发布。"]
    told = []
    for cited in audit.standards_cited:
        e = w.entry("standards_cited", cited)
        told.append(f"{e('number')}《{e('title')}》")
    if told:
        texts.append(f"适用的技术和排放标准 Technical standards：{'、'.join(told)}，均为现行版本。")
    return texts


def _purchasing(audit: Audit, w: Writer) -> list[str]:
    texts = ["供方按重要程度分级，选择、评价和再评价的准则明确，合格供方名录按年更新。"]
    for supplier in audit.suppliers[:2]:
        e = w.entry("suppliers", supplier)
        texts.append(
            f"抽样供方 Sampled supplier：{e('name')}，供应{e('provides')}，最近评价 {e('evaluated_on')}。"
        )
    return texts


def _production(audit: Audit, w: Writer) -> list[str]:
    flow = audit.world.industry["flow"]
    texts = [
        f"过程流程 Process flow：{' → '.join(flow)}。",
        f"现场观察{flow[0]}和{flow[-2]}，作业人员持有效版本的作业指导书，参数设定与规定一致，标识和防护符合要求。",
        "控制计划规定了特性、频次和反应计划，过程确认的记录齐全，批次可以追溯。",
    ]
    for count in audit.counts:
        e = w.entry("counts", count)
        texts.append(f"受审核方确定的{e('what')}共{e('stated')}{count.unit}：{e.each('listed')}。")
    return texts


def _measurement(audit: Audit, w: Writer) -> list[str]:
    texts = ["检验规范规定了项目、方法和接收准则，放行由授权人员签署；不合格品隔离并标识，处置经过批准。"]
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        texts.append(
            f"{one.place}使用的{e('device')}（{e('serial')}）贴有{one.act}标签，证书 {e('certificate_no')}，"
            f"有效期至 {e('valid_until')}。"
        )
    return texts


def _maintenance(audit: Audit, w: Writer) -> list[str]:
    texts = ["预防性维护计划覆盖主要设备，故障停机有记录和分析，现场设备状态良好。"]
    machines = "、".join(f"{name} {model}（{number}台套）" for name, model, number in audit.world.equipment)
    if machines:
        texts.append(f"主要设备 Main equipment：{machines}。")
    for unit in audit.special_equipment[:1]:
        e = w.entry("special_equipment", unit)
        texts.append(
            f"在{unit.place}查看{e('name')}（登记证 {e('registration_no')}），检验标志在有效期内，"
            f"下次检验 {e('next_inspection_on')}。"
        )
    return texts


def _resources(audit: Audit, w: Writer) -> list[str]:
    texts = [
        "岗位能力矩阵明确了知识、技能和资格要求，培训计划按需求制定，培训后进行评价。",
        "成文信息在电子系统中编号、批准和发放，过期版本不能打开；记录保存期限有规定。",
    ]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"到期 {e('valid_to')}" if contract.valid_to else "无固定期限"
        texts.append(
            f"劳动合同 Contract：{e('name')}，签订 {e('signed_on')}，起始 {e('valid_from')}，{ends}。"
        )
    return texts


def _compliance(audit: Audit, w: Writer) -> list[str]:
    texts = ["法规由安环部每季度更新并评价适用性，适用条款转化为内部要求，清单见附录E。"]
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        texts.append(
            f"合规性评价 Compliance evaluation：{e('done_on')}，评价人 {e.each('evaluators')}，"
            f"涉及法规 {e('stated_count')} 部，结果为合规。"
        )
    own = w.law_entry("operation")
    texts.append(f"现场核对{own.each('titles', '、', '《{}》')}的要求，执行情况良好{own.silent('place')}。")
    if "EMS" in audit.systems:
        texts.append("废气、废水和噪声治理设施正常运行，委托监测结果达标；危险废物分类贮存，转移联单齐全。")
    if "OHSMS" in audit.systems:
        texts.append("作业许可、上锁挂牌和劳动防护用品的规定得到执行，隐患排查形成闭环。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        texts.append(
            f"应急演练 Drill：{e('held_on')}，{e('kind')}应急演练，"
            f"地点{drill.place}，参加 {drill.people} 人，已做总结。"
        )
    return texts


TOLD: dict[str, Told] = {
    "P1": _leadership,
    "P2": _sales,
    "P3": _engineering,
    "P4": _purchasing,
    "P5": _production,
    "P6": _measurement,
    "P7": _maintenance,
    "P8": _resources,
    "P9": _compliance,
}
