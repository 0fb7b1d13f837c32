"""Spans of header cells that a conversion lost: the second row of headers stands under blank cells.

部门 | 编号 | 标准条款 | 事实 | (blank) over (blank) | (blank) | 标准 | 条款 | (blank): the third header spans
two columns, those behind it stand one column too far left, and all others span two rows. So where words stand
over all columns but the first ones: 名称 | 登记 | 检验 | (blank) over (blank) | 编号 | 日期 | 机构.

Labels at the left of a table without headers go on over the blank cells under them:
客户 | 名称 | … over (blank) | 地址 | ….
"""

from __future__ import annotations

from collections.abc import Mapping

from extract import labels
from schemas import patterns
from schemas.document import Cell

_LONGEST, _FEWEST, _FEWEST_BLANK, _FEWEST_HEADS = 24, 3, 2, 1
_LABEL = patterns.compile(
    r"(?!(?:19|20)\d\d\s?[-./年]\s?\d{1,2}[^\d])(?=[^\n]{0,12}[^\W\d_])[^。；;，,!?！？]{2,40}"
)


def restored(cells: tuple[Cell, ...], columns: int, text: str) -> tuple[Cell, ...]:
    """The cells of a table with the spans that they have lost: labels at the left, or the first two rows."""
    return _led(cells, columns, text) or _headed(cells, columns, text)


def _headed(cells: tuple[Cell, ...], columns: int, text: str) -> tuple[Cell, ...]:
    """The cells, those of the first two rows with the spans that they have lost."""
    rows: dict[int, list[Cell]] = {0: [], 1: []}
    for cell in cells:
        if cell.row > 1:
            break
        rows[cell.row].append(cell)
    top, below = rows[0], rows[1]
    if len(top) != columns or len(below) != columns:
        return cells
    moved = _parted(top, below, text) or _moved(
        [c for c in top if _is_filled(c, text)], {c.column: c for c in below}, columns, text
    )
    if moved is None:
        return cells
    return (*moved, *(c for c in cells if c.row > 1))


def _led(cells: tuple[Cell, ...], columns: int, text: str) -> tuple[Cell, ...] | None:
    """The cells with labels that go on over the blank cells under them, and values over those behind them;
    null where the first column has no such labels, or headers stand over it."""
    if columns < _FEWEST or len(cells) % columns or any(c.row_span * c.column_span > 1 for c in cells):
        return None
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    led = [row for row in rows if not _is_filled(row[0], text)]
    if len(led) < _FEWEST_BLANK or len(rows) - len(led) < _FEWEST_BLANK or rows[0] in led:
        return None
    if not all(_is_filled(row[1], text) for row in led) or _heads(rows[0], text) or _heads(rows[1][1:], text):
        return None
    if not all(_is_worded(row[0], text) for row in rows if row not in led):
        return None
    found: list[Cell] = []
    starts = [at for at, row in enumerate(rows) if row not in led]
    for at, row in enumerate(rows):
        after = next((one for one in starts if one > at), len(rows))
        found += [row[0]._replace(row_span=after - at)] if at in starts else []
        found += _widened(row[1:], text)
    return tuple(found)


def _is_worded(cell: Cell, text: str) -> bool:
    """Whether a cell may be a label at the left: a few words, no sentence, day or number."""
    return _LABEL.fullmatch(text[cell.start : cell.end].strip()) is not None


def _heads(row: tuple[Cell, ...], text: str) -> bool:
    """Whether the first row of a table may be one of headers: words in all its cells."""
    return all(_is_filled(cell, text) and not _is_value(cell, text) for cell in row)


def _widened(row: tuple[Cell, ...], text: str) -> tuple[Cell, ...]:
    """The cells of a row, its last value over the blank ones behind it: one alone may be left open."""
    size = next((at for at in range(len(row), 0, -1) if _is_filled(row[at - 1], text)), 0)
    if size < _FEWEST_BLANK or len(row) - size < _FEWEST_BLANK:
        return row
    return (*row[: size - 1], row[size - 1]._replace(column_span=len(row) - size + 1))


def _is_filled(cell: Cell, text: str) -> bool:
    return bool(text[cell.start : cell.end].strip())


def _moved(heads: list[Cell], below: Mapping[int, Cell], columns: int, text: str) -> tuple[Cell, ...] | None:
    """Both rows with their spans; null where the second is no row of headers under some of the first."""
    if columns < _FEWEST:
        return None
    filled = sorted(column for column, cell in below.items() if _is_filled(cell, text))
    lost = columns - len(heads)
    if not lost or len(filled) != lost + 1 or filled != list(range(filled[0], filled[0] + len(filled))):
        return None
    shown = [*heads, *(below[column] for column in filled)]
    if filled[0] >= len(heads) or any(_is_value(cell, text) for cell in shown):
        return None
    first: list[Cell] = []
    for at, head in enumerate(heads):
        span = len(filled) if at == filled[0] else 1
        column = at if at <= filled[0] else at + lost
        first.append(head._replace(column=column, column_span=span, row_span=1 if span > 1 else 2))
    return (*first, *(below[column] for column in filled))


def _parted(top: list[Cell], below: list[Cell], text: str) -> tuple[Cell, ...] | None:
    """Both rows with their spans, where words over all columns but the first ones part labels below them.

    How many columns each stands over is lost: they share them evenly."""
    first = next((i for i, cell in enumerate(below) if _is_filled(cell, text)), 0)
    heads = [cell for cell in top if _is_filled(cell, text)]
    over, under = heads[first:], below[first:]
    if not first or not 0 < len(over) <= len(under) or any(one.row_span > 1 for one in top):
        return None
    if heads != top[: len(heads)] or any(_is_value(cell, text) for cell in heads):
        return None
    if not _are_heads(heads[:first], under, text) or (len(over) == 1 and _is_label(over[0], text)):
        return None
    size, rest = divmod(len(under), len(over))
    spans = [size + (at >= len(over) - rest) for at in range(len(over))]
    columns = [under[sum(spans[:at])].column for at in range(len(over))]
    words = (c._replace(column=at, column_span=n) for c, at, n in zip(over, columns, spans, strict=True))
    return (*(cell._replace(row_span=2) for cell in heads[:first]), *words, *under)


def _are_heads(beside: list[Cell], under: list[Cell], text: str) -> bool:
    """Whether cells are headers: those before the groups and most of those under them are labels."""
    worded = all(_is_filled(cell, text) and not _is_value(cell, text) for cell in under)
    stated = sum(_is_label(cell, text) or len(text[cell.start : cell.end].strip()) == 1 for cell in under)
    known = sum(_is_label(cell, text) for cell in beside)
    return worded and 5 * stated >= 3 * len(under) and known >= min(len(beside), _FEWEST_HEADS)


def _is_label(cell: Cell, text: str) -> bool:
    keys = labels.short_keys(text[cell.start : cell.end])
    return any(labels.is_known(key) or labels.is_own(key) for key in keys)


def _is_value(cell: Cell, text: str) -> bool:
    """Whether a cell is none of a header's: long, or with digits in it."""
    shown = text[cell.start : cell.end]
    return len(shown) > _LONGEST or any(char.isdigit() for char in shown)
