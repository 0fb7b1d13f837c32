"""The sheet of 珉绛: questions counted through, answers beside them, days in whatever form."""

from __future__ import annotations

from datetime import date
from zlib import crc32

from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import FORMS, DateForm, Entry, Writer
from corpus.layouts.writer import Row

HASTY: tuple[DateForm, ...] = (
    FORMS["dash"],
    FORMS["dot"],
    FORMS["slash"],
    FORMS["chinese"],
    FORMS["dots"],
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.year % 100}年{day.month}月{day.day}日",
    lambda day: f"{day.year % 100}.{day.month}.{day.day}",
)
WIDTHS = (3.4, 7.6)


class Sheet:
    """Asks and answers; a part is a table."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.phrases = Phrases(w)
        self.rows: list[Row] = []
        self.number = 0

    def ask(self, question: str, *told: str) -> None:
        """A question and the paragraphs of its answer."""
        self.number += 1
        self.rows.append([f"{self.number}. {question}", "¶".join(told)])

    def stock(self, topic: str, count: int) -> None:
        """Questions of the body's stock."""
        for text in self.phrases.some(topic, count):
            question, _, told = text.partition("｜")
            self.ask(question, told)

    def close(self, title: str) -> None:
        """Writes the part."""
        self.w.heading(2, title)
        self.w.table([["检查内容", "检查结果"], *self.rows], WIDTHS, head=1, repeat=True)
        self.rows = []

    def hasty(self, day: date, key: str) -> str:
        """A day as it came to the typist's mind."""
        return HASTY[crc32(f"{self.w.report.name} {key} {day}".encode()) % len(HASTY)](day)

    def fact(self, path: str, key: str = "") -> str:
        """The day of a path; 长期 where there is none."""
        day = self.w.audit.at(path)
        return self.w.until(path) if day is None else self.w.fact(path, self.hasty(day, path + key))

    def day(self, e: Entry, name: str, key: str = "") -> str:
        """The day of an entry's field, its form by field and `key`; 长期 where there is none."""
        day: date | None = getattr(e.source, name)
        return e(name, "长期") if day is None else e(name, self.hasty(day, e.path.split("[")[0] + name + key))

    def near(self, e: Entry, name: str, since: date) -> str:
        """The day of a field told after another day: without the year, or month, where it is the same."""
        day: date = getattr(e.source, name)
        if day.year != since.year:
            return e(name, FORMS["chinese"](day))
        return e(name, f"{day.month}月{day.day}日")
