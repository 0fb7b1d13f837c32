"""How 瑾砂's system exports data: lines with field names, blocks of two columns, numbered records."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Pair = tuple[str, str]
"""A label and its value."""

NONE = "查询结果：无记录"


class Export:
    """Writes the modules of one export."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.number = 0

    def module(self, code: str, title: str) -> None:
        """A module with its number and code."""
        self.number += 1
        self.w.heading(1, f"M{self.number:02} {title} [{code}]")

    def part(self, code: str, title: str) -> None:
        """A part of a module."""
        self.w.heading(2, f"{title} [{code}]")

    def line(self, code: str, label: str, value: str) -> None:
        """A value in a line of its own, with its field name."""
        self.w.text(f"{label}〔{code}〕：{value}", style="plain")

    def block(self, pairs: Iterable[Pair], wide: Iterable[Pair] = ()) -> None:
        """Values in two columns; `wide` ones have a row each."""
        found = list(pairs)
        rows: list[Row] = []
        for at in range(0, len(found) - 1, 2):
            rows.append([*found[at], *found[at + 1]])
        alone = found[-1:] if len(found) % 2 else []
        rows += [[label, value, "‹", "‹"] for label, value in [*alone, *wide]]
        self.w.table(rows, (1.5, 3, 1.5, 3), rules="rows", bold=(0, 2))

    def record(self, code: str, number: int, pairs: Iterable[Pair]) -> None:
        """A record in one line: `CAL-001 | 器具名称=…; 型号=…`."""
        words = "; ".join(f"{label}={value}" for label, value in pairs)
        self.w.text(f"{code}-{number:03} | {words}", style="plain")

    def card(self, number: int, pairs: Iterable[Pair], status: str) -> None:
        """A record with a line for each value, its status in its head."""
        self.w.text(f"〈记录{number:02}〉 状态：{status}", style="plain")
        for label, value in pairs:
            self.w.text(f"　　{label}：{value}", style="plain")

    def none(self) -> None:
        """Nothing was found."""
        self.w.text(NONE, style="plain")
