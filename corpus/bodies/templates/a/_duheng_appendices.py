"""杜蘅's sayings, its upright tables (a column a thing) and the appendices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row


class Sayings(Sentences):
    """The body's own sentences, their slots filled."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.slots["foreign"] = f"2{w.random.randint(11, 98)}24E{w.random.randint(40101, 49999)}R1M"

    def one(self, *names: str) -> str:
        """The only text under a name."""
        return self.texts(*names)[0]


def upright(
    w: Writer, labels: Sequence[str], columns: Sequence[Sequence[str]], most: int, width: float
) -> None:
    """Tables with the labels at the left and a column a thing, `most` things a table."""
    for first in range(0, len(columns), most):
        some = columns[first : first + most]
        rows: list[Row] = [[label, *(column[at] for column in some)] for at, label in enumerate(labels)]
        w.table(rows, (1.8, *([width] * len(some))), bold=(0,))
        w.text("", style="plain")


def _cell(e: Entry, name: str) -> str:
    found = getattr(e.source, name)
    return e(name, FORMS["dots"](found)) if isinstance(found, date) else e(name)


def all_of(audit: Audit, w: Writer) -> None:
    """The four appendices."""
    w.page()
    w.heading(1, "附录一　特种设备卡片")
    _units(audit, w)
    w.heading(1, "附录二　计量器具")
    _devices(audit, w)
    w.heading(1, "附录三　持证人员卡片")
    _holders(audit, w)
    w.heading(1, "附录四　供方")
    _suppliers(audit, w)


def _units(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("不适用。", style="plain")
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        rows: list[Row] = [
            [f"卡片{at}", "设备名称", e("name"), "型号", e("model")],
            ["^", "设备代码", e("device_code"), "登记证编号", e("registration_no")],
            ["^", "首次检验", _cell(e, "first_inspected_on"), "最近检验", _cell(e, "inspected_on")],
            ["^", "下次检验", _cell(e, "next_inspection_on"), "报告编号", e("report_no")],
            ["^", "检验单位", e("agency"), "使用地点", e.aside("place")],
        ]
        w.table(rows, (1.1, 1.6, 3.4, 1.7, 3), bold=(1, 3))
        w.text("", style="plain")
    w.text("说明：卡片由审核员根据设备档案抄录，检验周期以安全技术规范的规定为准。", style="plain")


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("不适用。", style="plain")
        return
    names = (
        "device",
        "model",
        "serial",
        "certificate_no",
        "calibrated_on",
        "valid_until",
        "agency",
        "result",
    )
    labels = [
        "器具名称",
        "型号规格",
        "器具编号",
        "证书编号",
        "检定/校准日期",
        "有效期至",
        "检定/校准机构",
        "结果",
    ]
    columns = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        columns.append([_cell(e, name) for name in names])
    upright(w, labels, columns, 3, 2.8)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("不适用。", style="plain")
    for at, one in enumerate(audit.personnel_certificates):
        e = w.entry("personnel_certificates", one)
        text = "¶".join(
            [
                f"姓名：{e('name')}　　岗位：{e.aside('work')}",
                f"证书：{e('kind')}",
                f"项目/类别：{e('category')}",
                f"编号：{e('number')}",
                f"发证日期：{_cell(e, 'issued_on')}",
                f"有效期：{_cell(e, 'valid_from')}至{_cell(e, 'valid_to')}",
                f"发证机关：{e('issuer')}",
            ]
        )
        if at % 2:
            w.box_beside(text, 7.6, 4.6, left=8.2)
        else:
            w.box(text, 7.6, 4.6)


def _suppliers(audit: Audit, w: Writer) -> None:
    columns = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        columns.append([e("name"), e("provides"), _cell(e, "evaluated_on")])
    upright(w, ["供方名称", "供应内容", "最近评价日期"], columns, 3, 2.8)
    w.text("注：名录之外的供方只可以用于零星采购，采购前应当经部门负责人批准。", style="plain")
