"""Rows over all columns in tables of lines with tabs: a field of their own under each row."""

from __future__ import annotations

from ingest.drafts import Row
from schemas import rx

_LABEL = rx.compile(r"(?P<label>[^\W\d_]{2,10})\s?[:：]\s?\S")
_FEWEST = 3
"""So many cells have the rows between."""


def is_wide(rows: list[Row], at: int) -> bool:
    """Whether a line without tabs is a row over all columns of the table around it: the lines above and two
    below, or two above, are rows of as many cells and a line with the same label (事实描述：…)."""
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
