"""Sentences of 五彩滩's stock, filled in, and short tables between its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

KEYS = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
LETTERS = {"QMS": "Q", "OHSMS": "S"}


@cache
def stock() -> Any:
    """The whole stock."""
    return yaml.safe_load(Path(__file__).with_name("_burqin.yaml").read_text(encoding="utf-8"))


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    before = audit.audit.start - timedelta(days=33)
    slots = dict(zip(KEYS, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in KEYS}
    slots |= {
        "manager": people.manager,
        "representative": people.representative,
        "workers": people.workers,
        "process": world.industry["flow"][len(world.industry["flow"]) // 2],
        "hazard": world.hazards[0],
        "machine": world.equipment[0][0],
        "month": f"{before.year}年{before.month}月",
    }
    return text.format(**slots)


def told(audit: Audit, topic: str) -> list[str]:
    """The sentences of a topic that the audit's systems ask for."""
    entry = stock()[topic]
    keys = ["all", *(LETTERS[code] for code in LETTERS if code in audit.systems)]
    return [filled(audit, text) for key in keys for text in entry.get(key, [])]


def few(audit: Audit, w: Writer, topic: str, count: int) -> list[str]:
    """Some sentences of a plain topic, in their order."""
    texts: Sequence[str] = stock()[topic]
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return [filled(audit, texts[at]) for at in chosen]


def narrate(w: Writer, *texts: str) -> None:
    """A paragraph each of what is not empty."""
    for text in texts:
        if text:
            w.text(text)
