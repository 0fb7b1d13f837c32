"""What 吉木乃's report is made of: tables numbered through, and the sentences of its own stock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
KEYS = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
"""The departments, in their order."""


class Tables:
    """Writes tables with captions 表1, 表2 … and remembers what number a table has."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.numbers: dict[str, int] = {}

    def form(self, caption: str, rows: Sequence[Row], widths: tuple[float, ...]) -> None:
        """A table of labels and values."""
        self._caption(caption)
        self.w.table(rows, widths, bold=tuple(range(0, len(widths), 2)))

    def list(self, caption: str, head: Row, rows: Sequence[Row], widths: tuple[float, ...]) -> None:
        """A table with a head; without rows it says that there is nothing."""
        self._caption(caption)
        nothing: Row = ["本次审核无此项内容", *["‹"] * (len(widths) - 1)]
        self.w.table([head, *(rows or [nothing])], widths, head=1, repeat=True)

    def _caption(self, caption: str) -> None:
        self.numbers[caption] = len(self.numbers) + 1
        self.w.text(f"表{self.numbers[caption]}  {caption}", style="center")


@cache
def stock(topic: str) -> Any:
    """A topic of the template's words."""
    text = Path(__file__).with_name("_jeminay.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)[topic]


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    before = audit.audit.start - timedelta(days=35)
    slots = dict(zip(KEYS, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in KEYS}
    slots |= {
        "workers": people.workers,
        "process": world.industry["flow"][1],
        "aspect": world.aspects[0],
        "hazard": world.hazards[0],
        "machine": world.equipment[0][0],
        "month": f"{before.year}年{before.month}月",
    }
    return text.format(**slots)


def drawn(audit: Audit, w: Writer, texts: Sequence[str], count: int) -> list[str]:
    """Some of the sentences, in their order, filled in."""
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return [filled(audit, texts[at]) for at in chosen]
