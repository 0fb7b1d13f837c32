"""Which numbered paragraphs of a document are its clauses: not the contents, lists, notes nor annexes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeGuard

from extract.reading.source import Source
from extract.rulebook.clauses.annexes import begins_annex
from extract.rulebook.clauses.numbers import Numbered, numbered
from extract.rulebook.clauses.running_headers import running_blocks
from extract.rulebook.clauses.table_of_contents import contents_end
from extract.rulebook.clauses.table_rows import clause_rows
from extract.rulebook.clauses.titles import is_title, of_contents
from schemas import patterns
from schemas.document import Block

_FEW = 3
_ARTICLE_STYLES = ("part", "chapter", "section", "article")
_FIRST = ("cjk", "number", "decimal")
_NOTE = patterns.compile(r"\s{0,4}(?:注|备注|说明|Notes?)\s?[:：]?\s?(?P<number>\d)\s?[.．、]", re.I)
_AHEAD = 40
_FARTHEST = 3
"""So many numbers a heading may leave out: what is further away counts something else."""


class Candidate(NamedTuple):
    """A body block that begins with a number; `at` is its index, `words` all that follows the number.

    Of a number alone in its line the words are those of the block at `last`."""

    at: int
    block: Block
    found: Numbered
    words: str
    last: int

    @property
    def titled(self) -> bool:
        """Whether its words read like a title."""
        return is_title(self.words.strip(), marked=self.block.kind == "heading")


class Outline(NamedTuple):
    """The clauses in reading order, and where annexes begin (offsets of the text)."""

    clauses: list[Candidate]
    annexes: list[int]

    def above(self, offset: int) -> Candidate | None:
        """The clause in whose text an offset lies; null before the first and in an annex."""
        at = bisect_left(self.clauses, offset, key=_start) - 1
        if at < 0 or bisect_left(self.annexes, offset) > bisect_left(self.annexes, _start(self.clauses[at])):
            return None
        return self.clauses[at]


def _start(one: Candidate) -> int:
    return one.block.start


def outline(source: Source) -> Outline:
    """The numbered clauses of a document of rules."""
    recognised = source.document.ocr_pages > 0
    found = _same_brackets([*_candidates(source)], recognised=recognised)
    build = _build([one for one in found if isinstance(one, Candidate)], recognised=recognised)
    chosen, annexes = _Chooser(found, build), []
    for at, one in enumerate(found):
        if isinstance(one, int):
            chosen.annex = bool(chosen.kept)
            annexes += [one] if chosen.annex else []
        elif chosen.takes(at, one):
            chosen.kept.append(one)
    return Outline(chosen.kept, annexes)


def _candidates(source: Source) -> Iterator[Candidate | int]:
    """The numbered paragraphs behind the contents, and where annexes begin."""
    notes = _Notes()
    for at, block in _paragraphs(source):
        text = source.text[block.start : block.end]
        if begins_annex(text):
            yield block.start
        elif (found := numbered(text)) and not of_contents(text):
            last, words = at, text[found.words :]
            if not words.strip() and (below := _words_below(source, at)):
                last, words = below
            one = Candidate(at, block, found, words, last)
            if not notes.goes_on(one):
                yield one
        else:
            notes.begins(text)


def _paragraphs(source: Source) -> Iterator[tuple[int, Block]]:
    """The paragraphs behind the contents with the indices of their blocks; rows of clauses among them."""
    blocks, running = source.document.blocks, running_blocks(source)
    for at in range(contents_end(source), len(blocks)):
        block = blocks[at]
        if block.role != "body" or at in running:
            continue
        if block.kind in ("heading", "paragraph"):
            yield at, block
        for row in clause_rows(source, block):
            yield at, row


class _Notes:
    """The notes of a table: a first one (注：1. …), and those that count on from it."""

    def __init__(self) -> None:
        self._last = 0

    def begins(self, text: str) -> None:
        """A paragraph without a number of its own."""
        if note := _NOTE.match(text):
            self._last = int(note["number"])

    def goes_on(self, one: Candidate) -> bool:
        """Whether a numbered paragraph is the next note. What reads like a title is none."""
        noted = (
            one.found.style == "number"
            and _written(one) == "mark"
            and one.found.ordinals[0] == self._last + 1
            and not one.titled
        )
        self._last = self._last + 1 if noted and self._last else 0
        return self._last > 0


def _words_below(source: Source, at: int) -> tuple[int, str] | None:
    """The words of a number that stands alone: the next block and its text, unless it has a number too."""
    blocks = source.document.blocks
    for below in range(at + 1, min(at + 4, len(blocks))):
        block = blocks[below]
        text = source.text[block.start : block.end]
        if block.role != "body" or not text.strip():
            continue
        stated = block.kind in ("heading", "paragraph") and numbered(text) is None
        return (below, text) if stated else None
    return None


def _same_brackets(found: list[Candidate | int], *, recognised: bool) -> list[Candidate | int]:
    """The candidates with the brackets of their numbers in the width that most of them have.

    What is recognised confuses the two widths: there they have that of Chinese text."""
    narrow = [one.found.number.count("(") - one.found.number.count("（") for one in found if _bracketed(one)]
    if not narrow:
        return found
    pair = "()" if sum(narrow) > 0 and not recognised else "（）"
    stated = str.maketrans("()（）", pair * 2)
    return [
        one._replace(found=one.found._replace(number=one.found.number.translate(stated)))
        if isinstance(one, Candidate)
        else one
        for one in found
    ]


def _bracketed(one: Candidate | int) -> TypeGuard[Candidate]:
    return isinstance(one, Candidate) and one.found.style == "bracketed"


class _Build(NamedTuple):
    """How a document is numbered: in which styles (what else is numbered are lists), whether single numbers
    begin again under each number above, and whether it has nothing but single numbers.

    `loose`: the gap behind a number tells nothing, as recognition loses it."""

    styles: frozenset[str]
    nested: bool = False
    flat: bool = False
    loose: bool = False


def _build(found: Sequence[Candidate], *, recognised: bool) -> _Build:
    """How the candidates are numbered together."""
    counts = Counter(one.found.style for one in found)
    upper = {style for style in ("part", "chapter", "section") if counts[style]}
    if counts["article"] >= _FEW:
        return _Build(frozenset({*_ARTICLE_STYLES, "lettered"}))
    first = next((one.found.style for one in found if one.found.style in _FIRST), None)
    pointed = [one.found.ordinals for one in found if one.found.style == "decimal"]
    again = pointed.count((1, 1)) != 1 or len({ordinals[0] for ordinals in pointed}) == 1
    if first == "cjk" and counts["cjk"] > 1 and again:
        return _Build(frozenset({*upper, *_FIRST, "bracketed", "lettered"}), nested=True)
    alone = not counts["decimal"]
    styles = {*upper, "number", "decimal", "lettered"}
    if first == "cjk" and not any(one.found.style == "number" and one.titled for one in found):
        styles.add("cjk")
    return _Build(frozenset(styles), nested=alone and bool(upper), flat=alone and not upper, loose=recognised)


class _Chooser:
    """Goes through the candidates in reading order and tells which are clauses."""

    def __init__(self, found: Sequence[Candidate | int], build: _Build) -> None:
        self.kept: list[Candidate] = []
        self.annex = False
        self._found, self._build = found, build
        self._chapter = -1
        self._last: dict[str, tuple[int, ...]] = {}
        self._listed: dict[str, int] = {}
        """The last number of the running list of each way of writing (`1.`, `1 `)."""

    def takes(self, at: int, one: Candidate) -> bool:
        """Whether a candidate is a clause."""
        style = one.found.style
        if style not in self._build.styles:
            return False
        if style == "lettered":
            return self.annex or one.titled
        if self.annex and not self._goes_on(at, one):
            return False
        if style == "number" and not self._counts(at, one):
            self._listed[_written(one)] = one.found.ordinals[0]
            return False
        if style == "number":
            self._listed.clear()
            self._chapter = one.found.ordinals[0]
        self.annex = False
        self._last[style] = one.found.ordinals
        return True

    def _goes_on(self, at: int, one: Candidate) -> bool:
        """Whether the body goes on behind an annex: its next number."""
        if one.found.style == "number":
            return one.found.ordinals[0] == self._chapter + 1 and one.titled and self._opens(at, one)
        last = self._last.get(one.found.style)
        return last is not None and one.found.ordinals > last

    def _counts(self, at: int, one: Candidate) -> bool:
        """Whether a single number is that of a clause; one alone in its line may be that of a page."""
        if one.last != one.at:
            follows = one.found.ordinals[0] == max(self._chapter + 1, 1)
            return follows and one.titled and self._opens(at, one)
        return self._build.nested or self._is_chapter(at, one)

    def _is_chapter(self, at: int, one: Candidate) -> bool:
        """Whether a single number is that of a chapter, and not of an item of a list."""
        number = one.found.ordinals[0]
        running = self._listed.get(_written(one)) == number - 1
        follows = number == self._chapter + 1 or (self._chapter < 0 and number == 1)
        if self._opens(at, one) and (one.titled or (follows and not running)):
            return True
        if running or not (one.titled or self._build.flat):
            return False
        marked = one.block.kind == "heading"
        if follows:
            return marked or self._build.loose or _written(one) != "tight"
        return marked and number > 1 and abs(number - self._chapter) <= _FARTHEST

    def _opens(self, at: int, one: Candidate) -> bool:
        """Whether the next number of several parts begins with this one."""
        for other in self._found[at + 1 : at + 1 + _AHEAD]:
            if isinstance(other, int):
                return False
            if other.found.style == "decimal":
                return other.found.ordinals[0] == one.found.ordinals[0]
            same = other.found.ordinals == one.found.ordinals or _written(other) == _written(one)
            if other.found.style == "number" and same:
                return False
        return False


def _written(one: Candidate) -> str:
    """How a single number is written: with a mark or a gap behind it, or neither."""
    found = one.found
    if found.end - found.start > len(found.number):
        return "mark"
    return "gap" if found.words > found.end else "tight"
