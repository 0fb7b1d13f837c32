"""数契: a print from the body's own system; keys and values, each record a card, sections in no order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _shuqi_checks as checks
from corpus.bodies.templates.a import _shuqi_data as data
from corpus.bodies.templates.a import _shuqi_files as files
from corpus.bodies.templates.a._shuqi_cards import Print
from corpus.bodies.writer import Writer

BODY = "数契检验认证有限公司"
SYSTEMS = (
    "ISMS",
    "QMS+EMS+OHSMS",
    "FSMS+HACCP",
    "QMS",
    "EnMS",
    "ISMS+ITSMS",
    "MDR+QMS",
    "EMS+OHSMS",
    "QMS+HSPM",
    "QMS+EIMS",
)
TYPES = ("surveillance", "stage2", "transfer", "recertification", "special")
STYLE = {"look": "bracket", "dates": "dash", "blank": "N/A", "styled": False}

TYPE_NAMES = {
    "stage1": ("第一阶段审核", "STAGE1"),
    "stage2": ("第二阶段审核", "STAGE2"),
    "surveillance": ("监督审核", "SURV"),
    "recertification": ("再认证审核", "RECERT"),
    "special": ("特殊审核", "SPECIAL"),
    "transfer": ("转换审核", "TRANSFER"),
}
SECTIONS: tuple[Callable[[Print], None], ...] = (
    data.organization,
    data.scopes,
    data.team,
    data.sites,
    data.standards,
    data.laws,
    data.objectives,
    checks.notes,
    files.calibrations,
    files.equipment,
    files.holders,
    files.people,
    files.permits,
    files.cycle,
    files.partners,
    files.drills,
    files.figures,
)


def build(audit: Audit, w: Writer) -> None:
    """The first page, the sections as they come, the end."""
    p = Print(audit, w)
    w.margins(
        header_cells=("ACMS 审核作业平台 V5.3", f"PrintID [{p.job}]", "AuditReport / 全字段打印"),
        footer=(f"PrintTime {p.printed}    Operator [u{p.job[-4:]}]    本页由系统生成",),
        page="Page #/##",
        first=False,
    )
    _first(p)
    w.page()
    sections = list(SECTIONS)
    w.random.shuffle(sections)
    for section in sections:
        section(p)
    checks.nonconformities(p)
    checks.earlier(p)
    files.expiry(p)
    w.page()
    checks.conclusion(p)
    checks.signatures(p)
    _end(p)


def _first(p: Print) -> None:
    audit, w = p.audit, p.w
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    label, code = TYPE_NAMES[audit.audit_type]
    p.lines(
        ("报告编号 ReportNo", w.fact("number")),
        ("对象 Object", f"{w.fact('organization.name')} [ORG-{p.org}]"),
        ("审核类型 AuditType", f"{w.fact('audit_type', label)} ({code})"),
        ("体系 Systems", "；".join(w.tag("systems+", one, data.NAMES[one]) for one in audit.systems)),
        ("Status", "Issued"),
        ("报告日期 ReportDate", w.fact("report_date")),
        ("委托号 ApplicationNo", audit.world.application_no),
        ("传真 Fax", w.blank),
    )
    w.heading(1, f"[{p.section('TASK')}] 任务 AuditTask")
    when = audit.audit
    found = [
        ("StartDate", f"{w.fact('audit.start')} {w.fact('audit.start_half', when.start_half.upper())}"),
        ("EndDate", f"{w.fact('audit.end')} {w.fact('audit.end_half', when.end_half.upper())}"),
        ("审核方式 Mode", f"{w.fact('audit.mode', '现场')} (ONSITE)"),
        ("覆盖期 CoveredFrom", w.fact("audit.covered_from")),
        ("覆盖期 CoveredTo", w.fact("audit.covered_to")),
        ("风险等级 RiskLevel", w.fact("audit.risk")),
        ("总人日 PersonDays", w.fact("audit.person_days")),
        ("现场人日 OnsiteDays", w.fact("audit.onsite_days")),
        ("减少理由 Reduction", w.each("audit.reductions", when.reductions, "；") or w.blank),
    ]
    if audit.stage1 and audit.audit_type != "stage1":
        day = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        found += [
            ("一阶段开始 Stage1.Start", day),
            ("一阶段结束 Stage1.End", f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"),
            ("一阶段方式 Stage1.Mode", w.fact("stage1.mode", "现场")),
        ]
    p.lines(*found)
    _board(p)


def _board(p: Print) -> None:
    audit, w = p.audit, p.w
    w.heading(1, f"[{p.section('BOARD')}] 看板 Dashboard")
    leader = w.person(audit.leader)
    p.lines(
        ("组长 Leader", f"{leader('name')}{leader.silent('role')}"),
        ("体系覆盖人数 Headcount", w.fact("headcount")),
        ("NC.Major 严重不符合", w.fact("nonconformities.major")),
        ("NC.Minor 轻微不符合", w.fact("nonconformities.minor")),
        ("下次审核期限 NextAuditBy", w.fact("next_audit_by")),
    )
    told: list[tuple[str, Sequence[object]]] = [
        ("Calibration", audit.calibrations),
        ("SpecialEquipment", audit.special_equipment),
        ("WorkCert", audit.personnel_certificates),
        ("Permit", audit.permits),
        ("Supplier", audit.suppliers),
    ]
    w.text(f"RecordCount: {'; '.join(f'{name}={len(found)}' for name, found in told)}", style="plain")


def _end(p: Print) -> None:
    w = p.w
    at = "certification_body."
    w.heading(1, f"[{p.section('BODY')}] 机构 CertificationBody")
    p.lines(
        ("名称 Name", w.fact(at + "name")),
        ("地址 Address", w.fact(at + "address")),
        ("电话 Tel", w.fact(at + "phone")),
        ("Web", w.fact(at + "website")),
        ("Email", w.fact(at + "email")),
        ("传真 Fax", w.blank),
    )
    w.text("——  End of print  ——", style="center")
