"""Numbered headings with nothing under them, where those beside them have their text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict

from extract.readers.text import sections
from extract.readers.text.sections import Section
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf

_SHAPE = (patterns.compile(r"[一二三四五六七八九十]{1,3}"), patterns.compile(r"\d{1,2}"))
_TITLE = patterns.compile(r"[^\W\d_][^:：\n\t。；;，,□☑]{1,29}")
_ANSWERED = patterns.compile(r"[:：]\s?\S|[☑□√]|见|附|略|无|不适用|不涉及|如下|以下|目录|清单|另")
"""What tells in the title itself what there is, that it stands elsewhere, or that there is none."""

_FEWEST, _TIMES, _TEXT = 3, 3, 12


def read(source: Source) -> list[Leaf[str]]:
    """The titles of such sections in reading order: rare ones, between such as have text."""
    groups: dict[tuple[tuple[str, ...], str], list[Section]] = defaultdict(list)
    for section in sections.all_sections(source):
        if section.number and section.title:
            groups[section.path[:-1], _shape(section.number)].append(section)
    figures = [block.start for block in source.document.blocks if block.kind == "figure"]
    found = [one for group in groups.values() for one in _hollow(source, group, figures)]
    return [source.leaf(one.title, one.start, one.body) for one in sorted(found, key=lambda one: one.start)]


def _shape(number: str) -> str:
    for digits in _SHAPE:
        number = digits.sub("n", number)
    return number.strip()


def _hollow(source: Source, group: list[Section], figures: list[int]) -> list[Section]:
    """The empty ones of sections side by side, where there are few of them; `figures`: where those stand."""
    filled = [one for one in group if len(source.text[one.body : one.end].strip()) >= _TEXT]
    empty = [
        one
        for one in group
        if not source.text[one.body : one.end].strip()
        and _TITLE.fullmatch(one.title)
        and not _ANSWERED.search(source.text, one.start, one.body)
        and bisect_left(figures, one.start) == bisect_right(figures, one.end)
    ]
    return empty if len(filled) >= max(_FEWEST, _TIMES * len(empty)) else []
