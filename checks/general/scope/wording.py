"""The scope told again in a sentence, cell or quote, alike but for some words in the middle of it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.scope import NearScope
from schemas.statements.times.days import Day


@question("SCOPE001")
def nearly_the_scope(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """What is as long as the scope, begins and ends as it does, and is none of the scopes."""
    for one in context.mentions.statements(NearScope):
        yield context.finding(
            one.place,
            one.scope,
            wrong=[one.place],
            identity=one.words,
            values=[one.words],
            variant="again",
            own=one.own or "—",
            told=one.other or "—",
        )
