"""The fourth part of 阿其克苏's report: registers on broad pages, their heads in two rows."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The four registers."""
    _machines(audit, w)
    _special(audit, w)
    _instruments(audit, w)
    _holders(audit, w)


def _machines(audit: Audit, w: Writer) -> None:
    if not audit.world.equipment:
        w.text("表6　主要生产设备：没有需要登记的设备。", style="center")
        return
    w.text("表6　主要生产设备", style="center")
    rows: list[Row] = [
        ["序号", "设备", "‹", "数量（台、套）", "审核组核对", "‹"],
        ["^", "名称", "规格型号", "^", "保养记录", "现场状态"],
    ]
    for at, (name, model, number) in enumerate(audit.world.equipment, 1):
        rows.append([str(at), name, model, str(number), "有", "完好"])
    w.table(rows, (0.6, 2.4, 2, 1.4, 1.2, 1.2), head=2)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("表7　特种设备登记与检验：企业没有在用特种设备。", style="center")
        return
    w.text("表7　特种设备登记与检验", style="center")
    rows: list[Row] = [
        ["序号", "设备", "‹", "‹", "登记", "‹", "检验", "‹", "‹", "‹", "‹"],
        [
            "^",
            "名称",
            "型号",
            "使用地点",
            "设备代码",
            "登记证编号",
            "首检日",
            "最近检验日",
            "下次检验日",
            "检验机构",
            "报告号",
        ],
    ]
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        told = [e("name"), e("model"), e.aside("place"), e("device_code"), e("registration_no")]
        days = [e(name) for name in ("first_inspected_on", "inspected_on", "next_inspection_on")]
        rows.append([str(at), *told, *days, e("agency"), e("report_no")])
    w.table(rows, (0.5, 1, 0.9, 0.9, 1.4, 1.3, 1.1, 1.1, 1.1, 1.4, 1.2), head=2, repeat=True)


def _instruments(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("表8　计量器具与安全附件溯源：没有需要检定、校准的器具。", style="center")
        return
    w.text("表8　计量器具与安全附件溯源", style="center")
    rows: list[Row] = [
        ["序号", "器具", "‹", "‹", "‹", "检定、校准证书", "‹", "‹", "‹", "‹", "‹", "‹"],
        [
            "^",
            "名称",
            "型号",
            "出厂（管理）编号",
            "使用处",
            "方式",
            "证书编号",
            "证书日期",
            "有效期至",
            "出证机构",
            "送检单位",
            "结论",
        ],
    ]
    for at, one in enumerate(audit.calibrations, 1):
        c = w.entry("calibrations", one)
        device = [c("device"), c("model"), c("serial"), c.aside("place")]
        proof = [one.act, c("certificate_no"), c("calibrated_on"), c("valid_until"), c("agency")]
        rows.append([str(at), *device, *proof, c("user_unit"), c("result")])
    w.table(rows, (0.5, 1, 0.9, 1, 0.8, 0.6, 1.5, 1.1, 1.1, 1.3, 1.3, 0.6), head=2, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("表9　特种作业和特种设备作业人员：没有需要持证的岗位。", style="center")
        return
    w.text("表9　特种作业和特种设备作业人员", style="center")
    rows: list[Row] = [
        ["序号", "人员", "‹", "证件", "‹", "‹", "时间", "‹", "‹", "发证机关"],
        ["^", "姓名", "岗位", "种类", "项目", "证号", "发证日", "起", "止", "^"],
    ]
    for at, one in enumerate(audit.personnel_certificates, 1):
        p = w.entry("personnel_certificates", one)
        told = [p("name"), p.aside("work"), p("kind"), p("category"), p("number")]
        days = [p("issued_on"), p("valid_from"), p("valid_to")]
        rows.append([str(at), *told, *days, p("issuer")])
    w.table(rows, (0.5, 0.8, 1.1, 1.3, 1.3, 2.3, 1.1, 1.1, 1.1, 1.3), head=2, repeat=True)
