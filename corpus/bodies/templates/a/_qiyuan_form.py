"""What 芪苑's report has all over: labels in two languages, chapters, words for coded values."""

from __future__ import annotations

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of

ROLES = {"leader": "组长 Lead", "member": "组员 Member", "technical_expert": "技术专家 Expert"}
TYPE_NAMES = {
    "stage2": "初次认证第二阶段 Initial, stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "special": "特殊（短期通知）Special, short notice",
}
GRADES = {"major": "严重 Major", "minor": "轻微 Minor"}


def label(chinese: str, english: str) -> Cell:
    """A label: Chinese, and English below it."""
    return Cell(lines_of(f"{chinese}¶{english}"), bold=True)


def chapter(w: Writer, number: int, chinese: str, english: str) -> None:
    """The heading of a chapter."""
    w.heading(1, f"{number}　{chinese}　{english}")
