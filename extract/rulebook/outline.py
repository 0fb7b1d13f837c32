"""Which numbered paragraphs of a document are its clauses: not the contents, lists, notes nor annexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeGuard

from extract.rulebook.annexes import begins_annex
from extract.rulebook.contents import contents_end
from extract.rulebook.numbers import Numbered, numbered
from extract.rulebook.titles import is_title, of_contents
from extract.source import Source
from schemas.document import Block

_FEW = 3
_ARTICLE_STYLES = ("part", "chapter", "section", "article")
_LEVELS = ("part", "chapter", "section", "article", "cjk", "bracketed", "number", "decimal")
_FARTHEST = 3
"""So many numbers a heading may leave out: what is further away counts something else."""


class Candidate(NamedTuple):
    """A body block that begins with a number; `at` is its index, `words` all that follows the number."""

    at: int
    block: Block
    found: Numbered
    words: str

    @property
    def titled(self) -> bool:
        """Whether its words read like a title."""
        return is_title(self.words.strip(), marked=self.block.kind == "heading")


class Outline(NamedTuple):
    """The clauses in reading order, and where annexes begin (offsets of the text)."""

    clauses: list[Candidate]
    annexes: list[int]


def outline(source: Source) -> Outline:
    """The numbered clauses of a document of rules."""
    found = _same_brackets([*_candidates(source)])
    styles = _styles([c for c in found if isinstance(c, Candidate)])
    chosen, annexes = _Chooser(found, styles), []
    for at, one in enumerate(found):
        if isinstance(one, int):
            chosen.annex = bool(chosen.kept)
            annexes += [one] if chosen.annex else []
        elif chosen.takes(at, one):
            chosen.kept.append(one)
    return Outline(chosen.kept, annexes)


def _candidates(source: Source) -> Iterator[Candidate | int]:
    """The numbered paragraphs behind the contents, and where annexes begin."""
    blocks = source.document.blocks
    for at in range(contents_end(source), len(blocks)):
        block = blocks[at]
        if block.role != "body" or block.kind not in ("heading", "paragraph"):
            continue
        text = source.text[block.start : block.end]
        if begins_annex(text):
            yield block.start
        elif (found := numbered(text)) and not of_contents(text):
            yield Candidate(at, block, found, text[found.words :])


def _same_brackets(found: list[Candidate | int]) -> list[Candidate | int]:
    """The candidates with the brackets of their numbers in the width that most of them have."""
    narrow = [one.found.number.count("(") - one.found.number.count("（") for one in found if _bracketed(one)]
    if not narrow:
        return found
    pair = "()" if sum(narrow) > 0 else "（）"
    told = str.maketrans("()（）", pair * 2)
    return [
        one._replace(found=one.found._replace(number=one.found.number.translate(told)))
        if isinstance(one, Candidate)
        else one
        for one in found
    ]


def _bracketed(one: Candidate | int) -> TypeGuard[Candidate]:
    return isinstance(one, Candidate) and one.found.style == "bracketed"


def _styles(found: Sequence[Candidate]) -> frozenset[str]:
    """The styles in which the document numbers its clauses; what else is numbered are lists."""
    counts = {style: sum(c.found.style == style for c in found) for style in _LEVELS}
    upper = {style for style in ("part", "chapter", "section") if counts[style]}
    if counts["article"] >= _FEW:
        return frozenset({*_ARTICLE_STYLES, "lettered"})
    first = next((c.found for c in found if c.found.style in ("cjk", "number", "decimal")), None)
    if first is not None and first.style == "cjk" and counts["cjk"] > 1:
        return frozenset({*upper, "cjk", "bracketed", "number", "decimal", "lettered"})
    return frozenset({*upper, "number", "decimal", "lettered"})


class _Chooser:
    """Goes through the candidates in reading order and tells which are clauses."""

    def __init__(self, found: Sequence[Candidate | int], styles: frozenset[str]) -> None:
        self.kept: list[Candidate] = []
        self.annex = False
        self._found, self._styles = found, styles
        self._chinese = "cjk" in styles
        self._chapter = -1
        self._listed: dict[str, int] = {}
        """The last number of the running list of each way of writing (`1.`, `1、`, `1 `)."""

        self._parts: dict[str, bool] = {}

    def takes(self, at: int, one: Candidate) -> bool:
        """Whether a candidate is a clause."""
        style = one.found.style
        if style not in self._styles:
            return False
        if style == "lettered":
            return self.annex or one.titled
        if self.annex and not self._goes_on(at, one):
            return False
        if style == "number" and not (self._chinese or self._is_chapter(at, one)):
            self._listed[_written(one)] = one.found.ordinals[0]
            return False
        if style == "number":
            self._listed.clear()
            self._chapter = one.found.ordinals[0]
        self.annex = False
        return True

    def _goes_on(self, at: int, one: Candidate) -> bool:
        """Whether the body goes on behind an annex: its next number."""
        last = self.kept[-1].found
        if one.found.style == "number":
            return one.found.ordinals[0] == self._chapter + 1 and one.titled and self._opens(at, one)
        return one.found.style == last.style and one.found.ordinals > last.ordinals

    def _is_chapter(self, at: int, one: Candidate) -> bool:
        """Whether a single number is that of a chapter, and not of an item of a list."""
        number = one.found.ordinals[0]
        running = self._listed.get(_written(one)) == number - 1
        follows = number == self._chapter + 1 or (self._chapter < 0 and number == 1)
        if self._opens(at, one) and (follows or one.titled):
            return True
        if running or not one.titled:
            return False
        if follows:
            return True
        marked = one.block.kind == "heading"
        return marked and number > 1 and abs(number - self._chapter) <= _FARTHEST

    def _opens(self, at: int, one: Candidate) -> bool:
        """Whether the next number of several parts begins with this one."""
        for other in self._found[at + 1 :]:
            if isinstance(other, int):
                return False
            if other.found.style == "decimal":
                return other.found.ordinals[0] == one.found.ordinals[0]
            if other.found.style == "number" and _written(other) == _written(one):
                return False
        return False


def _written(one: Candidate) -> str:
    """How a single number is written: with a point, a comma or a gap behind it."""
    text = one.found
    return "gap" if text.end - text.start == len(text.number) else "mark"
