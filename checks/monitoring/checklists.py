"""What the checks of filled checklists share: points as written, what sums come to, names of items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checks.comparisons.equal import Place
from checks.context import ChecklistContext
from schemas.checklists import scoring
from schemas.other_kinds.monitoring import Monitoring, MonitoringItem

NAMES = ("qualification", "conduct", "total", "taken")
PARTS = NAMES[:2]
MOST_MISSING = 4
"""So many rows that are not there are told one by one."""


class Sums:
    """What the form states of points (`places` by name) beside what follows from its items (`worked`)."""

    def __init__(self, monitoring: Monitoring) -> None:
        scores = monitoring.scores
        self.places = {name: those for name in NAMES if (those := stated_places(monitoring, name))}
        general = [item for item in scoring.by_key(monitoring.items).values() if item.kind == "general"]
        self.worked: dict[str, float | None] = {
            "qualification": scores.qualification,
            "conduct": scores.conduct,
            "total": scores.total,
            "taken": None,
        }
        self._whole: float | None = None
        if scores.total is not None:
            self.worked["taken"] = sum(scoring.taken_off(item) or 0.0 for item in general)
            self._whole = sum(item.deducted or 0.0 for item in general)

    def mention(self, name: str) -> list[Place]:
        """All places that state it, and of a wrong part the total that follows from it."""
        follows = name in PARTS and self._follows()
        return [*self.places.get(name, ()), *(self.places.get("total", ()) if follows else ())]

    def is_wrong(self, name: str, place: Place) -> bool:
        """Whether a place does not state what follows; a sum of deductions may be that of the raw ones."""
        worked = self.worked[name]
        if worked is None or place not in self.places.get(name, ()):
            return False
        fits = (worked, self._whole) if name == "taken" else (worked,)
        return all(one is None or abs(value(place) - one) > 1e-6 for one in fits)

    def wrong_names(self) -> list[str]:
        """What is stated wrongly, without a total that only follows from a wrong part."""
        wrong = [name for name in NAMES if any(self.is_wrong(name, one) for one in self.places.get(name, ()))]
        return [name for name in wrong if not (name == "total" and self._follows())]

    def _follows(self) -> bool:
        """Whether every total that is stated is the sum of the parts as stated, one of them wrong."""
        parts = [self.places[name][0] for name in PARTS if name in self.places]
        if len(parts) < len(PARTS) or not any(map(self.is_wrong, PARTS, parts)):
            return False
        added = sum(value(part) for part in parts)
        return all(abs(value(one) - added) < 1e-6 for one in self.places.get("total", ()))

    def uneven(self) -> list[Place]:
        """The parts and the total where these do not agree; empty where they do or are not stated."""
        found = [self.places[name][0] for name in (*PARTS, "total") if name in self.places]
        if len(found) <= len(PARTS):
            return []
        return found if abs(sum(value(part) for part in found[:-1]) - value(found[-1])) > 1e-6 else []


def stated_places(monitoring: Monitoring, name: str) -> list[Place]:
    """Every place where the form states something."""
    leaf = monitoring.stated.places.get(name)
    return [] if leaf is None else leaf.places


def value(place: Place) -> Any:
    """What the form states at a place, which is never nothing."""
    return place.value


def open_items(items: Sequence[MonitoringItem]) -> list[MonitoringItem]:
    """The items that are to be filled in and are not."""
    return [item for item in items if scoring.is_open(item)]


def item_name(context: ChecklistContext, number: int, row: int) -> str:
    """An item as a reader knows it: its number, its row where it has several, its title."""
    indicator = context.checklist.by_key[number, row].indicator
    at = f"-{row}" if len(indicator.rows) > 1 else ""
    return f"{number}{at} {indicator.title}"


def shown(points: float | None) -> str:
    """Points as people write them.

    >>> shown(21.5), shown(22.0)
    ('21.5', '22')
    """
    return "" if points is None else f"{points:g}"
