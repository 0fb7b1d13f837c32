"""Lines as a terminal shows them: which column a character stands in, and what stands between two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

Metric = Callable[[str], int]
"""How many columns a character takes."""


def one_each(char: str) -> int:
    """Every character one column, as `pdftotext -layout` counts."""
    return 1 if char else 0


def terminal(char: str) -> int:
    """Chinese characters two columns, marks that join the character before them none."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def terminal_wide(char: str) -> int:
    """As `terminal`, but what is one or two columns by the font (“ ─ ■) takes two."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


METRICS: tuple[Metric, ...] = (terminal, one_each, terminal_wide)


class Piece(NamedTuple):
    """A piece of a line between gaps: its first column, the column after it, its text."""

    start: int
    end: int
    text: str


def starts(text: str, metric: Metric) -> list[int]:
    """The first column of each character, and the column after the last."""
    made, at = [], 0
    for char in text:
        made.append(at)
        at += metric(char)
    return [*made, at]


def pieces(text: str, metric: Metric, gap: int = 2) -> list[Piece]:
    """The pieces of a line that gaps of so many spaces part.

    >>> [(piece.start, piece.text) for piece in pieces("代号   姓 名", terminal)]
    [(0, '代号'), (7, '姓 名')]
    """
    made: list[Piece] = []
    at = starts(text, metric)
    begin = blanks = 0
    end = -1
    for i, char in enumerate(text):
        if char.isspace():
            blanks += metric(char)
            continue
        if end >= 0 and blanks >= gap:
            made.append(Piece(at[begin], at[end], text[begin:end]))
            begin = i
        elif end < 0:
            begin = i
        end, blanks = i + 1, 0
    return [*made, Piece(at[begin], at[end], text[begin:end])] if end > 0 else made


def cut(text: str, edges: list[int], metric: Metric) -> list[str]:
    """The text between each two edges (columns), and after the last; an edge within a word gives way to it.

    >>> cut("甲乙  12 x", [0, 5, 8], terminal)
    ['甲乙', '12', 'x']
    """
    at = starts(text, metric)
    made, begin = [], 0
    for edge in edges[1:]:
        place = _gap_at(text, at, edge, begin)
        made.append(text[begin:place].strip())
        begin = place
    return [*made, text[begin:].strip()]


def _gap_at(text: str, at: list[int], edge: int, least: int) -> int:
    """The character where the piece from `edge` on begins: where a gap is nearest."""
    place = next((i for i in range(least, len(text)) if at[i] >= edge), len(text))
    for shift in (0, -1, 1, -2, 2, -3, 3):
        i = place + shift
        if least < i <= len(text) and (i == len(text) or text[i - 1].isspace()):
            return i
        if i == least:
            return i
    return max(place, least)
