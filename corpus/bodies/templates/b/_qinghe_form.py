"""What 青格里's form is made of: boxes, its stock filled in, headings in two languages."""

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
RESULTS = ("C", "NC", "N/A")


@cache
def stock(topic: str) -> Any:
    """A topic of the stock."""
    text = Path(__file__).with_name("_qinghe.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)[topic]


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    before = audit.audit.start - timedelta(days=36)
    slots = dict(zip(KEYS, world.departments, strict=True))
    slots |= {
        "manager": people.manager,
        "representative": people.representative,
        "process": world.industry["flow"][2],
        "material": world.industry["supplies"][0],
        "month": f"{before.year}年{before.month}月",
    }
    return text.format(**slots)


def comments(audit: Audit, key: str) -> list[str]:
    """The comments of a row of the checklist."""
    return [filled(audit, text) for text in stock("comments").get(key, [])]


def few(audit: Audit, w: Writer, topic: str, count: int) -> str:
    """Some sentences of a topic, a paragraph each."""
    texts: Sequence[str] = stock(topic)
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return "¶".join(filled(audit, texts[at]) for at in chosen)


def boxes(options: Sequence[str], chosen: str, gap: str = " ") -> str:
    """Options with boxes, one ticked, none of them a value of the report."""
    return gap.join(f"{{{'+' if option == chosen else '-'}}}{option}" for option in options)
