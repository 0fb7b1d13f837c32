"""Lists and small tables that stand behind the table of a clause, by the key of the clause."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number
from corpus.layouts.writer import Row

Behind = Callable[[Audit, Writer], None]


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(f"附：适用法律法规和其他要求清单（共{e('stated_count')}部）", style="plain")
    for title in audit.laws("compliance").titles:
        w.text(f"《{e.one('titles', title)}》", style="plain", number=Number("laws"))


def _laws_of_quality(audit: Audit, w: Writer) -> None:
    if audit.systems == ["QMS"]:
        _laws(audit, w)


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        return
    w.text("附：测量设备检定/校准抽样", style="plain")
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        w.text(
            f"{e('device')}，规格型号{e('model')}，出厂或管理编号{e('serial')}，用于{e.aside('place')}；{one.act}日期"
            f"{e('calibrated_on')}，有效期至{e('valid_until')}；证书编号{e('certificate_no')}，{e('agency')}出具；"
            f"结论{e('result')}。",
            style="plain",
            number=Number("devices"),
        )


def _sums(word: str) -> Behind:
    """The table with a total whose title has the word."""

    def written(audit: Audit, w: Writer) -> None:
        for table in audit.tables_with_totals:
            if word not in table.title:
                continue
            e = w.entry("tables_with_totals", table)
            w.text(f"{e('title')}（单位：{table.unit}）", style="center")
            rows: list[Row] = [["项目", "数量" if table.unit == "批" else "金额"]]
            for item in table.items:
                i = e.inner("items", item)
                rows.append([i("name"), i("amount")])
            rows.append(["合计", e("stated_total")])
            w.table(rows, (5, 3), head=1)

    return written


def _lots(audit: Audit, w: Writer) -> None:
    if audit.world.departments[2] == "生产部":
        _sums("检验批次")(audit, w)


BEHIND: dict[str, Behind] = {
    "c42": _laws_of_quality,
    "c613": _laws,
    "c715": _devices,
    "c81E": _sums("环保费用"),
    "c811": _sums("安全生产费用"),
    "c86": _lots,
}
