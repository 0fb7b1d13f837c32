"""The fifth part of 锦泊's report: clause, record, judgement in three columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._sentences import filled
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
PARTS = {"7.1.5.2": "7.1.5", "8.4.1": "8.4", "8.1.2": "8.1"}
"""Clauses that nonconformities name, and the row that they belong to."""

Records = Callable[[Audit, Writer], list[str]]


@cache
def stock() -> dict[str, Any]:
    """The template's texts."""
    found: dict[str, Any] = yaml.safe_load(
        Path(__file__).with_name("_jinbo.yaml").read_text(encoding="utf-8")
    )
    return found


def all_of(audit: Audit, w: Writer) -> None:
    """The whole table."""
    w.text("注：Q/E/S分别代表质量、环境、职业健康安全管理体系；评价栏“Y”为符合，“N”为不符合。", style="plain")
    rows: list[Row] = [["标准条款", "审核记录（证据）", "评价"]]
    letters = [LETTERS[one] for one in audit.systems]
    for clause in stock()["clauses"]:
        mine = [one for one in letters if one in clause["of"]]
        if not mine or (clause["number"] == "8.3" and "8.3" in audit.exclusions):
            continue
        texts = [filled(audit, text) for text in clause["told"] if _fits(audit, text)]
        if len(texts) > 1:
            texts = texts[: w.random.choice((1, 2, 2))]
        more = RECORDS.get((clause["of"], clause["number"]))
        texts += more(audit, w) if more else []
        found = _against(audit, mine, clause["number"])
        texts += [f"不符合：见第六部分{number}号不符合项，其余抽样未见异常。" for number in found]
        told = f"{'/'.join(mine)}{clause['number']}¶{clause['name']}"
        rows.append([told, "¶".join(texts), "N" if found else "Y"])
    w.table(rows, (2, 7.2, 0.8), head=1)


def _fits(audit: Audit, text: str) -> bool:
    """Whether a text on an annex has something there."""
    if "附件2" in text:
        return bool(audit.calibrations)
    return "附件4" not in text or bool(audit.personnel_certificates)


def _against(audit: Audit, letters: list[str], number: str) -> list[str]:
    """The nonconformities against a clause of these systems."""
    standards = {one.number for one in audit.standards if LETTERS[one.system] in letters}
    items = [one for one in audit.nonconformities.items if one.standard in standards]
    return [one.number for one in items if PARTS.get(one.clause, one.clause) == number]


def _counted(what: str) -> Records:
    def told(audit: Audit, w: Writer) -> list[str]:
        made = []
        for one in audit.counts:
            if one.what == what:
                e = w.entry("counts", one)
                verb = "确定" if what == "主要过程" else "评价出"
                made.append(f"{verb}{e('what')}{e('stated')}{one.unit}：{e.each('listed', '、')}。")
        return made

    return told


def _laws(_: Audit, w: Writer) -> list[str]:
    few = w.law_entry("operation")
    return [
        f"抽查{few.each('titles', '、', '《{}》')}的适用条款，已识别并传达到相关部门。{few.silent('place')}"
    ]


def _objectives(audit: Audit, _: Writer) -> list[str]:
    told = [f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    return [f"公司目标及完成情况：{'；'.join(told)}。已完成。"]


def _monitored(audit: Audit, w: Writer) -> list[str]:
    return [] if "QMS" in audit.systems else _devices(audit, w)


def _devices(audit: Audit, w: Writer) -> list[str]:
    made = [] if audit.calibrations else ["公司没有需要检定或校准的监视和测量设备。"]
    for one in w.random.sample(audit.calibrations, min(2, len(audit.calibrations))):
        e = w.entry("calibrations", one)
        made.append(
            f"抽{e('device')}（编号{e('serial')}），{e('agency')}{one.act}，证书号{e('certificate_no')}，"
            f"有效期至{e('valid_until')}。"
        )
    return made


def _units(audit: Audit, w: Writer) -> list[str]:
    if not audit.special_equipment:
        return ["公司无特种设备。"]
    e = w.entry("special_equipment", audit.special_equipment[0])
    return [
        f"特种设备清单见附件3，抽{e('name')}，使用登记证编号{e('registration_no')}，"
        f"下次检验日期{e('next_inspection_on')}，在有效期内。"
    ]


def _contracts(audit: Audit, w: Writer) -> list[str]:
    made = []
    for one in audit.employment_contracts:
        if one.valid_to:
            e = w.entry("employment_contracts", one)
            made.append(
                f"抽{e('name')}劳动合同，签订日期{e('signed_on')}，期限{e('valid_from')}至{e('valid_to')}。"
            )
    return made


def _suppliers(audit: Audit, w: Writer) -> list[str]:
    made = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        made.append(
            f"抽{e('signed_on')}{e.each('parties', '与')}签订的{e('kind')}（{one.about}），"
            f"合同期{e('stated_term')}，{e('valid_from')}至{e('valid_to')}。"
        )
    return made


def _operation(audit: Audit, w: Writer) -> list[str]:
    made = []
    if "OHSMS" in audit.systems:
        for one in audit.medical_exams:
            e = w.entry("medical_exams", one)
            made.append(
                f"查{e('name')}职业健康体检报告，{e('examined_on')}，{e('institution')}，结论：{e('result')}。"
            )
    if "QMS" not in audit.systems:
        made += _suppliers(audit, w)
    return made + _tables(audit, w, quality=False)


def _tables(audit: Audit, w: Writer, *, quality: bool) -> list[str]:
    made = []
    for one in audit.tables_with_totals:
        if (one.unit == "批") == quality:
            e = w.entry("tables_with_totals", one)
            items = [e.inner("items", item) for item in one.items]
            told = "、".join(f"{i('name')}{i('amount')}{one.unit}" for i in items)
            made.append(f"{e('title')}：{told}，合计{e('stated_total')}{one.unit}。")
    return made


def _released(audit: Audit, w: Writer) -> list[str]:
    return _tables(audit, w, quality=True) if audit.world.industry["verb"] else []


def _drills(audit: Audit, w: Writer) -> list[str]:
    made = []
    for one in audit.drills:
        e = w.entry("drills", one)
        made.append(
            f"{e('held_on')}在{one.place}进行了{e('kind')}应急演练，参加{one.people}人，有演练记录和照片。"
        )
    return made


def _evaluations(audit: Audit, w: Writer) -> list[str]:
    made = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        made.append(
            f"提供《合规性评价报告》，评价日期{e('done_on')}，评价人员{e.each('evaluators')}，"
            f"对{e('stated_count')}部法律法规进行了评价，结论：遵守情况良好。"
        )
    return made


def _internal(audit: Audit, w: Writer) -> list[str]:
    made = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (f"至{e('end')}" if one.end != one.start else e.silent("end"))
        made.append(
            f"{e('planned_on')}编制内审计划，{days}实施内审，内审组长{e('leader')}，"
            f"内审员{e.each('auditors')}，开具不符合项{e('nonconformities')}项，已于{e('closed_on')}验证关闭。"
        )
    return made


def _reviews(audit: Audit, w: Writer) -> list[str]:
    made = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        made.append(
            f"{e('planned_on')}下发管理评审计划，{e('held_on')}召开管理评审会议，{e('chair')}主持，"
            f"提出改进措施{e('improvements')}项，要求{e('due_date')}前完成。"
        )
    return made


def _cited(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    return [f"收集的外来标准有{'、'.join(told)}。"]


RECORDS: dict[tuple[str, str], Records] = {
    ("E", "6.1.2"): _counted("重要环境因素"),
    ("S", "6.1.2"): _counted("不可接受风险"),
    ("ES", "6.1.3"): _laws,
    ("QES", "6.2"): _objectives,
    ("QES", "7.1"): _units,
    ("Q", "7.1.5"): _devices,
    ("QES", "7.2"): _contracts,
    ("QES", "7.5"): _cited,
    ("Q", "8.4"): _suppliers,
    ("Q", "8.1"): _counted("主要过程"),
    ("Q", "8.6"): _released,
    ("ES", "8.1"): _operation,
    ("ES", "8.2"): _drills,
    ("QES", "9.1.1/9.1.3"): _monitored,
    ("ES", "9.1.2"): _evaluations,
    ("QES", "9.2"): _internal,
    ("QES", "9.3"): _reviews,
}
