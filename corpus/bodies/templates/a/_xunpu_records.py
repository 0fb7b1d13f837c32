"""The fifth block of 浔浦's report: what was sampled, told in prose under short headings."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _xunpu_texts as texts
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The whole block."""
    for name, write in (
        ("5.1 领导与策划", _lead),
        ("5.2 合规", _laws),
        ("5.3 人", _people),
        ("5.4 设备与溯源", _devices),
        ("5.5 业务现场", _work),
        ("5.6 供应链", _chain),
        ("5.7 自我监督", _cycle),
    ):
        w.heading(2, name)
        write(audit, w)


def _lead(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    for text in w.random.sample(texts.MANAGED, 3):
        w.text(text.format(manager=people.manager, representative=people.representative))
    goals = "；".join(
        f"{name}目标{target}，实绩{reached}" for name, target, reached in audit.world.objectives
    )
    w.text(f"目标跟踪：{goals}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"过程地图画出{e('stated')}{count.unit}{e('what')}：{e.each('listed', ' › ')}。")


def _laws(audit: Audit, w: Writer) -> None:
    entry = w.law_entry("compliance")
    w.text(
        f"法规库收有{entry('stated_count')}部与业务相关的法律法规，由专人按季检索更新：{entry.silent('place')}"
    )
    titles = [entry.one("titles", title) for title in audit.laws("compliance").titles]
    titles += ["‹"] if len(titles) % 2 else []
    rows: list[Row] = [titles[at : at + 2] for at in range(0, len(titles), 2)]
    w.table(rows, (5, 5), rules="none")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e.each('evaluators', '、')}组成评价小组，{e('done_on')}对照其中{e('stated_count')}部完成"
            "合规评价，没有发现违法情形。"
        )
    told = []
    for cited in audit.standards_cited:
        s = w.entry("standards_cited", cited)
        told.append(f"《{s('title')}》（{s('number')}）")
    w.text(f"技术标准方面执行{'、'.join(told)}。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"{e('holder')}取得{e('authority')}核发的{e('kind')}（{e('number')}），内容为{e('scope')}，可用至{e('valid_to')}，"
            f"起始日{e('valid_from')}。"
        )


def _people(audit: Audit, w: Writer) -> None:
    w.paragraphs(text.format(office=audit.world.departments[0]) for text in w.random.sample(texts.OFFICE, 2))
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{e('name')}从事{e.aside('work')}，其{e('kind')}由{e('issuer')}签发，号码{e('number')}，准许{e('category')}，"
            f"自{e('valid_from')}起，{e('valid_to')}截止。"
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"，{e('valid_to')}期满" if contract.valid_to else "，没有固定的终止日"
        w.text(f"人事系统中{e('name')}的用工合同签于{e('signed_on')}，{e('valid_from')}生效{term}。")
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('examined_on')}，{e('name')}，{e('institution')}，{e('result')}")
    w.text(f"体检记录：{'；'.join(told)}。")


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("业务不使用需要量值溯源的器具。")
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        w.text(
            f"{e('agency')}为{one.place}的{e('device')}（{e('model')}，序号{e('serial')}）出具{e('certificate_no')}号证书，"
            f"{one.act}于{e('calibrated_on')}进行，{e('result')}，可用到{e('valid_until')}。"
        )
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{e('name')}{e('model')}登记为{e('registration_no')}（设备代码{e('device_code')}），{e('agency')}在"
            f"{e('inspected_on')}的{e('report_no')}号报告判为合格，应在{e('next_inspection_on')}再检。"
        )
    units = "、".join(f"{name} {model}" for name, model, _ in audit.world.equipment)
    w.text(f"业务依托的主要设备有{units}，保养记录与计划相符。")


def _work(audit: Audit, w: Writer) -> None:
    for system in audit.systems:
        w.text(f"[{system}] {''.join(w.random.sample(texts.SEEN[system], 3))}", style="plain")
    few = w.law_entry("operation")
    w.text(f"现场作业没有偏离{few.each('titles', '、', '《{}》')}。{few.silent('place')}")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        told = "，".join(f"{item('name')}{item('amount')}{table.unit}" for item in items)
        w.text(f"{e('title')}显示{told}，总计{e('stated_total')}{table.unit}。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"应急准备：{e('kind')}演练在{e('held_on')}举行，地点{drill.place}，{drill.people}人到场，总结已发布。"
        )


def _chain(audit: Audit, w: Writer) -> None:
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('evaluated_on')}对{e('name')}（{e('provides')}）评分")
    w.text(f"供应商年度评价按日程推进：{'；'.join(told)}，得分均在合格线以上。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"就{contract.about}一项，{e.each('parties', '同')}在{e('signed_on')}订立{e('stated_term')}期"
            f"{e('kind')}，覆盖{e('valid_from')}到{e('valid_to')}。"
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(f"现行{e('system')}证书{e('number')}（{e('issued_on')}发出）将在{e('valid_to')}届满。")


def _cycle(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"–{e('end')}")
        w.text(
            f"年度内审由{e('leader')}带队，{e.each('auditors', '、')}参加，{e('planned_on')}排定，"
            f"{span}执行。共记录{e('nonconformities')}个问题，最后一个在{e('closed_on')}销号。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审的通知发于{e('planned_on')}，{e('chair')}在{e('held_on')}主持会议，形成{e('improvements')}条改进事项，"
            f"要求{e('due_date')}前落实，目前按计划推进。"
        )
    w.paragraphs(audit.world.remarks["improvement"][:2])
