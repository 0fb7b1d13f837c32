"""Whether a scope may have been read too short or too long (no other wording), or is told to be changed."""

from __future__ import annotations

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.statements.scope import MisreadScope, ScopeBoundary, ScopeChange
from schemas.text import fold

FAR = 0.5
"""Wordings less alike than this state another thing, or a part of it, rather than the same with a slip."""


def is_open(context: Context, place: Place, other: str) -> bool:
    """Whether a place may have been read wrongly, seen beside another wording of the same scope."""
    return bool(context.mentions.statements(MisreadScope, place, other))


def without_boundaries(context: Context, places: list[Place]) -> list[Place]:
    """The places but for those that tell where rather than what, or that a label calls the boundary alone:
    nothing else is worded nearly so."""
    whole = [place for place in places if not context.mentions.statements(ScopeBoundary, place)]
    return [p for p in places if p in whole or any(likeness(p, other) >= FAR for other in whole)]


def likeness(one: Place, other: Place) -> float:
    """How much alike two wordings are."""
    from difflib import SequenceMatcher  # only where scopes differ

    return SequenceMatcher(None, fold(str(one.value)), fold(str(other.value)), autojunk=False).ratio()


def is_changed(context: Context) -> bool:
    """Whether the report says that the scope was, or should be, narrowed or extended."""
    return bool(context.mentions.statements(ScopeChange))
