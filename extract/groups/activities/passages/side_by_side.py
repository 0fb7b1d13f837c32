"""Activities told beside one another in a table: a row of cells that name them, what is told under each."""

from __future__ import annotations

from typing import NamedTuple

from extract.groups.activities.names import may_name, named
from extract.readers.tables.grid import Grid
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell

_LONGEST = 24
_ROLE = patterns.compile(
    r"(?=.{2,14}$)(?:.{0,6}(?:策划|计划|方案|实施|日期|时间|人员?|组长|组员|主持|成员|结果|数量|项数|条数"
    r"|不符合|不合格|改进|关闭|期限|时限|参加|参与|负责|完成|输出|发现|跟踪|验证|整改"
    r"|下达|下发|批准|召开|开展|举行|牵头|出席|落实|办结|结案|闭环)[者日]?数?[/／、]?){1,2}"
    r"|Plan(?:ned)?|Held|Date|Led by|Team|People|Result|Closed|Due"
)
"""The first cell of a row that tells one thing of each activity."""
_REST = 6
_FIELD = patterns.compile(r"(?:组长?|组员|成员|日期|时间|数|量|期限|人|员|项|计划|结论|记录|编号)$")
"""How the label of a field ends that has the name of an activity in it."""


class Under(NamedTuple):
    """The range of a row under the cell that names an activity; `key` tells the cell from others.

    `label`: what the first cell of the row says that it is."""

    activity: str
    key: str
    start: int
    end: int
    label: str = ""


def read(grid: Grid) -> dict[int, list[Under]]:
    """Row -> what stands in it under the activities; the row that names them has an empty list."""
    found: dict[int, list[Under]] = {}
    heads: list[tuple[Cell, str]] = []
    for row in range(grid.rows):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        if fresh := _heads(grid, cells):
            heads = fresh
            found[row] = []
        elif (
            heads and cells and (len(cells) > 1 or row - 1 in found) and cells[0].column >= heads[0][0].column
        ):
            found[row] = list(_under(heads, cells))
        elif heads and len(cells) > 1 and _ROLE.fullmatch(grid.text(cells[0])) and row - 1 in found:
            label = narrow(grid.text(cells[0]))
            found[row] = [one._replace(label=label) for one in _under(heads, cells[1:])]
        else:
            heads = []
    return found if any(found.values()) else {}


def _heads(grid: Grid, cells: list[Cell]) -> list[tuple[Cell, str]]:
    """The cells of a row that each name one activity, where all but a title at the left do; else none."""
    if len(cells) < 2 or any(cell.end - cell.start > _LONGEST for cell in cells):
        return []
    if not may_name(grid.source.text[cells[0].start : cells[-1].end]):
        return []
    found = [(cell, which) for cell in cells if (which := _names(grid.text(cell)))]
    further = [cell for cell in cells if cell.column and cell not in {one for one, _ in found}]
    return found if len(found) > 1 and not further else []


def _names(text: str) -> str | None:
    """The activity that a short text is the name of; null for any other."""
    names = named(narrow(text))
    rest = len(text) - sum(end - start for start, end, _ in names)
    alone = len({which for _, _, which in names}) == 1 and rest <= _REST
    plain = not any(char.isdigit() for char in text) and not _FIELD.search(text)
    return names[0][2] if alone and plain else None


def _under(heads: list[tuple[Cell, str]], cells: list[Cell]) -> list[Under]:
    found: list[Under] = []
    for (head, activity), following in zip(heads, [*heads[1:], None], strict=True):
        limit = following[0].column if following else max(cells[-1].column, head.column) + 1
        own = [cell for cell in cells if head.column <= cell.column < limit]
        if own:
            found.append(Under(activity, f"c{head.start}", own[0].start, own[-1].end))
    return found
