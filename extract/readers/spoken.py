"""Labels in running prose, with no colon after them (下次审核应在 … 前进行)."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from extract.readers.units import Piece
from extract.source import Source


def find(source: Source, group: str, name: str) -> list[Piece]:
    """Every place where a label of the field is written, the longest label at each, in reading order."""
    return [Piece(m.start(), m.end(), m[0]) for m in _pattern(group, name).finditer(source.text)]


@cache
def _pattern(group: str, name: str) -> re.Pattern[str]:
    words = sorted(set(labels.fields(group)[name]), key=lambda w: (-len(w), w))
    return re.compile("|".join(_loose(word) for word in words), re.I)


def _loose(word: str) -> str:
    """The word with white space allowed between its words, or between its characters where it is Chinese."""
    if word.isascii():
        return r"\b" + r"[ \t]{1,3}".join(map(re.escape, word.split())) + r"\b"
    return r"\s?".join(re.escape(char) for char in word if not char.isspace())
