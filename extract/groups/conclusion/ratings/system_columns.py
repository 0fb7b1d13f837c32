"""Ratings of each system in a column of its own (评价项目 | 质量 | 环境)."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.conclusion.ratings.words import OF_SYSTEM, is_criterion, is_rating, named
from extract.readers.leaves import clean
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece
from schemas import rx
from schemas.report import Rating

_SYSTEM = rx.compile(r"[QESOFHI](?:H?S?MS)?|质量|环境|职业健康安全|安全|能源|食品安全|信息安全|服务|HACCP")
_WORST_FIRST = ("negative", "partial", "positive")
_FEWEST = 2


def read(grid: Grid) -> Iterator[Rating]:
    """Each criterion with the worst of its ratings, where most criteria are a system's by their words."""
    headed, found = 0, list[tuple[Piece, Piece]]()
    for row in range(grid.rows):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        if len(cells) > _FEWEST and all(_is_system(grid.text(cell)) for cell in cells[1:]):
            headed = len(cells)
        elif headed and len(cells) == headed and all(is_rating(grid.text(cell)) for cell in cells[1:]):
            name = named(grid.piece(cells[0]))
            if is_criterion(name.text):
                found.append((name, grid.piece(min(cells[1:], key=lambda one: _rank(grid.text(one))))))
    told = sum(OF_SYSTEM.search(name.text) is not None for name, _ in found)
    for name, value in found if len(found) >= _FEWEST and 2 * told >= len(found) else ():
        yield Rating(
            criterion=grid.source.leaf(clean(name.text), name.start, name.end),
            value=grid.source.leaf(clean(value.text), value.start, value.end),
        )


def _is_system(text: str) -> bool:
    return _SYSTEM.fullmatch(text.strip(" （()）").removesuffix("体系").removesuffix("管理")) is not None


def _rank(text: str) -> int:
    """The place of a rating among others, the worst first."""
    values = labels.values("conclusion", "rating")
    key = labels.key(text)
    return next(
        (
            at
            for at, level in enumerate(_WORST_FIRST)
            if any(labels.key(word) in key for word in values[level])
        ),
        len(_WORST_FIRST),
    )
