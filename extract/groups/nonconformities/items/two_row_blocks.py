"""Nonconformities in two rows: what each is in cells without labels, the fact in the row or line below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.nonconformities.items.cited_clauses import clauses_in, standards_of
from extract.groups.nonconformities.other_audits import elsewhere
from extract.readers.leaves import is_blank
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text import sections
from extract.readers.text.units import Piece, next_body_block, piece
from extract.reading.source import Source
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import Cell

_NUMBER = patterns.compile(
    r"\s*(?:(?:NCR?|CAR|No\.?|不符合(?:项|报告)?|不合格(?:项)?|问题|编号|序号)\s?(?:编号)?\s?[:：#.]?\s?)?"
    r"(?P<n>(?:[A-Z]{1,6}[-–]?)?\d{1,4}(?:[-/]\d{1,4}){0,2})\s*"
)
_OFFICE = patterns.compile(
    r"(?:(?:责任|发生|受审核)?(?:部门|单位)\s?[:：]\s?)?(?P<name>[^\W\d\x00-\x7f]{1,14}?"
    r"(?:部|科|室|车间|办|中心|组|层|公司|厂|班|库|处|课|段|站|队)(?:[/、][^\W\d\x00-\x7f]{2,12})?)"
)
_FACT = patterns.compile(
    r"(?:(?:不符合)?(?:事实|描述|内容|陈述|情况|证据)(?:描述|陈述)?|[Ff]inding|[Ss]tatement|[Ff]act)\s?[:：]\s?"
)
_CLAUSE = patterns.compile(
    r"(?:条款?\s?|第\s?)?(?:[A-D]\.)?\d{1,2}(?:\.\d{1,2}){1,4}(?:\s?[a-z][)）])?\s?条?款?"
)
_TOLD = patterns.compile(r"不符合|不合格|non-?conform|(?<![a-z])ncs?(?![a-z])", re.I)
_GRADED = patterns.compile(r"轻微|严重|次要|minor|major", re.I)
_SOURCE = patterns.compile(r"(?<=[。；;.\n])\s*[〔【\[][^〔〕【】\[\]\n]{1,60}[〕】\]]\s*$")
_LONGEST_CELL, _SHORTEST_FACT, _FEWEST = 60, 12, 3


def rows(source: Source) -> Iterator[Row]:
    """The nonconformities so told, as rows of a list of them."""
    for grid in grids(source).values():
        if not _speaks_of_them(source, grid):
            continue
        yield from _headless(source, grid)
        for at in range(grid.rows):
            if stated := _head(source, grid, at):
                fact = _fact(grid, at + 1) if at + 1 < grid.rows else _fact_after(source, grid)
                if fact is not None and not elsewhere(source, fact.start):
                    first = min(cell.start for cell in stated.values())
                    yield Row(first, fact.end, stated | {"description": fact}, grid.index, at, "pairs")
            elif (stated := _card(source, grid, at)) and not elsewhere(source, stated["number"].start):
                end = max(cell.end for cell in stated.values())
                yield Row(stated["number"].start, end, stated, grid.index, at, "pairs")


def _speaks_of_them(source: Source, grid: Grid) -> bool:
    """Whether a table, the line before it or a heading over it speaks of nonconformities or grades one."""
    lead = notes.before(grid)
    titles = [lead.text if lead else "", *sections.section_of(source, grid.block.start)]
    texts = (source.text[grid.block.start : grid.block.end], *titles)
    return any(_TOLD.search(text) or _GRADED.search(text) for text in texts)


def _headless(source: Source, grid: Grid) -> Iterator[Row]:
    """The rows of a list of nonconformities without headers: each cell is known by its looks."""
    found: list[Row] = []
    for at in range(grid.rows):
        cells = [cell for cell in grid.anchors.get(at, ()) if not grid.is_blank(cell)]
        stated = _record(source, grid, cells) if len(cells) > _FEWEST else None
        if stated is None or elsewhere(source, cells[0].start):
            return
        found.append(Row(cells[0].start, cells[-1].end, stated, grid.index, at, "pairs"))
    lead = notes.before(grid)
    titles = [lead.text[-_LONGEST_CELL:] if lead else "", *sections.section_of(source, grid.block.start)[-1:]]
    if any(_TOLD.search(title) for title in titles):
        yield from found


def _record(source: Source, grid: Grid, cells: list[Cell]) -> dict[str, Piece] | None:
    """What the cells of a row are, the longest of the others the fact; null where it is no nonconformity."""
    if not _NUMBER.fullmatch(grid.text(cells[0])):
        return None
    stated = {"number": grid.piece(cells[0])}
    rest: list[Piece] = []
    for cell in cells[1:]:
        one = grid.piece(cell)
        if find_standards(one.text) and len(one.text) <= _LONGEST_CELL and "standard" not in stated:
            stated["standard"] = one
            if clauses_in(source, one.start, one.end):
                stated.setdefault("clause", one)
        elif _CLAUSE.fullmatch(one.text):
            stated["clause"] = one
        elif named := _named(source, grid, cell):
            stated.setdefault(*named)
        else:
            rest.append(one)
    fact = max(rest, key=lambda one: len(one.text), default=None)
    known = "clause" in stated and ("standard" in stated or {"department", "grade"} <= stated.keys())
    if fact is None or len(fact.text) < _SHORTEST_FACT - 2 or not known:
        return None
    return stated | {"description": fact}


def _head(source: Source, grid: Grid, row: int) -> dict[str, Piece] | None:
    """What the cells of a row are: number, clause with its standard, and grade or department; else null."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if len(cells) < _FEWEST or not (number := _NUMBER.fullmatch(grid.text(cells[0]))):
        return None
    start = grid.piece(cells[0]).start
    stated = {"number": piece(source, start + number.start("n"), start + number.end("n"))}
    for cell in cells[1:]:
        if named := _named(source, grid, cell):
            stated.setdefault(*named)
    return stated if "clause" in stated and ({"grade", "department"} & stated.keys()) else None


def _card(source: Source, grid: Grid, row: int) -> dict[str, Piece] | None:
    """What two rows of a card tell: number, grade and department in the upper, all known by their looks,
    clause and fact side by side in the lower; else null."""
    stated = _titled(source, grid, row)
    cells = [cell for cell in grid.anchors.get(row + 1, ()) if not grid.is_blank(cell)] if stated else []
    facts: list[Piece] = []
    for cell in cells:
        named = _named(source, grid, cell)
        if named and stated is not None and named[0] == "clause":
            stated.setdefault(*named)
        elif (fact := _worded(source, grid.piece(cell))) is not None:
            facts.append(fact)
    if stated is None or "clause" not in stated or len(facts) != 1:
        return None
    return stated | {"description": _without_source(source, facts[0])}


def _titled(source: Source, grid: Grid, row: int) -> dict[str, Piece] | None:
    """The cells of a row that are a number, a grade and a department, and nothing else."""
    stated: dict[str, Piece] = {}
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    for cell in cells if len(cells) == _FEWEST else ():
        start = grid.piece(cell).start
        if number := _NUMBER.fullmatch(grid.text(cell)):
            stated.setdefault("number", piece(source, start + number.start("n"), start + number.end("n")))
        elif named := _named(source, grid, cell):
            stated.setdefault(*named)
    return stated if stated.keys() == {"number", "grade", "department"} else None


def _without_source(source: Source, fact: Piece) -> Piece:
    """A fact without the evidence that is noted in brackets behind it."""
    noted = _SOURCE.search(fact.text)
    return piece(source, fact.start, fact.start + noted.start()) if noted else fact


def _named(source: Source, grid: Grid, cell: Cell) -> tuple[str, Piece] | None:
    """The field that a cell is by its looks."""
    one = grid.piece(cell)
    if len(one.text) > _LONGEST_CELL:
        return None
    if any(standards_of(source, one, clause) for clause in clauses_in(source, one.start, one.end)):
        return "clause", one
    if office := _OFFICE.fullmatch(one.text):
        return "department", piece(source, one.start + office.start("name"), one.start + office.end("name"))
    if labels.value_of("nonconformities", "grade", one.text):
        return "grade", one
    return None


def _fact(grid: Grid, row: int) -> Piece | None:
    """The fact in the only cell of a row, over most of the columns."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if len(cells) != 1 or 2 * cells[0].column_span < grid.block.columns:
        return None
    return _worded(grid.source, grid.piece(cells[0]))


def _fact_after(source: Source, grid: Grid) -> Piece | None:
    """The paragraph behind a table that ends with the row of what the nonconformity is."""
    following = next_body_block(source, grid.index)
    if following is None or following[1].kind != "paragraph":
        return None
    return _worded(source, piece(source, following[1].start, following[1].end))


def _worded(source: Source, whole: Piece) -> Piece | None:
    """The fact that a text words, without its label; null where it is too short."""
    lead = _FACT.match(whole.text)
    fact = piece(source, whole.start + (lead.end() if lead else 0), whole.end)
    return fact if len(fact.text) >= _SHORTEST_FACT and not is_blank(fact.text) else None
