"""Houses as a text tells them, by road and number."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.statements.organization import House

_ENDS = "路街道巷弄区园村里"
"""The last character of what numbers of houses are told of."""

_NAME = 3
"""So many characters of a road's name tell it from others."""

_LONGEST = 4
"""So many digits a house has at most."""

_STOPS = "，,。；;：:、（）()的\t为是与和"
"""What ends a house's building, floor and room."""


def houses(text: str) -> Iterator[House]:
    """The houses that a text, in one width, tells by road and number.

    >>> [one.shown for one in houses("住所：青阳市开源路南段18号2幢501室，报告第18号")]
    ['开源路南段18号2幢501室']
    """
    at = text.find("号")
    while at >= 0:
        start = at
        while start and text[start - 1].isdecimal():
            start -= 1
        low = start
        if text[low - 1 : low] == "段":
            low -= 2
        road = text[max(low - _NAME, 0) : low]
        if 0 < at - start <= _LONGEST and low > 0 and len(road) == _NAME and road[-1] in _ENDS:
            end = at + 1
            while end < len(text) and text[end] not in _STOPS and end - at <= 14:
                end += 1
            yield House(road, text[low:start], text[start:at], text[at + 1 : end])
        at = text.find("号", at + 1)
