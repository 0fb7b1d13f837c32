"""榕菲德认证: a form in English with Chinese names, labels above the values, records as columns."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.records import Permit
from corpus.bodies.templates.a import _rongfei_evidence as evidence
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

BODY = "榕菲德认证（中国）有限公司"
ENGLISH = "Rongfeid Certification (China) Co., Ltd."
SYSTEMS = ("QMS+EMS", "ISMS", "QMS", "QMS+EMS+OHSMS", "MDR+QMS", "ISMS+ITSMS", "QMS+HSPM", "EMS+OHSMS")
TYPES = ("surveillance", "recertification", "stage2", "transfer", "special")
STYLE = {"look": "ballot", "dates": "slash", "styled": False, "blank": "N/A"}

TYPE_NAMES = {
    "stage2": "Initial – Stage 2",
    "surveillance": "Surveillance",
    "recertification": "Recertification",
    "transfer": "Transfer",
    "special": "Special",
}
NAMES = {
    "QMS": "Quality Management System",
    "EMS": "Environmental Management System",
    "OHSMS": "Occupational Health & Safety Management System",
    "ISMS": "Information Security Management System",
    "ITSMS": "IT Service Management System",
    "MDR": "Medical Devices Quality Management System",
    "HSPM": "Hazardous Substance Process Management System",
}
ROLES = {"leader": "Lead Auditor", "member": "Auditor", "technical_expert": "Technical Expert"}
MODES = {"onsite": "On-site", "remote": "Remote (ICT)", "mixed": "On-site + remote"}
PROGRAMME = (
    (
        "Surveillance 1",
        "Leadership, internal audit, complaints, operation (50 % of processes)",
        "1/3 of initial",
    ),
    ("Surveillance 2", "Support, purchasing, operation (remaining processes)", "1/3 of initial"),
    ("Recertification", "All processes and all sites", "2/3 of initial"),
)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def english(day: date) -> str:
    """A day as in 05 Mar 2025."""
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(ENGLISH,), footer=(f"Form {audit.world.form_no} Rev.7",), page="Page # of ##")
    _cover(audit, w)
    w.heading(1, "A.  CLIENT DATA 受审核方信息")
    _client(audit, w)
    w.heading(1, "B.  AUDIT DATA 审核信息")
    _audit(audit, w)
    _team(audit, w)
    w.heading(1, "C.  AUDIT EVIDENCE 审核证据")
    evidence.all_of(audit, w)
    w.heading(1, "D.  NONCONFORMITIES 不符合项")
    _nonconformities(audit, w)
    w.heading(1, "E.  CONCLUSION & RECOMMENDATION 结论与推荐")
    _conclusion(audit, w)
    w.page()
    w.heading(1, "Appendix I  Terms")
    for text in said(w, "rules", 5):
        w.text(f"– {text}", style="plain")
    w.heading(1, "Appendix II  Audit programme for the certification cycle")
    rows: list[Row] = [["Audit", "Processes to be covered", "Duration"]]
    rows += [[name, topic, time] for name, topic, time in PROGRAMME]
    w.table(rows, (2.4, 5.4, 2.8), head=1)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("title"), style="title")
    w.text("AUDIT REPORT", style="subtitle")
    rows: list[Row] = [
        [f"Client¶{w.fact('organization.name')}", "‹"],
        [
            f"Report No.¶{w.fact('number')}",
            f"Date of report¶{w.fact('report_date', english(audit.report_date))}",
        ],
        [f"Type of audit¶{w.choice('audit_type', TYPE_NAMES, audit.audit_type, '   ')}", "‹"],
        [
            f"Lead Auditor¶{w.person(audit.leader)('name')}",
            f"Management system(s)¶{_systems(audit, w)}",
        ],
    ]
    w.table(rows, (5, 5.4))
    w.text(f"{w.fact('certification_body.name')}", style="center")
    w.text(
        f"{w.fact('certification_body.address')}  |  T {w.fact('certification_body.phone')}",
        f"{w.fact('certification_body.email')}  |  {w.fact('certification_body.website')}",
        style="center",
    )


def _systems(audit: Audit, w: Writer) -> str:
    return "¶".join(w.tag("systems+", one, f"{NAMES[one]} ({one})") for one in audit.systems)


def _client(audit: Audit, w: Writer) -> None:
    world = audit.world
    term = f"{w.fact('organization.licence.valid_from')} – {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        [
            f"Legal name 名称¶{w.fact('organization.name')}",
            "‹",
            f"USCC 统一社会信用代码¶{w.fact('organization.uscc')}",
        ],
        [f"Registered address 注册地址¶{w.fact('organization.registered_address')}", "‹", _founded(w)],
        [f"Office 办公地址¶{w.fact('organization.office_address')}", "‹", f"Licence term 营业期限¶{term}"],
        [f"Operation 经营地址¶{w.fact('organization.business_address')}", "‹", _authority(w)],
        [
            f"Employees (total)¶{w.fact('headcount_total')}",
            f"Effective personnel¶{w.fact('headcount')}",
            f"Social insurance (persons)¶{w.fact('insured_count')}",
        ],
        [f"Contact¶{world.people.contact}", f"Tel.¶{world.phone}", f"System in force since¶{_since(w)}"],
        [f"Key processes¶{w.fact('key_processes')}", f"Special processes¶{_special(w)}", _outsourced(w)],
        [f"Exclusions / not applicable¶{w.fact('exclusions')}", "‹", f"Shifts¶{world.shifts}"],
    ]
    w.table(rows, (3.6, 3.2, 3.8))
    w.text("Sites", style="plain")
    head: list[str] = ["Site", *(str(at) for at in range(1, len(audit.sites) + 1))]
    entries = [w.same("sites", site.address, site) for site in audit.sites]
    kinds = [
        w.choice(f"{e.path}.kind", {"fixed": "permanent", "temporary": "temporary"}, site.kind)
        for e, site in zip(entries, audit.sites, strict=True)
    ]
    sites: list[Row] = [
        head,
        ["Address", *(e("address") for e in entries)],
        ["Activity", *(e("activity") for e in entries)],
        ["Personnel", *(e("headcount") for e in entries)],
        ["Kind", *kinds],
    ]
    w.table(sites, (1.6, *[9 / len(entries)] * len(entries)), head=1)
    _permits(audit.permits, w)


def _founded(w: Writer) -> str:
    return f"Established 成立日期¶{w.fact('organization.established_on')}"


def _authority(w: Writer) -> str:
    return f"Registration authority¶{w.fact('organization.licence.authority')}"


def _since(w: Writer) -> str:
    return w.fact("system_effective_on")


def _special(w: Writer) -> str:
    return w.fact("special_processes")


def _outsourced(w: Writer) -> str:
    return f"Outsourced processes¶{w.fact('outsourced_processes')}"


def _permits(permits: list[Permit], w: Writer) -> None:
    """Statutory permits, each in a row of labels above values."""
    if not permits:
        return
    w.text("Statutory permits", style="plain")
    rows: list[Row] = []
    for permit in permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期", value="长期")
        rows.append([f"Permit¶{e('kind')}", f"No.¶{e('number')}", f"Holder¶{e('holder')}"])
        term = f"Valid¶{e('valid_from')} – {until}"
        rows.append([f"Scope¶{e('scope')}", term, f"Issued by¶{e('authority')}"])
    w.table(rows, (3.2, 3.6, 3.8))


def _audit(audit: Audit, w: Writer) -> None:
    when = audit.audit
    start = w.fact("audit.start", english(when.start)) + " " + _half(audit, w, "start_half")
    end = w.fact("audit.end", english(when.end)) + " " + _half(audit, w, "end_half")
    rest = when.person_days - when.onsite_days
    rows: list[Row] = [
        [f"Audit dates¶{start} – {end}", "‹", f"Method¶{w.choice('audit.mode', MODES, when.mode, ' ')}", "‹"],
        [
            f"Man-days (total)¶{w.fact('audit.person_days')}",
            f"Man-days on site¶{w.fact('audit.onsite_days')}",
            f"Man-days off site¶{rest:g}",
            f"Risk / complexity¶{w.fact('audit.risk')}",
        ],
        [
            f"Period covered¶{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}",
            "‹",
            f"Reduction of man-days (justification)¶{_reductions(audit, w)}",
            "‹",
        ],
    ]
    if audit.stage1:
        day = english(audit.stage1.start)
        one = f"{w.fact('stage1.start', day)}, {w.fact('stage1.start_time')} – "
        last = f"{w.fact('stage1.end', english(audit.stage1.end))}, {w.fact('stage1.end_time')}"
        where = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.append([f"Stage 1¶{one}{last}", "‹", f"Stage 1 method¶{where}", "‹"])
    w.table(rows, (2.6, 2.6, 2.7, 2.7))
    w.text("Criteria and scope of audit", style="plain")
    scopes: list[Row] = []
    for standard in audit.standards:
        s = w.standard(standard.system)
        twin = f" / {s('iso')}" if standard.iso and standard.iso != standard.number else ""
        if standard.iso == standard.number:
            twin = s.silent("iso")
        scopes.append(
            [f"{s('system')}¶{s('number')}{twin}", f"Scope¶{w.scope('audit', standard.system)}"],
        )
    w.table(scopes, (3.6, 7))
    w.text(f"Legal requirements used as criteria: {w.laws('criteria', ', ')}.")


def _half(audit: Audit, w: Writer, name: str) -> str:
    value = audit.at(f"audit.{name}")
    assert value in HALVES
    return w.fact(f"audit.{name}", value.upper())


def _reductions(audit: Audit, w: Writer) -> str:
    return w.each("audit.reductions", audit.audit.reductions, "; ") or "None"


def _team(audit: Audit, w: Writer) -> None:
    """A column for each person."""
    w.text("Audit team", style="plain")
    entries = [w.person(member) for member in audit.team]
    pairs = list(zip(entries, audit.team, strict=True))
    numbers, codes = [], []
    for e, member in pairs:
        lines = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            lines.append(f"{r('number')}{told} (exp. {r('valid_until')})")
        numbers.append("¶".join(lines) or w.blank)
        codes.append(e.each("professional_codes", ", ") or w.blank)
    rows: list[Row] = [
        ["Code", *(e("label") for e in entries)],
        ["Name", *(e("name") for e in entries)],
        ["Role", *(e("role", ROLES[member.role]) for e, member in pairs)],
        ["Grade 级别", *(e("grade") for e in entries)],
        ["CCAA reg. No.", *numbers],
        ["Tech. code", *codes],
    ]
    w.table(rows, (1.4, *[9.2 / len(entries)] * len(entries)))
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "guide" if guest.role == "guide" else "observer")
        guests.append(f"{a('name')} ({role}, {a('from')})")
    w.text(f"Also attending: {'; '.join(guests)}.", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("Trainee auditors (实习审核员) work under guidance; their time is not counted.", style="plain")


def _nonconformities(audit: Audit, w: Writer) -> None:
    major, minor = w.fact("nonconformities.major"), w.fact("nonconformities.minor")
    rows: list[Row] = [[f"Major NC¶{major}", f"Minor NC¶{minor}", f"Agreed due date¶{_due(audit, w)}"]]
    w.table(rows, (3, 3, 4.6))
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "Major", "minor": "Minor"}, item.grade)
        shown: list[Row] = [
            [f"NCR No.¶{item.number}{e.silent('number')}", f"Department¶{e('department')}", f"Grade¶{grade}"],
            [f"Standard¶{e('standard')}", f"Clause¶{e('clause')}", "Verification¶by documents"],
            [f"Statement of nonconformity¶{e('description')}", "‹", "‹"],
        ]
        w.table(shown, (3.4, 3.4, 3.8))
    if audit.previous_nonconformities:
        w.text("Follow-up of the previous audit", style="plain")
        before: list[Row] = [["Finding of previous audit", "Closed", "Effective (Y/N)"]]
        for earlier in audit.previous_nonconformities:
            p = w.entry("previous_nonconformities", earlier)
            before.append([p("description"), p("closed_on"), "Y"])
        w.table(before, (6.8, 2, 1.8), head=1)


def _due(audit: Audit, w: Writer) -> str:
    due = audit.nonconformities.due_date
    return w.fact("nonconformities.due_date", english(due)) if due else w.blank


def _conclusion(audit: Audit, w: Writer) -> None:
    values = ("符合", "基本符合", "不符合")
    rows: list[Row] = [["Criterion 评价项目", *values]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        marks = [f"X{e.silent('value')}" if one == rating.value else "–" for one in values]
        rows.append([f"{at + 1}. {e('criterion')}", *marks])
    w.table(rows, (5.6, 1.6, 1.8, 1.6), head=1)
    w.text("Strengths: " + " ".join(said(w, "strong", 2)), style="plain")
    w.text(
        f"The audit of {w.fact('organization.name')} was carried out as planned; "
        f"{w.fact('nonconformities.minor')} minor NC were raised and accepted by the client."
    )
    if audit.audit_type in {"surveillance", "special"}:
        options = {
            "maintain": "Continuation of certification",
            "suspend": "Suspension",
            "withdraw": "Withdrawal",
        }
    else:
        options = {
            "recommend": "Certification recommended",
            "recommend_after_correction": "Certification recommended after acceptance of corrective actions",
            "not_recommend": "Certification not recommended",
        }
    w.text("Recommendation", style="plain")
    chosen = audit.conclusion.recommendation or ""
    w.table([[w.choice("conclusion.recommendation", options, chosen, "¶")]], (10.6,))
    for system in audit.systems:
        w.text(f"Wording for certificate, {system}: {w.scope('certificate', system)}", style="plain")
    w.text(
        f"Next audit no later than {w.fact('next_audit_by', english(audit.next_audit_by))}. "
        + " ".join(said(w, "plan", 1))
    )
    _signed(audit, w)


def _signed(audit: Audit, w: Writer) -> None:
    """The names with the roles under them, two in a row."""
    cells = [
        f"{w.each('conclusion.signatories', [member.name])}"
        f"¶({ROLES[member.role]})¶{w.fact('report_date', english(audit.report_date))}"
        for member in audit.team
    ]
    if len(cells) % 2:
        cells.append("– –")
    rows = [cells[at : at + 2] for at in range(0, len(cells), 2)]
    w.table([["Signatures of the audit team", "‹"], *rows], (5.3, 5.3), head=1)
