"""The annexes: instruments, special equipment, laws."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


def annexes(audit: Audit, w: Writer) -> None:
    """All of them."""
    numbers = iter("一二三")
    if audit.calibrations:
        w.heading(1, f"附表{next(numbers)}　监视和测量设备检定校准情况")
        _instruments(audit, w)
    if audit.special_equipment:
        w.heading(1, f"附表{next(numbers)}　特种设备")
        _special(audit, w)
    w.heading(1, f"附表{next(numbers)}　适用法律法规清单")
    _laws(audit, w)


def _instruments(audit: Audit, w: Writer) -> None:
    rows = [["序号", "名称", "规格型号", "编号", "检定／校准单位", "检校日期", "有效期至"]]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e("agency"),
                e("calibrated_on"),
                e("valid_until"),
            ]
        )
    w.table(rows, (1.1, 2.6, 2.4, 2.2, 3.6, 2.2, 2.2), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    rows = [["序号", "设备名称", "型号", "设备代码", "首次检验", "本次检验", "检验单位", "报告编号"]]
    for at, unit in enumerate(audit.special_equipment, 1):
        s = w.entry("special_equipment", unit)
        days = (s("first_inspected_on"), s("inspected_on"))
        rows.append(
            [
                str(at),
                s("name"),
                s("model"),
                s("device_code"),
                *days,
                s("agency"),
                s("report_no"),
            ]
        )
    w.table(rows, (1.1, 2, 2, 3, 2.1, 2.1, 2.6, 2.4), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    rows = [["序号", "名称", "获取途径"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        shown = law.one("titles", title)
        rows.append([str(at), (law.silent("place") if at == 1 else "") + shown, "官方网站"])
    w.table(rows, (1.4, 9.6, 3), head=1, repeat=True)
