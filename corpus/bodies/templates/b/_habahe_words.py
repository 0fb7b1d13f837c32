"""Sentences of 哈巴河's stock, and the ways that its papers write days and headings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

KEYS = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
NUMERALS = "一二三四五六七八九十"


@cache
def stock() -> Any:
    """The whole stock."""
    return yaml.safe_load(Path(__file__).with_name("_habahe.yaml").read_text(encoding="utf-8"))


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    before = audit.audit.start - timedelta(days=37)
    slots = dict(zip(KEYS, world.departments, strict=True))
    slots |= {
        "manager": people.manager,
        "hazard": world.hazards[0],
        "second": world.hazards[1],
        "aspect": world.aspects[0],
        "machine": world.equipment[0][0],
        "month": f"{before.year}年{before.month}月",
    }
    return text.format(**slots)


def tell(audit: Audit, w: Writer, topic: str) -> None:
    """A paragraph of all sentences of a topic."""
    w.text("".join(filled(audit, text) for text in stock()[topic]))


def few(audit: Audit, w: Writer, topic: str, count: int) -> None:
    """Some sentences of a topic, numbered, a paragraph each."""
    texts: Sequence[str] = stock()[topic]
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    for at, index in enumerate(chosen, 1):
        w.text(f"（{at}）{filled(audit, texts[index])}")


def dots(day: date | None) -> str | None:
    """A day as in the registers: 2025.03.05."""
    return f"{day:%Y.%m.%d}" if day else None


def section(w: Writer, number: int, title: str) -> None:
    """A heading of the second level: （一）…"""
    w.heading(2, f"（{NUMERALS[number - 1]}）{title}")
