"""Cells that say no more than that the one above holds here as well: ″, 〃, 同上, ditto.

They are read as if the cell above went on over them, as a merged cell does. Beside a label of a form
(办公地址 | 同上) the words mean another field, which its own reader knows.
"""

from __future__ import annotations

from extract import labels
from schemas import patterns
from schemas.document import Cell

_LONGEST = 8
_DITTO = patterns.compile(
    r"[（(]?(?:[″〃〞]|''|\"{1,2}|”{1,2}|“”|〃〃|″″|(?:内容)?同[上前]|与?上(?:行|栏|格)?(?:相?同|一致)|同上[行栏格]"
    r"|[Dd]itto|[Dd]o\.|[Ss]ame as above|[Aa]s above)[)）]?[。.]?"
)


def is_ditto(text: str) -> bool:
    """Whether a cell's text stands for that of the cell above.

    >>> [is_ditto(t) for t in ("″", "同上", "〃", "ditto", "同上年度", "″3", "")]
    [True, True, True, True, False, False, False]
    """
    return len(text) <= 2 * _LONGEST and _DITTO.fullmatch(text) is not None


def carried_on(cells: tuple[Cell, ...], text: str) -> tuple[Cell, ...]:
    """The cells of a table, each over the dittos right under it; those under a header stay as they are."""
    if not any(_stands(cell, text) for cell in cells):
        return cells
    heads = _header_rows(cells, text)
    found: list[Cell] = []
    above: dict[int, int] = {}
    before: Cell | None = None
    for cell in cells:
        at = above.get(cell.column)
        beside = before if before and before.row == cell.row else None
        labelled = not heads and beside is not None and _is_label(beside, text)
        over = found[at] if at is not None and _stands(cell, text) and not labelled else None
        if at is not None and over and _goes_on(over, cell, heads):
            found[at] = over._replace(row_span=cell.row + cell.row_span - over.row)
        else:
            above[cell.column] = len(found)
            found.append(cell)
        before = cell
    return tuple(found)


def _header_rows(cells: tuple[Cell, ...], text: str) -> set[int]:
    """The rows of which more than half of the words are labels."""
    stated: dict[int, list[bool]] = {}
    for cell in cells:
        if text[cell.start : cell.end].strip():
            stated.setdefault(cell.row, []).append(_is_label(cell, text))
    return {row for row, known in stated.items() if len(known) > 1 and 2 * sum(known) > len(known)}


def _stands(cell: Cell, text: str) -> bool:
    return 0 < cell.end - cell.start <= 2 * _LONGEST and is_ditto(text[cell.start : cell.end].strip())


def _goes_on(over: Cell, cell: Cell, heads: set[int]) -> bool:
    """Whether a cell may go on over a ditto: right above it, as wide, no header."""
    below = over.row + over.row_span == cell.row and over.column_span == cell.column_span
    return below and over.row not in heads


def _is_label(cell: Cell, text: str) -> bool:
    keys = labels.short_keys(text[cell.start : cell.end])
    return any(labels.is_known(key) or labels.is_own(key) for key in keys)
