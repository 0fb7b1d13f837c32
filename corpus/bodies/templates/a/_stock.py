"""Sentences of a template's own stock (`_NAME.yaml`), filled in with what its audit has."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from weakref import WeakKeyDictionary

import yaml

from corpus.bodies.writer import Writer

NUMERALS = "零一二三四五六七八九"
_USED: WeakKeyDictionary[Writer, set[str]] = WeakKeyDictionary()
"""The sentences that a report has."""


@cache
def _stock(name: str) -> dict[str, list[str]]:
    """The stock of a template."""
    text = Path(__file__).with_name(f"_{name}.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.safe_load(text)
    return found


def _slots(w: Writer) -> dict[str, str]:
    audit, world = w.audit, w.audit.world
    departments, people = world.departments, world.people
    before = audit.audit.start - timedelta(days=32)
    return {
        "manager": people.manager,
        "representative": people.representative,
        "workers": people.workers,
        "office": departments[0],
        "quality": departments[1],
        "doing": departments[2],
        "tech": departments[3],
        "purchase": departments[4],
        "sale": departments[5],
        "upkeep": departments[6],
        "safety": departments[7],
        "process": world.industry["flow"][len(world.industry["flow"]) // 2],
        "first": world.industry["flow"][0],
        "last": world.industry["flow"][-1],
        "material": world.industry["supplies"][0],
        "second": world.industry["supplies"][1],
        "aspect": world.aspects[0],
        "hazard": world.hazards[0],
        "machine": world.equipment[0][0],
        "city": world.city["name"],
        "month": f"{before.year}年{before.month}月",
        "year": str(audit.audit.start.year),
    }


def said(w: Writer, topic: str, count: int) -> list[str]:
    """Some sentences of a topic, filled in, each once in a report."""
    used = _USED.setdefault(w, set())
    texts = [text for text in _stock(w.report.template).get(topic, []) if text not in used]
    chosen = w.random.sample(texts, min(count, len(texts)))
    used.update(chosen)
    slots = _slots(w)
    return [text.format(**slots) for text in chosen]


def numeral(number: int) -> str:
    """A number below 100 in Chinese.

    >>> numeral(7), numeral(10), numeral(21)
    ('七', '十', '二十一')
    """
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else NUMERALS[tens]) + "十" if tens else ""
    return ten + (NUMERALS[ones] if ones or not tens else "")


def dashed(day: date | None) -> str | None:
    """A day as in 2025-03-05."""
    return f"{day:%Y-%m-%d}" if day else None
