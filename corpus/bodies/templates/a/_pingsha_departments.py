"""The third chapter of 平沙's report: department after department, what was asked, seen and read."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

CLAUSES = {
    "leaders": {"HSE": "5.1、5.2、5.4.1、5.7", "EO": "4.1、4.2、4.3、4.4、5.1、5.2、5.3、6.1.1、9.3"},
    "office": {"HSE": "5.4.4、5.4.5、5.4.7", "EO": "7.1、7.2、7.3、7.4、7.5"},
    "safety": {"HSE": "5.3、5.5、5.6", "EO": "6.1.2、6.1.3、6.1.4、6.2、8.1、8.2、9.1、9.2、10.2"},
    "doing": {"HSE": "5.3、5.5", "EO": "6.1.2、8.1、8.2"},
    "plant": {"HSE": "5.5.1", "EO": "7.1、8.1"},
    "quality": {"HSE": "5.6.1", "EO": "8.1、9.1.1"},
    "tech": {"HSE": "5.5", "EO": "6.1.2、8.1"},
    "purchase": {"HSE": "5.5.2", "EO": "8.1"},
    "sales": {"HSE": "5.5.3", "EO": "7.4、8.1"},
}
PLACES = ("office", "quality", "doing", "tech", "purchase", "sales", "plant", "safety")


def all_of(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """The whole chapter."""
    signs = ["“H”表示HSE标准"] * ("HSE" in audit.systems)
    signs += ["“EO”表示环境、职业健康安全标准"] * bool({"EMS", "OHSMS"} & set(audit.systems))
    w.text(
        "审核组按审核计划听取汇报、查阅文件和记录、与人员交谈、观察现场，抽样情况按部门记述如下"
        f"（条款以{'，'.join(signs)}）。"
    )
    names = dict(zip(PLACES, audit.world.departments, strict=True))
    order = ("leaders", "office", "safety", "doing", "plant", "quality", "tech", "purchase", "sales")
    written = {
        "leaders": _leaders,
        "office": _office,
        "safety": _safety,
        "doing": _doing,
        "plant": _plant,
        "quality": _quality,
        "tech": _tech,
        "purchase": _purchase,
        "sales": _sales,
    }
    for at, key in enumerate(order, 1):
        w.heading(2, f"3.{at} {names.get(key, '领导层')}")
        w.text(f"涉及条款：{_clauses(audit, key)}    审核员：{_auditors(audit, w, at)}", style="plain")
        written[key](audit, w, phrases)


def _clauses(audit: Audit, key: str) -> str:
    told = []
    if "HSE" in audit.systems:
        told.append(f"H {CLAUSES[key]['HSE']}")
    if {"EMS", "OHSMS"} & set(audit.systems):
        told.append(f"EO {CLAUSES[key]['EO']}")
    return "；".join(told)


def _auditors(audit: Audit, w: Writer, at: int) -> str:
    """The letters of the group that was there; all with the top management."""
    crew = audit.team if at == 1 else groups(audit)[at % 2]
    return "、".join(w.person(one)("label") for one in crew)


def _leaders(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(audit.world.remarks["planning"][:2])
    w.paragraphs(phrases.some("leaders", 5))
    goals = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    w.text(f"公司级目标指标及完成情况：{goals}。")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"查管理评审：计划于{e('planned_on')}下发，{e('held_on')}由{e('chair')}主持召开评审会议，各部门提交了"
            f"输入材料，形成改进决议{e('improvements')}项，责任部门明确，要求{e('due_date')}前完成。"
        )


def _office(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("office", 5))
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = f"期限自{e('valid_from')}至{e('valid_to')}" if contract.valid_to else ""
        span = span or f"自{e('valid_from')}起为无固定期限"
        told.append(f"{e('name')}，{e('signed_on')}签订，{span}")
    w.text(f"抽查劳动合同：{'；'.join(told)}。合同载明了职业病危害和防护待遇。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(f"{e('name')}：{e('examined_on')}在{e('institution')}体检，结果{e('result')}。", style="plain")
    w.paragraphs(audit.world.remarks["support"][:1])


def _safety(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("safety", 6))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经评价，公司级{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    laws = w.law_entry("compliance")
    w.text(
        f"{laws.silent('place')}法律法规和其他要求清单列入{laws('stated_count')}部，明细及评价结果见附表六。"
    )
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"查合规性评价报告，{e('done_on')}由{e.each('evaluators')}对清单所列{e('stated_count')}部逐一评价，"
            "未发现违法违规情况。"
        )
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}至{e('end')}" if one.end != one.start else f"{e('start')}{e.silent('end')}"
        w.text(
            f"查内部审核：{e('planned_on')}编制计划，{days}组织实施，组长{e('leader')}，内审员"
            f"{e.each('auditors')}，发现不符合{e('nonconformities')}项，至{e('closed_on')}全部验证关闭。"
        )
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"{e('held_on')}在{drill.place}开展{e('kind')}应急演练，{drill.people}人参加")
    w.text(f"查应急演练记录：{'；'.join(told)}。演练后对预案的适宜性和充分性作了评价。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        inner = [e.inner("items", item) for item in table.items]
        items = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in inner)
        w.text(f"查{e('title')}：{items}，合计{e('stated_total')}{table.unit}，专款专用。")
    w.paragraphs(audit.world.remarks["evaluation"][:2])


def _doing(audit: Audit, w: Writer, phrases: Phrases) -> None:
    if any(site.kind == "temporary" for site in audit.sites):
        w.text("本次审核到达了临时场所作业现场，以下情况含该现场的观察结果。")
    topic = "oilfield" if audit.world.industry["field"] == "油田技术服务" else "site"
    w.paragraphs([*phrases.some("doing", 5), *phrases.some(topic, 3)])
    law = w.law_entry("operation")
    titles = law.each("titles", "、", "《{}》")
    w.text(f"对照{titles}检查作业现场，未发现违反规定的情况。{law.silent('place')}")
    w.paragraphs(audit.world.remarks["operation"][:1])
    for one in audit.personnel_certificates[:1]:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"抽查{e.aside('work')}岗位{e('name')}，持{e('kind')}（{e('category')}），证号{e('number')}，"
            f"有效期至{e('valid_to')}，人证相符；其他持证情况见附表三。"
        )


def _plant(audit: Audit, w: Writer, phrases: Phrases) -> None:
    texts = phrases.some("plant", 5)
    w.paragraphs([text for text in texts if "特种设备" not in text or audit.special_equipment])
    for unit in audit.special_equipment[:1]:
        e = w.entry("special_equipment", unit)
        w.text(
            f"抽查{unit.place}{e('name')}，型号{e('model')}，设备代码{e('device_code')}，使用登记证编号"
            f"{e('registration_no')}，{e('inspected_on')}由{e('agency')}检验，结论合格，下次检验日期"
            f"{e('next_inspection_on')}。全部特种设备见附表一。"
        )
    if not audit.special_equipment:
        w.text("现场未见在用的特种设备。")


def _quality(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("quality", 3))
    told = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"{e.aside('place')}{e('device')}（编号{e('serial')}），{e('calibrated_on')}{one.act}，有效期至{e('valid_until')}"
        )
    w.text(f"抽查在用监测设备：{'；'.join(told)}，{one.act}标识与台账一致，明细见附表二。")


def _tech(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("tech", 3))
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    w.text(f"执行的技术标准有{'、'.join(told)}，均为现行有效版本。")


def _purchase(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("purchase", 3))
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        first, second = (e.one("parties", party) for party in contract.parties)
        w.text(
            f"查{first}与{second}{e('signed_on')}签订的{e('kind')}（{contract.about}），期限{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}，附有安全环保条款。"
        )


def _sales(audit: Audit, w: Writer, phrases: Phrases) -> None:
    w.paragraphs(phrases.some("sales", 3))
    w.paragraphs(audit.world.remarks["improvement"][:2])
