"""The units in which labels are looked for: paragraphs, headings and table cells, each with its range."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, TypeVar

from extract.readers.text import lines
from extract.reading.source import Source
from schemas import patterns as rx
from schemas.document import Block, Cell
from schemas.slotted import slotted

T = TypeVar("T")
K = TypeVar("K")

_NUMBERING = rx.compile(
    r"\s*(?:(?:[A-Z]|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})\s?"
    r"(?:[-–—.．]\s?\d{1,2}){1,4}(?=[ \u3000])"
    r"|[甲乙丙丁戊己庚辛壬癸](?:\s?[-–—.．]?\s?\d{1,2}(?:[.．]\d{1,2}){0,3}(?=[\s\u3000、])|(?=\u3000|[、.．]))"
    r"|[A-Z]\d{1,2}(?:[.．]\d{1,2}){0,3}(?=\u3000|[ ]{1,2}[^\W\d_\x00-\x7f]{2,14}\s*(?:$|[:：]))"
    r"|(?:声明|结论|意见|说明|决议|决定)(?:[一二三四五六七八九]|\d{1,2})(?=[\u3000:： ])[:：]?"
    r"|(?:卡片?|单元|模块|板块)\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=[\u3000:： 、.．])[:：]?"
    r"|第\s*[一二三四五六七八九十\d]{1,3}\s*[章节条部]分?|[一二三四五六七八九十]{1,3}(?:\s*[、.．，]|\u3000)"
    r"|[壹贰叁肆伍陆柒捌玖拾]{1,3}(?:\s*[、.．，]|\s{1,4})"
    r"|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z])\s*[)）]|\d{1,2}(?:\s?[.．]\s?\d{1,2}){1,5}(?!\d)"
    r"|\d{1,2}\s*[、.．)）](?!\d)|\d{1,2}[、.．)）](?=(?:19|20)\d\d\s?[年./-])|\d{1,2}(?=\s+\S)|[a-zA-Z]\s*[)）.．、]|[①-⑳]|[Ⅰ-Ⅻ]{1,3}(?:[-–.．]\d{1,2}){0,3}(?=[\s.．、])|§{1,2}\s?\d{1,2}(?:[.．]\d{1,2}){0,4}|[A-Z](?=\u3000))[.．、)）]?\s*"
)
_BULLET = rx.compile(
    r"\s*(?:[-–—•●·*#◆▲★➢]{1,6}\s+|[•●·◆★➢*#○◇◎►▶➤▪]{1,6}\s*|[—–－]{1,2}(?=[\u3400-\u9fff《“]))"
)

_CARD = rx.compile(
    r"\s*(?:\[(?P<code>[A-Z][A-Z\d]{0,5}(?:-\d{1,2})?)\]|【(?:(?P<letters>[A-Z][A-Z\d]{0,5})|[^【】\n]{1,12})】)\s*"
)
"""The mark with which a card begins: a code or a title in square brackets."""


@slotted
class Piece:
    """A piece of the text: range and text without surrounding white space (empty for a blank cell)."""

    start: int
    end: int
    text: str


class Unit(NamedTuple):
    """A paragraph, heading or cell; `block` is its block's index, `cell` null outside tables."""

    start: int
    end: int
    block: int
    cell: Cell | None = None


def piece(source: Source, start: int, end: int) -> Piece:
    """The piece at `start:end`, trimmed."""
    raw = source.text[start:end]
    left = len(raw) - len(raw.lstrip())
    text = raw.strip()
    return Piece(start + left, start + left + len(text), text)


def once(build: Callable[[Source], T]) -> Callable[[Source], T]:
    """Compute `build` once a source and keep the answer with it."""
    name = f"_once_{build.__module__}.{build.__qualname__}"

    def get(source: Source) -> T:
        kept = source.__dict__
        try:
            found: T = kept[name]
        except KeyError:
            found = kept[name] = build(source)
        return found

    get.__doc__ = build.__doc__
    return get


def once_each(build: Callable[[Source, K], T]) -> Callable[[Source, K], T]:
    """As `once`, for what is asked by a name or number."""
    name = f"_once_{build.__module__}.{build.__qualname__}"

    def get(source: Source, asked: K) -> T:
        kept: dict[K, T] = source.__dict__.setdefault(name, {})
        if asked not in kept:
            kept[asked] = build(source, asked)
        return kept[asked]

    get.__doc__ = build.__doc__
    return get


@once
def units(source: Source) -> list[Unit]:
    """All units of the document in reading order, running headers and footers last."""
    found: list[Unit] = []
    for i, block in enumerate(source.document.blocks):
        if block.kind == "table":
            found += [Unit(c.start, c.end, i, c) for c in block.cells]
        elif block.end > block.start:
            found.append(Unit(block.start, block.end, i))
    return found


def lines_of(source: Source, unit: Unit) -> list[Unit]:
    """The lines of a cell as units of their own; a paragraph is one."""
    if unit.cell is None:
        return [unit]
    found: list[Unit] = []
    at = unit.start
    for line in source.text[unit.start : unit.end].split("\n"):
        if line.strip():
            found.append(unit._replace(start=at, end=at + len(line)))
        at += len(line) + 1
    return found


@once
def _places(source: Source) -> list[tuple[int, int]]:
    """Where the units begin, in the order of the text, and the index of each."""
    return sorted((unit.start, i) for i, unit in enumerate(units(source)) if unit.end > unit.start)


def holding(source: Source, *patterns: re.Pattern[str], words: tuple[str, ...] = ()) -> list[Unit]:
    """The units in which one of the patterns is found, in reading order.

    For words without white space, which lie within one unit: looking through the text once takes less time
    than to look in each of its units. `words`: those of which each match has one in it."""
    every = units(source)
    if not words:
        return [every[i] for i in indices(source, *patterns)]
    may = [every[i] for i in _touched(source, lines.spans_of(words, source.text))]
    return [u for u in may if any(pattern.search(source.text, u.start, u.end) for pattern in patterns)]


def unit_at(source: Source, offset: int) -> int | None:
    """The index in `units` of the unit that an offset lies in; null between units."""
    places = _places(source)
    at = bisect_right(places, offset, key=itemgetter(0)) - 1
    found = places[at][1] if at >= 0 else None
    return found if found is not None and offset < units(source)[found].end else None


def indices(source: Source, *patterns: re.Pattern[str]) -> list[int]:
    """As `holding`, by their places in `units`."""
    return _touched(source, chain.from_iterable(lines.spans(pattern, source.text) for pattern in patterns))


def _touched(source: Source, spans: Iterable[tuple[int, int]]) -> list[int]:
    """The units in which one of some ranges lies wholly."""
    every, places, found = units(source), _places(source), set()
    for start, end in spans:
        at = bisect_right(places, start, key=itemgetter(0)) - 1
        if at >= 0 and end <= every[places[at][1]].end:
            found.add(places[at][1])
    return sorted(found)


@once
def _block_starts(source: Source) -> list[int]:
    return [block.start for block in source.document.blocks]


def block_at(source: Source, offset: int) -> int:
    """The index of the block that an offset lies in (or of the one before it)."""
    return max(bisect_right(_block_starts(source), offset) - 1, 0)


def numbering_end(text: str) -> int:
    """Where the text begins after bullets and a number (`1.5.2 `, `一、`, `（3）`, `a)`); 0 without one.

    >>> [numbering_end(t) for t in ("1.5.2 审核范围", "一、概述", "2025年", "a) 标准", "审核")]
    [6, 2, 0, 3, 0]
    """
    at = 0
    if bullet := _BULLET.match(text):
        at = bullet.end()
    if number := _NUMBERING.match(text, at):
        at = number.end()
    return at


def opens_card(text: str, start: int, end: int) -> bool:
    """Whether a cell begins with the mark of a card (`[CAL] 最先到期器具 …`, `【特种设备】…`)."""
    return _CARD.match(text, start, end) is not None


def card_begin(text: str, start: int, end: int) -> int:
    """Where the words of a cell begin, behind the code of a card; a title in brackets is words.

    >>> [card_begin(t, 0, len(t)) for t in ("[CAL] 器具", "【计量】器具", "器具[A]")]
    [6, 0, 0]
    """
    mark = _CARD.match(text, start, end)
    return mark.end() if mark and (mark["code"] or mark["letters"]) else start


def next_body_block(source: Source, index: int) -> tuple[int, Block] | None:
    """The next body block with text after block `index`."""
    blocks = source.document.blocks
    for i in range(index + 1, min(index + 6, len(blocks))):
        if blocks[i].role == "body" and source.text[blocks[i].start : blocks[i].end].strip():
            return i, blocks[i]
    return None
