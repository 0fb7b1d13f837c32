"""The forms of 顾垣's report: numbered tables, days short in tables and written out in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row

SYSTEM_NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "EnMS": "能源管理体系"}
KINDS = {"stage2": "初次认证（二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


class Forms:
    """Writes tables with numbered captions: 表1, 表2 …"""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.count = 0

    def table(self, title: str, rows: Sequence[Row], widths: tuple[float, ...], *, head: int = 0) -> None:
        """A table with its caption; without head rows the columns of labels are bold."""
        self.count += 1
        self.w.text(f"表{self.count}  {title}", style="center")
        self.w.table(rows, widths, head=head, bold=() if head else tuple(range(0, len(widths), 2)))


def short(day: date) -> str:
    """A day as it stands in tables: 2025.3.5."""
    return FORMS["dot"](day)


def told(entry: Entry, name: str) -> str:
    """A day of an entry as it stands in tables, 长期 where it has no end."""
    day = getattr(entry.source, name)
    return entry(name, "长期", value="长期") if day is None else entry(name, short(day))


def fact(w: Writer, path: str) -> str:
    """A day of the audit as it stands in tables."""
    return w.fact(path, short(w.audit.at(path)))


def period(entry: Entry, since: str = "valid_from", until: str = "valid_to") -> str:
    """A term as it stands in tables."""
    return f"{told(entry, since)}～{told(entry, until)}"
