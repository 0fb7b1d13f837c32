"""Rows of 洮儿河's forms, the names of systems, and what its auditors note down."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from corpus.bodies.writer import Writer

WIDTHS = (7, 14, 17, 15, 15, 15, 17)
"""A label over several rows, a label, five columns that a list or a value takes."""

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
}


def line(label: str, under: str, text: str) -> list[str]:
    """A row of one value."""
    return [label, under, text, "‹", "‹", "‹", "‹"]


def pair(label: str, under: str, text: str, other: str, told: str) -> list[str]:
    """A row of two values."""
    return [label, under, text, "‹", other, told, "‹"]


def padded(label: str, *cells: str) -> list[str]:
    """A row of a list: its cells, the last one to the right edge."""
    return [label, *cells, *["‹"] * (len(WIDTHS) - 1 - len(cells))]


@cache
def _stock() -> dict[str, list[str]]:
    path = Path(__file__).with_name("_taoer.yaml")
    found: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def pick(w: Writer, topic: str, most: int) -> list[str]:
    """Some notes of a topic, in their order."""
    world = w.audit.world
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    flow = world.industry["flow"]
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {"manager": world.people.manager, "rep": world.people.representative}
    slots |= {"workers": world.people.workers, "first": flow[0], "middle": flow[len(flow) // 2]}
    slots |= {"last": flow[-1], "supply": world.industry["supplies"][0], "machine": world.equipment[0][0]}
    texts = _stock()[topic]
    chosen = sorted(w.random.sample(range(len(texts)), min(most, len(texts))))
    return [texts[at].format(**slots) for at in chosen]


def notes(w: Writer, topic: str, most: int, *more: str) -> str:
    """Short notes of a process, counted, each a line of the cell."""
    told = [*pick(w, topic, most), *more]
    return "¶".join(f"{at}) {text}" for at, text in enumerate(told, 1))
