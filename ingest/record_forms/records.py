"""Records that a system prints in a line each: `CAL-001 | 名称=…; 编号=…`, `LAW-003 | 某法 | 适用 | 已评价`.

Such lines under one another are the rows of a table: the codes of the records, then their values; keys
stand once, in a row over the values, for as long as the records have the same ones. What a value has drawn
before it (the mark and its key) is kept beside the text (`Document.gaps`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ingest.drafts import Draft, DraftCell, part
from schemas import patterns

Range = tuple[int, int]

_OPEN, _CLOSE = r"[\[【〔(（<〈]", r"[\]】〕)）>〉]"
_NUMBER = r"(?P<letters>[A-Z][A-Za-z]{0,11}\d{0,3}[-_.#]?|[#№]\s?|[Nn][Oo]\.?\s?)?\d{1,10}"
_CODED = patterns.compile(
    rf"\s{{0,8}}(?P<code>{_NUMBER}(?=\s{{0,3}}[|｜:：])"
    rf"|{_OPEN}\s?{_NUMBER.replace('letters', 'inside')}\s?{_CLOSE})"
    r"\s{0,3}(?:[|｜:：]\s{0,3})?(?=\S)"
)
"""The running number of a record, with a mark behind it or in brackets."""

_NAME = r"(?:[A-Za-z][A-Za-z_.]{0,24}(?: [A-Za-z_.]{1,16}){0,3}|[^\W\d_][^\s=＝:：;；|｜,，。<>≤≥]{1,20})"
_KEY = patterns.compile(
    rf"(?:^|(?P<mark>[;；|｜,，\t]|\s{{2}})\s{{0,4}})(?P<key>{_NAME}(?:\s?[（(][^（()）\n]{{1,12}}[)）])?)"
    r"\s?[=＝](?![=＝])\s?"
)
_PIPE = patterns.compile(r"\s{0,4}[|｜]\s{0,4}")
_FEWEST_KEYS, _FEWEST_BARE, _FEWEST_CELLS, _FEWEST_RECORDS, _SEVERAL = 2, 3, 2, 3, 2
_MOST_KEYS, _LONGEST, _LONGEST_HEAD, _LONGEST_VALUE = 24, 2000, 24, 120
_DIGIT = patterns.compile(r"\d")


class _Record(NamedTuple):
    """A line that is a record: its code, its keys (none between pipes) and its values, as ranges of it."""

    draft: Draft
    text: str
    code: Range
    keys: list[Range]
    values: list[Range]
    series: str

    @property
    def run(self) -> str:
        """What the records of a list have in common: the letters of the code, else the keys."""
        return self.series or "\t".join(self.kind)

    @property
    def kind(self) -> tuple[str, ...]:
        """What those of a table have in common besides: the keys, or the number of values."""
        return tuple(self.text[low:high] for low, high in self.keys) or (str(len(self.values)),)


def tables(drafts: list[Draft]) -> list[Draft]:
    """The drafts with tables for the records in lines; a line alone stays one, unless there are several."""
    stated = [_record(draft) for draft in drafts]
    if sum(one is not None for one in stated) < _SEVERAL:
        return [*drafts]
    many = sum(one is not None for one in stated) >= _FEWEST_RECORDS
    found: list[Draft] = []
    at = 0
    for series, group in groupby(stated, key=lambda one: one.run if one else None):
        records = [*group]
        rows = [one for one in records if one]
        if series and (len(rows) >= _SEVERAL or (many and rows[0].series)):
            for _, alike in groupby(rows, key=lambda one: one.kind):
                found.append(_table([*alike], found))
        else:
            found += drafts[at : at + len(records)]
        at += len(records)
    return found


def _record(draft: Draft) -> _Record | None:
    """The record that a paragraph is; null for other text."""
    text = draft.text if draft.kind == "paragraph" and draft.role == "body" else ""
    if not 3 < len(text) <= _LONGEST or "\n" in text:
        return None
    code = _CODED.match(text)
    if "=" in text or "＝" in text:
        return _keyed(draft, text, code)
    return _parted(draft, text, code) if code and ("|" in text or "｜" in text) else None


def _series(code: re.Match[str] | None) -> str:
    """The letters that the codes of records begin with; a mark for numbers alone."""
    return (code["letters"] or code["inside"] or "#") if code else ""


def _keyed(draft: Draft, text: str, code: re.Match[str] | None) -> _Record | None:
    """A record of keys and values: nothing else stands behind its code."""
    low = code.end() if code else 0
    keys = list(_KEY.finditer(text[low:]))
    fewest = _FEWEST_KEYS if code else _FEWEST_BARE
    if not fewest <= len(keys) <= _MOST_KEYS or keys[0].start() or keys[0]["mark"]:
        return None
    names = [key["key"] for key in keys]
    if len({*names}) < len(names) or not any(len(name) > 1 for name in names):
        return None
    ends = [*(key.start() + low for key in keys[1:]), len(text)]
    values = [(key.end() + low, end) for key, end in zip(keys, ends, strict=True)]
    spans = [(key.start("key") + low, key.end("key") + low) for key in keys]
    return _Record(draft, text, code.span("code") if code else (0, 0), spans, values, _series(code))


def _parted(draft: Draft, text: str, code: re.Match[str]) -> _Record | None:
    """A record of values between pipes, the first of them right behind its code."""
    pipe = _PIPE.match(text, code.end("code"))
    if pipe is None or pipe.end() != code.end():
        return None
    values = _between(text, pipe.end())
    if len(values) < _FEWEST_CELLS or any(high - low > _LONGEST_VALUE for low, high in values):
        return None
    return _Record(draft, text, code.span("code"), [], values, _series(code))


def _between(text: str, low: int) -> list[Range]:
    """The ranges between the pipes of a text, one at its end aside."""
    cuts = [*_PIPE.finditer(text, low), None]
    found = []
    for cut in cuts:
        high = cut.start() if cut else len(text)
        if cut or text[low:high].strip():
            found.append((low, high))
        low = cut.end() if cut else high
    return found


def _head(before: Draft, row: _Record) -> tuple[Draft, list[Range]] | None:
    """The line over records between pipes that says what their values are: words alone, as many of them."""
    if before.kind == "table" or before.role != "body":
        return None
    text = before.text
    words = _between(text, 0) if "|" in text or "｜" in text else []
    short = all(high - low <= _LONGEST_HEAD for low, high in words) and not _DIGIT.search(text)
    return (before, words) if short and len(words) == len(row.values) + 1 else None


def _table(rows: Sequence[_Record], before: list[Draft]) -> Draft:
    """A table with a column for the codes, if there are any, and one for each value.

    The line over it that heads it is taken from the drafts before it."""
    first = rows[0]
    head = None if first.keys or not before else _head(before[-1], first)
    gap = before.pop().gap if head else first.draft.gap
    coded = int(bool(first.series))
    cells: list[DraftCell] = []
    if head:
        cells += [DraftCell(0, at, part(head[0].segments, *one)) for at, one in enumerate(head[1])]
    elif first.keys:
        spans = enumerate(first.keys, coded)
        cells += [DraftCell(0, at, part(first.draft.segments, *one)) for at, one in spans]
        cells += [DraftCell(0, 0)] * coded
    above = int(bool(cells))
    for at, row in enumerate(rows, above):
        cells += _cells(row, at, coded)
    width = len(first.values) + coded
    return Draft("table", cells=cells, rows=len(rows) + above, columns=width, gap=gap)


def _cells(row: _Record, at: int, coded: int) -> Iterator[DraftCell]:
    """The cells of a record; before each value is drawn what parts it from the one before."""
    segments = row.draft.segments
    if coded:
        yield DraftCell(at, 0, part(segments, *row.code))
    last = row.code[1]
    for column, (low, high) in enumerate(row.values, coded):
        yield DraftCell(at, column, part(segments, low, high), drawn=row.text[last:low])
        last = high
