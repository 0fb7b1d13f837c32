"""The company's records in 数契's print: devices, people, permits, audits, partners, figures."""

from __future__ import annotations

from datetime import date

from corpus.bodies.templates.a._shuqi_cards import Print
from corpus.layouts.writer import Row


def calibrations(p: Print) -> None:
    """Instruments: a card each."""
    w, found = p.w, p.audit.calibrations
    p.title("CAL", "计量器具 Calibration", len(found))
    for at, one in enumerate(found, 1):
        e = w.entry("calibrations", one)
        p.card(
            at,
            "CAL",
            ("器具名称 deviceName", e("device")),
            ("model", e("model")),
            ("serialNo", e("serial")),
            ("使用处 place", e.aside("place")),
            ("证书编号 certNo", e("certificate_no")),
            ("溯源方式 act", one.act),
            ("机构 agency", e("agency")),
            ("日期 doneOn", e("calibrated_on")),
            ("validUntil", e("valid_until")),
            ("结论", f"结果={e('result')}"),
            ("uploadedAt", p.uploaded()),
        )


def equipment(p: Print) -> None:
    """Special equipment: a card each."""
    w, found = p.w, p.audit.special_equipment
    p.title("EQP", "特种设备 SpecialEquipment", len(found))
    for at, one in enumerate(found, 1):
        e = w.entry("special_equipment", one)
        p.card(
            at,
            "EQP",
            ("设备名称 name", e("name")),
            ("型号 model", e("model")),
            ("设备代码 deviceCode", e("device_code")),
            ("使用登记证 regNo", e("registration_no")),
            ("位置 place", e.aside("place")),
            ("首次检验 firstInspectedOn", e("first_inspected_on")),
            ("本次检验 inspectedOn", e("inspected_on")),
            ("下次检验 nextInspectionOn", e("next_inspection_on")),
            ("检验机构 agency", e("agency")),
            ("报告编号 reportNo", e("report_no")),
            ("uploadedAt", p.uploaded()),
            ("Status", "In use"),
        )
    if not found:
        w.text("SpecialEquipment: N/A", style="plain")


def holders(p: Print) -> None:
    """Certificates for work: a card each."""
    w, found = p.w, p.audit.personnel_certificates
    p.title("PER", "作业证 WorkCert", len(found))
    for at, one in enumerate(found, 1):
        e = w.entry("personnel_certificates", one)
        p.card(
            at,
            "PER",
            ("持证人 holder", e("name")),
            ("从事作业 work", e.aside("work")),
            ("证件类别 kind", e("kind")),
            ("作业项目 category", e("category")),
            ("certNo", e("number")),
            ("发证日期 issuedOn", e("issued_on")),
            ("validFrom", e("valid_from")),
            ("validTo", e("valid_to")),
            ("发证机关 issuer", e("issuer")),
            ("Status", "Valid"),
        )


def people(p: Print) -> None:
    """Employment contracts and examinations."""
    w, audit = p.w, p.audit
    w.heading(1, f"[{p.section('HR')}] 人员 HrRecord")
    for at, contract in enumerate(audit.employment_contracts, 1):
        e = w.entry("employment_contracts", contract)
        ends = f"{e('valid_to')}; type=固定期限" if contract.valid_to else "N/A; type=无固定期限"
        text = f"name={e('name')}; signedOn={e('signed_on')}; from={e('valid_from')}; to={ends}"
        p.lines((f"[{p.code('LC', at)}] 劳动合同", text))
    for at, exam in enumerate(audit.medical_exams, 1):
        x = w.entry("medical_exams", exam)
        text = f"name={x('name')}; date={x('examined_on')}; 机构={x('institution')}; 结果={x('result')}"
        p.lines((f"[{p.code('MED', at)}] 体检", text))


def permits(p: Print) -> None:
    """Permits and certificates in force."""
    w, audit = p.w, p.audit
    p.title("PMT", "许可与证书 Permit", len(audit.permits) + len(audit.certificates))
    at = 0
    for at, permit in enumerate(audit.permits, 1):
        e = w.entry("permits", permit)
        p.card(
            at,
            "PMT",
            ("证照名称 kind", e("kind")),
            ("编号 number", e("number")),
            ("持有人 holder", e("holder")),
            ("许可范围 scope", e("scope")),
            ("validFrom", e("valid_from")),
            ("validTo", e("valid_to")),
            ("发证机关 authority", e("authority")),
            ("Status", "Valid"),
        )
    for number, certificate in enumerate(audit.certificates, at + 1):
        c = w.entry("certificates", certificate)
        p.card(
            number,
            "CRTF",
            ("认证证书 system", c("system")),
            ("certNo", c("number")),
            ("issuedOn", c("issued_on")),
            ("validTo", c("valid_to")),
            ("Status", "Valid"),
        )
    if not audit.permits and not audit.certificates:
        w.text("Permit: N/A", style="plain")


def cycle(p: Print) -> None:
    """Internal audit, evaluation of compliance, management review."""
    w, audit = p.w, p.audit
    p.title("CYC", "内审、合规、管评 Cycle", 3)
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    p.card(
        1,
        "IA",
        ("类型 type", "内部审核"),
        ("计划日期 plannedOn", e("planned_on")),
        ("开始 start", e("start")),
        ("结束 end", e("end")),
        ("内审组长 leader", e("leader")),
        ("内审员 auditors", e.each("auditors", ", ")),
        ("不符合项数 ncCount", e("nonconformities")),
        ("关闭日期 closedOn", e("closed_on")),
        ("Status", "Closed"),
    )
    c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
    p.card(
        2,
        "CE",
        ("类型 type", "合规性评价"),
        ("评价日期 doneOn", c("done_on")),
        ("评价人 evaluators", c.each("evaluators", ", ")),
        ("法规数 lawCount", c("stated_count")),
        ("结论", "结果=遵守"),
        ("Status", "Closed"),
    )
    r = w.entry("management_reviews", audit.management_reviews[0])
    p.card(
        3,
        "MR",
        ("类型 type", "管理评审"),
        ("计划日期 plannedOn", r("planned_on")),
        ("召开日期 heldOn", r("held_on")),
        ("主持人 chair", r("chair")),
        ("改进项数 improvements", r("improvements")),
        ("完成期限 dueDate", r("due_date")),
        ("关闭日期 closedOn", r("closed_on")),
        ("Status", "In progress"),
    )


def partners(p: Print) -> None:
    """Suppliers and contracts."""
    w, audit = p.w, p.audit
    p.title("SUP", "供方 Supplier", len(audit.suppliers))
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        text = f"name={e('name')}; 提供={e('provides')}; evaluatedOn={e('evaluated_on')}"
        w.text(f"[{p.code('SUP', at)}] {text}", style="plain")
    for at, contract in enumerate(audit.contracts, 1):
        e = w.entry("contracts", contract)
        p.card(
            at,
            "CON",
            ("合同类型 kind", e("kind")),
            ("签约方 parties", e.each("parties", "; ")),
            ("标的 subject", contract.about),
            ("签订日期 signedOn", e("signed_on")),
            ("期限 term", e("stated_term")),
            ("validFrom", e("valid_from")),
            ("validTo", e("valid_to")),
            ("Status", "Active"),
        )


def drills(p: Print) -> None:
    """Drills, a line each, and the laws held against what is done."""
    w, audit = p.w, p.audit
    p.title("DRL", "应急演练 Drill", len(audit.drills))
    for at, drill in enumerate(audit.drills, 1):
        e = w.entry("drills", drill)
        text = f"{e('kind')}演练; heldOn={e('held_on')}; 地点={drill.place}; 人数={drill.people}"
        w.text(f"[{p.code('DRL', at)}] {text}", style="plain")
    few = w.law_entry("operation")
    text = few.each("titles", "; ", "《{}》")
    w.text(f"运行抽查对照 LawRef: {text}{few.silent('place')}; 结果=符合", style="plain")


def figures(p: Print) -> None:
    """Enumerations and sums."""
    w, audit = p.w, p.audit
    w.heading(1, f"[{p.section('FIG')}] 数据 Figure")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}: {e('stated')}{count.unit}，{e.each('listed', '、')}", style="plain")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')} (Unit={table.unit})", style="plain")
        rows: list[Row] = [["item 项目", "amount 数额"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (3, 2), head=1, rules="rows")
    machines = "; ".join(f"{name} {model} ×{number}" for name, model, number in audit.world.equipment)
    w.text(f"主要设备 Machine: {machines}", style="plain")


def expiry(p: Print) -> None:
    """What runs out, once more, all in one table."""
    w, audit = p.w, p.audit
    w.heading(1, f"[{p.section('EXP')}] 到期一览 ExpiryList")
    w.text("按记录自动汇总，剩余天数自报告日期起计。", style="plain")
    rows: list[Row] = [["RefID", "对象 Object", "编号 No", "到期日 ExpireOn", "DaysLeft"]]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        ends = _left(p, one.valid_until)
        rows.append([p.code("CAL", at), e("device"), e("serial"), e("valid_until"), ends])
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        ends = _left(p, unit.next_inspection_on)
        cells = [e("name"), e("device_code"), e("next_inspection_on"), ends]
        rows.append([p.code("EQP", at), *cells])
    for at, held in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", held)
        ends = _left(p, held.valid_to)
        rows.append([p.code("PER", at), e("name"), e("number"), e("valid_to"), ends])
    for at, permit in enumerate(audit.permits, 1):
        if permit.valid_to is not None:
            e = w.entry("permits", permit)
            ends = _left(p, permit.valid_to)
            rows.append([p.code("PMT", at), e("kind"), e("number"), e("valid_to"), ends])
    for at, certificate in enumerate(audit.certificates, len(audit.permits) + 1):
        e = w.entry("certificates", certificate)
        ends = _left(p, certificate.valid_to)
        rows.append([p.code("CRTF", at), f"认证证书 {e('system')}", e("number"), e("valid_to"), ends])
    w.table(rows, (1.6, 2.6, 3, 1.8, 1.2), head=1, repeat=True)


def _left(p: Print, day: date) -> str:
    return str((day - p.audit.report_date).days)
