"""Lists of wastes that are told to be sold, recycled or thrown away with the rubbish."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.environment_safety.wastes.hazardous_items import is_hazardous, is_of_rule
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import WasteList
from schemas.text import fold

_LISTED = patterns.compile(
    r"(?P<kind>(?<!不)可回收(?:利用)?(?:类)?(?:的)?(?:固体)?(?:废弃?物|固废|垃圾|物)?|不可回收(?:利用)?(?:类)?(?:的)?(?:固体)?(?:废弃?物|固废|垃圾|物)?"
    r"|(?:一般|普通)(?:工业|生产|性)?(?:类)?(?:的)?(?:固体废弃?物|固废|废弃?物)"
    r"|(?:可?再生(?:利用)?|无危?害)(?:类)?(?:的)?(?:固体废弃?物|固废|废弃?物|资源)|(?:生活|办公|其他)垃圾)"
    r"(?:的?(?:种类|类别))?\s?(?:(?:主要)?(?:包括了?|包含|分[为有]|有|[为是]|如)\s?[：:]?|[(（]|[：:])\s?(?P<items>[^()（）。；;：:]{2,120})"
)
_BEHIND = patterns.compile(r"(?:危险|有[害毒]|危废|委托有资质).*$")
_PARTED = patterns.compile(r"\s?[、，,]\s?")
_WORDS = (
    *("可回收", "不可回收", "一般固废", "一般工业", "一般固体", "一般废", "一般性"),
    *("普通", "再生", "无害", "无危害", "垃圾"),
)


def read(reading: Reading) -> Iterator[WasteList]:
    """The lists of other wastes that have hazardous ones."""
    for passage in reading.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        if is_of_rule(text):
            continue
        for match in _LISTED.finditer(text):
            pieces = _PARTED.split(_BEHIND.sub("", match["items"]))
            if items := [piece for piece in pieces if is_hazardous(piece)]:
                yield WasteList(passage.leaf, text, match["kind"], items)
