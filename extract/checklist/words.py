"""How filled checklists are worded: `words.yaml`, with keys for comparison."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from schemas import patterns
from schemas.cache import yaml_file
from schemas.text import fold

_DATA = Path(__file__).with_name("words.yaml")
_NOTE = patterns.compile(r"[（(][^（()）]{0,12}[)）]")
_MARKS = dict.fromkeys(map(ord, "*＊★▲☆△:：。.,，、；;·•\"“”'‘’()（）《》<>〈〉[]【】"))
_NUMBERING = patterns.compile(
    r"\s*(?:[（(]\s?\d{1,3}\s?[)）]|\d{1,3}\s?[.．、,，]?|[一二三四五六七八九十]{1,3}\s?[、.．])\s*"
)


@cache
def load() -> dict[str, Any]:
    """The words as they stand in the file."""
    loaded: dict[str, Any] = yaml_file.texts(_DATA)
    return loaded


def key(text: str) -> str:
    """A text for comparison: folded, without punctuation and signs.

    >>> key("★ 评分细则 *："), key("分值（分）")
    ('评分细则', '分值分')
    """
    return fold(text.translate(_MARKS)).translate(_MARKS)


def header_key(text: str) -> str:
    """The header of a column for comparison: without a note in brackets.

    >>> header_key("扣 分（分）")
    '扣分'
    """
    return key(_NOTE.sub("", text))


def without_number(text: str) -> str:
    """A text without the number that it begins with.

    >>> without_number("12.  仪器设备"), without_number("(3) 环境条件"), without_number("100分")
    ('仪器设备', '环境条件', '100分')
    """
    match = _NUMBERING.match(text)
    rest = text[match.end() :] if match else text
    return text if match and match[0].strip().isdecimal() and rest[:1] in "分%项" else rest


@cache
def columns() -> dict[str, str]:
    """The columns of the table by the keys of their headers."""
    return {key(word): name for name, those in load()["columns"].items() for word in those}


@cache
def sums() -> frozenset[str]:
    """The keys of the row of the sum."""
    return frozenset(map(key, load()["sum"]))


@cache
def labels() -> dict[str, str]:
    """What a label stands for, by its key; the longest first."""
    found = {key(word): name for name, those in load()["labels"].items() for word in those}
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))
