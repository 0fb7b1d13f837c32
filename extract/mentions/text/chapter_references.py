"""References to a part of a chapter (见第八章8.4, 见第六章第四节), and whether the chapter has so many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extract.readers.text import lines
from extract.readers.text.sections import Section, all_sections
from extract.reading.source import Source
from schemas import rx
from schemas.mentions import Reference

_CJK = "一二三四五六七八九十"
_N = rf"(?:\d{{1,2}}|[{_CJK}]{{1,3}})"
_INNER = rx.compile(
    rf"(?:见|参阅|列[于在入]|载[于在]|记[于在])\s?(?:本报告)?的?\s?"
    rf"(?P<target>第\s?(?P<chapter>{_N})\s?(?P<what>章|部分)\s?(?:[（(“\"《][^（()）“”\"《》\n]{{1,20}}[）)”\"》])?[之的中]?\s?"
    rf"(?:第\s?(?P<section>{_N})\s?[节条]|(?P<dotted>\d{{1,2}}\.\d{{1,2}})(?![\d.])\s?节?"
    rf"|[（(]?(?P<bare>[{_CJK}]{{1,3}})[)）]?(?:节|(?=[。；;，,）)、]|\s?$))))",
    re.M,
)
_OWN_NUMBER = rx.compile(
    rf"(?:第\s?)?[（(]?(?:\d{{1,2}}\.)?(?P<number>{_N})\s?(?:[、.．，)）]|章|部分|节|条)?\s?"
)
_FEWEST = 2
"""So many parts a chapter has whose number is known."""


def beyond(
    source: Source, text: str, plain: Callable[[str], str], is_of_others: Callable[[str, re.Match[str]], bool]
) -> Iterator[Reference]:
    """The references to a part that the report's chapter of that number, which has parts, has not.

    `plain`: a number in digits; `is_of_others`: whether a reference is to another paper."""
    sections: list[Section] | None = None
    for match in lines.finditer(_INNER, ("章", "部分"), text):
        if is_of_others(text, match):
            continue
        sections = all_sections(source) if sections is None else sections
        chapter = plain(match["chapter"])
        _, _, last = (match["dotted"] or "").partition(".")
        wanted = last if match["dotted"] else plain(match["section"] or match["bare"])
        count = _parts(sections, chapter, plain)
        if wanted.isdigit() and count is not None and int(wanted) > count:
            yield Reference(source.leaf(match["target"], *match.span("target")), "section")


def _parts(sections: list[Section], chapter: str, plain: Callable[[str], str]) -> int | None:
    """How many parts the one chapter of a number has, where they count from one on; else null."""
    heads = [one for one in sections if len(one.path) == 1 and _number(one, plain) == chapter]
    if len(heads) != 1:
        return None
    start, end = heads[0].start, heads[0].end
    inner = [
        one
        for one in sections
        if start < one.start < end and len(one.path) == len(heads[0].path) + 1 and one.number
    ]
    numbers = [_number(one, plain) for one in inner]
    counted = numbers == [str(at) for at in range(1, len(numbers) + 1)]
    return len(numbers) if counted and len(numbers) >= _FEWEST else None


def _number(section: Section, plain: Callable[[str], str]) -> str:
    match = _OWN_NUMBER.fullmatch(section.number)
    return plain(match["number"]) if match else ""
