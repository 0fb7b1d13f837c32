"""Sentences of a template's own store (`_NAME.yaml` beside it), filled in with what its audit has."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.writer import Writer

OFFICES = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
ROLES = ("office", "quality", "doing", "tech", "buying", "sales", "plant", "safety")
"""Slots for the departments by what they do, in the audit's order; either name of one may stand."""


@cache
def store(name: str) -> dict[str, Any]:
    """The store of a template, by its name."""
    (path,) = Path(__file__).parent.glob(f"[ab]/_{name}.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _slots(w: Writer) -> dict[str, object]:
    """What a sentence may have in its slots."""
    world, start = w.audit.world, w.audit.audit.start
    people, industry, earlier = world.people, world.industry, start - timedelta(days=38)
    slots: dict[str, object] = {
        "manager": people.manager,
        "representative": people.representative,
        "workers": people.workers,
        "first": industry["flow"][0],
        "middle": industry["flow"][len(industry["flow"]) // 2],
        "process": industry["flow"][len(industry["flow"]) // 2],
        "last": industry["flow"][-1],
        "material": industry["supplies"][0],
        "other": industry["supplies"][1],
        "machine": world.equipment[0][0],
        "aspect": world.aspects[0],
        "hazard": world.hazards[0],
        "year": start.year,
        "month": f"{earlier.year}年{earlier.month}月",
        "city": world.city["name"],
    }
    for office, role, department in zip(OFFICES, ROLES, world.departments, strict=True):
        for name in {office, role}:
            slots[name] = department
            slots[f"{name}_head"] = people.heads[department]
    return slots


def phrases(w: Writer, topic: str, count: int) -> list[str]:
    """So many sentences of a topic, in the order of the store."""
    texts = store(w.report.template)[topic]
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    slots = _slots(w)
    return [texts[at].format(**slots) for at in chosen]


class Phrases:
    """The sentences of one report: each is given once."""

    def __init__(self, w: Writer) -> None:
        self.random = w.random
        self.left = {topic: list(texts) for topic, texts in store(w.report.template).items()}
        self.slots = _slots(w)

    def some(self, topic: str, count: int) -> list[str]:
        """Some sentences of a topic, fewer where the store has fewer."""
        texts = self.left.get(topic, [])
        chosen = self.random.sample(texts, min(count, len(texts)))
        self.left[topic] = [text for text in texts if text not in chosen]
        return [text.format(**self.slots) for text in chosen]

    def one(self, topic: str) -> str:
        """A sentence of a topic; nothing where none is left."""
        return "".join(self.some(topic, 1))
