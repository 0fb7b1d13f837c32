"""The sentences of 清水's cells: drawn from its stock, each once in a report."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"


@cache
def _stock() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml.safe_load(
        Path(__file__).with_name("_qingshui.yaml").read_text(encoding="utf-8")
    )
    return found


def told(audit: Audit, w: Writer, topic: str, most: int = 2) -> str:
    """Sentences on a topic, filled in."""
    world, texts = audit.world, _stock()[topic]
    flow, names = world.industry["flow"], world.departments
    slots = dict(
        zip(("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "env"), names, strict=True)
    )
    slots |= {"first": flow[0], "last": flow[-1], "mid": flow[len(flow) // 2]}
    slots |= {"machine": world.equipment[0][0], "hazard": world.hazards[0]}
    slots |= {
        "manager": world.people.manager,
        "representative": world.people.representative,
        "workers": world.people.workers,
        "safety": world.people.safety,
    }
    chosen = w.random.sample(texts, min(most, len(texts)))
    return "".join(text.format(**slots) for text in chosen)


def ring(at: int) -> str:
    """A number in a ring, from 1."""
    return RINGS[at - 1]
