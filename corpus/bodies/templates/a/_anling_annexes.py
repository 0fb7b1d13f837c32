"""The annexes of 安瓴's report: the registers, their days written as in a spreadsheet."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes."""
    w.section(landscape=True, fresh=True)
    w.forms = ["slash"]
    _equipment(audit, w)
    _people(audit, w)
    _laws(audit, w)
    _devices(audit, w)
    _partners(audit, w)
    _drills(audit, w)


def _equipment(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件1  设备")
    w.text("表1-1 主要设备", style="plain")
    rows: list[Row] = [["序号", "名称", "规格型号", "数量", "状态"]]
    for at, (name, model, number) in enumerate(audit.world.equipment, 1):
        rows.append([f"{at}", name, model, f"{number}", "在用"])
    w.table(rows, (0.8, 4, 4, 1.5, 1.5), head=1)
    if not audit.special_equipment:
        return
    w.text("表1-2 特种设备检验", style="plain")
    head = ["序号", "名称", "型号", "设备代码", "登记证编号", "首检", "末检", "下检", "检验机构", "报告号"]
    rows = [head]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        row = [f"{at}", e("name"), e("model"), e("device_code"), e("registration_no")]
        rows.append([*row, *days, e("agency"), e("report_no")])
    w.table(rows, (0.7, 1.9, 1.8, 2.8, 2.4, 1.6, 1.6, 1.6, 3, 2), head=1)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件2  人员")
    rows: list[Row] = []
    if audit.personnel_certificates:
        w.text("表2-1 持证人员", style="plain")
        head = ["序号", "姓名", "岗位", "证件", "项目（类别）", "证号", "发证日期", "有效期", "发证部门"]
        rows = [head]
        for at, one in enumerate(audit.personnel_certificates, 1):
            e = w.entry("personnel_certificates", one)
            term = f"{e('valid_from')}-{e('valid_to')}"
            row = [f"{at}", e("name"), e.aside("work"), e("kind"), e("category")]
            rows.append([*row, e("number"), e("issued_on"), term, e("issuer")])
        w.table(rows, (0.7, 1.3, 1.8, 2.8, 2.6, 3, 1.6, 2.2, 2.4), head=1)
    w.text("表2-2 劳动合同抽查", style="plain")
    rows = [["序号", "姓名", "签订日期", "起始日期", "终止日期"]]
    for at, contract in enumerate(audit.employment_contracts, 1):
        c = w.entry("employment_contracts", contract)
        ends = c("valid_to") if contract.valid_to else "无固定期限"
        rows.append([f"{at}", c("name"), c("signed_on"), c("valid_from"), ends])
    w.table(rows, (0.8, 2.5, 3, 3, 3), head=1)
    w.text("表2-3 职业健康检查抽查", style="plain")
    rows = [["序号", "姓名", "检查日期", "检查机构", "结果"]]
    for at, exam in enumerate(audit.medical_exams, 1):
        x = w.entry("medical_exams", exam)
        rows.append([f"{at}", x("name"), x("examined_on"), x("institution"), x("result")])
    w.table(rows, (0.8, 2.5, 3, 5, 2.5), head=1)


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.heading(2, "附件3  法律法规和标准")
    w.text("表3-1 法律法规及其他要求清单", style="plain")
    told = [e.silent("place") * (not at) + e.one("titles", title) for at, title in enumerate(_titles(audit))]
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(told), 2):
        second = [f"{at + 2}", told[at + 1]] if at + 1 < len(told) else [w.blank, w.blank]
        rows.append([f"{at + 1}", told[at], *second])
    w.table(rows, (0.8, 7, 0.8, 7), head=1)
    w.text("表3-2 执行的技术标准", style="plain")
    rows = [["序号", "标准号", "标准名称"]]
    for at, one in enumerate(audit.standards_cited, 1):
        s = w.entry("standards_cited", one)
        rows.append([f"{at}", s("number"), s("title")])
    w.table(rows, (0.8, 3.5, 9), head=1)


def _titles(audit: Audit) -> list[str]:
    return audit.laws("compliance").titles


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件4  监视和测量设备检定（校准）")
    if not audit.calibrations:
        w.text("无。")
        return
    head = ["序号", "器具名称", "型号", "出厂（管理）号", "使用地点", "证书号", "检定/校准单位"]
    rows: list[Row] = [[*head, "检定/校准日期", "有效截止", "结论"]]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        row = [f"{at}", e("device"), e("model"), e("serial"), e.aside("place"), e("certificate_no")]
        rows.append([*row, e("agency"), e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (0.7, 2, 1.8, 1.8, 1.5, 2.3, 3.2, 1.8, 1.8, 1), head=1)


def _partners(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件5  承包方、供应方和合同")
    rows: list[Row] = [["序号", "单位名称", "提供的产品（服务）", "评价日期", "评价结果"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([f"{at}", e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (0.8, 6, 4, 2.5, 1.8), head=1)
    w.text("合同抽查：", style="plain")
    rows = [["合同", "标的", "甲方", "乙方", "签订", "生效", "到期", "期限"]]
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        first, *others = (c.one("parties", name) for name in contract.parties)
        days = [c("signed_on"), c("valid_from"), c("valid_to")]
        rows.append([c("kind"), contract.about, first, "、".join(others), *days, c("stated_term")])
    w.table(rows, (1.8, 2, 3.6, 3.6, 1.7, 1.7, 1.7, 1), head=1)


def _drills(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件6  应急演练")
    rows: list[Row] = [["序号", "演练科目", "日期", "地点", "参加人数", "效果评价"]]
    for at, drill in enumerate(audit.drills, 1):
        e = w.entry("drills", drill)
        rows.append([f"{at}", e("kind"), e("held_on"), drill.place, f"{drill.people}", "达到预期"])
    w.table(rows, (0.8, 3.5, 2.5, 3, 1.8, 2.4), head=1)
