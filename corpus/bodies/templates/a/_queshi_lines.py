"""鹊石's lists: a line for each record, hardly a label."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All lists, those that are not empty."""
    _cycle(audit, w)
    _devices(audit, w)
    _people(audit, w)
    _partners(audit, w)
    _papers(audit, w)
    _figures(audit, w)


def _lines(w: Writer, title: str, told: list[str]) -> None:
    if told:
        w.heading(1, title)
        w.text(*told, style="plain")


def _cycle(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"–{e('end')}")
        told.append(
            f"内审　{days}（计划{e('planned_on')}），组长{e('leader')}，成员{e.each('auditors', ' ')}；"
            f"{e('nonconformities')}项不符合，{e('closed_on')}关完"
        )
    for done in audit.compliance_evaluations if "EMS" in audit.systems else []:
        c = w.entry("compliance_evaluations", done)
        told.append(f"合规评价　{c('done_on')}，{c.each('evaluators', ' ')}，{c('stated_count')}部，未见违反")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told.append(
            f"管评　{e('held_on')}（计划{e('planned_on')}），{e('chair')}主持；改进{e('improvements')}项，"
            f"限{e('due_date')}"
        )
    for drill in audit.drills:
        d = w.entry("drills", drill)
        told.append(f"演练　{d('held_on')}　{d('kind')}　{drill.people}人")
    _lines(w, "内审 管评 演练", told)


def _devices(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')} {e('model')}，No.{e('serial')}，证书{e('certificate_no')}（{e('agency')}），"
            f"{e('calibrated_on')}{one.act}，有效至{e('valid_until')}，{e('result')}"
        )
    _lines(w, "测量设备", told)
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e('name')} {e('model')}，{e('registration_no')}，代码{e('device_code')}；"
            f"检验{e('inspected_on')}，下次{e('next_inspection_on')}，{e('agency')}，报告{e('report_no')}"
        )
    _lines(w, "特种设备", told)
    machines = "、".join(f"{name}×{number}" for name, _, number in audit.world.equipment)
    w.text(f"其他设备：{machines}。保养记录抽2台，按期。", style="plain")


def _people(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}，{e.aside('work')}，{e('kind')}（{e('category')}）{e('number')}，"
            f"{e('valid_from')}–{e('valid_to')}，{e('issuer')}"
        )
    _lines(w, "持证人员", told)
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to") if contract.valid_to else "无固定期限"
        told.append(f"{e('name')}　{e('signed_on')}签　{e('valid_from')}–{ends}")
    _lines(w, "劳动合同抽样", told)


def _partners(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["产品/服务", "供方", "评价日"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("provides"), e("name"), e("evaluated_on")])
    w.heading(1, "表7　外部供方")
    w.table(rows, (3, 5, 2), head=1, repeat=True)
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}）　{e.each('parties', '／')}　{e('signed_on')}签　"
            f"{e('stated_term')}　{e('valid_from')}–{e('valid_to')}"
        )
    _lines(w, "合同抽样", told)


def _papers(audit: Audit, w: Writer) -> None:
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        told.append(
            f"{e('kind')} {e('number')}，{e('holder')}，{e('scope')}，{e('valid_from')}–{e('valid_to')}，"
            f"{e('authority')}"
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(f"{e('system')}证书 {e('number')}，{e('issued_on')}发，{e('valid_to')}止，标志使用无误")
    _lines(w, "许可 证书", told)
    law = w.law_entry("compliance")
    titles = law.each("titles", "；")
    told = [f"客户清单{law('stated_count')}部：{titles}。{law.silent('place')}"]
    standards = [w.entry("standards_cited", one) for one in audit.standards_cited]
    told.append("标准：" + "；".join(f"{s('number')} {s('title')}" for s in standards) + "。")
    _lines(w, "法规 标准", told)


def _figures(audit: Audit, w: Writer) -> None:
    told = [f"{name}：{aim} → {done}" for name, aim, done in audit.world.objectives]
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '，')}")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        parts = "＋".join(f"{i('name')}{i('amount')}" for i in items)
        told.append(f"{e('title')}（{table.unit}）：{parts}＝{e('stated_total')}")
    _lines(w, "目标 数据", told)
