"""汐井食品安全评定: English first, days as 05-Mar-2025, key facts on one page, findings by process."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _xijing_records as records
from corpus.bodies.templates.a._xijing_records import day, on
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

BODY = "汐井食品安全评定有限公司"
SYSTEMS = ("HACCP", "FSMS", "QMS+FSMS+HACCP")
TYPES = ("transfer", "stage2", "surveillance", "recertification", "special")
STYLE = {"look": "ballot", "blank": "n/a"}

SCHEMES = {
    "QMS": "Quality Management System",
    "FSMS": "Food Safety Management System",
    "HACCP": "HACCP System",
}
TYPE_NAMES = {
    "transfer": "Transfer",
    "stage2": "Initial, stage 2",
    "surveillance": "Surveillance",
    "recertification": "Recertification",
    "special": "Special",
}
MODES = {"onsite": "On-site", "remote": "Remote", "mixed": "Blended"}
HALVES = {"am": "AM", "pm": "PM"}
ROLES = {"leader": "Lead auditor", "member": "Auditor", "technical_expert": "Technical expert"}
GIVE = {
    "recommend": "Certify",
    "recommend_after_correction": "Certify once corrective action is verified",
    "not_recommend": "Do not certify",
}
KEEP = {"maintain": "Maintain", "suspend": "Suspend", "withdraw": "Withdraw"}
STEPS = {
    "验收": "receive",
    "解冻": "prepare",
    "清洗": "prepare",
    "配料": "mix",
    "称量": "mix",
    "成型": "form",
    "搅拌": "form",
    "烘烤": "heat",
    "速冻": "heat",
    "金属": "metal",
    "包装": "pack",
    "冷却": "cool",
    "冷": "store",
}
CONTROLS = {"heat": "CCP", "metal": "CCP", "receive": "OPRP", "mix": "OPRP"}


@cache
def stock() -> dict[str, Any]:
    """What is written between the facts."""
    path = Path(__file__).with_name("_xijing.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("XIJING FOOD ASSURANCE", "Audit report", f"Form {audit.world.form_no}"),
        footer=("Strictly confidential between Xijing and the client",),
        page="#/##",
        first=False,
    )
    _cover(w)
    w.heading(1, "1  Report at a glance")
    _glance(audit, w)
    w.heading(1, "2  How the audit was done")
    _arrangements(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "3  Findings by process")
    _processes(audit, w)
    w.heading(1, "4  Records examined")
    records.examined(audit, w, slots(audit, w))
    w.section(fresh=True)
    w.heading(1, "5  Running the system")
    _running(audit, w)
    w.heading(1, "6  Nonconformities")
    _nonconformities(audit, w)
    w.heading(1, "7  Conclusion and sign-off")
    _conclusion(audit, w)


def fact_on(w: Writer, path: str) -> str:
    """A day among the facts, in English; the blank where there is none."""
    found: date | None = w.audit.at(path)
    return w.fact(path, day(found) if found else None)


def slots(audit: Audit, w: Writer) -> dict[str, str]:
    """Names for the texts."""
    people = audit.world.people
    return {
        "manager": people.manager,
        "rep": people.representative,
        "safety": people.safety,
        "quality": audit.world.departments[1],
        "foreign": f"FSC-{w.random.randint(10200, 98700)}",
    }


def _cover(w: Writer) -> None:
    w.text("AUDIT REPORT", style="title")
    w.text(w.fact("title"), style="subtitle")
    w.text(f"for {w.fact('organization.name')}", f"Report no. {w.fact('number')}", style="center")
    w.box(
        f"{w.fact('certification_body.name')}¶{w.fact('certification_body.address')}¶"
        f"T {w.fact('certification_body.phone')}   E {w.fact('certification_body.email')}¶"
        f"{w.fact('certification_body.website')}",
        10,
        3.2,
        left=5,
        border=False,
    )
    w.text("About this report", style="plain")
    for text in stock()["about"]:
        w.text(text)
    w.page()


def _advice(audit: Audit, w: Writer) -> str:
    advice = audit.conclusion.recommendation or ""
    return w.choice("conclusion.recommendation", KEEP if advice in KEEP else GIVE, advice, "¶")


def _glance(audit: Audit, w: Writer) -> None:
    term = f"{fact_on(w, 'organization.licence.valid_from')} to {_until(audit, w)}"
    window = [
        f"{fact_on(w, f'audit.{x}')} {w.fact(f'audit.{x}_half', _half(audit, x))}" for x in ("start", "end")
    ]
    schemes = "¶".join(w.tag("systems+", one, SCHEMES[one]) for one in audit.systems)
    due = fact_on(w, "nonconformities.due_date")
    rows: list[Row] = [
        ["Outcome proposed", _advice(audit, w), "Next audit by", fact_on(w, "next_audit_by")],
        [
            "Minor / major",
            f"{w.fact('nonconformities.minor')} / {w.fact('nonconformities.major')}",
            "Answers due",
            due,
        ],
        ["Audit window", "¶".join(window), "Report issued", fact_on(w, "report_date")],
        [
            "Lead auditor",
            w.person(audit.leader)("name"),
            "Type of audit",
            w.fact("audit_type", TYPE_NAMES[audit.audit_type]),
        ],
        ["Scheme(s)", schemes, "Method", w.choice("audit.mode", MODES, audit.audit.mode, "¶")],
        ["Auditor days", w.fact("audit.person_days"), "of which on site", w.fact("audit.onsite_days")],
        ["Staff in scope", w.fact("headcount"), "Staff, all", w.fact("headcount_total")],
        ["Staff insured", w.fact("insured_count"), "Risk class", w.fact("audit.risk")],
        ["Client", w.fact("organization.name"), "USCC", w.fact("organization.uscc")],
        ["Plant address", w.fact("organization.business_address"), "‹", "‹"],
        ["Legal address", w.fact("organization.registered_address"), "‹", "‹"],
        ["Office address", w.fact("organization.office_address"), "‹", "‹"],
        ["Licence term", term, "Licensed by", w.fact("organization.licence.authority")],
        [
            "Founded on",
            fact_on(w, "organization.established_on"),
            "System live since",
            fact_on(w, "system_effective_on"),
        ],
        ["Activity 业务", w.scope("activity"), "‹", "‹"],
        ["Key steps", w.fact("key_processes"), "Special processes", w.fact("special_processes")],
        ["Outsourced", w.fact("outsourced_processes"), "Not applicable", w.fact("exclusions")],
    ]
    rows += [[f"Scope, {one}", w.scope("audit", one), "‹", "‹"] for one in audit.systems]
    labelled: list[Row] = [[_label(row[0]), row[1], _label(row[2]), row[3]] for row in rows]
    w.table(labelled, (1.9, 3.5, 1.7, 2.9))


def _label(text: str | Cell) -> str | Cell:
    """A label in bold, however long."""
    return text if isinstance(text, Cell) or text == "‹" else Cell(lines_of(text), bold=True)


def _until(audit: Audit, w: Writer) -> str:
    until = audit.organization.licence.valid_to
    path = "organization.licence.valid_to"
    return w.fact(path, day(until)) if until else f"{w.until(path)} (open-ended)"


def _half(audit: Audit, end: str) -> str:
    return HALVES[audit.at(f"audit.{end}_half")]


def _arrangements(audit: Audit, w: Writer) -> None:
    w.text(f"Objective: {stock()['objective'][audit.audit_type]}")
    w.text(
        f"Period looked at: {fact_on(w, 'audit.covered_from')} to {fact_on(w, 'audit.covered_to')}. "
        "Samples were chosen by the auditors. 样本由审核员选取。"
    )
    if audit.audit.reductions:
        w.text(f"Audit time was reduced because: {w.each('audit.reductions', audit.audit.reductions, '; ')}.")
    if audit.stage1:
        when = f"{fact_on(w, 'stage1.start')}, {w.fact('stage1.start_time')} to {w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "on site")
        w.text(
            f"Stage 1 took place on {when}{w.silent('stage1.end')}, {how}. Its concerns have been resolved."
        )
    w.heading(2, "2.1  Criteria")
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = (
            e.silent("iso") if standard.iso == standard.number else f" ({e('iso')})" if standard.iso else ""
        )
        w.text(f"• {e('number')}{twin} {standard.title}{e.silent('system')}", style="plain")
    w.text(f"• Laws and regulations: {w.laws('criteria')}", style="plain")
    w.text("• The client's own procedures and customer requirements", style="plain")
    w.heading(2, "2.2  Audit team")
    rows: list[Row] = [["ID", "Registration no.", "Expires", "Code", "Name", "Function", "Grade"]]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + told)
            ends.append(on(r, "valid_until"))
        codes = e.each("professional_codes", "¶") or w.blank
        first: Row = [e("label"), "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]
        rows.append([*first, e("name"), e("role", ROLES[member.role]), e("grade")])
    w.table(rows, (0.7, 3, 1.7, 1.2, 1.2, 1.4, 1.4), head=1, repeat=True)
    _others(audit, w)


def _others(audit: Audit, w: Writer) -> None:
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "Guide" if guest.role == "guide" else "Observer")
        w.text(f"{role}: {a('name')}, {a('from')}", style="plain")
    names = ", ".join(w.person(member)("name") for member in audit.team)
    w.text(
        f"Impartiality and confidentiality declared by {names}. 上述人员两年之内未向企业提供咨询。",
        style="plain",
    )
    w.heading(2, "2.3  Sites")
    rows: list[Row] = [["Nature", "People", "Activity", "Address"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "Fixed" if site.kind == "fixed" else "Temporary")
        rows.append([kind, s("headcount"), s("activity"), s("address")])
    w.table(rows, (1.3, 1.2, 2.5, 5), head=1)


def _processes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["No.", "Process step 工序", "Control", "What was seen 审核证据", "Outcome"]]
    known: set[str] = set()
    for at, step in enumerate(audit.world.industry["flow"], 1):
        kind = next((kind for part, kind in STEPS.items() if part in step), "other")
        texts = [text for text in stock()["steps"][kind] if text not in known]
        seen = w.random.choice(texts or stock()["steps"]["other"])
        known.add(seen)
        rows.append([f"P{at}", step, CONTROLS.get(kind, "PRP"), seen, "OK"])
    w.table(rows, (0.6, 2, 0.9, 7.5, 1.1), head=1, repeat=True)
    w.text(
        "OK = no finding, or findings only as listed in section 6. 除第6章所列外未见不符合。", style="plain"
    )
    for title, group in (("3.1  Prerequisite programmes", "prp"), ("3.2  Management", "management")):
        w.heading(2, title)
        told: list[Row] = [["Topic", "Evidence"]]
        told += [[topic, text.format(**slots(audit, w))] for topic, text in stock()[group]]
        w.table(told, (3.2, 8.8), head=1, repeat=True)


def _running(audit: Audit, w: Writer) -> None:
    w.heading(2, "5.1  Internal audit, management review, compliance")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        w.text(
            f"Internal audit: planned {on(e, 'planned_on')}; carried out {on(e, 'start')} "
            f"to {on(e, 'end')}; led by {e('leader')}; auditors {e.each('auditors', ', ')}; "
            f"{e('nonconformities')} nonconformities, all closed {on(e, 'closed_on')}."
        )
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        w.text(
            f"Management review: invitation {on(e, 'planned_on')}; meeting {on(e, 'held_on')}; "
            f"chaired by {e('chair')}; {e('improvements')} improvement actions due {on(e, 'due_date')}."
        )
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        w.text(
            f"Evaluation of compliance: {on(e, 'done_on')}, by {e.each('evaluators', ', ')}, against "
            f"{e('stated_count')} laws and regulations; 结论为合规。"
        )
    w.heading(2, "5.2  Legal register and standards")
    records.legal(audit, w)
    w.heading(2, "5.3  Exercises and figures")
    records.figures(audit, w)


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"Raised in this audit: {w.fact('nonconformities.major')} major, "
        f"{w.fact('nonconformities.minor')} minor."
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "Major", "minor": "Minor"}, item.grade)
        rows: list[Row] = [
            [f"NC {item.number}" + e.silent("number"), grade, "Area", e("department")],
            ["Clause", e("clause"), "Standard", e("standard")],
            ["Evidence", e("description"), "‹", "‹"],
            [
                "Answer by",
                fact_on(w, "nonconformities.due_date"),
                "Verification",
                "{+}Documents  {-}Follow-up visit",
            ],
        ]
        w.table(rows, (1.5, 3, 1.5, 4), bold=(0, 2))
        w.text("", style="plain")
    if audit.previous_nonconformities:
        w.text("Findings of the previous audit 上次审核不符合的验证", style="plain")
        rows = [["Closed", "Finding", "Still effective"]]
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            rows.append([on(p, "closed_on"), p("description"), "Yes"])
        w.table(rows, (1.8, 6.6, 1.6), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Rating", "Criterion"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("value"), e("criterion")])
    w.table(rows, (3, 7), head=1, rules="three")
    for head, group in (("Strengths", "good"), ("Opportunities", "ofi")):
        w.text(f"{head}: {w.random.choice(stock()[group])}")
    name, heads = w.fact("organization.name"), w.fact("headcount")
    w.text(
        f"The system of {name}, covering {heads} people, meets the criteria within the limits of sampling; "
        f"minor nonconformities still to be answered: {w.fact('nonconformities.minor')}."
    )
    w.text(f"Recommendation: {_advice(audit, w).replace('¶', '  ')}", style="plain")
    for system in audit.systems:
        w.text(f"Wording for the certificate ({system}): {w.scope('certificate', system)}", style="plain")
        w.text(f"Wording used by the client ({system}): {w.scope('system', system)}", style="plain")
    focus = ", ".join(w.random.sample(stock()["next_focus"], 2))
    w.text(f"The next audit is due by {fact_on(w, 'next_audit_by')}; focus: {focus}.", style="plain")
    w.text(
        f"Signed: {w.each('conclusion.signatories', audit.conclusion.signatories, ' / ')}",
        f"Date: {fact_on(w, 'report_date')}",
        f"for {w.fact('certification_body.name')}",
        style="right",
    )
