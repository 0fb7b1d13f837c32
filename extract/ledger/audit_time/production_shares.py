"""The share of the time in production, where a report says that it is to be half."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.audit_time.words import known, number_before, tells
from extract.ledger.reading import Reading
from schemas.statements.times.audit_time import ProductionShare

_HALF, _NEAR = "50%", 60
"""So much of the time; so far below a sentence stands the table that it leads to."""


def read(reading: Reading) -> Iterator[ProductionShare]:
    """What that sentence tells, or the table that it leads to."""
    tables = reading.tables()
    for passage in reading.passages(known()["half"]):
        leaf, text = passage.leaf, passage.leaf.raw
        if not tells(text, "onsite"):
            continue
        items = [share for share in _shares(text) if share != _HALF]
        if items:
            yield ProductionShare(leaf, items[0], _percent(items[0]), (leaf,))
            continue
        below = [t for t in tables if t.rows and 0 < t.leaf(t.begun(0)[0]).start - leaf.span[1] < _NEAR]
        rows = [below[0].begun(at) for at in range(len(below[0].rows))] if below else []
        shown = [cell for row in rows for cell in row if cell.text in _shares(cell.text)]
        for row in rows:
            for cell in row:
                if cell in shown and tells(row[0].text, "production"):
                    places = (*(below[0].leaf(one) for one in shown), leaf)
                    yield ProductionShare(below[0].leaf(cell), cell.text, _percent(cell.text), places)


def _shares(text: str) -> list[str]:
    """The shares in per cent that a text tells, as written."""
    ends = (at for at, char in enumerate(text) if char == "%")
    return [f"{number}%" for at in ends if (number := number_before(text, at))]


def _percent(share: str) -> float:
    return float(share.rstrip("%"))
