"""Numbered tables of 吉木萨尔's report with the notes beneath them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


class Paper:
    """The tables of one report, numbered through; in an appendix with its letter."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.letter = ""
        self.number = 0

    def appendix(self, letter: str, title: str) -> None:
        """A new appendix: its tables are numbered anew."""
        self.letter, self.number = letter, 0
        self.w.heading(1, f"附录{letter}　{title}")

    def table(
        self,
        title: str,
        rows: Sequence[Row],
        widths: tuple[float, ...],
        *notes: str,
        head: int = 1,
        bold: tuple[int, ...] = (),
    ) -> None:
        """A table with its title above and its notes below."""
        self.number += 1
        name = f"表{self.letter}{'.' if self.letter else ''}{self.number}"
        self.w.text(f"{name}　{title}", style="center")
        self.w.table(rows, widths, head=head, repeat=head > 0, bold=bold)
        for at, note in enumerate(notes, 1):
            mark = f"注{at}" if len(notes) > 1 else "注"
            self.w.text(f"{mark}：{note}", style="plain")


def term(since: str, until: str) -> str:
    """A term from one written day to another."""
    return f"{since}～{until}"
