"""Amounts with their units as a text tells them (`quantities.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from schemas import yaml_file

NUMERALS = {"两": 2, **{word: at for at, word in enumerate("一二三四五六七八九十", 1)}}
_INSIDE = ".,"
_JOINED = ".-~～—－/第年月#"
"""Before a number that is part of another, of a day or of a name."""


class Quantity(NamedTuple):
    """A number with its unit, and where both stand."""

    number: float
    unit: str
    start: int
    end: int


def quantities(text: str) -> Iterator[Quantity]:
    """The amounts of a text, in one width.

    >>> [one[:2] for one in quantities("内科168张、外科1,420.5张，3月2日查DX-12台账")]
    [(168.0, '张'), (1420.5, '张')]
    """
    at = 0
    while at < len(text):
        if not text[at].isdecimal():
            at += 1
            continue
        start = at
        while at < len(text) and (
            text[at].isdecimal() or (text[at] in _INSIDE and text[at + 1 : at + 2].isdecimal())
        ):
            at += 1
        before = text[start - 1 : start]
        behind = text[at:].lstrip(" ")
        unit = next((one for one in known("units") if behind.startswith(one)), "")
        ascii_before = before.isascii() and before.isalpha()
        if (
            unit
            and text[start:at].count(".") < 2
            and not ascii_before
            and (not before or before not in _JOINED)
        ):
            end = len(text) - len(behind) + len(unit)
            yield Quantity(_number(text[start:at]), unit, start, end)


def pieces(text: str) -> Iterator[Quantity]:
    """The numbers of pieces of a text, written in digits or words (五批)."""
    yield from (one for one in quantities(text) if one.unit in known("pieces"))
    for at, char in enumerate(text):
        unit = text[at + 1 : at + 2]
        if char in NUMERALS and unit in known("pieces") and unit:
            before = text[at - 1 : at] if at else ""
            if before != "第" and before not in NUMERALS and before != "十":
                yield Quantity(NUMERALS[char], unit, at, at + 2)


def _number(text: str) -> float:
    """A number; a comma that parts no thousands ends it."""
    parts = text.split(",")
    whole = all(len(part.partition(".")[0]) == 3 for part in parts[1:])
    return float("".join(parts) if whole else parts[-1])


@cache
def known(name: str) -> list[str]:
    """The words of a list."""
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words[name]
