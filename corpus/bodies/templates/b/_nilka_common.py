"""What both systems have in 尼勒克's report, and the environmental side."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"EnMS": "能源管理体系", "EMS": "环境管理体系"}


def common(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """What is asked of every system."""
    w.heading(2, "4.1 组织环境与领导作用")
    w.paragraphs([*phrases.some("context", 2), *phrases.some("lead", 2)])
    for system in audit.systems:
        w.text(f"{NAMES[system]}文件规定的范围和边界：{w.scope('system', system)}。")
    flow = "→".join(audit.world.industry["flow"])
    w.text(
        f"工艺流程：{flow}。关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}。"
    )
    w.text(f"外包过程：{w.fact('outsourced_processes')}。不适用的条款：{w.fact('exclusions')}。")
    _counts(audit, w, "主要过程")
    w.heading(2, "4.2 目标与方案")
    w.paragraphs(phrases.some("goal", 1))
    goals: list[Row] = [["公司目标", "指标值", "完成值"]]
    goals += [list(goal) for goal in audit.world.objectives]
    w.table(goals, (4, 3, 3), head=1, rules="rows")
    w.heading(2, "4.3 法律法规与合规性评价")
    w.paragraphs(phrases.some("law", 1))
    _laws(audit, w)
    w.heading(2, "4.4 资源与能力")
    w.paragraphs([*phrases.some("able", 2), *phrases.some("tell", 1), *phrases.some("paper", 1)])
    _people(audit, w)
    _plant(audit, w)
    _instruments(audit, w)
    _buying(audit, w)
    w.heading(2, "4.5 内部审核与管理评审")
    _cycle(audit, w, phrases)
    w.heading(2, "4.6 改进")
    w.paragraphs(phrases.some("mend", 2))


def environment(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """What only the environmental system has."""
    w.heading(2, "5.1 环境因素")
    w.paragraphs(phrases.some("aspect", 1))
    _counts(audit, w, "重要环境因素")
    w.heading(2, "5.2 污染物控制")
    w.paragraphs(phrases.some("green", 2))
    for table in audit.tables_with_totals:
        if "环保" in table.title:
            e = w.entry("tables_with_totals", table)
            parts = []
            for item in table.items:
                inner = e.inner("items", item)
                parts.append(f"{inner('name')}{inner('amount')}{table.unit}")
            w.text(f"{e('title')}：{'，'.join(parts)}，合计{e('stated_total')}{table.unit}。")
    w.heading(2, "5.3 应急准备和响应")
    w.paragraphs(phrases.some("ready", 1))
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(f"{e('held_on')}在{drill.place}组织了{e('kind')}应急演练，参加人员{drill.people}名。")


def _counts(audit: Audit, w: Writer, what: str) -> None:
    for one in audit.counts:
        if one.what == what:
            e = w.entry("counts", one)
            w.text(f"{e('what')}共{e('stated')}{one.unit}，分别是：{e.each('listed', '、')}。")


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(f"现行清单收录法律法规{e('stated_count')}项{e.silent('place')}，名称如下：")
    titles = [e.one("titles", title) for title in audit.laws("compliance").titles]
    rows: list[Row] = []
    for at in range(0, len(titles), 2):
        right = [str(at + 2), titles[at + 1]] if at + 1 < len(titles) else ["‹", "‹"]
        rows.append([str(at + 1), titles[at], *right])
    w.table([["序号", "名称", "序号", "名称"], *rows], (0.8, 4.2, 0.8, 4.2), head=1)
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"收集并执行的标准有：{'，'.join(cited)}。")
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        who = c.each("evaluators", "、")
        w.text(f"{c('done_on')}，{who}对{c('stated_count')}项法律法规作了合规性评价，评价结果为符合。")
    w.text(f"现场审核时重点核对了{w.laws('operation', '、')}的执行情况，提供的证据充分。")
    for permit in audit.permits:
        p = w.entry("permits", permit)
        end = p("valid_to") if permit.valid_to else w.tag(f"{p.path}.valid_to", "长期")
        w.text(
            f"{p('kind')}：编号{p('number')}，持证单位{p('holder')}，内容为{p('scope')}，"
            f"有效期自{p('valid_from')}至{end}，由{p('authority')}核发。"
        )


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["持证人", "岗位工作", "证书类型/项目", "证书编号", "签发", "有效期限"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        issue = f"{e('issued_on')}¶{e('issuer')}"
        term = f"{e('valid_from')}—{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), f"{e('kind')}¶{e('category')}", e("number"), issue, term])
    if len(rows) > 1:
        w.text("表4-1 持证上岗抽查", style="center")
        w.table(rows, (1, 1.4, 2.4, 2, 2, 1.8), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = (
            f"期限自{e('valid_from')}至{e('valid_to')}"
            if contract.valid_to
            else f"自{e('valid_from')}起，为无固定期限合同"
        )
        w.text(f"抽查{e('name')}的劳动合同，{e('signed_on')}签订，{term}。")


def _plant(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["设备（型号）", "设备代码", "使用登记证", "位置", "首次检验", "最近检验", "下次检验", "检验报告"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        who = [f"{e('name')}¶（{e('model')}）", e("device_code"), e("registration_no"), e.aside("place")]
        rows.append([*who, *days, f"{e('report_no')}¶{e('agency')}"])
    if len(rows) > 1:
        w.text("表4-2 特种设备（能源转换和起重运输）", style="center")
        w.table(rows, (1.5, 1.6, 1.5, 1, 1.2, 1.2, 1.2, 1.7), head=1, repeat=True)


def _instruments(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["名称及型号", "出厂编号", "证书号", "检定（校准）单位", "检定（校准）日期", "有效期", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        made = [f"{e('device')}¶{e('model')}", e("serial"), e("certificate_no"), e("agency")]
        rows.append([*made, f"{e('calibrated_on')}{one.act}", e("valid_until"), e("result")])
    w.text("表4-3 监视测量设备抽查", style="center")
    w.table(rows, (1.5, 1.2, 1.6, 1.9, 1.6, 1.4, 0.8), head=1, repeat=True)
    first = audit.calibrations[0]
    e = w.entry("calibrations", first)
    w.text(
        f"审核员在{e.aside('place')}查看了{e('device')}（出厂编号{e('serial')}），使用单位{e('user_unit')}，"
        f"{first.act}标识的有效期至{e('valid_until')}。"
    )


def _buying(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供方", "供货或服务", "评价时间", "合同"]]
    signed = {contract.parties[-1] for contract in audit.contracts}
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append(
            [e("name"), e("provides"), e("evaluated_on"), "已签订" if one.name in signed else "按订单"]
        )
    w.text("表4-4 与能源、环境有关的供方评价", style="center")
    w.table(rows, (4, 2.4, 2, 1.4), head=1, repeat=True)
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        w.text(
            f"{c('kind')}（{contract.about}）：{c.each('parties', '与')}于{c('signed_on')}签订，"
            f"期限{c('stated_term')}，{c('valid_from')}起至{c('valid_to')}止。"
        )


def _cycle(audit: Audit, w: Writer, phrases: Phrases) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        w.text(
            f"内部审核计划于{e('planned_on')}下达，{days}实施，审核组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}；共发现不符合{e('nonconformities')}项，"
            f"整改于{e('closed_on')}验证关闭。"
        )
    w.paragraphs(phrases.some("inner", 1))
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        after = f"已于{e('closed_on')}完成" if held.closed_on else "目前按计划推进"
        w.text(
            f"管理评审计划于{e('planned_on')}下达，会议于{e('held_on')}召开，由{e('chair')}主持；"
            f"提出改进决议{e('improvements')}项，要求{e('due_date')}前完成，{after}。"
        )
    w.paragraphs(phrases.some("review_meeting", 1))
