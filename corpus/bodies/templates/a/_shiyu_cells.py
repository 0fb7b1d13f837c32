"""How the clerks of 莳屿's registers write days, and what they write of their own."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

TERMS = {6: "半年", 12: "一年", 24: "2年", 36: "3年", 48: "4年", 60: "5年", 72: "6年"}

RESTS = (
    ((1, 1), (1, 3)),
    ((1, 20), (2, 20)),
    ((4, 3), (4, 6)),
    ((4, 29), (5, 5)),
    ((5, 30), (6, 2)),
    ((6, 8), (6, 10)),
    ((6, 22), (6, 24)),
    ((9, 13), (9, 17)),
    ((9, 29), (10, 8)),
)
"""When holidays may be, from month and day to month and day."""


@cache
def stock() -> dict[str, Any]:
    """What the registers have beside the records."""
    found: dict[str, Any] = yaml.safe_load(
        Path(__file__).with_name("_shiyu.yaml").read_text(encoding="utf-8")
    )
    return found


class Clerk:
    """Who keeps one register: writes days mostly in one way, now and then in another."""

    def __init__(self, w: Writer) -> None:
        self.random = Random(w.random.random())
        self.ways = self.random.sample(("dot", "short", "dash", "dots", "slash"), 3)

    def day(self, day: date) -> str:
        """A day."""
        return _written(self.random.choices(self.ways, (6, 2, 1))[0], day)

    def month(self, day: date) -> str:
        """A month."""
        return self.random.choice((f"{day.year}年{day.month}月", f"{day.year}.{day.month}"))

    def cell(self, e: Entry, name: str) -> str:
        """A day of a record; the blank where there is none."""
        found = getattr(e.source, name)
        return e(name, self.day(found)) if found else e(name)

    def span(self, e: Entry, first: str = "valid_from", last: str = "valid_to") -> str:
        """A term from a day to a day; 长期 where it has no end."""
        way = self.ways[0]
        begun, ended = getattr(e.source, first), getattr(e.source, last)
        told = e(first, _written(way, begun))
        return f"{told}~{e(last, _written(way, ended))}" if ended else f"{told}起，无固定期限"

    def until(self, e: Entry, name: str = "valid_to") -> str:
        """`至2027.3`: the month of the end alone."""
        day: date = getattr(e.source, name)
        return f"至{e(name, f'{day.year}.{day.month}', value=f'{day:%Y-%m}')}"


def _written(way: str, day: date) -> str:
    return {
        "dot": f"{day.year}.{day.month}.{day.day}",
        "dots": f"{day:%Y.%m.%d}",
        "short": f"{day:%y/%m/%d}",
        "slash": f"{day.year}/{day.month}/{day.day}",
    }.get(way, f"{day:%Y-%m-%d}")


def between(random: Random, first: date, last: date) -> date:
    """A working day from first to last (the first where there is none)."""
    days = range(first.toordinal(), last.toordinal() + 1)
    open_days = [day for day in map(date.fromordinal, days) if day.isoweekday() < 6 and not _rests(day)]
    drawn = random.random()
    return open_days[int(drawn * len(open_days))] if open_days else first


def _rests(day: date) -> bool:
    """Whether it may be a holiday in some year."""
    return any(first <= (day.month, day.day) <= last for first, last in RESTS)


def whole(random: Random, least: int, most: int) -> int:
    """A number, both ends included; it takes one draw whatever the ends are."""
    return least + int(random.random() * (most - least + 1))


def later(day: date, months: int) -> date:
    """The first of a month so many months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def term(first: date, last: date) -> str:
    """The length of a term that begins and ends on these days."""
    months = round((last - first).days / 30.44)
    return TERMS[months]


def form(w: Writer, number: int, title: str) -> None:
    """The head of a form."""
    w.heading(2, title)
    w.text(f"SYRZ/BG-{number:02}", style="right")


def numbered(rows: list[Row]) -> list[Row]:
    """Rows with their number before them, below a head."""
    return [["序号", *rows[0]], *([str(at), *row] for at, row in enumerate(rows[1:], 1))]


def joined(audit: Audit, w: Writer) -> dict[str, date]:
    """When each of those in the registers of people began to work for the company: with the contract
    told, or under an earlier one."""
    found: dict[str, date] = {}
    own = w.random.random()
    births = {one.name: int(one.number.removeprefix("T")[6:10]) for one in audit.personnel_certificates}
    contracts = {one.name: one.valid_from for one in audit.employment_contracts}
    exams = {one.name: one.examined_on for one in audit.medical_exams}
    for name in dict.fromkeys([*births, *contracts, *exams]):
        dice = Random(f"{own} {name}")
        begun = contracts.get(name)
        if begun and begun <= exams.get(name, begun) and dice.random() < 0.7:
            found[name] = begun
            continue
        last = min(exams.get(name, begun or audit.audit.start), audit.audit.start - timedelta(days=150))
        last = min(last, begun - timedelta(days=40)) if begun else last
        grown = date(births.get(name, 1985) + 20, 1, 2)
        first = min(max(audit.organization.established_on + timedelta(days=20), grown), last)
        found[name] = between(dice, first, last)
    return found
