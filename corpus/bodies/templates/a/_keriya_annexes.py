"""The signatures, and the appendices of 克里雅诺登's report: registers across the page."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

REGISTERS: tuple[tuple[str, str, tuple[tuple[str, str, float], ...]], ...] = (
    (
        "附录A　监测和测量资源清单 Appendix A: Monitoring and Measuring Resources",
        "calibrations",
        (
            ("名称 Device", "<device>", 2.4),
            ("规格 Model", "<model>", 2.2),
            ("出厂编号 Serial", "<serial>", 2.2),
            ("证书 Certificate", "<certificate_no>", 2.8),
            ("检校单位 Agency", "<agency>", 3.4),
            ("检校日 Done", "<calibrated_on>", 2.3),
            ("到期 Due", "<valid_until>", 2.3),
            ("结论 Result", "<result>", 1.6),
        ),
    ),
    (
        "附录B　特种设备清单 Appendix B: Special Equipment",
        "special_equipment",
        (
            ("设备 Equipment", "<name>¶<model>", 3),
            ("设备代码 Code", "<device_code>", 3.6),
            ("使用登记 Registration", "<registration_no>", 3),
            ("首次检验 First", "<first_inspected_on>", 2.3),
            ("本次检验 Latest", "<inspected_on>", 2.3),
            ("下次检验 Next", "<next_inspection_on>", 2.3),
            ("报告 Report", "<report_no>¶<agency>", 4),
        ),
    ),
    (
        "附录C　持证人员 Appendix C: Certified Persons",
        "personnel_certificates",
        (
            ("姓名 Name", "<name>", 1.8),
            ("工作 Job", "<@work>", 2.4),
            ("证书 Certificate", "<kind>", 3.2),
            ("项目 Category", "<category>", 3),
            ("证号 Number", "<number>", 3.8),
            ("发证 Issuer", "<issuer>¶<issued_on>", 3.2),
            ("有效期 Validity", "<valid_from> –¶<valid_to>", 2.4),
        ),
    ),
    (
        "附录D　供方与合同 Appendix D: Providers and Contracts",
        "suppliers",
        (
            ("供方 Provider", "<name>", 6),
            ("供应内容 Supplies", "<provides>", 5),
            ("评价日期 Evaluated", "<evaluated_on>", 3),
        ),
    ),
    (
        "",
        "contracts",
        (
            ("合同 Contract", "<kind>（<=about>）", 4),
            ("签约方 Parties", "<parties:each¶>", 6),
            ("签订 Signed", "<signed_on>", 2.4),
            ("期限 Term", "<stated_term>", 1.6),
            ("起止 From – to", "<valid_from> – <valid_to>", 4.4),
        ),
    ),
    (
        "附录E　许可与认证证书 Appendix E: Permits and Certificates",
        "permits",
        (
            ("许可 Permit", "<kind>", 3.2),
            ("编号 Number", "<number>", 4),
            ("持有人 Holder", "<holder>", 3.4),
            ("范围 Scope", "<scope>", 3),
            ("机关 Authority", "<authority>", 3.2),
            ("有效期 Validity", "<valid_from> –¶<valid_to:until>", 2.6),
        ),
    ),
)


NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "ISMS": "信息安全管理体系",
}


def annexes(audit: Audit, w: Writer, slots: Slots) -> None:
    """A to G."""
    for title, path, columns in REGISTERS:
        if title:
            w.heading(1, title)
        rows: list[Row] = [["No.", *(head for head, _, _ in columns)]]
        rows += slots.rows(path, ["<#>", *(cell for _, cell, _ in columns)])
        if len(rows) > 1:
            w.table(rows, (0.9, *(width for _, _, width in columns)), head=1, repeat=True)
            w.text("")
        else:
            w.text("不适用 Not applicable", style="plain")
    _certificates(audit, w)
    w.heading(1, "附录F　适用法律法规 Appendix F: Applicable Legislation")
    w.text(w.laws("compliance"))
    w.heading(1, "附录G　统计数据 Appendix G: Figures")
    _figures(audit, w)


def _certificates(audit: Audit, w: Writer) -> None:
    if not audit.certificates:
        return
    rows = [["体系 System", "证书号 Certificate No.", "颁发 Issued", "到期 Expiry"]]
    for one in audit.certificates:
        e = w.entry("certificates", one)
        rows.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
    w.table(rows, (3, 6, 4, 4), head=1)


def _figures(audit: Audit, w: Writer) -> None:
    """A table for each set of figures, its items across."""
    if not audit.tables_with_totals:
        w.text("不适用 Not applicable", style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位 Unit：{table.unit}）", style="plain")
        rows = [["项目 Item", "数值 Value"]]
        for one in table.items:
            i = e.inner("items", one)
            rows.append([i("name"), i("amount")])
        w.table([*rows, ["合计 Total", e("stated_total")]], (8, 4), head=1)


def meetings(audit: Audit, w: Writer) -> None:
    """When the meetings were."""
    when = audit.audit
    w.heading(2, "2.4 会议 Meetings")
    late = "11:30–12:00" if when.end_half == "am" else "16:30–17:00"
    rows = [
        ["会议 Meeting", "日期 Date", "时间 Time", "出席 Attendance"],
        ["首次会议 Opening", w.fact("audit.start"), "08:30–09:00", "审核组全体、管理层、各部门负责人"],
        ["末次会议 Closing", w.fact("audit.end"), late, "审核组全体、管理层、各部门负责人"],
    ]
    w.table(rows, (4, 4, 4, 8), head=1)


def signatures(audit: Audit, w: Writer, roles: Mapping[str, str]) -> None:
    """Everybody of the team signs on a line of his own."""
    rows = [["角色 Role", "签名 Signature", "日期 Date"]]
    by_name = {member.name: roles[member.role] for member in audit.team}
    for name in audit.conclusion.signatories:
        signed = w.each("conclusion.signatories", [name])
        rows.append([by_name.get(name, "审核员 Member"), signed, w.fact("report_date")])
    w.table(rows, (5, 6, 4), head=1)
