"""Drawing from the vocabulary: everything random of an invented audit comes from one `Draw`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import yaml

Item = TypeVar("Item")


@cache
def vocabulary(name: str) -> Any:
    """A file of the vocabulary."""
    return yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8"))


def words(name: str) -> Any:
    """A list or table of `words.yaml`."""
    return vocabulary("words")[name]


def years_after(day: date, years: int) -> date:
    """The same day some years later (28 February for the 29th)."""
    month, number = day.month, day.day
    return date(day.year + years, month, 28 if (month, number) == (2, 29) else number)


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def term_end(day: date, months: int) -> date:
    """The last day of a term of some months that begins on a day.

    >>> term_end(date(2024, 3, 1), 12)
    datetime.date(2025, 2, 28)
    """
    return months_after(day, months) - timedelta(days=1)


class Draw:
    """A source of random choices that gives no person and no company head twice."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._people: set[str] = set()
        self._heads: set[str] = set()

    def one(self, items: Sequence[Item]) -> Item:
        """One of them."""
        return self.random.choice(items)

    def some(self, items: Sequence[Item], least: int, most: int) -> list[Item]:
        """Several different ones, in their order."""
        count = min(self.random.randint(least, most), len(items))
        return [items[at] for at in sorted(self.random.sample(range(len(items)), count))]

    def chance(self, share: float) -> bool:
        """True in a share of cases."""
        return self.random.random() < share

    def whole(self, least: int, most: int) -> int:
        """A number, both ends included."""
        return self.random.randint(least, most)

    def digits(self, count: int) -> str:
        """Digits, the first not 0."""
        return self.one("123456789") + "".join(self.one("0123456789") for _ in range(count - 1))

    def letters(self, count: int) -> str:
        """Capital letters that are not mistaken for digits."""
        return "".join(self.one("ABCDEFGHJKLMNPQRTUWXY") for _ in range(count))

    def day(self, first: date, last: date) -> date:
        """A day from first to last; `first` where last is before it."""
        return first + timedelta(days=self.random.randint(0, max((last - first).days, 0)))

    def workday(self, first: date, last: date) -> date:
        """A day from Monday to Friday, at most two days after last."""
        day = self.day(first, last)
        return (
            day
            + timedelta(days=max(0, 7 - day.isoweekday()) if day.isoweekday() > 5 else 0)
            + (timedelta(days=1) if day.isoweekday() > 5 else timedelta())
        )

    def person(self) -> str:
        """A new name, unlike all others: no two differ in one character only."""
        while True:
            name: str = self.one(words("surnames")) + self.one(words("given"))
            if all(_far(name, other) for other in self._people):
                self._people.add(name)
                return name

    def head(self, kind: str = "supplier_heads") -> str:
        """A company's head that was not yet used."""
        left = [head for head in words(kind) if head not in self._heads]
        head: str = self.one(left)
        self._heads.add(head)
        return head


def _far(one: str, other: str) -> bool:
    if len(one) != len(other):
        return one not in other and other not in one
    return sum(a != b for a, b in zip(one, other, strict=True)) > 1
