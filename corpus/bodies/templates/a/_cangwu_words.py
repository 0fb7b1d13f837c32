"""What all parts of 沧浯's report use."""

from __future__ import annotations

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number

NAMES = {"FSMS": "食品安全管理体系", "HACCP": "HACCP体系", "EnMS": "能源管理体系"}


def point(w: Writer, text: str) -> None:
    """A line with a bullet of Word's own."""
    w.text(text, style="plain", number=Number("point"))
