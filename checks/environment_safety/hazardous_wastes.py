"""Hazardous wastes among those that are told to be sold, recycled or thrown away with the rubbish."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas import patterns
from schemas.result import Finding
from schemas.text import fold

_LISTED = patterns.compile(
    r"(?P<kind>(?<!不)可回收(?:利用)?(?:类)?(?:的)?(?:固体)?(?:废弃?物|固废|垃圾|物)?|不可回收(?:利用)?(?:类)?(?:的)?(?:固体)?(?:废弃?物|固废|垃圾|物)?"
    r"|(?:一般|普通)(?:工业|生产|性)?(?:类)?(?:的)?(?:固体废弃?物|固废|废弃?物)"
    r"|(?:可?再生(?:利用)?|无危?害)(?:类)?(?:的)?(?:固体废弃?物|固废|废弃?物|资源)|(?:生活|办公|其他)垃圾)"
    r"(?:的?(?:种类|类别))?\s?(?:(?:主要)?(?:包括了?|包含|分[为有]|有|[为是]|如)\s?[：:]?|[(（]|[：:])\s?(?P<items>[^()（）。；;：:]{2,120})"
)
_BEHIND = patterns.compile(r"(?:危险|有[害毒]|危废|委托有资质).*$")
_PARTED = patterns.compile(r"\s?[、，,]\s?")
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


def misplaced(context: Context) -> Iterator[Finding]:
    """One finding on each list of other wastes that has hazardous ones."""
    for passage in context.mentions.passages(
        (
            "可回收",
            "不可回收",
            "一般固废",
            "一般工业",
            "一般固体",
            "一般废",
            "一般性",
            "普通",
            "再生",
            "无害",
            "无危害",
            "垃圾",
        )
    ):
        text = fold(str(passage.leaf.value))
        if is_of_rule(text):
            continue
        for match in _LISTED.finditer(text):
            pieces = _PARTED.split(_BEHIND.sub("", match["items"]))
            if items := [piece for piece in pieces if is_hazardous(piece)]:
                yield context.finding(
                    passage.leaf,
                    identity="wastes",
                    values=sorted(items),
                    variant="wastes",
                    concerning=["EMS"],
                    actual=context.listed(items),
                    kind=match["kind"],
                    items=context.listed(items),
                )
