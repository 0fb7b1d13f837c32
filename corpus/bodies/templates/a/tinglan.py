"""汀兰食品安全认证: in English, a summary page of labels and values, days in three English ways."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _tinglan_evidence as evidence
from corpus.bodies.templates.a._stock import said
from corpus.bodies.templates.a._tinglan_evidence import long, short, when
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "汀兰食品安全认证有限公司"
SYSTEMS = ("HACCP", "FSMS", "FSMS+HACCP", "QMS+FSMS", "HACCP+QMS", "FSMS+HACCP+QMS")
TYPES = ("stage2", "surveillance", "recertification", "special", "transfer")
STYLE = {"look": "ballot", "dates": "dash", "blank": "n/a"}

TYPE_NAMES = {
    "stage2": "Initial certification audit, stage 2",
    "surveillance": "Surveillance audit",
    "recertification": "Recertification audit",
    "special": "Special audit",
    "transfer": "Transfer audit",
}
NAMES = {"HACCP": "HACCP", "FSMS": "Food safety management", "QMS": "Quality management"}
ROLES = {"leader": "Lead auditor", "member": "Auditor in the team", "technical_expert": "Technical expert"}
RISKS = {"低": "Low", "中": "Medium", "高": "High"}
RATED = {"符合": "Conforming", "基本符合": "Largely conforming", "不符合": "Not conforming"}
FIRST = {
    "recommend": "Grant certification",
    "recommend_after_correction": "Grant certification after verification of corrective action",
    "not_recommend": "Refuse certification",
}
KEPT = {"maintain": "Maintain certification", "suspend": "Suspend", "withdraw": "Withdraw"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("TINGLAN FOOD ASSURANCE",), footer=(f"{audit.world.form_no} Rev. 4",), page="Page # of ##"
    )
    w.text("AUDIT REPORT", style="title")
    w.text(w.fact("title"), style="center")
    _summary(audit, w)
    w.page()
    w.heading(1, "Assignment")
    _assignment(audit, w)
    w.heading(1, "The client")
    _client(audit, w)
    w.heading(1, "Evidence")
    evidence.all_of(audit, w)
    w.heading(1, "Findings")
    _findings(audit, w)
    w.heading(1, "Conclusion")
    _conclusion(audit, w)


def _summary(audit: Audit, w: Writer) -> None:
    w.heading(1, "Summary")
    halves = {"am": "morning", "pm": "afternoon"}
    ends = [
        f"{when(w, f'audit.{end}')} ({w.fact(f'audit.{end}_half', halves[audit.at(f'audit.{end}_half')])})"
        for end in ("start", "end")
    ]
    pairs = [
        ("Report No.", w.fact("number")),
        ("Client", w.fact("organization.name")),
        ("Type of audit", w.fact("audit_type", TYPE_NAMES[audit.audit_type])),
        ("Schemes", ", ".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)),
        ("Audit dates", " – ".join(ends)),
        ("Mode", w.fact("audit.mode", "on site")),
        (
            "Audit time",
            f"{w.fact('audit.person_days')} auditor-days, of which {w.fact('audit.onsite_days')} on site",
        ),
        ("Lead auditor", w.person(audit.leader)("name")),
        ("Employees", f"{w.fact('headcount_total')} (within the scope: {w.fact('headcount')})"),
        ("Major nonconformities", w.fact("nonconformities.major")),
        ("Minor nonconformities", w.fact("nonconformities.minor")),
        ("Next audit before", when(w, "next_audit_by")),
        ("Date of report", when(w, "report_date")),
        ("Issued by", w.fact("certification_body.name")),
        ("Office", w.fact("certification_body.address")),
        (
            "Contact",
            f"{w.fact('certification_body.phone')}, {w.fact('certification_body.email')}, "
            f"{w.fact('certification_body.website')}",
        ),
    ]
    w.table([[f"{label}:", value] for label, value in pairs], (3, 7), rules="none")
    w.text(
        "This report is confidential. It is based on samples; nonconformities may exist that were not seen. "
        + " ".join(said(w, "rules", 1))
    )


def _assignment(audit: Audit, w: Writer) -> None:
    items = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f" ({e('iso')})" if one.iso else ""
        items.append(f"{e('number')}{twin}{e.silent('system')} for {NAMES[one.system]}")
    w.text(
        f"Criteria: {'; '.join(items)}; the client's own documents; applicable legislation, in particular "
        f"{w.laws('criteria', ', ')}."
    )
    for system in audit.systems:
        w.text(f"Scope audited, {NAMES[system]}: {w.scope('audit', system)}", style="plain")
    since, until = (w.tag(path, audit.at(path), short(audit.at(path))) for path in COVERED)
    risk = f"{RISKS[audit.audit.risk]} ({w.fact('audit.risk')})"
    w.text(f"The audit covers the period from {since} to {until}. Risk category: {risk}.")
    if audit.audit.reductions:
        cut = w.each("audit.reductions", audit.audit.reductions, "; ")
        w.text(f"Justification for reduced audit time: {cut}.")
    if audit.stage1:
        w.text(
            f"Stage 1 took place {w.fact('stage1.mode', 'on site')} on {when(w, 'stage1.start')}"
            f"{w.silent('stage1.end')} between {w.fact('stage1.start_time')} and {w.fact('stage1.end_time')}."
        )
    rows: list[Row] = [["No.", "Name", "Function", "Grade", "Registration", "Valid until", "Categories"]]
    for member in audit.team:
        m = w.person(member)
        first: Row = [m("label"), m("name"), m("role", ROLES[member.role]), m("grade")]
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, m.each("professional_codes", ", ") or w.blank])
        for at, held in enumerate(member.registrations):
            r = m.inner("registrations", held)
            number = r("number") + r.silent("system") + r.silent("grade")
            day = r("valid_until", short(held.valid_until))
            codes = r.each("professional_codes", ", ") or w.blank
            codes += "" if at else m.silent_each("professional_codes")
            rows.append([*(["^"] * 4 if at else first), number, day, codes])
    w.table(rows, (0.6, 1.1, 1.6, 1.3, 2.7, 1.5, 1.2), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "Guide" if guest.role == "guide" else "Observer")
        w.text(f"{role}: {a('name')} ({a('from')})", style="plain")


COVERED = ("audit.covered_from", "audit.covered_to")


def _client(audit: Audit, w: Writer) -> None:
    licence = audit.organization.licence
    end = licence.valid_to
    until = w.tag("organization.licence.valid_to", end, long(end)) if end else ""
    term = f"until {until}" if end else f"without a fixed end ({w.until('organization.licence.valid_to')})"
    w.text(
        f"{w.fact('organization.name')} was established on {when(w, 'organization.established_on')} and is "
        f"registered under the unified social credit code {w.fact('organization.uscc')}. The licence "
        f"was issued by {w.fact('organization.licence.authority')} and is valid from "
        f"{when(w, 'organization.licence.valid_from')} {term}."
    )
    rows: list[Row] = [
        ["Registered address", w.fact("organization.registered_address")],
        ["Office", w.fact("organization.office_address")],
        ["Operating address", w.fact("organization.business_address")],
        ["Activity", w.scope("activity")],
        ["Key processes", w.fact("key_processes")],
        ["Processes needing validation", w.fact("special_processes")],
        ["Outsourced processes", w.fact("outsourced_processes")],
        ["Exclusions", w.fact("exclusions")],
        ["Process flow", " > ".join(audit.world.industry["flow"])],
    ]
    w.table(rows, (3, 7))
    items = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "permanent" if site.kind == "fixed" else "temporary")
        items.append(f"{s('address')} ({kind} site, {s('activity')}, {s('headcount')} people)")
    w.text(
        f"Sites audited: {'; '.join(items)}. Social insurance is paid for {w.fact('insured_count')} people. "
        f"The management system has been in force since {when(w, 'system_effective_on')}."
    )
    for system in audit.systems:
        w.text(f"Scope in the client's manual, {NAMES[system]}: {w.scope('system', system)}", style="plain")


def _findings(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"{w.fact('nonconformities.major')} major and {w.fact('nonconformities.minor')} minor "
        "nonconformities were raised.",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "Minor" if item.grade == "minor" else "Major")
        rows: list[Row] = [
            [
                f"NC {item.number}{e.silent('number')}",
                grade,
                e("department"),
                f"{e('standard')}, {e('clause')}",
            ],
            [e("description"), "‹", "‹", "‹"],
        ]
        w.table(rows, (1.4, 1.6, 2.4, 4.6))
        w.text("", style="plain")
    if found.items:
        due = when(w, "nonconformities.due_date")
        w.text(f"Evidence of corrective action is due by {due}. " + " ".join(said(w, "rules", 1)))
    for earlier in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", earlier)
        stated = e("description")
        closed = e("closed_on", long(earlier.closed_on))
        w.text(f"From the previous audit: {stated} Closed on {closed}.")
    w.text("Opportunities for improvement (no reply needed): " + " ".join(said(w, "opportunity", 2)))


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Criterion", "Result"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), f"{RATED[rating.value]} ({e('value')})"])
    w.table(rows, (6, 4), head=1)
    kept = audit.audit_type in {"surveillance", "special"}
    options = KEPT if kept else FIRST
    w.text(
        f"The team finds that the system of {w.fact('organization.name')} is implemented and effective and "
        "recommends:"
    )
    w.text(
        w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "    "),
        style="plain",
    )
    for system in audit.systems:
        w.text(
            f"Wording for the certificate, {NAMES[system]}: {w.scope('certificate', system)}", style="plain"
        )
    w.text(f"The next audit is due before {when(w, 'next_audit_by')}. " + " ".join(said(w, "next", 1)))
    names = w.each("conclusion.signatories", audit.conclusion.signatories, ", ")
    w.text(f"Signatures of the audit team: {names}", style="right")
    w.text(f"Date: {w.tag('report_date', audit.report_date, short(audit.report_date))}", style="right")
