"""Scopes in rows of a table that has no header: the system in one cell, its scope in the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from extract import labels
from extract.groups.conclusion.ratings.words import is_rating
from extract.groups.shared import change_forms
from extract.readers.fields.labelled import Labelled
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, next_body_block
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell
from schemas.report import Place

Systems = Callable[[str], list[str]]
"""The system codes that a text names."""

_PLACE_WORDS: dict[Place, tuple[str, ...]] = {
    "audit": ("审核", "评审", "本次"),
    "certificate": ("发证", "证书", "认证", "颁证", "推荐", "注册"),
    "system": ("体系", "手册", "组织", "自述", "申请"),
}
_CLAUSE_NUMBER = patterns.compile(r"[A-Z]{0,5}\s?\d{1,2}(?:\.\d{1,2}){0,4}(?:\s?[a-z][)）])?")
_WHETHER = patterns.compile(r"是否|有无|有没有|能否|[?？]|\b(?:is|are|has|have|does|do) ", re.I)
_SIGN = patterns.compile(r"(?:Y|N|C|NC|OK|YES|NO|OFI|OBS?|[√×✓✗是否])(?:\s{1,3}[\w、,-]{1,20})?", re.I)
"""The sign that a list judges with; behind it may stand the number of what was found."""

_SAYS = patterns.compile(r"(?:自述|声明|自报|自定)[:：\s]*$")
_OF_SCOPE = patterns.compile(r"范围|边界|[Ss]cope")
_LABEL_OF_PERMIT = patterns.compile(
    r"(?:行政|资质|生产|经营)?许可证?(?:名称|种类|类别|编号|文件)?|(?:证照|资质|证书|证件)(?:名称|种类|类别)|持证(?:人|单位|者)|持有[人者]"
    r"|(?:permit|licen[cs]e)(?:name|no|number|type|holder)?|holder|issuingauthority"
)
_FOREIGN = patterns.compile(r"[A-Z][A-Za-z .]{2,30}(?=\s[^\x00-\x7f])")
_BARE = frozenset({"范围", "scope", "许可范围"})
_ROWS_OF_PERMIT, _LONGEST_LABEL, _LONGEST_SYSTEM, _LONGEST_HEAD, _SHORTEST_SCOPE = 8, 16, 40, 24, 4
_FEWEST_CARDS, _MOST_PLACES, _LONGEST_PLACE = 2, 6, 12

_IS_SCOPE = patterns.compile(
    r"(?:活动|过程|生产|销售|制造|加工|安装|施工|维修|经营|贸易|运输|开发|设计|[的、和及]服务)\s?$|所涉及"
)
"""A cell that has a system's words and is the scope itself, with a remark behind it."""


def rows(source: Source, found: Labelled, systems: Systems) -> list[tuple[Piece, Piece]]:
    """The rows of system and scope of a label: beside it in its table, or in the table after it."""
    if found.how in ("right", "below"):
        grid = grids(source).get(found.block)
        return (
            _under_systems(grid, found, systems)
            or list(_under_title(grid, found, systems))
            or list(_beside(grid, found, systems))
            or _in_card(grid, found, systems)
        )
    following = next_body_block(source, found.block)
    if found.text or found.how != "next" or following is None:
        return []
    return table(grids(source).get(following[0]), systems)


def is_of_scope(source: Source, found: Labelled) -> bool:
    """Whether what an organization says of itself (组织自述) is its scope: right under one in a form."""
    if not _SAYS.search(found.label.text):
        return True
    grid = grids(source).get(found.block)
    cell = grid.cell_at(found.label.start) if grid else None
    over = grid.at.get((cell.row - 1, cell.column)) if grid and cell else None
    return grid is not None and _OF_SCOPE.search(grid.text(over)) is not None


def is_checked(source: Source, found: Labelled) -> bool:
    """Whether a label and its value are the topic and the record of a checklist: a clause's number before
    them, boxes or a verdict behind (4.3 | 体系范围 | … | ■Y □N); or a number, and a question whether."""
    grid = grids(source).get(found.block)
    cell = grid.cell_at(found.label.start) if grid and found.how == "right" else None
    if grid is None or cell is None or not cell.column:
        return False
    row = [one for one in grid.anchors[cell.row] if not grid.is_blank(one)]
    first, behind = grid.text(row[0]), [one for one in row if one.start > cell.start]
    if first.isdecimal() and _WHETHER.search(grid.text(cell)):
        return any(_is_verdict(grid, one) for one in behind)
    last = row[-1]
    judged = last.start > found.start and (grid.is_choice(last) or is_rating(grid.text(last)))
    return judged and _CLAUSE_NUMBER.fullmatch(first) is not None


def _is_verdict(grid: Grid, cell: Cell) -> bool:
    """Whether a cell is boxes, a rating, or the sign of one with the number of a nonconformity (N 02)."""
    text = grid.text(cell)
    return grid.is_choice(cell) or is_rating(text) or _SIGN.fullmatch(narrow(text)) is not None


def is_apart(source: Source, found: Labelled) -> bool:
    """Whether a value is the scope of a permit, or what a scope was before a change."""
    return change_forms.is_former(source, found) or (
        labels.key(found.label.text) in _BARE and in_permit(source, found)
    )


def before_in_line(source: Source, place: Labelled, starts: list[int]) -> bool:
    """Whether one of some offsets lies behind a value in its line."""
    stop = source.text.find("\n", place.end)
    return any(place.end <= at and (stop < 0 or at < stop) for at in starts)


def in_permit(source: Source, place: Labelled) -> bool:
    """Whether a bare 范围 stands in a form that begins with a permit (许可 | … | 证号 | …)."""
    grid = grids(source).get(place.block)
    if grid is None or place.label.start >= grid.block.end or grid.rows > _ROWS_OF_PERMIT:
        return False
    cells = [cell for row in range(grid.rows) for cell in grid.anchors.get(row, ())]
    return any(_LABEL_OF_PERMIT.fullmatch(key) for cell in cells for key in _heads(grid.text(cell)))


def _heads(text: str) -> tuple[str, str]:
    """The keys of a cell's begin and of its first line or foreign words."""
    foreign = _FOREIGN.match(text)
    return labels.key(text[:_LONGEST_LABEL]), labels.key(foreign[0] if foreign else text.partition("\n")[0])


def table(grid: Grid | None, systems: Systems) -> list[tuple[Piece, Piece]]:
    """The rows of a table in which each is a system and its scope; nothing of any other table."""
    if grid is None or grid.block.columns > 3:
        return []
    pairs = [_pair(grid, row, 0, systems) for row in range(grid.rows)]
    stated = [pair for pair in pairs if pair is not None]
    return stated if len(stated) == len(pairs) else []


def _beside(grid: Grid | None, found: Labelled, systems: Systems) -> Iterator[tuple[Piece, Piece]]:
    """The rows right of a label: those that it spans, and those under it whose first cell is blank."""
    if grid is None:
        return
    label = _label_cell(grid, found)
    column = label.column + label.column_span if label else 0
    for row in range(label.row if label else 0, grid.rows):
        first = grid.at.get((row, label.column)) if label else None
        if label is None or (first is not None and first is not label and not grid.is_blank(first)):
            return
        pair = _pair(grid, row, column, systems)
        if pair is None:
            return
        yield pair


def _under_title(grid: Grid | None, found: Labelled, systems: Systems) -> Iterator[tuple[Piece, Piece]]:
    """The rows of system and scope under a label that is a row of its own."""
    label = _label_cell(grid, found) if found.how == "below" or not found.text else None
    if (
        grid is None
        or label is None
        or any(one is not label and not grid.is_blank(one) for one in grid.anchors[label.row])
    ):
        return
    for row in range(label.row + label.row_span, grid.rows):
        pair = _pair(grid, row, 0, systems)
        if pair is None:
            return
        yield pair


def _under_systems(grid: Grid | None, found: Labelled, systems: Systems) -> list[tuple[Piece, Piece]]:
    """The cells right of a label, each under a header that names its system, a row of such headers above."""
    label = _label_cell(grid, found)
    if grid is None or label is None:
        return []
    cells = [c for c in grid.anchors.get(label.row, ()) if c.column > label.column]
    for row in range(label.row if len(cells) > 1 else 0):
        heads = [grid.piece(c) for c in grid.anchors.get(row, ()) if c.column > label.column]
        named = [systems(head.text) if len(head.text) <= _LONGEST_HEAD else [] for head in heads]
        distinct = {codes[0] for codes in named if len(codes) == 1}
        if len(heads) == len(cells) == len(distinct):
            pairs = zip(heads, map(grid.piece, cells), strict=True)
            return [(head, piece) for head, piece in pairs if len(piece.text) >= _SHORTEST_SCOPE]
    return []


def _in_card(grid: Grid | None, found: Labelled, systems: Systems) -> list[tuple[Piece, Piece]]:
    """The field of one of several cards in a table, each of which begins with its system (体系 | QMS | …)."""
    label = _label_cell(grid, found)
    if grid is None or label is None or found.how != "right":
        return []
    heads = [row for row in range(grid.rows) if _card_head(grid, row, systems) is not None]
    above = [row for row in heads if row < label.row]
    if len(heads) < _FEWEST_CARDS or not above:
        return []
    stated = _card_head(grid, above[-1], systems)
    return [(stated, Piece(found.start, found.end, found.text))] if stated else []


@cache
def _system_labels() -> frozenset[str]:
    return frozenset(map(labels.key, labels.columns("scopes")["system"]))


def _card_head(grid: Grid, row: int, systems: Systems) -> Piece | None:
    """The cell of the one system that a row begins with after the word for it."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if len(cells) < _FEWEST_CARDS or _system_labels().isdisjoint(grid.keys(cells[0])):
        return None
    named = grid.piece(cells[1])
    return named if len(named.text) <= _LONGEST_SYSTEM and len(systems(named.text)) == 1 else None


def further(source: Source, found: Labelled) -> list[Piece]:
    """The only cells beside a label in the further rows that it spans, or whose own label is blank."""
    grid = grids(source).get(found.block) if found.how == "right" else None
    label = _label_cell(grid, found)
    if grid is None or label is None:
        return []
    every: list[Piece] = []
    for row in range(label.row + 1, grid.rows):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        if len(cells) == 1 and cells[0].column > label.column:
            every.append(grid.piece(cells[0]))
        elif row >= label.row + label.row_span:
            break
    return every


def places(source: Source) -> Iterator[tuple[Place, Piece]]:
    """The places and scopes of tables under the word 范围 whose rows are a place each (本次审核 | …)."""
    for grid in grids(source).values():
        if grid.block.columns != 2 or not 2 <= grid.rows <= _MOST_PLACES or "范围" not in _first_key(grid):
            continue
        stated = [_row_of_place(grid, row) for row in range(1, grid.rows)]
        if all(stated) and len({row[0] for row in stated if row}) == len(stated):
            yield from (row for row in stated if row)


def _first_key(grid: Grid) -> tuple[str, ...]:
    cells = grid.anchors.get(0, ())
    return tuple(key for cell in cells[:1] for key in grid.keys(cell))


def _row_of_place(grid: Grid, row: int) -> tuple[Place, Piece] | None:
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if len(cells) != 2 or cells[0].end - cells[0].start > _LONGEST_PLACE:
        return None
    key = labels.key(grid.text(cells[0]))
    place = next((place for place, words in _PLACE_WORDS.items() if key.startswith(words)), None)
    return (place, grid.piece(cells[1])) if place else None


def _label_cell(grid: Grid | None, found: Labelled) -> Cell | None:
    cells = grid.block.cells if grid else ()
    return next((c for c in cells if c.start <= found.label.start < c.end), None)


def _pair(grid: Grid, row: int, column: int, systems: Systems) -> tuple[Piece, Piece] | None:
    """The system's cell at a place and the scope's after it."""
    cells = [cell for cell in grid.anchors.get(row, ()) if cell.column >= column and not grid.is_blank(cell)]
    if len(cells) != 2:
        return None
    stated, scope = grid.piece(cells[0]), grid.piece(cells[1])
    if len(stated.text) > _LONGEST_SYSTEM or len(scope.text) < _SHORTEST_SCOPE or not systems(stated.text):
        return None
    return None if _IS_SCOPE.search(stated.text) else (stated, scope)
