"""How long what was done on a day holds, where its interval is told (检定周期一年)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.calibrations import ValidityTerm

_LENGTH = r"(?:(?P<half>半年)|(?P<n>\d{1,2}|[一二两三壹贰叁]|十二|二十四)\s?个?(?P<unit>年|月))"
_NAMED = r"(?:检定|校准|校验|检测|复检|送检|有效)?(?:周期|间隔期?|有效期限?|期限?)"
_TERM = patterns.compile(rf"{_NAMED}\s?(?:均?为|是|[:：])?\s?{_LENGTH}(?![\d日号])")
_HOLDS = patterns.compile(
    rf"(?<![\d第])(?:(?<=[，,；;（(\s])|(?<=[格期起后]))\s?{_LENGTH}(?:内|之内)?有效(?!期)"
)
"""The term before its word (2024年9月校准，一年有效)."""

_CELL = patterns.compile(r"(?:半年(?P<half>)|(?P<n>\d{1,2}|[一二两三])\s?(?:个(?=月)|(?=年))(?P<unit>年|月))")
_DAY = patterns.compile(r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}(?!\d)\s?[-./月]?")
_OF_ALL = patterns.compile(r"均|都|皆")
_NUMBERS = {"一": 1, "壹": 1, "二": 2, "两": 2, "贰": 2, "三": 3, "叁": 3, "十二": 12, "二十四": 24}
_PLAUSIBLE = range(3, 61)
_MONTH = len("2025-01")


def read(reading: Reading, day: Leaf[str]) -> Iterator[ValidityTerm]:
    """The months that are told in the row of a day, or behind it, as those for which what was done holds."""
    if len(day.value or "") < _MONTH:
        return
    cells = reading.beside(day)
    found = [match for cell in cells if (match := _CELL.fullmatch(cell.strip()))]
    behind = reading.around(day)[1]
    another = None if _OF_ALL.search(behind) else _DAY.search(behind)
    behind = behind[: another.start()] if another else behind
    found = found or [match for term in (_TERM, _HOLDS) if (match := term.search(behind))]
    months = {_months(match) for match in found}
    if len(months) == 1 and months <= set(_PLAUSIBLE):
        yield ValidityTerm(day, found[0][0], months.pop())


def _months(match: re.Match[str]) -> int:
    if match["n"] is None:
        return 6
    number = int(match["n"]) if match["n"].isascii() else _NUMBERS[match["n"]]
    return number * 12 if match["unit"] == "年" else number
