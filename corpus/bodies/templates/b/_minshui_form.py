"""Shared pieces of 闽水's report: names of systems, borderless columns, lists in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}


def columns(w: Writer, pairs: Sequence[tuple[str, str]]) -> None:
    """Facts as label and value, two beside each other without borders."""
    told = [f"{label}：{value}" for label, value in pairs]
    rows: list[Row] = [told[at : at + 2] for at in range(0, len(told) - 1, 2)]
    if len(told) % 2:
        rows.append([told[-1], "‹"])
    w.table(rows, (7.2, 7.2), rules="none")


def listed(told: Iterable[str]) -> str:
    """Statements with numbers in brackets, one after the other."""
    return "；".join(f"（{at}）{text}" for at, text in enumerate(told, 1)) + "。"
