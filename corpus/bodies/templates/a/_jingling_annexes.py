"""旌翎: annexes A to E: registers, most with merged heads, on wide pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def annexes(audit: Audit, w: Writer) -> None:
    """All annexes."""
    w.section(landscape=True)
    w.heading(1, "附件A　监视和测量设备抽查表")
    _devices(audit, w)
    w.heading(1, "附件B　特种设备抽查表")
    _special(audit, w)
    w.heading(1, "附件C　人员资格、劳动合同和健康检查抽查表")
    _certified(audit, w)
    _employed(audit, w)
    _exams(audit, w)
    w.heading(1, "附件D　供方和合同抽查表")
    _suppliers(audit, w)
    _contracts(audit, w)
    w.heading(1, "附件E　应急演练和统计数据")
    _drills(audit, w)
    _totals(audit, w)


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["序号", "设备信息", "‹", "‹", "检定/校准信息", "‹", "‹", "‹", "结果"],
        ["^", "名称", "型号规格", "编号", "证书编号", "检定/校准机构", "检定/校准日期", "有效期至", "^"],
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    if rows[2:]:
        w.table(rows, (0.6, 1.5, 1.2, 1.2, 1.6, 2.2, 1.2, 1.2, 0.8), head=2, repeat=True)
    else:
        w.text("本次审核无适用设备。", style="plain")


def _special(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["序号", "特种设备", "‹", "‹", "‹", "使用登记证号", "定期检验", "‹", "‹", "‹"],
        [
            "^",
            "名称",
            "型号",
            "设备代码",
            "使用地点",
            "^",
            "检验机构",
            "报告编号",
            "检验日期",
            "下次检验日期",
        ],
    ]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        rows.append(
            [
                str(at),
                e("name"),
                e("model"),
                e("device_code"),
                e.aside("place"),
                e("registration_no"),
                e("agency"),
                e("report_no"),
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    if rows[2:]:
        w.table(rows, (0.5, 1.1, 1.0, 1.7, 1.0, 1.5, 1.8, 1.3, 1.1, 1.1), head=2, repeat=True)
    else:
        w.text("无特种设备。", style="plain")


def _certified(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["姓名", "从事工作", "证书信息", "‹", "‹", "‹", "有效期", "‹"],
        ["^", "^", "证书种类", "作业项目", "证书编号", "发证机关", "起始日期", "截止日期"],
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                e("number"),
                e("issuer"),
                e("valid_from"),
                e("valid_to"),
            ]
        )
    if rows[2:]:
        w.text("C.1 特种作业和特种设备作业人员", style="plain")
        w.table(rows, (1, 1.2, 1.8, 1.5, 2.2, 1.8, 1.1, 1.1), head=2, repeat=True)


def _employed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "签订日期", "合同期限", "‹"], ["^", "^", "起", "止"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = e("valid_to") if one.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    if rows[2:]:
        w.text("C.2 劳动合同", style="plain")
        w.table(rows, (2, 2, 2, 2), head=2)


def _exams(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "检查机构", "检查日期", "检查结论"]]
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), e("institution"), e("examined_on"), e("result")])
    if rows[1:]:
        w.text("C.3 职业健康检查", style="plain")
        w.table(rows, (2, 3, 2, 2), head=1)


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "供方", "提供的产品和服务", "最近评价日期", "结论"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "合格"])
    if rows[1:]:
        w.text("D.1 合格供方", style="plain")
        w.table(rows, (0.6, 3.4, 2.6, 1.8, 1.0), head=1, repeat=True)


def _contracts(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["合同类别", "签约各方", "标的", "签订日期", "合同期限", "‹", "‹"],
        ["^", "^", "^", "^", "期限", "开始", "终止"],
    ]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        rows.append(
            [
                e("kind"),
                e.each("parties", "¶"),
                one.about,
                e("signed_on"),
                e("stated_term"),
                e("valid_from"),
                e("valid_to"),
            ]
        )
    if rows[2:]:
        w.text("D.2 合同", style="plain")
        w.table(rows, (1.4, 3.2, 1.6, 1.3, 0.9, 1.3, 1.3), head=2, repeat=True)


def _drills(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["演练名称", "演练时间", "地点", "参加人数"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}应急演练", e("held_on"), one.place, str(one.people)])
    w.text("E.1 应急演练", style="plain")
    w.table(rows, (3, 2, 2, 1.5), head=1)


def _totals(audit: Audit, w: Writer) -> None:
    for at, table in enumerate(audit.tables_with_totals, 2):
        e = w.entry("tables_with_totals", table)
        w.text(f"E.{at} {e('title')}（{table.unit}）", style="plain")
        rows: list[Row] = [["序号", "项目", "数额"]]
        for number, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(number), i("name"), i("amount")])
        w.table([*rows, ["合计", "‹", e("stated_total")]], (1, 5, 3), head=1)
