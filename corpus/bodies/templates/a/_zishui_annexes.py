"""资漵's annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def annexes(audit: Audit, w: Writer) -> None:
    """All annexes."""
    _laws(audit, w)
    _permits(audit, w)
    _devices(audit, w)
    _special(audit, w)
    _people(audit, w)
    _supply(audit, w)
    _figures(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件1 适用法律法规清单")
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    half = (len(titles) + 1) // 2
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(half):
        row = [str(at + 1), e.one("titles", titles[at])]
        other = at + half
        row += [str(other + 1), e.one("titles", titles[other])] if other < len(titles) else [w.blank, w.blank]
        rows.append(row)
    w.table(rows, (1, 8, 1, 8), head=1, repeat=True)
    w.text(f"共{e('stated_count')}部{e.silent('place')}，均为现行有效。", style="plain")


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件2 资质许可清单")
    if not audit.permits:
        w.text("受审核方的活动不涉及行政许可。", style="plain")
        return
    rows: list[Row] = [["资质名称", "编号", "持有单位", "许可范围", "发证机关", "起始日期", "截止日期"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        cells = [e(name) for name in ("kind", "number", "holder", "scope", "authority", "valid_from")]
        rows.append([*cells, until])
    w.table(rows, (2.6, 3.4, 3.2, 2.6, 2.8, 1.9, 1.9), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件3 监视和测量设备抽查表")
    rows: list[Row] = [
        [
            "设备名称",
            "规格",
            "出厂/管理编号",
            "使用地点",
            "方式",
            "检校单位",
            "证书编号",
            "检校日期",
            "有效期至",
            "结果",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        first = [e("device"), e("model"), e("serial"), e.aside("place"), one.act]
        names = ("agency", "certificate_no", "calibrated_on", "valid_until", "result")
        rows.append([*first, *(e(name) for name in names)])
    w.table(rows, (2.2, 1.8, 1.7, 1.6, 1, 3.4, 2.2, 1.9, 1.9, 1), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件4 特种设备抽查表")
    if not audit.special_equipment:
        w.text("受审核方未使用特种设备。", style="plain")
        return
    heads = "设备 型号 设备代码 登记证号 所在地点 首次检验 检验日期 下次检验 检验单位 报告号"
    rows: list[Row] = [heads.split()]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        first = [e(name) for name in ("name", "model", "device_code", "registration_no")]
        days = [e(name) for name in ("first_inspected_on", "inspected_on", "next_inspection_on")]
        rows.append([*first, e.aside("place"), *days, e("agency"), e("report_no")])
    w.table(rows, (1.8, 1.6, 2.6, 2.3, 1.5, 1.8, 1.8, 1.8, 2.6, 2), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件5 人员抽查表")
    if audit.personnel_certificates:
        heads = "姓名 工作内容 证件 作业项目 证件编号 发证日期 有效起始 有效截止 发证单位"
        rows: list[Row] = [heads.split()]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            names = ("kind", "category", "number", "issued_on", "valid_from", "valid_to", "issuer")
            rows.append([e("name"), e.aside("work"), *(e(name) for name in names)])
        w.table(rows, (1.2, 1.8, 2.6, 2.2, 2.8, 1.8, 1.8, 1.8, 2.4), head=1, repeat=True)
    else:
        w.text("没有须持证作业的岗位。", style="plain")
    w.text("", style="plain")
    rows = [["姓名", "劳动合同签订日期", "合同起始", "合同终止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    if audit.employment_contracts:
        w.table(rows, (3, 4, 4, 4), head=1)
        w.text("", style="plain")
    rows = [["姓名", "体检日期", "体检机构", "体检结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    if audit.medical_exams:
        w.table(rows, (3, 4, 5, 3), head=1)


def _supply(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件6 外部供方和合同抽查表")
    rows: list[Row] = [["供方", "供应的产品/服务", "最近评价日期", "结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (6, 5, 3.4, 2), head=1, repeat=True)
    w.text("", style="plain")
    rows = [["合同类别", "合同双方", "合同内容", "签订日期", "合同期", "起", "止"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        first = [e("kind"), e.each("parties", "¶"), contract.about, e("signed_on")]
        rows.append([*first, e("stated_term"), e("valid_from"), e("valid_to")])
    w.table(rows, (2, 5.4, 3, 2.2, 1.4, 2.2, 2.2), head=1, repeat=True)


def _figures(audit: Audit, w: Writer) -> None:
    w.heading(2, "附件7 应急演练和统计数据")
    rows: list[Row] = [["演练日期", "演练科目", "地点", "参加人数"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("held_on"), e("kind"), one.place, str(one.people)])
    if audit.drills:
        w.table(rows, (3.4, 4, 4, 3), head=1)
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows = [["项目", "数值"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
