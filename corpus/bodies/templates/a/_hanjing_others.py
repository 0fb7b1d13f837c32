"""The chapters 7 and 8 of 焓境's report: people, leadership, other systems, internal audit and review."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._hanjing_energy import ENERGY_UNIT
from corpus.bodies.writer import Writer


def told(audit: Audit, w: Writer) -> None:
    """Both chapters."""
    w.heading(1, "7 领导作用、人员和沟通")
    _people(audit, w)
    w.heading(1, "8 绩效评价和改进")
    _systems(audit, w)
    _evaluation(audit, w)


def _people(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    texts = [
        f"最高管理者{people.manager}批准能源方针，承诺提供资金和人员，方针含改进能源绩效和合规的内容。",
        f"{people.representative}每季向最高管理者报告能源绩效和体系运行情况，抽一份报告，内容完整。",
        "内外部因素分析考虑了电价政策、碳排放要求和设备老化，风险和机遇有应对措施。",
        f"能源岗位人员参加过节能培训，{world.departments[0]}保存培训计划、签到和考核。",
        "节能建议通过班组会收集，采纳的给予奖励；能源方针以网站和宣传栏对外公开。",
        f"体系文件由{world.departments[0]}统一发布，电子版在内网查阅，现场纸质版加盖受控章。",
    ]
    w.text(*[texts[at] for at in sorted(w.random.sample(range(len(texts)), 4))])
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{e.aside('work')}岗位{e('name')}持{e('kind')}，项目{e('category')}，证号{e('number')}，{e('issuer')}发证，"
            f"{e('valid_from')}至{e('valid_to')}有效。",
            style="plain",
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        w.text(f"抽劳动合同：{e('name')}，签于{e('signed_on')}，自{e('valid_from')}{term}。", style="plain")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    if exams:
        w.text(f"健康检查：{'、'.join(exams)}。", style="plain")


def _systems(audit: Audit, w: Writer) -> None:
    world = audit.world
    if "QMS" in audit.systems:
        w.text(
            f"质量：{world.departments[2]}按生产计划组织生产，工艺文件在有效状态；{world.departments[5]}负责合同评审和售后，"
            f"抽3份合同，交期和技术要求明确；{world.departments[1]}对不合格品评审处置，处置单有结论。"
        )
    if "EMS" in audit.systems:
        w.text(
            f"环境：{world.departments[7]}组织环境因素识别和评价，考虑了生命周期观点；环保设施与生产同步运行，日常点检；"
            "危险废物委托处置，贮存场所防渗、标识符合要求；废气、噪声年度监测结果达标。"
        )


def _evaluation(audit: Audit, w: Writer) -> None:
    for sums in audit.tables_with_totals:
        if sums.unit == ENERGY_UNIT:
            continue
        e = w.entry("tables_with_totals", sums)
        items = []
        for item in sums.items:
            i = e.inner("items", item)
            items.append(f"{i('name')}{i('amount')}")
        w.text(f"{e('title')}（{sums.unit}）：{'，'.join(items)}，总计{e('stated_total')}。")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = e.silent("end") if one.end == one.start else f"至{e('end')}"
        w.text(
            f"内部审核（9.2）：计划{e('planned_on')}批准，{e('start')}{end}由{e('leader')}带队，审核员"
            f"{e.each('auditors')}，提出不符合{e('nonconformities')}项，{e('closed_on')}全部验证关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        done = f"，{e('closed_on')}办结" if review.closed_on else ""
        w.text(
            f"管理评审（9.3）：{e('planned_on')}下发通知，{e('held_on')}{e('chair')}主持评审，输出改进要求"
            f"{e('improvements')}项，限{e('due_date')}前落实{done}。评审输入有能源绩效、目标完成、合规和审核结果。"
        )
    texts = [
        "能源绩效数据的显著偏差有调查记录，原因和处置写明。",
        "能源目标纳入部门绩效考核，按季兑现。",
        "纠正措施从制度、设备、人员三方面分析原因，验证人签字。",
        "审查时段内没有收到节能主管部门的处罚和限期整改通知。",
    ]
    w.text("".join(texts[at] for at in sorted(w.random.sample(range(len(texts)), 3))))
