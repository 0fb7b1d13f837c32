"""若澄's sentences with the audit's names in their slots, and the bars of its forms."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import LONG_TERM, Entry, Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "O", "EnMS": "En"}


@cache
def _all() -> Any:
    return yaml.safe_load(Path(__file__).with_name("_ruocheng.yaml").read_text(encoding="utf-8"))


def stock(kind: str) -> Any:
    """The sentences of a kind, as they stand."""
    return _all()[kind]


def said(audit: Audit, w: Writer, kind: str, count: int = 2) -> list[str]:
    """Some sentences of a kind, in their order."""
    texts: list[str] = stock(kind)
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return [_filled(audit, w, texts[at]) for at in chosen]


def _filled(audit: Audit, w: Writer, text: str) -> str:
    people, units = audit.world.people, audit.world.departments
    day = audit.audit.start - timedelta(days=w.random.randint(36, 80))
    return text.format(
        manager=people.manager,
        representative=people.representative,
        workers=people.workers,
        safety=people.safety,
        office=units[0],
        quality=units[1],
        doing=units[2],
        tech=units[3],
        equip=units[6],
        process=w.random.choice(audit.world.industry["key"].split("、")),
        past=f"{day.year}年{day.month}月",
        n=w.random.randint(8, 16),
        small=w.random.randint(3, 6),
    )


def bar(w: Writer, text: str, columns: int) -> Row:
    """A row that heads a block of a form."""
    return [Cell(lines_of(text, w.look), align="center", bold=True), *["‹"] * (columns - 1)]


def dash(e: Entry, name: str) -> str:
    """A day of a register, 长期 where there is no end."""
    found = getattr(e.source, name)
    return e(name, f"{found:%Y-%m-%d}" if isinstance(found, date) else LONG_TERM)
