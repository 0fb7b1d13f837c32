"""The halves of the audit's first and last day: told with the day or in a note behind the days."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.source import Source
from extract.values.dates import FoundDate
from schemas import rx
from schemas.leaf import Leaf

_WORD = rx.compile(r"上午|下午|早上|晚上|中午|[AaPp]\.?[Mm]\b|morning|afternoon")
_HALF = r"[^，,。；;)）\n]{0,8}?(?P<half>上午|下午|[ap]\.?m\b|morning|afternoon)"
_FIRST_DAY = rx.compile(
    rf"(?:首日|首天|第[一1][日天]|头一天|first day){_HALF}",
    re.I,
)
_LAST_DAY = rx.compile(
    rf"(?:末日|末天|最后[一1]?[日天]|尾日|last day){_HALF}",
    re.I,
)
_NEAR = 48


def first(source: Source, found: Iterable[FoundDate]) -> Leaf[str] | None:
    """The half of the day on which the audit begins, `am` or `pm`."""
    return _half(source, found, _FIRST_DAY)


def last(source: Source, found: Iterable[FoundDate]) -> Leaf[str] | None:
    """The half of the day on which the audit ends."""
    return _half(source, found, _LAST_DAY)


def _half(source: Source, found: Iterable[FoundDate], noted: re.Pattern[str]) -> Leaf[str] | None:
    places = list(found)
    told = next((leaf for day in places if (leaf := _told(source, day))), None)
    return told or next((leaf for day in places if (leaf := _note(source, day, noted))), None)


def _told(source: Source, day: FoundDate) -> Leaf[str] | None:
    if day.half is None:
        return None
    at = _WORD.search(source.text, day.start, day.end + 12)
    return source.leaf(day.half, *(at.span() if at else (day.start, day.end)))


def _note(source: Source, day: FoundDate, noted: re.Pattern[str]) -> Leaf[str] | None:
    """The half that a note in the same line tells (（最后一日上午结束）)."""
    line = source.text[day.end : day.end + _NEAR].split("\n")[0].split("。")[0]
    match = noted.search(source.text, day.end, day.end + len(line))
    if match is None:
        return None
    value = "am" if match["half"].lower().startswith(("上", "a.", "am", "morn")) else "pm"
    return source.leaf(value, *match.span("half"))
