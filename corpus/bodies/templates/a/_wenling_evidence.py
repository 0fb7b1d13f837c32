"""The evidence of 汶苓's report: 4.1 to 4.6, in numbered paragraphs under lead-in words."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.a import _wenling_operation as operation
from corpus.bodies.templates.a._wenling_words import fits, kind_of, leads, letters, rings, workday
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer


def all_of(audit: Audit, w: Writer) -> None:
    """The fourth chapter."""
    w.heading(2, "4.1 领导和策划")
    _leadership(audit, w)
    w.heading(2, "4.2 资源和能力")
    _people(audit, w)
    _devices(audit, w)
    w.heading(2, "4.3 顾客")
    operation.customers(audit, w)
    w.heading(2, "4.4 采购和供方")
    operation.suppliers(audit, w)
    w.heading(2, "4.5 运行控制")
    operation.running(audit, w)
    w.heading(2, "4.6 绩效评价和改进")
    _evaluation(audit, w)


def _leadership(audit: Audit, w: Writer) -> None:
    w.heading(3, "4.1.1 领导作用、方针和目标")
    leads(w, list(zip(("访谈", "职责"), phrases(w, "leadership", 3)[:2], strict=True)))
    w.text("目标的完成情况：", style="plain")
    rings(w, [f"{name}，目标{goal}，实际{got}" for name, goal, got in audit.world.objectives])
    w.heading(3, "4.1.2 策划")
    letters(w, phrases(w, "planning", 2))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"c) {e('what')}：共识别{e('stated')}{count.unit}，分别为{e.each('listed', '、')}。",
            style="plain",
        )
    key, special = w.fact("key_processes"), w.fact("special_processes")
    w.text(
        f"d) 关键过程：{key}；特殊过程：{special}；外包过程：{w.fact('outsourced_processes')}。"
        f"不适用的要求：{w.fact('exclusions')}。",
        style="plain",
    )
    w.heading(3, "4.1.3 法律法规")
    laws = w.law_entry("compliance")
    w.text(
        f"《适用法律法规清单》列入法律法规{laws('stated_count')}部：{w.laws('compliance', '，')}。"
        "清单由综合部维护，每季度查新一次。".replace("综合部", audit.world.departments[0])
    )
    cited = []
    for one in (one for one in audit.standards_cited if fits(audit, one.title)):
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}（{e('title')}）")
    w.text(f"组织收集的技术标准：{'，'.join(cited)}。")


def _people(audit: Audit, w: Writer) -> None:
    w.heading(3, "4.2.1 人员")
    letters(w, phrases(w, "support", 2))
    if audit.personnel_certificates:
        w.text("c) 持证人员：", style="plain")
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}），{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{e('valid_from')}至{e('valid_to')}有效"
        )
    rings(w, told)
    for at, contract in enumerate(audit.employment_contracts):
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        head = "劳动合同：" if not at else ""
        w.text(f"{head}{e('name')}，{e('signed_on')}签订，自{e('valid_from')}{ends}。")
    if kind_of(audit) != "isms":
        told = []
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            told.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
        w.text(f"健康检查：{'；'.join(told)}。")


def _groups(audit: Audit) -> list[list[Calibration]]:
    """Instruments that one laboratory treated in one way, three at most together."""
    found: dict[tuple[str, str], list[Calibration]] = {}
    for one in audit.calibrations:
        found.setdefault((one.agency, one.act), []).append(one)
    return [many[at : at + 3] for many in found.values() for at in range(0, len(many), 3)]


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(3, "4.2.2 监视和测量资源")
    for group in _groups(audit):
        entries = [w.entry("calibrations", one) for one in group]
        agency, act = entries[0]("agency"), group[0].act
        devices = "、".join(f"{e('device')}（{e('model')}，编号{e('serial')}）" for e in entries)
        numbers = "、".join(e("certificate_no") for e in entries)
        done = "、".join(e("calibrated_on") for e in entries)
        until = "、".join(e("valid_until") for e in entries)
        others = "".join(e.silent("agency") + e.silent("result") for e in entries[1:])
        each, all_ = ("分别", "均") if len(group) > 1 else ("", "")
        w.text(
            f"抽查{devices}，{each}于{done}由{agency}{act}，证书编号{each}为{numbers}，有效期{each}至{until}，"
            f"结论{all_}为{entries[0]('result')}{others}。"
        )
    if audit.special_equipment:
        w.heading(3, "4.2.3 特种设备")
    told = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e('name')}{e('model')}，设备代码{e('device_code')}，使用登记编号{e('registration_no')}，"
            f"{e('agency')}于{e('inspected_on')}检验（报告编号{e('report_no')}），"
            f"下次检验日期{e('next_inspection_on')}"
        )
    letters(w, told)


def _evaluation(audit: Audit, w: Writer) -> None:
    w.heading(3, "4.6.1 内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        told = workday(one.end + timedelta(days=3))
        letters(
            w,
            [
                f"{e('planned_on')}下发内部审核计划，{days}实施审核，组长{e('leader')}，内审员{e.each('auditors')}",
                f"{w.date(told)}提交内部审核报告，不符合{e('nonconformities')}项，"
                f"原因和措施逐项填写，{e('closed_on')}验证后关闭",
            ],
        )
    w.heading(3, "4.6.2 管理评审")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        letters(
            w,
            [
                f"{e('planned_on')}发出评审通知，{e('held_on')}召开，{e('chair')}主持",
                f"评审决定改进事项{e('improvements')}项，要求于{e('due_date')}前完成，目前按计划推进",
            ],
        )
    w.heading(3, "4.6.3 法律法规符合性评价")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"{e.each('evaluators', '、')}于{e('done_on')}"
            f"对{e('stated_count')}部法律法规逐条评价，结论为遵守。"
        )
    w.heading(3, "4.6.4 数据和改进")
    texts = [*phrases(w, "evaluation", 2), *phrases(w, "improvement", 1)]
    leads(w, list(zip(("绩效", "顾客满意", "改进"), texts, strict=True)))
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        sums = "、".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        w.text(f"{e('title')}：{sums}，合计{e('stated_total')}{table.unit}。")
