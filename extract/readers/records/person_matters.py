"""Tables of people with a column, or a row, a matter: 姓名 | 资格证件 | 劳动合同 | 健康检查."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import once
from extract.reading.source import Source
from extract.reading.stops import DAY_HINT
from extract.values.persons import could_be_person
from schemas import patterns
from schemas.document import Cell

_SAID = r"(?:的?(?:情况|信息|材料|记录|状况|证明|抽查|核查|查验|抽样|details|record)){0,2}"
_MATTERS = {
    "持证": patterns.compile(
        rf"[^\W\d]{{0,8}}?(?:持证|资格|资质|证件|证书|(?:操作|作业|上岗|人员)证|上岗){_SAID}"
        r"|certificates?|licen[cs]es?|qualifications?"
    ),
    "劳动合同": patterns.compile(
        rf"[^\W\d]{{0,4}}?(?:合同|劳动关系|用工)(?:签订|履行)?{_SAID}|(?:employment|labou?r)?contracts?"
    ),
    "体检": patterns.compile(
        rf"[^\W\d]{{0,6}}?(?:体检|健康检查|健康监护|健康体检|健康状况){_SAID}"
        r"|(?:medical|health)(?:exam(?:ination)?|check|surveillance)s?"
    ),
}
"""What a header is of, by its whole text; the words by which groups know their matter."""

_PERSON = patterns.compile(r"姓名|人员|员工|职工|从业者|person|name|employee|worker")
_BESIDE = patterns.compile(r"[\n（(/／、，,]|(?<=[^\W\x00-\x7f]{2})[ \u3000]")
_SHORTEST, _LONGEST_HEAD, _FEWEST = 14, 24, 2
_NAMING = {
    "personnel": patterns.compile("证|资格|准操|作业"),
    "employment": patterns.compile("合同|劳动|聘|用工|签订"),
    "medical_exams": patterns.compile("体检|健康|检查"),
}
"""Words of headers that tell whose column it is, where facts of several matters stand in one row."""


class PersonMatter(NamedTuple):
    """What a table tells of a person in a matter: the cells of both, and the cell that heads the matter.

    `line`: the row of the person; where people stand side by side, the column."""

    block: int
    line: int
    name: Cell
    matter: str
    head: Cell
    cell: Cell


@once
def stated(source: Source) -> list[PersonMatter]:
    """What tables with a column or a row a matter tell, person by person."""
    return [
        one for grid in grids(source).values() for one in (*_of(grid, across=True), *_of(grid, across=False))
    ]


@once
def places(source: Source) -> frozenset[tuple[int, int]]:
    """The rows of such tables, block and row: what stands beside a cell in them is of another matter."""
    return frozenset((one.block, one.cell.row) for one in stated(source))


def others(grid: Grid, row: int, table: str) -> frozenset[int]:
    """The columns that belong to another matter than a kind of table, where a header names several.

    A bare header (有效期至, 日期) goes with the last one before it that names a matter."""
    if table not in _NAMING:
        return frozenset()
    cells = grid.anchors.get(row, ())
    texts = [grid.text(cell) if cell.end - cell.start <= _LONGEST_HEAD else "" for cell in cells]
    stated = [[name for name, words in _NAMING.items() if words.search(text)] for text in texts]
    if len({names[0] for names in stated if len(names) == 1}) < _FEWEST:
        return frozenset()
    found: set[int] = set()
    last: list[str] = []
    for cell, names, text in zip(cells, stated, texts, strict=True):
        last = names or last
        if len(last) == 1 and last != [table] and not _PERSON.search(text.lower()):
            found.add(cell.column)
    return frozenset(found)


def _of(grid: Grid, *, across: bool) -> Iterator[PersonMatter]:
    """The cells of matters; `across`: headed by the first row that names some, else by the first column."""
    at = _header(grid, across=across)
    if at is None:
        return
    heads = _heads(grid, at, across=across)
    found: list[PersonMatter] = []
    for line in range(at + 1, grid.rows if across else grid.block.columns):
        name = _cell(grid, line, _person_at(grid, at, across=across), across=across)
        if name is None or not _names(grid.text(name)):
            break
        for i, (head, matter) in heads.items():
            cell = _cell(grid, line, i, across=across)
            if cell and cell is not name:
                found.append(PersonMatter(grid.index, line, name, matter, head, cell))
    if len({one.matter for one in found if _tells(grid, one.cell)}) >= _FEWEST:
        yield from found


def _header(grid: Grid, *, across: bool) -> int | None:
    """The row (the column) that heads two matters or more and the people; only the first few may."""
    for at in range(min(_FEWEST, grid.rows if across else grid.block.columns)):
        if len({matter for _, matter in _heads(grid, at, across=across).values()}) >= _FEWEST:
            return at if _person_at(grid, at, across=across) >= 0 else None
    return None


def _heads(grid: Grid, at: int, *, across: bool) -> dict[int, tuple[Cell, str]]:
    """The cells of a header that name matters, by column (by row), with the matters."""
    found: dict[int, tuple[Cell, str]] = {}
    for i in range(grid.block.columns if across else grid.rows):
        cell = _cell(grid, at, i, across=across)
        if cell and (matter := _matter(grid.text(cell))):
            found[i] = (cell, matter)
    return found


def _person_at(grid: Grid, at: int, *, across: bool) -> int:
    """Where the header names the people: before all matters; -1 where it does not."""
    first = min(_heads(grid, at, across=across))
    for i in range(first):
        text = grid.text(_cell(grid, at, i, across=across))
        if len(text) <= _LONGEST_HEAD and _PERSON.search(text.lower()):
            return i
    return -1


def _cell(grid: Grid, line: int, i: int, *, across: bool) -> Cell | None:
    """The cell that begins in a place; null for the further places of one that spans several."""
    place = (line, i) if across else (i, line)
    cell = grid.at.get(place)
    return cell if cell and (cell.row, cell.column) == place else None


def _matter(text: str) -> str:
    if len(text) > _LONGEST_HEAD:
        return ""
    key = labels.key(labels.without_notes(text))
    return next((matter for matter, words in _MATTERS.items() if words.fullmatch(key)), "")


def _names(text: str) -> bool:
    """Whether a cell names one person, with a post beside the name or none."""
    name = _BESIDE.split(text, maxsplit=1)[0].strip()
    return len(text) <= _LONGEST_HEAD and could_be_person(name)


def _tells(grid: Grid, cell: Cell) -> bool:
    """Whether a cell tells a day and more."""
    return len(text := grid.text(cell)) >= _SHORTEST and DAY_HINT.search(text) is not None
