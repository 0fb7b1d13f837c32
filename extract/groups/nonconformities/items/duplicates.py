"""Nonconformities that two places tell: an overview and the records, the list and the findings by clause.

Two entries of different places are one nonconformity where nothing that both tell differs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from extract import labels
from extract.groups.nonconformities.items.labels import FIELDS
from extract.groups.shared import table_titles
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from extract.readers.text.units import block_at, once_each
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from schemas import patterns
from schemas.report import Nonconformity
from schemas.standards import number_key

_LETTER = patterns.compile(r"\s?[a-z][)）]?$")
_DIGITS = patterns.compile(r"\d+")
_COUNTED = patterns.compile(r"[1-9]\d{0,2}")
_END = patterns.compile(r"\d{1,3}$")
_SMALL = patterns.compile(r"[\W的了已等及和与其该]")
_ALIKE, _MOST, _SHORTEST, _FORM = 0.8, 200, 8, 2
_PARTLY = 0.3
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
        fits = (
            i
            for i, other, one in lists
            if _is_other(taken, i, other, place) and _is_one(one, item) and _may_both(source, other, place)
        )
        at = next(fits, None)
        if at is None:
            kept.append((place, item))
        else:
            taken.add((at, place))
            kept[at] = (kept[at][0], _filled(source, kept[at][1], item))
    return [item for _, item in kept]


def with_reports(source: Source, items: list[Nonconformity], stated: int | None) -> list[Nonconformity]:
    """The entries, of more than the report states the ones that repeat an entry of another table in other
    words taken with it: a register, and a report of each in an annex. Not below the number stated."""
    if stated is None or len({item.number for item in items}) <= stated or len(items) > _MOST:
        return items
    again: dict[int, int] = {}
    for at, item in enumerate(items):
        free = (i for i in range(at) if i not in again and i not in again.values())
        first = next((i for i in free if _is_retold(source, items[i], item)), None)
        if first is not None:
            again[at] = first
    kept = [item for at, item in enumerate(items) if at not in again]
    if len({item.number for item in kept}) < stated:
        return items
    for at, first in again.items():
        for name in FIELDS:
            if getattr(items[first], name) is None:
                setattr(items[first], name, getattr(items[at], name))
    return kept


def _is_retold(source: Source, one: Nonconformity, other: Nonconformity) -> bool:
    """Whether an entry of another table has the clause and department of one, and its facts in part."""
    counted = [_COUNTED.fullmatch(item.number or "") is not None for item in (one, other)]
    blocks = [block_at(source, item.clause.start) if item.clause is not None else -1 for item in (one, other)]
    if not any(counted) or blocks[0] == blocks[1] or -1 in blocks or _clause(one) != _clause(other):
        return False
    offices = [labels.key(str(leaf.value)) for leaf in (one.department, other.department) if leaf is not None]
    facts = [str(leaf.value) for leaf in (one.description, other.description) if leaf is not None]
    if len(facts) < _FORM:
        return len(offices) > 1
    (_, pairs), (_, others) = (_parts(fact) for fact in facts)
    return len(pairs & others) >= _PARTLY * min(len(pairs), len(others))


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
    if _is_written(one.number or "", other.number or ""):
        return True
    same = _are_same(one.number or "", other.number or "")
    facts = [str(leaf.value) for leaf in (one.description, other.description) if leaf is not None]
    if len(facts) < _FORM:
        return same
    return (same or min(map(len, facts)) >= _SHORTEST) and _holds(*facts)


def _may_both(source: Source, *lists: int | None) -> bool:
    """Whether two lists may tell the same: they do not stand under headings of different systems or sites."""
    of = [_of_what(source, at) for at in lists if at is not None]
    return all(not (one and other) or one & other for one, other in zip(*of, strict=True))


@once_each
def _of_what(source: Source, at: int) -> tuple[set[str], set[str]]:
    """The systems and the sites that the title of a list or else the headings over it name."""
    grid = grids(source)[at]
    title = table_titles.title_of(grid, 0)
    heads = [*sections.section_of(source, grid.block.start), str(title.value) if title else ""][::-1]
    systems = ({found.value for found in find_systems(head, short=True)} for head in heads)
    sites = ({found[0] for found in _site().finditer(head)} for head in heads)
    return next(filter(None, systems), set()), next(filter(None, sites), set())


@cache
def _site() -> re.Pattern[str]:
    return patterns.compile("|".join(labels.values("nonconformities", "heading")["site"]))


def _is_written(one: str, other: str) -> bool:
    """Whether two numbers are one that is written and not only counted, whatever the words of the facts.

    >>> _is_written("NC-01", "NC-01"), _is_written("2", "2"), _is_written("NC-01", "NC-02")
    (True, False, False)
    """
    return one == other and patterns.search(r"[A-Z]|\d[-–/_]\d", one) is not None


def _are_two(one: str, other: str) -> bool:
    """Whether numbers are two of one count; plain ones may have been given by counting.

    >>> [_are_two(*pair) for pair in (("01", "02"), ("NC-1", "NC-2"), ("01", "3.11"), ("1", "3"))]
    [True, True, False, False]
    """
    written = not (_COUNTED.fullmatch(one) and _COUNTED.fullmatch(other))
    return one != other and written and _DIGITS.sub("#", one) == _DIGITS.sub("#", other)


def _are_same(one: str, other: str) -> bool:
    """Whether numbers are equal, or a plain one is what the other one counts.

    >>> [_are_same(*pair) for pair in (("02", "02"), ("2", "NC-02"), ("Q-02", "E-02"), ("", ""))]
    [True, True, False, False]
    """
    if one == other:
        return bool(one)
    ends = [int(end[0]) for end in (_END.search(one), _END.search(other)) if end is not None]
    return (one.isdigit() or other.isdigit()) and len(ends) > 1 and ends[0] == ends[1]


def _holds(one: str, other: str) -> bool:
    """Whether the longer of two facts holds the shorter: all of its characters, nearly all in their order.

    >>> _holds("首件记录缺签名", "5月首件的记录缺少签名，已补"), _holds("未提供甲的记录", "未提供乙的记录")
    (True, False)
    """
    (all_of, pairs), (within, others) = sorted(map(_parts, (one, other)), key=lambda parts: len(parts[0]))
    return all_of <= within and len(pairs & others) >= _ALIKE * len(pairs)


@lru_cache(maxsize=2 * _MOST)
def _parts(fact: str) -> tuple[frozenset[str], frozenset[str]]:
    """The characters of a fact and the pairs of them, without small words (made once per fact)."""
    bare = _SMALL.sub("", fact)
    return _numbered(bare), _numbered(bare[i : i + 2] for i in range(len(bare) - 1))


def _numbered(parts: Iterable[str]) -> frozenset[str]:
    """Parts of a text, a further one of the same with its number."""
    seen: Counter[str] = Counter()
    found: set[str] = set()
    for part in parts:
        found.add(f"{part} {seen[part]}")
        seen[part] += 1
    return frozenset(found)


def _filled(source: Source, one: Nonconformity, other: Nonconformity) -> Nonconformity:
    """The entry that tells more fields, with what only the other one tells; of equals the first. Its clause
    and fact have the other one's as further places."""
    more, less = (one, other) if _told(one) >= _told(other) else (other, one)
    for name in FIELDS:
        if getattr(more, name) is None:
            setattr(more, name, getattr(less, name))
    for leaf, again in ((more.clause, less.clause), (more.description, less.description)):
        if leaf is not None and again is not None and 0 <= again.start != leaf.start:
            leaf.mentions.append(source.mention(again.value, *again.span))
    return more


def _told(item: Nonconformity) -> int:
    return sum(getattr(item, name) is not None for name in FIELDS)
