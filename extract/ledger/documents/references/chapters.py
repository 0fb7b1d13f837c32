"""The chapters of a report, by the numbering of its headings that goes farthest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from extract.ledger.documents.references.labels import kind_of, known, number_of, numeral

_OPEN = ("(", "（")
_BEHIND_NUMBER = "、.． \u3000\t)）】:："
_CHAPTERS, _HEAD = 3, 60
"""Chapters that make a numbering; characters of a heading."""


class Chapter(NamedTuple):
    """A chapter: its number, heading and whole text."""

    number: int
    title: str
    text: str


def chapters(lines: Sequence[tuple[int, str]]) -> tuple[str, list[Chapter]]:
    """The numbering of headings that goes farthest: the kind of its numbers, and the chapters."""
    best: list[int] = []
    kind = ""
    for bracketed, numerals in product((False, True), ("0", "一", "A", "甲")):
        if bracketed and kind:
            break
        run: list[int] = []
        for at, (_, line) in enumerate(lines):
            if line.strip().startswith(_OPEN) is bracketed and _heading(line, numerals) == len(run) + 1:
                run.append(at)
        if len(run) > max(len(best), _CHAPTERS - 1):
            best, kind = run, numerals
    ends = [*best[1:], len(lines)]
    parts = ["\n".join(line for _, line in lines[low:high]) for low, high in zip(best, ends, strict=False)]
    return kind, [Chapter(at, part.partition("\n")[0], part) for at, part in enumerate(parts, 1)]


def _heading(line: str, numerals: str) -> int:
    """The number that a short line, no row, begins with; 0: none of these numerals."""
    text = line.strip().lstrip("【[（(第")
    token = numeral(text, 0)
    if "\t" in line or len(line) > _HEAD or not token or kind_of(token) != numerals:
        return 0
    rest = text[len(token) :]
    ended = rest[:1] in tuple(_BEHIND_NUMBER) or rest.startswith(tuple(known()["chapters"]))
    return number_of(token) if ended and not rest[1:2].isdecimal() and rest.strip(_BEHIND_NUMBER) else 0
