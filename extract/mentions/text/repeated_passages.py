"""Passages of several paragraphs that stand twice, word for word: what was copied and not written over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract.readers.leaves import body_end
from extract.readers.text.units import lines_of, units
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf
from schemas.text import fold

PARAGRAPHS, CHARACTERS = 3, 80
"""So many paragraphs of prose, and so many characters in all, are no standing phrase."""

LINE = 18
"""A paragraph of fewer characters is a label and its value."""

NEAR = 1500
"""So many characters lie at most between a passage and its copy: farther off, two sections tell one thing."""

_STOP = patterns.compile(r"[；。\n]")
_PROSE = patterns.compile(r"[，,。；]")
_DATED = patterns.compile(r"(?:19|20)\d\d(?:年|[./-])[01]?\d")
"""What a passage tells of one event, and no form of each department."""

_SHORTEST = 8


class Sentence(NamedTuple):
    """A sentence, folded; where it stands, and the number of its paragraph and of its cell (0: none)."""

    text: str
    start: int
    end: int
    paragraph: int
    cell: int


def read(source: Source) -> Iterator[tuple[Leaf[int], Leaf[int]]]:
    """The passages and their copies in reading order; their value is how many paragraphs they are."""
    said = list(_sentences(source))
    last: dict[str, int] = {}
    at = 0
    while at < len(said):
        first = last.get(said[at].text)
        length = _length(said, first, at) if first is not None else 0
        if first is not None and _is_copied(said[first : first + length], said[at : at + length]):
            yield (
                _leaf(source, said[first : first + length]),
                _leaf(source, said[at : at + length]),
            )
        step = max(length, 1)
        last.update((one.text, i) for i, one in enumerate(said[at : at + step], at))
        at += step


def _sentences(source: Source) -> Iterator[Sentence]:
    """The sentences of the body; those of the lines of cells as well."""
    text, end, paragraph = source.text, body_end(source), 0
    for i, unit in enumerate(units(source), 1):
        for line in lines_of(source, unit) if unit.start < end else ():
            paragraph += 1
            start = line.start
            for stop in (*(m.start() for m in _STOP.finditer(text, line.start, line.end)), line.end):
                if said := fold(text[start:stop]):
                    yield Sentence(said, start, stop, paragraph, i if unit.cell is not None else 0)
                start = stop + 1


def _length(said: list[Sentence], first: int, second: int) -> int:
    """How many sentences from the second place on are those from the first."""
    if len(said[second].text) < _SHORTEST:
        return 0
    most = min(second - first, len(said) - second)
    return next((i for i in range(most) if said[first + i].text != said[second + i].text), most)


def _is_copied(passage: list[Sentence], copy: list[Sentence]) -> bool:
    """Whether the sentences are a passage told twice: paragraphs of prose nearby, with a date, not rows."""
    if len(passage) < PARAGRAPHS or len({one.cell for one in (*passage, *copy)}) > 2:
        return False
    if copy[0].start - passage[-1].end > NEAR or len({one.cell for one in copy}) > 1:
        return False
    paragraphs: dict[int, list[str]] = {}
    for one in copy:
        paragraphs.setdefault(one.paragraph, []).append(one.text)
    stated = ["。".join(texts) for texts in paragraphs.values()]
    prose = [text for text in stated if len(text) >= LINE and _PROSE.search(text)]
    return (
        len(prose) >= PARAGRAPHS
        and sum(map(len, prose)) >= CHARACTERS
        and any(_DATED.search(text) for text in stated)
    )


def _leaf(source: Source, said: list[Sentence]) -> Leaf[int]:
    count = len({one.paragraph for one in said})
    return source.leaf(count, said[0].start, said[-1].end)
