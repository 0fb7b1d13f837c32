"""References to a section of the report (见本报告4.11) in chapters whose sections count on from one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.papers.documents import SectionReference
from schemas.text import plain_same

_FEWEST, _NEAR, _BEFORE = 3, 8, 16
"""Sections that make a numbering; characters before a number that tell it to be the report's own, or
another paper's."""

_HEAD = "（([【〔#§第 *"
Number = tuple[int, int]


def read(reading: Reading) -> Iterator[SectionReference]:
    """The references, with the last section of their chapter."""
    text = plain_same(reading.text)
    headed: dict[int, set[int]] = defaultdict(set)
    cited: list[tuple[Number, int, int]] = []
    for number, start, end in _numbers(text):
        before = text[text.rfind("\n", 0, start) + 1 : start]
        if not before.strip(_HEAD):
            headed[number[0]].add(number[1])
        elif has("own_sections", before[-_NEAR:]) and not has("others_sections", before[-_BEFORE:]):
            cited.append((number, start, end))
    for (chapter, section), start, end in cited:
        ours = headed[chapter]
        if len(ours) >= _FEWEST and max(ours) == len(ours) and _is_reference(text[end : end + 1]):
            target = text[start:end]
            yield SectionReference(reading.leaf(target, start, end), target, section, len(ours))


def _is_reference(behind: str) -> bool:
    """Whether a number is no amount, as what is behind it tells."""
    return not behind.isalpha() or behind in words()["ends_sections"]


def _numbers(text: str) -> Iterator[tuple[Number, int, int]]:
    """The numbers of exactly two parts, of two figures at most each."""
    at = 0
    while at < len(text):
        if not text[at].isdecimal() or not text[at].isascii():
            at += 1
            continue
        start = at
        while at < len(text) and text[at].isascii() and (text[at].isalnum() or text[at] in ".-/"):
            at += 1
        end = at - (text[at - 1] == ".")
        parts = text[start:end].split(".")
        begun = (
            start and text[start - 1].isascii() and (text[start - 1].isalnum() or text[start - 1] in ".-/")
        )
        if len(parts) == 2 and all(part.isdecimal() and len(part) <= 2 for part in parts) and not begun:
            yield (int(parts[0]), int(parts[1])), start, end
