"""Numbered questions with their answers, and numbered tables, of 梧苔's report."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


class Sheet:
    """The questions of a report; `w` writes them."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.part = ""
        self.question = 0
        self.tables = 0

    def begin(self, letter: str, title: str) -> None:
        """A part with its letter."""
        self.part, self.question = letter, 0
        self.w.heading(1, f"{letter}  {title}")

    def ask(self, question: str, *answers: str) -> None:
        """A question and the paragraphs of its answer."""
        self.question += 1
        self.w.heading(3, f"{self.part}{self.question}  问：{question}")
        for at, answer in enumerate(answers):
            self.w.text(answer if at else f"答：{answer}")

    def told(self, question: str, topic: str, *answers: str, count: int = 1) -> None:
        """A question answered with sentences of the store, then others."""
        self.ask(question, *phrases(self.w, topic, count), *answers)

    def table(self, title: str, rows: Sequence[Row], widths: tuple[float, ...]) -> None:
        """A table with its caption above."""
        self.tables += 1
        self.w.text(f"表{self.tables}  {title}", style="center")
        self.w.table(rows, widths, head=1, repeat=True, rules="three" if len(widths) < 4 else "all")

    def total(self, table: TableWithTotal, heads: tuple[str, str], sources: dict[str, str]) -> None:
        """A table of amounts with their total; `sources` say where an amount is taken from."""
        e = self.w.entry("tables_with_totals", table)
        rows: list[Row] = [[heads[0], heads[1], "数据来源"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount"), sources.get(item.name, "统计台账")])
        rows.append(["合计", e("stated_total"), "—"])
        self.table(e("title"), rows, (2, 2, 3))
