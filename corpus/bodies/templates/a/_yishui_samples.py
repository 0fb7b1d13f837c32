"""弋水's sheets of samples and of processes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CLAUSES = (
    (
        "管理层",
        "Q/E/S 4、5、6、9.3",
        "访谈总经理{manager}；环境分析、相关方、风险机遇表各1份，方针经批准、已传达",
    ),
    ("", "Q/E/S 7.2～7.5、9.2", "能力要求、培训计划；抽培训记录2份、受控文件3份，版本有效"),
    ("", "Q 7.1.5、8.6、8.7、9.1；E/S 9.1.1", "监测计划、月度分析3份，数据有趋势分析"),
    ("", "Q 8.1、8.5；E 8.1；S 8.1", "现场看{step}、{step2}；作业文件在手，参数有记录，现场标识清楚"),
    ("", "Q 8.3；E/S 7.5", "技术文件3份，审批齐全，外来标准均为现行版本"),
    ("", "Q 8.4；E 8.1；S 8.1.4", "供方准则、名录；对供方的环境和安全要求已告知"),
    ("", "Q 8.2、9.1.2；E/S 7.4", "订单评审3份；顾客意见汇总1份，已回复"),
    ("", "Q 7.1.3；E/S 8.1", "设备台账、保养计划；抽{machine}保养记录，按期完成"),
    (
        "",
        "E/S 6.1、8.2、9.1.2；Q 10",
        "识别评价表、预案、物资检查表；纠正措施2份，无事故、无处罚、无重大投诉",
    ),
)


def all_of(audit: Audit, w: Writer) -> None:
    """Both sheets."""
    _processes(audit, w)
    w.heading(2, "表F 抽样记录")
    _devices(audit, w)
    _machines(audit, w)
    _people(audit, w)
    _suppliers(audit, w)
    _cycle(audit, w)
    _risks(audit, w)
    _laws(w)
    _totals(audit, w)


def _processes(audit: Audit, w: Writer) -> None:
    w.heading(2, "表E 部门/过程审核记录")
    world, people = audit.world, audit.world.people
    flow = world.industry["flow"]
    slots = {
        "manager": people.manager,
        "step": flow[0],
        "step2": flow[2],
        "machine": world.equipment[0][0],
    }
    rows: list[Row] = [["部门/受访人", "条款", "证据摘要", "评价"]]
    for (unit, clauses, told), name in zip(CLAUSES, ["管理层", *world.departments], strict=True):
        head = people.manager if unit else people.heads[name]
        raised = [item for item in audit.nonconformities.items if item.department == name]
        rows.append([f"{name}/{head}", _own(audit, clauses), told.format(**slots), _verdict(raised)])
    w.table(rows, (2, 2.6, 4.3, 1.3), head=1, repeat=True)
    goals = "；".join(f"{name} {aim}/{done}" for name, aim, done in world.objectives)
    w.text(f"目标完成情况(目标/实际)：{goals}", style="plain")


def _own(audit: Audit, clauses: str) -> str:
    letters = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
    own = [letters[one] for one in audit.systems]
    found = []
    for part in clauses.split("；"):
        named, _, rest = part.partition(" ")
        kept = [one for one in named.split("/") if one in own]
        if kept:
            found.append(f"{'/'.join(kept)} {rest}")
    return "¶".join(found) or "综合了解"


def _verdict(raised: list[Nonconformity]) -> str:
    if not raised:
        return "符合"
    return f"不符合{'、'.join(item.number for item in raised)}，其余符合"


def _devices(audit: Audit, w: Writer) -> None:
    w.text("F1 测量设备", style="plain")
    rows: list[Row] = [["设备名称/型号/编号", "证书编号/机构", "检定(校准)日期/有效期", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        named = f"{e('device')} / {e('model')} / {e('serial')}"
        days = f"{one.act} {e('calibrated_on')} / {e('valid_until')}"
        rows.append([named, f"{e('certificate_no')}¶{e('agency')}", days, e("result")])
    if not audit.calibrations:
        rows.append(["无需检定或校准的设备", "‹", "‹", "‹"])
    w.table(rows, (3.2, 3, 3, 1), head=1)


def _machines(audit: Audit, w: Writer) -> None:
    w.text("F2 主要设备和特种设备", style="plain")
    tools = "；".join(f"{name}/{model}/{number}台(套)" for name, model, number in audit.world.equipment)
    rows: list[Row] = [["主要设备", tools, "‹"]]
    rows.append(["特种设备名称/型号", "设备代码/使用登记证", "检验日期/下次检验日期/机构/报告编号"])
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        days = f"{e('inspected_on')} / {e('next_inspection_on')}"
        told = f"{days}¶{e('agency')} / {e('report_no')}"
        rows.append([f"{e('name')} / {e('model')}", f"{e('device_code')}¶{e('registration_no')}", told])
    if not audit.special_equipment:
        rows.append(["无特种设备", "‹", "‹"])
    w.table(rows, (2.6, 3.2, 4.4))


def _people(audit: Audit, w: Writer) -> None:
    w.text("F3 人员", style="plain")
    rows: list[Row] = [["姓名/岗位", "证件/项目/发证机关", "证号/有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        known = f"{e('kind')} / {e('category')}¶{e('issuer')}"
        term = f"{e('number')}¶{e('valid_from')} 至 {e('valid_to')}"
        rows.append([f"{e('name')} / {e.aside('work')}", known, term])
    if not audit.personnel_certificates:
        rows.append(["无须持证的岗位", "‹", "‹"])
    w.table(rows, (2.6, 4.2, 3.4), head=1)
    w.text("", style="plain")
    rows = [["劳动合同：姓名/签订日期", "合同期限"]]
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        term = (
            f"{c('valid_from')} 至 {c('valid_to')}" if held.valid_to else f"{c('valid_from')} 起，无固定期限"
        )
        rows.append([f"{c('name')} / {c('signed_on')}", term])
    rows.append(["体检：姓名/日期", "机构/结果"])
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        rows.append([f"{m('name')} / {m('examined_on')}", f"{m('institution')} / {m('result')}"])
    w.table(rows, (5.1, 5.1))


def _suppliers(audit: Audit, w: Writer) -> None:
    w.text("F4 供方和合同", style="plain")
    rows: list[Row] = [["供方名称/提供的产品或服务", "评价日期/结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([f"{e('name')} / {e('provides')}", f"{e('evaluated_on')} / 合格"])
    w.table(rows, (6.6, 3.6), head=1)
    if audit.contracts:
        w.text("", style="plain")
        rows = [["合同类别/内容", "合同双方", "签订日期", "起止/期限"]]
        for held in audit.contracts:
            c = w.entry("contracts", held)
            term = f"{c('valid_from')} 至 {c('valid_to')} / {c('stated_term')}"
            rows.append([f"{c('kind')} / {held.about}", c.each("parties", "¶"), c("signed_on"), term])
        w.table(rows, (2.2, 3.4, 1.6, 3), head=1)


def _cycle(audit: Audit, w: Writer) -> None:
    w.text("F5 内审、管评、合规性评价", style="plain")
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        plan, start = e("planned_on"), e("start")
        days = start + e.silent("end") if one.start == one.end else f"{start} 至 {e('end')}"
        rows.append(["内审：计划日期/实施日期", f"{plan} / {days}"])
        rows.append(["内审：组长/内审员", f"{e('leader')} / {e.each('auditors')}"])
        rows.append(["内审：不符合项数/关闭日期", f"{e('nonconformities')}项 / {e('closed_on')}"])
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        rows.append(["管评：计划日期/召开日期/主持人", f"{m('planned_on')} / {m('held_on')} / {m('chair')}"])
        done = f"{m('closed_on')}完成" if held.closed_on else "实施中"
        rows.append(["管评：改进措施/完成期限/状态", f"{m('improvements')}项 / {m('due_date')} / {done}"])
    for judged in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", judged)
        told = f"{c('done_on')} / {c.each('evaluators')} / {c('stated_count')}部"
        rows.append(["合规性评价：日期/评价人/法规数", f"{told}，均合规"])
    w.table(rows, (4, 6.2))


def _risks(audit: Audit, w: Writer) -> None:
    w.text("F6 识别结果、应急演练、执行标准", style="plain")
    rows: list[Row] = []
    for one in audit.counts:
        c = w.entry("counts", one)
        rows.append([f"{c('what')}/数量", f"{c('stated')}{one.unit}：{c.each('listed', '、')}"])
    for held in audit.drills:
        d = w.entry("drills", held)
        rows.append(
            ["演练：内容/日期/地点/人数", f"{d('kind')} / {d('held_on')} / {held.place} / {held.people}人"]
        )
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        rows.append(["标准：编号/名称", f"{s('number')} / {s('title')}"])
    w.table(rows, (3.4, 6.8))


def _laws(w: Writer) -> None:
    w.text("F7 法律法规", style="plain")
    e, seen = w.law_entry("compliance"), w.law_entry("operation")
    number = f"{e('stated_count')}部{e.silent('place')}"
    rows: list[Row] = [
        ["识别数量", number],
        ["清单", e.each("titles", "¶", "《{}》")],
        ["现场核对", f"{seen.silent('place')}{seen.each('titles', '、', '《{}》')}，执行有证据"],
    ]
    w.table(rows, (1.6, 8.6), bold=(0,))


def _totals(audit: Audit, w: Writer) -> None:
    for at, one in enumerate(audit.tables_with_totals, 8):
        e = w.entry("tables_with_totals", one)
        w.text(f"F{at} {e('title')}(单位：{one.unit})", style="plain")
        rows: list[Row] = [["名称", "数值"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (5.1, 5.1), head=1)
