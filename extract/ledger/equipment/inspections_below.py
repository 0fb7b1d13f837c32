"""Days of inspections in the lines below a piece."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.report import SpecialEquipment
from schemas.statements.equipment import InspectionBelow
from schemas.text import fold

_INSPECTED = ("检验", "检测", "首检", "年检", "定检", "下检", "外检", "内检")
_OTHERS = ("安全阀", "压力表", "液位计", "水质", "司机", "司炉", "人员", "作业证", "维保", "保养", "合同")
"""Words of an inspection; of a part, a person or a contract, whose day it is then."""

_REACH = 320


def read(reading: Reading, piece: list[SpecialEquipment]) -> Iterator[InspectionBelow]:
    """The first day of an inspection in a line below a piece, up to the next one."""
    named = sorted(one.name.span for one in reading.report.special_equipment if one.name is not None)
    text = reading.text
    for start, end in (one.name.span for one in piece if one.name is not None):
        high = min((low for low, _ in named if low > start), default=len(text))
        for day in reading.mentions.dates:
            at = day.leaf.span[0]
            if not end < at < min(high, end + _REACH) or day.leaf.value is None:
                continue
            low = text.rfind("\n", end, at) + 1
            lead = fold(text[low:at]) if low else ""
            if any(word in lead for word in _INSPECTED) and not any(word in lead for word in _OTHERS):
                yield InspectionBelow(day.leaf, lead)
                return
