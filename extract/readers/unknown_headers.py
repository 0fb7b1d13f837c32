"""Columns whose headers no list of labels has: told by likeness to known ones and by what stands below.

Only where other headers of the row tell the table already; a header is taken for a column that is still
free, whose kind of values the cells below have (`column_kinds.yaml`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

from extract import labels
from extract.readers.grid import Grid
from extract.readers.likeness import column_like
from extract.values.organizations import find_organizations
from extract.values.persons import names_in
from schemas import rx, yaml_file
from schemas.document import Cell

_FEWEST_CELLS, _FEWEST_KNOWN, _MOST_ROWS, _LONGEST = 3, 2, 6, 12
_BLANK = rx.compile(r"[\s/／—–-]*|无|N/?A\.?|不适用|同上")
_HEAD = rx.compile(r"[^\W\d\x00-\x7f](?:[^\d。；;，,]{0,10}[^\d。；;，,：:])?")
_DAY = rx.compile(
    r"(?:19|20)\d{2}\s?(?:[-./年]\s?\d{1,2}(?:\s?[-./月]\s?\d{1,2}\s?日?|\s?月)?|\d{4})|长期(?:有效)?|无固定期限"
)
_CODE = rx.compile(r"(?=[^\d]{0,20}\d)[\w（）()\[\]〔〕【】./\-—–#№ 　]{2,40}")
_NUMBER = rx.compile(r"\d{1,5}\s?[个项人名条]?")
_MOST_WORDS = 200

Names = Callable[[Cell], str | None]
"""The column that a cell names by the lists of labels."""


class _Data(TypedDict):
    never: list[str]
    columns: dict[str, dict[str, str]]


@cache
def _data() -> _Data:
    data: _Data = yaml_file.read(Path(__file__).with_name("column_kinds.yaml"))
    return data


def of(grid: Grid, table: str, known: Names) -> dict[Cell, str]:
    """The cells that head columns of a kind of table though nobody knows their words; empty for most tables.

    `known` tells the column that a cell names by the lists of labels, null for none."""
    kinds = _data()["columns"].get(table)
    found: dict[Cell, str] = {}
    if not kinds:
        return found
    for row, cells in grid.anchors.items():
        if len(cells) >= _FEWEST_CELLS and row + 1 in grid.anchors:
            found |= _in_row(grid, table, row, kinds, known)
    return found


def _in_row(grid: Grid, table: str, row: int, kinds: Mapping[str, str], known: Names) -> dict[Cell, str]:
    cells = [cell for cell in grid.anchors[row] if not grid.is_blank(cell)]
    told = {name for cell in cells for name in (known(cell) or "").split("+") if name}
    unknown = [cell for cell in cells if known(cell) is None and _may_head(grid, cell)]
    unknown = [cell for cell in unknown if not labels.is_word(table, grid.text(cell))]
    if len(told) < _FEWEST_KNOWN or not unknown or not _heads(grid, row, cells):
        return {}
    found: dict[Cell, str] = {}
    for cell in unknown:
        kind = _kind_below(grid, cell)
        free = tuple(n for n, k in kinds.items() if k == kind and n not in told and n not in found.values())
        rivals = tuple(n for n, k in kinds.items() if k == kind and n not in free)
        name = column_like(table, grid.text(cell), free, rivals) if free else None
        if name is not None:
            found[cell] = name
    return found


def _heads(grid: Grid, row: int, cells: list[Cell]) -> bool:
    """Whether the cells of a row stand over values: no day among them, no label right below, no label beside
    each second one."""
    beside = (
        len(cells) % 2 == 0
        and all(map(grid.is_label, cells[::2]))
        and not any(map(grid.is_label, cells[1::2]))
    )
    below = [cell for cell in grid.anchors[row + 1] if not grid.is_blank(cell)]
    days = any(_DAY.match(grid.text(cell)) for cell in cells)
    return not (beside or days or any(map(grid.is_label, below)))


def _may_head(grid: Grid, cell: Cell) -> bool:
    text = grid.text(cell)
    return (
        cell.column_span == 1
        and len(text) <= _LONGEST
        and _HEAD.fullmatch(text) is not None
        and not grid.is_choice(cell)
        and not any(word in text for word in _data()["never"])
    )


def _kind_below(grid: Grid, head: Cell) -> str | None:
    """The kind of all values under a header, as far as its column goes on; null for none or several."""
    seen: set[str] = set()
    row, last = head.row + head.row_span, min(grid.rows, head.row + head.row_span + _MOST_ROWS)
    while row < last:
        cell = grid.at.get((row, head.column))
        if cell is None or cell.column != head.column or cell.column_span != 1:
            break
        if not _BLANK.fullmatch(text := grid.text(cell)):
            seen.add(_kind(text))
        row = cell.row + cell.row_span
    return seen.pop() if len(seen) == 1 else None


def _kind(text: str) -> str:
    if _DAY.fullmatch(text):
        return "day"
    if _NUMBER.fullmatch(text):
        return "number"
    if names_in(text):
        return "person"
    if not any(map(str.isalnum, text)) or len(text) == 1:
        return ""
    if any(len(one.value) * 2 > len(text) for one in find_organizations(text)):
        return "organization"
    return "code" if _CODE.fullmatch(text) else "words" if len(text) <= _MOST_WORDS else ""
