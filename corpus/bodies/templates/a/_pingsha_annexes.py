"""The annex tables of 平沙's report, on broad pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.writer import FORMS, LONG_TERM, Writer
from corpus.layouts.writer import Row

dots = FORMS["dots"]
SAFETY = {
    "安全阀",
    "压力表",
    "可燃气体报警器",
    "四合一气体检测仪",
    "硫化氢气体检测仪",
    "氨气检测仪",
    "绝缘手套",
    "安全带",
    "正压式空气呼吸器",
}
"""Instruments that an oil field counts among safety devices."""

USES = {
    "劳动": "用工管理",
    "工伤": "工伤参保",
    "女职工": "女职工保护",
    "民法典": "合同签订与履行",
    "安全生产": "安全生产责任、作业现场",
    "生产安全事故": "事故报告、应急管理",
    "消防": "消防设施、动火管理",
    "特种设备": "特种设备使用",
    "特种作业": "特种作业人员管理",
    "职业": "职业病危害防治、健康监护",
    "突发事件": "应急准备和响应",
    "危险废物": "危险废物收集、贮存、转移",
    "固体废物": "固体废物分类处置",
    "水污染": "废水排放",
    "大气": "废气排放",
    "噪声": "噪声排放",
    "土壤": "防渗、场地管理",
    "排污": "排污申报",
    "节约能源": "用能设备管理",
}


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes."""
    _special(audit, w)
    _devices(audit, w)
    _people(audit, w)
    _licences(audit, w)
    _suppliers(audit, w)
    _laws(audit, w)


def _special(audit: Audit, w: Writer) -> None:
    w.heading(2, "附表一  特种设备定期检验情况一览表")
    head = ["序号", "设备名称", "型号", "设备代码", "使用登记证编号", "首次检验", "最近检验"]
    rows: list[Row] = [[*head, "下次检验", "检验机构", "报告编号", "使用地点"]]
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        days = [
            e(name, dots(getattr(unit, name)))
            for name in ("first_inspected_on", "inspected_on", "next_inspection_on")
        ]
        told = [e("name"), e("model"), e("device_code"), e("registration_no"), *days]
        rows.append([str(at), *told, e("agency"), e("report_no"), unit.place])
    if not audit.special_equipment:
        w.text("经查，受审核方无在用特种设备。")
        return
    w.table(rows, (0.7, 2, 2, 3, 2.6, 1.7, 1.7, 1.7, 2.4, 2.2, 1.5), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    w.heading(2, "附表二  安全附件、防护器具及监测设备检定（校准）情况一览表")
    parts = [
        ("（一）安全附件、报警仪器和防护器具", [one for one in audit.calibrations if one.device in SAFETY]),
        ("（二）监视和测量设备", [one for one in audit.calibrations if one.device not in SAFETY]),
    ]
    for title, found in parts:
        if found:
            w.text(title, style="plain")
            _device_table(w, found)


def _device_table(w: Writer, found: list[Calibration]) -> None:
    head = ["序号", "名称", "规格型号", "出厂（管理）编号", "检定/校准机构", "证书编号", "检定/校准日期"]
    rows: list[Row] = [[*head, "有效期至", "结论", "使用地点"]]
    for at, one in enumerate(found, 1):
        e = w.entry("calibrations", one)
        days = [e(name, dots(getattr(one, name))) for name in ("calibrated_on", "valid_until")]
        told = [e("device"), e("model"), e("serial"), e("agency"), e("certificate_no"), *days, e("result")]
        rows.append([str(at), *told, e.aside("place")])
    w.table(rows, (0.8, 2.2, 1.8, 2.2, 3.2, 2.2, 2, 2, 1.2, 1.7), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    w.heading(2, "附表三  特种作业、特种设备作业人员持证情况")
    head = ["序号", "姓名", "岗位", "证件名称", "作业项目", "证书编号", "发证日期", "有效期限", "发证机关"]
    rows: list[Row] = [head]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from', dots(one.valid_from))}-{e('valid_to', dots(one.valid_to))}"
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([str(at), *told, e("issued_on", dots(one.issued_on)), term, e("issuer")])
    w.table(rows, (0.8, 1.3, 1.9, 3, 3, 3.4, 1.8, 2.2, 2.2), head=1, repeat=True)


def _licences(audit: Audit, w: Writer) -> None:
    w.heading(2, "附表四  资质、行政许可及证照情况")
    if not audit.permits:
        w.text("受审核方的经营活动不涉及专项行政许可。")
        return
    rows: list[Row] = [["序号", "证照名称", "证照编号", "持证单位", "许可（登记）范围", "有效期", "发证单位"]]
    for at, permit in enumerate(audit.permits, 1):
        e = w.entry("permits", permit)
        until = e("valid_to", dots(permit.valid_to)) if permit.valid_to else LONG_TERM
        term = f"{e('valid_from', dots(permit.valid_from))}至{until}"
        told = [e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")]
        rows.append([str(at), *told])
    w.table(rows, (0.8, 2.6, 3.2, 3.4, 2.8, 2.6, 2.8), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer) -> None:
    w.heading(2, "附表五  主要承包商、供应商评价情况")
    rows: list[Row] = [["序号", "单位名称", "提供的产品或服务", "评价日期", "评价结论"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        day = e("evaluated_on", dots(supplier.evaluated_on))
        rows.append([str(at), e("name"), e("provides"), day, "准入"])
    w.table(rows, (0.8, 5, 4, 2.4, 2), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(2, "附表六  适用法律法规识别及合规性评价一览表")
    rows: list[Row] = [["序号", "法律法规名称", "涉及的主要活动", "评价结果"]]
    entry = w.law_entry("compliance")
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        use = next((text for part, text in USES.items() if part in title), "全过程")
        rows.append([str(at), entry.one("titles", title), use, "遵守"])
    w.table(rows, (0.8, 6, 4, 2), head=1, repeat=True)
    w.text("注：本表与受审核方法律法规清单核对一致。", style="plain")
