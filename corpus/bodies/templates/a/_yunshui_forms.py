"""The numbered forms of 云水's report."""

from __future__ import annotations

from corpus.bodies.writer import Writer


class Forms:
    """Gives each form its number and name."""

    def __init__(self, writer: Writer) -> None:
        self.writer, self.number = writer, 0

    def next(self, name: str) -> None:
        """The line above the next form."""
        self.number += 1
        self.writer.heading(2, f"表{self.number}　{name}")
