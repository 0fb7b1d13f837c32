"""Tables that count nonconformities by grade: a column for each grade, a row for each audit or department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.leaves import FORM, Candidate, body_end
from extract.readers import lines, notes, sections
from extract.readers.grid import Grid, grids
from extract.source import Source
from extract.values.numbers import parse_count
from schemas import rx
from schemas.document import Cell

_GRADES = ("major", "minor")
_OWN = rx.compile(r"本[次轮阶]|此次|现场审核|二阶段|第二阶段|this audit", re.I)
_TOTAL = rx.compile(r"\s*(?:合\s?计|总\s?计|共\s?计|小计|合计数|total)\s*(?:total)?\s*", re.I)
_BAD = rx.compile(r"不符合|不合格|(?:重大|严重|一般|轻微)偏差|non-?conform|\bNCs?\b", re.I)
_LEVEL = rx.compile(r"\s?(?:[ⅠⅡⅢ]|I{1,3}|[一二三123ABC])\s?[级类]\s?[:：—–-]?\s?")
"""The level that is written before a grade (Ⅱ级 一般偏差)."""

_GRADE = r"(?:严重|主要|轻微|一般|次要|[Mm]ajor|[Mm]inor)"
_PAIRED = rx.compile(
    rf"(?P<a>{_GRADE})(?:不符合项?|项)?\s?[/／]\s?(?P<b>{_GRADE})(?:不符合|项|数|\sNCs?|\snon-?conformities){{0,3}}"
    r"\s?(?:[:：\t]|\s)\s?(?P<x>\d{1,2})\s?项?\s?[/／]\s?(?P<y>\d{1,2})(?!\d)"
)
_LONGEST, _PAIR = 60, 2
_LONGEST_COUNT, _MOST = 24, 1000


def read(source: Source) -> Iterator[tuple[str, Candidate[int]]]:
    """The counts of the row for this audit, or of the total, of every such table: grade and place."""
    names = {grade: set(map(labels.key, labels.fields("nonconformities")[grade])) for grade in _GRADES}
    for grid in grids(source).values():
        columns = _columns(grid, names)
        if columns is None or not _is_of_them(grid):
            continue
        top, heads = columns
        row = _row(grid, top, heads)
        for grade, cell in heads.items() if row is not None else ():
            found = grid.at.get((row or 0, cell.column))
            value = _number(grid, found)
            if found and value is not None:
                yield grade, Candidate(value, found.start, found.end, FORM)


def paired(source: Source) -> Iterator[tuple[str, Candidate[int]]]:
    """The counts of a label for both grades (严重/轻微：0/2; Minor / major | 1 / 0)."""
    for match in lines.finditer(_PAIRED, ("/", "／"), source.text, body_end(source)):
        for name, count in (("a", "x"), ("b", "y")):
            grade = labels.value_of("nonconformities", "grade", match[name])
            if grade and match["a"].lower() != match["b"].lower():
                yield grade, Candidate(int(match[count]), *match.span(count), FORM)


def _columns(grid: Grid, names: dict[str, set[str]]) -> tuple[int, dict[str, Cell]] | None:
    """The row of headers that has both grades, and their cells; null without one."""
    for row in range(min(2, grid.rows)):
        heads = {
            grade: cell
            for cell in grid.anchors.get(row, ())
            for grade in _GRADES
            if not names[grade].isdisjoint(grid.keys(cell)) or labels.key(_bare(grid, cell)) in names[grade]
        }
        if len(heads) == 2:
            return row, heads
    return None


def _bare(grid: Grid, cell: Cell) -> str:
    """The words of a header without the level before them."""
    text = grid.text(cell)[:_LONGEST]
    level = _LEVEL.match(text)
    return text[level.end() :] if level else text


def _is_of_them(grid: Grid) -> bool:
    """Whether the table, the line before it or its heading is on nonconformities."""
    lead = notes.before(grid)
    if _has_only_grades(grid):
        return True
    texts = [lead.text[-_LONGEST:] if lead else "", *sections.section_of(grid.source, grid.block.start)[-1:]]
    return any(_BAD.search(text) for text in (*texts, *map(grid.text, grid.anchors.get(0, ()))))


def _has_only_grades(grid: Grid) -> bool:
    """Whether a table of two rows heads its columns by grades and observations alone."""
    others = labels.values("nonconformities", "verdict")["other"]
    heads = [grid.text(cell) for cell in grid.anchors.get(0, ())]
    observed = [text for text in heads if labels.has_name(text, others)]
    graded = [text for text in heads if labels.value_of("nonconformities", "grade", text)]
    return grid.rows == _PAIR and bool(observed) and len(observed) + len(graded) == len(heads)


def _row(grid: Grid, top: int, heads: dict[str, Cell]) -> int | None:
    """The row of this audit, else that of the total, among several that have both counts."""
    rows = [row for row in range(top + 1, grid.rows) if all(_counts(grid, row, c) for c in heads.values())]
    titles = {row: grid.text(grid.at.get((row, 0))) for row in rows}
    own = [row for row in rows if _OWN.search(titles[row])]
    if len(own) == 1:
        return own[0]
    other = labels.sections("nonconformities")["elsewhere"]
    if len(rows) == 1 and not labels.has_name(titles[rows[0]], other):
        return rows[0]
    total = [row for row in rows if _TOTAL.fullmatch(titles[row])]
    if len(total) != 1 or any(labels.has_name(title, other) for title in titles.values()):
        return None
    return total[0]


def _counts(grid: Grid, row: int, head: Cell) -> bool:
    cell = grid.at.get((row, head.column))
    return cell is not None and cell.column == head.column and _number(grid, cell) is not None


def _number(grid: Grid, cell: Cell | None) -> int | None:
    """The number in a cell; none in a choice of grades (☑一般), whose words begin as numbers do."""
    told = grid.text(cell)
    graded = labels.value_of("nonconformities", "grade", told) is not None
    if graded or len(told) > _LONGEST_COUNT or (cell is not None and grid.is_choice(cell)):
        return None
    value = parse_count(told)
    return value if value is None or value < _MOST else None
