"""Days written with the day before the month (17/04/2025), of a document whose days are written so.

One such day alone may tell the month first (04/07/2025); those of a document together tell which it is.
"""

from __future__ import annotations

import re

from schemas import patterns

_DAY = patterns.compile(
    r"(?P<a>\d(?:(?<![\d./-]\d)|(?<=[./]\d{4}-\d))\d?)(?P<s>[./-])(?P<gap1>\n?)(?P<b>\d{1,2})(?P=s)(?P<gap2>\n?)"
    r"(?P<y>(?:19|20)\d{2})(?![\d./]|-(?!\d{1,2}[./])|\s?年)"
)
_NOTED = patterns.compile(r"日\s?[/／.-]\s?月\s?[/／.-]\s?年|(?i:dd\s?[/.-]\s?mm\s?[/.-]\s?yyyy)")
_LAST_MONTH, _LAST_DAY = 12, 31


def turned(text: str) -> str:
    """The text with such days as year, month and day, character for character (17/04/2025: 2025/04/17).

    Unchanged where no day tells which part is the month, or some tell one thing and some the other.

    >>> turned("审核 17/04/2025，签发 04/05/2025"), turned("04/05/2025")
    ('审核 2025/04/17，签发 2025/05/04', '04/05/2025')
    >>> turned("审核 17/04/2025-18/04/2025"), turned("编号 17-04-2025-18")
    ('审核 2025/04/17-2025/04/18', '编号 17-04-2025-18')
    """
    found = [match for match in _DAY.finditer(text) if _may_be(match)]
    day_first = any(int(match["a"]) > _LAST_MONTH for match in found)
    month_first = any(int(match["b"]) > _LAST_MONTH for match in found)
    if not found or day_first == month_first:
        day_first = not day_first and _NOTED.search(text) is not None
        month_first = False
    if not day_first and not month_first:
        return text
    parts, low = [], 0
    for match in found:
        day, month = (match["a"], match["b"]) if day_first else (match["b"], match["a"])
        gaps = match["gap1"] + match["gap2"]
        parts += [text[low : match.start()], match["s"].join((match["y"], month, day)), gaps]
        low = match.end()
    return "".join([*parts, text[low:]])


def _may_be(match: re.Match[str]) -> bool:
    """Whether the first two parts may be a day and a month in one order or the other."""
    first, second = sorted((int(match["a"]), int(match["b"])))
    return 1 <= first <= _LAST_MONTH and second <= _LAST_DAY
