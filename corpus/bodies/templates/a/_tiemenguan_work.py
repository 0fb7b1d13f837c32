"""Support and operation, the environment, checks and evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def work(audit: Audit, w: Writer) -> None:
    """People, devices, purchases, operation, emergencies."""
    w.heading(2, "1. 人员能力")
    _people(audit, w)
    w.heading(2, "2. 设备设施")
    _devices(audit, w)
    w.heading(2, "3. 采购和外包")
    _bought(audit, w)
    w.heading(2, "4. 运行控制")
    _running(audit, w)
    w.heading(2, "5. 应急管理")
    for one in audit.drills:
        d = w.entry("drills", one)
        w.text(
            f"{d('held_on')} 在{one.place}组织{d('kind')}应急演练，{one.people} 人参加，演练记录和评价齐全。"
        )
    w.text("停能和能源供应异常的处置列入预案，岗位人员清楚各自的职责。")


def _people(audit: Audit, w: Writer) -> None:
    w.text(
        w.random.choice(
            [
                "能源管理、计量和统计岗位的任职条件有规定，抽查人员档案符合要求；节能培训纳入年度计划。",
                "对主要用能设备的操作人员进行了节能操作培训和考核，抽 3 人的考核记录，成绩合格。",
            ]
        )
    )
    rows = [["姓名", "从事工作", "证件种类", "项目", "证件号", "起止日期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')} — {e('valid_to')}"
        rows.append([e("name"), e.aside("work"), e("kind"), e("category"), e("number"), span])
    w.table(rows, (1.8, 2.2, 2.8, 2.6, 3.4, 2.6), head=1, repeat=True)
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        ends = f"— {c('valid_to')}" if contract.valid_to else "起（无固定期限）"
        w.text(f"劳动合同抽查：{c('name')}，签订日 {c('signed_on')}，合同期 {c('valid_from')} {ends}。")


def _devices(audit: Audit, w: Writer) -> None:
    w.text("设备的选型和改造考虑了能效，维护保养计划按时完成，泄漏点检查每周一次。")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"特种设备：{e('name')}（{e('model')}，设备代码 {e('device_code')}），登记证 "
            f"{e('registration_no')}；{e('agency')} {e('inspected_on')} 检验，报告 {e('report_no')}，"
            f"下次检验日期 {e('next_inspection_on')}。"
        )


def _bought(audit: Audit, w: Writer) -> None:
    rows = [["供方", "供应内容", "评价日期"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (6, 4.4, 3.6), head=1)
    w.text("采购用能设备和能源服务时，将能源绩效作为评价准则之一并告知供方，抽查采购文件有能效要求。")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        w.text(
            f"{c('kind')}抽查（{contract.about}）：甲乙双方 {c.each('parties', '、')}，"
            f"签订日 {c('signed_on')}，期限{c('stated_term')}，自 {c('valid_from')} 至 {c('valid_to')}。"
        )
    w.text(f"外包过程：{w.fact('outsourced_processes')}，对外包方的能源和环境要求写入协议。")


def _running(audit: Audit, w: Writer) -> None:
    world = audit.world
    for count in audit.counts:
        if count.what == "主要过程":
            c = w.entry("counts", count)
            w.text(f"{c('what')}共 {c('stated')} {count.unit}：{c.each('listed')}。")
    w.text(
        f"生产流程为{'—'.join(world.industry['flow'])}；关键过程为{w.fact('key_processes')}，"
        f"特殊过程为{w.fact('special_processes')}。运行准则规定了设备启停、负荷和温度压力等要求。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    few = w.law_entry("operation")
    w.text(f"运行中执行的标准有{'、'.join(cited)}。")
    w.text(f"抽查{few.silent('place')}{few.each('titles', '、', '《{}》')}在现场的落实，符合要求。")
    faults = [one.number for one in audit.nonconformities.items if one.clause == "8.1"]
    if faults:
        w.text(f"现场运行方面开具了不符合，编号 {'、'.join(faults)}。")
    else:
        w.text("现场巡查未见长明灯、长流水和设备空转，岗位人员了解本岗位的运行准则。")


def environment(audit: Audit, w: Writer) -> None:
    """Aspects, facilities, costs."""
    for count in audit.counts:
        if "环境因素" in count.what:
            c = w.entry("counts", count)
            w.text(
                f"环境因素按过程和场所识别，考虑了生命周期观点，"
                f"评价得出{c('what')} {c('stated')} {count.unit}：{c.each('listed')}。"
            )
    rows = [["查证事项", "查证情况", "结果"]]
    for name, texts in (
        ("废水、废气", ("治理设施与生产同步运行，运行记录连续。", "排口标识清楚，监测报告显示达标。")),
        ("噪声", ("高噪声设备采取了减振和隔声措施。", "厂界噪声监测结果达标。")),
        ("固体废物", ("分类收集，危险废物贮存间有防渗和标识。", "转移联单和台账的数量一致。")),
        ("资源节约", ("水耗按月统计，包装物回收使用。", "办公实行无纸化，双面用纸。")),
    ):
        rows.append([name, w.random.choice(texts), "{+}Y {-}N"])
    w.table(rows, (3, 8.6, 2.4), head=1)
    for table in audit.tables_with_totals:
        if "环保" not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        names, amounts = [], []
        for item in table.items:
            i = e.inner("items", item)
            names.append(i("name"))
            amounts.append(i("amount"))
        body = [list(pair) for pair in zip(names, amounts, strict=True)]
        w.table([["科目", "金额"], *body, ["合计", e("stated_total")]], (7, 4), head=1)
    w.text("近一年未收到与环境有关的投诉和行政处罚。")


def evaluation(audit: Audit, w: Writer) -> None:
    """Laws, internal audit, review, what was found before."""
    law = w.law_entry("compliance")
    v = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
    w.text(
        f"适用的能源、环境及其他法律法规识别 {law('stated_count')}{law.silent('place')} 部："
        f"{law.each('titles', '、', '《{}》')}。"
    )
    w.text(
        f"合规性评价：{v('done_on')} 完成，评价人员 {v.each('evaluators')}，共评价法律法规 "
        f"{v('stated_count')} 部，均遵守。"
    )
    one = audit.internal_audits[0]
    a = w.entry("internal_audits", one)
    ends = f"{a.silent('end')}一天" if one.start == one.end else f" — {a('end')}"
    r = w.entry("management_reviews", audit.management_reviews[0])
    rows = [
        ["内部审核", "策划", f"计划于 {a('planned_on')} 下发；组长 {a('leader')}，成员 {a.each('auditors')}"],
        ["^", "实施", f"{a('start')}{ends}，覆盖所有部门和条款"],
        ["^", "结果", f"不符合 {a('nonconformities')} 项，{a('closed_on')} 验证关闭"],
        ["管理评审", "策划", f"计划于 {r('planned_on')} 下发，输入包括能源绩效和合规性评价结果"],
        ["^", "实施", f"{r('held_on')} 召开，主持人 {r('chair')}"],
        ["^", "结果", f"改进措施 {r('improvements')} 项，完成期限 {r('due_date')}"],
    ]
    w.table(rows, (2.4, 1.8, 9.8), bold=(0,))
    if audit.previous_nonconformities:
        w.text("对上次审核不符合的跟踪：")
        for number, before in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", before)
            w.text(f"（{number}）{p('description')}关闭日期：{p('closed_on')}。经复查，措施有效。")
    w.text(
        w.random.choice(
            [
                "改进机会由各部门提出，采纳的列入下一年度方案。",
                "绩效分析会每季度召开一次，会议纪要的要求有跟踪。",
            ]
        )
    )
