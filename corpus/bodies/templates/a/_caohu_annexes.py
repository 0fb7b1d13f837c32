"""草湖's annexes: tables of their own, gone on with under a heading （续）, with rows of totals."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

FIT = "{+}符合 {-}不符合"
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes."""
    w.section(landscape=True)
    _laws(audit, w)
    _devices(audit, w)
    _machines(audit, w)
    _operators(audit, w)
    w.section()
    _drills(audit, w)
    _exams(audit, w)
    _partners(audit, w)
    _permits(audit, w)
    _spent(audit, w)


def _annex(
    w: Writer, title: str, head: list[str], rows: list[Row], total: Row | None, widths: tuple[float, ...]
) -> None:
    """Parts of a table under its title; from the second on it is 续. Without rows it is said so."""
    most = 10
    w.heading(2, title)
    if not rows:
        w.text("本次审核无此项。", style="plain")
        return
    for at in range(0, len(rows), most):
        if at:
            number, _, name = title.partition("　")
            w.heading(2, f"{number}（续）　{name}")
        part = [head, *rows[at : at + most]]
        if total is not None and at + most >= len(rows):
            part.append(total)
        w.table(part, widths, head=1, repeat=True)


def _counted(number: int, unit: str, columns: int) -> Row:
    """A last row with the number of rows."""
    return ["合计", f"{number} {unit}", *["‹"] * (columns - 2)]


def _laws(audit: Audit, w: Writer) -> None:
    entry, found = w.law_entry("compliance"), audit.laws("compliance")
    before = entry.silent("place")
    ways = ["对照条款检查", "查记录", "现场检查", "查许可和监测报告"]
    departments = audit.world.departments
    rows: list[Row] = []
    for at, title in enumerate(found.titles):
        told = f"{before if not at else ''}{entry.one('titles', title)}"
        doing = departments[(0, 7, 2)[at % 3]]
        rows.append([str(at + 1), told, "现行有效", ways[at % len(ways)], doing, FIT])
    head = ["序号", "法律法规名称", "状态", "评价方法", "责任部门", "合规性"]
    total: list[str] = ["合计", f"{entry('stated_count')} 部", "‹", "‹", "‹", "{+}全部符合"]
    for one in audit.compliance_evaluations[:1]:
        e = w.entry("compliance_evaluations", one)
        done = f"评价日期：{e('done_on')}　评价人：{e.each('evaluators')}"
        total[1:] = [f"{entry('stated_count')} 部　{done}", "‹", "‹", "‹", "{+}全部符合"]
    widths = (0.8, 5, 1.4, 2.4, 1.6, 2.2)
    _annex(w, "附表1　法律法规清单及合规性评价表", head, rows, total, widths)


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told = [str(len(rows) + 1), e("device"), e("model"), e("serial"), e.aside("place"), one.act]
        told += [e("agency"), e("certificate_no"), e("calibrated_on"), e("valid_until"), e("result")]
        rows.append(told)
    head = [
        "序号",
        "设备名称",
        "型号",
        "编号",
        "使用地点",
        "方式",
        "检定校准单位",
        "证书编号",
        "检定/校准日期",
    ]
    head += ["有效期至", "结果"]
    widths = (0.7, 1.7, 1.4, 1.5, 1.3, 0.9, 2.5, 1.9, 1.7, 1.7, 0.9)
    total = _counted(len(rows), "台（件）", len(head))
    _annex(w, "附表2　监视测量设备表", head, rows, total, widths)


def _machines(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told = [e("name"), e("model"), e("device_code"), e("registration_no"), e("inspected_on")]
        rows.append([*told, e("next_inspection_on"), e("agency"), e("report_no"), e.aside("place")])
    head = ["设备名称", "型号", "设备代码", "使用登记证", "检验日期", "下次检验日期", "检验机构"]
    head += ["检验报告号", "使用地点"]
    widths = (1.7, 1.6, 2.3, 2.2, 1.7, 1.7, 2.2, 1.8, 1.3)
    total = _counted(len(rows), "台", len(head))
    _annex(w, "附表3-1　特种设备及作业人员表（设备）", head, rows, total, widths)


def _operators(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')} 至 {e('valid_to')}"
        review = w.date(one.review_by) if one.review_by else w.blank
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issued_on")]
        rows.append([*told, term, review, e("issuer")])
    head = ["姓名", "从事工作", "证件", "项目", "证号", "发证日期", "有效期", "复审日期", "发证机关"]
    widths = (1.1, 1.5, 2.2, 2, 2.5, 1.6, 1.9, 1.6, 1.8)
    total = _counted(len(rows), "人", len(head))
    _annex(w, "附表3-2　特种设备及作业人员表（人员）", head, rows, total, widths)


def _drills(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on"), one.place, str(one.people), "{+}有 {-}无", "{+}有效 {-}无效"])
    head = ["演练项目", "演练日期", "地点", "参加人数", "是否有记录", "预案评价"]
    _annex(w, "附表4　应急演练", head, rows, _counted(len(rows), "次", len(head)), (2, 2, 1.6, 1.2, 1.6, 1.8))


def _exams(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    head = ["姓名", "体检日期", "体检机构", "体检结论"]
    total = _counted(len(rows), "人", len(head))
    _annex(w, "附表5　职业健康体检", head, rows, total, (1.6, 2.4, 3.4, 2))


def _partners(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "{+}合格 {-}不合格"])
    head = ["供方名称", "提供的产品/服务", "评价日期", "评价结果"]
    total = _counted(len(rows), "家", len(head))
    _annex(w, "附表6-1　供方和外包方", head, rows, total, (3.6, 2.4, 2, 1.8))
    rows = []
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        term = f"{e('valid_from')} 至 {e('valid_to')}（{e('stated_term')}）"
        rows.append([f"{e('kind')}（{deal.about}）", e.each("parties", "¶"), e("signed_on"), term])
    head = ["合同类别", "签约各方", "签订日期", "期限"]
    total = _counted(len(rows), "份", len(head))
    _annex(w, "附表6-2　合同抽样", head, rows, total, (2.2, 3.4, 1.8, 2.4))


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        told = [e("kind"), e("number"), e("holder"), e("scope"), f"{e('valid_from')} 至 {until}"]
        rows.append([*told, e("authority")])
    head = ["许可/资质", "编号", "持证单位", "许可内容", "有效期", "发证机关"]
    total = _counted(len(rows), "份", len(head))
    _annex(w, "附表7-1　许可资质", head, rows, total, (1.6, 2.1, 1.9, 1.5, 1.8, 1.7))
    if audit.certificates:
        rows = []
        for one in audit.certificates:
            e = w.entry("certificates", one)
            rows.append([e("system", NAMES[one.system]), e("number"), e("issued_on"), e("valid_to")])
        head = ["体系", "证书编号", "发证日期", "有效期至"]
        _annex(w, "附表7-2　现有认证证书", head, rows, None, (3, 2.6, 2, 2))


def _spent(audit: Audit, w: Writer) -> None:
    for at, table in enumerate(audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", table)
        w.heading(2, f"附表8-{at}　{e('title')}")
        rows: list[Row] = [["序号", "项目", f"数额（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([str(len(rows)), i("name"), i("amount")])
        w.table([*rows, ["合计", "‹", e("stated_total")]], (1, 4, 2.4), head=1)
