"""Labels in running prose, with no colon after them (下次审核应在 … 前进行)."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from extract.readers.units import Piece
from extract.source import Source

_SHORTEST = 3
"""Shorter labels (人数) are parts of other words in prose; so are single foreign words (Due, Date)."""


def find(source: Source, group: str, name: str) -> list[Piece]:
    """Every place where a label of the field is written, the longest label at each, in reading order."""
    found = [
        Piece(m.start(), m.end(), m[0])
        for pattern in _patterns(group, name)
        for m in pattern.finditer(source.text)
    ]
    return sorted(found, key=lambda piece: piece.start)


@cache
def _patterns(group: str, name: str) -> list[re.Pattern[str]]:
    """The Chinese and the foreign labels apart: only without case does the search skip ahead quickly."""
    words = sorted({w for w in labels.fields(group)[name] if len(w) >= _SHORTEST}, key=lambda w: (-len(w), w))
    chinese = [re.escape(word) for word in words if not word.isascii()]
    foreign = [
        r"[ \t]{1,3}".join(map(re.escape, word.split())) for word in words if word.isascii() and " " in word
    ]
    found = [re.compile("|".join(chinese))] if chinese else []
    return [*found, re.compile(rf"\b(?:{'|'.join(foreign)})\b", re.I)] if foreign else found
