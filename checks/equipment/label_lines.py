"""What the lines below a piece of special equipment tell of it, where each is a label of its own
(储气罐，使用登记证号…¶ 定期检验：2024年6月3日)."""

from __future__ import annotations

from checks.context import Context
from checks.equipment.pieces import Piece
from schemas.text import fold

_INSPECTED = ("检验", "检测", "首检", "年检", "定检", "下检", "外检", "内检")
_OTHERS = ("安全阀", "压力表", "液位计", "水质", "司机", "司炉", "人员", "作业证", "维保", "保养", "合同")
"""Words of an inspection; of a part, a person or a contract, whose day it is then."""

_REACH = 320


def is_inspected_below(context: Context, piece: Piece) -> bool:
    """Whether a line below the piece, up to the next one, tells the day of its inspection."""
    named = sorted(one.name.span for one in context.report.special_equipment if one.name is not None)
    text = context.mentions.text
    for start, end in (one.name.span for one in piece if one.name is not None):
        high = min((low for low, _ in named if low > start), default=len(text))
        for day in context.mentions.dates:
            at = day.leaf.span[0]
            if not end < at < min(high, end + _REACH) or day.leaf.value is None:
                continue
            low = text.rfind("\n", end, at) + 1
            lead = fold(text[low:at]) if low else ""
            if any(word in lead for word in _INSPECTED) and not any(word in lead for word in _OTHERS):
                return True
    return False
