"""The annexes of 贺峦's report: laws, instruments and special equipment, people."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All three, each from a new page."""
    w.page()
    w.heading(1, "附录一 适用的法律法规")
    _laws(audit, w)
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录二 监视测量设备和特种设备")
    _instruments(audit, w)
    _units(audit, w)
    w.heading(1, "附录三 抽查的人员")
    _people(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    found = audit.laws("compliance")
    entry = w.law_entry("compliance")
    w.text(
        f"受审核组织识别的法律法规共{entry('stated_count')}部{entry.silent('place')}，审核组逐部核对了版本。",
        style="plain",
    )
    cells = _numbered(found.titles, w)
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for left in cells:
        right = next(cells, ["", ""])
        rows.append([*left, *right] if right[0] else [*left, "—", "（以下空白）"])
    w.table(rows, (0.6, 3.6, 0.6, 3.6), head=1, repeat=True)


def _numbered(titles: list[str], w: Writer) -> Iterator[list[str]]:
    entry = w.law_entry("compliance")
    for number, title in enumerate(titles, 1):
        yield [str(number), entry.one("titles", title)]


def _instruments(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("受审核组织没有需要检定或校准的监视测量设备。", style="plain")
        return
    rows: list[Row] = [
        [
            "序号",
            "名称",
            "规格型号",
            "出厂/管理编号",
            "使用地点",
            "方式",
            "检定/校准机构",
            "证书编号",
            "检定/校准日期",
            "有效期至",
            "结果",
        ]
    ]
    for number, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(number),
                e("device"),
                e("model"),
                e("serial"),
                e.aside("place"),
                one.act,
                e("agency"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (0.6, 1.6, 1.5, 1.5, 1.1, 0.8, 2.6, 2, 1.5, 1.5, 0.8), head=1, repeat=True)


def _units(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("受审核组织没有特种设备。", style="plain")
        return
    w.text("特种设备：", style="plain")
    rows: list[Row] = [
        [
            "序号",
            "设备名称",
            "型号",
            "设备代码",
            "使用登记证编号",
            "首次检验",
            "本次检验",
            "下次检验日期",
            "检验机构",
            "报告编号",
        ]
    ]
    for number, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        rows.append(
            [
                str(number),
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                e("first_inspected_on"),
                e("inspected_on"),
                e("next_inspection_on"),
                e("agency"),
                e("report_no"),
            ]
        )
    w.table(rows, (0.6, 1.6, 1.5, 2.2, 2, 1.4, 1.4, 1.5, 2.2, 1.8), head=1, repeat=True)


def _people(audit: Audit, w: Writer) -> None:
    """One row a person: the certificate, the contract, the examination."""
    certificates = {one.name: one for one in audit.personnel_certificates}
    contracts = {one.name: one for one in audit.employment_contracts}
    exams = {one.name: one for one in audit.medical_exams} if "OHSMS" in audit.systems else {}
    rows: list[Row] = [
        ["姓名", "证书类别/项目", "证书编号", "发证日期", "有效期", "发证机关", "劳动合同期限", "健康检查"]
    ]
    for name in dict.fromkeys([*certificates, *contracts, *exams]):
        told = ""
        cells = [w.blank] * 7
        if name in certificates:
            p = w.entry("personnel_certificates", certificates[name])
            told = p("name")
            term = f"{p('valid_from')}¶{p('valid_to')}"
            cells[:5] = [f"{p('kind')}¶{p('category')}", p("number"), p("issued_on"), term, p("issuer")]
        if name in contracts:
            c = w.entry("employment_contracts", contracts[name])
            told += c.silent("name") if told else c("name")
            cells[5] = f"{c('valid_from')}¶{c('valid_to') if contracts[name].valid_to else '无固定期限'}"
        if name in exams:
            m = w.entry("medical_exams", exams[name])
            told += m.silent("name") if told else m("name")
            cells[6] = f"{m('examined_on')}¶{m('institution')}¶{m('result')}"
        rows.append([told, *cells])
    widths = (1, 2.6, 2.8, 1.5, 1.6, 2, 1.6, 2)
    shown = len(widths) if exams else len(widths) - 1
    w.table([row[:shown] for row in rows], widths[:shown], head=1, repeat=True)
