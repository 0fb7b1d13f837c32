"""Rows of options with several ticks, where each of the rows beside has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has
from schemas.document import EMPTY, TICKED, UNKNOWN
from schemas.statements.conclusions import OddTickRow

_NEAR, _FEWEST, _MOST, _LONGEST = 3, 2, 3, 16
"""Lines to either side; rows beside with one tick; options of a row that are alternatives; letters of one."""


class _Row(NamedTuple):
    label: str
    options: list[tuple[bool, str]]
    start: int
    end: int

    @property
    def ticked(self) -> list[str]:
        return [word for is_ticked, word in self.options if is_ticked]


def read(reading: Reading) -> Iterator[OddTickRow]:
    """The short rows all of whose options, or several, are ticked; their neighbours have one tick each."""
    if UNKNOWN in reading.text:
        return
    rows = _rows(reading.text)
    for at, row in rows.items():
        beside = [rows[near] for near in range(at - _NEAR, at + _NEAR + 1) if near in rows and near != at]
        single = [one for one in beside if len(one.ticked) == 1]
        if len(row.ticked) < _FEWEST or len(single) < _FEWEST or len(single) < len(beside):
            continue
        if has("any_of", row.label) or any(has("systems", word) for _, word in row.options):
            continue
        yield OddTickRow(reading.leaf(row.label, row.start, row.end), row.label, row.ticked)


def _rows(text: str) -> dict[int, _Row]:
    """The lines with two or three short options behind a label, by number."""
    found: dict[int, _Row] = {}
    for number, (start, line) in enumerate(placed_lines(text)):
        marks = [at for at, char in enumerate(line) if char in (TICKED, EMPTY)]
        words = [
            line[at + 1 : end].strip(" \u3000\t;；")
            for at, end in zip(marks, [*marks[1:], len(line)][: len(marks)], strict=True)
        ]
        if _FEWEST <= len(marks) <= _MOST and all(0 < len(word) <= _LONGEST for word in words):
            options = [(line[at] == TICKED, word) for at, word in zip(marks, words, strict=True)]
            found[number] = _Row(line[: marks[0]].strip(" \u3000\t:：|"), options, start, start + len(line))
    return found
