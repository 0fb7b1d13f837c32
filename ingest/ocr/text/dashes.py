"""Dashes before the items of a list, which reading takes for the ideograph of one (`一综合部…`)."""

from __future__ import annotations

from statistics import median

from ingest.layout.page import Glyph
from schemas import patterns

_ONE, _DASH = "一", "—"
_WORD = patterns.compile(
    r"[^\w\s]|[\s、.．]|[般致旦次份个项种名台批些切体贯月年季人处条家位套组部号周日天时经律览二三四五六七八九十两是方直定并同起式向层楼"
    r"期级类线段车班流度刻应样面共阶性的则端道块张片根只支把件股间座幢栋场辆点半分元旁侧边手家举心味如概]|$"
)
"""What 一 makes a word with, and marks behind it."""

_FEWEST = 3
"""So many lines of a page that begin so, one below the other, are a list."""

_APART = 0.6
"""Of the height of a line: how far from one another they may begin."""


def with_dashes(lines: list[list[Glyph]]) -> list[list[Glyph]]:
    """The lines of a page with the dashes of its lists: at least three lines that begin at one margin with 一
    before what makes no word with it."""
    starts = [at for at, line in enumerate(lines) if _may_be_dashed(line)]
    if len(starts) < _FEWEST:
        return lines
    margin = median(lines[at][0].left for at in starts)
    listed = {at for at in starts if abs(lines[at][0].left - margin) <= _APART * _height(lines[at])}
    if len(listed) < _FEWEST:
        return lines
    return [
        [line[0]._replace(text=_DASH, others=""), *line[1:]] if at in listed else line
        for at, line in enumerate(lines)
    ]


def _may_be_dashed(line: list[Glyph]) -> bool:
    behind = "".join(glyph.text for glyph in line[1:3]).lstrip()
    return bool(line) and line[0].text == _ONE and _WORD.match(behind) is None


def _height(line: list[Glyph]) -> float:
    return max(glyph.bottom - glyph.top for glyph in line)
