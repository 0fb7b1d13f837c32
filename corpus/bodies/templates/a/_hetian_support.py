"""What 和阗's auditors saw in the elements that all systems share."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.writer import Writer


def context(audit: Audit, w: Writer) -> list[str]:
    """Scopes of the handbook, processes, what does not apply."""
    told = "；".join(f"{one}为“{w.scope('system', one)}”" for one in audit.systems)
    flow = "、".join(audit.world.industry["flow"])
    return [
        f"查阅管理手册，其中规定的体系范围：{told}。",
        f"主要流程依次为{flow}。手册规定关键过程为{w.fact('key_processes')}；特殊过程为{w.fact('special_processes')}；"
        f"外包过程为{w.fact('outsourced_processes')}。",
        f"不适用的要求：{w.fact('exclusions')}。",
    ]


def lead(audit: Audit, _w: Writer) -> list[str]:
    """Who leads; objectives."""
    people = audit.world.people
    goals = "；".join(f"{name}{target}（实绩{reached}）" for name, target, reached in audit.world.objectives)
    return [
        f"与最高管理者{people.manager}、管理者代表{people.representative}面谈，查阅方针、职责分配表和目标管理表。",
        f"现行目标及最近一次统计：{goals}。",
    ]


def duty(audit: Audit, w: Writer) -> list[str]:
    """Laws, evaluation, what was compared on site, standards."""
    e = w.law_entry("compliance")
    lines = [f"查阅适用法律法规清单，收录{e('stated_count')}部，即{w.laws('compliance', '、')}。"]
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        lines.append(
            f"查阅合规性评价记录，评价日期{c('done_on')}，参加评价{c.each('evaluators', '、')}，"
            f"评价法律法规{c('stated_count')}部，评价结果为全部遵守。"
        )
    lines.append(f"审核员在现场对照{w.laws('operation', '、')}的有关条款查看，做法与条款相符。")
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        lines.append(f"组织执行的产品和技术标准有{'；'.join(cited)}。")
    return lines


def people(audit: Audit, w: Writer) -> list[str]:
    """A holder of a certificate and an examination told in a sentence; the rest stands in an annex."""
    lines = ["查阅岗位说明书、年度培训计划和培训记录，抽样结果列于附录己。"]
    for one in audit.personnel_certificates[:1]:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"询问{e('name')}的{e.aside('work')}资格，出示{e('kind')}，项目为{e('category')}，{e('valid_to')}到期。"
        )
    for exam in audit.medical_exams[:1]:
        m = w.entry("medical_exams", exam)
        lines.append(
            f"抽看{m('name')}的体检报告，{m('examined_on')}由{m('institution')}出具，{m('result')}。"
        )
    return lines


def means(audit: Audit, w: Writer) -> list[str]:
    """Machines, one piece of special equipment, one instrument."""
    machines = audit.world.equipment
    names = [name for name, _, _ in machines]
    e = w.entry("counts", Count("主要设备", len(names), names, "类"))
    lines = [f"设备台账登记{e('what')}{e('stated')}类：{e.each('listed', '、')}。"]
    for unit in audit.special_equipment[:1]:
        u = w.entry("special_equipment", unit)
        lines.append(
            f"在{unit.place}查看{u('name')}（{u('model')}），{u('inspected_on')}经{u('agency')}定期检验，"
            f"检验有效至{u('next_inspection_on')}；其他设备列于附录丁。"
        )
    if not audit.special_equipment:
        lines.append("组织没有使用特种设备。")
    for one in audit.calibrations[:2]:
        c = w.entry("calibrations", one)
        lines.append(
            f"查看{one.place}在用的{c('device')}，出厂编号{c('serial')}，{c('calibrated_on')}由{c('agency')}{one.act}，"
            f"有效期到{c('valid_until')}，结果{c('result')}。"
        )
    lines.append("计量器具的全部抽样列于附录甲。")
    return lines


def papers(audit: Audit, _w: Writer) -> list[str]:
    """Handbook and communication."""
    office = audit.world.departments[0]
    return [
        f"查阅成文信息清单、发放登记和沟通记录，由{office}保管，抽查手册、程序和作业文件，版本与清单相同。"
    ]


def supply(audit: Audit, w: Writer) -> list[str]:
    """Two suppliers in a sentence; the rest stands in an annex."""
    told = []
    for one in audit.suppliers[:2]:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}）在{e('evaluated_on')}完成评价")
    return [f"查阅合格供方名录和年度评价表，{'，'.join(told)}；名录摘要和合同列于附录丙。"]


def audited(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}一天{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        lines.append(
            f"查阅内部审核的计划、检查表和报告：计划{e('planned_on')}批准，实施时间{span}，"
            f"内审组长{e('leader')}，内审员{e.each('auditors', '、')}；开具不符合{e('nonconformities')}项，"
            f"{e('closed_on')}全部验证关闭。"
        )
    return lines


def reviewed(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        lines.append(
            f"查阅管理评审的计划、输入材料和报告：计划{e('planned_on')}下发，{e('held_on')}召开，由{e('chair')}主持；"
            f"输出改进事项{e('improvements')}项，要求在{e('due_date')}前完成，正在按计划推进。"
        )
    return lines


def improved(audit: Audit, w: Writer) -> list[str]:
    """Nonconformities of the audit before."""
    lines = ["查阅不合格和纠正措施台账，抽查最近三项，原因分析和措施均有记录。"]
    for at, one in enumerate(audit.previous_nonconformities, 1):
        e = w.entry("previous_nonconformities", one)
        lines.append(
            f"上次审核的不符合之{at}：{e('description')}已在{e('closed_on')}关闭，本次调阅了整改证据，内容齐全。"
        )
    if not audit.previous_nonconformities:
        lines.append("本次审核之前没有待跟踪的不符合。")
    return lines
