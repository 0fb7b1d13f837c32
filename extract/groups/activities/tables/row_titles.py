"""What the cells over a record of a table say that it is of."""

from __future__ import annotations

from extract.groups.activities.names import may_name, named
from extract.groups.activities.passages import titles
from extract.readers.tables import captions, rows
from extract.readers.tables.grid import grids
from extract.reading.source import Source
from extract.values.found import narrow

_HEAD, _FEW, _NEAR = 200, 40, 6


def header_names(source: Source, row: rows.Row) -> set[str]:
    """The activities that the headers over a record name (内审计划日 | 内审起止 | 内审组长)."""
    if row.form != "columns" or row.header is None:
        return set()
    grid = grids(source)[row.block]
    heads = [grid.text(cell)[:_FEW] for cell in grid.anchors.get(row.header, ())]
    firsts = (grid.anchors.get(at, ())[:1] for at in range(max(row.header + 1, row.row - _NEAR), row.row + 1))
    heads += [grid.text(cell)[:_FEW] for cells in firsts for cell in cells]
    return {which for _, _, which in named(narrow("\n".join(heads)))}


def caption(source: Source, row: rows.Row) -> str:
    """The caption of the list in a table that a record is of; empty where none stands over its header."""
    grid = grids(source)[row.block]
    told = row.form == "columns" and row.header
    return grid.text(captions.over_list(grid, row.header - 1)) if told and row.header else ""


def titles_over(source: Source, row: rows.Row) -> str:
    """What the labels and titles up to a form's record say: not the sentences beside them."""
    grid = grids(source)[row.block]
    cell = grid.cell_at(row.start)
    up_to = [grid.anchors.get(above, ()) for above in range(cell.row + 1 if cell else 0)]
    over = [
        text
        for cells in up_to
        for at, one in enumerate(cells)
        if one.start < row.start and may_name(text := grid.text(one)[:_HEAD])
        if not at or titles.alone(narrow(text), "")
    ]
    return "\n".join(over)[:_HEAD]
