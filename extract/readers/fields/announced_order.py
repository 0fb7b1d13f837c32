"""Values without labels whose order is told before them: 器具（名称/编号）：压力表/A-1；卡尺/B-2。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.reading.stops import STOP
from schemas import rx

_ORDER = rx.compile(
    r"(?:[（(]|依次为|分别为|按)\s?(?P<list>(?:[^。；;（()）:：\n]|[（(][^（()）\n]{0,12}[)）]){4,160}?)"
    r"(?:的?(?:顺序|次序|格式)[^：:\n]{0,6})?\s?[）)]?\s?[:：]"
)
_MARKS = tuple(map(rx.compile, (r"[/／]", r"[，,]", r"、", r"[|｜]", r"[ \u3000]{2,}")))
_FEWEST, _MOST, _LONGEST_NAME, _REACH = 2, 16, 16, 200


class Value(NamedTuple):
    """A value at `start:end`, and its label with the place where that stands; `first` of its record."""

    label: str
    named: int
    start: int
    end: int
    first: bool


def values(text: str) -> tuple[str, list[Value]]:
    """The words before an order that a text tells, and the values that keep to it, where most do."""
    order = _ORDER.search(text, 0, _REACH)
    if order is None:
        return "", []
    low = order.end()
    records = [part for part in _between(text, low, len(text), STOP) if text[slice(*part)].strip()]
    for mark in _MARKS:
        names = list(_between(text, *order.span("list"), mark))
        if not _FEWEST <= len(names) <= _MOST or not _are_names(text, names):
            continue
        told = max((_kept(text, records, one, len(names)) for one in _MARKS), key=len)
        if len(told) * 2 > len(records):
            return text[: order.start()], list(_values(text, names, told))
    return "", []


def _are_names(text: str, names: list[tuple[int, int]]) -> bool:
    """Whether what stands between the marks of an order are labels, most of them known."""
    words = [text[low:high].strip() for low, high in names]
    known = [word for word in words if any(map(_is_name, labels.short_keys(word)))]
    return len(known) * 2 > len(words) and all(0 < len(word) <= _LONGEST_NAME for word in words)


def _is_name(key: str) -> bool:
    return labels.is_header(key) or labels.is_own(key)


def _kept(
    text: str, records: list[tuple[int, int]], mark: re.Pattern[str], size: int
) -> list[list[tuple[int, int]]]:
    """The records that a mark parts into as many values."""
    return [parts for one in records if len(parts := list(_between(text, *one, mark))) == size]


def _values(text: str, names: list[tuple[int, int]], told: list[list[tuple[int, int]]]) -> Iterator[Value]:
    for parts in told:
        for (at, end), (low, high) in zip(names, parts, strict=True):
            yield Value(text[at:end].strip(), at, low, high, (low, high) == parts[0])


def _between(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The ranges between marks."""
    for stop in mark.finditer(text, start, end):
        yield start, stop.start()
        start = stop.end()
    yield start, end
