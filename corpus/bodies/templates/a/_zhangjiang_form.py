"""Shared pieces of 漳江's report: names of systems, labels in two languages, key-value tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
    "HSPM": "有害物质过程管理体系",
}


def two(chinese: str, english: str) -> str:
    """A label in both languages."""
    return f"{chinese} {english}"


def keyed(w: Writer, facts: Sequence[tuple[str, str, str]]) -> None:
    """A table of labels and values; two that are `half` stand beside each other."""
    rows: list[Row] = []
    waiting: list[str] = []
    for label, value, size in facts:
        shown = label.replace(" ", "¶", 1)
        if size != "half":
            rows.append([shown, value, "‹", "‹"])
            continue
        waiting += [shown, value]
        if len(waiting) == 4:
            rows.append(waiting)
            waiting = []
    w.table(rows, (3, 4.3, 3, 4.3))


def register(w: Writer, title: str, heads: str, widths: tuple[float, ...], rows: Iterable[Row]) -> None:
    """A register: its title, then a table with heads in both languages, parted by |."""
    w.text(title, style="plain")
    head: Row = [one.replace(" ", "¶", 1) for one in heads.split("|")]
    w.table([head, *rows], widths, head=1, repeat=True)
