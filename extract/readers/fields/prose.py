"""Labels in running prose, with no colon after them (下次审核应在 … 前进行)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract import labels
from extract.readers.text import lines
from extract.readers.text.units import Piece, once
from extract.reading.source import Source

_SHORTEST = 3
"""Shorter labels (人数) are parts of other words in prose; so are single foreign words (Due, Date)."""


def find(source: Source, group: str, name: str) -> list[Piece]:
    """Every place where a label of the field is written, the longest label at each, in reading order."""
    chinese, foreign = _words(group, name)
    text = source.text
    pairs, lower = lines.pairs(text), _lower(source)
    found = [at for word, ends in chinese if ends <= pairs for at in _places(text, word)]
    if asked := [w for w, ends in foreign if ends <= lower.pairs and all(word in lower.text for word in w)]:
        phrases = "|".join(r"[ \t]{1,3}".join(map(re.escape, words)) for words in asked)
        found += [m.span() for m in re.finditer(rf"\b(?:{phrases})\b", text, re.I)]
    return [Piece(start, end, text[start:end]) for start, end in _apart(found)]


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + len(word))


def _apart(found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges in reading order, of overlapping ones the first and longest."""
    end = 0
    for start, stop in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= end:
            end = stop
            yield start, stop


class _Lower(NamedTuple):
    """The text in lower case, and the pairs of letters that stand in it."""

    text: str
    pairs: frozenset[str]


@once
def _lower(source: Source) -> _Lower:
    return _Lower(source.text.lower(), frozenset(p.lower() for p in lines.pairs(source.text) if p.isascii()))


@cache
def _words(
    group: str, name: str
) -> tuple[list[tuple[str, frozenset[str]]], list[tuple[list[str], frozenset[str]]]]:
    """The Chinese labels, and the foreign ones of several words, those with more letters first; with each the
    first and last two characters (of its words).

    Looking for each as it is takes less time than making one pattern of all."""
    known = sorted({w for w in labels.fields(group)[name] if len(w) >= _SHORTEST}, key=lambda w: (-len(w), w))
    chinese = [(word, frozenset((word[:2], word[-2:]))) for word in known if not word.isascii()]
    foreign = [word.lower().split() for word in known if word.isascii() and " " in word]
    return chinese, [
        (w, frozenset(end for one in w if len(one) > 1 for end in (one[:2], one[-2:]))) for w in foreign
    ]
