"""How 阡码's system prints: lines of label, code and value; tables of field codes; cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全", "ISMS": "信息安全"}
Field = tuple[str, str, str]


def lines(w: Writer, fields: Sequence[Field]) -> None:
    """Label, code and value in a line each: 报告编号 report_no: 1."""
    for label, code, value in fields:
        w.text(f"{label} {code}: {value}", style="plain")


def fields(w: Writer, rows: Sequence[Field], start: int = 1) -> None:
    """A table of fields: number, code, label, value."""
    made: list[Row] = [["#", "Field", "字段", "值 Value"]]
    for at, (label, code, value) in enumerate(rows, start):
        made.append([f"{at:02}", code, label, value])
    w.table(made, (0.6, 2, 2, 5.4), head=1, repeat=True)


def cards(w: Writer, texts: Sequence[str]) -> None:
    """Cards, two beside one another."""
    padded = [*texts, "（空）"] if len(texts) % 2 else list(texts)
    rows: list[Row] = []
    for left, right in zip(padded[::2], padded[1::2], strict=True):
        rows.append([left, "‹"] if right == "（空）" else [left, right])
    w.table(rows, (1, 1))


def long(day: date) -> str:
    """A day as the summary writes it."""
    return FORMS["chinese"](day)
