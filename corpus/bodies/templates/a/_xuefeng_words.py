"""How 雪沣's auditors say things: sentences of their stock, days told short, numbered paragraphs."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number


@cache
def _stock() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(
        Path(__file__).with_name("_xuefeng.yaml").read_text(encoding="utf-8")
    )
    return found


def say(audit: Audit, w: Writer, topic: str, most: int = 1) -> list[str]:
    """Some sentences on a topic."""
    world, people = audit.world, audit.world.people
    flow = world.industry["flow"]
    names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "env")
    slots = dict(zip(names, world.departments, strict=True))
    slots |= {"first": flow[0], "mid": flow[len(flow) // 2], "last": flow[-1]}
    slots |= {"machine": world.equipment[0][0], "hazard": world.hazards[0]}
    slots |= {"manager": people.manager, "representative": people.representative}
    slots |= {"workers": people.workers, "safety": people.safety}
    texts = _stock()[topic]
    return [text.format(**slots) for text in w.random.sample(texts, min(most, len(texts)))]


def item(w: Writer, *texts: str) -> None:
    """Numbered paragraphs, counted through the whole report."""
    for text in texts:
        w.text(text, number=Number("items"))


def title(w: Writer, text: str) -> None:
    """A chapter's title."""
    w.heading(1, text, Number("chapters"))


def short(day: date, after: date) -> str:
    """A day told after another one: without the year and month that they share."""
    if (day.year, day.month) == (after.year, after.month):
        return f"{day.day}日"
    return f"{day.month}月{day.day}日" if day.year == after.year else f"{day.year}年{day.month}月{day.day}日"
