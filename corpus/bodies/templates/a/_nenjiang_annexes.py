"""The lists annexed to 嫩淞's report: laws, devices, permits and certificates, special equipment."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._nenjiang_records import SHORT
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def written(audit: Audit, w: Writer) -> None:
    """All annexes."""
    w.heading(1, "附表1　适用法律法规清单")
    _laws(audit, w)
    w.heading(1, "附表2　监视和测量设备溯源清单")
    _devices(audit, w)
    w.heading(1, "附表3　行政许可与认证证书清单")
    _permits(audit, w)
    w.heading(1, "附表4　特种设备清单")
    _units(audit, w)
    w.text("（以下空白）", style="center")


def _laws(audit: Audit, w: Writer) -> None:
    laws = w.law_entry("compliance")
    told = [
        f"{at}．{laws.one('titles', title)}" for at, title in enumerate(audit.laws("compliance").titles, 1)
    ]
    rows: list[Row] = [["受审核方收集并评价的法律法规名称", "‹", "‹"]]
    for at in range(0, len(told), 3):
        rows.append([*told[at : at + 3], *[w.blank] * (3 - len(told[at : at + 3]))])
    w.table(rows, (1, 1, 1), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("没有需要溯源的测量设备。")
        return
    rows: list[Row] = [
        [
            "序号",
            "设备名称",
            "型号规格",
            "出厂/管理编号",
            "使用地点",
            "溯源方式",
            "溯源机构",
            "证书编号",
            "溯源日期",
            "有效期至",
            "结果",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        what = [str(at), e("device"), e("model"), e("serial"), e.aside("place"), one.act]
        days = [e("calibrated_on"), e("valid_until")]
        rows.append([*what, e("agency"), e("certificate_no"), *days, e("result")])
    w.table(rows, (0.6, 1.5, 1.3, 1.4, 1.1, 0.9, 2.4, 1.8, 1.4, 1.4, 0.8), head=1, repeat=True)


def _permits(audit: Audit, w: Writer) -> None:
    if audit.permits:
        rows: list[Row] = [["许可名称", "编号", "持有人", "许可内容", "起始", "截止", "发证机关"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
            what = [e("kind"), e("number"), e("holder"), e("scope")]
            rows.append([*what, e("valid_from"), last, e("authority")])
        w.table(rows, (1.8, 2.2, 2, 1.6, 1.2, 1.2, 1.8), head=1, repeat=True)
    else:
        w.text("所从事的业务不涉及行政许可。")
    if audit.certificates:
        held: list[Row] = [["认证领域", "证书编号", "颁证日期", "有效期至"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            held.append([c("system", SHORT[one.system]), c("number"), c("issued_on"), c("valid_to")])
        w.text("现有管理体系认证证书：", style="plain")
        w.table(held, (1.6, 2.4, 1.4, 1.4), head=1)


def _units(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("没有在用特种设备。")
        return
    rows: list[Row] = [
        [
            "设备名称",
            "型号",
            "设备代码",
            "使用登记编号",
            "使用地点",
            "首检日期",
            "本次检验",
            "下次检验",
            "检验机构",
            "报告编号",
        ]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        what = [e("name"), e("model"), e("device_code"), e("registration_no"), e.aside("place")]
        days = [e("first_inspected_on"), e("inspected_on"), e("next_inspection_on")]
        rows.append([*what, *days, e("agency"), e("report_no")])
    w.table(rows, (1.4, 1.2, 2, 1.7, 1.1, 1.45, 1.45, 1.45, 1.9, 1.6), head=1, repeat=True)
