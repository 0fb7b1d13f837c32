"""Clauses of standards, and what stands beside them as their titles."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons import clause
from checks.comparisons.clause import CalledClause
from checks.comparisons.outcome import Outcome
from checks.laws.standard_clauses import of_standard
from extract.values.clauses import Clause, find_clauses
from extract.values.standards import find_standards
from hegui.model.verify.case import Case
from schemas.facts import ClauseList
from schemas.text import fold

_CHAPTERS = (*map(str, range(4, 11)), *"ABCD")
"""The chapters and annexes of management-system standards that have requirements."""

_SHORTEST = 3
"""Characters of a title that tells a clause."""


def exists(case: Case) -> Outcome:
    """Whether the standard that a clause is quoted from has it."""
    return clause.exists(
        [(cited.value, {one.has(cited.value) for one in lists}) for cited, lists in _cited(case)]
    )


def titled(case: Case) -> Outcome:
    """Whether a clause is quoted with the title of another."""
    return clause.titled(_called(case))


def _called(case: Case) -> Iterator[CalledClause]:
    text = fold(case.text)
    for cited, lists in _cited(case):
        for known in lists:
            own = fold(known.clauses.get(cited.value) or "")
            others = (
                number
                for number, name in known.clauses.items()
                if name and len(fold(name)) > _SHORTEST and f"{cited.value}{fold(name)}" in text
            )
            yield CalledClause(cited.value, own, len(own) >= _SHORTEST and own in text, tuple(others))


def _cited(case: Case) -> Iterator[tuple[Clause, list[ClauseList]]]:
    """The clauses that are quoted, with the lists of their standards; those without a known list are not."""
    near = [one.value for quote in case.quotes for one in find_standards(quote.text)]
    for quote in case.quotes:
        for cited in find_clauses(quote.text):
            before = quote.text[: cited.start]
            named = bool(cited.standards) or not (_is_of_document(before) or _is_of_amounts(before))
            if not named or cited.value.partition(".")[0] not in _CHAPTERS:
                continue
            numbers = list(cited.standards) or near or _of_systems(case, cited.systems)
            against = [
                of_standard(case.facts, case.report, one, case.as_of) for one in dict.fromkeys(numbers)
            ]
            lists = [one for found in against for one in found.lists if one.judges(cited.value)]
            if lists and all(found.lists for found in against):
                yield cited, lists


def _is_of_document(before: str) -> bool:
    """Whether a clause is one of a document that is named right before it (《…程序》HQ-QP-06第4.5条)."""
    bare = before.rstrip(" 第条款:：")
    return bare.endswith("》") or (bare[-1:].isascii() and bare[-1:].isalnum())


def _is_of_amounts(before: str) -> bool:
    """Whether the last figure of a number was taken for the letter of a system (2.0 4.0)."""
    return before.rstrip().endswith("0")


def _of_systems(case: Case, systems: tuple[str, ...]) -> list[str]:
    """The numbers of the standards that the audit is by, for some systems (none: for all)."""
    return [
        str(one.number.value)
        for one in case.report.standards
        if one.number is not None and one.number.value
        if not systems or (one.system is not None and one.system.value in systems)
    ]
