"""The appendices of 麦珩's report: registers on pages across."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All appendices."""
    _instruments(audit, w)
    _equipment(audit, w)
    _people(audit, w)
    _partners(audit, w)
    _laws(audit, w)
    _others(audit, w)


def _register(
    w: Writer, path: str, records: Sequence[object], columns: str, widths: tuple[float, ...]
) -> None:
    """A register: `columns` are `label=field` with a blank between them, `~` before what has no field."""
    pairs = [one.split("=") for one in columns.split()]
    rows: list[Row] = [["序号", *(label for label, _ in pairs)]]
    for at, record in enumerate(records, 1):
        e = w.entry(path, record)
        told = [e.aside(name[1:]) if name.startswith("~") else e(name) for _, name in pairs]
        rows.append([str(at), *told])
    w.table(rows, (0.7, *widths), head=1, repeat=True)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录1  计量器具台账（抽样）")
    columns = (
        "使用部位=~place 器具=device 出厂号=serial 规格=model 上次检校=calibrated_on 限用日期=valid_until "
        "检校单位=agency 报告（证书）号=certificate_no 结果=result"
    )
    _register(w, "calibrations", audit.calibrations, columns, (1.3, 1.8, 1.5, 1.5, 1.6, 1.6, 3, 2, 1))


def _equipment(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录2  特种设备和主要生产设备")
    columns = (
        "设备=name 登记编号=registration_no 规格=model 代码=device_code 首检=first_inspected_on "
        "最近检验=inspected_on 下检日期=next_inspection_on 检验机构=agency 报告号=report_no"
    )
    if audit.special_equipment:
        _register(
            w,
            "special_equipment",
            audit.special_equipment,
            columns,
            (1.5, 2, 1.3, 2, 1.5, 1.5, 1.5, 2.6, 1.8),
        )
    rows: list[Row] = [["主要设备", "型号", "数量（台/套）"]]
    rows += [[name, model, str(number)] for name, model, number in audit.world.equipment]
    w.text("", style="plain")
    w.table(rows, (5, 5, 3), head=1)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录3  人员资料")
    columns = (
        "工作=~work 姓名=name 证书种类=kind 项目=category 证号=number 发证单位=issuer 发证日=issued_on "
        "起=valid_from 止=valid_to"
    )
    _register(
        w,
        "personnel_certificates",
        audit.personnel_certificates,
        columns,
        (1.4, 1, 2, 2, 2.4, 2, 1.5, 1.5, 1.5),
    )
    rows: list[Row] = [["员工", "劳动合同起", "劳动合同止", "订立日"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        end = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("valid_from"), end, e("signed_on")])
    w.text("", style="plain")
    w.table(rows, (2.5, 3, 3, 3), head=1)
    w.text("健康检查：", style="plain")
    _register(
        w,
        "medical_exams",
        audit.medical_exams,
        "体检机构=institution 体检日=examined_on 员工=name 判定=result",
        (4, 2.5, 2, 2),
    )


def _partners(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录4  供方与合同")
    rows: list[Row] = [["序号", "品名/服务", "供方", "索证情况", "评价日"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([str(at), e("provides"), e("name"), "营业执照、资质或检验报告", e("evaluated_on")])
    w.table(rows, (0.7, 2.6, 4.4, 3, 2), head=1, repeat=True)
    deals: list[Row] = [["委托（需）方", "受托（供）方", "性质", "期间", "合同期限", "签约日"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        sides = [e.one("parties", name) for name in contract.parties]
        span = f"{e('valid_from')}—{e('valid_to')}"
        deals.append([*sides, e("kind"), span, e("stated_term"), e("signed_on")])
    w.text("", style="plain")
    w.table(deals, (3.2, 3.2, 1.4, 2.8, 1.2, 1.5), head=1)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录5  适用法律法规识别清单和执行标准")
    entry = w.law_entry("compliance")
    rows: list[Row] = [["编号", "法规名称", "保管部门"]]
    office = audit.world.departments[0]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([f"F-{at:02}", entry.one("titles", title), office])
    w.table(rows, (1.5, 8, 2.5), head=1, repeat=True)
    w.text(f"以上法规合计{entry('stated_count')}部。{entry.silent('place')}产品执行的标准：", style="plain")
    cited: list[Row] = [["标准名称", "标准号"]]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append([s("title"), s("number")])
    w.table(cited, (8, 4), head=1)


def _others(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录6  许可、证书、演练和统计")
    columns = "发证机构=authority 许可证件=kind 编号=number 被许可人=holder 类别=scope "
    columns += "始于=valid_from 止于=valid_to"
    _register(w, "permits", audit.permits, columns, (2.4, 2, 2.6, 2.6, 1.5, 1.5, 1.5))
    if audit.certificates:
        w.text("已获认证：", style="plain")
        _register(
            w,
            "certificates",
            audit.certificates,
            "证书号=number 体系=system 颁证日=issued_on 失效日=valid_to",
            (4, 2, 3, 3),
        )
    w.text("演练：", style="plain")
    rows: list[Row] = [["演练日", "题目", "地点", "人数"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("held_on"), e("kind"), drill.place, str(drill.people)])
    w.table(rows, (3, 4, 3, 2), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="plain")
        sums: list[Row] = [["时段/类别", "数"]]
        for item in table.items:
            i = e.inner("items", item)
            sums.append([i("name"), i("amount")])
        sums.append(["总数", e("stated_total")])
        w.table(sums, (5, 3), head=1)
