"""Boxes with numbers, heads of forms, and days as written by hand in 尼雅's forms."""

from __future__ import annotations

from datetime import date

from corpus.bodies.writer import Writer

FIGURES = "〇一二三四五六七八九"


class Form:
    """Counts the boxes of the form through all its tables."""

    def __init__(self, w: Writer) -> None:
        self.w, self.last, self.annex = w, 0, 0

    def box(self, label: str) -> str:
        """The label of the next box."""
        self.last += 1
        return f"{self.last:02} {label}"

    def head(self, number: str, title: str) -> None:
        """The head of a form of the report itself."""
        self.w.heading(1, f"{number}　{title}")

    def appended(self, title: str) -> None:
        """The head of the next annex."""
        self.annex += 1
        self.w.heading(1, f"附件{_small(self.annex)}　{title}")


def brush(day: date) -> str:
    """A day all in Chinese figures.

    >>> brush(date(2025, 4, 19))
    '二〇二五年四月十九日'
    """
    year = "".join(FIGURES[int(figure)] for figure in str(day.year))
    return f"{year}年{_small(day.month)}月{_small(day.day)}日"


def month_day(first: date, day: date) -> str:
    """A day after another of its year: without the year."""
    return f"{day.month}/{day.day}" if day.year == first.year else f"{day.year}/{day.month}/{day.day}"


def spoken(day: date) -> str:
    """A day as one says it."""
    return f"{day.year}年{day.month}月{day.day}号"


def _small(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("十" if tens == 1 else f"{FIGURES[tens]}十")
    return head + (FIGURES[ones] if ones or not tens else "")
