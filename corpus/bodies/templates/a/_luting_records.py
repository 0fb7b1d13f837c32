"""The clauses of 鹭汀's form: what was asked, seen and read, facts between notes."""

from __future__ import annotations

from typing import Protocol

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"


class Say(Protocol):
    """What the template's notes can do."""

    def __call__(self, name: str) -> str:
        """A wording."""

    def all(self, *names: str) -> list[str]:
        """All wordings below a name."""


def planning(audit: Audit, w: Writer, say: Say) -> list[Row]:
    """Clauses 4 to 6."""
    safe = "OHSMS" in audit.systems
    own = [f"手册写明的{name}体系范围：{scope}" for name, scope in _own_scopes(audit, w)]
    leading = [say("leadership"), *([say("consult")] if safe else [])]
    return [
        ["4.1 4.2", say("context")],
        ["4.3 4.4", "¶".join([say("boundary"), *own])],
        ["5.1—5.3" + ("¶5.4S" if safe else ""), "¶".join(leading)],
        ["6.1.1 6.1.4", say("risks")],
        ["6.1.2", "¶".join(_aspects(audit, w, say))],
        ["6.1.3", "¶".join(_laws(audit, w))],
        ["6.2", "¶".join([say("goals"), *_goals(audit)])],
    ]


def doing(audit: Audit, w: Writer, say: Say) -> list[Row]:
    """Clauses 7 to 10."""
    few = w.law_entry("operation")
    named = f"做法与{few.each('titles', '、', '《{}》')}等规定不抵触{few.silent('place')}"
    makes = "生产部" in audit.world.departments
    running = say.all("operation", "E" if makes else "service") + (
        say.all("operation", "O") if "OHSMS" in audit.systems else []
    )
    return [
        ["7.1", "¶".join([say("resources"), *_units(audit, w), *_spending(audit, w)])],
        ["7.2 7.3", "¶".join([say("ability"), *_people(audit, w)])],
        ["7.4", say("communication")],
        ["7.5", say("documents")],
        ["8.1", "¶".join([*running, *_permits(audit, w), say("purchase"), *_partners(audit, w), named])],
        ["8.2", "¶".join([say("emergency"), *_drills(audit, w)])],
        ["9.1.1", "¶".join([say("monitoring"), *_devices(audit, w)])],
        ["9.1.2", "¶".join(_evaluations(audit, w))],
        ["9.2", "¶".join([*_internal(audit, w), say("internal")])],
        ["9.3", "¶".join([*_reviews(audit, w), say("review")])],
        ["10", say("improve")],
    ]


def _own_scopes(audit: Audit, w: Writer) -> list[tuple[str, str]]:
    names = {"EMS": "环境", "OHSMS": "安全"}
    return [(names[one], w.scope("system", one)) for one in audit.systems]


def _aspects(audit: Audit, w: Writer, say: Say) -> list[str]:
    told = [say("aspects")]
    if "OHSMS" in audit.systems:
        told.append(say("hazards"))
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '；')}")
    return told


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    told = [
        f"查清单，适用法律法规{e('stated_count')}部：{w.laws('compliance')}。",
        "清单由安环部维护，每季度检索一次，已对应到因素和部门。",
    ]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    return [*told, f"执行标准：{'；'.join(cited)}"]


def _goals(audit: Audit) -> list[str]:
    return [f"{name}：指标{target}，实绩{reached}" for name, target, reached in audit.world.objectives[1:]]


def _units(audit: Audit, w: Writer) -> list[str]:
    if not audit.special_equipment:
        return ["无特种设备。"]
    told = ["特种设备："]
    for mark, one in zip(CIRCLES, audit.special_equipment, strict=False):
        e = w.entry("special_equipment", one)
        told.append(
            f"{mark}{e('name')}{e('model')}，代码{e('device_code')}，登记证{e('registration_no')}，首检"
            f"{e('first_inspected_on')}；{e('inspected_on')}由{e('agency')}检验（报告{e('report_no')}），"
            f"下次{e('next_inspection_on')}前"
        )
    return told


def _spending(audit: Audit, w: Writer) -> list[str]:
    told = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = e("title")
        items = [e.inner("items", item) for item in table.items]
        parts = "，".join(f"{i('name')}{i('amount')}" for i in items)
        told.append(f"《{title}》（{table.unit}）：{parts}，合计{e('stated_total')}")
    return told


def _people(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}，{e.aside('work')}，{e('kind')}（{e('category')}）{e('number')}，{e('issuer')}"
            f"{e('issued_on')}发，{e('valid_from')}至{e('valid_to')}"
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        told.append(f"{e('name')}劳动合同{e('signed_on')}签，{e('valid_from')}{ends}")
    if "OHSMS" in audit.systems:
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            told.append(f"{e('name')}{e('examined_on')}体检，{e('institution')}，{e('result')}")
    return told


def _permits(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        told.append(
            f"{e('kind')}：{e('number')}，持有人{e('holder')}，{e('scope')}，{e('authority')}，"
            f"{e('valid_from')}至{e('valid_to')}"
        )
    return told


def _partners(audit: Audit, w: Writer) -> list[str]:
    chosen = audit.suppliers[-4:]
    told = []
    for one in chosen:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}）{e('evaluated_on')}评价")
    lines = [f"抽相关方评价：{'；'.join(told)}。"]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"{e('kind')}：{e.each('parties', '—')}，{e('signed_on')}签，期限{e('stated_term')}，"
            f"{e('valid_from')}至{e('valid_to')}，内容为{contract.about}"
        )
    return lines


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}{one.place}，{e('kind')}演练，{one.people}人，有照片和签到")
    return told


def _devices(audit: Audit, w: Writer) -> list[str]:
    told = ["在用器具："]
    for mark, one in zip(CIRCLES, audit.calibrations, strict=False):
        e = w.entry("calibrations", one)
        told.append(
            f"{mark}{e('device')} {e('model')}，编号{e('serial')}，{e('agency')}{e('calibrated_on')}"
            f"{one.act}，证书{e('certificate_no')}，{e('result')}，有效至{e('valid_until')}"
        )
    return told


def _evaluations(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"{e('done_on')}评价，参加人{e.each('evaluators')}，逐条对照{e('stated_count')}部法律法规，"
            "总结论为遵守；除不符合栏所列外，依据填写清楚。"
        )
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(
            f"{e('planned_on')}下发计划，{e('start')}至{e('end')}实施，组长{e('leader')}，内审员"
            f"{e.each('auditors')}，不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。"
        )
    return told


def _reviews(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"{e('planned_on')}发通知，{e('held_on')}开会，{e('chair')}主持，改进{e('improvements')}项，"
            f"{e('due_date')}前完成。"
        )
    return told
