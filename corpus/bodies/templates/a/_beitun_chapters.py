"""Chapters 4 to 7 of ISO 22000: context, leadership, planning, support."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def chapters(audit: Audit, w: Writer) -> None:
    """Context to support."""
    w.heading(1, "4 组织环境")
    _context(audit, w)
    w.heading(1, "5 领导作用")
    _leadership(audit, w)
    w.heading(1, "6 策划")
    _planning(audit, w)
    w.heading(1, "7 支持")
    _people(audit, w)
    _means(audit, w)
    _bought(audit, w)
    _papers(audit, w)


def judged(w: Writer, *, good: bool = True) -> None:
    """The line that ends each clause."""
    boxes = "{+}符合　{-}不符合" if good else "{-}符合　{+}不符合"
    w.text(f"判定：{boxes}", style="plain")


def _context(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.1、4.2 理解组织及其环境，相关方的需求和期望")
    w.text(
        w.random.choice(
            [
                "组织识别了消费者、经销商、监管部门和供方的需求，形成清单并每年评审一次；内外部因素包括食品欺诈、原料价格和消费习惯。",
                "查内外部因素识别表，包含食品欺诈和蓄意污染、气候、供应链中断等内容，经食品安全小组讨论确定。",
            ]
        )
    )
    judged(w)
    w.heading(2, "4.3、4.4 管理体系的范围和过程")
    count = audit.counts[0]
    c = w.entry("counts", count)
    w.text(
        f"范围以书面形式确定。{c('what')} {c('stated')} {count.unit}："
        f"{c.each('listed', '、')}。过程之间的顺序以流程图表示，与现场一致。"
    )
    w.text(
        f"关键过程为{w.fact('key_processes')}，需要确认的特殊过程为{w.fact('special_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}。"
    )
    judged(w)


def _leadership(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    w.heading(2, "5.1、5.2 领导作用和承诺，方针")
    w.text(
        f"与总经理{people.manager}面谈，了解食品安全方针的制定背景和资源投入情况，回答清楚。"
        f"方针在厂区入口和更衣室张贴，抽问 4 名员工均能说明其含义。"
    )
    judged(w)
    w.heading(2, "5.3 组织的岗位、职责和权限")
    w.text(
        f"任命{people.representative}为食品安全小组组长，小组成员来自生产、质量、设备和采购等岗位，"
        f"具有多学科的知识；职责和权限写入岗位说明书。"
    )
    judged(w)


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(2, "6.1 应对风险和机遇的措施")
    w.text(
        w.random.choice(
            [
                "风险评估表列出了等级和应对措施，抽 3 项措施，责任人和完成时间明确，已经落实。",
                "食品安全小组对风险和机遇逐项打分，高分值的已转入目标和方案。",
            ]
        )
    )
    judged(w)
    w.heading(2, "6.2 目标及其实现的策划")
    rows = [["目标", "指标", "本期结果"]]
    rows += [list(one) for one in audit.world.objectives]
    w.table(rows, (6, 4, 4), head=1)
    w.text("各部门按月上报统计数据，本期目标均已达成。")
    judged(w)
    w.heading(2, "6.3 变更的策划")
    w.text("本期无产品、工艺和设备的重大变更，一般变更由食品安全小组评估后实施。")
    judged(w)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.1.2、7.2、7.3 人员、能力和意识")
    w.text(
        "年度培训计划包括食品安全法规、危害控制、卫生操作等内容，抽查 3 次培训的签到表和试卷，效果有评价。"
    )
    exams = []
    for one in audit.medical_exams:
        m = w.entry("medical_exams", one)
        exams.append([m("name"), m("examined_on"), m("institution"), m("result")])
    if exams:
        w.text("直接接触食品人员的健康证明（抽样）：", style="plain")
        w.table([["姓名", "体检日期", "体检机构", "结果"], *exams], (2.4, 3.4, 5, 2.4), head=1)
    held = []
    for paper in audit.personnel_certificates:
        e = w.entry("personnel_certificates", paper)
        name = f"{e('kind')}¶{e('category')}"
        held.append([e("name"), e.aside("work"), name, e("number"), e("issued_on"), e("valid_to")])
    if held:
        w.text("特种作业和特种设备作业人员：", style="plain")
        heads = ["姓名", "工作内容", "证件和项目", "证件编号", "发证日期", "有效期至"]
        w.table([heads, *held], (1.8, 2.2, 4, 4, 2.6, 2.6), head=1)
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        term = f"{c('valid_from')}起，无固定期限"
        if contract.valid_to:
            term = f"{c('valid_from')}至{c('valid_to')}"
        w.text(f"查{c('name')}的劳动合同，{c('signed_on')}签订，期限：{term}。")
    judged(w)


def _means(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.1.3、7.1.4 基础设施和工作环境")
    owned = "，".join(f"{name}（{model}）{number} 台" for name, model, number in audit.world.equipment)
    w.text(f"主要生产设备有{owned}。设备按保养计划维护，与食品接触的表面光滑、无锈蚀、易清洗。")
    rows = []
    for one in audit.special_equipment:
        s = w.entry("special_equipment", one)
        rows.append(
            [
                f"{s('name')}¶{s('model')}",
                s("registration_no"),
                s("report_no"),
                s("inspected_on"),
                s("next_inspection_on"),
                s("agency"),
            ]
        )
    if rows:
        w.text("特种设备：", style="plain")
        heads = ["设备及型号", "使用登记证编号", "检验报告编号", "检验日期", "下次检验日期", "检验机构"]
        w.table([heads, *rows], (2.6, 3, 2.8, 2.6, 2.6, 2.8), head=1)
    w.text("车间按清洁程度分区，人流、物流分开，更衣和洗手消毒设施在用。")
    judged(w)


def _bought(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.1.5、7.1.6 外部开发的要素和外部提供的过程、产品或服务的控制")
    w.text("体系文件结合本企业实际编制，没有直接套用外部模板。合格供方名录经审批，抽样如下：")
    rows = [["供方名称", "提供内容", "最近一次评价"]]
    for one in audit.suppliers:
        s = w.entry("suppliers", one)
        rows.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(rows, (6, 4, 3.4), head=1)
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        w.text(
            f"查{contract.about}的{c('kind')}：签约方为{c.each('parties', '和')}，{c('signed_on')}签署，"
            f"合同期{c('stated_term')}（{c('valid_from')}至{c('valid_to')}）。"
        )
    w.text("原料进货查验记录附有供方的检验合格证明，抽 5 批齐全。")
    judged(w)


def _papers(audit: Audit, w: Writer) -> None:
    w.heading(2, "7.4、7.5 沟通和成文信息")
    law = w.law_entry("compliance")
    w.text(
        f"质量部门负责与监管部门和顾客的外部沟通，收集适用的法律法规 {law('stated_count')} 部"
        f"{law.silent('place')}，包括{law.each('titles', '、', '《{}》')}。"
    )
    v = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
    w.text(
        f"{v('done_on')}由{v.each('evaluators')}对上述 {v('stated_count')} 部法律法规的遵守情况作了评价，"
        f"未发现不遵守的情况。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"执行的食品安全标准：{'；'.join(cited)}。")
    w.text("文件发放有登记，作废文件已收回，记录字迹清楚，保存期限不少于产品保质期满后六个月。")
    judged(w)
