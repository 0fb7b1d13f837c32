"""The records that 青格里's auditors put into the comments of the checklist, by row."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._qinghe_form import comments
from corpus.bodies.writer import Writer

Records = Callable[[Audit, Writer], list[str]]


def _scope(audit: Audit, w: Writer) -> list[str]:
    told = [f"手册规定的{code}范围：{w.scope('system', code)}。" for code in audit.systems]
    flow = "→".join(audit.world.industry["flow"])
    return [*told, f"过程流程：{flow}。", f"体系自{w.fact('system_effective_on')}起运行。"]


def _risk(audit: Audit, w: Writer) -> list[str]:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    return told


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    told = [f"法规清单共{e('stated_count')}部：{w.laws('compliance')}。"]
    for permit in audit.permits:
        p = w.entry("permits", permit)
        until = p("valid_to", None if permit.valid_to else "长期")
        told.append(
            f"{p('kind')}：No. {p('number')}，持有人{p('holder')}，范围{p('scope')}，有效期{p('valid_from')}-"
            f"{until}，{p('authority')}。"
        )
    return told


def _goals(audit: Audit, w: Writer) -> list[str]:
    del w
    return [f"{name}：目标{goal}，实际{got}，达成。" for name, goal, got in audit.world.objectives]


def _tools(audit: Audit, w: Writer) -> list[str]:
    owned = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    told = [f"主要设备：{owned}。"]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"特种设备：{e('name')}，型号{e('model')}，{e.aside('place')}，设备代码{e('device_code')}，登记证"
            f"{e('registration_no')}，检验{e('inspected_on')}，下次检验{e('next_inspection_on')}，报告"
            f"{e('report_no')}，{e('agency')}。"
        )
    return [*told, "监视和测量设备见第9节。"]


def _people(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）：{e('kind')}，{e('category')}，No. {e('number')}，发证"
            f"{e('issued_on')}，有效期{e('valid_from')}-{e('valid_to')}，{e('issuer')}。"
        )
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        until = f"-{c('valid_to')}" if contract.valid_to else "起无固定期限"
        told.append(f"劳动合同：{c('name')}，{c('signed_on')}签订，期限{c('valid_from')}{until}。")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        told.append(f"体检：{m('name')}，{m('examined_on')}，{m('institution')}，{m('result')}。")
    return told


def _plan(audit: Audit, w: Writer) -> list[str]:
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    law = w.law_entry("operation")
    return [
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}。",
        f"执行的标准：{'；'.join(cited)}。",
        f"对照{law.silent('place')}{law.each('titles', '、', '《{}》')}抽查，未见不符。",
    ]


def _design(audit: Audit, w: Writer) -> list[str]:
    del audit
    return [f"不适用的条款：{w.fact('exclusions')}。"]


def _buy(audit: Audit, w: Writer) -> list[str]:
    told = [f"外包过程：{w.fact('outsourced_processes')}。", "供方的声明和检测报告见第8节。"]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        told.append(
            f"{e('kind')}（{one.about}）：{e.each('parties', ' / ')}，签订{e('signed_on')}，期限"
            f"{e('stated_term')}（{e('valid_from')}-{e('valid_to')}）。"
        )
    return told


def _drill(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('kind')}应急演练：{e('held_on')}，{one.place}，{one.people}人，有评价记录。")
    return told


def _watch(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        told.append(
            f"合规性评价：{c('done_on')}，评价人{c.each('evaluators')}，{c('stated_count')}部法规，均符合。"
        )
    for total in audit.tables_with_totals:
        t = w.entry("tables_with_totals", total)
        items = [t.inner("items", item) for item in total.items]
        parts = "、".join(f"{i('name')}{i('amount')}" for i in items)
        told.append(f"{t('title')}（{total.unit}）：{parts}，合计{t('stated_total')}。")
    return told


def _audits(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}-{e('end')}"
        told.append(
            f"计划{e('planned_on')}，实施{span}，组长{e('leader')}，内审员{e.each('auditors')}，不符合"
            f"{e('nonconformities')}项，{e('closed_on')}关闭。"
        )
    return [*told, "检查表覆盖全部条款和部门，内审员没有审核自己的工作。"]


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        r = w.entry("management_reviews", one)
        state = f"{r('closed_on')}完成" if one.closed_on else "正在实施"
        told.append(
            f"计划{r('planned_on')}，会议{r('held_on')}，主持{r('chair')}，改进措施{r('improvements')}项，期限"
            f"{r('due_date')}，{state}。"
        )
    return [*told, "输入包括限用物质的法规变化、顾客要求和供方绩效，输出有决定和措施。"]


RECORDS: dict[str, Records] = {
    "scope": _scope,
    "risk": _risk,
    "laws": _laws,
    "goals": _goals,
    "tools": _tools,
    "people": _people,
    "plan": _plan,
    "design": _design,
    "buy": _buy,
    "drill": _drill,
    "watch": _watch,
    "audit": _audits,
    "review": _review,
}


def found(audit: Audit, w: Writer, key: str) -> list[str]:
    """The comments of a row: what was seen, then the records."""
    excluded = key == "design" and audit.exclusions != "无"
    seen = [] if excluded else comments(audit, key)
    return seen + (RECORDS[key](audit, w) if key in RECORDS else [])
