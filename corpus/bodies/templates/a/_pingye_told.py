"""Section D of 屏野's report: what was seen, told in paragraphs, several records in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, Count, MedicalExam
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Entry, Writer


class Story:
    """Paragraphs numbered through the report."""

    def __init__(self, w: Writer) -> None:
        self.w, self.number = w, 0

    def say(self, text: str) -> None:
        """The next paragraph."""
        self.number += 1
        self.w.text(f"{self.number}．{text}", style="plain")


def shorter(before: date, day: date) -> str:
    """A day after another in a sentence: what is the same is left out."""
    if (before.year, before.month) == (day.year, day.month) and before != day:
        return f"{day.day}日"
    return f"{day.month}月{day.day}日" if before.year == day.year else f"{day.year}年{day.month}月{day.day}日"


def grouped(records: Iterable[Any], key: Callable[[Any], Any]) -> list[list[Any]]:
    """Records with one key together, in the order of the first of each."""
    listed = list(records)
    order = list(dict.fromkeys(key(one) for one in listed))
    return [list(group) for _, group in groupby(sorted(listed, key=lambda one: order.index(key(one))), key)]


def all_of(audit: Audit, w: Writer, story: Story) -> None:
    """The whole section."""
    w.heading(2, "D.1  方向与策划")
    _planning(audit, w, story)
    w.heading(2, "D.2  人和物")
    _people(audit, w, story)
    _devices(audit, w, story)
    w.heading(2, "D.3  日常运行")
    _doing(audit, w, story)
    _partners(audit, w, story)
    _figures(audit, w, story)
    w.heading(2, "D.4  自我检查")
    _checking(audit, w, story)


def _planning(audit: Audit, w: Writer, story: Story) -> None:
    for text in said(w, "direction", 4):
        story.say(text)
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}，即{e.each('listed', '、')}")
    goals = [f"{name}要求{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    story.say(f"公司确定了{'；'.join(told)}。目标方面，{'；'.join(goals)}。")
    e = w.law_entry("compliance")
    story.say(f"{w.laws('compliance', '')}等{e('stated_count')}部法律法规已登记在册，由专人跟踪更新。")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}（{s('title')}）")
    if cited:
        story.say(f"业务中执行的标准规范是{'、'.join(cited)}。")


def _people(audit: Audit, w: Writer, story: Story) -> None:
    for text in said(w, "means", 4):
        story.say(text)
    if audit.personnel_certificates:
        story.say("须持证上岗的人员，审核组逐一看了证件的原件：")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"·{e.aside('work')}的{e('name')}，持{e('issuer')}于{e('issued_on')}签发的{e('kind')}，项目为"
            f"{e('category')}，证号{e('number')}，用到{e('valid_to')}为止。",
            style="plain",
        )
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = f"从{e('valid_from')}"
        span += f"到{e('valid_to')}" if contract.valid_to else "起不约定终止时间"
        signed.append(f"{e('name')}的一份签于{e('signed_on')}，{span}")
    story.say(f"劳动合同抽看了几份，{'；'.join(signed)}。合同由双方签字，一式两份。")
    for group in grouped(audit.medical_exams, lambda one: (one.examined_on, one.institution)):
        story.say(_examined(w, group))


def _examined(w: Writer, exams: list[MedicalExam]) -> str:
    """People who were examined on one day at one place."""
    entries = [w.entry("medical_exams", one) for one in exams]
    names = "、".join(e("name") for e in entries)
    shared = "".join(e.silent("examined_on") + e.silent("institution") for e in entries[1:])
    first = entries[0]
    results = "、".join(e("result") for e in entries)
    how = "依次为" if len(entries) > 1 else "为"
    where = f"于{first('examined_on')}到{first('institution')}体检{shared}"
    return f"{names}{where}，结果{how}{results}。"


def _devices(audit: Audit, w: Writer, story: Story) -> None:
    if not audit.calibrations:
        story.say("公司的业务不使用需要检定或校准的测量设备。")
    for group in grouped(audit.calibrations, _sent):
        _calibrated(w, story, group)
    units = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        units.append(
            f"{unit.place}有一台{e('name')}，型号{e('model')}，使用登记证{e('registration_no')}，设备代码"
            f"{e('device_code')}，{e('inspected_on')}由{e('agency')}检验，报告号{e('report_no')}，"
            f"下一次检验应在{e('next_inspection_on')}之前"
        )
    if units:
        story.say(f"特种设备方面，{'；'.join(units)}。")


def _sent(one: Calibration) -> tuple[str, ...]:
    """What instruments of one paragraph share."""
    return one.agency, one.act, one.result, one.user_unit


def _calibrated(w: Writer, story: Story, group: list[Calibration]) -> None:
    """Instruments of one laboratory."""
    entries = [w.entry("calibrations", one) for one in group]
    first, act = entries[0], group[0].act
    shared = ("agency", "result", "user_unit")
    silent = ["", *("".join(e.silent(name) for name in shared) for e in entries[1:])]
    devices = []
    for one, e, hidden in zip(group, entries, silent, strict=True):
        days = f"{e('calibrated_on')}{act}、{e('valid_until')}到期"
        told = f"{e('device')}{hidden}（{e('model')}，编号{e('serial')}，证书{e('certificate_no')}，{days}）"
        devices.append(f"{one.place}的{told}")
    if len(group) == 1:
        story.say(
            f"以{first('user_unit')}名义送{first('agency')}{act}的有{devices[0]}，结论{first('result')}。"
        )
        return
    story.say(
        f"下列器具均以{first('user_unit')}的名义送{first('agency')}{act}，结论均为{first('result')}："
        f"{'，'.join(devices)}。"
    )


def _doing(audit: Audit, w: Writer, story: Story) -> None:
    flow = list(audit.world.industry["flow"])
    chosen = sorted(w.random.sample(flow, min(3, len(flow))), key=flow.index)
    e = w.entry("counts", Count("作业环节", len(chosen), chosen, "个"))
    story.say(
        f"审核组抽取了{e('stated')}个{e('what')}（{e.each('listed', '、')}）到场查看，并调阅了当月的记录。"
    )
    for text in said(w, "doing", 4):
        story.say(text)
    few = w.law_entry("operation")
    story.say(
        f"对照{few.each('titles', '、', '《{}》')}的相关规定，现场没有看到违反的情形。{few.silent('place')}"
    )
    drills: list[str] = []
    before: date | None = None
    for drill in audit.drills:
        d = w.entry("drills", drill)
        day = d(
            "held_on",
            shorter(before, drill.held_on) if before and before.year == drill.held_on.year else None,
        )
        drills.append(f"{day}在{drill.place}演练了{d('kind')}处置，到场{drill.people}人")
        before = drill.held_on
    story.say(f"应急方面，{'；'.join(drills)}。演练后都写了小结，预案下一次修订定在明年。")


def _partners(audit: Audit, w: Writer, story: Story) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = f"至{e('valid_to')}" if permit.valid_to else "起长期"
        story.say(
            f"{e('authority')}发给{e('holder')}的{e('kind')}（编号{e('number')}）许可{e('scope')}，"
            f"从{e('valid_from')}{last}有效。"
        )
    held = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        held.append(f"{e('system')}证书号为{e('number')}，{e('issued_on')}颁发，有效到{e('valid_to')}")
    if held:
        story.say(f"目前持有的认证证书中，{'；'.join(held)}。")
    _suppliers(audit, w, story)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        story.say(
            f"{e.each('parties', '和')}就{contract.about}签有{e('kind')}，签字日{e('signed_on')}，约定"
            f"{e('stated_term')}，自{e('valid_from')}到{e('valid_to')}。"
        )


def _suppliers(audit: Audit, w: Writer, story: Story) -> None:
    entries = [w.entry("suppliers", supplier) for supplier in audit.suppliers]
    first, rest = entries[:3], entries[3:]
    bought = "，".join(f"{e('provides')}来自{e('name')}" for e in first)
    dates = "、".join(e("evaluated_on") for e in first)
    story.say(f"公司的外部供方各有档案。{bought}，对这几家的年度评价依次在{dates}完成。")
    if rest:
        more = "；".join(f"{e('name')}（供{e('provides')}，{e('evaluated_on')}评价合格）" for e in rest)
        w.text(f"另有{more}。", style="plain")


def _figures(audit: Audit, w: Writer, story: Story) -> None:
    for at, table in enumerate(audit.tables_with_totals):
        e = w.entry("tables_with_totals", table)
        if at % 2:
            story.say(f"{e('title')}（单位：{table.unit}）列示于下，数据由财务人员提供。")
            items = [e.inner("items", item) for item in table.items]
            rows = [[i("name"), i("amount")] for i in items]
            w.table([*rows, ["总计", e("stated_total")]], (3, 2), rules="none")
            continue
        told = "，".join(_item(e.inner("items", item), table.unit) for item in table.items)
        story.say(f"从{e('title')}看，{told}，加起来是{e('stated_total')}{table.unit}。")


def _item(i: Entry, unit: str) -> str:
    return f"{i('name')}{i('amount')}{unit}"


def _checking(audit: Audit, w: Writer, story: Story) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = (
            f"到{e('end', shorter(one.start, one.end))}" if one.end > one.start else e.silent("end") + "当天"
        )
        story.say(
            f"内部审核的计划定于{e('planned_on')}，{e('leader')}带队，{e.each('auditors')}参加，"
            f"{e('start')}开始，{end}做完，发现不符合{e('nonconformities')}项，到"
            f"{e('closed_on')}都已关闭。"
        )
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        story.say(
            f"{e.each('evaluators', '、')}在{e('done_on')}对照{e('stated_count')}部法律法规做了合规性评价，"
            "没有发现不合规。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        story.say(
            f"管理评审按{e('planned_on')}下发的通知准备，{e('held_on')}由{e('chair')}召集，作出改进决定"
            f"{e('improvements')}项，限{e('due_date')}以前落实。"
        )
    for text in said(w, "checking", 2):
        story.say(text)
