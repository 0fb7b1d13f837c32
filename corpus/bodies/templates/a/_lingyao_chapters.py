"""The chapters of 苓瑶's report on what was found: products, prerequisites, hazards, verification."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Contract, Count, PersonnelCertificate
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FULL = {
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
    "QMS": "质量管理体系",
}


def _section(w: Writer, stock: Sentences, at: int, name: str) -> None:
    w.heading(2, f"{stock.slots['chapter']}.{at} {name}")


def _own(audit: Audit, stock: Sentences, name: str, number: int) -> list[str]:
    """Sentences for the audit's own kind of food."""
    return stock.some(f"{name}_{audit.world.industry['field']}", number)


def products(audit: Audit, w: Writer, stock: Sentences) -> None:
    """What is made and how."""
    _section(w, stock, 1, "产品")
    w.paragraphs([*stock.some("product", 2), *_own(audit, stock, "product", 2)])
    told = []
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        told.append(f"{s('number')}《{s('title')}》")
    w.text(f"产品执行和引用的标准有：{'、'.join(told)}。")
    _section(w, stock, 2, "过程")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"生产经过{e('stated')}{count.unit}{e('what')}，依次为{e.each('listed', '、')}。")
    w.text(
        f"该公司确定的关键过程为{w.fact('key_processes')}，特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。"
    )
    if "QMS" in audit.systems:
        w.text(f"质量管理体系不适用的条款：{w.fact('exclusions')}。")
    units = "、".join(f"{name}{model}共{count}台" for name, model, count in audit.world.equipment)
    w.text(f"主要设备为{units}，设备均在正常状态。特种设备的登记和检验情况见附录C。")


def management(audit: Audit, w: Writer, stock: Sentences) -> None:
    """Leadership, objectives, scope, law."""
    _section(w, stock, 1, "领导作用和职责")
    w.paragraphs(stock.some("lead", 3))
    if "QMS" in audit.systems:
        w.paragraphs(stock.some("lead_quality", 2))
    w.text("手册中的体系范围：")
    for one in audit.systems:
        w.text(f"——{FULL[one]}，{w.scope('system', one)}；", style="plain")
    _section(w, stock, 2, "目标和策划")
    goals = "；".join(
        f"{name}要求{target}，实际{reached}" for name, target, reached in audit.world.objectives
    )
    w.text(f"该公司的目标及最近一期完成情况为：{goals}。")
    w.paragraphs(stock.some("plan", 3))
    _section(w, stock, 3, "法律法规")
    entry = w.law_entry("compliance")
    w.text(
        f"该公司收集的适用法律法规共{entry('stated_count')}部，名称见附录F，"
        f"由{audit.world.departments[1]}每季度核对更新。"
    )
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        count, people = e("stated_count"), e.each("evaluators", "、")
        w.text(
            w.random.choice(
                (
                    f"{e('done_on')}，{people}对清单内{count}部法律法规的遵守情况作了评价，评价报告没有记载违规事项。",
                    f"查法律法规遵守情况的评价记录，评价日期{e('done_on')}，评价人{people}，评价了{count}部，结论均为遵守。",
                )
            )
        )


def resources(audit: Audit, w: Writer, stock: Sentences) -> None:
    """People, documents, instruments."""
    _section(w, stock, 1, "人员")
    w.paragraphs(stock.some("people", 3))
    if audit.personnel_certificates:
        w.text("审核组查验了以下岗位的持证情况：")
    plain = w.random.random() < 0.5
    for at, one in enumerate(audit.personnel_certificates, 1):
        w.text(f"{at}) {_certificate(w, one, plain)}", style="plain")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"至{e('valid_to')}" if contract.valid_to else "，为无固定期限合同"
        w.text(f"查{e('name')}的劳动合同，{e('signed_on')}签订，自{e('valid_from')}起{term}。")
    w.text("接触直接入口食品的人员每年进行健康检查，抽样情况见附录E。")
    _section(w, stock, 2, "文件和记录")
    w.paragraphs(stock.some("paper", 2))
    _section(w, stock, 3, "监视和测量设备")
    w.text("在用的监视和测量设备按周期检定或校准，抽查的器具见附录B，结果均合格并在有效期内。")
    chosen = [one for one in audit.calibrations if "温" in one.device][:1]
    for device in chosen:
        e = w.entry("calibrations", device)
        w.text(
            f"在{e.aside('place')}核对了一件{e('device')}，编号{e('serial')}，标签上的有效期至{e('valid_until')}，与证书一致。"
        )


def _certificate(w: Writer, one: PersonnelCertificate, plain: bool) -> str:
    e = w.entry("personnel_certificates", one)
    if plain:
        return (
            f"{e.aside('work')}：{e('name')}，{e('kind')}，项目{e('category')}，证号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}颁发，有效期至{e('valid_to')}。"
        )
    return (
        f"{e('name')}从事{e.aside('work')}，持{e('issuer')}核发的{e('kind')}（{e('category')}），"
        f"证号为{e('number')}，有效期自{e('valid_from')}至{e('valid_to')}。"
    )


def premises(audit: Audit, w: Writer, stock: Sentences) -> None:
    """The prerequisite programmes."""
    topics = (
        ("厂房、设施和设备", "plant", 3),
        ("人员卫生", "hands", 3),
        ("清洗和消毒", "clean", 3),
        ("虫害和废弃物", "pest", 3),
        ("贮存、过敏原和运输", "store", 2),
    )
    for at, (name, key, number) in enumerate(topics, 1):
        _section(w, stock, at, name)
        w.paragraphs(stock.some(key, number))
    w.paragraphs(_own(audit, stock, "store", 2))
    few = w.law_entry("operation")
    w.text(
        f"现场的用工、生产和计量等活动遵守了{few.each('titles', '、', '《{}》')}的规定。{few.silent('place')}"
    )
    _section(w, stock, len(topics) + 1, "采购和供方")
    w.text(
        "供方按关键和一般分级管理，关键供方须提供许可证、检验报告并接受现场检查。抽查的供方及评价日期见附录D。"
    )
    for contract in audit.contracts:
        w.text(_contract(w, contract))


def _contract(w: Writer, contract: Contract) -> str:
    e = w.entry("contracts", contract)
    span = f"{e('valid_from')}至{e('valid_to')}"
    sides = e.each("parties", "和")
    term = e("stated_term")
    if w.random.random() < 0.5:
        return (
            f"{sides}于{e('signed_on')}就{contract.about}签订了{e('kind')}，合同期{term}，执行期间为{span}。"
        )
    return f"查{contract.about}的{e('kind')}，签约方为{sides}，签于{e('signed_on')}，期限{span}，计{term}。"


def hazards(audit: Audit, w: Writer, stock: Sentences) -> None:
    """Hazard analysis, critical control points, operational prerequisites."""
    _section(w, stock, 1, "危害分析")
    w.paragraphs(stock.some("analysis", 4))
    _section(w, stock, 2, "危害控制计划")
    points = audit.key_processes.split("、")
    e = w.entry("counts", Count("关键控制点", len(points), points, "个"))
    w.text(
        f"经判断确定{e('what')}{e('stated')}个：{e.each('listed', '、')}。各点的限值、监控和纠偏规定如下。"
    )
    limits = stock.at("ccp")
    rows: list[Row] = [["编号", "步骤", "关键限值", "监控", "偏离时的措施"]]
    for at, step in enumerate(points, 1):
        rows.append([f"CCP{at}", step, *limits[step]])
    w.table(rows, (0.9, 1.3, 3.2, 2.6, 2.4), head=1)
    w.paragraphs(stock.some("monitor", 3))
    _section(w, stock, 3, "操作性前提方案")
    w.paragraphs(stock.some("oprp", 2))


def emergencies(audit: Audit, w: Writer, stock: Sentences) -> None:
    """Traceability, withdrawal, drills."""
    _section(w, stock, 1, "追溯和撤回")
    w.paragraphs(stock.some("trace", 3))
    _section(w, stock, 2, "应急准备")
    w.text("应急预案覆盖停水停电、设备故障、污染和自然灾害，联络电话张贴在各车间。")
    for at, drill in enumerate(audit.drills):
        e = w.entry("drills", drill)
        if at % 2:
            w.text(
                f"查看{e('kind')}演练的记录，日期{e('held_on')}，{drill.people}人参加，总结中提出了改进点。"
            )
        else:
            w.text(
                f"{e('held_on')}，该公司在{drill.place}举行了{e('kind')}演练，{drill.people}人参加，达到预期目的。"
            )


def verification(audit: Audit, w: Writer, stock: Sentences) -> None:
    """Inspection, internal audit, management review, improvement."""
    _section(w, stock, 1, "检验和验证")
    w.paragraphs([*stock.some("lab", 3), *stock.some("verify", 2)])
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        rows: list[Row] = [
            [f"{e('title')}（单位：{table.unit}）", *["‹"] * len(items), "‹"],
            ["时段", *(item("name") for item in items), "总计"],
            ["数量", *(item("amount") for item in items), e("stated_total")],
        ]
        w.table(rows, (1.4, *[1.7] * len(items), 1.5), head=2)
    _section(w, stock, 2, "内部审核")
    _internal(audit, w)
    _section(w, stock, 3, "管理评审和改进")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        if w.random.random() < 0.5:
            w.text(
                f"管理评审按{e('planned_on')}发布的计划进行，{e('chair')}于{e('held_on')}主持会议，"
                f"食品安全小组组长作了汇报。会议决定改进事项{e('improvements')}项，完成期限为{e('due_date')}，"
                "目前各责任部门正在落实。"
            )
        else:
            w.text(
                f"最近一次管理评审由{e('chair')}主持，计划于{e('planned_on')}下达，会议于{e('held_on')}召开，"
                f"输入材料由各部门提供。评审输出的改进决定有{e('improvements')}项，应在{e('due_date')}之前完成，"
                "抽问两个部门，工作已经开始。"
            )
    w.paragraphs(audit.world.remarks["improvement"][:2])


def _internal(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"至{e('end')}")
        crew = f"{e('leader')}任组长，内审员有{e.each('auditors', '、')}"
        if w.random.random() < 0.5:
            w.text(f"内审计划于{e('planned_on')}批准，{span}实施，{crew}，内审员持有培训合格证明。")
        else:
            w.text(f"查内审资料：计划日期{e('planned_on')}，实施日期{span}，{crew}。")
        w.text(
            f"内审涉及所有部门和车间，开出不符合报告{e('nonconformities')}份，{e('closed_on')}完成全部验证。"
        )


def quality(audit: Audit, w: Writer, stock: Sentences) -> None:
    """What the quality standard asks for beside."""
    w.paragraphs(stock.some("quality", 4))
    w.paragraphs(audit.world.remarks["operation"][:1])
