"""Tables flattened to one cell a line without any sign of it, as LibreOffice and some viewers copy them.

They are only rebuilt where their own numbering tells the rows: a head that begins with 序号, and 1, 2, 3 …
each so many lines after the one before as the head has cells.
"""

from __future__ import annotations

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.joining import columns as width
from ingest.joining import ends_sentence
from ingest.marks import mark_up

_NUMBER_HEADS = {"序号", "序", "no.", "no", "№", "#", "项次", "编号", "s/n"}
_WIDEST_HEAD = 30
_LEAST_ROWS = 2


def find(lines: list[str]) -> dict[int, tuple[int, list[int]]]:
    """Where such tables begin: the line after each, and the lines that are its cells."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    found: dict[int, tuple[int, list[int]]] = {}
    done = 0
    for place, at in enumerate(filled):
        if at < done or lines[at].strip().lower() not in _NUMBER_HEADS:
            continue
        for cells in (range(at, len(lines)), filled[place:]):
            made = _rows(lines, cells)
            if made:
                done = made[-1] + 1
                found[at] = done, made
                break
    return found


def _rows(lines: list[str], cells: range | list[int]) -> list[int]:
    """The lines of the cells, or none where the numbering does not hold."""
    head = next(
        (i for i in range(2, min(len(cells), limits.TABLE_COLUMNS)) if lines[cells[i]].strip() == "1"), 0
    )
    if not head or not all(_is_head(lines[cells[i]]) for i in range(head)):
        return []
    rows = 1
    while (rows + 1) * head < len(cells) and lines[cells[(rows + 1) * head]].strip() == str(rows + 1):
        rows += 1
    if rows < _LEAST_ROWS or (rows + 1) * head > len(cells):
        return []
    return list(cells[: (rows + 1) * head])


def _is_head(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and width(bare) <= _WIDEST_HEAD and not ends_sentence(bare) and not bare.isdigit()


def draft(rows: list[Row], cells: list[int]) -> Draft:
    """The table of these lines."""
    head = next(i for i in range(1, len(cells)) if rows[cells[i]].text.strip() == "1")
    made = [
        DraftCell(i // head, i % head, [mark_up(Segment(rows[at].text.strip(), rows[at].number))])
        for i, at in enumerate(cells)
    ]
    return Draft("table", cells=made, rows=len(cells) // head, columns=head)
