"""阜峦's sentences, with the names of an audit put into their slots."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer


@cache
def _all() -> Any:
    return yaml.safe_load(Path(__file__).with_name("_fuluan.yaml").read_text(encoding="utf-8"))


def stock(name: str) -> Any:
    """The sentences of a kind."""
    return _all()[name]


def said(audit: Audit, w: Writer, name: str, count: int = 2) -> list[str]:
    """Some sentences of a kind, in their order, with the audit's names."""
    texts: list[str] = stock(name)
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    people, units = audit.world.people, audit.world.departments
    slots = {
        "manager": people.manager,
        "representative": people.representative,
        "workers": people.workers,
        "office": units[0],
        "safety": units[7],
        "process": w.random.choice(audit.world.industry["key"].split("、")),
        "past": _month(audit, w.random.randint(35, 75)),
    }
    return [texts[at].format(**slots) for at in chosen]


def _month(audit: Audit, days: int) -> str:
    day = audit.audit.start - timedelta(days=days)
    return f"{day.year}年{day.month}月"
