"""The third chapter of 槐旸's report: what was seen, line by line."""

from __future__ import annotations

from itertools import groupby

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._huaiyang_lines import Lines, until
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

ACTS = {"检定": "JD", "校准": "JZ", "校验": "JY", "检测": "JC"}
RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"


def all_of(audit: Audit, w: Writer, lines: Lines, phrases: Phrases) -> None:
    """The whole chapter."""
    lines.part("领导与策划")
    lines.told(phrases.some("lead", 3))
    goals = [f"{name}{target}（实{reached}）" for name, target, reached in audit.world.objectives]
    lines.say("目标", "；".join(goals))
    _planning(audit, w, lines, phrases)
    lines.part("资源")
    lines.told(phrases.some("skill", 2))
    _people(audit, w, lines)
    lines.told(phrases.some("paper", 2))
    _spending(audit, w, lines)
    lines.part("设施与仪表")
    lines.told(phrases.some("plant", 2))
    _plant(audit, w, lines)
    lines.told(phrases.some("gauge", 1))
    _gauges(audit, w, lines)
    lines.part("相关方")
    lines.told(phrases.some("partner", 2))
    _partners(audit, w, lines)
    lines.part("运行")
    lines.told(phrases.some("working", 4))
    if {"EMS", "HSE"} & {*audit.systems}:
        lines.told(phrases.some("waste", 2))
    if {"OHSMS", "HSE"} & {*audit.systems}:
        lines.told(phrases.some("health", 2))
    _rules(audit, w, lines)
    lines.part("应急")
    lines.told(phrases.some("urgent", 2))
    _drills(audit, w, lines)
    lines.part("检查与改进")
    lines.told(phrases.some("watch", 2))
    _cycle(audit, w, lines)
    lines.told(phrases.some("better", 2))


def licences(audit: Audit, w: Writer, lines: Lines) -> None:
    """Permits and certificates, a part of the second chapter."""
    lines.part("证件")
    lines.say("许可备案", f"查验原件{len(audit.permits)}份" if audit.permits else "不涉及")
    told = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        end = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told.append(
            f"{e('kind')}　No.{e('number')}¶持有：{e('holder')}；内容：{e('scope')}¶"
            f"期限：{e('valid_from')}→{end}；{e('authority')}发"
        )
    lines.items(told)
    if audit.certificates:
        lines.say("体系证书", "在有效期内，公示系统可查")
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(f"{e('system')}　No.{e('number')}，{e('issued_on')}颁→{e('valid_to')}")
    lines.items(told)


def _planning(audit: Audit, w: Writer, lines: Lines, phrases: Phrases) -> None:
    topic = "control" if {"OHSMS", "HSE"} & {*audit.systems} else "environment"
    lines.told(phrases.some(topic, 2))
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = "".join(
            f"{ring}{e.one('listed', one)}" for ring, one in zip(RINGS, count.listed, strict=False)
        )
        lines.say(e("what"), f"{e('stated')}{count.unit}，{listed}")
    laws = w.law_entry("compliance")
    lines.say("法规清单", f"{laws('stated_count')}部，{audit.world.departments[-1]}保管")
    titles = audit.laws("compliance").titles
    told = [f"({at}){laws.one('titles', title)}" for at, title in enumerate(titles, 1)]
    w.text(f"　　{laws.silent('place')}{' '.join(told)}", style="plain")


def _people(audit: Audit, w: Writer, lines: Lines) -> None:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}，{e.aside('work')}¶证：{e('kind')}，{e('category')}，No.{e('number')}¶"
            f"发：{e('issued_on')}，{e('issuer')}；效：{e('valid_from')}→{e('valid_to')}"
        )
    if told:
        lines.say("持证", f"抽{len(told)}人")
        lines.items(told)
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        end = f"→{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        told.append(f"{e('name')}，签{e('signed_on')}，{e('valid_from')}{end}")
    lines.say("劳动合同", f"抽{len(told)}份")
    lines.items(told)
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    lines.say("体检", f"抽{len(told)}人")
    lines.items(told)


def _spending(audit: Audit, w: Writer, lines: Lines) -> None:
    """Amounts as a sum: a+b+c=total."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        summed = "＋".join(f"{item('name')}{item('amount')}" for item in items)
        lines.say(e("title"), f"{summed}＝{e('stated_total')}（{table.unit}）")


def _plant(audit: Audit, w: Writer, lines: Lines) -> None:
    names = "，".join(f"{name}{model}×{number}" for name, model, number in audit.world.equipment)
    lines.say("主要设备", names)
    units = audit.special_equipment
    if not units:
        lines.say("特种设备", "无")
        return
    entries = [(unit, w.entry("special_equipment", unit)) for unit in units]
    together = len({unit.agency for unit in units}) == 1
    lines.say("特种设备", f"抽{len(units)}台" + (f"，均经{entries[0][1]('agency')}检验" if together else ""))
    told = []
    for at, (_, e) in enumerate(entries):
        agency = f"{e('agency')}，" if not together else e.silent("agency") if at else ""
        told.append(
            f"{e('name')} {e('model')}，{e.aside('place')}¶"
            f"代码：{e('device_code')}；登记：{e('registration_no')}¶"
            f"首检：{e('first_inspected_on')}；本期：{agency}{e('inspected_on')}，报告{e('report_no')}；"
            f"下检：{e('next_inspection_on')}"
        )
    lines.items(told)


def _gauges(audit: Audit, w: Writer, lines: Lines) -> None:
    """The instruments of an agency under a line that names it."""
    found = sorted(audit.calibrations, key=lambda one: one.agency)
    for _, group in groupby(found, key=lambda one: one.agency):
        entries = [(one, w.entry("calibrations", one)) for one in group]
        lines.say("送检", f"{entries[0][1]('agency')}，抽证书{len(entries)}份")
        told = []
        for at, (one, e) in enumerate(entries):
            agency = e.silent("agency") if at else ""
            told.append(
                f"{e('device')} {e('model')}（{e.aside('place')}），No.{e('serial')}，"
                f"证{e('certificate_no')}，{ACTS[one.act]}{e('calibrated_on')}→{e('valid_until')}，"
                f"{e('result')}{agency}"
            )
        lines.items(told)


def _partners(audit: Audit, w: Writer, lines: Lines) -> None:
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}：{e('provides')}，评{e('evaluated_on')}")
    lines.say("名录", f"抽{len(told)}家")
    lines.items(told)
    told = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        told.append(
            f"{e('kind')}（{contract.about}）：{e.each('parties', '／')}¶"
            f"签{e('signed_on')}，期{e('stated_term')}，{e('valid_from')}→{e('valid_to')}"
        )
    lines.say("合同", f"抽{len(told)}份")
    lines.items(told)


def _rules(audit: Audit, w: Writer, lines: Lines) -> None:
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    lines.say("执行标准", "；".join(told))
    few = w.law_entry("operation")
    lines.say("现场对照", f"{few.silent('place')}{few.each('titles', '，', '《{}》')}，现场可查到文本。")


def _drills(audit: Audit, w: Writer, lines: Lines) -> None:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}，{e('kind')}，{drill.place}，{drill.people}人")
    lines.say("演练", f"抽{len(told)}次")
    lines.items(told)


def _cycle(audit: Audit, w: Writer, lines: Lines) -> None:
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        lines.say("CE", f"{c('done_on')}，{c('stated_count')}部；评价人 {c.each('evaluators', '、')}")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        lines.say("IA", "下列")
        lines.items(
            [
                f"计划：{e('planned_on')}下达",
                f"实施：{e('start')}{until(e, 'end', one.start)}",
                f"组长：{e('leader')}；内审员：{e.each('auditors', '、')}",
                f"CAR：{e('nonconformities')}份，{e('closed_on')}全关",
            ],
            numbered=False,
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        lines.say("MR", "下列")
        lines.items(
            [
                f"计划：{r('planned_on')}下达",
                f"会议：{r('held_on')}，{r('chair')}主持",
                f"决定：改进{r('improvements')}项，限{r('due_date')}，实施中",
            ],
            numbered=False,
        )
