"""How like a header that nobody knows is to those of a table's columns: by the characters it is made of.

A naive Bayes model over single characters, pairs and the last character, learnt from the labels' files
themselves (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 13.2): 限用日期 is made as
those of `valid_until` are.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from math import log

from extract import labels
from schemas.cache.compile_cache import kept

_UNSEEN, _CLEAR = 0.3, 1.0
"""The weight of what all columns share; the difference that tells two columns apart. Of the headers in the
files, each left out in turn, 91 in 100 are told so and 2 are taken for another column."""

_Counts = dict[str, dict[str, int]]
"""Column -> part of a header -> headers that have it; under no part how many headers there are."""


@lru_cache(maxsize=1024)
def column_like(table: str, text: str, names: tuple[str, ...], rivals: tuple[str, ...]) -> str | None:
    """Which of some columns of a table a header is like, clearly more than another one of them or a rival.

    `rivals`: columns that the header may be like, but cannot be. Null where it is like none.

    >>> days = ("valid_until", "calibrated_on")
    >>> [column_like("calibrations", text, days, ()) for text in ("限用日期", "上次检校", "购置日期")]
    ['valid_until', 'calibrated_on', None]
    >>> column_like("calibrations", "限用日期", days[1:], days[:1]) is None
    True
    """
    counts = learnt(table)
    columns = {name: counts[name] for name in (*names, *rivals) if name in counts}
    parts = [part for part in _parts(labels.key(text)) if any(part in of for of in columns.values())]
    scores = sorted(((_score(columns, name, parts), name) for name in columns), reverse=True)
    if not scores or not parts or scores[0][1] in rivals:
        return None
    if len(scores) > 1 and scores[0][0] - scores[1][0] < _CLEAR:
        return None
    return scores[0][1] if _is_made_of(labels.key(text), columns[scores[0][1]]) else None


def _is_made_of(header: str, column: dict[str, int]) -> bool:
    """Whether most characters of a header stand in headers of a column."""
    return sum(char in column for char in header) * 2 > len(header)


def _score(columns: _Counts, name: str, parts: list[str]) -> float:
    size = sum(of[""] for of in columns.values())
    own = columns[name]
    shared = {part: sum(of.get(part, 0) for of in columns.values()) / size for part in parts}
    stated = (log((own.get(part, 0) + _UNSEEN * shared[part]) / (own[""] + _UNSEEN)) for part in parts)
    return sum(stated) / float(max(len(parts), 1) ** 0.5)


@cache
def learnt(table: str) -> _Counts:
    """What is known of the headers of a table's columns. Raises KeyError for what is no table."""
    learnt: _Counts = kept(("likeness", table), lambda: _learn(table), labels.state())
    return learnt


def _learn(table: str) -> _Counts:
    known = labels.load()[table]
    found: _Counts = {}
    for name in {**known.columns, **known.own, **known.fields}:
        written = (*known.columns.get(name, ()), *known.own.get(name, ()), *known.fields.get(name, ()))
        headers = [parts for key in sorted(set(map(labels.key, written))) if (parts := _parts(key))]
        found[name] = dict(Counter(part for parts in headers for part in parts)) | {"": len(headers)}
    return found


def _parts(header: str) -> list[str]:
    """The Chinese characters of a key, the pairs of them, and the last one as such; each once."""
    singles = [char for char in header if char > "\u2e7f"]
    pairs = [header[i : i + 2] for i in range(len(header) - 1) if min(header[i : i + 2]) > "\u2e7f"]
    return list(dict.fromkeys((*singles, *pairs, *(f"{char}$" for char in singles[-1:]))))
