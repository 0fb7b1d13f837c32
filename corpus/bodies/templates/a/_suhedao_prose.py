"""The fourth part of 粟禾道's report: what was seen, in paragraphs, with enumerations and their number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.writer import Writer

STOCK: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("_suhedao.yaml").read_text(encoding="utf-8")
)
NUMERALS = "零一二三四五六七八九十"
PROGRAMMES = [
    "厂区与厂房",
    "设备与工器具",
    "人员卫生",
    "清洁消毒",
    "虫害防治",
    "废弃物处理",
    "水和空气",
    "化学品管理",
]
EMERGENCIES = ["停电停水", "火灾", "产品召回", "人为破坏", "设备故障"]


def all_of(audit: Audit, w: Writer) -> None:
    """The whole part."""
    parts = (
        ("领导作用与文件", _lead),
        ("法律法规", _laws),
        ("人员", _people),
        ("前提方案与设施", _facilities),
        ("危害分析与过程控制", _control),
        ("采购与供方", _supply),
        ("检验与测量设备", _measuring),
        ("应急与追溯", _emergency),
        ("评价与改进", _evaluation),
    )
    for title, part in parts:
        w.heading(2, f"关于{title}")
        part(audit, w)


def of(audit: Audit, w: Writer, topic: str, count: int) -> list[str]:
    """Some sentences of a topic, filled in."""
    industry, departments, people = audit.world.industry, audit.world.departments, audit.world.people
    slots = {
        "key": industry["key"].split("、")[-1],
        "process": industry["flow"][2],
        "material": industry["supplies"][0],
        "lot": f"{audit.audit.start - timedelta(days=24):%Y%m%d}",
        "office": departments[0],
        "quality": departments[1],
        "doing": departments[2],
        "manager": people.manager,
        "representative": people.representative,
    }
    return [text.format(**slots) for text in w.random.sample(STOCK[topic], min(count, len(STOCK[topic])))]


def _said(audit: Audit, w: Writer, topic: str, count: int) -> None:
    w.text("".join(of(audit, w, topic, count)))


def _counted(w: Writer, what: str, listed: Sequence[str], unit: str, pattern: str) -> None:
    """An enumeration of the body's own, its number in Chinese."""
    e = w.entry("counts", Count(what, len(listed), list(listed), unit))
    number = e("stated", NUMERALS[len(listed)])
    w.text(pattern.format(what=e("what"), number=number, unit=unit, listed=e.each("listed", "、")))


def _lead(audit: Audit, w: Writer) -> None:
    _said(audit, w, "lead", 3)
    words = "；".join(
        f"{name}的目标为{goal}，最近一个周期达到{reached}" for name, goal, reached in audit.world.objectives
    )
    w.text(f"目标分解到部门并按季度考核：{words}。")
    _said(audit, w, "document", 3)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = w.laws("compliance")
    w.text(f"企业的清单上有{e('stated_count')}部法律法规，审核组逐一核对为现行有效，它们是{titles}。")
    items = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        items.append(f"{s('number')}《{s('title')}》")
    w.text(f"产品和排放执行{'、'.join(items)}。")
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        w.text(
            f"对这些要求的遵守情况，{c.each('evaluators')}在{c('done_on')}作了评价，"
            f"涉及{c('stated_count')}部，没有发现违反。"
        )


def _people(audit: Audit, w: Writer) -> None:
    _said(audit, w, "people", 2)
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(f"{e('name')}的健康证明显示，{e('examined_on')}在{e('institution')}体检，结果{e('result')}。")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{e('name')}从事{e.aside('work')}，持有{e('issuer')}颁发的{e('kind')}（{e('category')}），"
            f"证书编号{e('number')}，自{e('valid_from')}起有效，{e('valid_to')}到期。"
        )
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        w.text(
            f"抽到{e('name')}的劳动合同，签订日为{e('signed_on')}，合同期自{e('valid_from')}到{e('valid_to')}。"
        )


def _facilities(audit: Audit, w: Writer) -> None:
    _counted(w, "前提方案", PROGRAMMES, "项", "企业的{what}共{number}{unit}，分别为{listed}。")
    _said(audit, w, "prp", 4)
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"查验{e('kind')}原件，编号为{e('number')}，持证单位{e('holder')}，核准内容为{e('scope')}，"
            f"{e('authority')}核发，有效期由{e('valid_from')}到{e('valid_to')}。"
        )
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{unit.place}有{e('name')}一台（{e('model')}，设备代码{e('device_code')}，登记证号{e('registration_no')}），"
            f"{e('agency')}在{e('inspected_on')}作了定期检验，报告号{e('report_no')}，"
            f"下一次检验应在{e('next_inspection_on')}以前。"
        )


def _control(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"从进货到出货，企业识别出{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    _said(audit, w, "hazard", 2)
    if {"FSMS", "HACCP"} & set(audit.systems):
        points = audit.world.industry["key"].split("、")
        _counted(w, "关键控制点", points, "个", "经危害分析，最终确定{number}{unit}{what}，即{listed}。")
        _said(audit, w, "ccp", 3)
    _said(audit, w, "freeze" if "速冻" in audit.world.industry["flow"] else "bake", 2)
    few = w.law_entry("operation")
    w.text(f"生产过程的做法与{few.each('titles', '、', '《{}》')}的要求没有抵触。{few.silent('place')}")


def _supply(audit: Audit, w: Writer) -> None:
    _said(audit, w, "supply", 3)
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        w.text(f"{e('provides')}由{e('name')}供应，最近的评价在{e('evaluated_on')}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e.each('parties', '与')}就{contract.about}订有{e('kind')}，{e('signed_on')}签字，"
            f"为期{e('stated_term')}，{e('valid_from')}生效，{e('valid_to')}终止。"
        )
    w.text(
        "上述供方中，有的出示了自己的食品安全管理体系认证证书，企业把它作为加分项；"
        "证书由别的机构颁发，其真实性不在本次审核之列。"
    )


def _measuring(audit: Audit, w: Writer) -> None:
    _said(audit, w, "lab", 3)
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        w.text(
            w.random.choice(
                [
                    f"{one.place}的{e('device')}（型号{e('model')}，编号{e('serial')}）由{e('agency')}于{e('calibrated_on')}"
                    f"{one.act}，证书{e('certificate_no')}，有效期到{e('valid_until')}，结论{e('result')}。",
                    f"查{e('device')}一件，规格{e('model')}，出厂编号{e('serial')}，{one.act}单位为{e('agency')}，证书号"
                    f"{e('certificate_no')}，{one.act}日{e('calibrated_on')}，有效期至{e('valid_until')}。",
                ]
            )
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = "，".join(
            f"{i('name')}{i('amount')}{table.unit}" for i in (e.inner("items", item) for item in table.items)
        )
        w.text(f"企业提供了{e('title')}：{items}，总计{e('stated_total')}{table.unit}。")


def _emergency(audit: Audit, w: Writer) -> None:
    _counted(w, "紧急情形", EMERGENCIES, "种", "应急计划考虑了{number}{unit}{what}，即{listed}。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(f"{e('held_on')}，{drill.people}名员工在{drill.place}参加了{e('kind')}演练，事后有书面总结。")
    _said(audit, w, "trace", 3)


def _evaluation(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        w.text(
            f"内部审核的计划于{e('planned_on')}发出，审核在{days}进行，{e('leader')}任组长，内审员为{e.each('auditors')}。"
            f"审核提出{e('nonconformities')}项不符合，到{e('closed_on')}已全部关闭。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审的通知于{e('planned_on')}下达，会议在{e('held_on')}举行，{e('chair')}主持，"
            f"决定改进{e('improvements')}项，限于{e('due_date')}以前完成。"
        )
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"企业现持本机构颁发的{e('system')}证书，号码{e('number')}，颁发于{e('issued_on')}，{e('valid_to')}期满，"
            "证书和标志的使用没有越出范围。"
        )
    _said(audit, w, "improve", 3)
