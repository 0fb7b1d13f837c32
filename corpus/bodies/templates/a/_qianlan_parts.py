"""What 谦岚's auditors noted in each department: cells of short lines with a label before each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, Count
from corpus.bodies.writer import Writer

INTERVALS = (6, 12, 24, 36, 60)


@cache
def _stock() -> dict[str, list[str]]:
    """The sentences."""
    text = Path(__file__).with_name("_qianlan.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.safe_load(text)
    return found


def sentences(w: Writer, topic: str, count: int) -> list[str]:
    """Some sentences of a topic."""
    world = w.audit.world
    texts = _stock()[topic]
    before = w.audit.audit.start - timedelta(days=33)
    slots = {
        "manager": world.people.manager,
        "representative": world.people.representative,
        "workers": world.people.workers,
        "quality": world.departments[1],
        "doing": world.departments[2],
        "first": world.industry["flow"][0],
        "process": world.industry["flow"][len(world.industry["flow"]) // 2],
        "last": world.industry["flow"][-1],
        "material": world.industry["supplies"][0],
        "machine": world.equipment[0][0] if world.equipment else "空调机组",
        "hazard": world.hazards[0],
        "year": str(before.year),
        "month": f"{before.year}年{before.month}月",
    }
    return [text.format(**slots) for text in w.random.sample(texts, min(count, len(texts)))]


def device(w: Writer, one: Calibration, first: bool) -> str:
    """An instrument as a line of a cell."""
    e = w.entry("calibrations", one)
    months = (one.valid_until - one.calibrated_on).days / 30.4
    interval = min(INTERVALS, key=lambda number: abs(number - months))
    label = "计量器具：" if first else "　　　　　"
    return (
        f"{label}{e('device')}（{e('model')}，{e.aside('place')}） 编号{e('serial')}，"
        f"{one.act}周期{interval}个月，证书号{e('certificate_no')}，{e('calibrated_on')}由{e('agency')}出具，"
        f"{e('result')}，有效期至{e('valid_until')}"
    )


def _devices(w: Writer, found: list[Calibration]) -> list[str]:
    return [device(w, one, not at) for at, one in enumerate(found)]


def _top(audit: Audit, w: Writer) -> list[str]:
    lines = sentences(w, "manager", 2)
    goals = "；".join(
        f"{name} 目标{target} 实绩{reached}" for name, target, reached in audit.world.objectives
    )
    lines.append(f"目标：{goals}。")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        lines.append(
            f"管理评审：{e('planned_on')}下通知，{e('held_on')}召开，{e('chair')}主持，"
            f"决议改进{e('improvements')}项，限{e('due_date')}前落实。"
        )
    lines.append(f"体系运行：现行管理手册{w.fact('system_effective_on')}起实施，期间未间断。")
    return lines


def _office(audit: Audit, w: Writer) -> list[str]:
    licence = "organization.licence"
    lines = [
        f"执照：{w.fact('organization.uscc')}，{w.fact(f'{licence}.authority')}发，营业期限"
        f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}。",
        f"人员：花名册{w.fact('headcount_total')}人，{w.fact('insured_count')}人参加社保，"
        f"体系内{w.fact('headcount')}人，{'单班制' if audit.world.shifts == 1 else '两班倒'}。",
    ]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = f"期限至{e('valid_to')}" if contract.valid_to else "无固定期限"
        lines.append(f"劳动合同：{e('name')} 签{e('signed_on')}，{e('valid_from')}起算，{span}")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"-{e('end')}")
        lines.append(
            f"内审：计划{e('planned_on')}，{days}实施，组长{e('leader')}，组员（含组长）{e.each('auditors')}，"
            f"不符合{e('nonconformities')}项，{e('closed_on')}验证关闭。"
        )
    return lines + sentences(w, "office", 2)


def _quality(audit: Audit, w: Writer) -> list[str]:
    half = (len(audit.calibrations) + 1) // 2
    lines = _devices(w, audit.calibrations[:half])
    lines += totals(audit, w, "检验")
    return lines + sentences(w, "quality", 2)


def _doing(audit: Audit, w: Writer) -> list[str]:
    half = (len(audit.calibrations) + 1) // 2
    lines = [f"流程：{'—'.join(audit.world.industry['flow'])}。"]
    lines.append(
        f"过程：关键 {w.fact('key_processes')}；特殊 {w.fact('special_processes')}；"
        f"外包 {w.fact('outsourced_processes')}。"
    )
    lines += _devices(w, audit.calibrations[half:])
    few = w.law_entry("operation")
    lines.append(
        f"{few.silent('place')}执法依据：现场作业对照{few.each('titles', '、', '《{}》')}，未见违反。"
    )
    return lines + sentences(w, "doing", 2)


def _tech(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for at, one in enumerate(audit.standards_cited):
        e = w.entry("standards_cited", one)
        lines.append(f"{'执行标准：' if not at else '　　　　　'}{e('number')} {e('title')}")
    if "QMS" in audit.systems:
        lines.append(f"不适用：{w.fact('exclusions')}。")
    return lines + sentences(w, "tech", 2)


def _purchase(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for supplier in audit.suppliers[:5]:
        e = w.entry("suppliers", supplier)
        lines.append(f"合格供方：{e('name')}／{e('provides')}／{e('evaluated_on')}评")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"{e('kind')}：{e.each('parties', '—')}，标的{contract.about}，{e('signed_on')}签，"
            f"{e('stated_term')}（{e('valid_from')}-{e('valid_to')}）"
        )
    return lines + sentences(w, "purchase", 1)


def _sale(audit: Audit, w: Writer) -> list[str]:
    objective = next(f"{name} {reached}" for name, _, reached in audit.world.objectives)
    return [f"统计：{objective}。", *sentences(w, "sale", 2)]


def _upkeep(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"特种设备：{e('name')} {e('model')}（{e.aside('place')}） 设备代码{e('device_code')}，"
            f"登记证{e('registration_no')}，{e('inspected_on')}{e('agency')}检，报告{e('report_no')}，"
            f"下次{e('next_inspection_on')}"
        )
    names = [name for name, _, _ in audit.world.equipment]
    if names:
        e = w.entry("counts", Count("主要设备", len(names), names, "种"))
        lines.append(f"台账：{e('what')}{e('stated')}种：{e.each('listed')}。")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"持证上岗：{e.aside('work')} {e('name')} {e('kind')}（{e('category')}） {e('number')}，"
            f"{e('issued_on')}发，有效{e('valid_from')}-{e('valid_to')}，{e('issuer')}"
        )
    return lines + sentences(w, "upkeep", 2)


def _safety(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for count in audit.counts:
        e = w.entry("counts", count)
        lines.append(f"辨识：{e('what')}{e('stated')}{count.unit}，为{e.each('listed')}。")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        lines.append(
            f"合规评价：{e('done_on')}，{e.each('evaluators')}参加，{e('stated_count')}部逐部评，结论为符合。"
        )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        lines.append(
            f"证照：{e('kind')} {e('number')}，持证单位{e('holder')}，{e('scope')}，"
            f"{e('valid_from')}-{e('valid_to')}，{e('authority')}"
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(f"演练：{e('held_on')} {e('kind')}，{drill.people}人参加，有评价。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(f"体检：{e('name')} {e('examined_on')} {e('institution')} {e('result')}")
    lines += totals(audit, w, "费用")
    return lines + sentences(w, "safety", 2)


def totals(audit: Audit, w: Writer, word: str) -> list[str]:
    """Amounts and their total in one line each."""
    lines = []
    for table in audit.tables_with_totals:
        if word not in table.title:
            continue
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        told = "；".join(f"{i('name')} {i('amount')}" for i in items)
        lines.append(f"{e('title')}（{table.unit}）：{told}；合计 {e('stated_total')}。")
    return lines


DEPARTMENTS: tuple[Callable[[Audit, Writer], list[str]], ...] = (
    _office,
    _quality,
    _doing,
    _tech,
    _purchase,
    _sale,
    _upkeep,
    _safety,
)
CLAUSES = {
    "top": {"Q": "4.1-4.4 5 6 9.1 9.3 10", "E": "4 5 6.1.1 6.2 9.3 10", "S": "4 5.1-5.4 6.2 9.3 10"},
    "0": {"Q": "7.1.2 7.1.6 7.2-7.5 9.2", "E": "7.2-7.5 9.2", "S": "7.2-7.5 9.2"},
    "1": {"Q": "7.1.5 8.6 8.7 9.1.1 9.1.3", "E": "6.1.2 8.1", "S": "6.1.2 8.1"},
    "2": {"Q": "7.1.4 8.1 8.5", "E": "6.1.2 8.1 8.2", "S": "6.1.2 8.1 8.2"},
    "3": {"Q": "8.1 8.3 8.5.6", "E": "6.1.2 8.1", "S": "6.1.2 8.1"},
    "4": {"Q": "8.4", "E": "6.1.2 8.1", "S": "6.1.2 8.1.4"},
    "5": {"Q": "8.2 8.5.3 8.5.5 9.1.2", "E": "6.1.2 8.1", "S": "6.1.2 8.1"},
    "6": {"Q": "7.1.3 8.5.1", "E": "6.1.2 8.1", "S": "6.1.2 8.1.2"},
    "7": {"Q": "6.1 10.2", "E": "6.1 8.1 8.2 9.1", "S": "6.1 8.1 8.2 9.1"},
}


def clauses(audit: Audit, key: str) -> str:
    """The clauses looked at in a department."""
    letters = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
    found = [letters[system] for system in audit.systems]
    return "¶".join(f"{letter}：{CLAUSES[key][letter]}" for letter in found)


def rows(audit: Audit, w: Writer) -> list[list[str]]:
    """A row a department: who and which clauses, what was seen, what is thought of it."""
    names = audit.world.departments
    people = audit.world.people
    made = [[f"最高管理层¶{people.manager}¶{clauses(audit, 'top')}", "¶".join(_top(audit, w)), "符合"]]
    for at, (name, lines_of) in enumerate(zip(names, DEPARTMENTS, strict=True)):
        found = [item.number for item in audit.nonconformities.items if item.department == name]
        verdict = f"不符合{'、'.join(found)}，其余符合" if found else "符合"
        label = f"{name}¶{people.heads[name]}¶{clauses(audit, str(at))}"
        made.append([label, "¶".join(lines_of(audit, w)), verdict])
    return made
