"""Tables that tell of each process or department and its clauses whether they conform: C, NC-m, OFI, N/A."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extract.readers.fields import check_marks
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.mentions import ResultRow

_OFFICE = patterns.compile(r"部门|过程|区域|场所|职能|单位|[Dd]ep(?:artmen)?t|[Pp]rocess|[Aa]rea|[Ff]unction")
_CLAUSE = patterns.compile(r"条款|[Cc]lause")
_CONFORM = patterns.compile(r"C|Y|OK|Yes|(?:基本)?符合|合格|满足|Conform(?:s|ing|ity)?", re.I)
_NONCONFORM = patterns.compile(
    r"(?:NCR?|N|不符合|不合格|(?:轻微|一般|严重)(?:不符合|不合格)?)项?"
    r"(?:[-–—\s]?(?:m(?:in(?:or)?)?|maj(?:or)?)(?![a-z]))?[\s:：（(#-]{0,2}(?:NCR?|No\.?)?[-–\s]?[\d、,，/-]{0,12}[)）]?",
    re.I,
)
_OTHER = patterns.compile(
    r"OFI|OBS?|O|AOC|N\s?/?\s?A|[-—–/／]{1,2}|不适用|未审核|观察项?|建议项?|改进(?:机会)?|关注项?", re.I
)
Verdict = Literal["conform", "nonconform", "other"]

_FEWEST, _LONGEST_HEAD = 3, 30


def read(source: Source) -> list[ResultRow]:
    """The rows with a process or department, clauses and verdicts, of tables in which some do not conform."""
    end = body_end(source)
    return [
        row
        for grid in grids(source).values()
        if grid.block.start < end and grid.rows > _FEWEST and not elsewhere(source, grid.block.start, "audit")
        for row in _rows(grid)
    ]


def _rows(grid: Grid) -> Iterator[ResultRow]:
    heads = {cell.column: grid.text(cell) for cell in grid.anchors.get(0, ())}
    short = {at: head for at, head in heads.items() if len(head) <= _LONGEST_HEAD}
    clauses = [at for at, head in short.items() if _CLAUSE.search(head)]
    offices = [at for at, head in short.items() if _OFFICE.search(head) and at not in clauses]
    if not clauses or not offices:
        return
    columns = [at for at in heads if at not in (*clauses, offices[0]) and _is_of_verdicts(grid, at)]
    stated = {(row, at): _verdict(grid, row, at) for at in columns for row in range(1, grid.rows)}
    if not {"conform", "nonconform"} <= {*stated.values()}:
        return
    for row in range(1, grid.rows):
        office = grid.at.get((row, offices[0]))
        cited, verdicts = _written(grid, row, clauses), _written(grid, row, columns)
        if office is None or grid.is_blank(office) or not cited or not verdicts:
            continue
        found = {stated[row, at] for at in columns if not _is_blank(grid, row, at)}
        yield ResultRow(
            _leaf(grid, office),
            [_leaf(grid, c) for c in cited],
            [_leaf(grid, v) for v in verdicts],
            "nonconform" if "nonconform" in found else "conform" if found == {"conform"} else "other",
        )


def _written(grid: Grid, row: int, columns: list[int]) -> list[Cell]:
    """The cells of a row in some columns that are not blank."""
    return [
        cell for at in columns if (cell := grid.at.get((row, at))) is not None and not grid.is_blank(cell)
    ]


def _is_of_verdicts(grid: Grid, column: int) -> bool:
    """Whether a column has nothing but verdicts, several of them."""
    written = [row for row in range(1, grid.rows) if not _is_blank(grid, row, column)]
    return len(written) >= _FEWEST and all(_verdict(grid, row, column) is not None for row in written)


def _is_blank(grid: Grid, row: int, column: int) -> bool:
    cell = grid.at.get((row, column))
    return cell is None or grid.is_blank(cell)


def _verdict(grid: Grid, row: int, column: int) -> Verdict | None:
    """Whether a cell says that something conforms; null for other words."""
    cell = grid.at.get((row, column))
    chosen = check_marks.chosen(grid.source, grid.piece(cell)) if cell is not None else None
    text = chosen.text.strip() if chosen is not None else ""
    if _CONFORM.fullmatch(text):
        return "conform"
    if _NONCONFORM.fullmatch(text):
        return "nonconform"
    return "other" if _OTHER.fullmatch(text) else None


def _leaf(grid: Grid, cell: Cell) -> Leaf[str]:
    return grid.source.leaf(" ".join(grid.text(cell).split()), cell.start, cell.end)
