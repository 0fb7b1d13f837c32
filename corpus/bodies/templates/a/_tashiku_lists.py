"""The fifth chapter of 塔什库: what was sampled, a table with its own heads for each kind."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

DOTS = FORMS["dots"]
KINDS = (
    ("calibrations", "监视和测量设备"),
    ("special_equipment", "特种设备"),
    ("personnel_certificates", "持证上岗人员"),
    ("employment_contracts", "劳动合同"),
    ("medical_exams", "职业健康检查"),
    ("suppliers", "外部供方"),
    ("contracts", "采购与服务合同"),
    ("drills", "应急演练"),
    ("tables_with_totals", "统计数据"),
    ("standards_cited", "执行的技术标准"),
)


def numbers(audit: Audit) -> dict[str, int]:
    """The numbers of the tables of this chapter, by what they list; the laws come last."""
    there = [path for path, _ in KINDS if getattr(audit, path)]
    return {path: at for at, path in enumerate([*there, "law_lists"], 1)}


def chapter(audit: Audit, w: Writer, told: dict[str, int]) -> None:
    """All tables."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "5 抽样清单")
    w.text(*phrases(w, "sampling", 1))
    names = dict(KINDS)
    for path, at in told.items():
        if path == "law_lists":
            _laws(audit, w, at)
            continue
        w.text(f"表{at}  {names[path]}", style="center")
        TABLES[path](audit, w)
    w.section(fresh=True)


def _calibrations(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "器具名称¶规格型号",
            "器具编号",
            "证书编号",
            "使用单位",
            "检定/校准机构",
            "检/校日期",
            "有效期至",
            "结论",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        row = [f"{e('device')}¶{e('model')}", e("serial"), e("certificate_no"), e("user_unit"), e("agency")]
        days = [e("calibrated_on", DOTS(one.calibrated_on)), e("valid_until", DOTS(one.valid_until))]
        rows.append([*row, *days, e("result")])
    w.table(rows, (1.25, 1, 1.45, 1.5, 1.6, 1.25, 1.25, 0.6), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["设备名称¶型号", "设备代码", "使用登记证号", "检验机构¶报告编号", "首次检验", "本次检验", "下次检验"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        days = [
            e("first_inspected_on", DOTS(one.first_inspected_on)),
            e("inspected_on", DOTS(one.inspected_on)),
            e("next_inspection_on", DOTS(one.next_inspection_on)),
        ]
        known = [f"{e('name')}¶{e('model')}", e("device_code"), e("registration_no")]
        rows.append([*known, f"{e('agency')}¶{e('report_no')}", *days])
    w.table(rows, (1.2, 1.7, 1.5, 1.7, 1.25, 1.25, 1.25), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["姓名", "从事工作", "证件种类", "项目/类别", "证件号码", "发证机关", "发证日期", "有效期限"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        row = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer")]
        span = f"{e('valid_from', DOTS(one.valid_from))}-{e('valid_to', DOTS(one.valid_to))}"
        rows.append([*row, e("issued_on", DOTS(one.issued_on)), span])
    w.table(rows, (0.8, 0.9, 1.2, 1.1, 1.7, 1.2, 1.25, 1.3), head=1, repeat=True)


def _employed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["职工姓名", "签订日期", "合同起始", "合同终止"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        ends = e("valid_to", DOTS(one.valid_to)) if one.valid_to else "无固定期限"
        row = [e("name"), e("signed_on", DOTS(one.signed_on)), e("valid_from", DOTS(one.valid_from))]
        rows.append([*row, ends])
    w.table(rows, (1, 1, 1, 1), head=1)


def _examined(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["受检人", "检查机构", "检查日期", "检查结论"]]
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), e("institution"), e("examined_on", DOTS(one.examined_on)), e("result")])
    w.table(rows, (0.8, 2, 1.2, 1.2), head=1)


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供方名称", "提供的产品/服务", "最近评价日期", "评价意见"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on", DOTS(one.evaluated_on)), "列为合格供方"])
    w.table(rows, (2.4, 1.6, 1.3, 1.2), head=1, repeat=True)


def _contracts(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["合同类型", "标的", "签约双方", "签订日期", "履行期限", "约定年限"]]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        span = f"{e('valid_from', DOTS(one.valid_from))}-{e('valid_to', DOTS(one.valid_to))}"
        row = [e("kind"), one.about, e.each("parties", "¶"), e("signed_on", DOTS(one.signed_on))]
        rows.append([*row, span, e("stated_term")])
    w.table(rows, (0.9, 1.1, 2.2, 1.2, 1.3, 0.9), head=1)


def _drills(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["演练科目", "演练日期", "演练地点", "参演人数"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind"), e("held_on", DOTS(one.held_on)), one.place, str(one.people)])
    w.table(rows, (1.6, 1.2, 1.2, 0.9), head=1)


def _totals(audit: Audit, w: Writer) -> None:
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        w.text(f"{e('title')}（单位：{one.unit}）", style="plain")
        rows: list[Row] = [["序号", "统计项目", "数值"]]
        for at, item in enumerate(one.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (0.6, 2.4, 1.4), head=1)


def _cited(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["标准编号", "标准名称"]]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title")])
    w.table(rows, (1.4, 3.6), head=1)


def _laws(audit: Audit, w: Writer, at: int) -> None:
    e = w.law_entry("compliance")
    w.text(f"表{at}  适用法律法规清单{e.silent('place')}", style="center")
    rows: list[Row] = [["序号", "法律法规及其他要求名称", "来源"]]
    for number, title in enumerate(audit.laws("compliance").titles, 1):
        source = w.random.choice(["政府网站", "主管部门网站", "法律法规数据库"])
        rows.append([str(number), e.one("titles", title), source])
    w.table(rows, (0.5, 4, 1.3), head=1, repeat=True)


TABLES: dict[str, Callable[[Audit, Writer], None]] = {
    "calibrations": _calibrations,
    "special_equipment": _special,
    "personnel_certificates": _holders,
    "employment_contracts": _employed,
    "medical_exams": _examined,
    "suppliers": _suppliers,
    "contracts": _contracts,
    "drills": _drills,
    "tables_with_totals": _totals,
    "standards_cited": _cited,
}
"""How each kind is listed."""
