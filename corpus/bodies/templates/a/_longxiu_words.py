"""Gaps filled by hand, boxes, and the days of 陇岫's invented company that have no field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

YES = "{+}是 {-}否"
FITS = "{+}符合 {-}不符合"
SYSTEM_NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
SPRING = {*((1, day) for day in range(28, 32)), *((2, day) for day in range(1, 5))}
RESTS = {(1, 1), *SPRING, *((month, day) for month in (5, 10) for day in range(1, 9 if month == 10 else 6))}
OFFICES = {"office": 0, "quality": 1, "safety": -1}


@cache
def stored(name: str) -> Any:
    """A file of this template's own."""
    return yaml.safe_load(Path(__file__).with_name(f"_longxiu{name}.yaml").read_text(encoding="utf-8"))


def filled(day: date) -> str:
    """A day as it stands in the gaps of a printed line, after a first `_`.

    >>> filled(date(2025, 3, 5))
    '2025_年_3_月_5_日'
    """
    return f"{day.year}_年_{day.month}_月_{day.day}_日"


def workday(day: date) -> date:
    """The day, or the next on which offices are open."""
    while day.weekday() > 4 or (day.month, day.day) in RESTS:
        day += timedelta(days=1)
    return day


def makes(audit: Audit) -> bool:
    """Whether something is made in a works."""
    return audit.world.departments[2] == "生产部"


def law_of(title: str) -> list[object]:
    """When a law was made and came into force, and what applies of it."""
    known: dict[str, list[object]] = stored("_laws")
    (nearest, *_) = get_close_matches(title, known, 1, 0)
    return known[nearest]


@dataclass
class History:
    """When the company changed its name and moved, where it did."""

    renamed: date | None
    former: str
    moved: date | None


def history_of(audit: Audit, w: Writer) -> History:
    """What came before all permits and contracts that show name and place of today."""
    founded = audit.organization.established_on
    signed = [one.signed_on for one in audit.contracts]
    signed += [one.signed_on for one in audit.employment_contracts]
    known = [audit.system_effective_on, *(one.valid_from for one in audit.permits)]
    before = min([*known, *signed])
    settled = min([before, *(unit.first_inspected_on for unit in audit.special_equipment)])
    renamed = _between(w, founded, before)
    moved = _between(w, max(renamed or founded, founded), settled)
    name = audit.organization.name.removesuffix("有限公司")
    head = next(name.removesuffix(one) for one in audit.world.industry["sector"] if name.endswith(one))
    return History(renamed, f"{head}工贸有限公司", moved)


def _between(w: Writer, since: date, until: date) -> date | None:
    span, share = (until - since).days, w.random.uniform(0.35, 0.65)
    return workday(since + timedelta(days=round(span * share))) if span >= 300 else None
