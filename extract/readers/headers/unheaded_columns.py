"""Columns whose headers are not known, told by what stands in all of their cells: days, agencies, codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from extract.readers.dates import short_years
from extract.readers.headers import unknown_headers
from extract.readers.headers.header_cells import gives_way
from extract.readers.records import person_matters
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns

Test = Callable[[str], object]
Shapes = dict[str, Test]
"""Field -> whether a cell's text can be nothing else; of those that fit a column the first one counts."""

_DATE = patterns.compile(
    r"[\d年月日./\-\s起止至]{6,16}(?:[（(]?(?:检定|校准|校验|检测|标定|检验|测试|试验)[)）]?)?"
)
_MOST = 400


def with_untold(
    source: Source, rows: list[Row], shapes: Shapes, dates: tuple[str, str], table: str
) -> list[Row]:
    """The rows of a kind of table with the cells of columns that no header tells; `dates`: a day and a later
    one."""
    found: list[Row] = []
    for (block, header), group in groupby(rows, key=lambda row: (row.block, row.header)):
        some = list(group)
        alone = len({row.row for row in some}) == len(some)
        if header is not None and alone and len(some) <= _MOST:
            others = person_matters.others(grids(source)[block], header, table)
            some = _completed(source, grids(source)[block], some, shapes, dates, others)
        found += some
    return found


def _completed(
    source: Source,
    grid: Grid,
    rows: list[Row],
    shapes: Shapes,
    dates: tuple[str, str],
    others: frozenset[int],
) -> list[Row]:
    stated = {name for row in rows for column in row.cells for name in column.split("+")}
    free = _untold(grid, rows, others)
    found: dict[str, list[Piece]] = {}
    for name, test in shapes.items():
        fit = [cells for cells in free if name not in stated and _all(cells, test)]
        if len(fit) == 1:
            found[name] = fit[0]
            free.remove(fit[0])
    found |= _days(source, rows, [cells for cells in free if _all(cells, _DATE.fullmatch)], dates, stated)
    if not found:
        return rows
    return [
        row._replace(cells={**row.cells, **{name: cells[i] for name, cells in found.items()}})
        for i, row in enumerate(rows)
    ]


def _untold(grid: Grid, rows: list[Row], others: frozenset[int]) -> list[list[Piece]]:
    """The cells of each column that no field has, one a row; not of `others`, which are of another matter,
    nor of columns with a cell over several."""
    found: list[list[Piece]] = []
    taken = {piece.start for row in rows for piece in row.cells.values()}
    for column in range(grid.block.columns):
        head = grid.at.get((rows[0].row - 1, column)) if rows else None
        if column in others or (
            head is not None and gives_way(grid.text(head))
        ):  # the day of a review is none of a term
            continue
        span = head.column_span if head and head.column == column else 1
        pieces: list[Piece] = []
        for row in rows:
            cell = grid.at.get((row.row, column))
            if cell is None or cell.column != column or cell.column_span != span:
                break
            piece = grid.piece(cell)
            if piece.start in taken:
                break
            pieces.append(piece)
        other = head is not None and unknown_headers.is_of_other(grid.text(head))
        if len(pieces) == len(rows) and not (other and _all(pieces, _DATE.fullmatch)):
            found.append(pieces)
    return found


def _all(cells: Iterable[Piece], test: Test) -> bool:
    """Whether the cells that are not blank, one at least, pass a test."""
    written = [narrow(piece.text) for piece in cells if piece.text.strip(" /-—")]
    return bool(written) and all(map(test, written))


def _days(
    source: Source, rows: list[Row], free: list[list[Piece]], dates: tuple[str, str], stated: set[str]
) -> dict[str, list[Piece]]:
    """The columns of a day and of a later one, by their order in every row; none where that is open."""
    missing = [name for name in dates if name not in stated]
    if len(missing) == len(free) == 2:
        pairs = [(_day(source, first), _day(source, second)) for first, second in zip(*free, strict=True)]
        return dict(zip(dates, free, strict=True)) if _ascend(pairs) else {}
    if len(missing) != 1 or len(free) != 1:
        return {}
    known = next(name for name in dates if name != missing[0])
    pairs = [
        (_day(source, row.cells.get(known)), _day(source, piece))
        for row, piece in zip(rows, free[0], strict=True)
    ]
    if missing[0] == dates[0]:
        pairs = [(second, first) for first, second in pairs]
    return {missing[0]: free[0]} if _ascend(pairs) else {}


def _ascend(pairs: list[tuple[str, str]]) -> bool:
    return bool(pairs) and all(first and second and first < second for first, second in pairs)


def _day(source: Source, piece: Piece | None) -> str:
    dates = short_years.read(source, piece.text)[0] if piece else []
    return dates[0].value or "" if len(dates) == 1 else ""
