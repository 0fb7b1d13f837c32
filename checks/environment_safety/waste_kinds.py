"""Kinds of waste that the report puts into two classes that exclude one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from checks.context import Context
from schemas.statements.environment_safety import ClassedWaste

MOST = 200
"""So many places that tell the class of a waste are compared."""

_APART = frozenset(
    map(
        frozenset,
        (
            ("general", "hazardous"),
            ("unrecyclable", "hazardous"),
            ("recyclable", "hazardous"),
            ("recyclable", "unrecyclable"),
            ("unrecyclable", "returned"),
        ),
    )
)
"""The classes that exclude one another; `returned`: taken back by who sold it."""


def classed_twice(context: Context) -> Iterator[list[tuple[ClassedWaste, ClassedWaste]]]:
    """The kinds put into two such classes, together where the names of the classes are the same."""
    first: dict[tuple[str, str], ClassedWaste] = {}
    for waste in islice(context.mentions.statements(ClassedWaste), MOST):
        first.setdefault((waste.kind, waste.key), waste)
    apart: dict[tuple[str, str], list[tuple[ClassedWaste, ClassedWaste]]] = {}
    for kind in dict.fromkeys(kind for kind, _ in first):
        of = [one for (its, _), one in first.items() if its == kind]
        pairs = (
            (one, other) for one, other in combinations(of, 2) if frozenset((one.key, other.key)) in _APART
        )
        if pair := next(pairs, None):
            apart.setdefault((pair[0].key, pair[1].key), []).append(pair)
    yield from apart.values()
