"""Sentences of a template's own stock (`_NAME.yaml` beside it), filled in with what its audit has."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.writer import Writer

OFFICES = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
"""Slots for the departments, in the audit's order."""


@cache
def _stock(name: str) -> dict[str, list[str]]:
    (path,) = Path(__file__).parent.glob(f"[ab]/_{name}.yaml")
    found: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _slots(w: Writer) -> dict[str, str]:
    world = w.audit.world
    people, industry = world.people, world.industry
    earlier = w.audit.audit.start - timedelta(days=38)
    return {
        **dict(zip(OFFICES, world.departments, strict=True)),
        "manager": people.manager,
        "representative": people.representative,
        "workers": people.workers,
        "process": industry["flow"][len(industry["flow"]) // 2],
        "first": industry["flow"][0],
        "last": industry["flow"][-1],
        "material": industry["supplies"][0],
        "machine": world.equipment[0][0],
        "aspect": world.aspects[0],
        "hazard": world.hazards[0],
        "month": f"{earlier.year}年{earlier.month}月",
        "city": world.city["name"],
    }


def phrases(w: Writer, topic: str, count: int) -> list[str]:
    """So many sentences of a topic, in the order of the stock."""
    texts = _stock(w.report.template)[topic]
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    slots = _slots(w)
    return [texts[at].format(**slots) for at in chosen]
