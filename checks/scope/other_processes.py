"""Words of a way of the trade that the scope leaves out: another material is worked otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.scope import OtherProcess

FEW = 2
"""So many sentences at most: who tells of it more often does it."""


def of_other_processes(context: Context) -> Iterator[Finding]:
    """The few sentences with several words of a process that the scope's material rules out, for each."""
    for one in context.mentions.statements(OtherProcess):
        if one.number <= FEW:
            yield context.finding(
                *one.sentences,
                one.place,
                identity="process",
                variant="process",
                values=sorted(one.process_words),
                severity="info",
                actual=context.listed(one.process_words),
                words=context.listed(f"“{word}”" for word in one.process_words),
                about=one.names[context.lang],
                scope=one.place.value,
            )
