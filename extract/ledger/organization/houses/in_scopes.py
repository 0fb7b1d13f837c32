"""Addresses in what the scopes say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import ScopeAddress
from schemas.text import fold

_IN_SCOPE = patterns.compile(r"(?:位于|地址[:：为]?)\s?(?P<address>[^，,。；;（()）]{6,50}?\d{1,5}号)")


def read(reading: Reading) -> Iterator[ScopeAddress]:
    """The address of each place of each scope that has one."""
    for scope in reading.report.scopes:
        places: list[Any] = scope.text.places if scope.text is not None else []
        for place in places:
            text = fold(str(place.value or ""))
            if match := _IN_SCOPE.search(text):
                yield ScopeAddress(place, text, match["address"])
