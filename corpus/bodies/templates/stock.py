"""Sentences of a template's own store (`_NAME.yaml`), filled in with what its audit has."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.writer import Writer

ROLES = ("office", "quality", "doing", "tech", "buying", "sales", "plant", "safety")
"""What the departments do, in their order."""


@cache
def _store(name: str) -> dict[str, list[str]]:
    (path,) = Path(__file__).parent.glob(f"[ab]/_{name}.yaml")
    found: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Phrases:
    """The sentences of one report: each is given once."""

    def __init__(self, w: Writer) -> None:
        world = w.audit.world
        people, flow = world.people, world.industry["flow"]
        self.random = w.random
        self.left = {topic: list(texts) for topic, texts in _store(w.report.template).items()}
        self.slots: dict[str, object] = {
            "manager": people.manager,
            "representative": people.representative,
            "workers": people.workers,
            "first": flow[0],
            "middle": flow[len(flow) // 2],
            "last": flow[-1],
            "material": world.industry["supplies"][0],
            "other": world.industry["supplies"][1],
            "year": w.audit.audit.start.year,
        }
        for role, department in zip(ROLES, world.departments, strict=True):
            self.slots[role] = department
            self.slots[f"{role}_head"] = people.heads[department]

    def some(self, topic: str, count: int) -> list[str]:
        """Some sentences of a topic, fewer where the store has fewer."""
        texts = self.left.get(topic, [])
        chosen = self.random.sample(texts, min(count, len(texts)))
        self.left[topic] = [text for text in texts if text not in chosen]
        return [text.format(**self.slots) for text in chosen]

    def one(self, topic: str) -> str:
        """A sentence of a topic; nothing where none is left."""
        return "".join(self.some(topic, 1))
