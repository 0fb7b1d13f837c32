"""Scopes in rows of a larger table: a system in the first cell, its scope in the next, several in a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from extract.groups.scopes.texts import first_sentence, reads_as_scope
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas import patterns
from schemas.report import Place

Systems = Callable[[str], list[str]]
"""The system codes that a text names, also by a letter."""

_SCOPE = patterns.compile(r"(?<!许可)(?<!经营)(?<!资质)范围(?!变)")
_PROPOSED = patterns.compile(r"推荐|建议|拟认证|证书|结论|发证|颁证")
_DONE = patterns.compile(
    r"(?:活动|过程|生产|销售|制造|加工|安装|施工|维修|维护|保养|经营|贸易|运输|配送|仓储|开发|设计|检测|检验"
    r"|种植|养殖|屠宰|分割|包装|处置|处理|租赁|运营|运维|集成|印刷|服务)[。；;]?$"
)
_OTHER = patterns.compile(r"[:：]\s?\d|目标|高风险|中风险|低风险|☑|■|☐|□")
_MOST_CELLS, _LONGEST_SYSTEM, _SHORTEST = 4, 20, 6
_FEWEST = 2


class SystemScopeRow(NamedTuple):
    """A system, its cell, the place of the scope and its range."""

    code: str
    cell: Piece
    place: Place
    start: int
    end: int


def read(source: Source, systems: Systems) -> Iterator[SystemScopeRow]:
    """The runs of rows that are a system and its scope each, where the row over them or the line before
    their table says that they are scopes."""
    for grid in grids(source).values():
        run: list[tuple[int, str, Piece, Piece]] = []
        for row in range(grid.rows + 1):
            one = _row(grid, row, systems) if row < grid.rows else None
            if one is not None and one[0] not in {code for _, code, *_ in run}:
                run.append((row, *one))
                continue
            yield from _told(source, grid, run)
            run = []


def _row(grid: Grid, row: int, systems: Systems) -> tuple[str, Piece, Piece] | None:
    """The system, its cell and the cell of its scope in a row."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if not 1 < len(cells) <= _MOST_CELLS:
        return None
    first, second = grid.piece(cells[0]), grid.piece(cells[1])
    codes = systems(first.text) if len(first.text) <= _LONGEST_SYSTEM else []
    done = len(second.text) >= _SHORTEST and _DONE.search(second.text) and not _OTHER.search(second.text)
    return (codes[0], first, second) if len(codes) == 1 and done and reads_as_scope(second.text) else None


def _told(source: Source, grid: Grid, run: list[tuple[int, str, Piece, Piece]]) -> Iterator[SystemScopeRow]:
    """The scopes of a run; one row alone under a header that says 范围 is one too."""
    if not run:
        return
    head = grid.anchors.get(run[0][0] - 1, ())
    over = [grid.text(cell) for cell in head[1:2]]
    named = any(map(_SCOPE.search, over))
    if len(run) < _FEWEST and not named:
        return
    lead = notes.before(grid)
    above = [*over, lead.text if lead else ""]
    if not any(map(_SCOPE.search, above)):
        return
    place: Place = "certificate" if any(map(_PROPOSED.search, above)) else "audit"
    for _, code, cell, scope in run:
        low, high = first_sentence(source, scope.start, scope.end)
        yield SystemScopeRow(code, piece(source, cell.start, cell.end), place, low, high)
