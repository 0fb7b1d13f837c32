"""Words and the numbering of tables in 赣漾食品与能源's report."""

from __future__ import annotations

from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
    "EnMS": "能源管理体系",
}
WAYS = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}
FOOD = {"FSMS", "HACCP"}


class Numbered:
    """Captions of tables, numbered through the report."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.last = 0

    def caption(self, text: str) -> None:
        """The caption of the next table."""
        self.last += 1
        self.w.text(f"表{self.last}  {text}", style="center")
