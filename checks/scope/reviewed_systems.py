"""Conclusions of internal audits and management reviews that are on some of the audited systems alone."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.scope.systems import names, systems_of
from schemas.result import Finding
from schemas.statements.scope import SystemSentence

SEVERAL = 2
NAMED = frozenset({"QMS", "EMS", "OHSMS", "EnMS", "FSMS", "ISMS"})
"""The systems that sentences name."""

KINDS = ("management_reviews", "internal_audits")


def concluded_for_some(context: Context) -> Iterator[Finding]:
    """A finding for each kind of conclusion that names some of the audited systems, and not the others."""
    audited = systems_of(context.report)
    if len(audited) < SEVERAL or not NAMED.issuperset(audited):
        return
    sentences = context.mentions.statements(SystemSentence)
    for kind in KINDS:
        own = [one for one in sentences if kind in one.kinds]
        if any(one.judged for one in own if one.systems):
            yield from _finding(context, kind, audited, own)
    yield from _finding(context, "ready", audited, [one for one in sentences if one.ready])


def _finding(
    context: Context, kind: str, audited: list[str], sentences: list[SystemSentence]
) -> Iterator[Finding]:
    named = frozenset().union(*(one.systems for one in sentences))
    lacking = [one for one in audited if one not in named]
    if any(one.on_whole for one in sentences) or not lacking or not named & {*audited}:
        return
    yield context.finding(
        *(one.place for one in sentences if one.systems),
        identity=kind,
        variant="concluded",
        values=lacking,
        severity="info",
        what=context.words(kind),
        named=names(context.facts, [one for one in audited if one in named], context.lang),
        lacking=names(context.facts, lacking, context.lang),
    )
