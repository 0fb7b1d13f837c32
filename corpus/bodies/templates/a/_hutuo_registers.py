"""滹沱's registers: what the clauses show in tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def objectives(audit: Audit, w: Writer) -> None:
    """The objectives and what was reached."""
    rows: list[Row] = [["目标", "指标", "实际完成"]]
    rows += [list(one) for one in audit.world.objectives]
    w.table(rows, (5, 2.4, 2.4), head=1)


def equipment(audit: Audit, w: Writer) -> None:
    """The machines, and those that the law has inspected."""
    told = "；".join(f"{name}（{model}）{number}台/套" for name, model, number in audit.world.equipment)
    w.text(f"主要设备设施：{told}。")
    if not audit.special_equipment:
        w.text("查看现场，没有使用特种设备。")
        return
    w.text("在用特种设备的使用登记和定期检验情况：")
    rows: list[Row] = [["设备", "型号", "设备代码", "登记证号", "上次检验", "下次检验", "检验机构", "报告号"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        codes = [e("name"), e("model"), e("device_code"), e("registration_no")]
        rows.append([*codes, e("inspected_on"), e("next_inspection_on"), e("agency"), e("report_no")])
    w.table(rows, (1, 1, 1.6, 1.5, 1.3, 1.3, 1.5, 1.5), head=1, repeat=True)


def devices(audit: Audit, w: Writer) -> None:
    """The instruments."""
    if not audit.calibrations:
        w.text("受审核方的活动不使用需要检定或校准的测量设备。")
        return
    w.text("监视和测量设备建立了台账，按周期检定或校准，抽查结果如下：")
    rows: list[Row] = [
        ["名称", "规格型号", "出厂编号", "证书编号", "检定/校准机构", "检定/校准日期", "有效期至", "结论"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        known = [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency")]
        rows.append([*known, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.2, 1, 1.1, 1.5, 1.7, 1.4, 1.4, 0.8), head=1, repeat=True)


def people(audit: Audit, w: Writer) -> None:
    """Certificates and contracts of employment."""
    if audit.personnel_certificates:
        w.text("抽查特种作业人员和特种设备作业人员持证情况：")
        rows: list[Row] = [["姓名", "工作岗位", "证件", "作业项目", "证号", "有效期", "发证机关"]]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            known = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
            rows.append([*known, f"{e('valid_from')}至{e('valid_to')}", e("issuer")])
        w.table(rows, (0.9, 1.1, 1.4, 1.2, 2, 1.9, 1.5), head=1, repeat=True)
    for held in audit.employment_contracts:
        e = w.entry("employment_contracts", held)
        signed = f"抽查员工{e('name')}的劳动合同：{e('signed_on')}签订，"
        if held.valid_to:
            w.text(f"{signed}期限自{e('valid_from')}至{e('valid_to')}。")
        else:
            w.text(f"{signed}无固定期限，自{e('valid_from')}起生效。")
    if "OHSMS" not in audit.systems:
        health(audit, w)


def suppliers(audit: Audit, w: Writer) -> None:
    """The suppliers and the contracts with them."""
    rows: list[Row] = [["供方名称", "提供的产品/服务", "评价日期", "评价意见"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "列为合格供方"])
    w.table(rows, (4, 2.4, 2, 1.8), head=1, repeat=True)
    for held in audit.contracts:
        e = w.entry("contracts", held)
        kind, parties, signed = e("kind"), e.each("parties", "与"), e("signed_on")
        term = f"自{e('valid_from')}至{e('valid_to')}，期限{e('stated_term')}"
        w.text(f"查{parties}{signed}签订的{kind}，标的为{held.about}，{term}。")


def parties(audit: Audit, w: Writer) -> None:
    """Suppliers where no quality is audited."""
    if "QMS" not in audit.systems:
        w.text("对供方和承包方施加了环境和安全方面的影响，抽查如下：")
        suppliers(audit, w)


def health(audit: Audit, w: Writer) -> None:
    """Medical examinations."""
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        name, day, where = e("name"), e("examined_on"), e("institution")
        w.text(f"{name}于{day}在{where}进行健康检查，检查结论：{e('result')}。")


def drills(audit: Audit, w: Writer) -> None:
    """Drills."""
    rows: list[Row] = [["演练项目", "演练日期", "地点", "参加人数", "演练效果"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", e("held_on"), one.place, f"{one.people}人", "达到预期目的"])
    if audit.drills:
        w.table(rows, (3, 2.2, 2, 1.4, 1.8), head=1)


def totals(audit: Audit, w: Writer) -> None:
    """Tables whose last row is a total."""
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        w.text(f"{e('title')}（单位：{one.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
