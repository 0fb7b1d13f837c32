"""Tables with commas between the cells (CSV within a text): every line as many cells, none a sentence."""

from __future__ import annotations

import csv

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.wording.marks import mark_up

_LEAST_ROWS, _LEAST_COLUMNS = 3, 3
_LONGEST = 4000
_SENTENCE = "。；！？"


def end(rows: list[Row], at: int) -> int:
    """The line after a table that begins at `at`, or `at` when it is none."""
    wide = len(_cells(rows[at].text))
    if (
        wide < _LEAST_COLUMNS
        or wide > limits.TABLE_COLUMNS
        or any(not c.strip() for c in _cells(rows[at].text))
    ):
        return at
    last = at + 1
    while last < len(rows) and not rows[last].feed and len(_cells(rows[last].text)) == wide:
        last += 1
    return last if last - at >= _LEAST_ROWS else at


def _cells(text: str) -> list[str]:
    """The cells of a line, or none where it reads like a sentence."""
    if text.count(",") < _LEAST_COLUMNS - 1 or len(text) > _LONGEST or ", " in text:
        return []
    if any(sign in text for sign in _SENTENCE):
        return []
    return next(csv.reader([text]), [])


def draft(rows: list[Row], at: int, end: int) -> Draft:
    """The table between two lines."""
    made = [(row.number, _cells(row.text)) for row in rows[at:end]]
    cells = [
        DraftCell(i, column, [mark_up(Segment(text.strip(), number))])
        for i, (number, texts) in enumerate(made)
        for column, text in enumerate(texts)
    ]
    return Draft("table", cells=cells, rows=len(made), columns=len(made[0][1]))
