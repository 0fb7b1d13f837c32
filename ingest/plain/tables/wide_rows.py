"""Rows over all columns in tables of lines with tabs: a field of their own under each row, or one over the
rows of a person or thing that a letter counts (A　甲某　组长)."""

from __future__ import annotations

from ingest.drafts import Row
from schemas import patterns

_LABEL = patterns.compile(r"(?P<label>[^\W\d_]{2,10})\s?[:：]\s?\S")
_BAND = patterns.compile(r"(?P<letter>[A-Z])[ \u3000.、．]{1,3}(?=\S)[^。；;！？]{2,40}")
_FEWEST = 3
"""So many cells have the rows between."""

_FARTHEST = 12
"""Within so many lines stands the row with the letter before or behind."""


def is_wide(rows: list[Row], at: int) -> bool:
    """Whether a line without tabs is a row over all columns of the table around it: the lines above and two
    below, or two above, are rows of as many cells and a line with the same label (事实描述：…); or it and
    another one begin with letters in turn, and have as many words."""
    if _is_band(rows, at):
        return True
    label = _label(rows, at)
    return bool(label) and (_is_pair(rows, at, at + 2, label) or _is_pair(rows, at - 2, at, label))


def _is_pair(rows: list[Row], upper: int, lower: int, label: str) -> bool:
    """Whether two lines have the label, each right below a row, these of as many cells."""
    if upper < 1 or not _label(rows, upper) == _label(rows, lower) == label:
        return False
    cells = rows[upper - 1].text.count("\t") + 1
    return cells >= _FEWEST and cells == rows[lower - 1].text.count("\t") + 1


def _label(rows: list[Row], at: int) -> str:
    """The label that a line without tabs begins with; empty where it has none."""
    if not 0 <= at < len(rows) or rows[at].feed or "\t" in rows[at].text:
        return ""
    match = _LABEL.match(rows[at].text)
    return match["label"] if match else ""


def _is_band(rows: list[Row], at: int) -> bool:
    """Whether another line near has the next letter or the one before, or the same label."""
    letter, words = _band(rows, at)
    if not letter:
        return False
    near = (_band(rows, one) for one in range(at - _FARTHEST, at + _FARTHEST + 1) if one != at)
    stated = [other for other, others in near if other and words == others]
    return letter in stated if not words else any(abs(ord(letter) - ord(other)) == 1 for other in stated)


def _band(rows: list[Row], at: int) -> tuple[str, int]:
    """The letter of a line of several words, and how many, or its label, between rows of as many cells;
    empty for other lines."""
    if not 0 < at < len(rows) - 1 or rows[at].feed or "\t" in rows[at].text:
        return "", 0
    cells = rows[at - 1].text.count("\t") + 1
    if cells < _FEWEST or cells != rows[at + 1].text.count("\t") + 1:
        return "", 0
    if label := _label(rows, at):
        return label, 0
    match = _BAND.fullmatch(rows[at].text.strip())
    words = len(rows[at].text.split())
    return (match["letter"], words) if match and words >= _FEWEST else ("", 0)
