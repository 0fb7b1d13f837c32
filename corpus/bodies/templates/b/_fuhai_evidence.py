"""The evidence in chapter 9 of 福海渔鸿's reports that is made of what the company has on record."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Writer


def scopes(w: Writer) -> list[str]:
    """The organization's own statement of its scope."""
    names = words("systems")
    return [f"手册规定的{names[one]['short']}体系范围：{w.scope('system', one)}" for one in w.audit.systems]


def processes(w: Writer) -> list[str]:
    """The main processes, where they are what is counted."""
    return [] if "EMS" in w.audit.systems else counted(w)


def counted(w: Writer) -> list[str]:
    """Enumerations with their number."""
    found = []
    for one in w.audit.counts:
        e = w.entry("counts", one)
        found.append(f"识别{e('what')}{e('stated')}{one.unit}：{e.each('listed')}")
    return found


def identified(w: Writer) -> list[str]:
    """The laws that the company keeps in its list."""
    law = w.law_entry("compliance")
    place = law.silent("place")
    return [f"适用法律法规清单共列 {law('stated_count')} 部{place}，清单见附件；均识别了适用条款"]


def objectives(w: Writer) -> list[str]:
    """Objectives, targets, results."""
    return [f"{name}：目标 {target}，实际 {got}，已达成" for name, target, got in w.audit.world.objectives]


def equipment(w: Writer) -> list[str]:
    """What the company works with, and its special equipment."""
    owned = "，".join(f"{name}（{model}）{number}台" for name, model, number in w.audit.world.equipment)
    found = [f"主要设备：{owned}"] if owned else []
    for one in w.audit.special_equipment[:1]:
        e = w.entry("special_equipment", one)
        found.append(
            f"特种设备{e('name')}（设备代码 {e('device_code')}）{e('inspected_on')}检验，"
            f"下次检验 {e('next_inspection_on')}，其余见附件"
        )
    return found


def instruments(w: Writer) -> list[str]:
    """One instrument of the register."""
    found = []
    for one in w.audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        found.append(
            f"抽 {e('device')}（编号 {e('serial')}），证书 {e('certificate_no')}，有效至 {e('valid_until')}"
        )
    return found or ["本次抽样范围内没有须检定或校准的测量设备"]


def persons(w: Writer) -> list[str]:
    """Contracts and certificates of persons."""
    found = []
    for one in w.audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = f"至 {e('valid_to')}" if one.valid_to else "无固定期限"
        found.append(f"{e('name')}劳动合同 {e('signed_on')}签订，自 {e('valid_from')} {ends}")
    if w.audit.personnel_certificates:
        found.append("持证人员的证书均在有效期内，见附件")
    return found


def operated(w: Writer) -> list[str]:
    """How operation is controlled, with the laws looked at."""
    world = w.audit.world
    found = [f"流程为：{'→'.join(world.industry['flow'])}，各步骤有作业文件"]
    if "EMS" in w.audit.systems:
        found.append(f"现场查看“{world.aspects[0]}”“{world.aspects[1]}”的控制，与程序文件一致")
        law = w.law_entry("operation")
        titles = law.each("titles", "、", "《{}》")
        found.append(f"对照{law.silent('place')}{titles}查看了现场的执行情况")
    return found


def designed(w: Writer) -> list[str]:
    """Whether there is design."""
    if w.audit.exclusions != "无":
        return ["不适用，理由充分：产品按顾客要求或既有标准提供，不影响提供合格产品和服务的能力"]
    return [
        f"抽查{w.audit.world.departments[3]}的1个设计开发项目，输入、评审、验证和确认的记录齐全，更改经批准"
    ]


def supplied(w: Writer) -> list[str]:
    """Contracts with suppliers."""
    found = []
    for one in w.audit.contracts:
        e = w.entry("contracts", one)
        found.append(
            f"{e('kind')}：{e.each('parties', '与')}，{e('signed_on')}签订，期限{e('stated_term')}"
            f"（{e('valid_from')} 至 {e('valid_to')}）"
        )
    found.append("合格供方名录见附件")
    return found


def produced(w: Writer) -> list[str]:
    """What was seen of the work."""
    world, flow = w.audit.world, w.audit.world.industry["flow"]
    return [
        f"在{world.departments[2]}观察了{flow[1]}、{flow[-2]}，作业人员能说明本岗位要求，记录即时填写",
        "过程标识清楚，可由记录追溯到人员和日期；顾客财产登记保管",
    ]


def released(w: Writer) -> list[str]:
    """What is applied for release."""
    cited = []
    for one in w.audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    thing = "服务验收记录" if w.audit.world.industry["field"] in SERVICES else "检验记录"
    return [f"采用的标准：{'、'.join(cited)}", f"抽查3份{thing}，由授权人员签字放行"]


def drilled(w: Writer) -> list[str]:
    """Drills held."""
    found = []
    for one in w.audit.drills:
        e = w.entry("drills", one)
        found.append(f"{e('held_on')}在{one.place}进行了{e('kind')}应急演练，{one.people}人参加，有评价")
    return found


def totals(w: Writer) -> list[str]:
    """Amounts with their total."""
    found = []
    for table in w.audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = e("title")
        parts = []
        for item in table.items:
            i = e.inner("items", item)
            parts.append(f"{i('name')} {i('amount')} {table.unit}")
        found.append(f"{title}：{'，'.join(parts)}；合计 {e('stated_total')} {table.unit}")
    return found


def evaluated(w: Writer) -> list[str]:
    """The evaluation of compliance."""
    e = w.entry("compliance_evaluations", w.audit.compliance_evaluations[0])
    return [
        f"{e('done_on')}由{e.each('evaluators')}完成合规性评价，评价 {e('stated_count')} 部法律法规，"
        "结果为均能遵守"
    ]


def audited(w: Writer) -> list[str]:
    """The internal audit."""
    one = w.audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
    return [
        f"计划于 {e('planned_on')} 批准，{days}实施，组长{e('leader')}，内审员{e.each('auditors')}",
        f"开出不符合 {e('nonconformities')} 项，{e('closed_on')}全部验证关闭；内审员未审核自己的工作",
    ]


def reviewed(w: Writer) -> list[str]:
    """The management review."""
    one = w.audit.management_reviews[0]
    e = w.entry("management_reviews", one)
    done = f"已于{e('closed_on')}完成" if one.closed_on else "正在实施"
    return [
        f"{e('planned_on')}发出通知，{e('held_on')}召开，{e('chair')}主持，输入内容完整",
        f"输出改进项目 {e('improvements')} 项，要求 {e('due_date')} 前完成，{done}",
    ]
