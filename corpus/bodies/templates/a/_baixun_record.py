"""What the departments' sheets of 柏洵's report share: the stock of sentences and the numbers of tables."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row


class Record:
    """The record of all departments; tables asked for in a sheet are written below it."""

    def __init__(self, audit: Audit, w: Writer, stock: Sentences) -> None:
        self.audit, self.w, self.stock = audit, w, stock
        self.random = w.random
        self._numbered = 0
        self._waiting: list[Callable[[], None]] = []

    def table(self, name: str, rows: list[Row], widths: tuple[float, ...], head: int = 1) -> str:
        """Have a table written below the sheet. Gives its number: `表3`."""
        self._numbered += 1
        number = f"表{self._numbered}"

        def write() -> None:
            self.w.text(f"{number} {name}", style="center")
            self.w.table(rows, widths, head=head, repeat=True)

        self._waiting.append(write)
        return number

    def tables(self) -> None:
        """Write those that are waiting."""
        for write in self._waiting:
            write()
        self._waiting.clear()

    def day(self, e: Entry, name: str) -> str:
        """A day of an entry in the short way of the tables."""
        found = getattr(e.source, name)
        return e(name, None if found is None else FORMS["dots"](found))
