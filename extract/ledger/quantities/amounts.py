"""Amounts with their units as a text tells them (`amounts.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from schemas.cache import yaml_file
from schemas.statements.amounts.quantities import Quantity

NUMERALS = {"两": 2, **{word: at for at, word in enumerate("一二三四五六七八九十", 1)}}
_INSIDE = ".,"
_GROUP = 3
"""Figures of a group of thousands."""

_JOINED = ".-~～—－/第年月#"
"""Before a number that is part of another, of a day or of a name."""


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The amounts of a text, in one width.

    >>> [one[:2] for one in quantities("内科168张、外科1,420.5张，3月2日查DX-12台账")]
    [(168.0, '张'), (1420.5, '张')]
    >>> [one[:2] for one in quantities("门诊18 640人次，毛巾1 260条，表3 12件")]
    [(18640.0, '人次'), (1260.0, '条'), (12.0, '件')]
    """
    return tuple(_quantities(text)) if any(map(str.isdecimal, text)) else ()


def _quantities(text: str) -> Iterator[Quantity]:
    at = 0
    while at < len(text):
        if not text[at].isdecimal():
            at += 1
            continue
        start = at
        while at < len(text) and (
            text[at].isdecimal()
            or (text[at] in _INSIDE and text[at + 1 : at + 2].isdecimal())
            or _parts_thousands(text, start, at)
        ):
            at += 1
        before = text[start - 1 : start]
        behind = at
        while text[behind : behind + 1] == " ":
            behind += 1
        begun = _units().get(text[behind : behind + 1], ())
        unit = next((one for one in begun if text.startswith(one, behind)), "")
        named = before.isascii() and before.isalpha()
        if unit and text[start:at].count(".") < 2 and not named and (not before or before not in _JOINED):
            yield Quantity(_number(text[start:at]), unit, start, behind + len(unit))


def _parts_thousands(text: str, start: int, at: int) -> bool:
    """Whether a space parts the thousands of a number (18 640)."""
    behind = text[at + 1 : at + 5]
    stated = text[start:at].split(" ")
    grouped = 0 < len(stated[0]) <= _GROUP and all(len(one) == _GROUP for one in stated[1:])
    three = behind[:_GROUP].isdecimal() and len(behind[:_GROUP]) == _GROUP and not behind[_GROUP:].isdecimal()
    return text[at] == " " and grouped and "".join(stated).isdecimal() and three


def pieces(text: str) -> Iterator[Quantity]:
    """The numbers of pieces of a text, written in digits or words (五批)."""
    yield from (one for one in quantities(text) if one.unit in known("pieces"))
    for at, char in enumerate(text):
        unit = text[at + 1 : at + 2]
        if char in NUMERALS and unit in known("pieces") and unit:
            before = text[at - 1 : at] if at else ""
            if before != "第" and before not in NUMERALS and before != "十":
                yield Quantity(NUMERALS[char], unit, at, at + 2)


def numeral_at_end(text: str) -> int:
    """The whole number that a text ends with, in figures or in Chinese words below a hundred; 0: none.

    >>> [numeral_at_end(text) for text in ("自末次会议起60", "应在四十五", "十五", "三", "下发")]
    [60, 45, 15, 3, 0]
    """
    figures = text[len(text.rstrip("0123456789")) :]
    if figures:
        return int(figures)
    word = text[len(text.rstrip("".join(NUMERALS))) :]
    tens, ten, ones = word.rpartition("十")
    return (NUMERALS.get(tens, 1 if not tens else 0) * 10 if ten else 0) + NUMERALS.get(ones, 0)


def _number(text: str) -> float:
    """A number; a comma that parts no thousands ends it."""
    parts = text.replace(" ", "").split(",")
    whole = all(len(part.partition(".")[0]) == 3 for part in parts[1:])
    return float("".join(parts) if whole else parts[-1])


@cache
def _units() -> dict[str, list[str]]:
    """The units by their first character, in their order."""
    found: dict[str, list[str]] = {}
    for unit in known("units"):
        found.setdefault(unit[0], []).append(unit)
    return found


@cache
def known(name: str) -> list[str]:
    """The words of a list."""
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words[name]
