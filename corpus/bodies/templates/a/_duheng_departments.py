"""杜蘅's third part: who was asked in each department, what was seen, the evidence line by line."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._duheng_appendices import Sayings
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = ("support", "quality", "operation", "design", "purchase", "sale", "equipment", "safety")
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "HSE": "健康、安全与环境管理体系",
    "EIMS": "企业诚信管理体系",
}
INSPECTED = "检验批次"


def permits(audit: Audit, w: Writer) -> None:
    """Permits and certificates in force, told in sentences."""
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        w.text(
            f"许可：{e('kind')}，编号{e('number')}，持有人{e('holder')}，许可内容为{e('scope')}，由{e('authority')}发放，"
            f"有效期自{e('valid_from')}至{until}。"
        )
    for held in audit.certificates:
        c = w.entry("certificates", held)
        w.text(
            f"现有证书：{c('system', NAMES[held.system])}，{c('number')}，"
            f"{c('issued_on')}颁发，{c('valid_to')}到期。"
        )


def all_of(audit: Audit, w: Writer, say: Sayings) -> None:
    """Management first, then each department."""
    people = audit.world.people
    asked = f"{people.manager}（总经理）、{people.representative}（管理者代表）"
    _department(audit, w, say, 1, "管理层", "management", asked)
    for at, (name, kind) in enumerate(zip(audit.world.departments, KINDS, strict=True), 2):
        _department(audit, w, say, at, name, kind, f"{people.heads[name]}（负责人）")
        if kind in {"quality", "safety"}:
            _totals(audit, w, kind)


def _department(audit: Audit, w: Writer, say: Sayings, at: int, name: str, kind: str, asked: str) -> None:
    w.heading(2, f"丙{at}　{name}")
    told_as = kind if say.makes or kind not in {"quality", "operation"} else f"{kind}_service"
    papers = "、".join(f"《{paper}》" for paper in say.texts("papers", told_as))
    rows: list[Row] = [["受审核部门", name, "接受审核人员", asked], ["查阅的文件、记录", papers, "‹", "‹"]]
    w.table(rows, (2, 2, 2, 4.2), bold=(0, 2))
    stock = say.texts("lines", told_as)
    told = [*stock[:2], *FACTS[kind](audit, w), *stock[2:]]
    if kind == "safety":
        told += [line for system in audit.systems if system != "QMS" for line in say.texts("lines", system)]
    w.text("审核证据：", style="plain")
    for number, line in enumerate(told, 1):
        w.text(f"{number}. {line}", style="plain")
    numbers = [item.number for item in audit.nonconformities.items if item.department == name]
    if numbers:
        which = "、".join(f"第{number}号" for number in numbers)
        w.text(f"结论：除丁部分{which}不符合所述之外，未见其他偏离。")
    else:
        w.text(f"结论：{say.some('verdicts', 1)[0]}")


def _management(audit: Audit, w: Writer) -> Iterator[str]:
    goals = "；".join(f"{name}{aim}（完成{done}）" for name, aim, done in audit.world.objectives)
    yield f"目标及完成情况：{goals}。"
    for system in audit.systems:
        yield f"《管理手册》规定的{NAMES[system]}范围为“{w.scope('system', system)}”。"
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        yield (
            f"内部审核：{e('planned_on')}发布计划，{e('start')}至{e('end')}实施，组长{e('leader')}，审核员{e.each('auditors')}；"
            f"开出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        yield (
            f"管理评审：{m('planned_on')}通知各部门准备材料，{m('held_on')}由{m('chair')}主持召开，"
            f"决定改进{m('improvements')}项，限{m('due_date')}前完成。"
        )


def _support(audit: Audit, w: Writer) -> Iterator[str]:
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"从{e('valid_from')}到{e('valid_to')}" if one.valid_to else f"从{e('valid_from')}起，不定期限"
        yield f"劳动合同：{e('name')}，{e('signed_on')}签订，{term}。"
    yield "持证上岗人员的证书由本部门统一登记，逐人情况见附录三；证书到期前三个月提醒本人复审。"


def _quality(audit: Audit, w: Writer) -> Iterator[str]:
    if not audit.calibrations:
        yield "本单位没有需要送检的计量器具。"
        return
    for one in w.random.sample(audit.calibrations, 2):
        e = w.entry("calibrations", one)
        yield (
            f"在{one.place}抽查{e('device')}（{e('model')}），编号{e('serial')}，{one.act}证书{e('certificate_no')}，"
            f"{e('agency')}于{e('calibrated_on')}出具，有效期至{e('valid_until')}。"
        )
    yield "其余器具的情况见附录二。"


def _operation(audit: Audit, w: Writer) -> Iterator[str]:
    machines = "、".join(f"{name}{model}" for name, model, _ in audit.world.equipment)
    yield f"主要设备有{machines}等，运转正常。"
    quality = audit.world.departments[1]
    yield f"关键过程{w.fact('key_processes')}由经过考核的人员操作，参数经{quality}确认后才可以变更。"


def _design(audit: Audit, w: Writer) -> Iterator[str]:
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')}《{s('title')}》")
    yield f"现行采用的外来标准：{'、'.join(told)}。"


def _purchase(audit: Audit, w: Writer) -> Iterator[str]:
    for one in w.random.sample(audit.suppliers, 2):
        s = w.entry("suppliers", one)
        yield f"抽查{s('name')}，供应{s('provides')}，评价表签署于{s('evaluated_on')}，结论为继续采用。"
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        yield (
            f"{e('signed_on')}，{e.each('parties', '与')}签订{e('kind')}，内容为{contract.about}，"
            f"合同期{e('stated_term')}（{e('valid_from')}至{e('valid_to')}）。"
        )


def _sale(audit: Audit, w: Writer) -> Iterator[str]:
    name, aim, done = audit.world.objectives[0]
    yield f"以{w.fact('organization.name')}名义签订的合同由本部门归档，合同章由专人保管。"
    yield f"最近一次调查的{name}为{done}，达到{aim}的目标。"


def _equipment(audit: Audit, w: Writer) -> Iterator[str]:
    if not audit.special_equipment:
        yield "经核实，本单位没有特种设备。"
        return
    one = w.random.choice(audit.special_equipment)
    e = w.entry("special_equipment", one)
    yield (
        f"到{one.place}查看{e('name')}，使用登记证{e('registration_no')}，{e('agency')}{e('inspected_on')}检验，"
        f"下次检验日期{e('next_inspection_on')}，与档案一致；全部设备见附录一。"
    )


def _safety(audit: Audit, w: Writer) -> Iterator[str]:
    law = w.law_entry("compliance")
    yield f"法律法规清单共收录{law('stated_count')}部：{w.laws('compliance')}。"
    few = w.law_entry("operation")
    yield f"结合现场核对了{few.each('titles', '、', '《{}》')}{few.silent('place')}的落实情况，未见违反。"
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        yield (
            f"{e('done_on')}，{e.each('evaluators')}对上述{e('stated_count')}部法律法规的遵守情况作了合规性评价，结论为遵守。"
        )
    for count in audit.counts:
        c = w.entry("counts", count)
        yield f"登记的{c('what')}有{c('stated')}{count.unit}：{c.each('listed', '、')}。"
    for drill in audit.drills:
        d = w.entry("drills", drill)
        yield f"{d('held_on')}在{drill.place}举行{d('kind')}应急演练，{drill.people}人参加，演练后作了讲评。"
    if {"OHSMS", "HSE"} & set(audit.systems):
        for exam in audit.medical_exams:
            m = w.entry("medical_exams", exam)
            yield f"职业健康体检：{m('name')}，{m('examined_on')}，{m('institution')}，{m('result')}。"


def _totals(audit: Audit, w: Writer, kind: str) -> None:
    """Figures of the department, the total in the last column."""
    for table in audit.tables_with_totals:
        if (INSPECTED in table.title) != (kind == "quality"):
            continue
        e = w.entry("tables_with_totals", table)
        w.text(f"附表：{e('title')}（单位：{table.unit}）", style="plain")
        inner = [e.inner("items", item) for item in table.items]
        names: list[str] = ["项目", *(i("name") for i in inner), "合计"]
        amounts: list[str] = ["数值", *(i("amount") for i in inner), e("stated_total")]
        w.table([names, amounts], (1.4, *([1.8] * len(inner)), 1.6), head=1)


FACTS = {
    "management": _management,
    "support": _support,
    "quality": _quality,
    "operation": _operation,
    "design": _design,
    "purchase": _purchase,
    "sale": _sale,
    "equipment": _equipment,
    "safety": _safety,
}
