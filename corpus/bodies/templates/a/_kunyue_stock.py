"""鲲樾's own sentences, filled in with what the audit has, and wordings of one kind of statement."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.writer import Entry, Writer


@cache
def _stock() -> dict[str, list[str]]:
    text = Path(__file__).with_name("_kunyue.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.safe_load(text)
    return found


def _slots(w: Writer) -> dict[str, str]:
    audit, world = w.audit, w.audit.world
    people, industry = world.people, world.industry
    names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    before = audit.audit.start - timedelta(days=34)
    return {
        **dict(zip(names, world.departments, strict=True)),
        "manager": people.manager,
        "representative": people.representative,
        "workers": people.workers,
        "process": industry["flow"][len(industry["flow"]) // 2],
        "step": "STEP",
        "first": industry["flow"][0],
        "last": industry["flow"][-1],
        "material": industry["supplies"][0],
        "machine": world.equipment[0][0],
        "aspect": world.aspects[0],
        "hazard": world.hazards[0],
        "month": f"{before.year}年{before.month}月",
        "year": str(before.year),
    }


def said(w: Writer, topic: str, count: int) -> list[str]:
    """Some sentences of a topic in the order of the stock, filled in."""
    texts = _stock()[topic]
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    slots = _slots(w)
    return [texts[at].format(**slots) for at in chosen]


def worded(w: Writer, wordings: tuple[str, ...], e: Entry, fields: str, **others: str) -> str:
    """One of several wordings, its slots filled with the entry's fields and with what is given."""
    told = {name: e(name) for name in fields.split() if name not in others}
    return w.random.choice(wordings).format(**told, **others)
