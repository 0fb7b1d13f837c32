"""The annexes of 东浦诺维's report: a list of them, then tables."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._dongpu_words import both
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Annex = Callable[[Audit, Writer], None]


def _present(audit: Audit) -> list[tuple[str, str, Annex]]:
    made: list[tuple[str, str, Annex]] = [("laws", "法律法规及技术标准 Legal and other requirements", _laws)]
    if audit.personnel_certificates or audit.employment_contracts or audit.medical_exams:
        made.append(("people", "人员能力抽样 Competence samples", _people))
    if audit.calibrations:
        made.append(("devices", "监视和测量设备抽样 Monitoring and measuring equipment", _devices))
    if audit.special_equipment:
        made.append(("special", "特种设备抽样 Special equipment", _special))
    made.append(("supply", "供方与合同抽样 Suppliers and contracts", _supply))
    if audit.tables_with_totals:
        made.append(("figures", "统计数据 Statistics", _figures))
    return made


def lettered(audit: Audit) -> dict[str, str]:
    """The letters of the annexes that this report has."""
    return {key: "ABCDEF"[at] for at, (key, _, _) in enumerate(_present(audit))}


def all_of(audit: Audit, w: Writer) -> None:
    """The list and the annexes."""
    w.page()
    w.heading(1, "附录清单 List of Annexes")
    present = _present(audit)
    rows: list[Row] = [[both("附录", "Annex"), both("名称", "Title")]]
    rows += [[f"{'ABCDEF'[at]}", title] for at, (_, title, _) in enumerate(present)]
    w.table(rows, (2, 8), head=1)
    for at, (_, title, write) in enumerate(present):
        w.heading(1, f"附录{'ABCDEF'[at]}　{title}")
        write(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text("适用的法律法规 Applicable laws and regulations：" + e.silent("place"), style="plain")
    titles = audit.laws("compliance").titles
    rows: list[Row] = [["No.", "名称 Title", "No.", "名称 Title"]]
    for at in range(0, len(titles), 2):
        row = [str(at + 1), e.one("titles", titles[at])]
        more = at + 1 < len(titles)
        rows.append([*row, str(at + 2), e.one("titles", titles[at + 1])] if more else [*row, "—", "—"])
    w.table(rows, (0.8, 4.2, 0.8, 4.2), head=1)
    if audit.standards_cited:
        w.text("产品与技术标准 Product and technical standards：", style="plain")
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        w.text(f"• {s('number')}　{s('title')}", style="plain")


def _people(audit: Audit, w: Writer) -> None:
    if audit.personnel_certificates:
        rows: list[Row] = [
            [
                both("姓名", "Name"),
                both("证书及类别", "Certificate / category"),
                both("证号", "No."),
                both("有效期", "Validity"),
                both("发证机关", "Issued by"),
            ]
        ]
        for one in audit.personnel_certificates:
            p = w.entry("personnel_certificates", one)
            rows.append(
                [
                    f"{p('name')}¶{p.aside('work')}",
                    f"{p('kind')}¶{p('category')}",
                    p("number"),
                    f"{p('valid_from')}¶{p('valid_to')}",
                    p("issuer"),
                ]
            )
        w.table(rows, (1.4, 2.5, 2.8, 1.6, 1.9), head=1)
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        span = (
            f"{c('valid_from')} – {c('valid_to')}"
            if contract.valid_to
            else f"{c('valid_from')} 起，无固定期限"
        )
        w.text(
            f"• 劳动合同 Employment contract：{c('name')}，签订 {c('signed_on')}，期限 {span}", style="plain"
        )
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        w.text(
            f"• 健康检查 Medical exam：{m('name')}，{m('examined_on')}，{m('institution')}，结论："
            f"{m('result')}",
            style="plain",
        )


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            both("设备名称/型号", "Equipment"),
            both("编号", "Serial No."),
            both("证书编号", "Certificate No."),
            both("检定/校准日期", "Cal. date"),
            both("有效期至", "Due"),
            both("机构", "Laboratory"),
            both("结果", "Result"),
        ]
    ]
    for one in audit.calibrations:
        c = w.entry("calibrations", one)
        rows.append(
            [
                f"{c('device')}¶{c('model')}",
                c("serial"),
                c("certificate_no"),
                c("calibrated_on"),
                c("valid_until"),
                c("agency"),
                c("result"),
            ]
        )
    w.table(rows, (1.9, 1.3, 1.9, 1.5, 1.5, 1.8, 1.1), head=1)


def _special(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            both("名称/型号", "Equipment"),
            both("设备代码", "Code"),
            both("使用登记证", "Registration"),
            both("检验日期", "Inspected"),
            both("下次检验", "Next due"),
            both("检验机构/报告号", "Agency/report No."),
        ]
    ]
    for one in audit.special_equipment:
        s = w.entry("special_equipment", one)
        rows.append(
            [
                f"{s('name')}¶{s('model')}",
                s("device_code"),
                s("registration_no"),
                s("inspected_on"),
                s("next_inspection_on"),
                f"{s('agency')}¶{s('report_no')}",
            ]
        )
    w.table(rows, (1.6, 2.3, 1.8, 1.5, 1.5, 2.1), head=1)


def _supply(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [both("供方", "Supplier"), both("供应内容", "Product/service"), both("评价日期", "Evaluated on")]
    ]
    for one in audit.suppliers:
        s = w.entry("suppliers", one)
        rows.append([s("name"), s("provides"), s("evaluated_on")])
    w.table(rows, (4.6, 3.2, 2.2), head=1)
    w.text("合同 Contracts：", style="plain")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        w.text(
            f"• {c('kind')}（{contract.about}）：{c.each('parties', ' / ')}；签订日期 {c('signed_on')}；"
            f"期限{c('stated_term')}，"
            f"{c('valid_from')} – {c('valid_to')}",
            style="plain",
        )


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（单位 Unit：{table.unit}）", style="plain")
        rows: list[Row] = [[both("项目", "Item"), both("数值", "Value")]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计 Total", t("stated_total")])
        w.table(rows, (6, 4), head=1)
