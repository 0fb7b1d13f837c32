"""How names stand to one another: enumerated side by side, they are known to be two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf

_LISTED = patterns.compile(
    r"[”\"’』」》]?\s?(?:[（(][^（()）\n]{0,30}[)）])?\s?"
    r"(?:[、，,;；/|]|和|与|及|以及|或|并|同|是|为|对|向|由|委托|[，,]?提供[^，,。；;\n]{1,20}[；;，,]|and\b|&){1,2}\s?[“\"‘『「《]?"
)
_CHANGED = patterns.compile(r"变更|更换|调整|改[为由派]|换[为成]|接替|接任|继任|交接(?!班)|更替|替换")
_ITEM = patterns.compile(
    r"(?:^|\n|[；;。\s])\s?(?:[（(]?\d{1,2}[)）.、．]|[①-⑳])\s?$|[^\W\d_a-zA-Z]{2,8}\s?[:：|]\s?$|(?:单位|方|商|人)\s$"
)
_PARALLEL, _MOST = 90, 8
_REACH = 40
_NEAR = 12


def side_by_side(source: Source, one: Iterable[Leaf[str]], other: Iterable[Leaf[str]]) -> bool:
    """Whether two names ever stand side by side: in a list, or as the two ends of a statement (甲是乙的…)."""
    first = sorted((leaf.start, leaf.start + _length(source, leaf)) for leaf in one)
    second = sorted((leaf.start, leaf.start + _length(source, leaf)) for leaf in other)
    return ranges_beside(source, first, second)


def ranges_beside(source: Source, first: list[tuple[int, int]], second: list[tuple[int, int]]) -> bool:
    """The same of where names stand, each list in reading order."""
    return _follows(source, first, second) or _follows(source, second, first)


def parallel(source: Source, one: Iterable[Leaf[str]], other: Iterable[Leaf[str]]) -> bool:
    """Whether two names ever stand near one another as items of a list or behind labels: two parties."""
    firsts, seconds = list(one)[:_MOST], list(other)[:_MOST]
    return any(
        abs(first.start - second.start) <= _PARALLEL
        and _is_item(source, first.start)
        and _is_item(source, second.start)
        for first in firsts
        for second in seconds
    )


def _is_item(source: Source, at: int) -> bool:
    return _ITEM.search(source.text[max(0, at - _NEAR) : at]) is not None


def succeeds(source: Source, one: str, other: str) -> bool:
    """Whether one of two people is told to have followed the other (总经理由甲变更为乙)."""
    return _then(source.text, one, other) or _then(source.text, other, one)


def _then(text: str, before: str, after: str) -> bool:
    at = text.find(before)
    while at >= 0:
        end = at + len(before)
        second = text.find(after, end, end + _NEAR + len(after))
        if second >= 0 and _CHANGED.search(text, end, second):
            return True
        at = text.find(before, end)
    return False


def _follows(source: Source, before: list[tuple[int, int]], after: list[tuple[int, int]]) -> bool:
    starts = [start for start, _ in after]
    for _, end in before:
        i = bisect_left(starts, end)
        if i < len(starts) and starts[i] - end <= _REACH and _LISTED.fullmatch(source.text, end, starts[i]):
            return True
    return False


def _length(source: Source, leaf: Leaf[str]) -> int:
    """How far a name reaches in the text, white space included."""
    wanted, at = len("".join((leaf.value or leaf.raw).split())), leaf.start
    while wanted and at < len(source.text):
        wanted -= not source.text[at].isspace()
        at += 1
    return at - leaf.start
