"""Clause: whether a standard has it, and whether it is what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided


def exists(clauses: Sequence[tuple[str, set[bool]]]) -> Outcome:
    """Whether clauses, each with whether the lists of its standards have it, are in none of them."""
    missing = [number for number, there in clauses if there == {False}]
    if missing:
        return confirmed("no_clause", *missing, worked=", ".join(missing))
    if not clauses:
        return OPEN
    known = all(there == {True} for _, there in clauses)
    return (
        refuted("clause_exists", *(number for number, _ in clauses))
        if known
        else undecided("editions_differ")
    )


class CalledClause(NamedTuple):
    """A clause with its own title, whether that stands beside it, and the clauses whose titles stand right
    behind its number."""

    number: str
    title: str
    has_title: bool
    called: tuple[str, ...]


def titled(clauses: Iterable[CalledClause]) -> Outcome:
    """Whether a clause has the title of another; the first that has its own, or another's, decides."""
    for clause in clauses:
        if clause.has_title:
            return refuted("title_right", clause.number, clause.title)
        if (
            clause.title
            and clause.called
            and not any(_is_within(other, clause.number) for other in clause.called)
        ):
            worked = f"{clause.number} ≠ {', '.join(clause.called)}"
            return confirmed("title_wrong", clause.number, *clause.called, worked=worked)
    return OPEN


def _is_within(number: str, other: str) -> bool:
    """Whether two clauses are one, or one is a part of the other."""
    return number == other or number.startswith(f"{other}.") or other.startswith(f"{number}.")
