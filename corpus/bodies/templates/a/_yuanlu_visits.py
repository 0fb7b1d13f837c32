"""The fourth and fifth chapter of 沅麓's report: who went where, and what each department showed."""

from __future__ import annotations

import re

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yuanlu_lines import HEADS, dashes, engineer, line, rest, spoken
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

RECEIVED = re.compile("接待|陪同")
"""Who received the auditors is told first."""


def course(audit: Audit, w: Writer) -> None:
    """Who went where on each half day."""
    names = audit.world.departments
    when = halves(audit)
    office = [("总经理", ""), *((names[at], "") for at in (0, 4, 5, 7))]
    sites = [("临时场所", "")] if len(audit.sites) > 1 else []
    works = [*((names[at], "") for at in (1, 3, 6)), *sites, (names[2], "")]
    if len(when) > len(works) + 1:
        office.append((names[2], ""))
    paths = [shared(one, len(when)) for one in (office, works)]
    for at, (day, half) in enumerate(when):
        told = [f"{spoken(day)}{'上午' if half == 'am' else '下午'}"]
        if at == 0:
            told.append("首次会议，全体参加")
        for group, path in zip(groups(audit), paths, strict=True):
            people = "、".join(f"{w.person(one)('name')}{engineer(one)}" for one in group)
            told.append(f"{people}到{'、'.join(step[0] for step in path[at])}")
        if at == len(when) - 1:
            told.append("之后组内商议，与管理层交换意见，末次会议")
        line(w, f"{told[0]}：{'；'.join(told[1:])}。")
    w.text("各处按计划走完，计划没有改动；看材料、问人、看现场三种办法并用。")


def departments(audit: Audit, w: Writer, stock: Phrases) -> None:
    """What each department showed."""
    people, names = audit.world.people, audit.world.departments
    w.heading(2, f"5.1 管理层\t（{people.manager}总经理、{people.representative}部长）")
    w.paragraphs(stock.some("head", 3))
    _review(w)
    parts = (_office, _quality, _doing, _tech, _buying, _sales, _plant, _safety)
    topics = ("office", "quality", "doing", "tech", "buying", "sales", "plant", "safety")
    for at, (name, topic, tell) in enumerate(zip(names, topics, parts, strict=True)):
        w.heading(2, f"5.{at + 2} {name}\t（{people.heads[name]}{HEADS[at]}）")
        w.paragraphs(sorted(stock.some(topic, 3), key=lambda text: not RECEIVED.search(text)))
        if topic == "plant" and "EnMS" in audit.systems:
            w.paragraphs(stock.some("energy", 2))
        tell(w)


def _review(w: Writer) -> None:
    told = [f"{name}定为{target}，已做到{reached}" for name, target, reached in w.audit.world.objectives]
    w.text(f"目标：{'；'.join(told)}。")
    for one in w.audit.management_reviews:
        e = w.entry("management_reviews", one)
        held = f"{e('held_on', spoken(one.held_on))}由{e('chair')}总经理主持管理评审"
        w.text(
            f"{held}（通知发于{e('planned_on')}），定下要改的{e('improvements')}件事，"
            f"限{e('due_date')}前办完，目前在办。"
        )
    for system in w.audit.systems:
        w.text(f"手册写的{system}范围：{w.scope('system', system)}。")


def _office(w: Writer) -> None:
    for one in w.audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start", spoken(one.start))
        days += e.silent("end") if one.start == one.end else f"-{e('end', rest(one.start, one.end))}"
        w.text(
            f"内审由{e('leader')}部长带队，内审员{e.each('auditors')}，计划{e('planned_on')}定稿，{days}实施，"
            f"提出{e('nonconformities')}项不符合，到{e('closed_on')}都已关闭。"
        )
    held = []
    for holder in w.audit.personnel_certificates:
        e = w.entry("personnel_certificates", holder)
        held.append(
            f"{e('name')}师傅（{e.aside('work')}）：{e('kind')}，{e('category')}，证号{e('number')}，"
            f"{e('valid_from')}-{e('valid_to')}，{e('issuer')}发"
        )
    if held:
        w.text("持证的人看了原件：", style="plain")
        dashes(w, held)
    signed = []
    for contract in w.audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"到{e('valid_to')}" if contract.valid_to else "，没有固定期限"
        signed.append(f"{e('name')}{e('signed_on')}签，从{e('valid_from')}{until}")
    w.text(f"劳动合同抽{len(signed)}份：{'；'.join(signed)}。")
    exams = []
    for exam in w.audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}\t{e('examined_on')}\t{e('institution')}\t{e('result')}")
    w.text("体检抽查：", style="plain")
    dashes(w, exams)


def _quality(w: Writer) -> None:
    w.text("计量器具看了标签和证书：", style="plain")
    told = []
    for one in w.audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')} {e('model')}\t编号：{e('serial')}\t"
            f"{one.act}：{e('calibrated_on')}，{e('agency')}\t证书：{e('certificate_no')}\t用到：{e('valid_until')}\t结果：{e('result')}"
        )
    dashes(w, told)
    _figures(w, "检验批次")


def _figures(w: Writer, *words: str) -> None:
    for table in w.audit.tables_with_totals:
        if not any(word in table.title for word in words):
            continue
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）：", style="plain")
        items = [e.inner("items", item) for item in table.items]
        line(w, *(f"{item('name')}：{item('amount')}" for item in items))
        line(w, f"合计：{e('stated_total')}")


def _doing(w: Writer) -> None:
    for count in w.audit.counts:
        if count.what == "主要过程":
            _counted(w, count.what)
            return
    w.text(f"过程依次是{'、'.join(w.audit.world.industry['flow'])}。")


def _counted(w: Writer, what: str) -> None:
    for count in w.audit.counts:
        if count.what == what:
            e = w.entry("counts", count)
            w.text(f"{e('what')}：{e('stated')}{count.unit}", style="plain")
            dashes(w, [e.one("listed", text) for text in count.listed])


def _tech(w: Writer) -> None:
    w.text("执行的标准放在文件柜，是现行版：", style="plain")
    told = []
    for standard in w.audit.standards_cited:
        e = w.entry("standards_cited", standard)
        told.append(f"{e('number')} {e('title')}")
    dashes(w, told)


def _buying(w: Writer) -> None:
    told = []
    for supplier in w.audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}\t供：{e('provides')}\t评价：{e('evaluated_on')}")
    w.text("合格供方：", style="plain")
    dashes(w, told)
    for contract in w.audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e('kind')}一份（{contract.about}），{e.each('parties', '和')}{e('signed_on')}签，"
            f"为期{e('stated_term')}，从{e('valid_from')}到{e('valid_to')}。"
        )


def _sales(w: Writer) -> None:
    told = []
    for permit in w.audit.permits:
        e = w.entry("permits", permit)
        told += [
            f"- {e('kind')}\t编号：{e('number')}\t持有：{e('holder')}",
            f"  许可范围：{e('scope')}\t期限：{e('valid_from')}-{e('valid_to')}\t机关：{e('authority')}",
        ]
    if told:
        w.text("对外出示的证照：", style="plain")
        for text in told:
            w.text(text, style="plain")


def _plant(w: Writer) -> None:
    owned = "，".join(f"{name} {model} {number}台/套" for name, model, number in w.audit.world.equipment)
    w.text(f"主要设备：{owned}。")
    told = []
    for unit in w.audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told.append(
            f"{e('name')}{e('model')}，代码{e('device_code')}，登记证{e('registration_no')}，"
            f"{e('inspected_on')}由{e('agency')}检验，报告{e('report_no')}，下次{e('next_inspection_on')}"
        )
    if told:
        w.text("特种设备看了登记证和检验报告：", style="plain")
        dashes(w, told)
    _figures(w, "能源消耗")


def _safety(w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = "；".join(e.one("titles", title) for title in w.audit.laws("compliance").titles)
    w.text(f"法规清单收了{e('stated_count')}部，{e.silent('place')}有：{titles}。")
    few = w.law_entry("operation")
    w.text(f"拿{few.each('titles', '、')}中的几条到现场对照，做到了。{few.silent('place')}")
    for one in w.audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        done = c("done_on", spoken(one.done_on))
        w.text(f"合规性评价{done}做过一次，{c.each('evaluators')}参加，逐部评了{c('stated_count')}部。")
    _counted(w, "重要环境因素")
    _counted(w, "不可接受风险")
    drills = []
    for drill in w.audit.drills:
        d = w.entry("drills", drill)
        drills.append(
            f"{d('held_on', spoken(drill.held_on))}\t{d('kind')}演练\t{drill.place}\t{drill.people}人"
        )
    w.text("应急演练：", style="plain")
    dashes(w, drills)
    _figures(w, "环保费用", "安全生产费用")
