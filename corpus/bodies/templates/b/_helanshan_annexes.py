"""The annexes of 贺兰山's report: registers as tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes, numbered as they come."""
    parts = (_instruments, _special, _holders, _contracts, _exams, _suppliers, _permits, _laws, _figures)
    number = 0
    for part in parts:
        number += part(audit, w, number + 1)


def _title(w: Writer, number: int, text: str) -> None:
    w.text(f"附表{number}  {text}", style="center")


def _instruments(audit: Audit, w: Writer, number: int) -> int:
    rows: list[Row] = [["器具名称/规格", "出厂编号", "证书编号", "检校机构", "检校日期", "有效期至", "结论"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    _title(w, number, "监视测量资源抽查")
    w.table(rows, (2.2, 1.9, 2.4, 3, 2, 2, 1.1), head=1, repeat=True)
    return 1


def _special(audit: Audit, w: Writer, number: int) -> int:
    if not audit.special_equipment:
        return 0
    rows: list[Row] = [
        ["设备名称", "型号", "设备代码", "使用登记编号", "检验机构/报告号", "检验日期", "下次检验"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                f"{e('agency')}¶{e('report_no')}",
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    _title(w, number, "特种设备抽查")
    w.table(rows, (1.8, 1.8, 2.6, 2.4, 3, 2, 2), head=1, repeat=True)
    return 1


def _holders(audit: Audit, w: Writer, number: int) -> int:
    if not audit.personnel_certificates:
        return 0
    rows: list[Row] = [["姓名", "从事工作", "证件名称", "项目/类别", "证号", "有效期限", "发证部门"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}¶至{e('valid_to')}"
        rows.append([e("name"), e.aside("work"), e("kind"), e("category"), e("number"), span, e("issuer")])
    _title(w, number, "持证上岗人员抽查")
    w.table(rows, (1.4, 1.8, 2.4, 1.9, 3.2, 2.2, 2.6), head=1, repeat=True)
    return 1


def _contracts(audit: Audit, w: Writer, number: int) -> int:
    rows: list[Row] = [["合同类别", "内容", "签约双方", "签订日期", "期限", "起止日期"]]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        span = f"{e('valid_from')} 至 {e('valid_to')}"
        rows.append([e("kind"), one.about, e.each("parties", "¶"), e("signed_on"), e("stated_term"), span])
    _title(w, number, "采购和服务合同抽查")
    w.table(rows, (1.6, 2.2, 4.4, 2, 1.2, 2.6), head=1, repeat=True)
    return 1


def _exams(audit: Audit, w: Writer, number: int) -> int:
    rows: list[Row] = [["姓名", "劳动合同签订日期", "合同起始", "合同终止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    _title(w, number, "劳动合同抽查")
    w.table(rows, (3, 4, 3.5, 3.5), head=1)
    seen: list[Row] = [["姓名", "体检日期", "体检机构", "体检结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        seen.append([e("name"), e("examined_on"), e("institution"), e("result")])
    _title(w, number + 1, "健康检查抽查")
    w.table(seen, (2.5, 3, 6, 2.5), head=1)
    return 2


def _suppliers(audit: Audit, w: Writer, number: int) -> int:
    rows: list[Row] = [["序号", "供方名称", "供应内容", "评价日期"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on")])
    _title(w, number, "合格供方抽查")
    w.table(rows, (1, 6.5, 4, 2.5), head=1, repeat=True)
    return 1


def _permits(audit: Audit, w: Writer, number: int) -> int:
    if not audit.permits:
        return 0
    rows: list[Row] = [["证照名称", "证照编号", "持有人", "许可范围", "有效期", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        span = f"{e('valid_from')} 至 {until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), span, e("authority")])
    _title(w, number, "资质和许可")
    w.table(rows, (2.2, 3, 2.8, 2.2, 2.2, 2.4), head=1)
    return 1


def _laws(audit: Audit, w: Writer, number: int) -> int:
    entry = w.law_entry("compliance")
    rows: list[Row] = [["序号", "法律法规名称", "适用性"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        place = entry.silent("place") if at == 1 else ""
        rows.append([str(at), f"{place}{entry.one('titles', title)}", "适用"])
    _title(w, number, "适用法律法规清单（合规性评价用）")
    w.table(rows, (1.2, 10, 2.4), head=1, repeat=True)
    w.text(f"清单共收录法律法规{entry('stated_count')}部。", style="plain")
    cited: list[Row] = [["标准号", "标准名称"]]
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        cited.append([e("number"), e("title")])
    _title(w, number + 1, "执行的产品和技术标准")
    w.table(cited, (4, 9.6), head=1)
    return 2


def _figures(audit: Audit, w: Writer, number: int) -> int:
    for at, one in enumerate(audit.tables_with_totals):
        e = w.entry("tables_with_totals", one)
        _title(w, number + at, e("title"))
        rows: list[Row] = [["项目", f"数值（{one.unit}）"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (7, 6.6), head=1)
    return len(audit.tables_with_totals)
