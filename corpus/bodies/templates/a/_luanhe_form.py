"""Words in two languages and small forms of 栾禾海德曼's report."""

from __future__ import annotations

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, line_of
from corpus.layouts.writer import Row

Fact = tuple[str, str, str]
"""A label, its English, the value."""

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "ISMS": "信息安全管理体系",
    "MDR": "医疗器械质量管理体系",
}
ENGLISH = {
    "QMS": "Quality",
    "EMS": "Environment",
    "OHSMS": "OH&S",
    "EnMS": "Energy",
    "ISMS": "Information security",
    "MDR": "Medical devices",
}


def label(chinese: str, english: str) -> Cell:
    """A label in two lines."""
    return Cell([line_of(chinese), line_of(english)], bold=True)


def head(chinese: str, english: str) -> str:
    """The head of a column."""
    return f"{chinese}¶{english}"


def facts(w: Writer, told: list[Fact]) -> None:
    """Facts two by two: label, value, label, value."""
    rows: list[Row] = []
    for left, right in zip(told[::2], told[1::2], strict=True):
        rows.append([label(*left[:2]), left[2], label(*right[:2]), right[2]])
    w.table(rows, (1.9, 3.1, 1.9, 3.1))


def yes_no(yes: bool) -> str:
    """Two boxes."""
    return "{+}是 Yes  {-}否 No" if yes else "{-}是 Yes  {+}否 No"
