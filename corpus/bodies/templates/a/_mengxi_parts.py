"""What 濛汐's auditors write with: days before and after the audit, sentences of the stock, inline lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import months_after
from corpus.bodies.records import Calibration
from corpus.bodies.writer import Writer

RESTS = (
    ((1, 1), (1, 3)),
    ((1, 20), (2, 20)),
    ((4, 3), (4, 6)),
    ((4, 29), (5, 5)),
    ((5, 30), (6, 2)),
    ((6, 8), (6, 10)),
    ((6, 22), (6, 24)),
    ((9, 13), (9, 17)),
    ((9, 29), (10, 8)),
)
"""When holidays may be."""

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "ISMS": "信息安全管理体系",
    "ITSMS": "信息技术服务管理体系",
}

RINGS = "①②③④⑤⑥⑦⑧⑨⑩"


@cache
def stock() -> dict[str, Any]:
    """The stock of sentences and days."""
    path = Path(__file__).with_name("_mengxi.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Story:
    """The audit as one auditor tells it."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.seed = w.random.random()

    def dice(self, about: str) -> Random:
        """A source of chance of its own for each thing told."""
        return Random(f"{self.seed} {about}")

    def past(self, about: str) -> date:
        """A working day between the audit before and this one."""
        last = self.audit.audit.start - timedelta(days=45)
        return between(self.dice(about), self.audit.audit.covered_from + timedelta(days=20), last)

    def ahead(self, about: str, least: int = 1, most: int = 4) -> date:
        """A working day some months after the report."""
        report = self.audit.report_date
        return between(self.dice(about), months_after(report, least), months_after(report, most))

    def owned(self, about: str) -> date:
        """A day after the company was founded and before its system began."""
        last = self.audit.system_effective_on - timedelta(days=20)
        first = self.audit.organization.established_on + timedelta(days=40)
        return between(self.dice(about), max(first, date(last.year - 7, 1, 4)), last)

    def said(self, topic: str, count: int) -> list[str]:
        """Sentences of a topic, filled in."""
        texts = stock()[topic]
        chosen = self.dice(topic).sample(range(len(texts)), min(count, len(texts)))
        return [texts[at].format(**self._slots(f"{topic} {at}")) for at in chosen]

    def _slots(self, about: str) -> dict[str, str]:
        world, who = self.audit.world, self.audit.world.people
        flow = world.industry["flow"]
        found = {
            "past": month(self.past(about)),
            "ahead": month(self.ahead(about)),
            "later": month(self.ahead(about, 5, 8)),
            "thisyear": str(self.audit.report_date.year),
            "nextyear": str(self.audit.report_date.year + 1),
            "manager": who.manager,
            "rep": who.representative,
            "material": world.industry["supplies"][0],
            "machine": world.equipment[0][0],
            "process": flow[len(flow) // 2],
            "first": flow[0],
            "last": flow[-1],
        }
        names = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
        return found | dict(zip(names, world.departments, strict=True))

    def bought(self, one: Calibration) -> date:
        """When an instrument was bought: shortly before this calibration or an earlier one."""
        months = round((one.valid_until - one.calibrated_on).days / 30.44)
        dice = self.dice(f"bought {one.serial}")
        back = int(dice.random() * (36 // months + 1))
        first = self.audit.organization.established_on + timedelta(days=60)
        while back and months_after(one.calibrated_on, -back * months) < first:
            back -= 1
        return months_after(one.calibrated_on, -back * months) - timedelta(days=20)


def between(dice: Random, first: date, last: date) -> date:
    """A working day from first to last (the first where there is none)."""
    days = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    fitting = [day for day in days if day.isoweekday() < 6 and not _rests(day)]
    drawn = dice.random()
    return fitting[int(drawn * len(fitting))] if fitting else first


def _rests(day: date) -> bool:
    return any(first <= (day.month, day.day) <= last for first, last in RESTS)


def month(day: date) -> str:
    """A month."""
    return f"{day.year}年{day.month}月"


def full(day: date) -> str:
    """A day."""
    return f"{day.year}年{day.month}月{day.day}日"


def listed(parts: Sequence[str], marks: str = "paren") -> str:
    """A small list within a sentence: `（1）…；（2）…`, `①…；②…`, `a）…；b）…`."""
    made = []
    for at, part in enumerate(parts):
        if len(parts) == 1:
            return part
        ring = RINGS[at] if marks == "ring" and at < len(RINGS) else f"（{at + 1}）"
        made.append((f"{chr(97 + at)}）" if marks == "letter" else ring) + part)
    return "；".join(made)


def laws(audit: Audit, w: Writer, place: str) -> str:
    """The laws of a place; in the company's list some with the day from which they are in force."""
    entry = w.law_entry(place)
    known = stock()["in_force"] if place == "compliance" else {}
    told = []
    for title in audit.laws(place).titles:
        since = f"（{known[title]}）" if title in known else ""
        told.append(f"《{entry.one('titles', title)}》{since}")
    return entry.silent("place") + "、".join(told)
