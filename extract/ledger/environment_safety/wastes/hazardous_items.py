"""What is hazardous waste whatever its source; sentences on waste that say what must not be."""

from __future__ import annotations

from schemas import patterns

_HAZARDOUS = patterns.compile(
    r"^废(?:旧|弃)?的?(?:含汞)?(?:日光灯管?|荧光灯管?|机油|润滑油|液压油|矿物油|柴油|乳化液|切削液|铅酸?蓄?电池|铅酸电池"
    r"|漆渣|油漆渣|有机溶剂|稀料|稀释剂|显影液|定影液|酸液|碱液|电镀液|油泥)(?:的?废弃|的?产生)?等?$"
)
"""What the national list of hazardous wastes has whatever its source; packaging, rags, toner and dry
cells are left out, for which the list depends on what they held, or has exemptions."""

_SAID = patterns.compile(r"禁止|严禁|不得|不能|不应|防止|避免|应分开|与[^，,。；;]{0,12}混")


def is_hazardous(item: str) -> bool:
    """Whether an item of a list (folded) is hazardous waste whatever its source."""
    return _HAZARDOUS.search(item) is not None


def is_of_rule(text: str) -> bool:
    """Whether a sentence on waste says what must not be, and nothing of how it is sorted."""
    return _SAID.search(text) is not None
