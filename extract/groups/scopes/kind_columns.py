"""Scopes in tables with a column that says which scope each row is (ISMS | 审核 | …, | 申报 | …)."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.scopes.unheaded_rows import Systems
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell
from schemas.report import Place

_KINDS: tuple[tuple[Place, tuple[str, ...]], ...] = (
    (
        "certificate",
        ("发证", "证书", "认证", "颁证", "推荐", "拟认证", "拟发证", "注册", "certif", "proposed"),
    ),
    ("audit", ("审核", "评审", "本次审核", "现场审核", "audit")),
    (
        "system",
        (
            "体系",
            "手册",
            "组织",
            "自述",
            "申报",
            "声明",
            "自报",
            "申请",
            "企业",
            "declared",
            "system",
            "manual",
        ),
    ),
)
_KIND_HEADS = frozenset(
    map(
        labels.key,
        ("类型", "类别", "种类", "范围类型", "范围类别", "范围种类", "性质", "用途", "场合", "Type", "Kind"),
    )
)
_OF_SCOPE = patterns.compile(r"范围|边界|[Ss]cope|[Ww]ording")
_LONGEST_KIND, _LONGEST_SYSTEM, _SHORTEST, _FEWEST = 14, 24, 4, 2


def read(source: Source, systems: Systems) -> Iterator[tuple[Piece, Place, Piece]]:
    """The system, place and wording of each row; one without a system is of that of the row before."""
    for grid in grids(source).values():
        if (column := _column(grid)) is None:
            continue
        stated = [*_rows(grid, column, systems)]
        if len({place for _, place, _ in stated}) >= _FEWEST:
            yield from stated


def blocks(source: Source) -> frozenset[int]:
    """The tables that have such a column."""
    return frozenset(index for index, grid in grids(source).items() if _column(grid) is not None)


def _column(grid: Grid) -> int | None:
    """The column of the kinds in a table whose header names it, and a scope behind it."""
    heads = [cell for cell in grid.anchors.get(0, ()) if not grid.is_blank(cell)]
    for at, head in enumerate(heads):
        behind = heads[at + 1 :]
        if at and behind and not _KIND_HEADS.isdisjoint(grid.keys(head)):
            return head.column if _OF_SCOPE.search(grid.text(behind[0])) else None
    return None


def _rows(grid: Grid, column: int, systems: Systems) -> Iterator[tuple[Piece, Place, Piece]]:
    last: Piece | None = None
    for row in range(1, grid.rows):
        kind, before = grid.at.get((row, column)), grid.at.get((row, column - 1))
        if kind is None or before is None or kind.column != column:
            continue
        if not grid.is_blank(before):
            named = len(grid.text(before)) <= _LONGEST_SYSTEM and systems(grid.text(before))
            last = grid.piece(before) if named else None
        value = grid.right_of(kind)
        place = _place(grid, kind)
        if last and place and value and len(grid.text(value)) >= _SHORTEST:
            yield last, place, grid.piece(value)


def _place(grid: Grid, cell: Cell) -> Place | None:
    """The place that a cell of the kinds names."""
    text = grid.text(cell)
    if len(text) > _LONGEST_KIND:
        return None
    key = labels.key(text)
    return next((place for place, words in _KINDS if key.startswith(words)), None)
