"""The middle chapters of 雪沣's report: what was seen of the system, on site, of devices and people."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.templates.a._xuefeng_words import item, say, short, title
from corpus.bodies.writer import Writer

FOOD = {"FSMS", "HACCP"}
NAMES = {
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "HACCP体系",
    "HSE": "健康、安全与环境管理体系",
    "EMS": "环境管理体系",
}


def licences(audit: Audit, w: Writer) -> list[str]:
    """Permits and certificates, a sentence each."""
    found = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = f"到{e('valid_to')}" if one.valid_to else "长期有效"
        found.append(
            f"看了{e('kind')}原件，编号{e('number')}，上面的单位是{e('holder')}，写的范围是{e('scope')}，{e('authority')}发的，"
            f"{e('valid_from')}起{until}。"
        )
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        name = c("system", NAMES[certificate.system])
        found.append(
            f"手里的{name}认证证书，号码{c('number')}，{c('issued_on')}发，{c('valid_to')}到期，"
            "证书和标志没有用错地方。"
        )
    return found


def chapters(audit: Audit, w: Writer) -> None:
    """All of them."""
    systems = {*audit.systems}
    title(w, "管理层和策划")
    item(w, *say(audit, w, "top", 3))
    _planned(audit, w)
    if "EnMS" in systems:
        title(w, "用能和节能")
        item(w, *say(audit, w, "energy", 4), *say(audit, w, "energy_site", 2))
    if systems & FOOD:
        title(w, "食品安全")
        item(w, *say(audit, w, "food", 4), *say(audit, w, "food_site", 2))
    if "HSE" in systems:
        title(w, "健康、安全与环境")
        item(w, *say(audit, w, "hse", 3), *say(audit, w, "hse_site", 2))
    if "EMS" in systems:
        title(w, "环境")
        item(w, *say(audit, w, "ehs", 2))
    if not systems & {"HSE"}:
        item(w, *say(audit, w, "making", 1))
    _operation(audit, w)
    title(w, "设备和量具")
    _devices(audit, w)
    _special(audit, w)
    title(w, "人")
    _people(audit, w)
    title(w, "采购和外包")
    _bought(audit, w)


def _planned(audit: Audit, w: Writer) -> None:
    goals = [f"{name}定的是{target}，做到了{reached}" for name, target, reached in audit.world.objectives]
    item(w, *say(audit, w, "planning", 1), f"目标逐级分到部门，抽了几项：{'；'.join(goals)}。")
    for count in audit.counts:
        e = w.entry("counts", count)
        lead = "列出的" if count.unit == "项" else "从头到尾的"
        item(w, f"{lead}{e('what')}有{e('stated')}{count.unit}，分别是{e.each('listed', '、')}。")
    law = w.law_entry("compliance")
    item(
        w,
        f"法律法规收了{law('stated_count')}部，登记在清单上，有{w.laws('compliance')}，我们抽了几部看，版本都对。",
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"《{s('title')}》（{s('number')}）")
    item(w, f"干活要守的标准有{'、'.join(cited)}，文本都在手边。", *say(audit, w, "papers", 1))


def _operation(audit: Audit, w: Writer) -> None:
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》") + few.silent("place")
    item(w, f"现场的做法拿{titles}来比，没有看到违反的地方。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        told = []
        for one in table.items:
            i = e.inner("items", one)
            told.append(f"{i('name')}{i('amount')}{table.unit}")
        item(
            w,
            f"要了一份{e('title')}，{'，'.join(told)}，加起来{e('stated_total')}{table.unit}，和财务、台账对过。",
        )
    for drill in audit.drills:
        d = w.entry("drills", drill)
        item(
            w,
            f"{d('held_on')}在{drill.place}搞过一次{d('kind')}应急演练，去了{drill.people}个人，方案、照片、讲评都在，预案跟着修订了。",
        )


def _devices(audit: Audit, w: Writer) -> None:
    machines = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    item(w, f"家当主要是{machines}，保养有计划，点检有记录。")
    groups: dict[str, list[Calibration]] = {}
    for one in audit.calibrations:
        groups.setdefault(one.device, []).append(one)
    for group in groups.values():
        item(w, _instruments(w, group))
    if not groups:
        item(w, "没有需要检定校准的量具。")


def _instruments(w: Writer, group: list[Calibration]) -> str:
    entries = [w.entry("calibrations", one) for one in group]
    told = []
    for at, (e, one) in enumerate(zip(entries, group, strict=True)):
        name = "" if at else e("device")
        several = f"{name}抽了{len(group)}件，一件是" if at == 0 else "再一件是"
        lead = several if len(group) > 1 else f"{name}看的是"
        silent = e.silent("device") if at else ""
        told.append(
            f"{lead}{e('model')}{silent}，编号{e('serial')}，{e('calibrated_on')}由{e('agency')}{one.act}，证书{e('certificate_no')}，"
            f"{e('result')}，{e('valid_until')}前有效"
        )
    return "；".join(told) + "。"


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        item(w, "没有特种设备。")
    for at, unit in enumerate(audit.special_equipment):
        e = w.entry("special_equipment", unit)
        if at % 2:
            item(
                w,
                f"{e('name')}一台，{e('model')}，{e('agency')}{e('inspected_on')}验过，报告{e('report_no')}，下一次要在"
                f"{e('next_inspection_on')}前验；使用登记证{e('registration_no')}，设备代码{e('device_code')}。",
            )
        else:
            item(
                w,
                f"特种设备看了{e('name')}，型号{e('model')}，设备代码{e('device_code')}，登记证号{e('registration_no')}，检验报告"
                f"{e('report_no')}是{e('agency')}出的，检验日期{e('inspected_on')}，下次检验{e('next_inspection_on')}。",
            )


def _people(audit: Audit, w: Writer) -> None:
    item(w, *say(audit, w, "training", 1))
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        item(
            w,
            f"干{e.aside('work')}的{e('name')}有{e('kind')}，项目是{e('category')}，号码{e('number')}，{e('issuer')}发，"
            f"{e('valid_from')}到{e('valid_to')}有效。",
        )
    signed = []
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        term = (
            f"从{c('valid_from')}到{c('valid_to')}"
            if contract.valid_to
            else f"从{c('valid_from')}起，没有固定期限"
        )
        signed.append(f"{c('name')}的是{c('signed_on')}签的，{term}")
    item(w, f"劳动合同翻了{len(signed)}份，{'；'.join(signed)}。")
    if {*audit.systems} & (FOOD | {"HSE"}):
        _exams(audit, w)


def _exams(audit: Audit, w: Writer) -> None:
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}{e('examined_on')}在{e('institution')}查的，{e('result')}")
    item(w, f"健康检查也抽了，{'；'.join(told)}。")


def _bought(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.suppliers[:4]:
        e = w.entry("suppliers", one)
        told.append(f"供{e('provides')}的{e('name')}，{e('evaluated_on')}评过")
    item(w, f"{say(audit, w, 'buying', 1)[0]}抽看了几家：{'；'.join(told)}，都在合格名单里。")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        until = c("valid_to", short(contract.valid_to, contract.valid_from))
        item(
            w,
            f"{c.each('parties', '和')}之间有一份{c('kind')}，讲的是{contract.about}，{c('signed_on')}签，"
            f"为期{c('stated_term')}，"
            f"{c('valid_from')}到{until}。",
        )
