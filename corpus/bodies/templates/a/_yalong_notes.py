"""What 雅砻's auditors noted, department by department: short lines of what was drawn, seen and watched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yalong_form import LETTERS, Form
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

DRAWN = 3
"""So many of a kind are noted at the department; the lists have all."""

ALL = ("QMS", "EMS", "OHSMS")


@dataclass
class Seen:
    """What a department's notes are made of."""

    audit: Audit
    w: Writer
    phrases: Phrases


Notes = Callable[[Seen], list[str]]


@dataclass
class Visit:
    """A department (None: the management) and its notes, each with its clauses in `ALL`'s order."""

    department: int | None
    notes: list[tuple[tuple[str, str, str], Notes]]


def departments(audit: Audit, w: Writer, form: Form, phrases: Phrases) -> None:
    """The notes of all departments."""
    form.part("Ⅳ 审核记录（按部门；√=查见符合）")
    form.row(("#部门/受访", 1), ("#条款", 1), ("#记　录", 5), ("#判定", 1))
    seen = Seen(audit, w, phrases)
    crew = [group[0].label for group in groups(audit)]
    for at, visit in enumerate(_visits()):
        _visit(form, seen, visit, crew[at % len(crew)])


def _visit(form: Form, seen: Seen, visit: Visit, label: str) -> None:
    world = seen.audit.world
    if visit.department is None:
        name, met = "领导层", f"{world.people.manager}¶{world.people.representative}"
    else:
        name = world.departments[visit.department]
        met = world.people.heads[name]
    first = True
    clauses = [one for one, _ in visit.notes]
    for at, (clause, tell) in enumerate(visit.notes):
        told = tell(seen)
        if not told:
            continue
        shown = [f"{LETTERS[code]}{part}" for code, part in zip(ALL, clause, strict=True) if part]
        asked = [one for one in shown if one[0] in {LETTERS[code] for code in seen.audit.systems}]
        found = _found(seen.audit, name, clauses, at)
        verdict = f"不符合¶见{'、'.join(found)}" if found else "√"
        form.row(
            (f"{name}¶{met}¶（{label}）" if first else "^", 1),
            ("¶".join(asked) or "通用", 1),
            ("¶".join(told), 5),
            (verdict, 1),
        )
        first = False


def _found(audit: Audit, name: str, clauses: list[tuple[str, str, str]], at: int) -> list[str]:
    """The nonconformities that belong to a row of a department: by clause, else to its first row."""
    numbers = {one.number: one.system for one in audit.standards}
    found = []
    for item in audit.nonconformities.items:
        if item.department != name:
            continue
        system = numbers.get(item.standard)
        where = ALL.index(system) if system else 0
        fits = [n for n, one in enumerate(clauses) if item.clause in one[where].split("/")]
        if at == (fits[0] if fits else 0):
            found.append(item.number)
    return found


def _visits() -> list[Visit]:
    return [
        Visit(None, [(("4/5",) * 3, _lead), (("6",) * 3, _plan), (("9.2/9.3/10",) * 3, _review)]),
        Visit(0, [(("7.2/7.3",) * 3, _people), (("7.5",) * 3, _holders), (("", "", "5.4"), _workers)]),
        Visit(1, [(("8.6/8.7/9.1",) + ("9.1",) * 2, _quality), (("7.1.5.2", "9.1.1", "9.1.1"), _gauges)]),
        Visit(2, [(("8.5.1", "8.1", "8.1.2"), _doing)]),
        Visit(3, [(("8.3/8.5.6", "8.1", "8.1.3"), _tech)]),
        Visit(4, [(("8.4.1", "8.1", "8.1.4"), _buying)]),
        Visit(5, [(("8.2/9.1.2", "7.4", "7.4"), _selling)]),
        Visit(6, [(("7.1.3", "8.1", "8.1.1"), _plant)]),
        Visit(
            7,
            [
                (("6.1", "6.1", "6.1"), _risks),
                (("", "6.1.3/9.1.2", "6.1.3/9.1.2"), _laws),
                (("", "8.2", "8.2"), _drills),
            ],
        ),
    ]


def _lead(seen: Seen) -> list[str]:
    return seen.phrases.some("lead", 4)


def _plan(seen: Seen) -> list[str]:
    goals = [f"{name}（{target}）实绩{reached}" for name, target, reached in seen.audit.world.objectives]
    return [f"查目标统计：{'；'.join(goals)}。", *seen.phrases.some("plan", 2)]


def _review(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + (e.silent("end") if one.start == one.end else f"～{e('end')}")
        told.append(
            f"内审：计划{e('planned_on')}批；{span}实施；组长{e('leader')}，内审员{e.each('auditors')}；开"
            f"{e('nonconformities')}项不符合，{e('closed_on')}验证关闭。检查表、首末次会签到见。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        closed = f"，{e('closed_on')}完成" if review.closed_on else ""
        told.append(
            f"管评：计划{e('planned_on')}发；{e('held_on')}开会，{e('chair')}主持；输出改进{e('improvements')}项，"
            f"要求{e('due_date')}前完成{closed}。"
        )
    return told + seen.phrases.some("improve", 2)


def _people(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = seen.phrases.some("office", 3)
    for one in audit.employment_contracts[:1]:
        e = w.entry("employment_contracts", one)
        until = (
            f"{e('valid_from')}起，无固定期限"
            if one.valid_to is None
            else f"{e('valid_from')}～{e('valid_to')}"
        )
        told.append(f"抽劳动合同1份：{e('name')}，{e('signed_on')}签，{until}。")
    for exam in audit.medical_exams[:1]:
        e = w.entry("medical_exams", exam)
        told.append(f"抽体检1份：{e('name')}，{e('examined_on')}，{e('institution')}，结果{e('result')}。")
    return told


def _holders(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = seen.phrases.some("office", 1)
    for one in audit.personnel_certificates[:DRAWN]:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"持证（{e.aside('work')}）：{e('name')}，{e('category')}，证号{e('number')}，有效至{e('valid_to')}。"
        )
    return told


def _workers(seen: Seen) -> list[str]:
    return seen.phrases.some("worker", 2) if "OHSMS" in seen.audit.systems else []


def _quality(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = seen.phrases.some("quality", 3)
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    if cited:
        told.append(f"查执行标准目录，现行：{'；'.join(cited)}。")
    return told


def _gauges(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = ["抽在用器具："]
    for one in audit.calibrations[:DRAWN]:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}，编号{e('serial')}，{e.aside('place')}用，{one.act}证书{e('certificate_no')}，"
            f"有效至{e('valid_until')}，{e('result')}。"
        )
    return told


def _doing(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = seen.phrases.some("doing", 4)
    few = w.law_entry("operation")
    told.append(f"对照{few.silent('place')}{few.each('titles', '、', '《{}》')}看现场，与要求无抵触。")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to", "长期" if permit.valid_to is None else None)
        told.append(f"查见{e('kind')}，编号{e('number')}，有效期至{until}。")
    return told


def _tech(seen: Seen) -> list[str]:
    return seen.phrases.some("tech", 2)


def _buying(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = seen.phrases.some("purchase", 2)
    for one in audit.suppliers[:2]:
        e = w.entry("suppliers", one)
        told.append(f"查见{e('name')}（{e('provides')}）评价表，{e('evaluated_on')}评，结论可继续合作。")
    for contract in audit.contracts[:1]:
        e = w.entry("contracts", contract)
        told.append(
            f"查见与{contract.parties[-1]}所签{contract.about}{e('kind')}，{e('signed_on')}签，期限{e('stated_term')}，"
            f"{e('valid_from')}～{e('valid_to')}。"
        )
    return told


def _selling(seen: Seen) -> list[str]:
    return seen.phrases.some("sale", 3)


def _plant(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    told = seen.phrases.some("upkeep", 3)
    machines = [f"{name} {model}×{number}" for name, model, number in audit.world.equipment]
    if machines:
        told.append(f"主要设施：{'；'.join(machines)}。")
    for unit in audit.special_equipment[:DRAWN]:
        e = w.entry("special_equipment", unit)
        told.append(
            f"特种设备：{e('name')} {e('model')}，{e.aside('place')}，登记证{e('registration_no')}，"
            f"标志下检日期{e('next_inspection_on')}。"
        )
    return told


def _risks(seen: Seen) -> list[str]:
    told = seen.phrases.some("safety", 3)
    for count in seen.audit.counts:
        e = seen.w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    return told


def _laws(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    if not {"EMS", "OHSMS"} & set(audit.systems):
        return []
    titles = w.laws("compliance", "；")
    told = [f"法规清单登记{w.law_entry('compliance')('stated_count')}部：{titles}。"]
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        told.append(
            f"合规评价：{e('done_on')}做，评价人{e.each('evaluators')}，评{e('stated_count')}部，结论均遵守。"
        )
    return told


def _drills(seen: Seen) -> list[str]:
    audit, w = seen.audit, seen.w
    if not {"EMS", "OHSMS"} & set(audit.systems):
        return []
    told = ["应急预案见，应急物资抽查3样，数量、效期与清单一致。"]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(f"演练：{e('held_on')}，{e('kind')}，{drill.place}，{drill.people}人参加，有记录、照片。")
    return told
