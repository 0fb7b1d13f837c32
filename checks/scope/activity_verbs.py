"""What is done with the things of a scope, told with them anywhere else: other deeds than any scope has."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.scope import ScopeDeeds


def deeds_told(context: Context, lines: set[int]) -> Iterator[Finding]:
    """A finding for each telling of the scope with other deeds, but on lines that others tell of."""
    for one in context.mentions.statements(ScopeDeeds):
        if one.place.evidence.line not in lines and not context.is_recognised(one.place, one.scope):
            yield _finding(context, one)


def _finding(context: Context, one: ScopeDeeds) -> Finding:
    """A finding on the things of the scope told with other deeds: worth knowing."""
    words = [
        context.words(kind, text=context.listed(those))
        for kind, those in (("added", one.more), ("dropped", one.fewer))
        if those
    ]
    return context.finding(
        one.place,
        one.scope,
        identity="deeds",
        values=[one.words],
        variant="said",
        severity="info",
        wrong=[one.place],
        text=one.words,
        difference=context.listed(words),
    )
