"""How 麦矶's report says days and numbers, and its stock of sentences."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer

STOCK: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("_maiji.yaml").read_text(encoding="utf-8")
)
DIGITS = "零一两三四五六七八九十"


def said(w: Writer, topic: str, count: int) -> str:
    """Some sentences of a topic, one behind the other."""
    return "".join(drawn(w, STOCK[topic], count))


def later(day: date, told: date) -> str | None:
    """A day behind one already told: without what both have; None to write it in full.

    >>> later(date(2025, 3, 7), date(2025, 3, 5)), later(date(2025, 4, 7), date(2025, 3, 5))
    ('7日', '4月7日')
    """
    if day.year != told.year:
        return None
    return f"{day.day}日" if day.month == told.month else f"{day.month}月{day.day}日"


def dated(day: date, told: date) -> str | None:
    """A day behind one of the same year: without the year; None to write it in full."""
    return f"{day.month}月{day.day}日" if day.year == told.year else None


def spelled(number: int) -> str:
    """A small number as a sentence has it before its measure word.

    >>> spelled(2), spelled(12)
    ('两', '12')
    """
    return DIGITS[number] if 0 < number < len(DIGITS) else str(number)
