"""What stands under the name of a stage of the audit: a heading, a line or a row, then its days and mode.

第一阶段 / 日期：… / 方式：… and 第二阶段 / 日期：…: the labels are the same, the name over them tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extract import labels
from extract.groups.audit.time.amounts import NOT_THE_AUDIT
from extract.readers.dates import short_years
from extract.readers.fields import check_marks
from extract.readers.leaves import body_end, cover_end
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, Unit, numbering_end, once, piece, units
from extract.reading.source import Source
from extract.values.dates import FoundDate, FoundSpan
from schemas import patterns
from schemas.document import Cell

_NAME = patterns.compile(
    r"(?:初次|初审|初评|认证|审核|现场|的|第|关于|对)*(?:(?:(?P<first>[一1Ⅰ])|(?P<second>[二2Ⅱ]))\s?阶段|阶段\s?(?:(?P<first_>[一1Ⅰ])|(?P<second_>[二2Ⅱ])))的?(?:现场|文件)?"
    r"(?:审核|评审|实施|开展|执行|完成|活动|工作|的){0,4}(?:情况|概况|信息|回顾|安排|实施|时间|日期|简述|说明|记录|结果|概述|综述|过程|小结|总结|简况)?"
    r"|stage\s?(?:(?P<one>1|one|I)|(?P<two>2|two|II))(?:\saudit)?(?: details| dates| information)?",
    re.I,
)
_OWN = patterns.compile(
    r"(?:本次|此次|本轮|正式)(?:现场|认证){0,2}的?(?:现场)?(?:审核|评审)"
    r"(?:情况|概况|信息|安排|实施|时间|日期|简述|说明|记录)?"
)
"""What stands over the audit itself right after stage 1 (2.1 第一阶段审核, then 2.2 本次审核)."""

_BARE = {"一": 1, "1": 1, "Ⅰ": 1, "I": 1, "二": 2, "2": 2, "Ⅱ": 2, "II": 2}
_STAGES = patterns.compile(r"(?:审核)?阶段|stages?", re.I)
_WORDS = ("阶段", "tage", "TAGE")
_AROUND = " \t\u3000【】[]〔〕（）()<>《》■●◆▲*#:："
_BEFORE_DAY = patterns.compile(
    r"(?:^|[\n\t；;，,。])\s{0,4}(?:[^\W\d]{0,8}?(?:日期|时间|起止|起讫|期间|时段|日|date|dates|time|period)"
    r"|开始|起始|起|自|从|于|在|start|from|on)?\s?[:：]?[\s\t]{0,3}(?:自|从|于|在)?\s?$",
    re.I,
)
_OTHER = patterns.compile(
    r"关闭|整改|报告|问题|下发|计划|通知|文件|手册|批准|签发|签署|编制|提交|出具|发布|打印|盖章"
)
_BETWEEN = patterns.compile(
    r"[\s\t；;，,]{0,3}(?:[^\W\d]{0,6}?(?:止|结束|终止|截止|至|到|end|to|until))?\s?[:：]?[\s\t]{0,3}", re.I
)
_HOUR = (
    r"(?:上午|下午)?\s?(?:[01]?\d|2[0-4])(?:[:：][0-5]\d|\s?[时点](?!间)\s?(?:[0-5]?\d\s?分|[0-5]\d|半|整)?)"
)
_CLOCKS = patterns.compile(
    rf"(?<!\d)(?<!\d[:：])(?P<from>{_HOUR})\s?(?:[-—–~～至到]|to|until){{1,2}}\s?(?:当日|同日)?\s?(?P<to>{_HOUR})(?![\d:：])"
)
_PARTS = patterns.compile(r"(?P<half>[上下]午)?\s?(?P<h>\d{1,2})\s?[:：时点]?\s?(?P<min>\d{1,2}|半)?")
_PART = patterns.compile(r"[^\n\t；;]+")
_LABEL = patterns.compile(r"\s*(?:审核|实施)?(?:方式|形式|模式|mode|method)\s?[:：]\s?", re.I)
_REACH, _LONGEST_NAME, _MOST_DAYS, _DAY = 500, 24, 31, 10


class Block(NamedTuple):
    """The range under the name of a stage, the days told there and where its hours and mode stand."""

    stage: int
    start: int
    end: int
    first: FoundDate
    last: FoundDate
    clock: tuple[Piece, Piece] | None
    mode: Piece | None


@once
def blocks(source: Source) -> list[Block]:
    """The blocks of both stages in reading order; those without days are left out."""
    if not any(word in source.text for word in _WORDS):
        return []
    heads = list(_heads(source))
    found: list[Block] = []
    for i, (stage, _, low, high) in enumerate(heads):
        limit = heads[i + 1][1] if i + 1 < len(heads) else high
        if stated := _told(source, stage, low, min(high, limit)):
            found.append(stated)
    return found


def of(source: Source, stage: int) -> Block | None:
    """The first block of a stage; null without one."""
    return next((one for one in blocks(source) if one.stage == stage), None)


def in_stage1(source: Source, offset: int) -> bool:
    """Whether a place stands under the name of stage 1, where the report tells stage 2 apart."""
    found = blocks(source)
    return any(b.stage == 1 and b.start <= offset < b.end for b in found) and any(b.stage == 2 for b in found)


def _heads(source: Source) -> Iterator[tuple[int, int, int, int]]:
    """The names that stand alone: the stage, where the name and what is under it begin, where that ends."""
    last = body_end(source)
    stops = [b.start for b in source.document.blocks if b.kind == "heading"]
    after = -_REACH
    for unit in units(source):
        if unit.start >= last or unit.end - unit.start > _LONGEST_NAME + 8:
            continue
        grid = grids(source).get(unit.block) if unit.cell else None
        text = source.text[unit.start : unit.end]
        stage = _stage_of(text) if any(word in text for word in _WORDS) else 0
        if grid and unit.cell and text.strip() in _BARE:
            stage = _in_column(grid, unit.cell)
        near = unit.start - after < _REACH
        stage = stage or 2 * (near and _is_own(source, unit, text))
        if not stage:
            continue
        after = unit.end if stage == 1 else -_REACH
        if grid and unit.cell:
            yield stage, unit.start, unit.end, _cell_end(grid, unit.cell)
        else:
            stop = next((at for at in stops if at > unit.start), last)
            yield stage, unit.start, unit.end, min(stop, unit.end + _REACH, last)


def _stage_of(text: str) -> int:
    shown = _shown(text)
    match = _NAME.fullmatch(shown) if len(shown) <= _LONGEST_NAME else None
    return 0 if match is None else 1 if match["first"] or match["first_"] or match["one"] else 2


def _is_own(source: Source, unit: Unit, text: str) -> bool:
    """Whether a line, or a row over the whole of a form, is the title of the audit itself."""
    grid = grids(source).get(unit.block) if unit.cell else None
    row = grid.anchors.get(unit.cell.row, ()) if grid and unit.cell else ()
    if grid and any(one != unit.cell and not grid.is_blank(one) for one in row):
        return False
    return _OWN.fullmatch(_shown(text)) is not None


def _shown(text: str) -> str:
    """A title without its number and the marks around it (（一）第一阶段审核, 【2.1 第一阶段】)."""
    bare = text.strip()
    bare = bare[numbering_end(bare) :].strip(_AROUND)
    return bare[numbering_end(bare) :].strip(_AROUND)


def _in_column(grid: Grid, cell: Cell) -> int:
    """The stage whose bare number a cell is, under a head that says so."""
    head = grid.at.get((0, 0))
    stated = cell.column == 0 and cell.row > 0 and head is not None and _STAGES.fullmatch(grid.text(head))
    return _BARE.get(grid.text(cell), 0) if stated else 0


def _cell_end(grid: Grid, cell: Cell) -> int:
    """Where what a cell names ends: its rows, where it stands before them, else the table."""
    rows = range(cell.row, cell.row + cell.row_span)
    beside = [
        c
        for row in rows
        for c in grid.anchors.get(row, ())
        if c.column > cell.column and not grid.is_blank(c)
    ]
    if beside and cell.column == 0:
        return max(c.end for c in beside)
    return grid.block.end if not beside else cell.end


def _told(source: Source, stage: int, low: int, high: int) -> Block | None:
    text = source.text[low:high]
    dates, spans = short_years.read(source, text, low)
    begun = {span.first.start for span in spans}
    first = next(
        (
            one
            for one in dates
            if (lead := _lead(text, one, low)) is not None
            if lead or one.start in begun or not _on_cover(source, low)
        ),
        None,
    )
    if first is None:
        return None
    last = _last(text, low, first, dates, spans)
    if stage == 2 and first == last and low < cover_end(source):
        return None  # under the title of a cover: the day of the report
    return Block(stage, low, high, first, last, hours(source, low, high), _mode(source, low, high))


def hours(source: Source, low: int, high: int) -> tuple[Piece, Piece] | None:
    """The first two times of day in a range that are joined (9:00-16:30); null without such."""
    match = _CLOCKS.search(source.text, low, high)
    if match is None:
        return None
    return piece(source, *match.span("from")), piece(source, *match.span("to"))


def clock(text: str) -> str:
    """A time of day as HH:MM.

    >>> clock("9：00"), clock("下午4时半"), clock("12点")
    ('09:00', '16:30', '12:00')
    """
    match = _PARTS.match(text)
    if match is None:
        return text
    hour = int(match["h"]) + (12 if match["half"] == "下午" and int(match["h"]) < 12 else 0)
    return f"{hour:02}:{30 if match['min'] == '半' else int(match['min'] or 0):02}"


def _lead(text: str, one: FoundDate, low: int) -> str | None:
    """The label before a day that begins a line, cell or clause; null for any other day and other labels."""
    before = text[max(one.start - low - 24, 0) : one.start - low]
    lead = _BEFORE_DAY.search(before)
    if lead is None or len(one.value or "") != _DAY:
        return None
    row = patterns.sub(r"\s+", "", before.rpartition("\n")[2])
    if NOT_THE_AUDIT.search(lead[0]) or _OTHER.search(lead[0]) or _OTHER.search(row):
        return None
    return lead[0].strip()


def _on_cover(source: Source, offset: int) -> bool:
    """Whether a name stands among a cover's lines, where the day below it is that of the report."""
    if offset >= cover_end(source):
        return False
    block = next((b for b in source.document.blocks if b.start <= offset <= b.end), None)
    return block is not None and block.kind != "table"


def _last(text: str, low: int, first: FoundDate, dates: list[FoundDate], spans: list[FoundSpan]) -> FoundDate:
    """The last day: of the span that the first one begins, or told right behind it; else the first one."""
    if span := next((one for one in spans if one.first.start == first.start), None):
        return span.last
    behind = next((one for one in dates if one.start > first.start), None)
    if behind is None or len(behind.value or "") != _DAY:
        return first
    gap = (date.fromisoformat(str(behind.value)) - date.fromisoformat(str(first.value))).days
    between = text[first.end - low : behind.start - low]
    between = patterns.sub(
        r"^\s?(?:上午|下午|[ap]m)?\s?(?:\d{1,2}(?:[:：]\d\d|\s?[时点](?:\d{1,2}分?|半)?))?", "", between
    )
    return behind if 0 <= gap <= _MOST_DAYS and _BETWEEN.fullmatch(between) else first


def _mode(source: Source, low: int, high: int) -> Piece | None:
    """The part that words a mode and nothing else, its label aside; of options the ticked one."""
    for part in _PART.finditer(source.text, low, high):
        label = _LABEL.match(source.text, part.start(), part.end())
        shown = piece(source, label.end() if label else part.start(), part.end())
        chosen = (
            check_marks.chosen(source, shown)
            if label or check_marks.has_marks(source, shown.start, shown.end)
            else shown
        )
        if chosen and labels.is_value("audit", "mode", chosen.text.strip("☑ 。.")):
            return chosen
    return None
