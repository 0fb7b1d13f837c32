"""Acts of one record, raised, completed, verified, whose days are the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.statements.times.dates import RecordAct


def turned_round(context: Context) -> Iterator[tuple[RecordAct, RecordAct]]:
    """An act that is told with a later day than the one that follows it, once a record."""
    for _, record in groupby(context.mentions.statements(RecordAct), key=lambda act: act.record):
        pairs = ((a, b) for a, b in _pairs([*record]) if out_of_order(a.place.value, b.place.value))
        yield from list(pairs)[:1]


def _pairs(record: list[RecordAct]) -> Iterator[tuple[RecordAct, RecordAct]]:
    """The acts of a record that follow one another, each told once; the closest first."""
    acts = sorted(record, key=lambda act: act.rank)
    if len({act.kind for act in acts}) == len(acts):
        apart = [(b - a, acts[a], acts[b]) for a in range(len(acts)) for b in range(a + 1, len(acts))]
        yield from ((first, then) for _, first, then in sorted(apart, key=lambda pair: pair[0]))
