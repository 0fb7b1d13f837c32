"""What was seen, in 汀兰's report, and its three ways to write a day."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Entry, Value, Writer
from corpus.layouts.writer import Row

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def long(day: date) -> str:
    """A day as in 5 March 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """A day as in Mar. 5, 2025."""
    return f"{SHORT[day.month - 1]} {day.day}, {day.year}"


def when(w: Writer, path: str) -> str:
    """A day of the audit, in full."""
    found = w.audit.at(path)
    return w.tag(path, found, long(found))


def on(e: Entry, name: str, form: str = "short") -> str:
    """A day of an entry."""
    found: Value = getattr(e.source, name)
    if not isinstance(found, date):
        return e(name)
    return e(name, {"short": short, "long": long}[form](found) if form != "iso" else None)


def all_of(audit: Audit, w: Writer) -> None:
    """All sections of evidence."""
    _leading(audit, w)
    _people(audit, w)
    _control(audit, w)
    _measuring(audit, w)
    _providers(audit, w)
    _reviewing(audit, w)


def _leading(audit: Audit, w: Writer) -> None:
    w.heading(2, "Leadership and planning")
    w.text(" ".join(said(w, "lead", 3)))
    rows: list[Row] = [["Objective", "Target", "Achieved"], *audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1, rules="rows")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"The plan describes {e('stated')} {e('what')}: {e.each('listed', ', ')}.")
    laws = w.law_entry("compliance")
    w.text(
        f"The legal register contains {laws('stated_count')} titles{laws.silent('place')}: "
        f"{laws.each('titles', ', ', '《{}》')}."
    )
    items = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        items.append(f"{s('number')} {s('title')}")
    w.text(f"Product and method standards in use: {'; '.join(items)}.")
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        w.text(
            f"On {on(e, 'done_on', 'long')} {e.each('evaluators', ', ')} evaluated compliance with all "
            f"{e('stated_count')} of them; no breach was found."
        )
    w.heading(2, "Documented information")
    w.text(" ".join(said(w, "document", 2)))


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "People")
    w.text(" ".join(said(w, "people", 2)))
    rows: list[Row] = [["Holder", "Certificate", "Category", "No.", "Issued by", "Valid from", "Expires"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        first = [e("name"), e("kind"), e("category"), e("number"), e("issuer")]
        rows.append([*first, on(e, "valid_from"), on(e, "valid_to")])
    if audit.personnel_certificates:
        w.table(rows, (1, 1.8, 1.4, 2.3, 1.5, 1.3, 1.3), head=1)
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(
            f"Health check of {e('name')}: examined on {on(e, 'examined_on', 'iso')} at {e('institution')}, "
            f"result {e('result')}."
        )
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            w.text(
                f"Employment contract of {e('name')}: signed {on(e, 'signed_on', 'iso')}, in force from "
                f"{on(e, 'valid_from', 'iso')} to {on(e, 'valid_to', 'iso')}."
            )


def _control(audit: Audit, w: Writer) -> None:
    w.heading(2, "Prerequisite programmes")
    w.paragraphs(said(w, "prp", 4))
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"{e('kind')}, No. {e('number')}, is held by {e('holder')} for {e('scope')}; it was issued by "
            f"{e('authority')} and runs from {on(e, 'valid_from', 'long')} to {on(e, 'valid_to', 'long')}."
        )
    w.heading(2, "Hazard control")
    w.paragraphs(said(w, "hazard", 4))
    few = w.law_entry("operation")
    w.text(
        f"Nothing was seen on the floor that conflicts with {few.each('titles', ' or ', '《{}》')}."
        f"{few.silent('place')}"
    )
    if "QMS" in audit.systems:
        w.text(" ".join(said(w, "QMS", 2)))
    w.heading(2, "Traceability and emergencies")
    w.text(" ".join(said(w, "trace", 2)))
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"Drill ({e('kind')}): {on(e, 'held_on', 'long')}, {drill.place}, {drill.people} participants."
        )


def _measuring(audit: Audit, w: Writer) -> None:
    w.heading(2, "Laboratory and measuring equipment")
    w.text(" ".join(said(w, "lab", 2)))
    rows: list[Row] = [["Instrument", "Type", "ID", "Calibrated by", "Certificate", "Calibrated", "Due"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        first = [e("device"), e("model"), e("serial"), e("agency"), e("certificate_no")]
        rows.append([*first, on(e, "calibrated_on"), on(e, "valid_until")])
    if audit.calibrations:
        w.table(rows, (1.4, 1.2, 1.2, 2, 1.6, 1.4, 1.4), head=1)
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{e('name')} {e('model')}, registration {e('registration_no')}, device code {e('device_code')}: "
            f"inspected by {e('agency')} on {on(e, 'inspected_on', 'iso')} (report {e('report_no')}), next "
            f"inspection due {on(e, 'next_inspection_on', 'iso')}."
        )


def _providers(audit: Audit, w: Writer) -> None:
    w.heading(2, "External providers")
    w.text(" ".join(said(w, "supply", 3)))
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        w.text(f"–  {e('name')}: {e('provides')}; assessed {on(e, 'evaluated_on')}", style="plain")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"{e('kind')} between {e.each('parties', ' and ')}, signed on {on(e, 'signed_on', 'long')}; term "
            f"{e('stated_term')}, {on(e, 'valid_from', 'long')} to {on(e, 'valid_to', 'long')}."
        )


def _reviewing(audit: Audit, w: Writer) -> None:
    w.heading(2, "Verification and improvement")
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(t("title"), style="center")
        rows: list[Row] = [["Item", f"Quantity ({table.unit})"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["Total", t("stated_total")])
        w.table(rows, (6, 4), head=1, rules="rows")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"on {on(e, 'start', 'long')}{e.silent('end')}"
        if one.start != one.end:
            days = f"from {on(e, 'start', 'long')} to {on(e, 'end', 'long')}"
        w.text(
            f"The internal audit was scheduled on {on(e, 'planned_on', 'long')} and took place {days}. "
            f"{e('leader')} led it with the auditors {e.each('auditors', ', ')}. Of the "
            f"{e('nonconformities')} nonconformities the last was closed on {on(e, 'closed_on', 'long')}."
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"The management review, called on {on(e, 'planned_on', 'long')}, was held on "
            f"{on(e, 'held_on', 'long')} with {e('chair')} in the chair. It decided on {e('improvements')} "
            f"improvements, to be carried out by {on(e, 'due_date', 'long')}."
        )
    w.paragraphs(said(w, "improve", 2))
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"Certificate held for {e('system')}: No. {e('number')}, issued {on(e, 'issued_on')}, expiring "
            f"{on(e, 'valid_to')}. Use of the certificate and of the logo was found to be correct."
        )
