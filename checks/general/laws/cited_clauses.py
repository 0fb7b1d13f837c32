"""A clause right behind a standard's number, anywhere in the text, that the standard does not have."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from checks.laws.standard_clauses import of_standard
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.laws import RuleEdition, StandardClause
from schemas.statements.times.days import Day


@question("NC002")
def no_such_clause(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A standard with a clause behind it (GB/T 19001-2016 §7.1.7, ISO 45001:2018 Clause 9.1.4)."""
    for one in context.mentions.statements(StandardClause):
        lists = of_standard(context.facts, context.report, one.number, context.as_of).lists
        if lists and not any(listed.has(one.clause) for listed in lists):
            yield context.finding(
                one.place,
                identity=f"{one.number} {one.clause}",
                values=[one.clause],
                variant="alone",
                actual=one.clause,
                standard=one.number,
                clause=one.clause,
            )


@question("SCOPE003")
def two_editions(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """The rules of certification in two editions, though no sentence tells that one replaced the other."""
    editions: dict[str, dict[str, Leaf[str]]] = {}
    for one in context.mentions.statements(RuleEdition):
        editions.setdefault(one.number, {}).setdefault(one.year, one.place)
    for number, years in editions.items():
        if len(years) > 1:
            older, later = min(years), max(years)
            yield context.finding(
                years[older],
                years[later],
                wrong=[years[older]],
                identity=number,
                values=sorted(years),
                variant="editions",
                number=number,
                years=context.listed(sorted(years)),
            )
