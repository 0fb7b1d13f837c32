"""What a company of another trade has and does, in the words of its own reports."""

from __future__ import annotations

from typing import Any

from corpus.bodies.defects.registry import Prose, Said, in_text
from corpus.bodies.invent.draw import vocabulary

KIN = (
    {"machinery", "castings", "structures", "plastics", "electronics", "furniture", "medical"},
    {"frozen_food", "bakery", "medical", "logistics", "property"},
    {"construction", "property", "structures", "furniture", "oilfield"},
    {"software", "electronics", "logistics"},
    {"coatings", "plastics", "furniture", "oilfield", "castings", "structures"},
)
"""Trades that may well have what another of them has."""

TELLING = {
    "castings": ("flow", "equipment", "aspects", "hazards"),
    "plastics": ("flow", "equipment", "aspects", "hazards"),
    "electronics": ("flow", "equipment", "aspects", "hazards"),
    "machinery": ("flow", "equipment"),
    "frozen_food": ("flow", "equipment"),
    "bakery": ("flow", "equipment", "aspects"),
    "construction": ("equipment", "aspects", "hazards"),
    "logistics": ("flow", "equipment"),
    "software": ("flow", "equipment"),
    "oilfield": ("equipment", "aspects", "hazards"),
    "coatings": ("flow", "equipment"),
    "furniture": ("flow", "equipment", "aspects", "hazards"),
    "medical": ("flow", "equipment"),
    "property": ("flow", "equipment"),
}
"""The lists by which a reader tells the trade."""

TOLD = {
    "flow": "现场按流程查看：{items}，各过程的记录完整。",
    "equipment": "主要生产设备有{items}，均有台账和保养记录。",
    "aspects": "现场核对的环境因素有{items}，均有控制措施。",
    "hazards": "现场核对的危险源有{items}，均有控制措施。",
}


@in_text("TXT001")
def words_of_another_trade(prose: Prose) -> Said | None:
    """A sentence lists the steps, equipment, aspects or hazards of another trade."""
    industries = vocabulary("industries")
    own = next(key for key, one in industries.items() if one["field"] == prose.audit.world.industry["field"])
    kin: set[str] = set().union(*(group for group in KIN if own in group))
    others = [key for key in TELLING if key != own and key not in kin]
    number = prose.one() if others else None
    if number is None:
        return None
    key = prose.random.choice(others)
    what = prose.random.choice(TELLING[key])
    items = _items(industries[key], what)
    return Said(number, TOLD[what].format(items=items), texts=(items,))


def _items(industry: dict[str, Any], what: str) -> str:
    names = [one[0] for one in industry[what]] if what == "equipment" else list(industry[what])
    return "、".join(names)
