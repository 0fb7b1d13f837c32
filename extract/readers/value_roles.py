"""What a value is of, by the words that lead to it: of a site, a shift or a department, of what was before a
change, of a certificate that is taken over. The words are in `value_roles.yaml`, by axis and role."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from extract.readers.headers import column_heads
from extract.readers.leaves import row_title
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import block_at, once
from extract.reading.source import Source
from extract.reading.vocabulary import Vocabulary
from extract.values.found import narrow
from schemas.cache import yaml_file
from schemas.document import Cell
from schemas.leaf import Leaf, Mention

PART, TIME, TRANSFER, CORNER = "part", "time", "transfer", "corner"
FORMER, HELD, WHOLE = "former", "held", "whole"
CHANGE, BEGINNING, EDITION = "change", "beginning", "edition"
NO_ROLE = "none"

_REACH, _LONGEST_TITLE, _LONGEST_NOTE, _FORM_LINES, _TITLES = 80, 24, 14, 8, 2
_STOPS = "。；;\n\t"


class Placed(Protocol):
    """What has a range of the text."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


T = TypeVar("T", bound=Placed)


class Lead(NamedTuple):
    """Words that lead to a value; `near`: they stand with it, not in a title above it."""

    words: str
    near: bool


def role(source: Source, start: int, end: int, axis: str) -> str:
    """What a value is of on an axis, by the nearest words that tell it; empty where none does."""
    for lead in leads(source, start, end):
        if found := last(lead.words, axis):
            return found
    return ""


def reader(source: Source) -> Callable[[Leaf[Any] | Mention[Any], str], str]:
    """What gives the role of a place on an axis."""

    def stated(place: Leaf[Any] | Mention[Any], axis: str) -> str:
        start, end = place.span
        return role(source, start, end, axis) if start >= 0 else ""

    return stated


def is_former(source: Source, start: int, end: int) -> bool:
    """Whether a value is told as that of before a change, a transfer or of an earlier cycle."""
    return role(source, start, end, TIME) == FORMER


def without_former(source: Source, found: list[T], *, held: bool = False) -> list[T]:
    """The values but for those of before a change or an earlier cycle; `held`: and for those of a certificate
    that is held. All of them where none is left."""
    left_out = (FORMER, HELD) if held else (FORMER,)
    return [one for one in found if role(source, one.start, one.end, TIME) not in left_out] or found


@once
def is_changed(source: Source) -> bool:
    """Whether a text tells that the scope of a certificate is changed."""
    hits = _vocabulary(CHANGE).find(narrow(source.text))
    return any(hit.value == CHANGE for hit in hits)


def last(words: str, axis: str) -> str:
    """The role of an axis that the last of its words in a text has; empty without one.

    >>> last("公司共有分公司", "part"), last("原范围…变更后", "time"), last("全部员工", "part")
    ('site', 'latter', '')
    """
    if axis == TIME and (alone := next((of for of, heads in _data()["alone"].items() if words in heads), "")):
        return alone
    at, found = 0, ""
    for hit in _vocabulary(axis).find(narrow(words)):
        if hit.start >= at:
            at, found = hit.end, hit.value
    return "" if found == NO_ROLE else found


def leads(source: Source, start: int, end: int) -> Iterator[Lead]:
    """What leads to a value, what stands nearest to it first: a note in brackets behind it, its sentence or
    label, the head of its column, the title of its row, the caption of its table or form, the headings."""
    text = source.text
    if text[end : end + 1] in ("（", "("):
        yield Lead(
            text[end + 1 : end + _LONGEST_NOTE].partition("\n")[0].replace(")", "）").partition("）")[0], True
        )
    low = max(start - _REACH, 0)
    low = max(low, *(text.rfind(mark, low, start) + 1 for mark in _STOPS))
    yield Lead(text[low:start], True)
    grid = grids(source).get(block_at(source, start))
    cell = grid.cell_at(start) if grid else None
    if grid is not None and cell is not None:
        yield Lead(column_heads.over(grid, cell) or _cornered(grid, cell), True)
        yield Lead(row_title(source, start), True)
        caption = notes.before(grid)
        if caption is not None and len(caption.text) <= _LONGEST_TITLE:
            yield Lead(caption.text, False)
    else:
        yield Lead(_over_form(text, low), False)
    yield from (Lead(title, False) for title in reversed(sections.section_of(source, start)[-_TITLES:]))


def _cornered(grid: Grid, cell: Cell) -> str:
    """The top of a cell's column where the first cell is blank, or says that those beside it are heads."""
    top, first = grid.at.get((0, cell.column)), grid.text(grid.at.get((0, 0)))
    corner = not first.strip() or last(first, CORNER)
    return grid.text(top) if corner and top is not None and cell.row else ""


def _over_form(text: str, line: int) -> str:
    """The short line over the lines of a form (label: value); empty without one."""
    at = text.rfind("\n", 0, line) + 1
    for _ in range(_FORM_LINES):
        begin = text.rfind("\n", 0, max(at - 1, 0)) + 1
        above = narrow(text[begin:at].strip())
        label, stated, _ = above.partition(":")
        if last(label, PART) == "site":
            return label
        if not stated:
            return above if 0 < len(above) <= _LONGEST_TITLE and above[-1:] not in ".。;；" else ""
        at = begin
    return ""


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    data: dict[str, Any] = yaml_file.texts(Path(__file__).with_suffix(".yaml"))
    return data


@cache
def _vocabulary(axis: str) -> Vocabulary:
    return Vocabulary({word: kind for kind, words in _data()[axis].items() for word in words})
