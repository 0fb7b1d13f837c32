"""The auditor days told as not on site (非现场1人日), beside the whole audit time and its part on site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.audit.time.amounts import Amount, amounts
from extract.readers.fields import labelled
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Report

_OFF = patterns.compile(r"(?:非现场|场外|off-?\s?site)[^\d，,。；;]{0,8}$", re.I)
_LONGEST = 120


def read(source: Source, report: Report) -> Leaf[float] | None:
    """The days of a field of their own, else those right behind the days on site; null where it has none."""
    audit = report.audit
    if audit.person_days is None or audit.onsite_days is None:
        return None
    found = next(_fields(source, audit.onsite_days), None) or _behind(source, audit.onsite_days)
    return source.leaf(found.value, found.start, found.end) if found else None


def _fields(source: Source, onsite: Leaf[float]) -> Iterator[Amount]:
    """The days of the fields; of a row with several columns those in that of the days on site."""
    for place in labelled.find(source, "audit", "offsite_days"):
        grid = grids(source).get(place.block)
        cell, above = (grid.cell_at(at) if grid else None for at in (place.start, onsite.start))
        same = grid.at.get((cell.row, above.column)) if grid and cell and above else None
        apart = cell is not None and above is not None and cell.row != above.row
        if apart and same is not None and grid is not None:
            yield from amounts(grid.text(same), same.start)[:1]
        yield from amounts(place.text, place.start)[:1]


def _behind(source: Source, onsite: Leaf[float]) -> Amount | None:
    """The amount right behind the days on site that is called off site (现场5人日，非现场1人日)."""
    text = source.text[onsite.start : onsite.start + _LONGEST]
    text = text[: min(f"{text}{mark}".find(mark) for mark in "。\n\t")]
    behind = amounts(text, onsite.start)[1:2]
    return next((one for one in behind if _OFF.search(text[: one.start - onsite.start])), None)


_HEADS = tuple(
    patterns.compile(pattern, re.I)
    for pattern in (
        r"(?<!非)现场|到场|(?<![a-z])on[- ]?site",
        r"非现场|场外|远程|off[- ]?site|remote",
        r"合计|总计|共计|小计|总(?:人|数|计|审核|$)|\b(?:in )?total\b",
    )
)
"""The heads of the days on site, of those off site, and of all."""

_DAYS = patterns.compile(r"人\s?[·•.]?\s?[日天]|(?:man|person|auditor)[- ]?days?", re.I)
_NUMBER = patterns.compile(r"\s?\d{1,3}(?:\.\d{1,2})?\s?(?:个)?(?:人\s?[·•.]?\s?[日天])?\s?")
_LONGEST_HEAD = 40


def rows(source: Source) -> list[tuple[Leaf[float], Leaf[float], Leaf[float]]]:
    """The rows of tables with the days on site, off site, and of both, under heads that say so."""
    found = []
    for grid in grids(source).values():
        row, heads = next(
            ((at, one) for at, cells in grid.anchors.items() if (one := _heads(grid, cells))), (0, [])
        )
        for below in range(row + 1, grid.rows if heads else 0):
            stated = [cell for head in heads if (cell := grid.at.get((below, head.column))) is not None]
            apart = len({cell.column for cell in stated}) == len(heads)
            if apart and all(_NUMBER.fullmatch(grid.text(cell)) for cell in stated):
                onsite, offsite, whole = (_leaf(source, cell) for cell in stated)
                found.append((onsite, offsite, whole))
    return found


def _heads(grid: Grid, cells: list[Cell]) -> list[Cell] | None:
    """The cells of a row that are such heads, one of each."""
    texts = {cell.column: " ".join(grid.text(cell).split()) for cell in cells}
    if not any(map(_DAYS.search, texts.values())) or any(
        len(text) > _LONGEST_HEAD for text in texts.values()
    ):
        return None
    named = [[cell for cell in cells if words.search(texts[cell.column])] for words in _HEADS]
    named[0] = [cell for cell in named[0] if cell not in named[1]]
    single = [one[0] for one in named if len(one) == 1]
    columns = {cell.column for cell in single}
    return single if len(single) == len(columns) == len(_HEADS) else None


def _leaf(source: Source, cell: Cell) -> Leaf[float]:
    text = patterns.search(r"\d{1,3}(?:\.\d{1,2})?", source.text[cell.start : cell.end])
    return source.leaf(float(text[0]) if text else None, cell.start, cell.end)
