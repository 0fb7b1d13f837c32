"""Automatic numbers as a reader sees them: counted through a report, in each list and level."""

from __future__ import annotations

import re

from corpus.layouts.tree import Heading, Level, Number, Paragraph, Report

DIGITS = "零一二三四五六七八九"
PLACE = re.compile(r"%(\d)")


def numbers_of(report: Report) -> dict[int, str]:
    """The number of each numbered block of a report by its place in `blocks`, with the gap after it."""
    counts: dict[str, list[int]] = {}
    found = {}
    for at, block in enumerate(report.blocks):
        if isinstance(block, Heading | Paragraph) and block.number is not None:
            found[at] = _next(report.lists, block.number, counts)
    return found


def _next(lists: dict[str, tuple[Level, ...]], number: Number, counts: dict[str, list[int]]) -> str:
    levels = lists[number.list]
    count = counts.setdefault(number.list, [0] * len(levels))
    for above in range(number.level):
        count[above] = count[above] or 1
    count[number.level] += 1
    count[number.level + 1 :] = [0] * (len(levels) - number.level - 1)
    level = levels[number.level]
    if level.format == "bullet":
        return f"{level.text} "
    text = PLACE.sub(lambda m: written(count[int(m[1]) - 1], levels[int(m[1]) - 1].format), level.text)
    return text + ("" if level.gap == "nothing" else " ")


def written(count: int, kind: str) -> str:
    """A count in a Word number format.

    >>> written(12, "chineseCountingThousand"), written(28, "lowerLetter")
    ('十二', 'bb')
    """
    if kind == "chineseCountingThousand":
        return chinese(count)
    if kind == "lowerLetter":
        return chr(ord("a") + (count - 1) % 26) * (1 + (count - 1) // 26)
    if kind == "decimalEnclosedCircle":
        return chr(ord("①") + count - 1)
    return str(count)


def chinese(count: int) -> str:
    """A number from 1 to 99 in Chinese.

    >>> chinese(10), chinese(11), chinese(20), chinese(35)
    ('十', '十一', '二十', '三十五')
    """
    tens, ones = divmod(count, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{DIGITS[tens]}十") + (DIGITS[ones] if ones else "")
