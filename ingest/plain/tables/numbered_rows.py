"""Tables flattened to one cell a line without any sign of it, as LibreOffice and some viewers copy them.

They are only rebuilt where their own numbering tells the rows: a head that begins with 序号, and 1, 2, 3 …
each so many lines after the one before as the head has cells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.wording.joining import columns as width
from ingest.wording.joining import ends_sentence
from ingest.wording.marks import mark_up

_NUMBER_HEADS = {"序号", "序", "no.", "no", "№", "#", "项次", "编号", "s/n"}
_WIDEST_HEAD = 30
_LEAST_ROWS = 2


def find(lines: list[str]) -> dict[int, tuple[int, list[int]]]:
    """Where such tables begin: the line after each, and the lines that are its cells."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    ones = [i for i in filled if lines[i].strip() == "1"]
    found: dict[int, tuple[int, list[int]]] = {}
    done = 0
    for place, at in enumerate(filled if ones else ()):
        if at < done or lines[at].strip().lower() not in _NUMBER_HEADS:
            continue
        one = bisect_right(ones, at)
        if one == len(ones) or ones[one] - at > 2 * limits.TABLE_COLUMNS:
            continue
        cells = _rows(lines, range(len(lines)), at) or _rows(lines, filled, place)
        if cells:
            done = cells[-1] + 1
            found[at] = done, cells
    return found


def _rows(lines: list[str], order: Sequence[int], start: int) -> list[int]:
    """The lines of the cells from a place in `order` on, or none where the numbering does not hold."""
    last = min(start + limits.TABLE_COLUMNS, len(order))
    head = next((i - start for i in range(start + 2, last) if lines[order[i]].strip() == "1"), 0)
    if not head or not all(_is_head(lines[order[start + i]]) for i in range(head)):
        return []
    rows = 1
    while (at := start + (rows + 1) * head) < len(order) and lines[order[at]].strip() == str(rows + 1):
        rows += 1
    end = start + (rows + 1) * head
    return list(order[start:end]) if rows >= _LEAST_ROWS and end <= len(order) else []


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
