"""Sentences that a template draws from its own, filled in with what its audit has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

NUMERALS = "一二三四五六七八九十"


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    flow = world.industry["flow"]
    before = audit.audit.start - timedelta(days=34)
    slots = dict(zip(names, world.departments, strict=True))
    slots |= {f"{name}_head": people.heads[slots[name]] for name in names}
    slots |= {
        "manager": people.manager,
        "representative": people.representative,
        "workers": people.workers,
        "first": flow[0],
        "middle": flow[len(flow) // 2],
        "last": flow[-1],
        "material": world.industry["supplies"][0],
        "machine": world.equipment[0][0],
        "device": world.equipment[-1][0],
        "hazard": world.hazards[0],
        "other_hazard": world.hazards[1],
        "aspect": world.aspects[0],
        "month": f"{before.year}年{before.month}月",
        "year": str(audit.audit.start.year),
    }
    return text.format(**slots)


def drawn(w: Writer, texts: Sequence[str], count: int) -> list[str]:
    """Some of the sentences, in their order, filled in."""
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return [filled(w.audit, texts[at]) for at in chosen]


def numeral(number: int) -> str:
    """A number from 1 to 10 in Chinese.

    >>> numeral(3)
    '三'
    """
    return NUMERALS[number - 1]
