"""Lists of hazards that have environmental aspects in them, lists of aspects that have accidents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.papers.wording import MixedList
from schemas.text import fold

_LIST = r"(?P<list>[^、，,。；;：:]{2,24}?(?:、[^、，,。；;：:]{2,24}?){2,20})(?=\s?等|[，,。；;]|$)"
_HAZARDS = patterns.compile(
    rf"(?:危险源|不可接受风险)(?:清单|名称)?(?:主要)?(?:包括了?|包含|有|为|[：:])\s?[：:]?\s?{_LIST}"
)
_ASPECTS = patterns.compile(
    rf"(?:环境因素)(?:清单|名称)?(?:主要)?(?:包括了?|包含|有|为|[：:])\s?[：:]?\s?{_LIST}"
)
_PARTED = patterns.compile(r"\s?、\s?")
_NO_HAZARD = patterns.compile(
    r"(?:尾气|废水|污水|垃圾|固废|废物|油烟)的?(?:排放|产生|废弃|处置)$|(?:纸张?|电能?|水|用水|包装物?|能源|资源|材料)的?(?:消耗|浪费|废弃)$|遗洒$"
)
_NO_ASPECT = patterns.compile(
    r"^(?:人员)?(?:触电|机械伤害|物体打击|高处坠落|高空坠落|车辆伤害|交通事故|摔伤|滑倒|跌倒|碰伤|砸伤|划伤|割伤|烫伤|灼烫|中暑|扭伤)(?:事故|伤害)?$"
)


def read(reading: Reading) -> Iterator[MixedList]:
    """The lists of hazards, then those of aspects, that are not of both."""
    listing = reading.passages(("危险源", "不可接受风险", "环境因素", "原因"))
    for kind, lists, strange in (("hazards", _HAZARDS, _NO_HAZARD), ("aspects", _ASPECTS, _NO_ASPECT)):
        for passage in listing:
            text = fold(str(passage.leaf.value))
            match = lists.search(text)
            items = _strange(match, strange) if match and not _is_both(text[: match.start()]) else []
            if items:
                yield MixedList(passage.leaf, text, kind, items)


def _strange(match: re.Match[str], strange: re.Pattern[str]) -> list[str]:
    """The items of a list that are of another kind."""
    return [item for item in _PARTED.split(match["list"]) if strange.search(item)]


def _is_both(before: str) -> bool:
    """Whether a list is of aspects and hazards together."""
    tail = before[-12:]
    return tail.endswith(("和", "及", "与", "、")) and ("环境因素" in tail or "危险源" in tail)
