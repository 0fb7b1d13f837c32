"""霁岚's audit trail (section 4), licences and annexes, and its stock of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WORKERS = {"OHSMS", "HSE"}


def english(day: date) -> str:
    """A day as on the cover.

    >>> english(date(2025, 3, 5))
    '05 Mar 2025'
    """
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


class Stock(Sentences):
    """The body's own sentences, their slots filled."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.slots["foreign"] = f"0{w.random.randint(11, 98)}23Q{w.random.randint(20101, 29999)}R2S"

    def rows(self, *names: str) -> list[Row]:
        """Rows of evidence: clause, topic, what was seen."""
        return [[str(cell).format(**self.slots) for cell in row] for row in self.at(*names)]


def listing(
    w: Writer,
    path: str,
    records: Sequence[object],
    heads: dict[str, str],
    widths: tuple[float, ...],
    asides: tuple[str, ...] = (),
) -> None:
    """A table with a row an entry, columns by English head."""
    rows: list[Row] = [list(heads)]
    for record in records:
        e = w.entry(path, record)
        cells = []
        for name in heads.values():
            if name in asides:
                cells.append(e.aside(name))
            elif isinstance(getattr(record, name), list):
                cells.append(e.each(name, "¶"))
            else:
                cells.append(e(name))
        rows.append(cells)
    w.table(rows, widths, head=1, repeat=True)


def licences(audit: Audit, w: Writer) -> None:
    """Permits and certificates in force."""
    if audit.permits:
        w.heading(2, "1.3  Permits 行政许可")
        heads = {
            "Permit": "kind",
            "No.": "number",
            "Holder": "holder",
            "Scope": "scope",
            "Issued by": "authority",
            "Valid from": "valid_from",
            "Valid to": "valid_to",
        }
        rows: list[Row] = [list(heads)]
        for one in audit.permits:
            e = w.entry("permits", one)
            cells = [e(name) for name in heads.values()]
            rows.append([*cells[:-1], cells[-1] if one.valid_to else e("valid_to", "长期")])
        w.table(rows, (1.6, 2, 1.8, 1.4, 1.6, 1.4, 1.4), head=1)
    if audit.certificates:
        w.heading(2, f"1.{4 if audit.permits else 3}  Certificates held 已有证书")
        heads = {
            "Scheme": "system",
            "Certificate No.": "number",
            "Date of issue": "issued_on",
            "Expiry date": "valid_to",
        }
        listing(w, "certificates", audit.certificates, heads, (2, 3.4, 2.3, 2.3))


def _evidence(w: Writer, rows: list[Row]) -> None:
    head: Row = ["Clause", "Topic", "Evidence 审核证据"]
    w.table([head, *rows], (1.4, 2, 7), head=1, repeat=True)


def trail(audit: Audit, w: Writer, stock: Stock) -> None:
    """Section 4."""
    w.heading(2, "4.1  Context, Leadership, Planning 环境、领导、策划")
    _evidence(w, stock.rows("planning"))
    w.text("Objectives 目标：", style="plain")
    goals: list[Row] = [["Objective", "Target", "Achieved"], *audit.world.objectives]
    w.table(goals, (5, 2.5, 2.5), head=1)
    _counts(audit, w)
    _laws(audit, w)
    w.heading(2, "4.2  Support 支持")
    _evidence(w, stock.rows("support"))
    _people(audit, w)
    w.heading(2, "4.3  Operation 运行")
    found: list[Row] = []
    for system in audit.systems:
        name = "service" if system == "QMS" and not stock.makes else system
        found += stock.rows("operation", name)
    _evidence(w, found)
    _operation(audit, w)
    w.heading(2, "4.4  Performance and Improvement 绩效与改进")
    _evidence(w, stock.rows("evaluation"))
    _evaluation(audit, w)


def _counts(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Subject", "Number", "List 明细"]]
    for count in audit.counts:
        e = w.entry("counts", count)
        rows.append([e("what"), f"{e('stated')}{count.unit}", e.each("listed", "；")])
    w.table(rows, (2.2, 1.5, 6.7), head=1)


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    w.text(
        f"Legal register 法律法规清单：由主管部门每半年更新，现收录{law('stated_count')}部，"
        f"即{w.laws('compliance')}。"
    )
    few = w.law_entry("operation")
    w.text(f"现场核对了{few.each('titles', '、', '《{}》')}{few.silent('place')}的适用条款，没有发现偏离。")
    heads = {"Technical standard": "title", "Standard No.": "number"}
    listing(w, "standards_cited", audit.standards_cited, heads, (7, 3.4))


def _people(audit: Audit, w: Writer) -> None:
    w.text("Employment contracts sampled 抽查的劳动合同：", style="plain")
    rows: list[Row] = [["Name", "Signed on", "Term from", "Term to"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = e("valid_to") if one.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    w.table(rows, (2.5, 2.5, 2.5, 2.5), head=1)
    if WORKERS & set(audit.systems):
        w.text("Occupational health checks 职业健康检查：", style="plain")
        heads = {
            "Name": "name",
            "Examined on": "examined_on",
            "Medical institution": "institution",
            "Result": "result",
        }
        listing(w, "medical_exams", audit.medical_exams, heads, (2, 2.2, 4, 2))


def _operation(audit: Audit, w: Writer) -> None:
    w.text("Contracts with external providers 与外部供方的合同：", style="plain")
    rows: list[Row] = [["Contract", "Parties", "Subject", "Signed on", "From", "To", "Term"]]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        parties = e.each("parties", "¶")
        days = [e(name) for name in ("signed_on", "valid_from", "valid_to")]
        rows.append([e("kind"), parties, one.about, *days, e("stated_term")])
    w.table(rows, (1.4, 2.8, 1.4, 1.5, 1.5, 1.5, 1), head=1)
    if audit.drills:
        w.text("Emergency drills 应急演练：", style="plain")
        rows = [["Scenario", "Date", "Location", "Participants"]]
        for drill in audit.drills:
            e = w.entry("drills", drill)
            rows.append([e("kind") + "演练", e("held_on"), drill.place, str(drill.people)])
        w.table(rows, (3.4, 2.2, 2.6, 1.8), head=1)
    w.text("按照一般要求，应急预案每三年修订一次，演练之后应当评价其可行性。", style="plain")


def _evaluation(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["Item", f"Amount ({table.unit})"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["Total 合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
    w.text("Evaluation of compliance 合规性评价：", style="plain")
    heads = {"Date": "done_on", "Evaluated by": "evaluators", "Number of requirements": "stated_count"}
    listing(w, "compliance_evaluations", audit.compliance_evaluations, heads, (2.6, 4.4, 3))
    w.text("Internal audit 内部审核：", style="plain")
    heads = {
        "Plan issued": "planned_on",
        "From": "start",
        "To": "end",
        "Lead": "leader",
        "Auditors": "auditors",
        "NCs raised": "nonconformities",
        "All closed on": "closed_on",
    }
    listing(w, "internal_audits", audit.internal_audits, heads, (1.6, 1.6, 1.6, 1.2, 1.4, 1.1, 1.6))
    w.text("Management review 管理评审：", style="plain")
    heads = {
        "Notice issued": "planned_on",
        "Held on": "held_on",
        "Chaired by": "chair",
        "Improvement actions": "improvements",
        "Actions due": "due_date",
    }
    listing(w, "management_reviews", audit.management_reviews, heads, (2, 2, 2, 2, 2))
    w.text("内部审核覆盖了全部部门，审核员没有审核自己的工作；管理评审的改进措施正在实施，尚未到期。")


def annexes(audit: Audit, w: Writer) -> None:
    """The lists at the end, on wide pages."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "Annex A  Measuring Equipment 监视测量设备")
    if audit.calibrations:
        heads = {
            "Instrument": "device",
            "Type": "model",
            "Serial No.": "serial",
            "Used by": "user_unit",
            "Certificate No.": "certificate_no",
            "Date": "calibrated_on",
            "Due": "valid_until",
            "Laboratory": "agency",
            "Result": "result",
        }
        widths = (1.7, 1.3, 1.3, 2.1, 1.8, 1.5, 1.5, 2.1, 1.0)
        listing(w, "calibrations", audit.calibrations, heads, widths)
    else:
        w.text("None 无。", style="plain")
    w.heading(1, "Annex B  Special Equipment 特种设备")
    if audit.special_equipment:
        heads = {
            "Equipment": "name",
            "Model": "model",
            "Device code": "device_code",
            "Registration No.": "registration_no",
            "First inspection": "first_inspected_on",
            "Last inspection": "inspected_on",
            "Next inspection": "next_inspection_on",
            "Inspection body": "agency",
            "Report No.": "report_no",
        }
        widths = (1.7, 1.3, 2.2, 1.9, 1.5, 1.5, 1.5, 1.9, 1.6)
        listing(w, "special_equipment", audit.special_equipment, heads, widths)
    else:
        w.text("None 无。", style="plain")
    w.heading(1, "Annex C  Qualified Persons 持证人员")
    if audit.personnel_certificates:
        heads = {
            "Name": "name",
            "Work": "work",
            "Certificate": "kind",
            "Category": "category",
            "Certificate No.": "number",
            "Issued on": "issued_on",
            "Valid from": "valid_from",
            "Valid to": "valid_to",
            "Issued by": "issuer",
        }
        widths = (1.0, 1.3, 2, 1.7, 2.3, 1.4, 1.4, 1.4, 1.8)
        listing(w, "personnel_certificates", audit.personnel_certificates, heads, widths, ("work",))
    else:
        w.text("None 无。", style="plain")
    w.heading(1, "Annex D  External Providers 外部供方")
    heads = {"Provider": "name", "Product / service": "provides", "Last evaluation": "evaluated_on"}
    listing(w, "suppliers", audit.suppliers, heads, (4.6, 3.4, 2))
