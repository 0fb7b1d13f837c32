"""Registers of instruments and health certificates, and the rows of clauses of 巩乃斯河's form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"FSMS": "F", "HACCP": "H", "QMS": "Q"}


def instruments(audit: Audit, w: Writer) -> None:
    """The instruments."""
    rows: list[Row] = [
        ["使用地点", "仪器", "型号", "编号", "检定/校准机构", "证书", "日期", "有效至", "结果"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        start = [e.aside("place"), e("device"), e("model"), e("serial"), e("agency"), e("certificate_no")]
        rows.append([*start, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.1, 1.3, 1.2, 1.2, 1.7, 1.5, 1.4, 1.4, 0.8), head=1, repeat=True)


def health(audit: Audit, w: Writer) -> None:
    """The health certificates of those who handle food."""
    w.text(
        "直接接触食品的人员每年体检一次，健康证明由综合管理人员集中保管，晨检发现不适者调离岗位。抽查：",
        style="plain",
    )
    rows: list[Row] = [["姓名", "体检日期", "体检机构", "结论"]]
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (2, 2.4, 4, 2), head=1)


def clauses(audit: Audit, w: Writer, said: Slots) -> None:
    """The clauses that are not of food alone, each with what was seen."""
    told_of: set[str] = set()
    rows: list[Row] = [["检查内容", "条款", "检查记录", "结果"]]
    for one in said.at("clauses"):
        letters = [LETTERS[system] for system in audit.systems]
        mine = {letter: str(one[letter]).split() for letter in letters if one[letter]}
        if not mine:
            continue
        shown = "¶".join(f"{letter}：{' '.join(some)}" for letter, some in mine.items())
        texts = [text for line in one["said"] for text in _lines(audit, said, line)]
        found = [
            item.number
            for item in audit.nonconformities.items
            if item.standard.startswith("GB/T 19001")
            and item.number not in told_of
            and any(f"{item.clause}.".startswith(f"{clause}.") for clause in mine.get("Q", []))
        ]
        told_of.update(found)
        rows.append([one["what"], shown, "¶".join(texts), f"不符合{'、'.join(found)}" if found else "符合"])
    w.table(rows, (1.5, 1.4, 6.2, 1), head=1, repeat=True)
    _tables(audit, w)


def _lines(audit: Audit, said: Slots, line: str | Mapping[str, Any]) -> list[str]:
    """The paragraphs of an entry of the store."""
    if line == "@goals":
        return [f"{name}：目标{target}，实绩{reached}。" for name, target, reached in audit.world.objectives]
    if line == "@tables":
        return ["检验批次见本部分表后的统计。"] if audit.tables_with_totals else []
    if isinstance(line, str):
        return [said(line)]
    return said.lines(line["each"], line["line"])


def _tables(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（{table.unit}）", style="center")
        items = [t.inner("items", item) for item in table.items]
        rows: list[Row] = [
            ["期间", *(i("name") for i in items), "全年合计"],
            ["数量", *(i("amount") for i in items), t("stated_total")],
        ]
        w.table(rows, (1.2, *(1.6 for _ in items), 1.8), head=1)
