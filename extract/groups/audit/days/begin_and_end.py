"""Days of which one is told as the beginning and the next as the end (于 … 开始，… 结束; 自…持续到…)."""

from __future__ import annotations

from itertools import pairwise

from extract.values.dates import FoundDate
from schemas import patterns

_HALF = (
    r"\s?(?:上午|下午|早上|晚上)?\s?(?:\d{1,2}[:：时点]\s?(?:\d{1,2}分?)?)?\s?"
    r"(?:[（(][^（()）\n]{1,16}[)）])?\s?"
)
_BEGUN = patterns.compile(
    rf"{_HALF}(?:起?开始|启动|起|开展|进驻|进场|入场)?[，,、]?\s?(?:并|至|到|于|在|直至){{0,3}}\s?"
    r"(?:(?:历时|为期|共计?|持续|用时|前后)[^，,。；;\n]{1,10}[，,]\s?(?:并|至|到|于|直至){0,2}\s?)?"
)
_ENDED = patterns.compile(rf"{_HALF}(?:止|结束|完成|截止|离场|撤场|完毕)")
_LASTED = patterns.compile(rf"{_HALF}(?:一直)?(?:持续|延续|进行|开展|做|审)(?:至|到)\s?")
"""Between the first and the last day of what lasted (自…持续到…)."""


def begun_and_ended(text: str, base: int, dates: list[FoundDate]) -> list[tuple[FoundDate, FoundDate]]:
    """Two days of which the one is told as the beginning, the other as the end (于 … 开始，… 结束)."""
    return [
        (first, last)
        for first, last in pairwise(dates)
        if (
            (
                _BEGUN.fullmatch(text, first.end - base, last.start - base)
                and _ENDED.match(text, last.end - base)
            )
            or _LASTED.fullmatch(text, first.end - base, last.start - base)
        )
        and first.value
        and last.value
        and first.value <= last.value
    ]
