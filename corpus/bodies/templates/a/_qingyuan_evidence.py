"""The evidence in 庆垣's report: under the head of each clause what was seen, in dashed lines."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qingyuan_clauses import HEADS, NAMES, head
from corpus.bodies.templates.stock import phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Seen = Callable[[Audit, Writer], list[str]]


def evidence(audit: Audit, w: Writer) -> None:
    """All sections that the systems ask for."""
    w.text("审核组按条款收集的证据如下，抽样的记录由受审核方提供，经审核组核对。")
    for section in HEADS:
        text = head(section, audit.systems)
        if text is None or (section == "design" and "8.3" in audit.exclusions):
            continue
        w.heading(3, text)
        lines = phrases(w, section, 2) if section in store("qingyuan") else []
        if section in SEEN:
            lines += SEEN[section](audit, w)
        for line in lines:
            w.text(f"－{line}", style="plain")
        if section == "measure":
            _devices(audit, w)


def _context(audit: Audit, w: Writer) -> list[str]:
    scopes = "；".join(f"{NAMES[one]}：{w.scope('system', one)}" for one in audit.systems)
    return [
        f"体系范围已形成文件并可为相关方获取。{scopes}。",
        f"不适用的条款：{w.fact('exclusions')}。",
        *_counts(audit, w, of_processes=True),
    ]


def _counts(audit: Audit, w: Writer, *, of_processes: bool) -> list[str]:
    lines = []
    for count in audit.counts:
        if ("过程" in count.what) == of_processes:
            e = w.entry("counts", count)
            lines.append(f"受审核方确定的{e('what')}共{e('stated')}{count.unit}，即{e.each('listed')}。")
    return lines


def _risk(audit: Audit, w: Writer) -> list[str]:
    lines = _counts(audit, w, of_processes=False)
    for system in audit.systems:
        lines += phrases(w, system, 1)
    return lines


def _law(audit: Audit, w: Writer) -> list[str]:
    laws = w.law_entry("compliance")
    titles = f"{laws.silent('place')}{laws.each('titles', '、', '《{}》')}"
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    lines = [f"收集的法律法规共{laws('stated_count')}部，为{titles}。"]
    return [*lines, f"执行的技术标准有{'、'.join(cited)}。"] if cited else lines


def _aim(audit: Audit, _w: Writer) -> list[str]:
    return [
        f"{name}：目标值{target}，统计结果{reached}，已达到。"
        for name, target, reached in audit.world.objectives
    ]


def _plant(audit: Audit, w: Writer) -> list[str]:
    machines = "、".join(f"{name}{model}共{number}台" for name, model, number in audit.world.equipment)
    lines = [f"查设备台账，主要设备有{machines}。"]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"特种设备：{e.aside('place')}的{e('name')}（型号{e('model')}），使用登记编号为{e('registration_no')}，"
            f"设备代码为{e('device_code')}，{e('first_inspected_on')}首次检验；{e('inspected_on')}由{e('agency')}"
            f"进行定期检验，报告编号为{e('report_no')}，下次检验日期为{e('next_inspection_on')}。"
        )
    if not audit.special_equipment:
        lines.append("受审核方没有使用特种设备。")
    return lines


def _measure(audit: Audit, _w: Writer) -> list[str]:
    if audit.calibrations:
        office = audit.world.departments[1]
        return [
            f"{office}建立测量设备台账和周期检定、校准计划，到期前送检。",
            "抽查下列测量设备的检定、校准证书，均在有效期内：",
        ]
    return ["受审核方没有需要检定、校准的测量设备。"]


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "名称和型号",
            "出厂编号",
            "使用单位",
            "检定/校准机构",
            "证书编号",
            "检定/校准日期",
            "有效期至",
            "结果",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what = f"{e('device')}¶{e('model')}"
        made: Row = [what, e("serial"), e("user_unit"), e("agency"), e("certificate_no")]
        rows.append([*made, e("calibrated_on"), e("valid_until"), e("result")])
    if audit.calibrations:
        w.table(rows, (1.3, 1.3, 1.4, 1.4, 1.9, 1.7, 1.7, 0.8), head=1, repeat=True)


def _able(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{e('name')}，岗位工作为{e.aside('work')}，持有{e('issuer')}{e('issued_on')}颁发的{e('kind')}，项目为"
            f"{e('category')}，证号{e('number')}，自{e('valid_from')}起有效至{e('valid_to')}。"
        )
    if not audit.personnel_certificates:
        lines.append("受审核方没有需要持特种作业类证件的人员。")
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = f"至{e('valid_to')}止" if contract.valid_to else "起，为无固定期限合同"
        lines.append(f"{e('name')}的劳动合同签订于{e('signed_on')}，自{e('valid_from')}{last}。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论为{e('result')}。")
    return lines


def _run(audit: Audit, w: Writer) -> list[str]:
    flow = "、".join(audit.world.industry["flow"])
    lines = [
        f"主要流程依次为{flow}，各环节的运行准则已经规定。",
        f"对照{w.laws('operation')}检查了现场，运行符合规定。",
    ]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"{e('holder')}持有{e('authority')}签发的{e('kind')}，编号为{e('number')}，内容为{e('scope')}，"
            f"有效期自{e('valid_from')}至{last}。"
        )
    if not audit.permits:
        lines.append("受审核方的活动不需要取得行政许可。")
    return lines


def _buy(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        lines.append(f"{e('name')}提供{e('provides')}，评价日期{e('evaluated_on')}，评价结果合格。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"查与{contract.about}有关的{e('kind')}，签约方为{e.each('parties', '和')}，"
            f"签订日期{e('signed_on')}，合同期限{e('stated_term')}，自{e('valid_from')}至{e('valid_to')}。"
        )
    return lines


def _ready(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(
            f"{e('held_on')}组织了{e('kind')}应急演练，地点{drill.place}，参加{drill.people}人，保存了演练方案和记录。"
        )
    return lines


def _watch(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        told = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        lines.append(f"{t('title')}：{told}，总计{t('stated_total')}{table.unit}。")
    return lines


def _comply(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        lines.append(
            f"{e('done_on')}开展了合规性评价，参加评价的人员为{e.each('evaluators')}，评价了{e('stated_count')}部"
            "法律法规，结果均为符合。"
        )
    return lines


def _internal(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        whole = f"{e('start')}至{e('end')}" if one.start != one.end else f"{e('start')}{e.silent('end')}"
        lines.append(
            f"{e('planned_on')}编制内审计划，{whole}完成内审。内审组长为{e('leader')}，内审员为{e.each('auditors')}。"
        )
        lines.append(
            f"内审发现{e('nonconformities')}项不符合，于{e('closed_on')}完成整改并验证。"
            "内部审核的方案、实施和结果是可信的。"
        )
    return lines


def _review(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        state = f"已在{e('closed_on')}完成" if held.closed_on else "尚在完成期限内，正在落实"
        lines.append(
            f"{e('planned_on')}制定管理评审计划，{e('held_on')}召开评审会议，主持人为{e('chair')}。评审提出改进措施"
            f"{e('improvements')}项，要求在{e('due_date')}前完成，{state}。管理评审的输入充分，输出明确。"
        )
    return lines


SEEN: dict[str, Seen] = {
    "context": _context,
    "risk": _risk,
    "law": _law,
    "aim": _aim,
    "plant": _plant,
    "measure": _measure,
    "able": _able,
    "run": _run,
    "buy": _buy,
    "ready": _ready,
    "watch": _watch,
    "comply": _comply,
    "internal": _internal,
    "review": _review,
}
"""What a section tells beside the sentences of the store."""
