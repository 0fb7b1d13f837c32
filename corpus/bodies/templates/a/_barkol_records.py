"""What was sampled, in 巴里坤标准认证's report: the evidence by clauses, the registers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def evidence(audit: Audit, w: Writer, slots: Slots) -> None:
    """The table of clauses with evidence and result."""
    rows: list[Row] = [["条款", "抽样及证据", "结果"]]
    for asked in slots.at("evidence"):
        clauses = _clauses(audit, asked)
        alone = asked.get("only", audit.systems) == audit.systems
        if not clauses or not alone or not slots.needed(asked):
            continue
        told = slots.text(asked) if "each" in asked else slots(asked["text"])
        result = _result(audit, w, clauses)
        if result != "√":
            told += "不符合事实见NC明细。"
        shown = "¶".join(f"{letter}{clause}" for letter, _, clause in clauses)
        rows.append([shown, told, result])
    w.text("表6 运行抽样（√：符合）", style="plain")
    w.table(rows, (1.4, 8.9, 1.3), head=1, repeat=True)


def _clauses(audit: Audit, asked: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """The clauses of a row: letter, number of the standard, clause, for each system of the audit."""
    letters = {"QMS": "Q", "EMS": "E"}
    return [
        (letters[one.system], one.number, str(asked[letters[one.system]]))
        for one in audit.standards
        if letters[one.system] in asked
    ]


def _result(audit: Audit, w: Writer, clauses: list[tuple[str, str, str]]) -> str:
    """A tick, or the numbers of the nonconformities against the clauses of a row."""
    told = []
    for item in audit.nonconformities.items:
        if any(
            item.standard == number and f"{item.clause}.".startswith(f"{clause}.")
            for _, number, clause in clauses
        ):
            e = w.same("nonconformities.items", item.number, item)
            told.append(f"NC{e('number')}")
    return "¶".join(told) or "√"


def registers(audit: Audit, w: Writer, slots: Slots) -> None:
    """A table for each register that was sampled."""
    number = 6
    for asked in slots.at("registers"):
        if not slots.needed(asked):
            continue
        number += 1
        head, widths = asked["head"], asked["widths"]
        rows = slots.rows(asked["need"], asked["cells"])
        if asked.get("beside"):
            rows = [[*rows[at], *_next(rows, at + 1, w.blank)] for at in range(0, len(rows), 2)]
            head, widths = head * 2, widths * 2
        w.text(f"表{number} {asked['title']}", style="plain")
        w.table([head, *rows], tuple(widths), head=1, repeat=True)
    _figures(audit, w, number + 1)


def _next(rows: list[Row], at: int, blank: str) -> Row:
    """The row that stands beside another."""
    return rows[at] if at < len(rows) else [blank] * len(rows[0])


def _figures(audit: Audit, w: Writer, number: int) -> None:
    """The company's figures with their totals."""
    for at, table in enumerate(audit.tables_with_totals):
        e = w.entry("tables_with_totals", table)
        w.text(f"表{number + at} {e('title')}", style="plain")
        rows: list[Row] = [["项目", table.unit]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (4, 2), head=1)
