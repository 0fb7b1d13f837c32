"""Tables whose cells each have their label in the first line, and its value in those under it.

Where a conversion joined the lines, each begins with a known label and a blank (成立日期 2015-06-26)."""

from __future__ import annotations

from extract import labels
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece, piece
from schemas import patterns
from schemas.document import Cell

_FEWEST, _SHARE = 3, 0.6
_LONGEST, _LONGEST_LABEL = 600, 24
_NO_LABEL = patterns.compile(r"[:：。；;，,!?！？]|^[\W\d]|^$")
_TRANSLATED = patterns.compile(r"[A-Za-z][A-Za-z][A-Za-z .,/&'’()（）-]{0,60}")
"""What stands behind a label in letters alone: the same label in another language."""

_BETWEEN = patterns.compile(r"\s?[/／|｜]\s?")

Pairs = list[tuple[str, Piece]]
"""Labels with their values."""


def pairs(grid: Grid) -> dict[Cell, Pairs]:
    """The labels and values of each cell of such a table; empty for another one. Worked out once.

    A label of several names (有效期至／结果) is taken apart with its value."""
    if grid.first_lines is None:
        grid.first_lines = _pairs(grid)
    return grid.first_lines


def _pairs(grid: Grid) -> dict[Cell, Pairs]:
    written = [cell for cell in grid.block.cells if not grid.is_blank(cell)]
    found = {cell: stated for cell in written if (stated := _inside(grid, cell))}
    found = found or {cell: stated for cell in written if (stated := _joined(grid, cell))}
    heads = [stated[0][0] for stated in found.values()]
    known = sum(any(map(labels.is_known, labels.short_keys(head))) for head in heads)
    if len(found) < _FEWEST or 3 * known < len(found) or len(found) < _SHARE * len(written):
        return {}
    return found


def _inside(grid: Grid, cell: Cell) -> Pairs:
    """The first line of a cell and what stands under it; empty where it is no label over a value."""
    if cell.end - cell.start > _LONGEST:
        return []
    text = grid.source.text[cell.start : cell.end]
    lead, _, rest = text.partition("\n")
    label = lead.strip()
    if not rest.strip() or len(label) > _LONGEST_LABEL or _NO_LABEL.search(label):
        return []
    return _split(label, piece(grid.source, cell.start + len(lead) + 1, cell.end))


def _joined(grid: Grid, cell: Cell) -> Pairs:
    """The known label that a cell of one line begins with, and what stands behind the blank."""
    label, _, rest = grid.source.text[cell.start : cell.end].partition(" ")
    if not rest.strip() or _TRANSLATED.fullmatch(rest) or len(label) > _LONGEST_LABEL:
        return []
    if label.isascii() or _NO_LABEL.search(label) or not any(map(labels.is_known, labels.short_keys(label))):
        return []
    return _split(label, piece(grid.source, cell.start + len(label) + 1, cell.end))


def _split(label: str, value: Piece) -> Pairs:
    """A label with its value, or those of several names."""
    names, parts = _BETWEEN.split(label), list(_parts(value))
    if len(names) > 1 and len(parts) == len(names):
        return list(zip(names, parts, strict=True))
    return [(label, value)]


def _parts(value: Piece) -> list[Piece]:
    """The pieces between the strokes of a value."""
    marks = list(_BETWEEN.finditer(value.text))
    starts, ends = [0, *(m.end() for m in marks)], [*(m.start() for m in marks), len(value.text)]
    return [
        Piece(value.start + a, value.start + b, value.text[a:b]) for a, b in zip(starts, ends, strict=True)
    ]
