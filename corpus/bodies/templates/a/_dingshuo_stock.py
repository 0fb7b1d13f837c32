"""鼎铄's own statements, filled in with what the audit has."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "EnMS": "En"}


@cache
def _stock() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(
        Path(__file__).with_name("_dingshuo.yaml").read_text(encoding="utf-8")
    )
    return found


def _filled(w: Writer, text: str) -> str:
    audit, world = w.audit, w.audit.world
    industry, people = world.industry, world.people
    names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    before = audit.audit.start - timedelta(days=40)
    return text.format(
        **dict(zip(names, world.departments, strict=True)),
        manager=people.manager,
        representative=people.representative,
        process=industry["flow"][len(industry["flow"]) // 2],
        first=industry["flow"][0],
        last=industry["flow"][-1],
        material=industry["supplies"][0],
        second=industry["supplies"][1],
        machine=world.equipment[0][0],
        aspect=world.aspects[0],
        month=f"{before.year}-{before.month:02}",
    )


def told(w: Writer, topic: str, count: int) -> list[str]:
    """Some sentences of a topic without clauses."""
    texts: list[str] = _stock()[topic]
    return [_filled(w, text) for text in w.random.sample(texts, count)]


def stated(w: Writer, department: str) -> list[str]:
    """The statements on a department, each with its clause behind it; now and then one is left out."""
    systems = w.audit.systems
    found = []
    for key, texts in _stock()[department].items():
        if key != "ALL" and key not in systems:
            continue
        letters = "/".join(LETTERS[one] for one in systems) if key == "ALL" else LETTERS[key]
        kept = w.random.sample(range(len(texts)), max(len(texts) - w.random.choice([0, 0, 1]), 1))
        for at in sorted(kept):
            clause, text = texts[at].split(" ", 1)
            found.append(f"{_filled(w, text)}〔{letters} {clause}〕")
    return found
