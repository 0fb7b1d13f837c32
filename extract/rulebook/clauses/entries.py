"""The clauses of a document of rules: number, title, text and the clause above."""

from __future__ import annotations

from bisect import bisect_right

from extract.reading.source import Source
from extract.rulebook.clauses.numbers import numbered
from extract.rulebook.clauses.outline import Candidate, Outline
from extract.rulebook.clauses.running_headers import running_blocks
from extract.rulebook.clauses.titles import words_of
from schemas import patterns
from schemas.other_kinds.rulebook import RuleClause

_RANKS = {"part": 0, "chapter": 1, "section": 2, "cjk": 3, "bracketed": 4, "number": 5, "article": 6}
_DEEPEST = 7
_CUT, _LONGEST = 30, 3000
_OPEN = patterns.compile(r"[\u4e00-\u9fff，、]$")
_GOES_ON = patterns.compile(r"(?![①-⑳注])[\u4e00-\u9fff]")


def clauses(source: Source, found: Outline) -> list[RuleClause]:
    """The clauses of an outline in reading order."""
    parents = _Parents(found.clauses)
    stops = sorted([*(one.block.start for one in found.clauses), *found.annexes, len(source.text)])
    made = []
    for at, one in enumerate(found.clauses):
        stop = stops[bisect_right(stops, one.block.start)]
        made.append(_clause(source, one, stop, parents.of(at)))
    return made


def _clause(source: Source, one: Candidate, stop: int, parent: str | None) -> RuleClause:
    block, number = one.block, one.found
    words = words_of(one.words, marked=block.kind == "heading", article=number.style == "article")
    place = source.leaf(number.number, block.start + number.start, block.start + number.end)
    own = one.words[words.text :].strip()
    below = _paragraphs(source, one.last + 1, stop)
    text = _joined([part for part in [" ".join(own.split()), *below] if part])
    return RuleClause(
        number=number.number,
        title=words.title,
        text=text,
        parent=parent,
        line=place.evidence.line,
        place=place,
    )


def _joined(parts: list[str]) -> str:
    """Paragraphs one a line; one that a page or line break cut within a sentence goes on in its line."""
    lines: list[str] = []
    for part in parts:
        last = lines[-1] if lines else ""
        if (
            _CUT <= len(last) <= _LONGEST
            and _OPEN.search(last)
            and _GOES_ON.match(part)
            and not numbered(part)
        ):
            lines[-1] = last + part
        else:
            lines.append(part)
    return "\n".join(lines)


def _paragraphs(source: Source, first: int, stop: int) -> list[str]:
    """What stands in the paragraphs from a block on."""
    found: list[str] = []
    blocks, running = source.document.blocks, running_blocks(source)
    for at in range(first, len(blocks)):
        block = blocks[at]
        if block.start >= stop:
            break
        if block.role == "body" and block.kind in ("heading", "paragraph") and at not in running:
            found.append(" ".join(source.text[block.start : block.end].split()))
    return found


class _Parents:
    """The number above each clause."""

    def __init__(self, found: list[Candidate]) -> None:
        self._found = found
        self._open: list[Candidate] = []
        self._known = {one.found.ordinals: one.found.number for one in found if one.found.style in _POINTED}

    def of(self, at: int) -> str | None:
        """The number above the clause, which is open from then on."""
        one = self._found[at]
        rank = _rank(one)
        while self._open and not self._above(self._open[-1], one, rank):
            self._open.pop()
        above = self._open[-1].found.number if self._open else None
        self._open.append(one)
        if one.found.style == "decimal" and (printed := self._printed(one.found.ordinals, above)):
            return printed
        return above

    def _above(self, open_: Candidate, one: Candidate, rank: int) -> bool:
        """Whether an open clause has the one under it."""
        ours, theirs = one.found, open_.found
        if "lettered" in (ours.style, theirs.style) and ours.style != theirs.style:
            return False
        if ours.style == "lettered" or (ours.style == "decimal" and theirs.style in _POINTED):
            return theirs.ordinals == ours.ordinals[: len(theirs.ordinals)] != ours.ordinals
        return _rank(open_) < rank

    def _printed(self, ordinals: tuple[int, ...], above: str | None) -> str | None:
        """The nearest number above that the document has, by the parts of the number itself."""
        for length in range(len(ordinals) - 1, 0, -1):
            if number := self._known.get(ordinals[:length]):
                return number
        return above


_POINTED = ("number", "decimal")


def _rank(one: Candidate) -> int:
    return _RANKS.get(one.found.style, _DEEPEST + len(one.found.ordinals))
