"""The scopes as they are worded, each wording once."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.wordings.normal_forms import (
    head,
    is_chinese,
    is_whole,
    of_several,
    systems_of,
    wording,
)
from schemas.leaf import Leaf
from schemas.statements.scope import ScopeWording


def read(reading: Reading) -> Iterator[ScopeWording]:
    """The wordings of all scopes, with those of what the organization is said to do."""
    seen: set[str] = set()
    for scope in reading.report.scopes:
        if scope.text is None:
            continue
        for place in scope.text.places:
            text = str(place.value or "")
            if text and text not in seen:
                seen.add(text)
                yield _wording(scope.text, text)


def _wording(place: Leaf[str], text: str) -> ScopeWording:
    own = wording(text)
    several = own is not None and of_several(own.tail)
    return ScopeWording(
        place, text, own, several, head(text), is_whole(text), is_chinese(text), systems_of(text)
    )
