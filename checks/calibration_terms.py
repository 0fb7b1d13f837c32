"""How long a calibration holds where the report tells its interval and not its end (检定周期一年)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checks.compare import out_of_order
from checks.context import Context
from checks.out_of_use import is_over
from schemas import rx
from schemas.dates import add_months, last_day
from schemas.leaf import Leaf, leaves
from schemas.report import Calibration
from schemas.result import Finding

_LENGTH = r"(?:(?P<half>半年)|(?P<n>\d{1,2}|[一二两三壹贰叁]|十二|二十四)\s?个?(?P<unit>年|月))"
_TERM = rx.compile(
    rf"(?:检定|校准|校验|检测|复检|送检|有效)?(?:周期|间隔期?|有效期限?|期限?)\s?(?:均?为|是|[:：])?\s?{_LENGTH}(?![\d日号])"
)
_CELL = rx.compile(r"(?:半年(?P<half>)|(?P<n>\d{1,2}|[一二两三])\s?(?:个(?=月)|(?=年))(?P<unit>年|月))")
_NUMBERS = {"一": 1, "壹": 1, "二": 2, "两": 2, "贰": 2, "三": 3, "叁": 3, "十二": 12, "二十四": 24}
_PLAUSIBLE = range(3, 61)


def term_of(context: Context, statement: Calibration) -> int | None:
    """The months for which a calibration holds, where they are told beside its day and its end is not."""
    day = statement.calibrated_on
    if day is None or statement.valid_until is not None or len(day.value or "") < len("2025-01-01"):
        return None
    cells = context.mentions.beside(day)
    found = [match for cell in cells if (match := _CELL.fullmatch(cell.strip()))]
    found = found or [match for match in [_TERM.search(context.mentions.around(day)[1])] if match]
    months = {_months(match) for match in found}
    return months.pop() if len(months) == 1 and months <= set(_PLAUSIBLE) else None


def _months(match: re.Match[str]) -> int:
    if match["n"] is None:
        return 6
    number = int(match["n"]) if match["n"].isascii() else _NUMBERS[match["n"]]
    return number * 12 if match["unit"] == "年" else number


def ran_out(
    context: Context, statements: list[Calibration], end: Leaf[str] | None, named: tuple[str, str]
) -> Iterator[Finding]:
    """A device whose last interval had run out when the audit ended; `named`: its name and its label."""
    held = [(s.calibrated_on, term_of(context, s)) for s in statements]
    known = [(add_months(last_day(day.value or ""), term), day, term) for day, term in held if day and term]
    others = [day for day, term in held if day is not None and not term]
    if end is None or not known or others:
        return
    until, day, term = max(known, key=lambda one: one[0])
    told = (leaf for s in statements for _, leaf in leaves(s))
    last = (until - timedelta(days=1)).isoformat()
    if not out_of_order(end.value, last) or is_over(context, told):
        return
    yield context.finding(
        *[s.device for s in statements if s.device is not None][:1],
        day,
        end,
        identity=named[1],
        values=[day.value, term, end.value],
        variant="term",
        expected=f">= {end.value}",
        actual=last,
        device=named[0],
        day=day.value,
        months=term,
        until=last,
        end=end.value,
    )
