"""The halves of the audit's days by the clock: behind the day, with a meeting, in the rows of a schedule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from extract.groups.audit.days import meetings
from extract.readers.leaves import elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas import patterns
from schemas.leaf import Leaf

Which = Literal["first", "last"]

_CLOCK = patterns.compile(
    r"(?<![\d:：.])(?P<h>[01]?\d|2[0-3])\s?[:：时点]\s?(?P<m>[0-5]\d|半)?(?:分)?(?!\s?间)"
)
_RANGE = patterns.compile(r"\s{0,2}(?:[-~～—–至到]|to|until){1,2}\s{0,2}(?:当[日天])?\s?", re.I)
_WORD = patterns.compile(r"上午|下午|全天|整天|[AaPp]\.?[Mm]\b|morning|afternoon|whole day|full day", re.I)
_DAY = patterns.compile(r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])\s?[月./-]\s?(?P<d>3[01]|[12]\d|0?[1-9])(?![\d:：])")
_YEAR = patterns.compile(r"20\d\d\s?[年./-]\s?")
_LISTED = patterns.compile(
    r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])\s?[月./]\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日号]?[（(:：]?\s?"
    r"(?P<half>上午|下午|全天|整天)"
)
_MEETING = ("首次会", "末次会", "启动会", "总结会", "pening meeting", "losing meeting")
_NOON, _AFTER_LUNCH = 12 * 60, 13 * 60
_LONGEST_DAY_CELL, _DAY_COLUMNS, _NEAR, _REACH, _ISO = 24, 3, 90, 24, 10


def behind(source: Source, day: FoundDate, which: Which) -> Leaf[str] | None:
    """The half by the time right behind a day (2025-03-05 13:30); of a range of hours by its end."""
    if day.time is None:
        return None
    return _clocked(source, _after(source, day), which)


def _after(source: Source, day: FoundDate) -> Piece:
    """What stands behind a day, or the hour that stands for it (2025-03-05 9:00-17:00)."""
    start = day.start if _CLOCK.fullmatch(source.text, day.start, day.end) else day.end
    end = min(day.end + _REACH, len(source.text))
    return Piece(start, end, source.text[start:end])


def listed(source: Source, day: FoundDate, which: Which) -> Leaf[str] | None:
    """The half in a list of days behind the period (3月5日全天、3月6日上午)."""
    line = source.text[day.end : day.end + _NEAR].split("\n")[0]
    if "午" not in line and "天" not in line:
        return None
    for match in _LISTED.finditer(source.text, day.end, day.end + len(line)):
        if _is(day, match):
            return source.leaf(_half(match["half"], which), *match.span("half"))
    return None


def met(source: Source, day: FoundDate, which: Which) -> Leaf[str] | None:
    """The half of the opening or closing meeting that was held on that day."""
    if not any(word in source.text for word in _MEETING):
        return None
    for stage1 in (False, True):
        if days := meetings.days(source, stage1):
            one = days[which == "last"]
            if one.value == day.value and (one.time or one.half):
                return _clocked(source, _after(source, one), which)
    return next((leaf for grid in _schedules(source) if (leaf := _in_rows(grid, day, which))), None)


def _schedules(source: Source) -> Iterator[Grid]:
    """The tables with rows of a meeting that opens or closes the audit."""
    for grid in grids(source).values():
        text = source.text[grid.block.start : grid.block.end]
        if any(word in text for word in _MEETING) and not elsewhere(source, grid.block.start, "audit"):
            yield grid


def _in_rows(grid: Grid, day: FoundDate, which: Which) -> Leaf[str] | None:
    """The half of the first or last row of that day."""
    of_day: list[Leaf[str]] = []
    stated: re.Match[str] | None = None
    for row in range(grid.rows):
        cells = [c for n in range(_DAY_COLUMNS) if (c := grid.at.get((row, n)))]
        short = [c for c in cells if c.end - c.start <= _LONGEST_DAY_CELL]
        stated = next((m for c in short if (m := _DAY.search(_without_year(grid.text(c))))), stated)
        if stated is None or not _is(day, stated):
            continue
        texts = [grid.piece(c) for c in grid.anchors.get(row, ())]
        leaf = next((leaf for one in texts if (leaf := _clocked(grid.source, one, which))), None)
        leaf = leaf or next((lf for c in cells if (lf := _clocked(grid.source, grid.piece(c), which))), None)
        of_day += [leaf] if leaf else []
    return (of_day[0] if which == "first" else of_day[-1]) if of_day else None


def _without_year(text: str) -> str:
    """A day as month and day (2025-03-05 → 03-05)."""
    return _YEAR.sub("", text)


def _is(day: FoundDate, match: re.Match[str]) -> bool:
    value = day.value or ""
    return len(value) == _ISO and [int(match["m"]), int(match["d"])] == [int(p) for p in value.split("-")[1:]]


def _clocked(source: Source, place: Piece, which: Which) -> Leaf[str] | None:
    """The half that a piece begins to tell: in a word, else by its first range of hours."""
    word = _WORD.search(source.text, place.start, place.end)
    clock = _CLOCK.search(source.text, place.start, place.end)
    if word and (clock is None or word.start() < clock.start()):
        return source.leaf(_half(word[0], which), *word.span())
    if clock is None:
        return None
    until = _RANGE.match(source.text, clock.end(), place.end)
    end = _CLOCK.match(source.text, until.end(), place.end) if until else None
    stated = end if end and which == "last" else clock
    minutes = 60 * int(stated["h"]) + (30 if stated["m"] == "半" else int(stated["m"] or 0))
    morning = minutes < _NOON if which == "first" else minutes <= _AFTER_LUNCH
    return source.leaf("am" if morning else "pm", *stated.span())


def _half(word: str, which: Which) -> str:
    if word[0] in "全整wWfF":
        return "am" if which == "first" else "pm"
    return "am" if word[0] in "上aAmM" else "pm"
