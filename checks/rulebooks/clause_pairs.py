"""Which clauses of two documents of rules are the same: by number, title and likeness of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from schemas.other_kinds.rule_words import ClauseWords
from schemas.other_kinds.rulebook import RuleClause

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


def pairs(first: Sequence[ClauseWords], second: Sequence[ClauseWords]) -> Iterator[Paired]:
    """The clauses of both documents in the first one's order, with what only the second has between them."""
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


def _is_moved(one: ClauseWords, other: ClauseWords, twins: dict[int, int]) -> bool:
    """Whether a clause stands at another place: not where the clause above it moved along with it."""
    if one.path == other.path:
        return False
    if one.above is None or other.above is None:
        return True
    along = twins.get(one.above) == other.above
    return not along or one.path[-1].rpartition(".")[2] != other.path[-1].rpartition(".")[2]


def _twins(first: Sequence[ClauseWords], second: Sequence[ClauseWords]) -> dict[int, int]:
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

    def __init__(self, sides: Sequence[ClauseWords]) -> None:
        self._places: dict[object, list[int]] = {}
        for at, one in enumerate(sides):
            for key in self._keys(one):
                self._places.setdefault(key, []).append(at)

    def near(self, one: ClauseWords) -> list[int]:
        """The places of the likeliest clauses, a bounded number."""
        shared: Counter[int] = Counter()
        for key in self._keys(one):
            places = self._places.get(key, ())
            if len(places) <= _COMMON:
                shared.update(places)
        own = self._places.get(one.path, ())[:_COMMON]
        return sorted({at for at, _ in shared.most_common(_CANDIDATES)}.union(own))

    def _keys(self, one: ClauseWords) -> set[object]:
        text = one.text[:_COMPARED]
        grams: set[object] = {text[at : at + _GRAM] for at in range(max(len(text) - _GRAM + 1, 0))}
        grams |= {one.title[at : at + 2] for at in range(len(one.title) - 1)}
        return grams | {one.path}


def _score(one: ClauseWords, other: ClauseWords, same_number: bool) -> float | None:
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
