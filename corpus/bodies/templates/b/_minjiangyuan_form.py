"""What the chapters of 岷江源's report share: names, lettered paragraphs, captions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
}
LETTERS = "abcdefghijklmnop"


def lettered(w: Writer, texts: Iterable[str]) -> None:
    """Paragraphs a), b), c)."""
    for letter, text in zip(LETTERS, texts, strict=False):
        w.text(f"{letter}) {text.removesuffix('。')}。", style="plain")


class Captions:
    """Tables with captions, numbered through the report; days in them are written short."""

    def __init__(self, w: Writer) -> None:
        self.w, self.number = w, 0

    def table(self, title: str, heads: Sequence[str], rows: Sequence[Row], widths: Sequence[float]) -> None:
        """A table under its caption."""
        self.number += 1
        self.w.text(f"表{self.number}　{title}", style="center")
        self.w.table([list(heads), *rows], tuple(widths), head=1, repeat=True)
