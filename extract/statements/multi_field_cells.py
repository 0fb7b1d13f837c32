"""Rows of tables whose cells hold several facts each, as statements of a group.

"叉车 CPCD30 ⏎ 成品库 | 登记证 … ⏎ 代码 … | 检验院 ⏎ 报告 … ⏎ 检验 …，下次 …": what a part is, its kind and
the words in it tell, as in compact records; the column and what stands beside it tell the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.readers.headers import header_cells
from extract.readers.records import multi_field_cell_parts, person_matters
from extract.readers.records.inline_record_parts import Part
from extract.readers.records.multi_field_cell_parts import Crowd, Held
from extract.readers.tables.grid import grids
from extract.reading.source import Source
from extract.reading.stops import DAY_HINT
from extract.statements.inline_records import Spec, fields_of, statement_of
from extract.statements.running_text import Place, Statement
from extract.values.organizations import find_organizations
from schemas import patterns

Rows = list[tuple[Statement, Place]]
_MOST, _FEWEST = 12, 2
PAPER = patterns.compile(r"[A-Z]{1,4}-?(?:20)?\d\d[A-Z]?-?\d{3,10}")
"""The number of a certificate or report."""

_DAYS_AND_CODES = frozenset(
    {
        *("model", "serial", "certificate_no", "device_code", "registration_no", "report_no", "number"),
        *("calibrated_on", "valid_until", "inspected_on", "next_inspection_on", "first_inspected_on"),
        *("issued_on", "valid_from", "valid_to", "signed_on", "examined_on", "evaluated_on"),
    }
)
_WITH_WHOM = patterns.compile(
    r"\s?(?:[受被]审核?方?(?:的?(?:部门|区域|过程|人员?|对象|场所|岗位)|$)|受访|访谈|面谈|陪同|接待|责任部门|主管部门|归口|审核(?:部门|地点|区域))"
    r"(?:(?!姓名|名单|持证)[^\n]){0,14}|\s?(?:Auditee|Interviewee|Department audited)[^\n]{0,14}"
)
"""The header of a column that names the departments and people audited."""

_OFFICE = patterns.compile(r"(?:局|厅|委员会)$")


class Kind(NamedTuple):
    """What rows of a group are: their compact records, their table's labels, codes without a label.

    `paper`: the field of a code that stands in a cell with an organisation (a certificate, a report);
    `looks`: fields of other codes by how they look."""

    spec: Spec
    table: str
    paper: str = ""
    looks: tuple[tuple[str, re.Pattern[str]], ...] = ()


class _Read(NamedTuple):
    """The records of a row, the cells that hold several facts of one, and the row's place."""

    records: list[Statement]
    crowded: list[Held]
    place: Place


def with_multi_field_cells(
    source: Source, rows: Rows, kind: Kind, wanted: Callable[[Statement], object] = lambda _row: True
) -> Rows:
    """The rows of a group, those with crowded cells by what their parts tell, where that is more.

    What a cell holds alone, its column tells. `wanted`: whether a row is of the group."""
    stated: dict[Place, list[Statement]] = {}
    for row, place in rows:
        stated.setdefault(place, []).append(row)
    better: dict[Place, list[Statement]] = {}
    for read in _read(source, kind):
        if read.place in better or (read.place[0], -1) in stated:
            continue
        before = stated.get(read.place, [])
        made = [_joined(one, before, read) for one in read.records]
        if made and all(map(wanted, made)) and _tells_more(source, made, before, kind.spec):
            better[read.place] = made
    kept = [(row, place) for row, place in rows if place not in better]
    return [*kept, *((one, place) for place, made in better.items() for one in made)]


def _tells_more(source: Source, made: list[Statement], before: list[Statement], spec: Spec) -> bool:
    """Whether records have more facts than others, or as many, one of them without the lines below it."""
    known = fields_of(spec)
    more = sum(len(known & one.keys()) for one in made) - sum(len(known & one.keys()) for one in before)
    if more or len(before) != 1:
        return more > 0
    pairs = ((fact, made[0][name]) for name, fact in before[0].items() if name in made[0])
    return any("\n" in source.text[old.start : old.end] and new.end < old.end for old, new in pairs)


def _joined(one: Statement, before: list[Statement], read: _Read) -> Statement:
    """A record with what the columns tell of cells that hold one thing, and of words it has no fact of."""
    if len(before) != 1:
        return one
    spans = [(cell.start, cell.end) for cell in read.crowded]
    alone = {
        name: fact
        for name, fact in before[0].items()
        if not any(low < fact.end and fact.start < high for low, high in spans)
    }
    own = {
        name: fact
        for name, fact in one.items()
        if name in alone or not any(f.start < fact.end and fact.start < f.end for f in alone.values())
    }
    if len(read.records) != 1:
        return {**alone, **own}
    stated = [*own.values(), *alone.values()]
    left = {
        name: fact
        for name, fact in before[0].items()
        if not any(fact.start < one.end and one.start < fact.end for one in stated)
    }
    return {**left, **own, **alone}


def _read(source: Source, kind: Kind) -> Iterator[_Read]:
    """The rows of the group with crowded cells."""
    for row in multi_field_cell_parts.rows(source, kind.spec.about, kind.spec.other):
        crowd = _of_kind(source, row, kind)
        records = [
            statement
            for cells in _records(crowd, kind.spec)
            if (statement := _statement(source, crowd, cells, kind))
        ]
        several = [cell for cell in crowd.cells if crowd.led or crowd.marked or _is_crowded(cell, records)]
        if several:
            yield _Read(records, several, (crowd.block, crowd.row))


def _of_kind(source: Source, crowd: Crowd, kind: Kind) -> Crowd:
    """A row without the cells whose headers are of another matter (发证日期 beside 劳动合同期限), or say with
    whom the auditors were (受审核部门 over 综合部 ⏎ 张三)."""
    grid = grids(source)[crowd.block]
    cells = [c for c in crowd.cells if c.head is None or not _WITH_WHOM.fullmatch(grid.text(c.head))]
    crowd = crowd._replace(cells=cells)
    head = next((cell.head for cell in cells if cell.head), None)
    others = person_matters.others(grid, head.row, kind.table) if head else ()
    if not others:
        return crowd
    return crowd._replace(cells=[c for c in crowd.cells if c.head is None or c.head.column not in others])


def _is_crowded(cell: Held, records: list[Statement]) -> bool:
    """Whether a cell holds two facts of a record, or a fact and more."""
    for record in records:
        inside = [fact for fact in record.values() if cell.start <= fact.start and fact.end <= cell.end]
        if len(inside) > 1 or (inside and len(cell.parts) > 1):
            return True
    return False


def _records(crowd: Crowd, spec: Spec) -> list[list[Held]]:
    """The cells of each record: the row's, or their lines one by one where a cell names several subjects.

    None where cells tell of a subject each, with days."""
    naming = [i for i, cell in enumerate(crowd.cells) if _subjects(cell, spec)]
    if not naming or sum(_is_dated(crowd.cells[i]) for i in naming) > 1:
        return []
    at = naming[0]
    count = _subjects(crowd.cells[at], spec)
    if count == 1 and (len(naming) == 1 or spec.noted):
        return [crowd.cells]
    if len(naming) > 1 or count > _MOST:
        return []
    parted = [_dealt(cell, count, spec if i == at else None) for i, cell in enumerate(crowd.cells)]
    if [len(parts) for parts in parted].count(count) < _FEWEST:
        return []
    return [
        [
            cell._replace(parts=parts[i if len(parts) == count else 0])
            for cell, parts in zip(crowd.cells, parted, strict=True)
        ]
        for i in range(count)
    ]


def _is_dated(cell: Held) -> bool:
    return any(DAY_HINT.search(part.text) for part in cell.parts)


def _subjects(cell: Held, spec: Spec) -> int:
    return sum(spec.named(part.text) is not None for part in cell.parts)


def _dealt(cell: Held, count: int, spec: Spec | None) -> list[list[Part]]:
    """The parts of a cell for each of several records: from subject to subject, or its lines one by one."""
    if spec is not None:
        starts = [i for i, part in enumerate(cell.parts) if spec.named(part.text)]
        return [cell.parts[low:high] for low, high in pairwise([0, *starts[1:], len(cell.parts)])]
    lines = cell.lines()
    if len(lines) == count:
        return lines
    if len(lines) == 1 and len(cell.parts) == count:
        return [[part] for part in cell.parts]
    return [cell.parts]


def _statement(source: Source, crowd: Crowd, cells: list[Held], kind: Kind) -> Statement | None:
    """The statement of a record's cells; null where it is none, or one cell tells it all."""
    fields: dict[int, tuple[str, ...]] = {}
    words, used = _labels_of(cells, kind.spec) if crowd.led else ({}, set())
    for cell in cells:
        likely = _fields(source, crowd, cell, kind)
        for part in cell.parts:
            looks = tuple(name for name, pattern in kind.looks if pattern.fullmatch(part.text))
            fields[part.start] = (*words.get(part.start, ()), *likely, *looks)
    parts = [part for part in _ordered(cells, kind.spec) if part.start not in used]
    found = statement_of(source, parts, kind.spec, lambda start: fields.get(start, ()))
    inside = {
        cell.start for cell in cells for fact in (found or {}).values() if cell.start <= fact.start < cell.end
    }
    if found is None or len(inside) < _FEWEST:
        return None
    return {name: fact for name, fact in found.items() if name}


def _ordered(cells: list[Held], spec: Spec) -> list[Part]:
    """The parts of a record; of people what stands beside the name, which tells the work, last."""
    parts = [part for cell in cells for part in cell.parts]
    at = next((i for i, cell in enumerate(cells) if _subjects(cell, spec)), None)
    if at is None or not spec.noted:
        return parts
    own = cells[at].parts
    name = next(i for i, part in enumerate(own) if spec.named(part.text))
    beside = [*own[:name], *own[name + 1 :]]
    return [own[name], *(part for i, cell in enumerate(cells) if i != at for part in cell.parts), *beside]


def _fields(source: Source, crowd: Crowd, cell: Held, kind: Kind) -> tuple[str, ...]:
    """The fields that a part without a word may be by its column and by what stands beside it."""
    columns = header_cells.columns(grids(source)[crowd.block], kind.table)
    named = columns[cell.head].split("+") if cell.head in columns else []
    paper = kind.paper and not _subjects(cell, kind.spec) and _has_organization(cell)
    return (*(name for name in named if name in _DAYS_AND_CODES), *([kind.paper] if paper else []))


def _has_organization(cell: Held) -> bool:
    return any(find_organizations(part.text) or _OFFICE.search(part.text) for part in cell.parts)


_WORD = patterns.compile(r"[^\W\d_]{1,8}")
_FEWEST_WORDS = 2


def _labels_of(cells: list[Held], spec: Spec) -> tuple[dict[int, tuple[str, ...]], set[int]]:
    """The fields of days that words tell, by where each day begins; and where the words used begin."""
    stated: dict[int, tuple[str, ...]] = {}
    used: set[int] = set()
    joint = {cell.start for cell, _ in pairwise(cells) if _is_joint(cell, spec)}
    for cell, behind in pairwise(cells):
        for word, day in zip(cell.parts, behind.parts, strict=False) if cell.start in joint else ():
            if (names := _before(word, spec)) and DAY_HINT.match(day.text):
                stated[day.start] = names
                used.add(word.start)
    parts = [(part, cell.start in joint) for cell in cells for part in cell.parts]
    for at, (part, in_joint) in enumerate(parts):
        if in_joint or not _WORD.fullmatch(part.text):
            continue
        last = parts[at - 1][0] if at else None
        after = parts[at + 1][0] if at + 1 < len(parts) else None
        for day, names in _beside(last, part, after, spec):
            stated.setdefault(day.start, names)
            used.add(part.start)
    return stated, used


def _beside(
    last: Part | None, word: Part, after: Part | None, spec: Spec
) -> Iterator[tuple[Part, tuple[str, ...]]]:
    """The day that a word tells of, with its fields: the one behind it, else the one before it.

    A word that ends the line of the day before it is of that one."""
    ends = _behind(word, spec) if last and DAY_HINT.match(last.text) else ()
    leads = _before(word, spec) if after and DAY_HINT.match(after.text) else ()
    of_line = bool(ends) and word.mark == " " and after is not None and after.mark != " "
    if after and leads and not of_line:
        yield after, leads
    elif last and ends:
        yield last, ends


def _is_joint(cell: Held, spec: Spec) -> bool:
    """Whether a cell is nothing but words, of which some lead days."""
    words = [part for part in cell.parts if _WORD.fullmatch(part.text)]
    return len(words) == len(cell.parts) >= _FEWEST_WORDS and any(_before(word, spec) for word in words)


def _before(word: Part, spec: Spec) -> tuple[str, ...]:
    return tuple(name for name, led, _ in spec.days if led.search(word.text))


def _behind(word: Part, spec: Spec) -> tuple[str, ...]:
    return tuple(name for name, _, ended in spec.days if ended.match(word.text))
