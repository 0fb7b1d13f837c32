"""棠川's notes: records, a line each, as an auditor types them."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
Facts = Callable[[Audit, Writer], list[str]]


def scopes(audit: Audit, w: Writer) -> list[str]:
    """The organization's own scopes, and what does not apply."""
    told = [f"手册{LETTERS[one]}范围:{w.scope('system', one)}" for one in audit.systems]
    return [*told, f"不适用：{w.fact('exclusions')}"]


def processes(audit: Audit, w: Writer) -> list[str]:
    """Processes."""
    told = [f"流程：{'→'.join(audit.world.industry['flow'])}"]
    told.append(f"关键过程：{w.fact('key_processes')}")
    told.append(f"特殊过程：{w.fact('special_processes')}")
    return [*told, f"外包：{w.fact('outsourced_processes')}"]


def _counted(audit: Audit, w: Writer, what: str) -> list[str]:
    told = []
    for one in audit.counts:
        if one.what == what:
            c = w.entry("counts", one)
            told.append(f"{c('what')}{c('stated')}{one.unit}:{c.each('listed', '、')}")
    return told


def main_processes(audit: Audit, w: Writer) -> list[str]:
    """Processes with their number."""
    return _counted(audit, w, "主要过程")


def aspects(audit: Audit, w: Writer) -> list[str]:
    """Environmental aspects."""
    return _counted(audit, w, "重要环境因素")


def hazards(audit: Audit, w: Writer) -> list[str]:
    """Hazards."""
    return _counted(audit, w, "不可接受风险")


def laws(_: Audit, w: Writer) -> list[str]:
    """Laws that apply."""
    e = w.law_entry("compliance")
    number = e("stated_count") + e.silent("place")
    titles = e.each("titles", "、", "《{}》")
    return [f"法规清单共{number}部，已识别适用条款：¶{titles}"]


def observed(_: Audit, w: Writer) -> list[str]:
    """Laws looked at on the spot."""
    e = w.law_entry("operation")
    return [f"现场抽{e.silent('place')}{e.each('titles', '、', '《{}》')}执行情况,有证据"]


def objectives(audit: Audit, _: Writer) -> list[str]:
    """Objectives."""
    return [f"{name} 目标{aim},实际{done}" for name, aim, done in audit.world.objectives]


def machines(audit: Audit, w: Writer) -> list[str]:
    """Equipment, special equipment."""
    told = [
        "主要设备："
        + "，".join(f"{name}{model} {number}台(套)" for name, model, number in audit.world.equipment)
    ]
    if not audit.special_equipment:
        return [*told, "无特种设备"]
    told.append("特种设备台账抽：")
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        told.append(
            f"{at}、{e('name')} {e('model')}，代码{e('device_code')}，登记证{e('registration_no')}，"
            f"检验{e('inspected_on')}，下次{e('next_inspection_on')}，{e('agency')}，报告{e('report_no')}"
        )
    return told


def devices(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    if not audit.calibrations:
        return ["无需校准/检定的测量设备"]
    told = ["计量器具台账、周检计划有,抽："]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        told.append(
            f"{at}、{e('device')}({e('model')})，编号{e('serial')}，{one.act}证书{e('certificate_no')}，"
            f"{one.act}日期{e('calibrated_on')},有效期至{e('valid_until')}，{e('agency')}，{e('result')}"
        )
    return told


def people(audit: Audit, w: Writer) -> list[str]:
    """Certificates, contracts, examinations."""
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"持证：{e('name')}({e.aside('work')})，{e('kind')} {e('category')}，证号{e('number')}，"
            f"{e('valid_from')}至{e('valid_to')}，{e('issuer')}"
        )
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        term = f"{c('valid_from')}至{c('valid_to')}" if held.valid_to else f"{c('valid_from')}起无固定期限"
        told.append(f"劳动合同：{c('name')}，签订{c('signed_on')}，期限{term}")
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        told.append(f"体检：{m('name')} {m('examined_on')} {m('institution')} {m('result')}")
    return told


def cited(audit: Audit, w: Writer) -> list[str]:
    """Technical standards."""
    told = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        told.append(f"{s('number')}《{s('title')}》")
    return [f"外来文件抽：{'，'.join(told)}"] if told else []


def suppliers(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    told = ["合格供方名录，抽评价记录："]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"-{e('name')}({e('provides')}) {e('evaluated_on')}评价,合格")
    for held in audit.contracts:
        c = w.entry("contracts", held)
        told.append(
            f"{c('kind')}({held.about})：{c.each('parties', '/')}，{c('signed_on')}签，"
            f"{c('valid_from')}至{c('valid_to')}，{c('stated_term')}"
        )
    return told


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = []
    for one in audit.drills:
        d = w.entry("drills", one)
        told.append(f"{d('held_on')} {d('kind')}演练，{one.place}，{one.people}人，有记录、有评价")
    return told


def audited(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        plan, start = e("planned_on"), e("start")
        days = start + e.silent("end") if one.start == one.end else f"{start}～{e('end')}"
        told += [
            f"内审计划:{plan}批准；内审实施:{days}",
            f"组长{e('leader')}，内审员：{e.each('auditors')}",
            f"不符合{e('nonconformities')}项，{e('closed_on')}全部关闭",
        ]
    return told


def reviewed(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    told = []
    for one in audit.management_reviews:
        m = w.entry("management_reviews", one)
        told.append(f"管评计划:{m('planned_on')}；召开:{m('held_on')}，主持{m('chair')}")
        told.append(f"改进决定{m('improvements')}项，要求{m('due_date')}前完成，")
        told[-1] += f"已于{m('closed_on')}完成" if one.closed_on else "正在落实"
    return told


def evaluated(audit: Audit, w: Writer) -> list[str]:
    """Evaluations of compliance."""
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"合规评价{e('done_on')}，参加人{e.each('evaluators')}，评价法规{e('stated_count')}部,未见违规"
        )
    return told
