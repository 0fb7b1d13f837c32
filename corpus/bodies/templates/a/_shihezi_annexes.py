"""The appendices of 石河子布兰德纳's report: plan, instruments, people, purchases, laws, figures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a._shihezi_summary import PROCESSES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def plan(audit: Audit, w: Writer) -> None:
    """Who audited which process when."""
    w.heading(1, "附录A 审核计划 Appendix A Audit Plan")
    crews = [[member] for member in audit.team if _alone(audit, member)]
    crews[0] += [member for member in audit.team if not _alone(audit, member)]
    halves = [(day, half) for day in days_of(audit.audit.start, audit.audit.end) for half in ("AM", "PM")]
    halves = halves[:-1] if audit.audit.end_half == "am" else halves
    left = [f"{number} {name}" for number, name, _ in PROCESSES]
    share = max(1, -(-len(left) // (len(halves) * len(crews))))
    steps = list(audit.world.industry["flow"])
    everyone = ", ".join(w.person(member)("name") for member in audit.team)
    rows: list[Row] = [["日期 Date", "时段 Time", "过程和活动 Process / Activity", "审核员 Auditor"]]
    for at, (day, half) in enumerate(halves):
        when = [w.date(day), half]
        if at == 0:
            rows.append([*when, "首次会议 Opening meeting；现场巡视 Site tour", everyone])
        for crew in crews:
            visited, left = left[:share], left[share:]
            if not visited:
                steps.append(steps.pop(0))
                visited = [f"P5 现场 Shop floor：{steps[-1]}"]
            rows.append([*when, "；".join(visited), ", ".join(w.person(one)("name") for one in crew)])
    rows.append([*when, "组内讨论 Team meeting；末次会议 Closing meeting", everyone])
    w.table(rows, (1.6, 1, 6, 4), head=1, repeat=True)


def _alone(audit: Audit, member: TeamMember) -> bool:
    """Whether a person audits a process without the leader."""
    able = bool(member.professional_codes) and len(member.registrations) == len(audit.systems)
    return member.role == "leader" or (member.qualified and able)


def instruments(audit: Audit, w: Writer) -> None:
    """Measuring devices and special equipment."""
    w.heading(1, "附录B 设备抽样 Appendix B Sampled Equipment")
    w.text("B.1 监视和测量设备 Monitoring and measuring equipment", style="plain")
    rows: list[Row] = [
        [
            "名称 Device",
            "型号 Model",
            "出厂编号 Serial No.",
            "证书号 Certificate No.",
            "机构 Laboratory",
            "检定/校准日期 Calibrated on",
            "有效期至 Valid until",
            "结果 Result",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        first = [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency")]
        rows.append([*first, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (2, 1.4, 1.5, 2, 2.8, 1.7, 1.7, 1), head=1, repeat=True)
    if not audit.special_equipment:
        return
    w.text("B.2 特种设备 Special equipment", style="plain")
    rows = [
        [
            "名称 Name",
            "型号 Model",
            "设备代码 Device Code",
            "登记证号 Reg. No.",
            "首检 First Insp.",
            "检验日期 Inspected on",
            "下次检验 Next Insp.",
            "检验机构和报告 Body / Report",
        ]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        first = [e("name"), e("model"), e("device_code"), e("registration_no"), e("first_inspected_on")]
        body = f"{e('agency')}¶{e('report_no')}"
        rows.append([*first, e("inspected_on"), e("next_inspection_on"), body])
    w.table(rows, (1.6, 1.3, 2.3, 1.9, 1.5, 1.5, 1.5, 2.6), head=1, repeat=True)


def people(audit: Audit, w: Writer) -> None:
    """Certificates and examinations."""
    w.heading(1, "附录C 人员抽样 Appendix C Sampled Personnel")
    rows: list[Row] = [
        [
            "姓名 Name",
            "岗位 Work",
            "证书 Certificate",
            "项目 Category",
            "编号 No.",
            "发证 Issued by / on",
            "有效期 Validity",
        ]
    ]
    for holder in audit.personnel_certificates:
        e = w.entry("personnel_certificates", holder)
        first = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*first, f"{e('issuer')}¶{e('issued_on')}", f"{e('valid_from')}¶{e('valid_to')}"])
    w.table(rows, (1.1, 1.7, 2.4, 1.8, 2.5, 2.2, 1.6), head=1, repeat=True)
    if "OHSMS" not in audit.systems:
        return
    w.text("职业健康检查 Occupational health examinations", style="plain")
    rows = [["姓名 Name", "检查日期 Examined on", "机构 Institution", "结论 Result"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2, 2, 4, 2), head=1)


def purchase(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    w.heading(1, "附录D 供方和合同 Appendix D Suppliers & Contracts")
    rows: list[Row] = [["供方 Supplier", "供应内容 Supplies", "评价日期 Evaluated on", "结果 Result"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格 Approved"])
    w.table(rows, (4, 3, 2, 1.6), head=1, repeat=True)
    w.text("", style="plain")
    rows = [
        [
            "合同 Contract",
            "双方 Parties",
            "标的 Subject",
            "签订 Signed on",
            "期限 Term",
            "起止 From / To",
        ]
    ]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        first = [e("kind"), e.each("parties", "¶"), contract.about, e("signed_on"), e("stated_term")]
        rows.append([*first, f"{e('valid_from')}¶{e('valid_to')}"])
    w.table(rows, (1.5, 4, 2.2, 1.6, 1.2, 1.7), head=1, repeat=True)


def legal(audit: Audit, w: Writer) -> None:
    """The legal register."""
    w.heading(1, "附录E 法规清单 Appendix E Legal Register")
    entry = w.law_entry("compliance")
    w.text(
        f"受审核方识别的适用法律法规共 {entry('stated_count')} 部{entry.silent('place')}，逐部评价如下。",
        style="plain",
    )
    rows: list[Row] = [["序号 No.", "法律法规 Title", "适用 Applicable", "遵守 Complied"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), entry.one("titles", title), "是 Yes", "是 Yes"])
    w.table(rows, (1, 6, 1.6, 1.6), head=1, repeat=True, rules="rows")


def figures(audit: Audit, w: Writer) -> None:
    """Tables with their totals."""
    w.heading(1, "附录F 数据 Appendix F Data Provided by the Client")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="plain")
        rows: list[Row] = [["项目 Item", f"数值 Value（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (6, 4), head=1)
        w.text("", style="plain")
