"""Sentences and cells that have some of many words, wherever a report speaks of its own organization."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.reading.wording import Wording
from schemas import patterns
from schemas.mentions import Entity
from schemas.report import Report, leaves
from schemas.wholes.surroundings import Passage

_STOP = patterns.compile(r"[。；;！!？?\n\t]")
_OF_STANDARD = patterns.compile(
    r"(?:GB|HJ|JB|QB|HG|FZ|YY|SJ|DL|JJ[FG]|T/[A-Z]{2,6})(?:/T)?\s?\d{2,6}(?:\.\d{1,3})?[-—–]\d{4}"
    r"[ \u3000\t]{1,4}[^\s，,。；;、]{0,40}$"
)
"""The number of a standard, and the beginning of its title behind it (GB/T 12672-2009 丙烯腈-…)."""

_LONGEST = 120
_OF_PARTNERS = ("suppliers[", "contracts[", "law_lists[", "standards_cited[", "certification_body.")
"""Begin the paths of what tells nothing of the organization's own work."""


def reader(
    source: Source, report: Report, entities: list[Entity], words: Wording
) -> Callable[[Iterable[str]], list[Passage]]:
    """Looks for words in the body, but for titles, names of companies and fields that tell of others."""

    aside: list[tuple[int, int]] = []

    def read(asked: Iterable[str]) -> list[Passage]:
        found = words.every(asked)
        if found and not aside:
            aside.extend(sorted(_aside(report, entities)))
        end = body_end(source)
        kept = [
            (start, stop, word)
            for start, stop, word in found
            if stop <= end
            and not _within(aside, start)
            and not _titled(source.text, start)
            and not (word.isascii() and _part_of_word(source.text, start, stop))
        ]
        return list(_by_sentence(source, kept))

    return read


def _aside(report: Report, entities: list[Entity]) -> Iterator[tuple[int, int]]:
    """The ranges in which a word says nothing of the organization."""
    for path, leaf in leaves(report):
        if path.startswith(_OF_PARTNERS):
            yield leaf.span
    for entity in entities:
        if entity.kind == "organization":
            yield from (leaf.span for leaf in entity.places)


def _within(ranges: list[tuple[int, int]], at: int) -> bool:
    before = bisect_right(ranges, (at, at + 1_000_000)) - 1
    return any(start <= at < end for start, end in ranges[max(before - 2, 0) : before + 1])


def _titled(text: str, at: int) -> bool:
    """Whether a place is in a title in 《》, or in one behind the number of its standard."""
    low = max(at - 60, 0)
    if text.rfind("《", low, at) > text.rfind("》", low, at):
        return True
    return _OF_STANDARD.search(text, low, at) is not None


def _part_of_word(text: str, start: int, stop: int) -> bool:
    """Whether letters or digits go on before or behind a word of letters."""
    beside = text[max(start - 1, 0) : start] + text[stop : stop + 1]
    return any(char.isascii() and char.isalnum() for char in beside)


def _by_sentence(source: Source, found: list[tuple[int, int, str]]) -> Iterator[Passage]:
    """The places together that stand in one sentence."""
    text, at = source.text, 0
    while at < len(found):
        start, end = _sentence(text, found[at][0], found[at][1])
        behind = at
        while behind < len(found) and found[behind][0] < end:
            behind += 1
        words = [word for _, _, word in found[at:behind]]
        yield Passage(source.leaf(" ".join(text[start:end].split()), start, end), words)
        at = max(behind, at + 1)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(start - _LONGEST, 0), min(end + _LONGEST, len(text))
    low = max((stop.end() for stop in _STOP.finditer(text, low, start)), default=low)
    stop = _STOP.search(text, end, high)
    return low, stop.start() if stop else high
