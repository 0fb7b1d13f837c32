"""Tables that count nonconformities by grade: a column for each grade, a row for each audit or department."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import FORM, Candidate, body_end
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines, sections
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.numbers import parse_count
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import Cell

_GRADES = ("major", "minor")
_OWN = patterns.compile(r"本[次轮阶]|此次|现场审核|二阶段|第二阶段|this audit", re.I)
_TOTAL = patterns.compile(r"\s*(?:合\s?计|总\s?计|共\s?计|小计|合计数|total)\s*(?:total)?\s*", re.I)
_BAD = patterns.compile(r"不符合|不合格|(?:重大|严重|一般|轻微)偏差|non-?conform|\bNCs?\b", re.I)
_LEVEL = patterns.compile(r"\s?(?:[ⅠⅡⅢ]|I{1,3}|[一二三123ABC])\s?[级类]\s?[:：—–-]?\s?")
"""The level that is written before a grade (Ⅱ级 一般偏差)."""

_GRADE = r"(?:严重|主要|轻微|一般|次要|[Mm]ajor|[Mm]inor)"
_PAIRED = patterns.compile(
    rf"(?P<a>{_GRADE})(?:不符合项?|项)?\s?[/／]\s?(?P<b>{_GRADE})(?:不符合|项|数|\sNCs?|\snon-?conformities){{0,3}}"
    r"\s?[)）]?\s?(?:[:：\t]|\s)\s?(?P<x>\d{1,2})\s?项?\s?[/／]\s?(?P<y>\d{1,2})(?!\d)"
)
_TOTALLED = patterns.compile(
    rf"(?:合计|总计|共计|总数|[Tt]otal)[^\d\n。；;]{{0,16}}?(?P<a>{_GRADE})(?:不符合项?|项|\sNCs?)?\s?[:：]?\s?(?P<x>\d{{1,2}})\s?[项个份]?"
    rf"\s?[，,、/／]\s?(?P<b>{_GRADE})(?:不符合项?|项|\sNCs?)?\s?[:：]?\s?(?P<y>\d{{1,2}})(?!\d)"
)
"""The total with a number behind each grade (合计 Total：Major 0，Minor 2)."""

_NUMBERED = patterns.compile(
    r"(?<![A-Za-z])(?:[Ff]indings|NCR?s?|[Nn]on-?conformit(?:y|ies))\s?(?:raised|issued)?\s?[:：]\s?"
    r"(?P<x>\d{1,2})\s(?P<a>[Mm]ajor|[Mm]inor)\s?(?:[,，;；/]|and)\s?(?P<y>\d{1,2})\s(?P<b>[Mm]ajor|[Mm]inor)(?![a-z])"
)
"""Numbers before their grades (Findings: 0 major, 2 minor)."""

_OTHER_AUDIT = patterns.compile(r"上一?次|前次|以往|往年|内审|内部审核|周期|累计|[Pp]revious|[Ii]nternal")
"""In the line of a total that is another audit's."""

_CLASS = r"(?<![A-Za-z])(?P<class>[ⅠⅡⅢ]|I{1,3}|[一二三A-Z])\s?[级类]"
_CLASS_IS = patterns.compile(
    rf"{_CLASS}\s?(?:为|是|即|指|[:：=（(])\s?(?P<grade>严重|重大|主要|轻微|一般|次要)(?:不符合|不合格)"
)
_OF_CLASS = patterns.compile(rf"{_CLASS}(?:问题|不符合项?|不合格项?|发现|项)?\s?(?P<n>\d{{1,2}})\s?[项个份]")
"""What a class of findings is said to be, and how many there are of one (Ⅰ级为严重不符合；Ⅰ级问题0项)."""

_FIGURE = patterns.compile(r"\s*(?:\d{1,2}\s?[项个条份处]?|[—–－/／-]{1,2}|无)\s*")
_OFFICE = patterns.compile(
    r"[^\W\d_]{1,10}(?:部|科|室|车间|中心|厂|班组?|公司|基地|园区|场所|项目部|[一二三四1-9]号?场所)|总部|本部"
)
_LONGEST, _PAIR, _LONGEST_HEAD, _ROWS_OVER = 60, 2, 40, 4
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
    last = body_end(source)
    classes = {
        one["class"]: labels.value_of("nonconformities", "grade", one["grade"])
        for one in lines.finditer(_CLASS_IS, ("级", "类"), source.text, last)
    }
    for one in lines.finditer(_OF_CLASS, ("级", "类"), source.text, last) if classes else ():
        if grade := classes.get(one["class"]):
            yield grade, Candidate(int(one["n"]), *one.span("n"), FORM)
    pairs = [
        *lines.finditer(_PAIRED, ("/", "／"), source.text, last),
        *lines.finditer(_NUMBERED, ("ajor", "inor"), source.text, last),
        *lines.finditer(_TOTALLED, ("合计", "总计", "共计", "总数", "otal"), source.text, last),
    ]
    for match in pairs:
        if _OTHER_AUDIT.search(source.text[source.text.rfind("\n", 0, match.start()) + 1 : match.end()]):
            continue
        for name, count in (("a", "x"), ("b", "y")):
            grade = labels.value_of("nonconformities", "grade", match[name])
            if grade and match["a"].lower() != match["b"].lower():
                yield grade, Candidate(int(match[count]), *match.span(count), FORM)


def of_all(source: Source, place: Labelled) -> Labelled | None:
    """The place of the count that a label tells: behind it; in a row with one for each system, department or
    site under the word for all (轻微 | 2 | 1 | 3 under 质量 | 环境 | 合计), null without such."""
    grid = grids(source).get(place.block) if place.how == "right" else None
    cell = grid.cell_at(place.start) if grid else None
    if grid is None or cell is None:
        return place
    counts = list(_run(grid, cell))
    heads = [_head_over(grid, one) for one in counts]
    if len(counts) < _PAIR or not all(_is_part(head) or _TOTAL.fullmatch(head) for head in heads):
        return place
    whole = [one for one, head in zip(counts, heads, strict=True) if _TOTAL.fullmatch(head)]
    stated = grid.piece(whole[0]) if len(whole) == 1 else None
    return (
        Labelled(stated.start, stated.end, stated.text, place.label, "right", place.block) if stated else None
    )


def _run(grid: Grid, cell: Cell) -> Iterator[Cell]:
    """A cell and those right of it, as long as each has a number or a dash alone."""
    one: Cell | None = cell
    while one is not None and _FIGURE.fullmatch(grid.source.text, one.start, one.end):
        yield one
        one = grid.right_of(one)


def _head_over(grid: Grid, cell: Cell) -> str:
    """The words over a count, the rows of other counts aside; empty where there are none."""
    for row in range(cell.row - 1, max(cell.row - _ROWS_OVER, -1) - 1, -1):
        over = grid.at.get((row, cell.column))
        if over is not None and not _FIGURE.fullmatch(grid.source.text, over.start, over.end):
            same = (over.column, over.column_span) == (cell.column, cell.column_span)
            return grid.text(over) if same else ""
    return ""


def _is_part(head: str) -> bool:
    """Whether a head names a system, its standard, or a department or site.

    >>> [_is_part(t) for t in ("质量（Q）", "GB/T 24001-2016", "生产部", "已关闭", "数量")]
    [True, True, True, False, False]
    """
    if not 0 < len(head) <= _LONGEST_HEAD:
        return False
    return bool(find_systems(head, short=True) or find_standards(head) or _OFFICE.fullmatch(head))


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
    stated = grid.text(cell)
    graded = labels.value_of("nonconformities", "grade", stated) is not None
    if graded or len(stated) > _LONGEST_COUNT or (cell is not None and grid.is_choice(cell)):
        return None
    value = parse_count(stated)
    return value if value is None or value < _MOST else None
