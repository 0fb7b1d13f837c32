"""Enumerations whose number and list are a field each: X数量 | 4 over X名称 | 甲、乙, or X | 甲、乙 | 4项."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from extract.groups.counts import counted_things, lists
from extract.groups.counts.lists import Span
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Unit, numbering_end, units
from extract.reading.source import Source
from extract.reading.stops import LIST_MARK
from schemas import patterns

_HAN = r"[\u3400-\u9fff]"
_N = r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?P<unit>[^\W\d_]{1,2})?"
_LABEL = patterns.compile(
    rf"(?P<what>{_HAN}{{2,16}}?)(?:的?(?:数量|总数|个数|数目|项数|条数|数)|\s?[（(](?:数量|个数|项数|数目)[)）])\s?(?:[（(][^（()）\n]{{1,6}}[)）])?\s?"
    rf"(?:[:：]?\s?(?:共计?|合计|计)?\s?{_N})?"
)
_NUMBER = patterns.compile(rf"(?:共计?|合计|总计|计|有)?\s?{_N}")
_TOTAL = patterns.compile(r"(?:数量|总数|个数|数目|项数|合计|共计|总计|共|计|小计)\s?[:：]?")
_NAMES = (
    r"(?:\s?[（(](?:名称|内容|清单|明细)[)）]"
    r"|的?(?:名称|内容|清单|明细|列表|具体内容|具体名称|具体|包括|分别为|具体为|有|为))?\s?[:：]?\s?"
)
_BARE = patterns.compile(r"(?:名称|内容|清单|明细|列表|具体内容|具体名称|具体|包括|详情)\s?[:：]?\s?")
_COUNTS = patterns.compile(r"数|[项个种类条台处]")
_HEAD = patterns.compile(rf"(?P<what>{_HAN}{{2,16}}?)\s?[:：]\s?(?:共计?|合计|计|有)?\s?{_N}")
_ITEM = patterns.compile(r"[^\d:：。\n][^:：。\n]{1,39}[；;，,、。]?\s?")
_DASH = patterns.compile(r"[-–—•●○◆■▪·*]\s?(?=[^\W\d_])")
_PLAIN = patterns.compile(r"[^\W\d_]{2,12}")
_LISTED = patterns.compile(
    r"(?:具体|清单|所有|全部|列出的?)?(?:条目|内容|明细|清单|名称|列表|名单|分别|包括|详情|组成|目录|事项|[Ii]tems?|[Ll]ist)"
    r"(?:明细|清单|名称|内容|列表|有|为)?\s?[:：]?"
)
_LONGEST, _NEXT, _ROW, _FEWEST, _SLIP, _FORM = 40, 4, (3, 4), 2, 2, 2


class FieldEnumeration(NamedTuple):
    """What is counted, where the number stands, its value and unit, and the items."""

    what: Span
    start: int
    end: int
    value: int
    unit: str
    items: list[Span]
    within: Unit


def read(source: Source, last: int) -> Iterator[FieldEnumeration]:
    """The enumerations of fields and rows before an offset, as many items as the number says."""
    every = [unit for unit in units(source) if unit.start < last]
    for i, unit in enumerate(every):
        text = source.text[unit.start : unit.end]
        if unit.end - unit.start > _LONGEST or "数" not in text:
            continue
        at = numbering_end(text)
        if label := _LABEL.fullmatch(text.rstrip(), at):
            yield from _of_label(source, every, i, label, unit.start)
    for i, unit in enumerate(every):
        if unit.cell is None and unit.end - unit.start <= _LONGEST:
            yield from _over_items(source, every, i)
    for grid in grids(source).values():
        if grid.block.start < last:
            yield from _of_rows(source, grid)
            yield from _of_form(source, grid)


def _over_items(source: Source, every: list[Unit], i: int) -> Iterator[FieldEnumeration]:
    """A line that is what is counted and its number alone, over as many lines (重要环境因素：4项)."""
    unit = every[i]
    text = source.text[unit.start : unit.end]
    at = numbering_end(text)
    head = _HEAD.fullmatch(text.rstrip(" ：:"), at)
    value = lists.number(head["n"]) if head else None
    if head is None or not value or value < _FEWEST or not counted_things.is_name_of(head["what"]):
        return
    stated = _dashed(source, every, i, value) or _just(source, every, i, value)
    if not stated:
        return
    start = unit.start
    what = (start + head.start("what"), start + head.end("what"))
    yield FieldEnumeration(
        what, start + head.start("n"), start + head.end(), value, head["unit"] or "", stated, unit
    )


def _just(source: Source, every: list[Unit], i: int, value: int) -> list[Span]:
    """The lines under one, where just so many are items."""
    stated = [span for one in every[i + 1 : i + 1 + value] if (span := _line(source, one))]
    after = every[i + 1 + value : i + 2 + value]
    return stated if len(stated) == value and not any(_line(source, one) for one in after) else []


def _dashed(source: Source, every: list[Unit], i: int, value: int) -> list[Span]:
    """The lines behind one mark under a line that has none, about as many as told."""
    marks = [_DASH.match(source.text, one.start, one.end) for one in every[i : i + value + _SLIP + 2]]
    written = [mark[0] if mark else "" for mark in marks]
    if written[0] or not any(written[1:2]):
        return []
    many = sum(1 for _ in takewhile(lambda mark: mark == written[1], written[1:]))
    stated = [span for one in every[i + 1 : i + 1 + many] if (span := _line(source, one))]
    return stated if len(stated) == many > _FEWEST and abs(many - value) <= _SLIP else []


def _line(source: Source, unit: Unit) -> Span | None:
    """The item that a short paragraph is; null for a heading, a sentence or a label."""
    text = source.text[unit.start : unit.end]
    at = numbering_end(text)
    plain = source.document.blocks[unit.block].kind == "paragraph" and unit.cell is None
    if not plain or not _ITEM.fullmatch(text, at):
        return None
    return unit.start + at, unit.start + len(text.rstrip(" \t；;，,、。"))


def _of_label(
    source: Source, every: list[Unit], i: int, label: re.Match[str], base: int
) -> Iterator[FieldEnumeration]:
    number: re.Match[str] | None = label
    start, follows = base, i + 1
    if label["n"] is None:
        number = _match(_NUMBER, source, every[i + 1]) if i + 1 < len(every) else None
        start, follows = every[min(i + 1, len(every) - 1)].start, i + 2
    if number is None:
        return
    value = lists.number(number["n"])
    what = (base + label.start("what"), base + label.end("what"))
    if not value or value < 2 or not counted_things.is_name_of(label["what"]):
        return
    own = re.compile(re.escape(label["what"]) + _NAMES)
    for j in range(follows, min(follows + _NEXT, len(every))):
        unit = every[j]
        head = own.match(source.text, unit.start, unit.end) or _BARE.match(source.text, unit.start, unit.end)
        if head is None:
            continue
        low, high = head.end(), unit.end
        if low >= high and j + 1 < len(every):
            low, high = every[j + 1].start, every[j + 1].end
        named = own.match(source.text, unit.start, unit.end) is not None
        if items := _items(source, low, high, value, slip=1 if named else 0):
            at = (start + number.start("n"), start + number.end())
            yield FieldEnumeration(what, *at, value, number["unit"] or "", items, every[i])
        return


def _match(pattern: re.Pattern[str], source: Source, unit: Unit) -> re.Match[str] | None:
    text = source.text[unit.start : unit.end]
    return pattern.fullmatch(text.strip()) if len(text) <= _LONGEST else None


def _of_rows(source: Source, grid: Grid) -> Iterator[FieldEnumeration]:
    """The rows with what is counted, the list, and the number behind it, a word for it before that."""
    for cells in grid.anchors.values():
        written = [cell for cell in cells if not grid.is_blank(cell)]
        if len(written) not in _ROW or len(grid.text(written[-1])) > _LONGEST:
            continue
        number = _NUMBER.fullmatch(grid.text(written[-1]))
        stated = len(written) == max(_ROW) and _TOTAL.fullmatch(grid.text(written[2])) is not None
        headed = number and number["unit"] and _COUNTS.search(number["unit"])
        if number is None or not (stated or (len(written) == min(_ROW) and headed)):
            continue
        value, listed = lists.number(number["n"]), written[1]
        what = counted_things.of_cell(source, written[0])
        if not value or value < 2 or what is None or not LIST_MARK.search(grid.text(listed)):
            continue
        if items := _items(source, listed.start, listed.end, value):
            start = grid.piece(written[-1]).start
            within = Unit(written[-1].start, written[-1].end, grid.index, written[-1])
            at = (start + number.start("n"), start + number.end())
            yield FieldEnumeration(what, *at, value, number["unit"] or "", items, within)


def _of_form(source: Source, grid: Grid) -> Iterator[FieldEnumeration]:
    """The number and list of a form under what is counted (清单 | X, then 数量 | 4项, 条目 | 甲；乙)."""
    for row in range(1, grid.rows - 1 if grid.block.columns == _FORM else 0):
        labels = [grid.text(grid.at.get((at, 0))) for at in (row, row + 1)]
        over, stated, listed = (grid.at.get((at, 1)) for at in (row - 1, row, row + 1))
        if over is None or stated is None or listed is None or not _TOTAL.fullmatch(labels[0]):
            continue
        number, what = _NUMBER.fullmatch(grid.text(stated)), counted_things.of_cell(source, over)
        value = lists.number(number["n"]) if number else None
        if number is None or what is None or not value or value < _FEWEST or not _LISTED.fullmatch(labels[1]):
            continue
        if items := _items(source, listed.start, listed.end, value, slip=_SLIP):
            start = grid.piece(stated).start
            within = Unit(stated.start, stated.end, grid.index, stated)
            at = (start + number.start("n"), start + number.end())
            yield FieldEnumeration(what, *at, value, number["unit"] or "", items, within)


def _items(source: Source, low: int, high: int, value: int, slip: int = 0) -> list[Span]:
    """The items of a range that is a list of just as many, or of plain names off by `slip` at most."""
    lines = [line for line in source.text[low:high].split("\n") if line.strip()]
    if len(lines) == value > 1:
        found, at = [], low
        for line in source.text[low:high].split("\n"):
            begin, end = at + numbering_end(line), at + len(line.rstrip(" \t；;，,、。"))
            at += len(line) + 1
            if line.strip():
                found.append((begin, end))
        return found if all(1 < b - a <= _LONGEST for a, b in found) else []
    stated = lists.listed(source.text, low, high, value, bracket=False)
    if stated is None or not stated.whole:
        return []
    plain = len(stated.items) > _FEWEST and stated.sure and not stated.open_ended
    near = plain and all(_PLAIN.fullmatch(source.text, *span) for span in stated.items)
    return stated.items if abs(len(stated.items) - value) <= (slip if near else 0) else []
