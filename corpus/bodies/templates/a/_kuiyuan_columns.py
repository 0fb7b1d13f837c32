"""Tables of 葵原 with a record in each column, and the appendices made of them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def transposed(w: Writer, labels: Sequence[str], columns: Sequence[Sequence[str]], most: int) -> None:
    """A record a column, at most so many beside each other; further tables below."""
    for first in range(0, len(columns), most):
        part = columns[first : first + most]
        rows: list[Row] = [[label, *cells] for label, *cells in zip(labels, *part, strict=True)]
        w.table(rows, (1.7, *[8.4 / len(part)] * len(part)), bold=(0,))
        if first + most < len(columns):
            w.text("（续）", style="plain")


def appendices(audit: Audit, w: Writer) -> None:
    """What the clause tables refer to."""
    if audit.calibrations:
        w.heading(1, "附表甲  监视和测量设备")
        _devices(audit, w)
    w.heading(1, "附表乙  外部供方")
    _suppliers(audit, w)


def _devices(audit: Audit, w: Writer) -> None:
    columns = []
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        columns.append(
            [
                f"甲-{at}",
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                f"{one.act} {e('calibrated_on')}",
                e("valid_until"),
                e("result"),
            ]
        )
    labels = (
        "序",
        "器具",
        "规格",
        "出厂/管理编号",
        "证书号",
        "溯源机构",
        "溯源方式及日期",
        "有效期至",
        "结论",
    )
    transposed(w, labels, columns, 5)
    w.text("注：确认间隔由组织自定的，不应超过规程规定的周期。", style="plain")


def _suppliers(audit: Audit, w: Writer) -> None:
    columns = []
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        columns.append([f"乙-{at}", e("name"), e("provides"), e("evaluated_on"), "继续使用"])
    transposed(w, ("序", "供方", "提供", "最近评价日期", "评价意见"), columns, 4)
