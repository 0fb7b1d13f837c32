"""Nonconformities that two places tell: an overview and the records, the list and the findings by clause.

Two entries of different places are one nonconformity where nothing that both tell differs.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from extract import labels
from extract.groups.nonconformity_labels import FIELDS
from extract.readers.grid import grids
from extract.readers.units import block_at
from extract.source import Source
from schemas import rx
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.standards import number_key

_LETTER = rx.compile(r"\s?[a-z][)）]?$")
_DIGITS = rx.compile(r"\d+")
_COUNTED = rx.compile(r"[1-9]\d{0,2}")
_ALIKE, _MOST, _SHORTEST, _FORM = 0.5, 200, 8, 2
"""So many of the pairs of characters of the shorter fact are also in the other one; of so many entries at
most each is looked for among the others."""


def joined(source: Source, items: list[Nonconformity]) -> list[Nonconformity]:
    """The entries, those that are told again taken together; which place tells more has the words."""
    places = [_block(source, item) for item in items]
    if len(items) > _MOST or len(set(places)) < 2 or not _is_again(items, places):
        return items
    kept: list[tuple[int | None, Nonconformity]] = []
    taken: set[tuple[int, int | None]] = set()
    for place, item in zip(places, items, strict=True):
        lists = ((i, other, one) for i, (other, one) in enumerate(kept) if other is not None)
        fits = (i for i, other, one in lists if _is_other(taken, i, other, place) and _is_one(one, item))
        at = next(fits, None)
        if at is None:
            kept.append((place, item))
        else:
            taken.add((at, place))
            kept[at] = (kept[at][0], _filled(kept[at][1], item))
    return [item for _, item in kept]


def _is_other(taken: set[tuple[int, int | None]], at: int, other: int, place: int | None) -> bool:
    """Whether a list is another one, that has not told the entry yet."""
    return place not in (None, other) and (at, place) not in taken


def _is_again(items: list[Nonconformity], places: list[int | None]) -> bool:
    """Whether a clause of a standard that one place tells comes in another one too."""
    seen: dict[str, int | None] = {}
    return any(
        seen.setdefault(_clause(item), place) != place
        for item, place in zip(items, places, strict=True)
        if item.clause is not None
    )


def _block(source: Source, item: Nonconformity) -> int | None:
    """The list that tells of an entry, of two rows at least below its header: where it cites its clause."""
    leaf = item.clause or item.description
    at = block_at(source, leaf.start) if leaf is not None and leaf.start >= 0 else -1
    grid = grids(source).get(at)
    return at if grid is not None and grid.rows > 1 and grid.block.columns > _FORM else None


def _clause(item: Nonconformity) -> str:
    return _LETTER.sub("", str(item.clause.value)) if item.clause is not None else ""


def _is_one(one: Nonconformity, other: Nonconformity) -> bool:
    """Whether two entries tell one nonconformity: its clause, and nothing that differs."""
    if one.clause is None or other.clause is None or _clause(one) != _clause(other):
        return False
    numbers = [number_key(str(leaf.value)) for leaf in (one.standard, other.standard) if leaf is not None]
    offices = [labels.key(str(leaf.value)) for leaf in (one.department, other.department) if leaf is not None]
    grades = {leaf.value for leaf in (one.grade, other.grade) if leaf is not None}
    if len(set(numbers)) > 1 or len(grades) > 1 or _are_two(one.number or "", other.number or ""):
        return False
    if len(offices) > 1 and offices[0] not in offices[1] and offices[1] not in offices[0]:
        return False
    numbered = one.number == other.number or _shape(one) != _shape(other)
    return (numbered or _are_told_whole(one, other)) and _alike(one.description, other.description)


def _are_told_whole(one: Nonconformity, other: Nonconformity) -> bool:
    """Whether both tell a fact that is long enough to know it again."""
    facts = [len(str(leaf.value)) for leaf in (one.description, other.description) if leaf is not None]
    return len(facts) > 1 and min(facts) >= _SHORTEST


def _shape(item: Nonconformity) -> str:
    return _DIGITS.sub("#", item.number or "")


def _are_two(one: str, other: str) -> bool:
    """Whether numbers are two of one count; plain ones may have been given by counting.

    >>> [_are_two(*pair) for pair in (("01", "02"), ("NC-1", "NC-2"), ("01", "3.11"), ("1", "3"))]
    [True, True, False, False]
    """
    written = not (_COUNTED.fullmatch(one) and _COUNTED.fullmatch(other))
    return one != other and written and _DIGITS.sub("#", one) == _DIGITS.sub("#", other)


def _alike(one: Leaf[str] | None, other: Leaf[str] | None) -> bool:
    """Whether two facts may be one told in other words; null ones may be."""
    if one is None or other is None:
        return True
    first, second = (_pairs(str(leaf.value)) for leaf in (one, other))
    return len(first & second) >= _ALIKE * min(len(first), len(second))


@lru_cache(maxsize=2 * _MOST)
def _pairs(text: str) -> frozenset[str]:
    """The pairs of characters of a fact, a further one of the same with its number (made once per fact)."""
    bare = rx.sub(r"\W", "", text)
    seen: Counter[str] = Counter()
    pairs: set[str] = set()
    for i in range(len(bare) - 1):
        pair = bare[i : i + 2]
        pairs.add(f"{pair}{seen[pair]}")
        seen[pair] += 1
    return frozenset(pairs)


def _filled(one: Nonconformity, other: Nonconformity) -> Nonconformity:
    """The entry that tells more fields, with what only the other one tells; of equals the first."""
    more, less = (one, other) if _told(one) >= _told(other) else (other, one)
    for name in FIELDS:
        if getattr(more, name) is None:
            setattr(more, name, getattr(less, name))
    if all(_COUNTED.fullmatch(item.number or "") for item in (one, other)):
        more.number = one.number
    return more


def _told(item: Nonconformity) -> int:
    return sum(getattr(item, name) is not None for name in FIELDS)
