"""Numbers of pieces and the items behind them in their line, on the lines below or above, counted by their
marks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from extract.ledger.quantities.amounts import NUMERALS, pieces
from extract.ledger.quantities.counts.placed import placed
from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has
from schemas.statements.amounts.counts import MarkedItems
from schemas.text import plain_same

_RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"
_BRACKETED = tuple(
    tuple(f"{opened}{number}{closed}" for number in numbers)
    for opened, closed in ("（）", "()")
    for numbers in ("一二三四五六七八九十", range(1, 16))
)
_BEHIND, _CODE, _MOST = 14, 12, 12
"""Characters behind a number in its line; of a code; items that are told so."""

_OPEN, _CLOSED = "（(", "）)"
_STOPS = ".、．)）　\t ："


def read(reading: Reading) -> Iterator[MarkedItems]:
    """The numbers whose items are told one by one."""
    written = reading.text.split("\n")
    every = placed_lines(plain_same(reading.text))
    lines = [line for _, line in every]
    for at, (start, line) in enumerate(every):
        found = [*pieces(line)]
        for one in found:
            if not 0 < one.number <= _MOST or has(
                "partly", line[max(one.start - _CODE, 0) : one.end + _CODE]
            ):
                continue
            alone = len(found) == 1 or has("sums_up", line[:_CODE])
            count = _within(written[at][one.end :]) or (_around(lines, at, one.end) if alone else 0)
            if count > 1:
                yield MarkedItems(*placed(reading, line, start, one, _BEHIND), count)


def _within(rest: str) -> int:
    """How many items with marks stand behind a number in its line (①…②…, (一)…(二)…), if they follow soon."""
    for marks in (_RINGED, *_BRACKETED):
        first = rest.find(marks[0])
        if 0 <= first <= _BEHIND and marks[1] in rest:
            return next((at for at, mark in enumerate(marks) if mark not in rest), 0)
    return 0


def _around(lines: list[str], at: int, end: int) -> int:
    """How many items stand on the lines below a number that leads to them, or above one that sums them up."""
    if has("sums_up", lines[at][:_CODE]):
        above = [mark for line in reversed(lines[:at]) for mark in [_mark(line)]][:_MOST]
        marks = [mark[1] for mark in takewhile(lambda mark: mark is not None, above) if mark]
        return len(marks) if marks and marks == [*range(len(marks), 0, -1)] else 0
    return _items(lines[at + 1 :]) if _leads(lines[at], end) else 0


def _leads(line: str, end: int) -> bool:
    """Whether what stands behind a number lets a list follow."""
    rest = line[end:].rstrip()
    if len(rest) > _BEHIND or "\t" in rest:
        return False
    return rest.endswith(("：", ":", "，", ",")) or has("list_follows", line) or not rest.strip("）)。")


def _items(lines: list[str]) -> int:
    """How many lines follow with marks that count on; a head of columns before them counts for none. What has
    several rows of one thing is not counted."""
    marks: list[int] = []
    named: list[str] = []
    kind = None
    for number, line in enumerate(lines):
        mark = _mark(line)
        if mark is None:
            if number == 0 and "\t" in line:
                continue
            break
        if kind not in (None, mark[0]) or (marks and mark[1] <= marks[-1]):
            break
        kind = mark[0]
        marks.append(mark[1])
        named += line.split("\t")[1:2]
    return len(marks) if marks and marks[0] == 1 and len({*named}) == len(named) else 0


def _mark(line: str) -> tuple[str, int] | None:
    """The kind of mark that a line begins with and its number: 1. (一) ① NB-1, null without one."""
    text = line.lstrip(" \u3000-•·")
    if text[:1] and text[0] in _RINGED:
        return "ring", _RINGED.index(text[0]) + 1
    if text[:1] and text[0] in _OPEN:
        inner = text[1:].partition(next((c for c in _CLOSED if c in text[:6]), "\n"))[0]
        value = _number(inner)
        return ("bracket", value) if value and len(inner) <= 2 else None
    word = next((text[:at] for at, char in enumerate(text[:_CODE]) if char in _STOPS), "")
    digits = len(word) - len(word.rstrip("0123456789"))
    if word and digits and (digits == len(word) or not word[0].isdecimal()):
        return word[: len(word) - digits] or "number", int(word[-digits:])
    value = _number(word)
    return ("word", value) if value else None


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMERALS.get(word, 0)
