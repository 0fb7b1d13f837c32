"""Further rows under merged cells that a page break cut: told by the other merged cells of a table.

A row below the break with blank cells may be the rest of the row above, or a row of its own beside cells
that are over several rows: a person beside his certificates.
"""

from __future__ import annotations

from typing import NamedTuple

from ingest.drafts import DraftCell
from ingest.layout.cut.pairs import NEAR, Around, Pair, same_kind


def is_further_row(around: Around, pairs: list[Pair]) -> bool:
    """Whether only those cells of a row are blank that other rows with the same cells have merged, and it
    has values of its own where these have several."""
    blank = {pair.lower.column for pair in pairs if not pair.lower.text.strip()}
    filled = [pair for pair in pairs if pair.lower.text.strip()]
    cells = {(pair.lower.column, pair.lower.column_span) for pair in filled}
    if not blank or not any(blank <= row.merged and cells == row.single for row in _with_merged(around)):
        return False
    several = len(filled) > 1 and not any(pair.torn for pair in filled)
    return several or any(same_kind(around, pair) for pair in filled)


class _Row(NamedTuple):
    """The columns of a row whose cells are over further rows, and those of the others with their spans."""

    merged: set[int]
    single: set[tuple[int, int]]


def _with_merged(around: Around) -> list[_Row]:
    """The rows of a table, without its head, in which cells over several rows begin."""
    found: dict[tuple[bool, int], _Row] = {}
    for below, cells in ((False, around.first.table.cells[-NEAR:]), (True, _after(around))):
        for cell in cells:
            row = found.setdefault((below, cell.row), _Row(set(), set()))
            if cell.row_span > 1:
                row.merged.add(cell.column)
            else:
                row.single.add((cell.column, cell.column_span))
    return [row for (below, at), row in found.items() if row.merged and (below or at > 0)]


def _after(around: Around) -> list[DraftCell]:
    return [cell for cell in around.second.table.cells if cell.row > around.row]
