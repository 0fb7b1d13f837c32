"""What the parts of 谷芮 have in common: forms of keys and values, and the stock of texts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

MADE = "＃"
"""Begins a text that fits only who makes things."""

Pair = tuple[str, str] | tuple[str, str, str]


@cache
def _file(name: str) -> dict[str, Any]:
    text = Path(__file__).with_name(f"_gurui{name}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def keys(w: Writer, pairs: Sequence[Pair]) -> None:
    """A form of four columns: two keys a row; a pair with a third, empty part has its row to itself."""
    rows: list[Row] = []
    half: list[str] = []
    for pair in pairs:
        if len(pair) == 3:
            rows += [[*half, w.blank, w.blank]] if half else []
            rows.append([pair[0], pair[1], "‹", "‹"])
            half = []
            continue
        half += pair
        if len(half) == 4:
            rows.append(half)
            half = []
    rows += [[*half, w.blank, w.blank]] if half else []
    w.table(rows, (1.9, 3.1, 1.9, 3.1), bold=(0, 2))


def numbered(
    w: Writer, head: Sequence[str], entries: Sequence[Sequence[str]], widths: tuple[float, ...]
) -> None:
    """A table whose first column counts its rows."""
    rows: list[Row] = [list(head)]
    rows += [[str(at), *entry] for at, entry in enumerate(entries, 1)]
    w.table(rows, widths, head=1, repeat=True)


class Stock:
    """The texts of the office system, filled in with what the audit has."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        world, people = audit.world, audit.world.people
        names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
        flow = world.industry["flow"]
        before = audit.audit.start - timedelta(days=38)
        self.random, self.systems = w.random, audit.systems
        self.departments = world.departments
        self.makes = world.industry["field"] not in SERVICES
        self.slots = {
            **dict(zip(names, world.departments, strict=True)),
            "manager": people.manager,
            "rep": people.representative,
            "workers": people.workers,
            "step": flow[3],
            "step2": flow[2],
            "material": world.industry["supplies"][0],
            "machine": world.equipment[0][0],
            "aspect": world.aspects[0],
            "hazard": world.hazards[0],
            "month": f"{before:%Y-%m}",
        }
        prefix = "".join(self.random.choice("BCDFGHJKLMNPQRSTWXYZ") for _ in range(3))
        self.numbers = self._documents(prefix)

    def _documents(self, prefix: str) -> dict[str, tuple[str, list[str]]]:
        """The documents of the audit's systems: by key their index and the cells of their row."""
        found: dict[str, tuple[str, list[str]]] = {}
        for key, (name, kind, department, systems) in _file("")["documents"].items():
            if systems != "ALL" and not {*systems.split(",")} & {*self.systems}:
                continue
            at = len(found) + 1
            keeper = 0 if department == 7 and self.systems == ["ISMS"] else department
            version = self.random.choice(["A/0", "A/1", "A/2", "B/0"])
            found[key] = (
                f"D{at:02}",
                [
                    name,
                    f"{prefix}-{kind}-{at:02}",
                    version if kind != "JL" else "—",
                    self.departments[keeper],
                    self.random.choice(["原件", "系统在线", "系统在线", "复印件"]),
                ],
            )
        return found

    def laws(self) -> dict[str, tuple[str, int, str]]:
        """What a law is about, whose it is, what was seen."""
        found: dict[str, tuple[str, int, str]] = _file("")["laws"]
        return found

    def focus(self, system: str) -> list[str]:
        """What the next audit looks at."""
        found: list[str] = _file("")["focus"][system]
        return found

    def clauses(self, system: str) -> dict[str, list[str]]:
        """The texts of a system by clause."""
        file = _file("_site" if system in {"EMS", "OHSMS"} else "_office")
        return {key: self.fitting(texts) for key, texts in file[system].items()}

    def fitting(self, texts: Sequence[str]) -> list[str]:
        """Texts that fit the company, filled in."""
        left = [text for text in texts if self.makes or not text.startswith(MADE)]
        return [text.removeprefix(MADE).format(**self.slots) for text in left]

    def said(self, topic: str, count: int) -> list[str]:
        """Some texts of a topic, in their order."""
        texts = self.fitting(_file("")[topic])
        return [texts[at] for at in sorted(self.random.sample(range(len(texts)), count))]

    def some(self, topic: str, count: int) -> list[list[str]]:
        """Some rows of a topic, in their order."""
        rows = _file("")[topic]
        return [self.fitting(rows[at]) for at in sorted(self.random.sample(range(len(rows)), count))]
