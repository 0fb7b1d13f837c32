"""Marks for nothing in columns of what is told of each calibrated device."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from extract.ledger.wording.columns import columns
from schemas.statements.papers.wording import BlankCell

_FEWEST = 2
"""Rows that have it."""


def read(reading: Reading) -> Iterator[BlankCell]:
    """The only such mark of a column, at the title of its row."""
    for table in reading.tables():
        heads = " ".join(cell.text for cell in table.begun(0)) if table.rows else ""
        if not has("calibrated", heads) or not has("until", heads):
            continue
        for head, cells in columns(table):
            empty = [cell for cell in cells if cell.text.strip() in words()["nothing"]]
            if has("asked_of_devices", head) and len(empty) == 1 and len(cells) - 1 >= _FEWEST:
                row = " ".join(cell.text for cell in table.begun(empty[0].row))
                if has("own_way", row) or has("equipment", row):
                    continue
                title = next(c for c in table.begun(empty[0].row) if not c.text.strip().isdecimal())
                yield BlankCell(table.leaf(title), row, title.text, head)
