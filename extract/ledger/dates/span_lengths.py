"""Lengths in days that are told with their days (4月10日至8月3日，共300天)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import SpanLength
from schemas.text import fold

_ASKED = ("工期", "历时", "为期", "共计", "日历天", "日历日", "，共", ",共", "（共", "(共", "总计")
_SPAN = patterns.compile(
    r"(?P<y>20\d\d)(?:年|[-./])(?P<m>\d{1,2})(?:月|[-./])(?P<d>\d{1,2})日?(?:起|开始)?(?:至|到|[-—~～–])+"
    r"(?:(?P<y2>20\d\d)(?:年|[-./]))?(?P<m2>\d{1,2})(?:月|[-./])(?P<d2>\d{1,2})日?(?:止|结束)?"
    r"[，,（(、](?:合同|计划|总|施工|工程)*(?:工期|历时|为期|共计|共|总计|合计|日历天数|天数)+(?:为|是|[:：])?"
    r"(?P<days>\d{2,4})(?:个)?(?:日历)?[天日](?!历?[一二三四五六日]|次|/)"
)


def read(reading: Reading) -> Iterator[SpanLength]:
    """The lengths with their days, those that do not exist left out."""
    for passage in reading.passages(_ASKED):
        text = fold(str(passage.leaf.value))
        for match in _SPAN.finditer(text):
            year = int(match["y"])
            try:
                start = date(year, int(match["m"]), int(match["d"]))
                end = date(int(match["y2"] or year), int(match["m2"]), int(match["d2"]))
            except ValueError:
                continue
            yield SpanLength(passage.leaf, text, start, end, int(match["days"]))
