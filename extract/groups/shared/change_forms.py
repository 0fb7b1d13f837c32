"""Forms of changes (项目 | 变更 | 核实情况; 项目 | 变更前 | 变更后): what is told there of a field."""

from __future__ import annotations

import re

from extract.readers.fields import check_marks, joint_labels
from extract.readers.fields.labelled import Labelled
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, once
from extract.reading.source import Source
from extract.values.mere_answers import is_answer
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN

_FORMER = patterns.compile(
    r"(?:变更|更改|调整|修改|扩大|缩小|扩项|变化|变动|搬迁)之?前[^\W\d]{0,4}"
    r"|原(?:(?:来|有|内容|证书|地址|名称|信息|范围|认证范围)[^\W\d]{0,4})?"
    r"|(?:上|前)(?:一?次|一?年度?|一?周期)[^\W\d]{0,6}|(?:before|previous|former|old)[ a-z]{0,20}",
    re.I,
)
_LATTER = patterns.compile(
    r"(?:变更|更改|调整|修改|扩大|缩小|扩项|变化|变动|搬迁)之?后[^\W\d]{0,4}"
    r"|[现新](?:在|有|内容|证书|地址|名称|信息|范围|认证范围|场)?[^\W\d]{0,4}"
    r"|(?:本|此|当)(?:次|前|年度?)[^\W\d]{0,6}|(?:after|current|present|new|now)[ a-z]{0,20}",
    re.I,
)

_ALTERED = patterns.compile(r"变|不一致|不相?符|不同")
_UNALTERED = patterns.compile(r"[无未没不][^，,。；;]{0,6}变")
"""In an answer: that something has changed, that it has not."""

_BOXES = f"{TICKED}{EMPTY}{UNKNOWN} "
_CHANGED = patterns.compile(rf"[{_BOXES}]{{0,3}}(?:有|是|已?变[更化])\s?(?:[，,：:；;（(]|\s)")
"""What is ticked begins so where it goes on with what has changed."""

_ADDRESS = patterns.compile(
    r"(?!.{0,80}(?:由|变更|改[为至成]|迁|^原(?!平)|原址|原地|曾|旧址|一致|不变))(?=.{0,20}?[省市区县州旗])[^，,。；;：:\n\d]{4,40}[路街道巷镇乡村园区大厦号][^，,。；;：:\n]{0,40}"
)
"""An address alone, as a form of changes has it behind the answer."""


def address(source: Source, found: Labelled, value: Piece, whose: re.Pattern[str]) -> Piece | None:
    """The address that a value tells: the ticked one of several; where the value only answers whether there
    is a change, or is what was before one, the address behind that. Null for none."""
    chosen = check_marks.chosen(source, value)
    if is_former(source, found) or is_answer(value.text) or (chosen and is_answer(chosen.text)):
        behind = _behind(source, found)
        own = behind and own_part(source, found, behind, whose)
        return own if own and _ADDRESS.fullmatch(own.text) else None
    return None if chosen and chosen.text != value.text and _CHANGED.match(chosen.text) else chosen


def is_former(source: Source, found: Labelled) -> bool:
    """Whether a value stands under a header that says what was before a change (变更前), and what stands
    behind it does not say that it still holds (一致, 无变化, /)."""
    grid = grids(source).get(found.block) if found.how == "right" else None
    cell = grid.cell_at(found.start) if grid else None
    if grid is None or cell is None:
        return False
    over = [row for row, column in _heads(source).get(found.block, ()) if column == cell.column]
    low = max((row for row in over if row < cell.row), default=None)
    if low is None or any(_is_band(grid, row) for row in range(low + 1, cell.row)):
        return False
    behind = [grid.text(one) for one in grid.anchors.get(cell.row, ()) if one.column > cell.column]
    return not all(map(_holds, filter(None, behind)))


def _holds(text: str) -> bool:
    """Whether a text answers that nothing has changed."""
    return is_answer(text) and (not _ALTERED.search(text) or _UNALTERED.search(text) is not None)


@once
def _heads(source: Source) -> dict[int, list[tuple[int, int]]]:
    """By table: the row and column of each head over what was before a change, beside one of what is now."""
    found: dict[int, list[tuple[int, int]]] = {}
    for block, grid in grids(source).items():
        for row, cells in grid.anchors.items():
            former = [one for one in cells if _FORMER.fullmatch(grid.text(one))]
            if former and any(_LATTER.fullmatch(grid.text(one)) for one in cells if one not in former):
                found.setdefault(block, []).extend((row, one.column) for one in former)
    return found


def _is_band(grid: Grid, row: int) -> bool:
    """Whether a row has one text alone, as over the next part of a form."""
    return sum(not grid.is_blank(one) for one in grid.anchors.get(row, ())) == 1


def _behind(source: Source, found: Labelled) -> Piece | None:
    """What stands in its row right of a value (注册地址 | □有 ☑无 | 宁川市新禾路8号); else null."""
    grid = grids(source).get(found.block) if found.how == "right" else None
    cell = grid.cell_at(found.start) if grid else None
    if grid is None or cell is None:
        return None
    row = [one for one in grid.anchors.get(cell.row, ()) if one.column > cell.column]
    stated = [one for one in row if not (grid.is_blank(one) or is_answer(grid.text(one)))]
    return grid.piece(stated[0]) if len(stated) == 1 else None


def own_part(source: Source, found: Labelled, value: Piece, whose: re.Pattern[str]) -> Piece | None:
    """Of values that are joined as the names in their label (注册/经营地址), the one whose name matches; a
    value that is not joined itself."""
    parts = joint_labels.named_parts(source, found.label.text, value, close=True)
    if not parts:
        return value
    return next((part for name, part in parts if whose.search(name)), None)
