"""Laws in lists that were not read."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Evidence, Leaf
from schemas.statements.laws import UnreadTitle

_FEW = 4
"""Fewer titles in a sentence are what some work goes by, and no list."""


def read(reading: Reading, law_title: str, key: str) -> Iterator[UnreadTitle]:
    """Where a law stands as an item of some list (without its place), or in title marks next to another
    title."""
    if reading.lists(key):
        yield UnreadTitle(Leaf(value=key, raw=key, evidence=Evidence(line=0, text=key)), key)
        return
    place = reading.find([f"《{law_title}》", f"《{key}》"])
    before, after = reading.around(place) if place is not None else ("", "")
    if place is None or (before + after).count("》") < _FEW:
        return
    if before.rstrip("、，, ").endswith("》") or after.lstrip("》、，, ").startswith("《"):
        yield UnreadTitle(place, key)
