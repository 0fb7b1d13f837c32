"""The evidence in 榕菲德's report: columns, cards, short paragraphs in English."""

from __future__ import annotations

from itertools import zip_longest

from corpus.bodies.audit import Audit
from corpus.bodies.records import MedicalExam
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ABREAST = 3
"""Instruments beside each other."""


def all_of(audit: Audit, w: Writer) -> None:
    """The whole part."""
    w.heading(2, "C.1  Context, leadership, planning")
    _planning(audit, w)
    w.heading(2, "C.2  Support")
    _people(audit, w)
    _instruments(audit, w)
    w.heading(2, "C.3  Operation")
    _operation(audit, w)
    w.heading(2, "C.4  Performance evaluation and improvement")
    _performance(audit, w)


def _planning(audit: Audit, w: Writer) -> None:
    w.paragraphs(said(w, "context", 3))
    for system in audit.systems:
        w.text(f"Scope stated in the manual ({system}): {w.scope('system', system)}.", style="plain")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')} (total {e('stated')}): {e.each('listed', '; ')}.")
    goals = "; ".join(f"{name} {target} (actual {got})" for name, target, got in audit.world.objectives)
    w.text(f"Objectives: {goals}.")
    laws = w.law_entry("compliance")
    w.text(f"Register of legal and other requirements: {laws('stated_count')} titles{laws.silent('place')}")
    rows: list[Row] = []
    titles = audit.laws("compliance").titles
    told = [f"{at}. {laws.one('titles', title)}" for at, title in enumerate(titles, 1)]
    for at in range(0, len(told), 2):
        pair = told[at : at + 2]
        rows.append([pair[0], pair[1] if len(pair) == 2 else "(end of list)"])
    w.table(rows, (5.3, 5.3), rules="none")
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        w.text(f"Product / technical standard: {s('number')} {s('title')}", style="plain")


def _people(audit: Audit, w: Writer) -> None:
    w.paragraphs(said(w, "support", 3))
    if audit.personnel_certificates:
        lines = []
        for at, one in enumerate(audit.personnel_certificates, 1):
            e = w.entry("personnel_certificates", one)
            lines.append(
                f"{at}. {e('name')}, {e.aside('work')}: {e('kind')}, category {e('category')}, "
                f"No. {e('number')}, valid {e('valid_from')} – {e('valid_to')}, issued by {e('issuer')}"
            )
        w.table([["Licences of personnel (sample)"], ["¶".join(lines)]], (10.6,), head=1)
    rows: list[Row] = []
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        rows.append([e("name"), e("signed_on"), e("valid_from"), e("valid_to")])
    if rows:
        w.text("Labour contracts sampled (name, date of signature, term from, term to):", style="plain")
        w.table(rows, (3, 2.5, 2.5, 2.6))
    _exams(audit.medical_exams, w)


def _exams(exams: list[MedicalExam], w: Writer) -> None:
    """Medical examinations, those of one day and place together."""
    groups: dict[tuple[str, str], list[MedicalExam]] = {}
    for exam in exams:
        groups.setdefault((exam.examined_on.isoformat(), exam.institution), []).append(exam)
    for together in groups.values():
        entries = [w.entry("medical_exams", exam) for exam in together]
        first, *others = entries
        told = ", ".join(f"{e('name')} ({e('result')})" for e in entries)
        day = first("examined_on") + "".join(e.silent("examined_on") for e in others)
        where = first("institution") + "".join(e.silent("institution") for e in others)
        w.text(f"Occupational health examination: {told}; examined on {day} at {where}.")


def _instruments(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("No measuring equipment subject to calibration.", style="plain")
    for at in range(0, len(audit.calibrations), ABREAST):
        some = audit.calibrations[at : at + ABREAST]
        entries = [w.entry("calibrations", one) for one in some]
        head = ["Equipment No.", *(str(number) for number in range(at + 1, at + 1 + len(some)))]
        rows: list[Row] = [
            head,
            ["Name", *(e("device") for e in entries)],
            ["Model / range", *(e("model") for e in entries)],
            ["Serial No.", *(e("serial") for e in entries)],
            ["Certificate No.", *(e("certificate_no") for e in entries)],
            ["Calibrated by", *(e("agency") for e in entries)],
            ["Calibrated on", *(e("calibrated_on") for e in entries)],
            ["Due date", *(e("valid_until") for e in entries)],
            ["Result", *(e("result") for e in entries)],
        ]
        w.table(rows, (1.8, *[8.8 / len(some)] * len(some)), head=1)
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"• {e('name')} ({e('model')}), device code {e('device_code')}, registration "
            f"{e('registration_no')}: inspected by {e('agency')} on {e('inspected_on')}, "
            f"report {e('report_no')}, next inspection {e('next_inspection_on')}",
            style="plain",
        )


def _operation(audit: Audit, w: Writer) -> None:
    flow = " → ".join(audit.world.industry["flow"])
    w.text(f"Activity: {w.scope('activity')}. Process flow: {flow}.")
    w.paragraphs(said(w, "operation", 4))
    cards = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        cards.append(f"Supplier: {e('name')}¶Supplies: {e('provides')}¶Evaluated on: {e('evaluated_on')}")
    if len(cards) % 2:
        cards.append("(no further supplier sampled)")
    w.text("External providers", style="plain")
    w.table([cards[at : at + 2] for at in range(0, len(cards), 2)], (5.3, 5.3))
    number = f"CN{w.random.randrange(100, 999)}-{w.random.randrange(10000, 99999)}"
    w.text(*(text.replace("@", number) for text in said(w, "other", 1)))
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e('kind')} between {e.each('parties', ' and ')} ({contract.about}), signed {e('signed_on')}, "
            f"term {e('stated_term')}, {e('valid_from')} – {e('valid_to')}."
        )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"• Emergency drill {e('kind')}: {e('held_on')}, {drill.place}, {drill.people} participants",
            style="plain",
        )


def _performance(audit: Audit, w: Writer) -> None:
    for internal, review in zip_longest(audit.internal_audits, audit.management_reviews):
        cells: list[list[str]] = []
        if internal:
            e = w.entry("internal_audits", internal)
            cells.append(
                [
                    f"Planned: {e('planned_on')}",
                    f"Performed: {e('start')} – {e('end')}",
                    f"Lead: {e('leader')}",
                    f"Auditors: {e.each('auditors', ', ')}",
                    f"NCs raised: {e('nonconformities')}",
                    f"NCs closed: {e('closed_on')}",
                ]
            )
        if review:
            r = w.entry("management_reviews", review)
            cells.append(
                [
                    f"Planned: {r('planned_on')}",
                    f"Held: {r('held_on')}",
                    f"Chair: {r('chair')}",
                    f"Improvement actions: {r('improvements')}",
                    f"To be completed by: {r('due_date')}",
                ]
            )
        heads = ["Internal audit"] * bool(internal) + ["Management review"] * bool(review)
        w.table([heads, ["¶".join(one) for one in cells]], (5.3,) * len(cells), head=1)
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"Evaluation of compliance performed on {e('done_on')} by {e.each('evaluators', ', ')}; "
            f"{e('stated_count')} laws and regulations evaluated, no violation."
        )
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"Certificate in force ({e('system')}): No. {e('number')}, issued {e('issued_on')}, "
            f"expires {e('valid_to')}",
            style="plain",
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [[e("title"), "‹"], [f"Unit: {table.unit}", "‹"], ["Item", "Amount"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["Total", e("stated_total")])
        w.table(rows, (6, 4.6), head=3)
    w.paragraphs(said(w, "performance", 3))
