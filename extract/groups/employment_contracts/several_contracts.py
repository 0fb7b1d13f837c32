"""What a sentence tells of the contracts of several people named in a row: one after the other (前者…，后者…;
第一份…), each day in its order (分别签订于…), or alike (均至…)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from extract.groups.activities.days import roles
from extract.readers.text.units import Unit
from extract.reading.source import Source
from extract.statements.running_text import Fact
from extract.values.dates import FoundDate
from schemas import patterns

Facts = dict[str, Fact]

_EACH = patterns.compile(
    r"(?P<former>前者|前一[人位份名]|首[份人位])|(?P<latter>后者|后一[人位份名]|末[份人位])"
    r"|第(?P<number>[一二三四五六])[人位份名个]|其(?P<which>[一二三四五六])(?=[，,为是:：于])"
)
"""What stands for one of several people named before."""

_ORDER = "一二三四五六"
_RESPECTIVE = patterns.compile(r"分别|依次|各自")
_ALIKE = patterns.compile(r"均|都|同[为于日]|一[致样]")
_CLAUSE = patterns.compile(r"[，,；;。](?!\s?(?:20)?\d\d)")
_NEAR = 28


def facts(
    source: Source,
    unit: Unit,
    text: str,
    span: tuple[int, int],
    count: int,
    read: Callable[[int, int], Facts],
    role: Callable[[str, str], str | None],
) -> list[Facts] | None:
    """The facts of each of so many people who are named before the span; null where it tells all one thing.

    `read` tells the facts of a range, `role` what a day is by the words before and behind it."""
    low, high = span
    if each := _one_by_one(text, low, high, count):
        shared = read(low, each[0][1])
        return [shared | _told(read, each, at) for at in range(count)]
    if not _RESPECTIVE.search(text, low, high):
        return None
    found: list[Facts] = [{} for _ in range(count)]
    cuts = [low, *(stop.end() for stop in _CLAUSE.finditer(text, low, high)), high]
    for begin, end in pairwise(cuts):
        if begin == end:
            continue
        if _RESPECTIVE.search(text, begin, end):
            listed = _listed(source, unit, text, (begin, end), count, role)
            found = [more | one for one, more in zip(found, listed, strict=True)]
        elif _ALIKE.search(text, begin, end):
            found = [read(begin, end) | one for one in found]
    return found if any(found) else None


def _one_by_one(text: str, low: int, high: int, count: int) -> list[tuple[int, int, int]]:
    """Whose each part of a span is, and its range: from the word for a person to that for the next."""
    marks = list(_EACH.finditer(text, low, high))
    if not 1 < len(marks) <= count:
        return []
    ends = [*(mark.start() for mark in marks[1:]), high]
    return [
        (_place(mark.lastgroup or "", mark[mark.lastgroup or 0], count), mark.start(), end)
        for mark, end in zip(marks, ends, strict=True)
    ]


def _place(kind: str, word: str, count: int) -> int:
    if kind in ("former", "latter"):
        return 0 if kind == "former" else count - 1
    return _ORDER.index(word)


def _told(read: Callable[[int, int], Facts], each: list[tuple[int, int, int]], at: int) -> Facts:
    return next((read(begin, end) for place, begin, end in each if place == at), {})


def _listed(
    source: Source,
    unit: Unit,
    text: str,
    span: tuple[int, int],
    count: int,
    role: Callable[[str, str], str | None],
) -> Iterator[Facts]:
    """The days of a list that has one for each person, or a term for each."""
    low, high = span
    found = list(roles.items(source, unit.start + low, unit.start + high))
    if len(found) != count:
        yield from ({} for _ in range(count))
        return
    begin, end = found[0][0].start - unit.start, found[-1][1].end - unit.start
    kind = role(text[max(low, begin - _NEAR) : begin], text[end:high])
    for first, last in found:
        if first is not last:
            yield {"valid_from": _fact("valid_from", first), "valid_to": _fact("valid_to", last)}
        else:
            yield {kind: _fact(kind, first)} if kind else {}


def _fact(name: str, day: FoundDate) -> Fact:
    return Fact(name, day.start, day.end, day.value)
