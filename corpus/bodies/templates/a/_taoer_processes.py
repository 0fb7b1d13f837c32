"""Form 2 of 洮儿河: a block of rows for each process, its samples in lists below the notes."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._taoer_form import WIDTHS, line, notes, padded
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, Table, lines_of, table_of

Rows = list[list[str | Cell]]
LEGAL = {"EMS", "OHSMS", "EnMS"}


def process_form(audit: Audit, w: Writer) -> None:
    """The whole form: one table."""
    systems, departments = {*audit.systems}, audit.world.departments
    office, quality, doing, _, purchase, _, upkeep, safety = departments
    rows: Rows = [
        *_block(audit, w, "领导与策划", office, "4至6、9.3", _planned(audit, w)),
        *_block(audit, w, "人员与培训", office, "7", _people(audit, w)),
        *_block(audit, w, "设备与计量", upkeep, "7.1", _devices(audit, w)),
        *_block(audit, w, "采购与外包", purchase, "8.1", _buying(audit, w)),
        *_block(audit, w, "运行实现", doing, "8", _doing(audit, w)),
        *_block(audit, w, "现场与应急", safety, "8.2", _field(audit, w, systems)),
        *_block(audit, w, "检查改进", quality, "9、10", _checks(audit, w, systems)),
    ]
    w.table(rows, WIDTHS, bold=(0, 1))


def _block(audit: Audit, w: Writer, name: str, department: str, clauses: str, rows: Rows) -> Rows:
    able = [member for member in audit.team if member.qualified and member.professional_codes]
    auditor = w.random.choice(able or audit.team).label
    found = any(one.department == department for one in audit.nonconformities.items)
    first: list[str | Cell] = [name, "责任部门", department, "涉及条款", clauses, "审核员代号", auditor]
    for row in rows:
        row[0] = "^"
    marks = "{-}符合　{+}有不符合（见表三）" if found else "{+}符合　{-}有不符合"
    return [first, *rows, [*line("^", "判定", marks)]]


def _list(heads: Sequence[str], rows: list[list[str]]) -> Rows:
    """A list under its own header row; nothing where there is nothing to list."""
    return [[*padded("^", *row)] for row in [heads, *rows]] if rows else []


def _note(w: Writer, topic: str, most: int, *more: str) -> list[str | Cell]:
    return [*line("^", "要点短记", notes(w, topic, most, *more))]


def _planned(audit: Audit, w: Writer) -> Rows:
    rows: Rows = [_note(w, "lead", 4)]
    goals = [["目标", "目标值", "完成值"], *[[*goal] for goal in audit.world.objectives]]
    rows.append(_nested("目标抽查", "目标分解表 抽查结果", table_of(goals, (3, 2, 2), head=1)))
    for count in audit.counts:
        e = w.entry("counts", count)
        told = f"{e('what')} {e('stated')} {count.unit}：{e.each('listed', '、')}"
        rows.append([*line("^", "识别清单", told)])
    law = w.law_entry("compliance")
    told = f"法规清单共 {law('stated_count')} 部：{w.laws('compliance', '、', '《{}》')}"
    rows.append([*line("^", "法规识别", told)])
    r = w.entry("management_reviews", audit.management_reviews[0])
    return rows + _list(
        ("评审计划日", "评审日期", "主持人", "改进项数", "完成时限"),
        [[r("planned_on"), r("held_on"), r("chair"), r("improvements"), r("due_date")]],
    )


def _nested(label: str, lead: str, inner: Table) -> list[str | Cell]:
    return ["^", label, Cell(lines_of(lead), inner), "‹", "‹", "‹", "‹"]


def _people(audit: Audit, w: Writer) -> Rows:
    held, signed, seen = [], [], []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}—{e('valid_to')}"
        held.append(
            [f"{e('name')}（{e.aside('work')}）", e("number"), e("kind"), e("category"), e("issuer"), span]
        )
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        until = c("valid_to") if contract.valid_to else "无固定期限"
        signed.append([c("name"), c("signed_on"), c("valid_from"), until])
    for exam in audit.medical_exams if {"OHSMS", "FSMS"} & {*audit.systems} else []:
        m = w.entry("medical_exams", exam)
        seen.append([m("name"), m("institution"), m("examined_on"), m("result")])
    return [
        _note(w, "people", 3),
        *_list(("持证人（作业）", "证件编号", "证件", "项目", "发证", "有效期"), held),
        *_list(("合同人", "签订日期", "合同起", "合同止"), signed),
        *_list(("体检人", "体检机构", "体检日期", "结论"), seen),
    ]


def _devices(audit: Audit, w: Writer) -> Rows:
    machines = "、".join(f"{name} {model}（{number}台）" for name, model, number in audit.world.equipment)
    rows, special = [], []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        device = f"{e('device')}¶{e('model')}"
        days = f"{e('calibrated_on')}¶至{e('valid_until')}"
        rows.append(
            [device, e("certificate_no"), e("serial"), days, f"{one.act}：{e('result')}", e("agency")]
        )
    for unit in audit.special_equipment:
        s = w.entry("special_equipment", unit)
        name = f"{s('name')}¶{s('model')}"
        days = f"检 {s('inspected_on')}¶下次 {s('next_inspection_on')}"
        codes = f"代码 {s('device_code')}¶登记 {s('registration_no')}"
        special.append([name, codes, s("report_no"), s("first_inspected_on"), days, s("agency")])
    return [
        _note(w, "devices", 3, f"主要设备有{machines}。"),
        *_list(("器具/型号", "证书号", "器具编号", "检校日/有效期", "方式结果", "机构"), rows),
        *_list(("特种设备", "设备代码/登记证", "报告号", "首检日期", "定期检验", "检验机构"), special),
    ]


def _buying(audit: Audit, w: Writer) -> Rows:
    firms, papers = [], []
    for one in audit.suppliers[:5]:
        e = w.entry("suppliers", one)
        firms.append([e("provides"), e("name"), e("evaluated_on")])
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        span = f"{c('valid_from')}—{c('valid_to')}"
        about = f"{c('kind')}（{contract.about}）"
        papers.append([about, c.each("parties", " / "), c("signed_on"), c("stated_term"), span])
    return [
        _note(w, "buying", 3),
        *_list(("供应内容", "供方", "评价日期"), firms),
        *_list(("合同", "双方", "签订日", "期限", "起止"), papers),
    ]


def _doing(audit: Audit, w: Writer) -> Rows:
    flow = " → ".join(audit.world.industry["flow"])
    law = w.law_entry("operation")
    compared = law.silent("place") + law.each("titles", "、", "《{}》")
    rows: Rows = [
        [*line("^", "流程", flow)],
        [*line("^", "关键过程", w.fact("key_processes"))],
        [*line("^", "特殊过程", w.fact("special_processes"))],
        [*line("^", "外包过程", w.fact("outsourced_processes"))],
        _note(w, "doing", 4, f"现场对照{compared}，做法与要求相符。"),
    ]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append([s("number"), s("title")])
    rows += _list(("执行标准号", "标准名称"), cited)
    for table in audit.tables_with_totals:
        rows.append(_amounts(w, table))
    return rows


def _amounts(w: Writer, table: TableWithTotal) -> list[str | Cell]:
    e = w.entry("tables_with_totals", table)
    inner = [[f"{e('title')}（单位：{table.unit}）", "‹"], ["项目", "数额"]]
    for one in table.items:
        i = e.inner("items", one)
        inner.append([i("name"), i("amount")])
    inner.append(["合计", e("stated_total")])
    return _nested("统计抽查", "抄自财务和统计台账", table_of(inner, (3, 2), head=2))


def _field(audit: Audit, w: Writer, systems: set[str]) -> Rows:
    topic = "energy" if "EnMS" in systems else "food" if "FSMS" in systems else "field"
    rows: Rows = [_note(w, topic, 3)] if topic != "field" or systems & LEGAL else []
    rows.append([*line("^", "应急短记", notes(w, "emergency", 2))])
    held = []
    for drill in audit.drills:
        d = w.entry("drills", drill)
        held.append([f"{d('kind')}应急演练", d("held_on"), drill.place, f"{drill.people} 人"])
    return rows + _list(("演练名称", "日期", "地点", "参加"), held)


def _checks(audit: Audit, w: Writer, systems: set[str]) -> Rows:
    a = w.entry("internal_audits", audit.internal_audits[0])
    rows = [
        _note(w, "check", 2),
        *_list(
            ("内审计划日", "内审起止", "内审组长", "内审员", "不符合数", "关闭日期"),
            [
                [
                    a("planned_on"),
                    f"{a('start')}—{a('end')}",
                    a("leader"),
                    a.each("auditors"),
                    a("nonconformities"),
                    a("closed_on"),
                ]
            ],
        ),
    ]
    if systems & LEGAL:
        c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        rows += _list(
            ("合规评价日", "评价人", "评价法规数", "评价结果"),
            [[c("done_on"), c.each("evaluators"), f"{c('stated_count')} 部", "均遵守"]],
        )
    rows.append([*line("^", "改进短记", notes(w, "better", 3))])
    return rows
