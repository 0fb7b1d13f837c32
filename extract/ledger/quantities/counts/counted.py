"""Numbers of people or things in sentences that count what is one thing in all places (`counted.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_NUMERALS = {"两": 2, **{word: at for at, word in enumerate("一二三四五六七八九十", 1)}}
BREAKS = "，,。；;、（("


class Counted(NamedTuple):
    """A number in a sentence: the words of its clause before it, without those that only lead to it."""

    leaf: Leaf[str]
    text: str
    start: int
    end: int
    number: int
    before: str


def counted(reading: Reading, kind: str) -> Iterator[Counted]:
    """The numbers that sentences tell without a word of a part, another time or somebody else; of `people` or
    `things`."""
    units = known()[kind]
    asked = [number + unit for number, unit in product([*"0123456789", *_NUMERALS], units)]
    for passage in reading.passages(asked):
        text = fold(str(passage.leaf.value))
        if reading.beside(passage.leaf) or any(word in text for word in known()["effective"]):
            continue
        for start, end, number in numbers(text, units):
            if text.startswith(tuple(known()["behind"]), end):
                continue
            low = max(text.rfind(mark, 0, start) for mark in BREAKS) + 1
            high = min((at for mark in BREAKS if (at := text.find(mark, end)) >= 0), default=len(text))
            if not any(word in text[low:high] for word in known()["aside"]):
                yield Counted(passage.leaf, text, start, end, number, _without_light(text[low:start]))


def numbers(text: str, units: list[str]) -> Iterator[tuple[int, int, int]]:
    """The whole numbers of a text before one of some units: begin, end behind the unit, number."""
    for at, char in enumerate(text):
        start = at
        while start and text[start - 1].isdecimal():
            start -= 1
        if char not in units or not at or (start and text[start - 1] in "第.-~～—/"):
            continue
        if start < at:
            yield start, at + 1, int(text[start:at])
        elif (number := _NUMERALS.get(text[at - 1])) and text[at - 2 : at - 1] not in _NUMERALS:
            yield at - 1, at + 1, number


def _without_light(words: str) -> str:
    """Words without those that only lead to a number."""
    light = sorted(known()["light"], key=len, reverse=True)
    while tail := next((one for one in light if words.endswith(one)), ""):
        words = words.removesuffix(tail)
    return words


@cache
def known() -> dict[str, list[str]]:
    """The words of `counted.yaml`."""
    words: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return words
