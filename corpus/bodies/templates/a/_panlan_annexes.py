"""The annexes of 磐澜's report: wide tables with two rows of heads and merged cells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

WORKS = (
    ("熔化焊接", "二级动火", "DH", "可燃气体检测合格（{before}），灭火器2具"),
    ("电工", "临时用电", "YD", "漏电保护试跳正常，一机一闸"),
    ("高处", "二级高处", "GC", "安全带、生命线检查合格"),
)
"""Category of a certificate, the work that is permitted, letters of its number, what was checked."""

EXPOSED = {
    "油田技术服务": ("噪声、硫化氢", "护听器、便携式检测仪"),
    "涂料": ("粉尘、有机溶剂", "防尘防毒口罩、防护手套"),
    "机电安装": ("电焊烟尘、噪声", "焊接防护面具、耳塞"),
}
OTHERS = ("噪声、粉尘", "耳塞、防尘口罩")
REST = (
    (date(2025, 4, 4), date(2025, 4, 6)),
    (date(2025, 5, 1), date(2025, 5, 5)),
    (date(2025, 5, 31), date(2025, 6, 2)),
    (date(2025, 10, 1), date(2025, 10, 8)),
)
"""Nobody works then."""

FORENOON = (("08:10", "08:30", "11:00"), ("08:40", "09:00", "11:30"), ("13:30", "13:50", "16:20"))


def all_of(audit: Audit, w: Writer) -> None:
    """All annexes, days written short."""
    usual = w.forms
    w.forms = ["dash"]
    parts = {
        "适用法律法规清单": _laws,
        "承包方（供应方）管理抽样": _contractors,
        "作业许可抽样": _works,
        "职业健康监护抽样": _health,
        "应急演练情况": _drills,
        "设施完整性抽样": _facilities,
        "持证上岗抽样": _holders,
        "投入和统计": _figures,
    }
    for at, (title, part) in enumerate(parts.items(), 1):
        w.heading(2, f"附表{at}  {title}")
        part(audit, w)
    w.forms = usual


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    cells = [text for at, title in enumerate(titles, 1) for text in (str(at), e.one("titles", title))]
    cells += [w.blank] * (-len(cells) % 4)
    rows: list[Row] = [[f"序号{e.silent('place')}", "名称", "序号", "名称"]]
    rows += [cells[at : at + 4] for at in range(0, len(cells), 4)]
    w.table(rows, (0.6, 5, 0.6, 5), head=1, repeat=True)


def _contractors(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["序号", "承包方（供应方）", "能力评价", "‹", "合同（协议）抽查", "‹", "‹", "‹", "‹", "‹"],
        ["^", "^", "业务内容", "最近评价", "类别", "双方", "签订日期", "期限", "起", "止"],
    ]
    for at, supplier in enumerate(audit.suppliers, 1):
        s = w.entry("suppliers", supplier)
        left = [str(at), s("name"), s("provides"), s("evaluated_on")]
        contract = next((one for one in audit.contracts if supplier.name in one.parties), None)
        if contract is None:
            rows.append([*left, "本次未抽", *(["‹"] * 5)])
            continue
        c = w.entry("contracts", contract)
        term = [c("signed_on"), c("stated_term"), c("valid_from"), c("valid_to")]
        rows.append([*left, c("kind"), c.each("parties", "¶"), *term])
    told = {one.parties[-1] for one in audit.contracts} - {one.name for one in audit.suppliers}
    for contract in audit.contracts:
        if contract.parties[-1] in told:
            c = w.entry("contracts", contract)
            term = [c("signed_on"), c("stated_term"), c("valid_from"), c("valid_to")]
            left = [str(len(rows) - 1), "另抽合同", "‹", "‹"]
            rows.append([*left, c("kind"), c.each("parties", "¶"), *term])
    widths = (0.5, 2.2, 1.3, 1.1, 0.9, 2.3, 1.1, 0.6, 1.1, 1.1)
    w.table(rows, widths, head=2, repeat=True)


def _works(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["许可证号", "作业类别", "作业地点", "作业时间", "‹", "‹", "人员", "‹", "‹", "措施确认"],
        ["^", "^", "^", "日期", "开始", "结束", "作业人", "监护人", "批准人", "^"],
    ]
    people = audit.world.people
    for at, (name, work) in enumerate(_permitted(audit)):
        day = _workday(audit.audit.start - timedelta(days=w.random.randint(12, 16) + 7 * at))
        before, start, end = FORENOON[at % len(FORENOON)]
        _, kind, letters, checked = work
        number = f"{letters}-{day:%Y%m}-{w.random.randint(1, 30):02}"
        guard = people.others[10 + at % 2]
        when = [w.date(day), start, end]
        place = w.random.choice(audit.sites).activity
        place = "施工现场" if place == "现场施工" else "维修区域"
        approver = people.safety if at == 0 else people.heads[audit.world.departments[2]]
        rows.append([number, kind, place, *when, name, guard, approver, checked.format(before=before)])
    if len(rows) == 2:
        w.text("审核时段内无许可作业。")
        return
    w.table(rows, (1.4, 1, 1.2, 1.2, 0.7, 0.7, 0.9, 0.9, 0.9, 2.6), head=2, repeat=True)


def _permitted(audit: Audit) -> Iterator[tuple[str, tuple[str, str, str, str]]]:
    """Who may do which work that asks for a permit."""
    for one in audit.personnel_certificates:
        for work in WORKS:
            if work[0] in one.category:
                yield one.name, work


def _workday(day: date) -> date:
    """The day, or the last one before it that is worked on."""
    while day.isoweekday() > 5 or any(first <= day <= last for first, last in REST):
        day -= timedelta(days=1)
    return day


def _shared(entries: list[Entry], name: str, field: Any) -> list[str]:
    """The cells of a column in which one value that follows another of its own is written once."""
    cells, last = [], object()
    for entry in entries:
        value = getattr(entry.source, field)
        cells.append(f"^{entry.silent(name)}" if value == last else entry(name))
        last = value
    return cells


def _merged(rows: list[list[str]]) -> list[Row]:
    """Rows in which what is told above goes on; what is told silently moves to the cell before."""
    found: list[Row] = []
    for row in rows:
        quiet = "".join(cell[1:] for cell in row if cell.startswith("^{"))
        cells = ["^" if cell.startswith("^") else cell for cell in row]
        cells[0] += quiet
        found.append(cells)
    return found


def _health(audit: Audit, w: Writer) -> None:
    exposed, gear = EXPOSED.get(audit.world.industry["field"], OTHERS)
    entries = [w.entry("medical_exams", one) for one in audit.medical_exams]
    days = _shared(entries, "examined_on", "examined_on")
    places = _shared(entries, "institution", "institution")
    rows: list[list[str]] = [
        ["姓名", "接触因素及防护", "‹", "职业健康检查", "‹", "‹"],
        ["^", "危害因素", "防护用品", "检查日期", "检查机构", "结论"],
    ]
    body = [
        [e("name"), *(("^", "^") if at else (exposed, gear)), days[at], places[at], e("result")]
        for at, e in enumerate(entries)
    ]
    w.table([*rows, *_merged(body)], (1, 1.8, 2.2, 1.4, 2.6, 1.2), head=2)


def _drills(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["序号", "演练实施", "‹", "‹", "‹", "资料"],
        ["^", "科目", "日期", "地点", "人数", "^"],
    ]
    for at, drill in enumerate(audit.drills, 1):
        e = w.entry("drills", drill)
        rows.append([str(at), e("kind"), e("held_on"), drill.place, str(drill.people), "方案、签到、影像"])
    w.table(rows, (0.6, 2.4, 1.6, 2, 0.8, 2.4), head=2)


def _facilities(audit: Audit, w: Writer) -> None:
    if audit.special_equipment:
        rows: list[Row] = [
            ["特种设备", "‹", "‹", "‹", "定期检验", "‹", "‹", "‹"],
            ["名称", "型号", "设备代码", "使用登记证", "检验机构", "报告编号", "检验日期", "下次检验"],
        ]
        entries = [w.entry("special_equipment", unit) for unit in audit.special_equipment]
        places = _shared(entries, "agency", "agency")
        body = []
        for e, place in zip(entries, places, strict=True):
            left = [e("name"), e("model"), e("device_code"), e("registration_no")]
            body.append([*left, place, e("report_no"), e("inspected_on"), e("next_inspection_on")])
        w.table([*rows, *_merged(body)], (1.2, 1, 1.7, 1.6, 1.6, 1.4, 1.1, 1.1), head=2, repeat=True)
    if not audit.calibrations:
        w.text("无需检定校准的仪表。")
        return
    rows = [
        ["安全附件和仪表", "‹", "‹", "‹", "检定（校准）", "‹", "‹", "‹", "‹"],
        ["名称", "型号", "编号", "使用地点", "机构", "证书编号", "日期", "有效期至", "结果"],
    ]
    found = sorted(audit.calibrations, key=lambda one: one.agency)
    entries = [w.entry("calibrations", one) for one in found]
    places = _shared(entries, "agency", "agency")
    body = []
    for e, place in zip(entries, places, strict=True):
        left = [e("device"), e("model"), e("serial"), e.aside("place")]
        days = [e("calibrated_on"), e("valid_until")]
        body.append([*left, place, e("certificate_no"), *days, e("result")])
    w.text("安全附件、检测仪表：", style="plain")
    w.table([*rows, *_merged(body)], (1.3, 1, 1, 0.9, 1.6, 1.4, 1.1, 1.1, 0.6), head=2, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("无需持证的岗位。")
        return
    rows: list[Row] = [
        ["证件类别", "发证机关", "人员", "‹", "资格", "‹", "有效期", "‹"],
        ["^", "^", "姓名", "从事工作", "作业项目", "证书编号", "起", "止"],
    ]
    groups = groupby(audit.personnel_certificates, key=lambda one: (one.kind, one.issuer))
    for _, members in groups:
        for at, one in enumerate(members):
            e = w.entry("personnel_certificates", one)
            left = ["^", "^"] if at else [e("kind"), e("issuer")]
            quiet = (e.silent("kind") + e.silent("issuer")) if at else ""
            term = [e("valid_from"), e("valid_to")]
            rows.append([*left, e("name") + quiet, e.aside("work"), e("category"), e("number"), *term])
    w.table(rows, (1.5, 1.5, 0.9, 1.2, 1.8, 1.9, 1.1, 1.1), head=2, repeat=True)


def _figures(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["统计表", "项目", "数值", "单位"]]
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        for at, item in enumerate(table.items):
            inner = e.inner("items", item)
            rows.append(["^" if at else e("title"), inner("name"), inner("amount"), table.unit])
        rows.append(["^", "合计", e("stated_total"), table.unit])
    w.table(rows, (3, 2.4, 1.4, 1), head=1)
