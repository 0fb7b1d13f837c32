"""Other values written as the ones were that they replace."""

from __future__ import annotations

import re
from datetime import date
from random import Random

from corpus.bodies.invent.draw import words

DIGITS = re.compile(r"\d+")


def redated(text: str, year: int, month: int, day: int) -> str:
    """A day in the form of another.

    >>> redated("2025年03月05日", 2025, 2, 30), redated("2025.3.5", 2024, 11, 7)
    ('2025年02月30日', '2024.11.7')
    """
    padded = "-" in text or any(part.startswith("0") for part in DIGITS.findall(text))
    parts = iter([str(year), *(f"{number:02}" if padded else str(number) for number in (month, day))])
    return DIGITS.sub(lambda _: next(parts), text, count=3)


def redated_to(text: str, day: date) -> str:
    """A day in the form of another."""
    return redated(text, day.year, day.month, day.day)


def whole_date(text: str) -> bool:
    """Whether a text has year, month and day."""
    found = DIGITS.findall(text)
    return len(found) == 3 and len(found[0]) == 4


def misspelt(name: str, random: Random) -> str:
    """A name with one character that sounds or looks alike; the name itself where there is none."""
    alike: dict[str, str] = words("alike")
    places = [at for at, char in enumerate(name) if at and char in alike]
    if not places:
        return name
    at = random.choice(places)
    return name[:at] + alike[name[at]] + name[at + 1 :]


def shortened(company: str, random: Random) -> str:
    """A company's name with one character left out, neither of its place nor of its legal form."""
    stem = company.removesuffix("有限公司")
    at = random.randrange(3, max(len(stem), 4))
    return stem[:at] + stem[at + 1 :] + company[len(stem) :]
