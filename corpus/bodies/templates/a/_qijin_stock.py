"""祁津's sentences, with the names of an audit put into their slots."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number


@cache
def stock() -> Any:
    """All sentences, by kind."""
    return yaml.safe_load(Path(__file__).with_name("_qijin.yaml").read_text(encoding="utf-8"))


def prose(audit: Audit, w: Writer, name: str, count: int = 2) -> str:
    """Some sentences of a kind as one paragraph."""
    texts: list[str] = stock()[name]
    people, units = audit.world.people, audit.world.departments
    when = audit.audit.start - timedelta(days=w.random.randint(34, 80))
    slots = {
        "manager": people.manager,
        "representative": people.representative,
        "office": units[0],
        "quality": units[1],
        "process": w.random.choice(audit.world.industry["key"].split("、")),
        "past": f"{when.year}年{when.month}月",
        "share": w.random.randint(18, 45),
    }
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return "".join(texts[at].format(**slots) for at in chosen)


def kind(audit: Audit, name: str) -> str:
    """The name of the sentences for those who make things or for those who serve."""
    return f"{name}_make" if audit.world.departments[2] == "生产部" else f"{name}_serve"


def chapter(w: Writer, text: str) -> None:
    """A numbered heading of the first level."""
    w.heading(1, text, Number("main"))


def part(w: Writer, text: str) -> None:
    """A numbered heading of the second level."""
    w.heading(2, text, Number("main", 1))
