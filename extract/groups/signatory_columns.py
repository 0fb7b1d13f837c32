"""Tables that have a column for the name and one for the signature: who has signed is told by the second."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extract.groups.people import names_in
from extract.readers.grid import Grid, grids
from extract.source import Source
from extract.values.found import Found
from schemas import rx
from schemas.document import Cell

_NAME = rx.compile(
    r"(?:审核员)?(?:姓\s{0,4}名|人员|成员)(?:\s?[/／]?\s?Name)?|Name(?:\s?[/／]?\s?姓名)?", re.I
)
_SIGNATURE = rx.compile(
    r"(?:本人|手写|亲笔)?签(?:\s{0,4}[字名]|署|章)(?:\s?[/／]?\s?Signature)?|Signature(?:\s?[/／]?\s?签[字名])?",
    re.I,
)
_OTHERS = rx.compile(r"受审|客户|代表|向导|陪同|批准|审批|复核|评定|client|auditee", re.I)
_DRAWN = "_＿ \t\n\u3000"


def read(source: Source, signs: Callable[[Grid, int], bool]) -> list[Found] | None:
    """Those who have signed; null without such a table. `signs`: whether it is the report's, by its row.

    A drawn line is no signature; an empty cell may have one that is a picture or by hand."""
    for grid in grids(source).values():
        for row in range(grid.rows - 1):
            if (columns := _columns(grid, row)) and signs(grid, row):
                return [*_under(source, grid, row, *columns)]
    return None


def _columns(grid: Grid, row: int) -> tuple[int, int] | None:
    """The columns of names and signatures that a row heads."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if any(_OTHERS.search(grid.text(cell)) for cell in cells):
        return None
    heads = [
        [c.column for c in cells if head.fullmatch(grid.text(c).strip())] for head in (_NAME, _SIGNATURE)
    ]
    return (heads[0][0], heads[1][0]) if all(len(one) == 1 for one in heads) else None


def _under(source: Source, grid: Grid, row: int, name: int, signature: int) -> Iterator[Found]:
    for below in range(row + 1, grid.rows):
        named = _names(source, grid, grid.at.get((below, name)))
        if not named:
            return
        cell = grid.at.get((below, signature))
        if cell is not None and _is_line(source.text[cell.start : cell.end]):
            continue
        yield from _names(source, grid, cell) or named


def _names(source: Source, grid: Grid, cell: Cell | None) -> list[Found]:
    return names_in(source, grid.piece(cell)) if cell is not None else []


def _is_line(text: str) -> bool:
    """Whether a cell has nothing but a line to sign on."""
    return not text.strip(_DRAWN) and ("__" in text or "＿＿" in text)
