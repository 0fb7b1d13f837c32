"""Clauses of standards: whether there are such, and whether their titles are theirs."""

from __future__ import annotations

from collections.abc import Iterator

from checks.laws.standard_clauses import of_standard
from extract.values.clauses import Clause, find_clauses
from extract.values.standards import find_standards
from hegui.model.verify.case import OPEN, Case, Outcome, confirmed, refuted
from schemas.facts import ClauseList
from schemas.text import fold

_CHAPTERS = (*map(str, range(4, 11)), *"ABCD")
"""The chapters and annexes of management-system standards that have requirements."""

_SHORTEST = 3
"""Characters of a title that tells a clause."""


def exists(case: Case) -> Outcome:
    """Whether the standard that a clause is quoted from has it."""
    judged = [(clause.value, {one.has(clause.value) for one in lists}) for clause, lists in _cited(case)]
    missing = [number for number, there in judged if there == {False}]
    if missing:
        return confirmed("no_clause", *missing)
    known = bool(judged) and all(there == {True} for _, there in judged)
    return refuted("clause_exists", *(number for number, _ in judged)) if known else OPEN


def titled(case: Case) -> Outcome:
    """Whether a clause is quoted with the title of another."""
    text = fold(case.text)
    for clause, lists in _cited(case):
        for known in lists:
            own = fold(known.clauses.get(clause.value) or "")
            if len(own) >= _SHORTEST and own in text:
                return refuted("title_right", clause.value, own)
            others = [
                number
                for number, name in known.clauses.items()
                if name and len(fold(name)) > _SHORTEST and f"{clause.value}{fold(name)}" in text
            ]
            if own and others and not any(_is_within(one, clause.value) for one in others):
                return confirmed("title_wrong", clause.value, *others)
    return OPEN


def _cited(case: Case) -> Iterator[tuple[Clause, list[ClauseList]]]:
    """The clauses that are quoted, with the lists of their standards; those without a known list are not."""
    near = [one.value for quote in case.quotes for one in find_standards(quote.text)]
    for quote in case.quotes:
        for clause in find_clauses(quote.text):
            before = quote.text[: clause.start]
            named = bool(clause.standards) or not (_is_of_document(before) or _is_of_amounts(before))
            if not named or clause.value.partition(".")[0] not in _CHAPTERS:
                continue
            numbers = list(clause.standards) or near or _of_systems(case, clause.systems)
            against = [
                of_standard(case.facts, case.report, one, case.as_of) for one in dict.fromkeys(numbers)
            ]
            lists = [one for found in against for one in found.lists if one.judges(clause.value)]
            if lists and all(found.lists for found in against):
                yield clause, lists


def _is_within(one: str, other: str) -> bool:
    """Whether two clauses are one, or one is a part of the other."""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


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
