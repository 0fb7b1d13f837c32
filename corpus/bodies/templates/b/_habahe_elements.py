"""The second part of 哈巴河's report: how the system runs, element by element."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._habahe_words import section, stock, tell
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TRADES = {"油田技术服务": "oil", "涂料": "paint"}


def elements(audit: Audit, w: Writer) -> None:
    """All elements."""
    section(w, 1, "领导和承诺、方针")
    tell(audit, w, "leading")
    tell(audit, w, "policy")
    section(w, 2, "策划")
    _planning(audit, w)
    section(w, 3, "组织结构、资源和文件")
    _resources(audit, w)
    section(w, 4, "实施和运行")
    _facility(audit, w)
    _contractors(audit, w)
    _permits(audit, w)
    _running(audit, w)
    _emergency(audit, w)
    section(w, 5, "检查与纠正措施")
    _checking(audit, w)
    section(w, 6, "管理评审")
    _review(audit, w)


def _planning(audit: Audit, w: Writer) -> None:
    w.heading(3, "1.危害因素辨识、环境因素识别和风险控制")
    tell(audit, w, "hazards")
    tell(audit, w, "aspects")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经评价确定{e('what')}{e('stated')}{count.unit}，分别为：{e.each('listed', '、')}。")
    w.heading(3, "2.法律法规和其他要求")
    law = w.law_entry("compliance")
    w.text(
        f"{audit.world.departments[-1]}每季度更新法律法规清单，现行清单共{law('stated_count')}部（见附件5），"
        "适用条款转化到制度和规程，并组织了宣贯。"
    )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        w.text(
            f"持有{p('authority')}颁发的{p('kind')}，编号{p('number')}，单位名称{p('holder')}，许可范围"
            f"{p('scope')}，有效期{p('valid_from')}至{p('valid_to', None if permit.valid_to else '长期')}。"
        )
    w.heading(3, "3.目标和指标")
    tell(audit, w, "goals")
    rows: list[Row] = [["目标指标", "考核值", "完成值", "考核结论"]]
    rows += [[name, goal, got, "完成"] for name, goal, got in audit.world.objectives]
    w.table(rows, (4, 2, 2, 2), head=1)


def _resources(audit: Audit, w: Writer) -> None:
    w.heading(3, "1.组织机构和职责")
    tell(audit, w, "structure")
    w.heading(3, "2.能力、培训和意识")
    tell(audit, w, "training")
    w.text("特种作业和特种设备作业人员持证情况见附件1，证书均在有效期内，经网上核验真实有效。")
    contracts = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"至{e('valid_to')}" if one.valid_to else "起（无固定期限）"
        contracts.append(f"{e('name')}（签订日期{e('signed_on')}，期限{e('valid_from')}{until}）")
    if contracts:
        w.text(f"抽查劳动合同：{'、'.join(contracts)}。")
    w.heading(3, "3.安全环保费用")
    tell(audit, w, "money")
    for total in audit.tables_with_totals:
        t = w.entry("tables_with_totals", total)
        w.text(f"{t('title')}  单位：{total.unit}", style="center")
        items = [t.inner("items", item) for item in total.items]
        rows: list[Row] = [["序号", "项目", "数额"]]
        rows += [[str(at), i("name"), i("amount")] for at, i in enumerate(items, 1)]
        rows.append(["合计", "‹", t("stated_total")])
        w.table(rows, (1, 6, 3), head=1)


def _facility(audit: Audit, w: Writer) -> None:
    w.heading(3, "1.设施完整性")
    tell(audit, w, "facility")
    w.text("主要设备设施情况如下，特种设备见附件2，检测仪器和安全附件见附件3。")
    rows: list[Row] = [["设备名称", "规格型号", "数量", "技术状态"]]
    rows += [[name, model, f"{number}台（套）", "完好"] for name, model, number in audit.world.equipment]
    w.table(rows, (3.6, 3, 2, 1.4), head=1)


def _contractors(audit: Audit, w: Writer) -> None:
    w.heading(3, "2.承包方和供应方")
    tell(audit, w, "contractor")
    w.text(f"外包的过程：{w.fact('outsourced_processes')}。承包商和供应商评价情况见附件4。")
    for one in audit.contracts:
        e = w.entry("contracts", one)
        w.text(
            f"抽查与承包商（供应商）签订的{e('kind')}（{one.about}）：双方为{e.each('parties', '、')}，"
            f"{e('signed_on')}签订，期限{e('stated_term')}，从{e('valid_from')}到{e('valid_to')}，附有安全环保条款。"
        )


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(3, "3.作业许可")
    tell(audit, w, "permit")
    rows: list[Row] = [["作业类别", "抽查份数", "抽查的内容", "评价"]]
    rows += [[kind, f"{number}份", what, result] for kind, number, what, result in stock()["permits_seen"]]
    w.table(rows, (2.2, 1.5, 4.6, 1.7), head=1)


def _running(audit: Audit, w: Writer) -> None:
    w.heading(3, "4.运行控制和变更管理")
    flow = "、".join(audit.world.industry["flow"])
    w.text(
        f"作业流程：{flow}。关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}。"
    )
    tell(audit, w, "running")
    tell(audit, w, TRADES.get(audit.world.industry["field"], "build"))
    tell(audit, w, "environment")
    tell(audit, w, "change")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    law = w.law_entry("operation")
    w.text(
        f"现场执行的技术标准有{'、'.join(cited)}，文本受控。",
        f"现场对照{law.silent('place')}{law.each('titles', '、', '《{}》')}进行了抽查，做法符合规定。",
    )
    w.heading(3, "5.职业健康")
    tell(audit, w, "health")
    exams = []
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        exams.append(f"{m('name')}，{m('examined_on')}，{m('institution')}，{m('result')}")
    if exams:
        w.text(f"抽查体检报告：{'；'.join(exams)}。")
    if "QMS" in audit.systems:
        w.heading(3, "6.质量控制和顾客沟通")
        tell(audit, w, "quality")


def _emergency(audit: Audit, w: Writer) -> None:
    w.heading(3, "7.应急准备和响应" if "QMS" in audit.systems else "6.应急准备和响应")
    tell(audit, w, "emergency")
    if not audit.drills:
        return
    rows: list[Row] = [["演练科目", "演练时间", "地点", "人数", "评估"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}演练", e("held_on"), one.place, f"{one.people}人", "达到预期"])
    w.table(rows, (3.4, 2.4, 1.8, 1, 1.4), head=1)


def _checking(audit: Audit, w: Writer) -> None:
    tell(audit, w, "checking")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"合规性评价：{c('done_on')}组织开展，参加人员{c.each('evaluators')}，评价法律法规{c('stated_count')}部，"
            "未发现违法违规情况，评价报告经主要负责人审批。"
        )
    for audited in audit.internal_audits:
        e = w.entry("internal_audits", audited)
        same = audited.start == audited.end
        span = e("start") + e.silent("end") if same else f"{e('start')}至{e('end')}"
        w.text(
            f"内部审核：{e('planned_on')}下发内审计划，{span}组织内审，内审组组长{e('leader')}，内审员"
            f"{e.each('auditors')}，查出不符合项{e('nonconformities')}项，截至{e('closed_on')}全部关闭。"
        )


def _review(audit: Audit, w: Writer) -> None:
    for one in audit.management_reviews:
        r = w.entry("management_reviews", one)
        state = f"已于{r('closed_on')}完成" if one.closed_on else "正在按计划推进"
        w.text(
            f"管理评审：{r('planned_on')}下发评审通知，{r('held_on')}召开评审会，{r('chair')}主持，形成改进事项"
            f"{r('improvements')}项，完成时限{r('due_date')}，{state}。"
        )
    w.text("评审输入材料由各部门提报，内容完整，评审结论为体系适宜、充分、有效。")
