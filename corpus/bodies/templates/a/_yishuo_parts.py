"""Numbered headings and enumerations of 翊朔's report."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Style

NUMERALS = "零一二三四五六七八九十"
KINDS = {
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
}


def name_of(system: str) -> str:
    """The name of a system."""
    return str(words("systems")[system]["name"])


class Chapters:
    """Headings of three levels with the numbers that are typed before them: 一、 （一） 1."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.counts = [0, 0, 0]

    def chapter(self, title: str) -> None:
        """A heading of the first level."""
        self.w.heading(1, f"{NUMERALS[self._next(0)]}、{title}")

    def section(self, title: str) -> None:
        """A heading of the second level."""
        self.w.heading(2, f"（{NUMERALS[self._next(1)]}）{title}")

    def point(self, title: str) -> None:
        """A heading of the third level."""
        self.w.heading(3, f"{self._next(2)}. {title}")

    def _next(self, level: int) -> int:
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (len(self.counts) - level - 1)
        return self.counts[level]


def told(w: Writer, lead: str, texts: Sequence[str], style: Style = "body") -> None:
    """An enumeration, a paragraph each, behind a lead if there is one."""
    if not texts:
        return
    if lead:
        w.text(lead)
    for at, text in enumerate(texts, 1):
        w.text(f"{at}）{text}" if text.endswith(("。", "；")) else f"{at}）{text}。", style=style)


def run_on(w: Writer, lead: str, texts: Sequence[str], close: str = "") -> None:
    """An enumeration within one paragraph, or a paragraph each where the auditor types it so."""
    if not texts:
        return
    if len(texts) < 4 and w.random.random() < 0.5:
        w.text(f"{lead}{'；'.join(texts)}。{close}")
        return
    told(w, f"{lead.rstrip('：')}：", texts, "plain")
    if close:
        w.text(close)
