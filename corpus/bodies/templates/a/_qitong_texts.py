"""Labels in two languages, days in English, and 栖桐's stock of sentences."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
STOCK: dict[str, list[list[str]]] = yaml.safe_load(
    Path(__file__).with_name("_qitong.yaml").read_text(encoding="utf-8")
)


def both(english_text: str, chinese: str) -> Cell:
    """A label in a cell, English above Chinese."""
    return Cell(lines_of(f"{english_text}¶{chinese}"), bold=True)


def english(day: date) -> str:
    """A day as in `5 June 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def of_stock(audit: Audit, w: Writer, topic: str, count: int) -> list[tuple[str, str]]:
    """Some pairs of sentences of a topic, filled in."""
    industry, departments = audit.world.industry, audit.world.departments
    slots = {
        "process": industry["flow"][1],
        "material": industry["supplies"][0],
        "office": departments[0],
        "quality": departments[1],
        "tech": departments[3],
        "manager": audit.world.people.manager,
    }
    pairs = w.random.sample(STOCK[topic], min(count, len(STOCK[topic])))
    return [(first.format(**slots), second.format(**slots)) for first, second in pairs]
