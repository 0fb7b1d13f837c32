"""Lists whose columns a line names: `（名称 / 编号 / 有效期至）`, then `1. 电子秤 / A-01 / 2026-5-7`.

Such lines are a table: the names its header, and each line that has as many values a row. What stands before
a value and parts it from the one before is kept beside the text (`Document.gaps`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from ingest.drafts import Draft, DraftCell, part
from schemas import patterns

Range = tuple[int, int]

_HEAD = patterns.compile(
    r"\s{0,4}(?P<open>[（(\[【〔])?\s?(?P<lead>(?=[^:：]{0,14}(?:依次|顺序|次序|格式|[各每][列栏项行条]|字段|[列栏]名|表头|登记|内容|项目))"
    r"[^/／|｜·•、，；;:：。\d]{1,16}[:：]\s?)?"
    r"(?P<names>[^:：。！？!?]{5,240}?)\s?(?(open)[)）\]】〕])[:：]?\s{0,4}"
)
"""A line of names: alone, in brackets, or behind words that lead to it (每行依次为：)."""

_MARK = patterns.compile(
    r"(?P<wide>[／｜])|(?P<blank>(?<=[ \u3000])[/|·•]|[/|·•](?=[ \u3000]|$))|(?P<stop>[、，；;])|(?P<bare>/)"
)
"""What parts values; a blank at its side tells a stroke from those within values (C-1.0/0.84)."""

_NAME = patterns.compile(r"[^\W\d_](?:[^\d。！？!?“”《》\n]{0,14}[^\W\d_）)])?")
_NUMBER = patterns.compile(r"\s{0,8}(?:[（(]?\d{1,3}\s?[)）.．、](?![\d.])|[①-⑳]|[-–—•·●◆▪](?=\s))\s{0,4}")
_DIGIT = patterns.compile(r"\d")
_FEWEST, _MOST, _LONGEST_HEAD, _LONGEST, _LONGEST_VALUE = 3, 24, 280, 1200, 120


class _Head(NamedTuple):
    """The names of the columns as ranges of their line, and what parts them."""

    names: list[Range]
    mark: re.Pattern[str]


def tables(drafts: list[Draft]) -> list[Draft]:
    """The drafts with tables for the lists under lines that name their columns."""
    found: list[Draft] = []
    at = 0
    while at < len(drafts):
        draft = drafts[at]
        head = _head(draft)
        rows = _rows(drafts, at + 1, head) if head else []
        end = at + 1 + len(rows)
        stated = any(_DIGIT.search(one.text) for one in drafts[at + 1 : end])
        if head and stated and all(len(row) == len(head.names) for row in rows):
            found.append(_table(head, rows, drafts[at:end]))
        else:
            found += drafts[at:end]
        at = end
    return found


def _text(draft: Draft, longest: int) -> str:
    """The text of a line of the body; empty for anything else."""
    if draft.kind not in ("paragraph", "heading") or draft.role != "body":
        return ""
    text = draft.text
    return text if len(text) <= longest and "\n" not in text else ""


def _head(draft: Draft) -> _Head | None:
    """The columns that a line names; null where it does anything else."""
    text = _text(draft, _LONGEST_HEAD)
    line = _HEAD.fullmatch(text) if _MARK.search(text) and not _DIGIT.search(text) else None
    if line is None:
        return None
    kinds = {mark.lastgroup or "" for mark in _MARK.finditer(line["names"])}
    stops = "stop" in kinds and len(kinds) == 1 and (line["open"] or line["lead"])
    kind = next((one for one in ("wide", "blank", "bare") if one in kinds), "stop" if stops else "")
    if not kind:
        return None
    sign = next(mark[0] for mark in _MARK.finditer(line["names"]) if mark.lastgroup == kind)
    bare = re.escape(sign)
    mark = patterns.compile(rf"(?<=[ \u3000]){bare}|{bare}(?=[ \u3000]|$)" if kind == "blank" else bare)
    names = _between(text, *line.span("names"), mark)
    known = _FEWEST <= len(names) <= _MOST and all(_NAME.fullmatch(text, *one) for one in names)
    return _Head(names, mark) if known and len({text[a:b] for a, b in names}) == len(names) else None


def _rows(drafts: Sequence[Draft], at: int, head: _Head) -> list[list[Range]]:
    """The values of the lines of a list from a place on, up to a line without its marks."""
    return [*takewhile(bool, (_row(drafts[one], head) for one in range(at, len(drafts))))]


def _row(draft: Draft, head: _Head) -> list[Range]:
    """The values of a line that has the marks of the list; none of any other line."""
    text = _text(draft, _LONGEST)
    number = _NUMBER.match(text)
    values = _between(text, number.end() if number else 0, len(text), head.mark)
    several = 2 * len(values) > len(head.names) and len(values) > 1
    return values if several and all(high - low <= _LONGEST_VALUE for low, high in values) else []


def _between(text: str, low: int, end: int, mark: re.Pattern[str]) -> list[Range]:
    """The ranges between the marks of a text, without the white space around them."""
    found = []
    for cut in [*mark.finditer(text, low, end), None]:
        high = cut.start() if cut else end
        shown = text[low:high].strip()
        begin = text.index(shown, low)
        found.append((begin, begin + len(shown)))
        low = cut.end() if cut else end
    return found


def _table(head: _Head, rows: Sequence[list[Range]], drafts: Sequence[Draft]) -> Draft:
    """The table of a line of names and the rows under it."""
    lines = enumerate(zip(drafts, [head.names, *rows], strict=True))
    cells = [cell for at, (draft, values) in lines for cell in _cells(draft, values, at)]
    return Draft("table", cells=cells, rows=len(rows) + 1, columns=len(head.names), gap=drafts[0].gap)


def _cells(draft: Draft, values: Sequence[Range], at: int) -> Iterator[DraftCell]:
    """The cells of a line; before each value is drawn what parts it from the one before."""
    text, last = draft.text, 0
    for column, (low, high) in enumerate(values):
        yield DraftCell(at, column, part(draft.segments, low, high), drawn=text[last:low])
        last = high
