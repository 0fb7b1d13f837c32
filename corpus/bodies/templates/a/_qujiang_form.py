"""衢绛's labels, codes of rows, and the verdict on a theme."""

from __future__ import annotations

import re

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "HSPM": "有害物质过程管理体系",
    "MDR": "医疗器械质量管理体系",
}
LETTERS = {"QMS": "Q", "EMS": "E", "HSPM": "P", "MDR": "M"}
KINDS = {
    "stage2": "初次认证",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转换",
    "special": "特殊",
}
GRADES = {"major": "严重", "minor": "轻微"}
GIVEN = {
    "recommend": "推荐认证",
    "recommend_after_correction": "纠正措施验证后推荐认证",
    "not_recommend": "不推荐认证",
}
KEPT = {"maintain": "推荐保持认证", "suspend": "推荐暂停认证", "withdraw": "推荐撤销认证"}


class Form(Sentences):
    """The form: parts with letters, rows with the part's letter and a number."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        self.slots["kinds"] = "、".join(NAMES[one] for one in audit.systems)
        self.letter, self.number = "", 0

    def part(self, letter: str, title: str) -> None:
        """The heading of a part."""
        self.letter, self.number = letter, 0
        self.w.heading(1, f"{letter}部分　{title}")

    def code(self) -> str:
        """The code of the next row."""
        self.number += 1
        return f"{self.letter}{self.number}"

    def row(self, label: str, text: str) -> Row:
        """A row over the whole width."""
        return [self.code(), label, text, "‹", "‹"]

    def pair(self, label: str, text: str, other: str, told: str) -> Row:
        """A row of two."""
        return [self.code(), label, text, other, told]

    def rows(self, rows: list[Row]) -> None:
        """The table of a part."""
        self.w.table(rows, (0.8, 1.9, 3.1, 1.7, 3), bold=(1, 3))

    def register(self, title: str, head: Row, rows: list[Row], widths: tuple[float, ...]) -> None:
        """A register under its code, or a line that there is nothing."""
        self.w.text(f"{self.code()}　{title}", style="plain")
        if rows:
            self.w.table([head, *rows], widths, head=1, repeat=True)
        else:
            self.w.text("本次审核未涉及。", style="plain")

    def recommendation(self, gap: str) -> str:
        """The options of the recommendation."""
        conclusion = self.audit.conclusion.recommendation or ""
        options = KEPT if self.audit.audit_type in {"surveillance", "special"} else GIVEN
        return self.w.choice("conclusion.recommendation", options, conclusion, gap)

    def verdict(self, clauses: dict[str, str]) -> str:
        """Whether a nonconformity was raised against one of the clauses."""
        numbers = {_plain(one.number): one.system for one in self.audit.standards}
        raised = [
            item.number
            for item in self.audit.nonconformities.items
            for one in clauses.get(numbers.get(_plain(item.standard), ""), "").split("、")
            if one and f"{item.clause}.".startswith(f"{one}.")
        ]
        return f"NC {'、'.join(raised)}" if raised else "符合"


def _plain(number: str) -> str:
    """The number of a standard without its year."""
    return re.split("[-:]", number)[0]
