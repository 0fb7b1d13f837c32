"""Tables of nonconformities: which tables list them, and which rows of a table of findings are none.

A list of nonconformities has nothing else in it. A table of findings (clause by clause, area by area) has a
verdict for each row: its rows that do not conform are nonconformities only where no list tells them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from extract import labels
from extract.groups.nonconformities.items import prose
from extract.groups.nonconformities.items.cited_clauses import clauses_in
from extract.groups.nonconformities.items.part_kinds import names_clause
from extract.groups.nonconformities.other_audits import (
    OTHER_NUMBER,
    TOLD,
    elsewhere,
    of_process,
    tells_of_them,
)
from extract.readers.fields import check_marks, joint_labels
from extract.readers.leaves import is_blank, row_title
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text import sections
from extract.readers.text.units import Piece, once, piece
from extract.reading.source import Source
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import TICKED

Verdict = Literal["conform", "nonconform", "other"]

_GROUP = "nonconformities"
_OWN = ("number", "order", "department", "clause", "grade", "description", "due_date", "standard")
_APART = frozenset({"number", "order", "department", "grade", "due_date"})
"""The columns that one header may join."""

_COUNTED = patterns.compile(r"(?:严重|重大|主要|一般|轻微|次要)[^\d，,；;。\n]{0,8}\d{1,2}\s?[项个]")
"""How many there are, in a row of the form between two lists."""

_OF_ALL = frozenset({"due_date"})
_TOTAL = patterns.compile(r"(?:合|总|小|共)\s?计|总数|[Tt]otal")
_AMOUNT = patterns.compile(r"\d{0,3}\s?[项个份处]?|[/／—–-]")
_LEAD = 60
_TALLEST = 30
_SHORTEST, _FORM = 8, 2
_NUMBERED = patterns.compile(r"[A-Z]{1,4}-?\d|不符合\s?\d")
_LONGEST_NUMBER = 24
_CELL_ENDS = patterns.compile(r"[\n\t。；;]")
_REFERS = patterns.compile(
    r"(?:[见详参]?(?:不符合|不合格)(?:项|报告)?\s?(?:[Nn][Oo]\.?|编号|第)?\s?[:：]?\s?[A-Z]{0,4}[-—–]?\d[\d-]{0,7}号?[\s、,，；;]{0,3}){1,4}"
)
_ITS_NUMBER = patterns.compile(r"\s?(?:[A-Z]{1,4}\d{0,2}[-–_/]?\d{1,4}[\s、,，；;]{0,3}){1,4}")
"""What a form on a process has for a verdict that refers to the list (NC-02)."""

_ELSEWHERE = patterns.compile(
    r"\s?[（(]?(?:详情?|具体|内容|事实|情况|参)?(?:可|请|均)?[见参同](?!证)[^，,。；;：:\n]{0,24}?"
    r"(?:第?\s?[\d一二三四五六七八九十IVX]{1,4}(?:[.-]\d{1,3}){0,3}\s?(?:部分|[章节栏项号条款行页表份])?|附[件录表]|报告|清单|一览表|前文|后文|上表|下表|所[列述])"
    r"[^，,。；;：:\n]{0,16}[)）]?[。.]?\s?"
)
"""A fact that only names the place where it is told (见第一部分第9栏01号, 详见不符合报告NC-02)."""

_NUMBERED_LETTER = patterns.compile(
    r"(?P<letter>[A-Za-z]{1,3}|否)\s?[-—–+＋#.:：]?\s?\d{1,3}"
    r"(?:[\s、,，/；;]{1,3}(?P=letter)?\s?[-—–+＋#.:：]?\s?\d{1,3}){0,9}"
)
"""The letter of a verdict with the numbers of the nonconformities (N01, NC-2、NC-3)."""

_TICK = patterns.compile(rf"[\s{TICKED}√✓✔]{{1,4}}")
_NOTHING = patterns.compile(rf"[\s{TICKED}√✓✔/／—–-]{{0,8}}")


def listed(source: Source) -> list[Row]:
    """The rows of the lists of nonconformities."""
    return _read(source)[0]


def judged(source: Source) -> list[Row]:
    """The rows that do not conform, of tables of findings."""
    return _read(source)[1]


@once
def _read(source: Source) -> tuple[list[Row], list[Row]]:
    blocks: dict[tuple[int, int | None], list[Row]] = {}
    candidates = [*_rows(source)]
    for row in candidates:
        row = _with_verdict(source, _apart(source, row))
        row = row if "clause" in row.cells else _with_clause(source, row)
        clause = row.cells.get("clause")
        if row.form == "line" and _is_titled(source, row.start):
            continue
        if row.form != "columns" and _is_looked_at(source, row):
            continue
        if (clause is not None and _COUNTED.search(clause.text)) or _names_clause(row):
            continue
        if clause is not None and (not is_blank(clause.text) or _is_whole(row)):
            blocks.setdefault((row.block, row.header), []).append(row)
    lists: list[Row] = []
    findings: list[Row] = []
    told_of: dict[tuple[int, int | None], list[Verdict | None]] = {}
    for block, rows in blocks.items():
        boxes = _boxes(grids(source)[block[0]], rows[0].row) if rows[0].form == "columns" else {}
        told_of[block] = [_verdict(source, row, boxes) for row in rows]
    conforming = _conforming(source, candidates)
    judging = {_heads(source, rows[0]) for b, rows in blocks.items() if "conform" in told_of[b]} - {()}
    for block, rows in blocks.items():
        pairs = [p for p in zip(rows, told_of[block], strict=True) if not elsewhere(source, p[0].start)]
        rows, stated = [row for row, _ in pairs], [verdict for _, verdict in pairs]
        bad = [row for row, verdict in pairs if verdict == "nonconform"]
        marked = bad and (
            _heads(source, rows[0]) in judging or _marks_the_bad(rows, stated) or all(map(_refers, bad))
        )
        conform = "conform" in stated or block in conforming
        if conform or marked or (bad and all(_offers_both(source, row) for row in bad)):
            findings += bad
        elif rows and (bad or (not _only_ticks(rows) and _lists_them(source, grids(source)[block[0]]))):
            lists += [row for row, verdict in zip(rows, stated, strict=True) if verdict != "other"]
    whole = [row for row in lists if not _tells_elsewhere(row)]
    return whole if 2 * len(whole) >= len(lists) else lists, findings


def _rows(source: Source) -> Iterator[Row]:
    """The rows that may be nonconformities: not those of a table that counts them, nor of all of a list."""
    for row in tables.rows(source, _GROUP, lines=True):
        counted = "description" not in row.cells and _counts(grids(source)[row.block])
        if not counted and not _tells_all(source, row):
            yield row


def _tells_all(source: Source, row: Row) -> bool:
    """Whether a row under a list begins with a label of what is told of all in it (整改期限/验证方式 | …)."""
    if row.form != "columns":
        return False
    grid = grids(source)[row.block]
    first = grid.at.get((row.row, 0))
    stated = grid.text(first) if first is not None else ""
    if not stated or any(map(str.isdigit, stated)) or labels.value_of(_GROUP, "grade", stated):
        return False
    parts = [labels.column_of(_GROUP, labels.key(part)) for part in patterns.split(r"[/／、及和与]", stated)]
    return parts[0] in _OF_ALL


def _counts(grid: Grid) -> bool:
    """Whether a table counts nonconformities, by clause or department and has the total in its last row."""
    last = [grid.text(cell) for cell in grid.anchors.get(grid.rows - 1, ())]
    return bool(last) and bool(_TOTAL.fullmatch(last[0])) and all(map(_AMOUNT.fullmatch, last[1:]))


def _apart(source: Source, row: Row) -> Row:
    """A row with the cells taken apart whose header joins several columns (编号/级别/部门)."""
    if row.header is None:
        return row
    grid = grids(source)[row.block]
    more: dict[str, Piece] = {}
    for part in row.cells.values():
        cell = grid.cell_at(part.start) if part.text else None
        head = grid.at.get((row.header, cell.column)) if cell else None
        stated = joint_labels.named_parts(source, grid.text(head), part, close=True) if head else []
        named = [(labels.column_of(_GROUP, labels.key(name)), own) for name, own in stated]
        if all(name in _APART and _may_be(name, own) for name, own in named):
            more |= {str(name): own for name, own in reversed(named)}
    return row._replace(cells={**row.cells, **more})


def _may_be(name: str, own: Piece) -> bool:
    """Whether a part of a joint cell can be what its name says: a number has a digit, a grade is one."""
    if name in ("number", "order", "due_date"):
        return any(char.isdigit() for char in own.text)
    return name != "grade" or labels.value_of(_GROUP, "grade", own.text) is not None


def _refers(row: Row) -> bool:
    """Whether the verdict of a row names the report that tells the nonconformity (不符合02, 见不符合1)."""
    stated = row.text("grade") or row.text("verdict")
    return bool(_REFERS.fullmatch(stated) or (row.form != "columns" and _ITS_NUMBER.fullmatch(stated)))


def _conforming(source: Source, rows: Sequence[Row]) -> set[tuple[int, int | None]]:
    """The tables of findings in which a row is judged to conform, as one without a clause may be."""
    found: set[tuple[int, int | None]] = set()
    for row in rows:
        stated = (row.get(name) for name in ("grade", "verdict") if row.form == "columns")
        if "conform" in (_worded(check_marks.chosen(source, cell)) for cell in stated if cell):
            found.add((row.block, row.header))
    return found


def _tells_elsewhere(row: Row) -> bool:
    """Whether a row only refers to where a nonconformity is told."""
    return _ELSEWHERE.fullmatch(row.text("description")) is not None


def _offers_both(source: Source, row: Row) -> bool:
    """Whether a verdict is ticked beside the other one (□符合 ☑有不符合), as where areas are judged."""
    for name in ("grade", "verdict"):
        cell = row.get(name)
        offered = [_worded(one) for one in check_marks.choices(source, cell.start, cell.end)] if cell else []
        if {"conform", "nonconform"} <= set(offered):
            return True
    return False


def _marks_the_bad(rows: Sequence[Row], stated: Sequence[Verdict | None]) -> bool:
    """Whether a table says of some rows that they do not conform, of the others nothing but a tick."""
    silent = [row for row, verdict in zip(rows, stated, strict=True) if verdict is None]
    return bool(silent) and _only_ticks(silent)


def _only_ticks(rows: Sequence[Row]) -> bool:
    """Whether the column of verdicts has nothing but ticks: what all of a checklist's rows conform to."""
    return all(
        _NOTHING.fullmatch(row.text("verdict"))
        if "verdict" in row.cells and "grade" not in row.cells
        else "verdict" not in row.cells and _TICK.fullmatch(row.text("grade"))
        for row in rows
    )


def _heads(source: Source, row: Row) -> tuple[str, ...]:
    """The keys of the header right above a table's first record, or of the labels at the left of a form:
    tables and cards of one kind share them."""
    grid = grids(source)[row.block]
    if row.form in ("pairs", "transposed") and grid.block.columns == _FORM:
        return tuple(labels.key(grid.text(grid.at.get((at, 0)))) for at in range(grid.rows))
    if row.form != "columns":
        return ()
    return tuple(labels.key(grid.text(cell)) for cell in grid.anchors.get(row.row - 1, ()))


def _is_titled(source: Source, start: int) -> bool:
    """Whether the words before the labels of a line or cell tell the number or grade of its nonconformity."""
    line = _CELL_ENDS.split(source.text[max(start - _LONGEST_NUMBER, 0) : start])[-1]
    return _NUMBERED.search(line) is not None or labels.value_of(_GROUP, "grade", line) is not None


def _names_clause(row: Row) -> bool:
    """Whether a row has the title of a clause or process where its number belongs, or, without a number, in
    place of a fact: it is one of a checklist."""
    numbers = [text for name in ("number", "order") if not is_blank(text := row.text(name))]
    return any(map(names_clause, numbers or [row.text("description")]))


_JUDGED = patterns.compile(r"\s?(?:不符合|不合格)项?\s?[，,；;。：:（(]?\s?(?:详|参|请)?见")
"""The verdict on a process, whose nonconformities stand elsewhere (不符合，见第10章 02)."""


def _is_looked_at(source: Source, row: Row) -> bool:
    """Whether lines or a form name a department and clauses, and no finding: what a process was audited by.

    Where the process is that of dealing with nonconformities, what was seen of it is none either."""
    if _JUDGED.match(row.text("grade")) and not any(map(row.text, ("number", "order", "description"))):
        return True
    if any(not is_blank(row.text(name)) for name in ("number", "order", "grade", "due_date")):
        return False
    if not is_blank(row.text("description")):
        return row.form != "line" and of_process(source, row.start)
    managed = labels.sections(_GROUP)["managed"]
    titles = sections.section_of(source, row.start)[-2:]
    return not any(tells_of_them(title) and not labels.has_name(title, managed) for title in titles)


def _is_whole(row: Row) -> bool:
    """Whether a row tells a nonconformity though its clause is left open: the fact, and who or how severe;
    all but the fact where that has no column."""
    stated = [not is_blank(row.text(name)) for name in ("department", "grade", "standard")]
    if "description" not in row.cells:
        return all(stated)
    return len(row.text("description")) >= _SHORTEST and any(stated[:2])


def _with_clause(source: Source, row: Row) -> Row:
    """A row that has no column for the clause, with the clause told beside its standard or department or by
    its fact."""
    cited = row.get("standard")
    if cited is not None and any(c.standards for c in clauses_in(source, cited.start, cited.end)):
        return row._replace(cells={**row.cells, "clause": cited})
    office = row.get("department")
    if office is not None and any(c.standards for c in clauses_in(source, office.start, office.end)):
        name = piece(source, office.start, find_standards(office.text, office.start)[0].start)
        return row._replace(cells={**row.cells, "clause": office, "department": name})
    fact = row.get("description")
    clauses = [c for c in clauses_in(source, fact.start, fact.end) if c.standards] if fact else []
    if fact is None or not clauses:
        return row
    clause = piece(source, fact.start, clauses[-1].end)
    bare = piece(source, fact.start, prose.fact_end(source, fact.start, fact.end))
    return row._replace(cells={**row.cells, "clause": clause, "description": bare})


def _verdict(source: Source, row: Row, boxes: dict[int, Verdict]) -> Verdict | None:
    """What a row's column of verdicts, its columns of boxes or its grade say; null where they say nothing."""
    if OTHER_NUMBER.match(row.text("number") or row.text("order")):
        return "other"
    if boxes:
        grid = grids(source)[row.block]
        stated = [verdict for column, verdict in boxes.items() if _is_ticked(grid, row.row, column)]
        return stated[0] if len(stated) == 1 else "other"
    found = [v for name in ("grade", "verdict") if (v := _worded(check_marks.chosen(source, row.get(name))))]
    return next((v for v in found if v != "nonconform"), found[0]) if found else None


def _boxes(grid: Grid, first: int) -> dict[int, Verdict]:
    """The columns headed by a verdict above the first record, with it; none where there is just one."""
    names = _words("column")
    found: dict[int, Verdict] = {}
    for cell in (c for row in range(max(first - 2, 0), first) for c in grid.anchors.get(row, ())):
        verdict = names.get(labels.key(labels.without_notes(grid.text(cell))))
        if verdict is not None:
            found.setdefault(cell.column, verdict)
    return found if {"conform", "nonconform"} <= set(found.values()) else {}


def ticked_grade(source: Source, row: Row) -> tuple[str, Piece] | None:
    """The grade whose column of boxes a row of a list is ticked in (严重 | 轻微), with the cell."""
    if row.form != "columns":
        return None
    grid = grids(source)[row.block]
    heads = [c for at in range(max(row.row - _TALLEST, 0), row.row) for c in grid.anchors.get(at, ())]
    found = {
        (grade, grid.at[row.row, cell.column])
        for cell in heads
        for grade, keys in _grades().items()
        if not keys.isdisjoint(grid.keys(cell)) and _is_ticked(grid, row.row, cell.column)
    }
    if len(found) != 1:
        return None
    grade, cell = found.pop()
    return grade, grid.piece(cell)


@cache
def _grades() -> dict[str, frozenset[str]]:
    """The keys of the words for each grade."""
    words = labels.values(_GROUP, "grade")
    return {grade: frozenset(map(labels.key, some)) for grade, some in words.items()}


def _is_ticked(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell under a verdict is ticked, or filled without boxes (●, ×, 1)."""
    cell = grid.at.get((row, column))
    if cell is None or is_blank(grid.text(cell)):
        return False
    if check_marks.has_marks(grid.source, cell.start, cell.end):
        return TICKED in grid.text(cell)
    return True


def _worded(cell: Piece | None) -> Verdict | None:
    """The verdict that a cell words; null where its words are of something else."""
    if cell is None or not cell.text:
        return None
    numbered = _NUMBERED_LETTER.fullmatch(cell.text.strip())
    for text in (labels.without_notes(cell.text), cell.text, numbered["letter"] if numbered else ""):
        if (key := labels.key(text)) in _words("letter"):
            return _words("letter")[key]
    found = labels.value_of(_GROUP, "verdict", cell.text)
    return found if found in ("conform", "nonconform", "other") else None  # type: ignore[return-value]


@cache
def _words(name: str) -> dict[str, Verdict]:
    """Verdicts by the keys of the words that stand for them: whole, for some are parts of other words."""
    words = labels.values(_GROUP, name)
    return {labels.key(w): verdict for verdict, some in words.items() for w in some}  # type: ignore[misc]


def _lists_them(source: Source, grid: Grid) -> bool:
    """Whether a table's headers, its title or the words before it say that it lists nonconformities.

    Of titles the nearest tells that speaks of findings: of these, or of others alone (改进机会, 观察项)."""
    if any(TOLD.search(text) for text in _headers(grid)):
        return True
    stated = (tells_of_them(title) for title in _titles(source, grid))
    return next((them for them in stated if them is not None), False)


def _headers(grid: Grid) -> Iterator[str]:
    for cell in grid.block.cells:
        if any(labels.column_of(_GROUP, key) in _OWN for key in grid.keys(cell)):
            yield grid.text(cell)


def _titles(source: Source, grid: Grid) -> Iterator[str]:
    """The line before a table, the title of its rows in a form, the headings above it, the nearest first."""
    start = grid.block.start
    before = source.text[max(0, start - _LEAD) : start].rstrip()
    yield before.rpartition("\n")[2]
    cells = grid.block.cells
    last = row_title(source, cells[-1].start) if cells else ""
    below_head = next((cell for cell in cells if cell.row and cell.column), None)
    of_all = below_head is None or row_title(source, below_head.start) == last
    yield last if of_all else ""
    yield from reversed(sections.section_of(source, start)[-2:])


_FORMS = ("pairs", "card", "transposed")
_OWN_OR_JUDGED = ("number", "order", "grade", "verdict", "due_date")
"""What a nonconformity has of its own, or where the verdict is known already."""

_LONGEST = 80
_REFERRED = patterns.compile(
    r"\s?(?:对应|关联|相关|涉及|开具)的?(?:不符合|不合格)项?(?:报告)?(?:编号|号)?\s?[:：]?\s?"
)
"""The label of the number under which what a form tells is listed (对应不符合 | NC-02)."""


def _with_verdict(source: Source, row: Row) -> Row:
    """The record of a form, with the cell behind it that offers both verdicts, whatever its label."""
    if row.form not in _FORMS or any(not is_blank(row.text(name)) for name in _OWN_OR_JUDGED):
        return row
    grid = grids(source)[row.block]
    for cell in grid.block.cells:
        if cell.start < row.start or cell.end - cell.start > _LONGEST:
            continue
        if check_marks.has_marks(source, cell.start, cell.end) and _has_both_options(
            source, cell.start, cell.end
        ):
            return row._replace(cells={**row.cells, "verdict": grid.piece(cell)})
        beside = grid.at.get((cell.row, cell.column - 1))
        if beside is not None and beside is not cell and _REFERRED.fullmatch(grid.text(beside)):
            return row._replace(cells={**row.cells, "verdict": grid.piece(cell)})
    return row


def _has_both_options(source: Source, start: int, end: int) -> bool:
    """Whether options are to conform and not to conform."""
    offered = {
        labels.value_of(_GROUP, "verdict", one.text) for one in check_marks.choices(source, start, end)
    }
    return {"conform", "nonconform"} <= offered
