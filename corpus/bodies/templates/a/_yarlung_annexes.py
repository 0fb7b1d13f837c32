"""The annexes of 雅江's report: registers whose heads are repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._yarlung_words import NAMES, two
from corpus.bodies.writer import Writer

EXAMINED = {"OHSMS", "HSE", "FSMS", "HACCP"}
Heads = Sequence[tuple[str, str]]


def annexes(audit: Audit, w: Writer) -> None:
    """A to I."""
    w.heading(1, "附件 Annexes")
    _measuring(audit, w)
    _special(audit, w)
    _people(audit, w)
    _bought(audit, w)
    _papers(audit, w)
    _laws(audit, w)
    for at, table in enumerate(audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", table)
        w.heading(2, f"附件 I-{at}　统计数据 Statistics")
        w.text(f"{e('title')}（单位 Unit：{table.unit}）", style="plain")
        rows = [[two("项目", "Item"), two("数额", "Amount")]]
        for one in table.items:
            i = e.inner("items", one)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", e("stated_total")])
        w.table(rows, (8, 4), head=1, repeat=True)


def _register(w: Writer, title: str, heads: Heads, rows: list[list[str]], widths: tuple[float, ...]) -> None:
    """A register with a number before each line; what is not there is said."""
    w.heading(2, title)
    if not rows:
        w.text("本次审核不涉及。Not applicable.", style="plain")
        return
    first = [two("序号", "No."), *(two(*head) for head in heads)]
    numbers = count(1)
    w.table([first, *([str(next(numbers)), *row] for row in rows)], (1.2, *widths), head=1, repeat=True)


def _measuring(audit: Audit, w: Writer) -> None:
    heads = (
        ("器具", "Instrument"),
        ("规格", "Type"),
        ("编号", "Serial"),
        ("证书号", "Certificate"),
        ("机构", "Laboratory"),
        ("检校日期", "Date"),
        ("有效期至", "Valid until"),
        ("结果", "Result"),
    )
    rows = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        days = (e("calibrated_on"), e("valid_until"))
        rows.append(
            [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency"), *days, e("result")]
        )
    _register(w, "附件 A　计量器具 Measuring Instruments", heads, rows, (2.2, 2, 2, 2.6, 3, 2.2, 2.2, 1.4))


def _special(audit: Audit, w: Writer) -> None:
    heads = (
        ("设备", "Equipment"),
        ("型号", "Type"),
        ("设备代码", "Device code"),
        ("使用登记证", "Registration"),
        ("检验报告", "Report"),
        ("检验日期", "Inspected"),
        ("下次检验", "Next"),
        ("检验机构", "Body"),
    )
    rows = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        days = (e("inspected_on"), e("next_inspection_on"))
        codes = (e("device_code"), e("registration_no"), e("report_no"))
        rows.append([e("name"), e("model"), *codes, *days, e("agency")])
    _register(w, "附件 B　特种设备 Special Equipment", heads, rows, (2, 2, 3.2, 2.6, 2.4, 2.2, 2.2, 2.4))


def _people(audit: Audit, w: Writer) -> None:
    heads: Heads = (
        ("姓名", "Name"),
        ("岗位", "Work"),
        ("证件", "Certificate"),
        ("项目", "Item"),
        ("证号", "No."),
        ("发证机关", "Issuer"),
        ("有效期", "Validity"),
    )
    rows = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}¶~ {e('valid_to')}"
        rows.append([e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer"), span])
    _register(w, "附件 C　持证人员 Certified Personnel", heads, rows, (1.6, 2, 2.6, 2, 2.8, 2.2, 2.4))
    signed = []
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        until = c("valid_to") if contract.valid_to else "无固定期限"
        signed.append([c("name"), c("signed_on"), c("valid_from"), until])
    heads = (("姓名", "Name"), ("签订日期", "Signed"), ("起始", "From"), ("终止", "To"))
    _register(w, "附件 D　劳动合同 Employment Contracts", heads, signed, (3, 3, 3, 3))
    seen = []
    for exam in audit.medical_exams if EXAMINED & {*audit.systems} else []:
        m = w.entry("medical_exams", exam)
        seen.append([m("name"), m("examined_on"), m("institution"), m("result")])
    heads = (("姓名", "Name"), ("体检日期", "Date"), ("体检机构", "Institution"), ("结果", "Result"))
    _register(w, "附件 E　健康检查 Medical Examinations", heads, seen, (3, 3, 4, 2))


def _bought(audit: Audit, w: Writer) -> None:
    firms = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        firms.append([e("name"), e("provides"), e("evaluated_on")])
    heads: Heads = (("供方", "Supplier"), ("供应", "Provides"), ("评价日期", "Evaluated"))
    _register(w, "附件 F　供方 Suppliers", heads, firms, (6, 4, 3))
    papers = []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        span = f"{c('valid_from')}¶~ {c('valid_to')}"
        kind = f"{c('kind')}¶{contract.about}"
        papers.append([kind, c.each("parties", "¶"), c("signed_on"), c("stated_term"), span])
    heads = (
        ("合同", "Contract"),
        ("双方", "Parties"),
        ("签订", "Signed"),
        ("期限", "Term"),
        ("起止", "Validity"),
    )
    _register(w, "附件 F-1　合同 Contracts", heads, papers, (3, 5, 2.4, 1.4, 2.6))


def _papers(audit: Audit, w: Writer) -> None:
    rows = []
    for one in audit.permits:
        e = w.entry("permits", one)
        span = f"{e('valid_from')}¶~ {e('valid_to') if one.valid_to else '长期'}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), e("authority"), span])
    heads: Heads = (
        ("许可", "Permit"),
        ("编号", "No."),
        ("持证人", "Holder"),
        ("内容", "Content"),
        ("机关", "Authority"),
        ("有效期", "Validity"),
    )
    _register(w, "附件 G　行政许可 Permits", heads, rows, (2.4, 3, 2.6, 2, 2.4, 2.4))
    if not audit.certificates:
        return
    held = []
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        name = c("system", NAMES[certificate.system][0])
        held.append([name, c("number"), c("issued_on"), c("valid_to")])
    heads = (("体系", "System"), ("证书号", "Certificate"), ("颁发", "Issued"), ("到期", "Expires"))
    _register(w, "附件 G-1　现有认证证书 Certificates Held", heads, held, (4, 4, 3, 3))


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    w.heading(2, "附件 H　法律法规清单 Legal Register")
    told = f"客户识别的法律法规共 {law('stated_count')} 部。{law.silent('place')}"
    w.text(told, style="plain")
    titles = audit.laws("compliance").titles
    rows = [[two("序号", "No."), two("名称", "Title"), two("获取", "Source")]]
    rows += [[str(at), law.one("titles", title), "官方网站"] for at, title in enumerate(titles, 1)]
    w.table(rows, (1.4, 10, 3), head=1, repeat=True)
