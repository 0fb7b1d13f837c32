"""Section 4 and lists of section 5 of 汐井's report: records, each kind in its own order of columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NOTE = "一家包装供方在门户上传了其自身的食品安全管理体系证书（No. {foreign}），不在本次审核之列。"


def day(value: date) -> str:
    """A day in the body's way.

    >>> day(date(2025, 3, 5))
    '05-Mar-2025'
    """
    return f"{value.day:02}-{MONTHS[value.month - 1]}-{value.year}"


def on(e: Entry, name: str) -> str:
    """A field that is a day, in English; any other as it is."""
    found = getattr(e.source, name)
    return e(name, day(found)) if isinstance(found, date) else e(name)


def _table(
    w: Writer,
    path: str,
    found: Sequence[object],
    columns: Mapping[str, str],
    widths: tuple[float, ...],
) -> None:
    if not found:
        w.text("Not applicable 不涉及.", style="plain")
        return
    rows: list[Row] = [list(columns)]
    for record in found:
        e = w.entry(path, record)
        rows.append(
            [e.aside(field[1:]) if field.startswith("~") else on(e, field) for field in columns.values()]
        )
    w.table(rows, widths, head=1, repeat=True)


def examined(audit: Audit, w: Writer, slots: Mapping[str, str]) -> None:
    """Section 4."""
    w.heading(2, "4.1  Measuring equipment")
    columns = {
        "Due 有效期至": "valid_until",
        "Instrument": "device",
        "Type": "model",
        "ID no.": "serial",
        "Done on": "calibrated_on",
        "Certificate": "certificate_no",
        "Laboratory": "agency",
        "Status": "result",
    }
    _table(w, "calibrations", audit.calibrations, columns, (1.5, 1.5, 1.4, 1.2, 1.4, 1.6, 2.2, 0.9))
    if audit.calibrations:
        one = w.random.choice(audit.calibrations)
        e = w.entry("calibrations", one)
        w.text(
            f"Seen on the floor: {e('device')} {e('serial')} in {one.place}, "
            f"label reads {on(e, 'calibrated_on')}, valid to {on(e, 'valid_until')} ({e('agency')})."
        )
    w.heading(2, "4.2  Special equipment")
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"• {e('name')} {e('model')} — code {e('device_code')}, registration {e('registration_no')}, "
            f"first inspected {on(e, 'first_inspected_on')}, last {on(e, 'inspected_on')} by {e('agency')} "
            f"(report {e('report_no')}), next due {on(e, 'next_inspection_on')}",
            style="plain",
        )
    w.heading(2, "4.3  People")
    _people(audit, w)
    w.heading(2, "4.4  Permits and certificates")
    _permits(audit, w)
    w.heading(2, "4.5  Suppliers and contracts")
    columns = {"Evaluated": "evaluated_on", "Supplies": "provides", "Supplier": "name"}
    _table(w, "suppliers", audit.suppliers, columns, (2, 3, 5))
    _contracts(audit, w)
    w.text(NOTE.format(**slots))


def _people(audit: Audit, w: Writer) -> None:
    columns = {
        "Holder": "name",
        "Job": "~work",
        "Licence": "kind",
        "Category": "category",
        "Licence no.": "number",
        "From": "valid_from",
        "To": "valid_to",
        "Issuer": "issuer",
    }
    widths = (1, 1.3, 1.9, 1.6, 2.2, 1.3, 1.3, 1.5)
    _table(w, "personnel_certificates", audit.personnel_certificates, columns, widths)
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        w.text(
            f"• Health check of {e('name')}: {on(e, 'examined_on')}, {e('institution')}, "
            f"result {e('result')}",
            style="plain",
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"to {on(e, 'valid_to')}" if contract.valid_to else "without fixed term"
        signed = f"signed {on(e, 'signed_on')}"
        w.text(f"• Employment of {e('name')}: {signed}, from {on(e, 'valid_from')} {ends}", style="plain")


def _permits(audit: Audit, w: Writer) -> None:
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows: list[Row] = [
            ["Permit", e("kind"), "No.", e("number")],
            ["Holder", e("holder"), "Covers", e("scope")],
            ["Valid", f"{on(e, 'valid_from')} to {on(e, 'valid_to')}", "Issued by", e("authority")],
        ]
        w.table(rows, (1.1, 4, 1.2, 3.7), bold=(0, 2))
        w.text("", style="plain")
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"Certificate in force ({c('system')}): no. {c('number')}, issued {on(c, 'issued_on')}, "
            f"expires {on(c, 'valid_to')}.",
            style="plain",
        )


def _contracts(audit: Audit, w: Writer) -> None:
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"• {e('kind')} ({contract.about}) between {e.each('parties', ' and ')}, "
            f"signed {on(e, 'signed_on')}, term {e('stated_term')}, "
            f"{on(e, 'valid_from')} to {on(e, 'valid_to')}",
            style="plain",
        )


def legal(audit: Audit, w: Writer) -> None:
    """Laws and standards."""
    e = w.law_entry("compliance")
    told = e("stated_count") + e.silent("place")
    w.text(f"The client's register lists {told} laws and regulations 法律法规清单:")
    rows: list[Row] = [["#", "Title 名称"]]
    rows += [[str(at), e.one("titles", title)] for at, title in enumerate(audit.laws("compliance").titles, 1)]
    w.table(rows, (1, 9), head=1, repeat=True, rules="rows")
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')} {s('title')}")
    w.text(f"Product and technical standards: {'; '.join(cited)}.")
    few = w.law_entry("operation")
    w.text(f"现场做法与{few.each('titles', '、', '《{}》')}的要求一致。{few.silent('place')}")


def figures(audit: Audit, w: Writer) -> None:
    """Exercises, enumerations, objectives, tables with totals."""
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"• {on(e, 'held_on')}: {e('kind')} exercise 演练, {drill.people} people, {drill.place}",
            style="plain",
        )
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(f"{c('what')} {c('stated')} {count.unit}: {c.each('listed', ' → ')}")
    rows: list[Row] = [["Objective", "Target", "Actual"], *audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')} ({table.unit})", style="center")
        items = [e.inner("items", item) for item in table.items]
        made: list[Row] = [["Item", *(i("name") for i in items), "Total"]]
        made.append(["Amount", *(i("amount") for i in items), e("stated_total")])
        w.table(made, (1.2, *(1.0,) * len(items), 1.2), head=1)
