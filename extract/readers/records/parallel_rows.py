"""Rows that hold several records: their cells number them side by side, what all of them share stands once.

`电子天平 | (1) A-1 ⏎ (2) A-2 | (1) 2025-05-08 ⏎ (2) 2025-03-04 | 某计量所`; so do lines without numbers where
each line of two columns of days is a day: `A-1 ⏎ A-2 | 2025-05-08 ⏎ 2025-03-04 | 2026-05-07 ⏎ 2026-03-03`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from extract.readers.dates import short_years
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece
from extract.reading.source import Source
from schemas import patterns

_BEHIND = r"(?:^|(?<=[\s；;，,、]))"
_NUMBERS = (
    patterns.compile(rf"{_BEHIND}[（(]\s?(?P<n>\d{{1,2}})\s?[)）]\s{{0,3}}"),
    patterns.compile(rf"{_BEHIND}(?P<n>\d{{1,2}})[)）]\s{{0,3}}"),
    patterns.compile(rf"{_BEHIND}(?P<n>\d{{1,2}})(?:、|[.．](?!\d))\s{{0,3}}"),
    patterns.compile(r"(?P<n>[①-⑳])\s{0,3}"),
    patterns.compile(r"[（(]\s?(?P<n>[1-9]\d?)\s?[)）]\s{0,3}"),
)
"""Numbers of items; the last ones stand as well where a PDF has lost the blank before them."""

_BEGINS = patterns.compile(r"[（(]\s?\d|\d{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳]")
_PARTED = patterns.compile(r"[\n；;]")
_LINES = (patterns.compile(r"\s{0,3}\n\s{0,3}"), patterns.compile(r"\s{0,3}[；;]\s{0,3}"))
_END = " \n\t\u3000；;，,、"
_DATES = frozenset({"date", "until", "validity"})
_FEWEST, _MOST, _LONGEST = 2, 20, 1200
_TERM = 2


def apart(source: Source, kinds: Mapping[str, str], row: Row) -> list[Row]:
    """The records of a row, each with its own parts of the cells; the row itself where it holds one.

    `kinds`: what the columns hold. Without days among the parallel cells the lines may be of one thing."""
    if row.form != "columns":
        return [row]
    stated = {name: _numbered(piece) for name, piece in row.cells.items()}
    numbered = {name: parts for name, parts in stated.items() if len(parts) >= _FEWEST}
    parallel = _alike(numbered) if numbered else _in_lines(source, kinds, row)
    if len(parallel) < _FEWEST or not any(_holds_days(kinds, name) for name in parallel):
        return [row]
    count = len(next(iter(parallel.values())))
    own = [{name: parts[at] for name, parts in parallel.items()} for at in range(count)]
    return [row._replace(cells={**row.cells, **one}) for one in own]


def _alike(stated: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
    """The columns where all have as many parts; else none."""
    return stated if len({len(parts) for parts in stated.values()}) == 1 else {}


def _holds_days(kinds: Mapping[str, str], name: str) -> bool:
    return any(kinds.get(one) in _DATES for one in name.split("+"))


def _numbered(piece: Piece) -> list[Piece]:
    """The numbered items of a cell, which begins with the first one; empty of any other cell."""
    if len(piece.text) > _LONGEST or not _BEGINS.match(piece.text):
        return []
    marks = max((_in_order(pattern, piece.text) for pattern in _NUMBERS), key=len)
    if not _FEWEST <= len(marks) <= _MOST:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(piece.text)]
    return [_part(piece, mark.end(), end) for mark, end in zip(marks, ends, strict=True)]


def _in_order(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The marks that count from the one a text begins with on."""
    marks: list[re.Match[str]] = []
    for mark in pattern.finditer(text):
        if _number(mark["n"]) == len(marks) + 1 and (marks or not mark.start()):
            marks.append(mark)
    return marks


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else ord(text) - ord("①") + 1


def _part(piece: Piece, low: int, high: int) -> Piece:
    text = piece.text[low:high].rstrip(_END)
    return Piece(piece.start + low, piece.start + low + len(text), text)


def _in_lines(source: Source, kinds: Mapping[str, str], row: Row) -> dict[str, list[Piece]]:
    """The columns with a line for each of several records: two of days, or a term, and another one."""
    if not any(_PARTED.search(piece.text) for name, piece in row.cells.items() if kinds.get(name) in _DATES):
        return {}
    stated = {name: _lines(piece) for name, piece in row.cells.items()}
    days = {name: parts for name, parts in stated.items() if _are_days(source, kinds, name, parts)}
    sizes = {len(parts) for parts in days.values()}
    terms = sum(_TERM if kinds.get(name) == "validity" else 1 for name in days)
    if terms < _TERM or len(sizes) != 1:
        return {}
    same = {name: parts for name, parts in stated.items() if len(parts) in sizes}
    return same if len(same) > len(days) else {}


def _lines(piece: Piece) -> list[Piece]:
    """What line ends, else semicolons part in a cell; empty where that is one thing."""
    for mark in _LINES if len(piece.text) <= _LONGEST else ():
        cuts = [(0, 0), *(cut.span() for cut in mark.finditer(piece.text)), (len(piece.text), 0)]
        if _FEWEST < len(cuts) <= _MOST:
            return [_part(piece, low, high) for (_, low), (high, _) in pairwise(cuts)]
    return []


def _are_days(source: Source, kinds: Mapping[str, str], name: str, parts: list[Piece]) -> bool:
    """Whether each part is a day alone, or a term in a column of terms."""
    kind = kinds.get(name)
    if not parts or kind not in _DATES:
        return False
    for part in parts:
        dates, spans = short_years.read(source, part.text, part.start)
        term = kind == "validity" and len(spans) == 1
        if not term and (len(dates) != 1 or spans or dates[0].end - dates[0].start != len(part.text)):
            return False
    return kind != "validity" or all(short_years.read(source, p.text, p.start)[1] for p in parts)
