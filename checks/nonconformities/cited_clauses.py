"""Clauses that sentences cite from a standard by its number (GB/T 24001-2016 标准 6.1.2 条款)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.laws import standard_clauses
from checks.text import annex_controls
from schemas.facts import ClauseList
from schemas.leaf import Leaf
from schemas.statements.nonconformities import CitedClause, CitedControl


class Unknown(NamedTuple):
    """A clause that a sentence cites and the standard, of one of `lists`, has not."""

    standard: str
    clause: str
    leaf: Leaf[str]
    lists: tuple[ClauseList, ...]


def unknown(context: Context, day: str | None) -> Iterator[Unknown]:
    """The clauses that none of the editions meant has, once each."""
    seen: set[tuple[str, str]] = set()
    for cited in context.mentions.statements(CitedClause):
        found = standard_clauses.of_standard(context.facts, context.report, cited.standard, day)
        for clause in cited.clauses if found.lists else ():
            key = (context.listed(found.numbers), clause)
            if key not in seen and not any(known.has(clause) for known in found.lists):
                seen.add(key)
                yield Unknown(*key, cited.place, found.lists)


def unknown_controls(context: Context, day: str | None) -> Iterator[Unknown]:
    """The controls of an annex (A.9.2.1) that none of the audit's criteria has, once each.

    Of criteria no longer in force it is they that are wrong (SCOPE003)."""
    lists = annex_controls.lists_of(context.facts, context.report)
    editions = [context.facts.edition(one.standard) for one in lists]
    if day and any(edition is not None and edition.superseded(day) for edition in editions):
        return
    standard = context.listed(dict.fromkeys(known.standard for known in lists))
    for control in context.mentions.statements(CitedControl) if lists else ():
        number = str(control.place.value)
        if not any(known.has(number) for known in lists):
            yield Unknown(standard, number, control.place, tuple(lists))
