"""The sentences of the clauses of rules, without white space, with the titles above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.reading.source import Source
from extract.rulebook.clauses.annexes import words_of_annex
from extract.rulebook.clauses.numbers import numbered
from extract.rulebook.clauses.outline import Outline
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Block
from schemas.leaf import Leaf
from schemas.other_kinds.rulebook import RuleClause

_STOPS = "。；;！!？?"
_SPACE = patterns.compile(r"\s")
_ITEM = patterns.compile(
    r"\s*(?:[-–—•·●◆■*]\s|[（(]?\s?(?:[A-Za-z]|\d{1,2}|[一二三四五六七八九十]{1,3})\s?[)）、.．]|[①-⑳]|第[一二三四五六七八九十\d])"
)
_ITEM_HEAD = patterns.compile(
    r"(?:[-–—•·●◆■*]{1,3}|[（(]?(?:[A-Za-z]|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]|[A-Za-z][.、．])"
)
_LONGEST = 800
"""A longer sentence is no statement of a figure."""

_DEEPEST = 4
"""So many titles above a sentence are looked at."""

_LEAST_BROKEN = 12
"""A shorter paragraph without a stop is a title, and no line that goes on."""


class Statement(NamedTuple):
    """A sentence of a clause without white space, in narrow letters.

    `places` are where its characters stand in the source; `above`: the titles over it, its own clause's
    last, and the words that lead in its list. `item`: the mark of the list item (`a)`) it stands in."""

    text: str
    places: Sequence[int]
    clause: str | None
    above: str
    item: str | None = None

    def leaf(self, source: Source) -> Leaf[str]:
        """The place of the sentence."""
        return source.leaf(self.text, self.places[0], self.places[-1] + 1)


class Stretch(NamedTuple):
    """A paragraph, or a row of a table, which is never one with what follows."""

    start: int
    end: int
    is_row: bool = False


class Part(NamedTuple):
    """What stands under a number: the number, the titles above, and its stretches of text."""

    clause: str | None
    titles: str
    stretches: list[Stretch]


def statements(source: Source, found: Outline, clauses: Sequence[RuleClause]) -> Iterator[Statement]:
    """The sentences of the clauses in reading order, then those of the annexes."""
    for part in parts(source, found, clauses):
        yield from statements_of(source, part)


def statements_of(source: Source, part: Part) -> Iterator[Statement]:
    """The sentences under one number."""
    lead = ""
    for places in _paragraphs(source, part.stretches):
        text = narrow("".join(source.text[at] for at in places))
        match = _ITEM_HEAD.match(text)
        item = match[0] if match and match[0][0] not in "-–—•·●◆■*" else None
        for start, end in _sentences(text):
            stated = text[start:end]
            if end - start <= _LONGEST:
                yield Statement(stated, places[start:end], part.clause, f"{part.titles}\n{lead}", item)
            if stated.endswith((":", "：")) or (end == len(text) and text[-1] in ":："):
                lead = stated


def parts(source: Source, found: Outline, clauses: Sequence[RuleClause]) -> Iterator[Part]:
    """What stands under each number, then in each annex."""
    titles = _titles(clauses)
    ends = [one.block.start for one in found.clauses[1:]] + [len(source.text)]
    last = 0
    for one, clause, end, above in zip(found.clauses, clauses, ends, titles, strict=True):
        stop = min([a for a in found.annexes if a > one.block.start] + [end])
        own = (
            []
            if _is_title(clause, one.words)
            else [Stretch(one.block.start + one.found.words, one.block.end)]
        )
        yield Part(clause.number, above, own + _below(source, one.at + 1, stop))
        last = max(last, stop)
    for start, end in pairwise([*found.annexes, len(source.text)]):
        stop = min([one.block.start for one in found.clauses if one.block.start > start] + [end])
        heading = next(block for block in source.document.blocks if block.start == start)
        text = source.text[start : heading.end]
        words = words_of_annex(text)
        name = text.strip().removesuffix(words).strip(" \u3000:：【】*#")
        yield Part(name or None, words, _below(source, source.document.blocks.index(heading) + 1, stop))


def _titles(clauses: Sequence[RuleClause]) -> list[str]:
    """For each clause its title with those above it, the uppermost first."""
    above: dict[str, str] = {}
    found = []
    for clause in clauses:
        over = above.get(clause.parent or "", "").split("\n")[-_DEEPEST:]
        stated = "\n".join(one for one in (*over, clause.title) if one)
        above[clause.number] = stated
        found.append(stated)
    return found


def _is_title(clause: RuleClause, words: str) -> bool:
    return clause.title is not None and "".join(clause.title.split()) == "".join(words.split())


def _below(source: Source, first: int, stop: int) -> list[Stretch]:
    """The paragraphs and rows of text from a block on."""
    found: list[Stretch] = []
    for block in source.document.blocks[first:]:
        if block.start >= stop:
            break
        if block.role == "body":
            found += _rows(block) if block.kind == "table" else [Stretch(block.start, block.end)]
    return found


def _rows(block: Block) -> list[Stretch]:
    """Where the rows of a table stand."""
    rows: dict[int, tuple[int, int]] = {}
    for cell in block.cells:
        start, end = rows.get(cell.row, (cell.start, cell.end))
        rows[cell.row] = (min(start, cell.start), max(end, cell.end))
    return [Stretch(*rows[row], is_row=True) for row in sorted(rows)]


def _paragraphs(source: Source, stretches: Sequence[Stretch]) -> Iterator[list[int]]:
    """The places of the characters of each paragraph; what a page or line broke is one."""
    open_: list[int] = []
    closed = False
    for start, end, is_row in stretches:
        text = source.text[start:end]
        places = [at for at in range(start, end) if not _SPACE.match(source.text[at])]
        broken = _LEAST_BROKEN <= len(open_) <= _LONGEST and source.text[open_[-1]] not in f"{_STOPS}:："
        goes_on = broken and not (closed or is_row or _ITEM.match(text) or numbered(text))
        if open_ and places and not goes_on:
            yield open_
            open_ = []
        open_.extend(places)
        closed = is_row
    if open_:
        yield open_


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for at, char in enumerate(text):
        if char in _STOPS:
            yield start, at + 1
            start = at + 1
    if start < len(text):
        yield start, len(text)
