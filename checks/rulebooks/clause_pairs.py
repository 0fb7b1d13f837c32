"""Which clauses of two documents of rules are the same: by number, title and likeness of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from checks.rulebooks.drafting.heads import abbreviation, names
from schemas import facts, patterns
from schemas.other_kinds.rulebook import RuleBook, RuleClause
from schemas.text import fold

_REFERENCE = patterns.compile(r"(?:第)?\d{1,2}(?:\.\d{1,2}){1,5}(?:[（(]\d{1,2}[)）])?(?:条款|条|款)?")
_STANDARD = patterns.compile(
    r"(?:GB/T|GB|ISO/IEC|ISO|Q/SY|SY/T|QC)\s?/?(?:ISO\s)?\d{3,6}(?:\.\d{1,2})?(?:[-:：]\d{4})?"
)
_NOISE = patterns.compile(r"[\s\W_]+")
_COMPARED = 400
_LIKE, _SAME_NUMBER, _TITLES = 62.0, 45.0, 80.0
_SHORT = 8
_GRAM, _COMMON, _CANDIDATES = 4, 30, 16
"""Clauses are looked at that share so many characters in a row with few others, so many of them at most."""


class Paired(NamedTuple):
    """A clause of the first document and the one of the second that is the same; null: there is none."""

    a: RuleClause | None
    b: RuleClause | None
    moved: bool = False
    changed: bool = False


class _Side(NamedTuple):
    """A clause with its path of numbers, and its words without what differs between bodies and systems."""

    clause: RuleClause
    path: tuple[str, ...]
    title: str
    text: str
    above: int | None


def pairs(a: RuleBook, b: RuleBook) -> Iterator[Paired]:
    """The clauses of both documents in the first one's order, with what only the second has between them."""
    first, second = _sides(a), _sides(b)
    twins = _twins(first, second)
    matched = set(twins.values())
    last = 0
    for at, one in enumerate(first):
        twin = twins.get(at)
        if twin is None:
            yield Paired(one.clause, None)
            continue
        for left in range(last, twin):
            if left not in matched:
                yield Paired(None, second[left].clause)
        last = max(last, twin + 1)
        other = second[twin]
        changed = (one.title, one.text) != (other.title, other.text)
        yield Paired(one.clause, other.clause, _is_moved(one, other, twins), changed)
    for left in range(last, len(second)):
        if left not in matched:
            yield Paired(None, second[left].clause)


def _is_moved(one: _Side, other: _Side, twins: dict[int, int]) -> bool:
    """Whether a clause stands at another place: not where the clause above it moved along with it."""
    if one.path == other.path:
        return False
    if one.above is None or other.above is None:
        return True
    along = twins.get(one.above) == other.above
    return not along or one.path[-1].rpartition(".")[2] != other.path[-1].rpartition(".")[2]


def _sides(book: RuleBook) -> list[_Side]:
    own = _own(book)
    found: list[_Side] = []
    last: dict[str, int] = {}
    for clause in book.clauses:
        above = last.get(clause.parent or "")
        path = (
            (clause.number,) if "." in clause.number or above is None else (*found[above].path, clause.number)
        )
        last[clause.number] = len(found)
        title, text = _words(clause.title or "", own), _words(clause.text, own)
        found.append(_Side(clause, path, title, text, above))
    return found


def _own(book: RuleBook) -> re.Pattern[str]:
    """What a document calls its body and its systems: the longest first."""
    stated = names(book.document.body, abbreviation(book))
    known = facts.load().systems
    for code in book.systems:
        system = known.get(code)
        stated += [code, *(system.zh if system else ())]
    stated += ["认证机构", "本机构", "机构", "管理体系"]
    every = sorted({one for one in stated if len(one) > 1}, key=lambda one: -len(one))
    return re.compile("|".join(map(re.escape, every)))


def _words(text: str, own: re.Pattern[str]) -> str:
    """The words of a clause without names, references, standards, marks and white space."""
    bare = _REFERENCE.sub("", _STANDARD.sub("", own.sub("", text)))
    return _NOISE.sub("", fold(bare))


def _twins(first: Sequence[_Side], second: Sequence[_Side]) -> dict[int, int]:
    """The clause of the second document that is each of the first: the likeliest pairs first."""
    scored, index = [], _Index(second)
    for at, one in enumerate(first):
        for other_at in index.near(one):
            other = second[other_at]
            same = one.path == other.path
            score = _score(one, other, same)
            if score is not None:
                near = abs(at / len(first) - other_at / len(second))
                scored.append((-round(score / 5), not same, near, at, other_at))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, _, at, other_at in sorted(scored):
        if at not in found and other_at not in taken:
            found[at] = other_at
            taken.add(other_at)
    return found


class _Index:
    """Finds the clauses that may be the same as another: of its number or title, or with words of it."""

    def __init__(self, sides: Sequence[_Side]) -> None:
        self._places: dict[object, list[int]] = {}
        for at, one in enumerate(sides):
            for key in self._keys(one):
                self._places.setdefault(key, []).append(at)

    def near(self, one: _Side) -> list[int]:
        """The places of the likeliest clauses, a bounded number."""
        shared: Counter[int] = Counter()
        for key in self._keys(one):
            places = self._places.get(key, ())
            if len(places) <= _COMMON:
                shared.update(places)
        own = self._places.get(one.path, ())[:_COMMON]
        return sorted({at for at, _ in shared.most_common(_CANDIDATES)}.union(own))

    def _keys(self, one: _Side) -> set[object]:
        text = one.text[:_COMPARED]
        grams: set[object] = {text[at : at + _GRAM] for at in range(max(len(text) - _GRAM + 1, 0))}
        grams |= {one.title[at : at + 2] for at in range(len(one.title) - 1)}
        return grams | {one.path}


def _score(one: _Side, other: _Side, same_number: bool) -> float | None:
    """How like two clauses are (0 to 100); null where they are not the same."""
    titles = float(fuzz.ratio(one.title, other.title)) if one.title and other.title else None
    if min(len(one.text), len(other.text)) < _SHORT:
        if titles is None or (titles < _TITLES and not (same_number and titles >= _SAME_NUMBER)):
            return None
        return titles
    least = _SAME_NUMBER if same_number else _LIKE
    texts = float(fuzz.ratio(one.text[:_COMPARED], other.text[:_COMPARED], score_cutoff=least))
    if titles is not None and titles >= _TITLES and same_number:
        return max(texts, titles - 10)
    return texts or None
