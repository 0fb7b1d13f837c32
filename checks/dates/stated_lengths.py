"""Lengths in days that are not those of the dates right before them (4月10日至8月3日，共300天)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checks.context import Context
from schemas import rx
from schemas.result import Finding
from schemas.text import fold

_ASKED = ("工期", "历时", "为期", "共计", "日历天", "日历日", "，共", ",共", "（共", "(共", "总计")
_SPAN = rx.compile(
    r"(?P<y>20\d\d)(?:年|[-./])(?P<m>\d{1,2})(?:月|[-./])(?P<d>\d{1,2})日?(?:起|开始)?(?:至|到|[-—~～–])+"
    r"(?:(?P<y2>20\d\d)(?:年|[-./]))?(?P<m2>\d{1,2})(?:月|[-./])(?P<d2>\d{1,2})日?(?:止|结束)?"
    r"[，,（(、](?:合同|计划|总|施工|工程)*(?:工期|历时|为期|共计|共|总计|合计|日历天数|天数)+(?:为|是|[:：])?"
    r"(?P<told>\d{2,4})(?:个)?(?:日历)?[天日](?!历?[一二三四五六日]|次|/)"
)
_LEAST = 10
"""A shorter length may be of working days."""


def days_told_wrongly(context: Context) -> Iterator[Finding]:
    """The lengths that are neither those of their dates nor the same without the first or last day."""
    for passage in context.mentions.passages(_ASKED):
        for match in _SPAN.finditer(fold(str(passage.leaf.value))):
            year = int(match["y"])
            try:
                start = date(year, int(match["m"]), int(match["d"]))
                end = date(int(match["y2"] or year), int(match["m2"]), int(match["d2"]))
            except ValueError:
                continue
            told, days = int(match["told"]), (end - start).days + 1
            if told >= _LEAST and days > 0 and told not in (days - 1, days):
                yield context.finding(
                    passage.leaf,
                    identity=f"days/{start}/{end}",
                    values=[told, days],
                    variant="days",
                    expected=str(days),
                    actual=str(told),
                    start=start.isoformat(),
                    end=end.isoformat(),
                    stated=told,
                    days=days,
                )
