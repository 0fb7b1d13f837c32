"""The frame of 玛纳斯's forms."""

from __future__ import annotations

from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer

MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场＋远程"}


def form(w: Writer, code: str, title: str) -> None:
    """A new form: its code and the booklet's number, its title."""
    w.page()
    w.text(f"表格编号：{code}　案卷编号：{w.fact('number')}", style="right")
    w.text(title, style="title")


def label(system: str) -> str:
    """The short name of a system."""
    return str(words("systems")[system]["short"])
