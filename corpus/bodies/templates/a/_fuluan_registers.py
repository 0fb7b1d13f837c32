"""The appendices of 阜峦's report: registers of instruments, equipment, certificates, permits and laws."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import LONG_TERM, Entry, Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """All appendices: the wide ones on landscape pages."""
    w.section(landscape=True, fresh=True)
    _instruments(audit, w)
    _special(audit, w)
    _holders(audit, w)
    w.section(fresh=True)
    _permits(audit, w)
    _laws(audit, w)
    _totals(audit, w)


def _day(e: Entry, name: str) -> str:
    found = getattr(e.source, name)
    return e(name, f"{found:%Y-%m-%d}" if isinstance(found, date) else LONG_TERM)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录A  监视和测量设备台账（抽样）")
    if not audit.calibrations:
        w.text("受审核方没有需要检定或校准的设备。", style="plain")
        return
    rows: list[Row] = [
        [
            "序",
            "使用地点",
            "名称",
            "规格型号",
            "出厂/管理编号",
            "证书编号",
            "检校机构",
            "检校日期",
            "有效期至",
            "结论",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e.aside("place"),
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                _day(e, "calibrated_on"),
                _day(e, "valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (0.6, 1.3, 1.7, 1.8, 1.7, 2, 3.1, 1.7, 1.7, 1), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录B  特种设备台账")
    if not audit.special_equipment:
        w.text("受审核方不使用特种设备。", style="plain")
        return
    rows: list[Row] = [
        [
            "序",
            "名称",
            "型号",
            "设备代码",
            "使用登记证编号",
            "检验报告编号",
            "检验单位",
            "检验日期",
            "下次检验日期",
        ]
    ]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        rows.append(
            [
                str(at),
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                e("report_no"),
                e("agency"),
                _day(e, "inspected_on"),
                _day(e, "next_inspection_on"),
            ]
        )
    w.table(rows, (0.6, 1.8, 1.7, 2.4, 2.3, 2.1, 2.9, 1.7, 1.8), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录C  特种作业和特种设备作业人员证书")
    if not audit.personnel_certificates:
        w.text("受审核方没有需要持证的作业。", style="plain")
        return
    rows: list[Row] = [
        [
            "证书编号",
            "持证人",
            "岗位",
            "证书种类",
            "作业类别/项目",
            "发证日期",
            "有效期起",
            "有效期止",
            "发证机关",
        ]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("number"),
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                _day(e, "issued_on"),
                _day(e, "valid_from"),
                _day(e, "valid_to"),
                e("issuer"),
            ]
        )
    w.table(rows, (2.7, 1.1, 1.5, 2.4, 1.8, 1.6, 1.6, 1.6, 2.2), head=1, repeat=True)


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录D  行政许可和认证证书")
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows: list[Row] = [
            ["证照名称", e("kind"), "编号", e("number")],
            ["持有单位", e("holder"), "许可范围", e("scope")],
            ["有效期", f"{_day(e, 'valid_from')} 至 {_day(e, 'valid_to')}", "核发机关", e("authority")],
        ]
        w.table(rows, (1.4, 3.6, 1.3, 3.7), bold=(0, 2))
    if not audit.permits:
        w.text("受审核方的活动不需要专项行政许可。", style="plain")
    if audit.certificates:
        held: list[Row] = [["体系", "认证证书编号", "发证日期", "证书有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            held.append([e("system"), e("number"), _day(e, "issued_on"), _day(e, "valid_to")])
        w.text("现行认证证书", style="center")
        w.table(held, (1.6, 4, 2.2, 2.2), head=1)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录E  适用法律法规清单")
    e = w.law_entry("compliance")
    cells: list[str] = []
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        cells += [str(at), e.one("titles", title)]
    if len(cells) % 4:
        cells += ["（以下空白）", "‹"]
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    rows += [cells[at : at + 4] for at in range(0, len(cells), 4)]
    w.table(rows, (0.8, 4.4, 0.8, 4.4), head=1, repeat=True)
    w.text("注：地方性法规和行业规范性文件另见受审核方的外来文件目录，本清单不重复列出。", style="plain")


def _totals(audit: Audit, w: Writer) -> None:
    tables = [one for one in audit.tables_with_totals if "费用" in one.title]
    if not tables:
        return
    w.heading(1, "附录F  费用使用情况")
    for table in tables:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [[e("title"), "‹"], ["使用项目", f"金额/{table.unit}"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=2)
