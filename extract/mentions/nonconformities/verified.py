"""Cells and lines in which single nonconformities of this audit are told to be verified or closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.readers.dates import short_years
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas import patterns
from schemas.dates import FOREVER
from schemas.document import Cell
from schemas.leaf import Leaf

_LABEL = patterns.compile(
    r"(?![^\n]{0,20}(?:(?:方式|方法)(?![及和与、/／]?(?:结论|结果|情况|意见|效果))|期限|要求|计划|上次|前次|上期|编号|内容))"
    r"[^\n]{0,16}?(?:验证|关闭|闭环|跟踪|效果|[Vv]erif|[Cc]los)[^\n]{0,16}"
)
"""A label, or the head of a column, for how a nonconformity was verified."""

_DAY = patterns.compile(r"(?:关闭|闭环|验证关闭|销项|closed|closure)(?:on|的)?(?:日期|时间|日|date)?", re.I)
"""A label that asks for the day alone."""

_UNTICKED = patterns.compile(r"[□☐○][^□☐○☑☒■√●\n]{0,60}")
_GOOD = patterns.compile(
    r"(?<!无)有效(?!期|性|人数)|(?<!未)(?<!待)关闭(?!日期|时间|期限|前)|(?:可以?|予以)接受|认可|验证通过|闭环|符合要求"
    r"|\b(?:effective|closed|accepted|verified)\b",
    re.I,
)
_OPEN = patterns.compile(
    r"无效|未|待|尚|下次|另行|将|应(?=在|于|当)|(?:如|若)有效|后(?:方可|予以|再)"
    r"|\b(?:not|to be|pending|next)\b",
    re.I,
)
_LINE = patterns.compile(r"(?<=\n)(?:跟踪)?(?:验证|关闭)(?:结论|情况|结果|意见|记录)?[ 　]?[:：][^\n]{2,160}")
_EARLIER = patterns.compile(
    r"上次|前次|上一|上年|以往|历次|一阶段|阶段一|内审|内部审核|隐患|供方|投诉|[Pp]revious|[Ss]tage 1"
)
_OTHERS = patterns.compile(
    r"(?:内审|内部审核)(?:组|组长|员|日期|时间|计划|范围|依据|报告)?\s?$|(?:上次|前次|上[一]?[年轮期]|以往|历次)[^。，,；;]{0,8}(?:不符合|审核)"
)
"""A label in the record of another audit."""

_BEHIND = patterns.compile(
    r"日?[^，,。；;：:\d\n]{0,12}[，,]?[^，,。；;：:\d\n]{0,8}(?:(?<!无)有效(?!期|性)|关闭|接受|认可|通过|闭环)"
)
"""Between the day of a verification and its verdict."""

_NUMBERED, _LONGEST = patterns.compile(r"[\d\s.、]{0,6}"), 400
_AROUND, _SHORT = 2, 16
"""Rows above and below a cell that are of one record with it; letters of a label."""


def read(source: Source) -> list[Leaf[str]]:
    """The verdicts of the label under which most stand, in reading order: the day of each, else no value."""
    stated: dict[str, list[Leaf[str]]] = {}
    end = body_end(source)
    for label, start, stop in _verdicts(source):
        if start < end and not _of_others(source, start):
            date = _day(source, label, start, stop)
            stated.setdefault(label, []).append(
                source.leaf("", start, stop)
                if date is None
                else source.leaf(str(date.value), date.start, date.end)
            )
    return max(stated.values(), key=len, default=[])


def _verdicts(source: Source) -> Iterator[tuple[str, int, int]]:
    """The label, start and end of each place that tells that something is verified."""
    for grid in grids(source).values():
        for cell in grid.block.cells:
            label = _label(grid, cell)
            if label is not None and _is_good(label, grid.text(cell)) and not _near_others(grid, cell):
                yield label, cell.start, cell.end
    for match in _LINE.finditer(source.text):
        label, _, value = match[0].replace("：", ":").partition(":")
        if _is_good(label.strip(), value):
            yield label.strip(), match.start(), match.end()


def _day(source: Source, label: str, start: int, stop: int) -> FoundDate | None:
    """The day of a verdict: the one that stands right before it, or that its place begins with."""
    text = source.text[start:stop]
    dates = [one for one in short_years.read(source, text, start)[0] if one.value and one.value != FOREVER]
    close = [one for one in dates if _BEHIND.match(source.text, one.end)]
    if close:
        return close[-1]
    return dates[0] if dates and (_DAY.fullmatch(label) or dates[0].start == start) else None


def _is_good(label: str, text: str) -> bool:
    """Whether a value says that a nonconformity is closed, or that its corrections were effective."""
    stated = _UNTICKED.sub("", text[:_LONGEST])
    if _OPEN.search(stated):
        return False
    if _DAY.fullmatch(label):
        return any(mark.isdigit() for mark in stated)
    return _GOOD.search(stated) is not None


def _label(grid: Grid, cell: Cell) -> str | None:
    """The label of a cell: the one at its left, else the head of its column."""
    beside = grid.text(grid.at.get((cell.row, cell.column - 1)))
    above = grid.text(grid.at.get((0, cell.column))) if cell.row else ""
    for text in (beside, above):
        label = _NUMBERED.sub("", "".join(text.split()), count=1) if len(text) < 40 else ""
        if label and _LABEL.fullmatch(label) and not _GOOD.fullmatch(label):
            return label
    return None


def _near_others(grid: Grid, cell: Cell) -> bool:
    """Whether a short cell at the head of the table, or in the rows around, is a label of another audit's."""
    rows = {0, *range(cell.row - _AROUND, cell.row + _AROUND + 1)}
    return any(
        one.row in rows and one.end - one.start <= _SHORT and _OTHERS.match(grid.text(one)) is not None
        for one in grid.block.cells
    )


def _of_others(source: Source, start: int) -> bool:
    """Whether a place stands under a heading for other nonconformities than those of this audit."""
    path = sections.section_of(source, start)
    if elsewhere(source, start, "audit") or any(map(_EARLIER.search, path[-2:])):
        return True
    return sections.within(source, start, labels.sections("previous_nonconformities")["previous"])
