"""The stock and the short forms of 武泠's checklist."""

from __future__ import annotations

from pathlib import Path

import yaml

from corpus.bodies.audit import Nonconformity
from corpus.bodies.templates.a._sentences import drawn
from corpus.bodies.writer import Writer

STOCK: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("_wuling.yaml").read_text(encoding="utf-8")
)
RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
ITEMS = {
    "8.6": "watch",
    "7.1.5.2": "devices",
    "8.4.1": "buy",
    "7.2": "train",
    "8.5.1": "run",
    "9.1.2": "laws",
    "8.2": "drill",
    "5.5.6": "permit",
    "8.1": "waste",
    "8.1.2": "upkeep",
}
"""The check item that a clause belongs to."""


def note(w: Writer, topic: str) -> str:
    """One sentence of a topic."""
    return drawn(w, STOCK[topic], 1)[0]


def ring(at: int) -> str:
    """The number of a sample, from 0.

    >>> ring(0), ring(2)
    ('①', '③')
    """
    return RINGS[at] if at < len(RINGS) else f"({at + 1})"


def item_of(found: Nonconformity) -> str:
    """The check item that a nonconformity was found at."""
    return ITEMS.get(found.clause, "run")
