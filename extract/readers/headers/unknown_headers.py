"""Columns whose headers no list of labels has: told by likeness to known ones and by what stands below.

Only where other headers of the row tell the table already; a header is taken for a column that is still
free, whose kind of values the cells below have (`column_kinds.yaml`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

from extract import labels
from extract.readers.headers.likeness import column_like
from extract.readers.tables.grid import Grid
from extract.values.organizations import find_organizations
from extract.values.persons import names_in
from schemas import patterns
from schemas.cache import yaml_file
from schemas.document import Cell

_FEWEST_CELLS, _FEWEST_KNOWN, _MOST_ROWS, _LONGEST = 3, 2, 6, 12
_BLANK = patterns.compile(r"[\s/／—–-]*|无|N/?A\.?|不适用|同上")
_HEAD = patterns.compile(r"[^\W\d\x00-\x7f](?:[^\d。；;，,]{0,10}[^\d。；;，,：:])?")
_DAY = patterns.compile(
    r"(?:19|20)\d{2}\s?(?:[-./年]\s?\d{1,2}(?:\s?[-./月]\s?\d{1,2}\s?日?|\s?月)?|\d{4})|长期(?:有效)?|无固定期限"
)
_CODE = patterns.compile(r"(?=[^\d]{0,20}\d)[\w（）()\[\]〔〕【】./\-—–#№ 　]{2,40}")
_NUMBER = patterns.compile(r"\d{1,5}\s?[个项人名条]?")
_MOST_WORDS = 200
_NAMED_KINDS = ("person", "organization")


class _Data(TypedDict):
    never: list[str]
    columns: dict[str, dict[str, str]]


@cache
def _data() -> _Data:
    data: _Data = yaml_file.read(Path(__file__).with_name("column_kinds.yaml"))
    return data


def of(grid: Grid, table: str, named: Mapping[Cell, str]) -> dict[Cell, str]:
    """The cells that head columns of a kind of table though nobody knows their words; empty for most tables.

    `named`: the columns that cells name by the lists of labels."""
    kinds = _data()["columns"].get(table, {})
    found: dict[Cell, str] = {}
    for row in sorted({cell.row for cell in named}) if kinds else ():
        if len(grid.anchors[row]) >= _FEWEST_CELLS and row + 1 in grid.anchors:
            found |= _in_row(grid, table, row, kinds, named)
    return found


def titled(grid: Grid, table: str, name: str, named: Mapping[Cell, str]) -> dict[Cell, str]:
    """The cells over the subjects of a kind of table that say what it is of (劳动合同 | 签订 | 起 | 止).

    They are first in their rows, which tell two columns and not that of the subject, `name`."""
    kind = _data()["columns"].get(table, {}).get(name)
    found: dict[Cell, str] = {}
    for row in sorted({cell.row for cell in named}) if kind in _NAMED_KINDS else ():
        cells = [cell for cell in grid.anchors[row] if not grid.is_blank(cell)]
        stated = {one for cell in cells[1:] if cell in named for one in named[cell].split("+")}
        above = cells[0] in named and name in named[cells[0]].split("+")
        if above or name in stated or len(stated) < _FEWEST_KNOWN or len(cells) < _FEWEST_CELLS:
            continue
        if row + 1 in grid.anchors and _may_head(grid, cells[0]) and _kind_of(grid, cells[0]) == kind:
            found[cells[0]] = name
    return found | _titled_left(grid, name, kind, named) if kind in _NAMED_KINDS else found


def _titled_left(grid: Grid, name: str, kind: str | None, named: Mapping[Cell, str]) -> dict[Cell, str]:
    """The first labels at the left, before the subjects, that say what the columns behind are of; where
    they come again they begin further records. Half of the labels under them are of the kind, or it is a
    form of something else."""
    labelled = [cell for row in range(grid.rows) if (cell := grid.at.get((row, 0))) and cell.row == row]
    known = {one for cell in labelled[1:] if cell in named for one in named[cell].split("+")}
    others = sum(cell not in named for cell in labelled[1:])
    if name in known or len(known) < _FEWEST_KNOWN or 2 * others > len(labelled) - 1:
        return {}
    if grid.is_label(labelled[0]) and labelled[0] not in named:
        return {}
    word = grid.text(labelled[0])
    heads = [cell for cell in labelled if grid.text(cell) == word]
    first = labelled[0] in named and name in named[labelled[0]].split("+")
    if first or not all(_may_head(grid, cell) and _kind_beside(grid, cell) == kind for cell in heads):
        return {}
    return dict.fromkeys(heads, name)


def _kind_beside(grid: Grid, head: Cell) -> str | None:
    """The kind of all values behind a label in its row; null for none or several."""
    texts = [grid.text(cell) for cell in grid.anchors[head.row] if cell.column > head.column]
    kinds = {_kind(text) for text in texts if not _BLANK.fullmatch(text)}
    return kinds.pop() if len(kinds) == 1 else None


def _in_row(
    grid: Grid, table: str, row: int, kinds: Mapping[str, str], named: Mapping[Cell, str]
) -> dict[Cell, str]:
    stated = {one for cell in grid.anchors[row] if cell in named for one in named[cell].split("+")}
    if len(stated) < _FEWEST_KNOWN:
        return {}
    found: dict[Cell, str] = {}
    for cell in _strange(grid, row):
        if cell in named or labels.is_word(table, grid.text(cell)):
            continue
        kind = _kind_of(grid, cell)
        free = tuple(n for n, k in kinds.items() if k == kind and n not in stated and n not in found.values())
        rivals = tuple(n for n, k in kinds.items() if k == kind and n not in free)
        name = column_like(table, grid.text(cell), free, rivals) if free else None
        if name is not None:
            found[cell] = name
    return found


def _strange(grid: Grid, row: int) -> list[Cell]:
    """The cells of a row that may head columns of any kind of table; none where it stands over no values."""
    if row not in grid.strange:
        cells = [cell for cell in grid.anchors[row] if not grid.is_blank(cell)]
        may = [cell for cell in cells if _may_head(grid, cell)]
        grid.strange[row] = may if may and _heads(grid, row, cells) else []
    return grid.strange[row]


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
    text = twice[0] if (twice := labels.both(text)) else text
    return (
        len(text) <= _LONGEST
        and is_over_one(grid, cell)
        and _HEAD.fullmatch(text) is not None
        and not grid.is_choice(cell)
        and not is_of_other(text)
    )


def is_over_one(grid: Grid, cell: Cell) -> bool:
    """Whether a cell stands over one column: of a table whose cells take several each, over one as wide."""
    below = grid.below(cell) if cell.column_span > 1 else None
    return cell.column_span == 1 or (
        below is not None and (below.column, below.column_span) == (cell.column, cell.column_span)
    )


def is_of_other(text: str) -> bool:
    """Whether a header has a word of what is none of any table's columns (到岗时间, 购置日期)."""
    return any(word in text for word in _data()["never"])


def _kind_of(grid: Grid, head: Cell) -> str | None:
    """As `_kind_below`; many kinds of tables ask for the same cell."""
    if head not in grid.kinds_below:
        grid.kinds_below[head] = _kind_below(grid, head)
    return grid.kinds_below[head]


def _kind_below(grid: Grid, head: Cell) -> str | None:
    """The kind of all values under a header, as far as its column goes on; null for none or several."""
    seen: set[str] = set()
    row, last = head.row + head.row_span, min(grid.rows, head.row + head.row_span + _MOST_ROWS)
    while row < last:
        cell = grid.at.get((row, head.column))
        if cell is None or cell.column != head.column or cell.column_span != head.column_span:
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
    if text.isascii() and " " not in text and _CODE.fullmatch(text):
        return "code"
    if names_in(text):
        return "person"
    if not any(map(str.isalnum, text)) or len(text) == 1:
        return ""
    if any(len(one.value) * 2 > len(text) for one in find_organizations(text)):
        return "organization"
    return "code" if _CODE.fullmatch(text) else "words" if len(text) <= _MOST_WORDS else ""
