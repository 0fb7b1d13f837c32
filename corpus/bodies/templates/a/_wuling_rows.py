"""The checklist of 武泠's report as a table: what is checked, what was found, the conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._wuling_words import item_of
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


@dataclass(frozen=True)
class Item:
    """A check item: its key, what is checked, the lines found. Without lines it does not apply."""

    key: str
    asked: str
    found: Sequence[str]


def checklist(audit: Audit, w: Writer, items: list[Item], part: int) -> None:
    """The table of a part."""
    rows: list[Row] = [["检查内容", "检查发现", "结论"]]
    for at, item in enumerate(items, 1):
        noted = [one for one in audit.nonconformities.items if item_of(one) == item.key]
        numbers = [w.same("nonconformities.items", one.number, one)("number") for one in noted]
        lines = [text for text in item.found if text]
        result = "C" if lines else "N/A"
        if numbers:
            lines.append("△抽样中发现不符合，见D。")
            result = "¶".join(f"NC-{number}" for number in numbers)
        rows.append([f"{part}.{at:02} {item.asked}", "¶".join(lines) or "无此项", result])
    w.table(rows, (2.6, 11, 1), head=1, repeat=True)
