"""The whole numbers in the sentence and row of a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf, Mention
from schemas.statements.amounts.counts import NumbersBeside

_NUMBER = patterns.compile(r"(?<![\d.-])\d+(?![\d.-])")


def read(reading: Reading, place: Leaf[Any] | Mention[Any]) -> Iterator[NumbersBeside]:
    """Those of a place."""
    words = " ".join((*reading.around(place), *reading.beside(place)))
    yield NumbersBeside(reading.leaf(place.value, *place.span), words, frozenset(_NUMBER.findall(words)))
