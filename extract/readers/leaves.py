"""What the groups share: cleaned text, leaves with their other places, where a report's cover ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from extract import labels
from extract.readers.dates import short_years
from extract.readers.fields import printed_requirements
from extract.readers.fields.labelled import Labelled
from extract.readers.tables import nested_tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import Piece, Unit, block_at, once
from extract.reading.source import Source
from extract.values.dates import FoundDate
from extract.values.found import letters
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf, Mention
from schemas.record import Model

T = TypeVar("T")
M = TypeVar("M", bound=Model)

COVER, FORM, PROSE = 0, 1, 2
"""Ranks of a place: a fact has the value of the cover, else of a labelled form or table, else of prose."""

_LONGEST_COVER = 4000
_HEAD = 3000
_LONGEST_TITLE = 60
_NOTHING = r"(?:N[/.]?A\.?|none|nil|null|nan|undefined|not applicable|no (?:data|records?))"
_NO_RECORD = (
    r"[（(<【\[]?\s?(?:(?:查询)?结果\s?[:：]\s?)?"
    r"(?:空值?|暂?无(?:相关)?(?:数据|记录|内容|信息|结果)?|未(?:录入|查到(?:相关)?(?:数据|记录)?))\s?[)）>】\]]?"
)
"""How a system prints that it has nothing."""

_BLANK = patterns.compile(
    rf"[\s/\\／＼\-—–―－﹣−─_＿无·.…*]*|不适用|{_NOTHING}|未填|略|{_NO_RECORD}"
    rf"|(?:无|不适用)\s?[/／(（]?\s?{_NOTHING}\s?[)）]?|{_NOTHING}\s?[/／(（]?\s?(?:无|不适用)\s?[)）]?",
    re.I,
)
_GAP = patterns.compile(r"(?<=[!-~])\s+(?=[!-~])")
_THIS = patterns.compile(
    r"(?:本|此)次(?:现场|第?[一二]阶段|监督|再认证|初次|认证){0,2}审核"
    r"|审核组(?:在|本次|共|开具|提出|发现|开出)|this audit",
    re.I,
)
_FIELD = patterns.compile(r"[^\s:：]{2}\s?[:：]")
_ROW_NUMBER = patterns.compile(r"\s*\d{1,3}(?:\.\d{1,2}){0,3}[.、]?\s*")
_NO_HEAD = patterns.compile(r"[:：\d。]")
_SEVERAL, _SHORT_HEAD = 2, 40
_TALLEST = 40
_OF_PAIRS = 2
"""Labels of contracts, two of which make a form one of them."""

_TALLEST_CARD = 12
_TYPES = frozenset(
    {"类型", "类别", "活动", "活动类型", "记录类型", "记录类别", "事项", "type", "kind", "recordtype"}
)
"""Labels that say of what kind a card is."""

_PARTED = 4
_TRAILING = " \t\n\u3000；;，,、。"
_INTERNAL = patterns.compile(
    r"(?:内部?审(?!批|议|查)|管理评审)(?![^，,。；;：:\n]{0,8}(?:有效性|充分性)\s?[:：])|internal\s{1,3}audit",
    re.I,
)


class Candidate(NamedTuple, Generic[T]):
    """A place of a fact: its value, range and rank (`COVER`, `FORM`, `PROSE`)."""

    value: T | None
    start: int
    end: int
    rank: int = FORM


def clean(text: str) -> str:
    """A name or text as written, without white space beside Chinese and with letters and digits in one width.

    >>> clean("天津 示例（北京） 有限公司"), clean("Sample  Works Co., Ltd"), clean("３Ｄ 打印：０～９")
    ('天津示例（北京）有限公司', 'Sample Works Co., Ltd', '3D打印：0～9')
    """
    return "".join(_GAP.sub("\0", letters(text).strip()).split()).replace("\0", " ")


def is_blank(text: str) -> bool:
    """Whether a field is left open or crossed out (/, 无, N/A), or a system has nothing (NULL, 无记录).

    >>> [is_blank(t) for t in ("", " / ", "无", "N/A", "____", "－", "甲")]
    [True, True, True, True, True, True, False]
    >>> [is_blank(t) for t in ("NULL", "查询结果：无记录", "(空)", "暂无数据", "空压机", "无锡")]
    [True, True, True, True, False, False]
    """
    return _BLANK.fullmatch(text.strip()) is not None


_UNTOLD = patterns.compile(
    r"(?:暂|尚|均)?(?:未|无|没有)(?:见|提供|填写?|标注|标识|标明|登记|办理|取得|编号|注明|写明|出示|记录|查到|查见|证|代码|号)"
    r"|不详|不明|缺失?|待补充?|not (?:provided|available|shown|seen|recorded|registered)|missing|unknown",
    re.IGNORECASE,
)


def is_untold(text: str) -> bool:
    """Whether a field for a number says that there is none, or that it was not seen.

    >>> [is_untold(t) for t in ("未提供", "未见", "无证", "Not provided", "/", "未字第12号", "CPCD30")]
    [True, True, True, True, True, False, False]
    """
    return is_blank(text) or _UNTOLD.fullmatch(text.strip()) is not None


def trimmed(source: Source, start: int, end: int) -> tuple[int, int]:
    """The range without separators at its ends."""
    text = source.text[start:end]
    left = len(text) - len(text.lstrip(_TRAILING))
    right = len(text.rstrip(_TRAILING))
    return (start + left, start + right) if right > left else (start, start)


def gather(source: Source, candidates: Iterable[Candidate[T]]) -> Leaf[T] | None:
    """The leaf of the best place, its other places as mentions in reading order; null without any place."""
    places = {(c.start, c.end): c for c in candidates}
    ordered = sorted(places.values(), key=lambda c: (c.rank, c.value is None, c.start))
    if not ordered:
        return None
    best, *others = ordered
    leaf = source.leaf(best.value, best.start, best.end)
    leaf.mentions = mentions(source, [c for c in others if c.start >= best.end or c.end <= best.start])
    return leaf


def mentions(source: Source, candidates: Iterable[Candidate[T]]) -> list[Mention[T]]:
    """The places as mentions in reading order."""
    return [source.mention(c.value, c.start, c.end) for c in sorted(candidates, key=lambda c: c.start)]


def text_leaf(source: Source, piece: Piece | None) -> Leaf[str] | None:
    """A leaf of the piece's cleaned text; null where it is blank."""
    if piece is None or is_blank(piece.text):
        return None
    return source.leaf(clean(piece.text), piece.start, piece.end)


def date_candidate(found: FoundDate, rank: int = FORM) -> Candidate[str]:
    """A place of a date."""
    return Candidate(found.value, found.start, found.end, rank)


def first_date(source: Source, piece: Piece) -> FoundDate | None:
    """The first date of a date field."""
    found = short_years.read(source, source.text[piece.start : piece.end], piece.start)[0]
    return found[0] if found else None


def date_field(source: Source, places: Iterable[Labelled]) -> list[Candidate[str]]:
    """The first date after each label."""
    return [
        date_candidate(found, rank(source, place))
        for place in places
        if (found := first_date(source, place)) is not None
    ]


def rank(source: Source, place: Labelled) -> int:
    """The rank of a labelled place."""
    return COVER if place.label.start < cover_end(source) else FORM


@once
def cover_end(source: Source) -> int:
    """Where the cover ends: at the first numbered heading, 0 when the report begins with one."""
    for section in sections.all_sections(source):
        if section.number:
            return min(section.start, _LONGEST_COVER)
    return min(len(source.text), _HEAD)


def in_head(source: Source, offset: int) -> bool:
    """Whether a place is in the report's beginning (cover, first form) or in a running header or footer."""
    return offset < max(cover_end(source), _HEAD) or offset >= body_end(source)


@once
def body_end(source: Source) -> int:
    """Where the body ends and running headers and footers begin."""
    return max((block.end for block in source.document.body), default=len(source.text))


def elsewhere(source: Source, offset: int, group: str) -> bool:
    """Whether a place speaks of another activity (internal audit, management review, training …).

    By the headings above it (`sections.elsewhere` of the group), the title of its row in a form or table, or
    by its own line before it."""
    names = labels.sections(group)["elsewhere"]
    other = sections.within(source, offset, names) or beside_elsewhere(source, offset, names)
    return other or (group == "audit" and _in_contract(source, offset))


def _in_contract(source: Source, offset: int) -> bool:
    """Whether a place is in the small form of a contract (合同类型 | …, 甲方 | …, 结束日期 | …)."""
    grid = grids(source).get(block_at(source, offset))
    if grid is None or grid.rows > _TALLEST_CARD:
        return False
    stated = {key for cell in grid.block.cells for key in grid.keys(cell)}
    return len(stated & {*labels.hints("contract")}) >= _SEVERAL


def beside_elsewhere(source: Source, offset: int, names: list[str]) -> bool:
    """As `elsewhere`, but for the headings: by the title of a place's row or by its own line before it."""
    if _titled(source, offset, names) or _headed(source, offset, names) or _typed(source, offset, names):
        return True
    low = max(offset - 200, 0)
    line = max(source.text.rfind("\n", low, offset) + 1, low)
    title, tab, before = source.text[line:offset].partition("\t")
    return speaks_of(_INTERNAL, printed_requirements.subject(title) + tab + before if tab else title)


def speaks_of(other: re.Pattern[str], before: str) -> bool:
    """Whether words speak of another activity and not, after that, of this audit again (本次审核 …)."""
    last = max((m.end() for m in other.finditer(before)), default=-1)
    return last >= 0 and _THIS.search(before, last) is None


def _titled(source: Source, offset: int, names: list[str]) -> bool:
    """Whether a title at the left of a place's row in a table has one of the names in it: the first cell, or
    labels that stand over several rows behind it (检查评审 | 内审 | 组长 …); of a table in a cell the
    one before the cell."""
    titles = (worded_title(source, offset), *labels_over(source, offset), *_of_holder(source, offset))
    return any(labels.has_name(printed_requirements.subject(title), names) for title in titles if title)


def _of_holder(source: Source, offset: int) -> list[str]:
    """The label right before the cell that a place's table stands in."""
    grid = grids(source).get(block_at(source, offset))
    return nested_tables.titles(grid)[:1] if grid else []


def labels_over(source: Source, offset: int) -> list[str]:
    """The labels between the first cell of a place's row and the place that stand over several rows.

    In a text, which has no spans, the cells under such a label are blank, as all before them are."""
    grid = grids(source).get(block_at(source, offset))
    cell = grid.cell_at(offset) if grid else None
    if grid is None or cell is None:
        return []
    found: dict[Cell, str] = {}
    bare = True
    for column in range(cell.column):
        one = grid.at.get((cell.row, column))
        bare = bare and one is not None and (grid.is_blank(one) or one.row < cell.row)
        over = _word_above(grid, one) if one and bare else one
        if column and over and (over is not one or one.row_span > cell.row_span):
            found[over] = grid.text(over)
    return [text for text in found.values() if 0 < len(text) <= _LONGEST_TITLE]


def _word_above(grid: Grid, cell: Cell) -> Cell | None:
    """A cell, or over a blank one the next with words in its column; null where another first cell begins."""
    row, one = cell.row, cell
    while grid.is_blank(one):
        first, row = grid.at.get((row, 0)), row - 1
        begun = first is not None and first.row == row + 1 and not grid.is_blank(first)
        above = grid.at.get((row, cell.column))
        if begun or above is None or row < cell.row - _TALLEST:
            return None
        one = above
    return one


def _typed(source: Source, offset: int, names: list[str]) -> bool:
    """Whether a place is in a card of labels and values that says of what kind it is (类型 | 合规性评价)."""
    grid = grids(source).get(block_at(source, offset))
    if grid is None or grid.block.columns != _OF_PAIRS:
        return False
    for row in range(min(grid.rows, _SEVERAL + 1)):
        label, value = grid.at.get((row, 0)), grid.at.get((row, 1))
        if label and value and label != value and not _TYPES.isdisjoint(labels.short_keys(grid.text(label))):
            return labels.has_name(grid.text(value)[:_LONGEST_TITLE], names)
    return False


def _headed(source: Source, offset: int, names: list[str]) -> bool:
    """Whether a place is in a cell of several fields under a head that has one of the names."""
    grid = grids(source).get(block_at(source, offset))
    cell = next((c for c in grid.block.cells if c.start <= offset < c.end), None) if grid else None
    if grid is None or cell is None or not cell.row or len(_FIELD.findall(grid.text(cell))) < _SEVERAL:
        return False
    above, row = cell.row - 1, grid.anchors[cell.row]
    while cell.row - _PARTED < above > 0 and _of_fields(grid, grid.anchors.get(above, [])):
        above -= 1  # a row that a page break parts
    heads = grid.anchors.get(above, [])
    if len(heads) < _SEVERAL or [c.column for c in heads] != [c.column for c in row]:
        return False
    if any(len(grid.text(one)) > _SHORT_HEAD or _NO_HEAD.search(grid.text(one)) for one in heads):
        return False
    return _of_fields(grid, row) and labels.has_name(grid.text(grid.at[above, cell.column]), names)


def _of_fields(grid: Grid, row: list[Cell]) -> bool:
    """Whether each cell of a row tells a field."""
    return bool(row) and all(_FIELD.search(grid.text(one)) for one in row)


def row_title(source: Source, offset: int) -> str:
    """The title of the row of a table that a place is in; empty outside tables and in the title itself."""
    grid = grids(source).get(block_at(source, offset))
    if grid is None or offset >= grid.block.end:
        return ""
    cells = grid.block.cells
    at = bisect_right(cells, offset, key=lambda cell: cell.start) - 1
    return _title_of(grid, cells[at]) if at >= 0 else ""


def worded_title(source: Source, offset: int) -> str:
    """As `row_title`; of a row that begins with its number, and perhaps a code, the words behind it
    (12 | crit_law | 准则·法规 | …)."""
    title = row_title(source, offset)
    grid = grids(source).get(block_at(source, offset)) if _ROW_NUMBER.fullmatch(title) else None
    cell = grid.cell_at(offset) if grid else None
    if grid is None or cell is None:
        return title
    before = (grid.text(one) for one in grid.anchors.get(cell.row, ()) if 0 < one.column < cell.column)
    return next((text for text in before if not text.isascii()), title)


def cell_title(source: Source, unit: Unit) -> str:
    """The title of the row of a cell, as `row_title`; empty for a paragraph."""
    grid = grids(source).get(unit.block)
    return _title_of(grid, unit.cell) if grid and unit.cell else ""


def _title_of(grid: Grid, cell: Cell) -> str:
    title = grid.title_of(cell.row) if cell.column else ""
    title = title if len(title) <= _LONGEST_TITLE else ""
    topic = (grid.text(grid.topic_over(cell.row)) or grid.question_over(cell.row)).partition("\n")[0]
    return f"{title}\n{topic}" if topic and len(topic) <= _LONGEST_TITLE else title
